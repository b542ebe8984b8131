public import Diagnostics
import Foundation

/// A folder on a disk. Nothing outside it is read: a symbolic link that leads out is an error.
public struct DiskTree: FileTree {
  /// The folder's path as it is shown to the user.
  public let name: String
  private let root: String

  /// Makes a tree of a folder; `name` is how its path is shown.
  public init(name: String, path: String) {
    self.name = name
    root = path
  }

  /// All files below the folder; a folder that is missing is a diagnostic.
  public func files(diagnostics: inout [Diagnostic]) -> [String] {
    guard let realRoot = DiskPath.real(root), DiskPath.status(realRoot)?.isFolder == true else {
      diagnostics.append(
        Diagnostic(
          .error, .missingFolder, "the folder is missing; impact looks for it in the site's folder", at: .path(name))
      )
      return []
    }
    var result: [String] = []
    var pending = [""]
    while let folder = pending.popLast() {
      guard let names = DiskPath.entries(of: folder.isEmpty ? root : root + "/" + folder) else {
        report("the folder can't be read: \(DiskPath.lastError)", folder, &diagnostics)
        continue
      }
      for entry in names where !isIgnored(entry) {
        let path = folder.isEmpty ? entry : folder + "/" + entry
        guard !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0xFFFD })
        else {
          report("the name has characters that a path on the web can't have", printable(path), &diagnostics)
          continue
        }
        switch kind(path, realRoot) {
        case .file: result.append(path)
        case .folder where path.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= 32:
          report("folders are nested too deeply here", path, &diagnostics)
        case .folder: pending.append(path)
        case .problem(let message): report(message, path, &diagnostics)
        }
      }
    }
    return result.sorted(by: bytewise)
  }

  /// Reads a file whole.
  public func read(_ path: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
    guard let bytes = DiskPath.read(root + "/" + path) else {
      report("the file can't be read: \(DiskPath.lastError)", path, &diagnostics)
      return nil
    }
    return SourceFile(path: shown(path), bytes: bytes)
  }

  private enum Kind {
    case file, folder
    case problem(String)
  }

  private func kind(_ path: String, _ realRoot: String) -> Kind {
    let full = root + "/" + path
    guard var status = DiskPath.status(full, followLinks: false) else {
      return .problem("the file can't be read: \(DiskPath.lastError)")
    }
    if status.isLink {
      guard let target = DiskPath.real(full), let targetStatus = DiskPath.status(target) else {
        return .problem("the symbolic link leads nowhere")
      }
      guard target.hasPrefix(realRoot + "/") else {
        return .problem("the symbolic link leads out of \(name); put a copy of the file here instead")
      }
      // A link to a folder could lead back to where it stands.
      if targetStatus.isFolder { return .problem("a symbolic link to a folder is not followed; use the folder itself") }
      status = targetStatus
    }
    if status.isFolder { return .folder }
    return status.isFile ? .file : .problem("this is neither a file nor a folder")
  }

  private func report(_ message: String, _ path: String, _ diagnostics: inout [Diagnostic]) {
    let place = path.isEmpty ? name : shown(path)
    diagnostics.append(Diagnostic(.error, .unreadableFile, message, at: .path(place)))
  }
}
