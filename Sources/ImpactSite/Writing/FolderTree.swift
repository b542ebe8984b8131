import Foundation

/// Folders on a disk as a whole: made, listed and removed.
enum FolderTree {
  /// The folder of a path.
  static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Makes a folder and those above it; true when it is there.
  static func makeFolders(_ path: String) -> Bool {
    if DiskPath.status(path)?.isFolder == true { return true }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex, !makeFolders(String(path[..<slash])) {
      return false
    }
    return mkdir(path, 0o755) == 0 || errno == EEXIST
  }

  /// All files below a folder, links counted as files.
  static func files(below root: String) -> [String] {
    var result: [String] = []
    var pending = [""]
    while let folder = pending.popLast() {
      for name in DiskPath.entries(of: folder.isEmpty ? root : root + "/" + folder) ?? [] {
        let path = folder.isEmpty ? name : folder + "/" + name
        if DiskPath.status(root + "/" + path, followLinks: false)?.isFolder == true {
          pending.append(path)
        } else {
          result.append(path)
        }
      }
    }
    return result
  }

  /// Removes a whole tree. Links are removed, never followed.
  static func remove(_ root: String) {
    guard DiskPath.status(root, followLinks: false)?.isFolder == true else { return }
    var folders = [root]
    var index = 0
    while index < folders.count {
      let folder = folders[index]
      index += 1
      for name in DiskPath.entries(of: folder) ?? [] {
        let path = folder + "/" + name
        if DiskPath.status(path, followLinks: false)?.isFolder == true { folders.append(path) } else { unlink(path) }
      }
    }
    for folder in folders.reversed() { rmdir(folder) }
  }
}
