import Foundation

/// Everything below a folder, and itself: what it is, its mode, when it was changed, and what is in it.
func stamps(_ folder: String) throws -> [String: String] {
  let manager = FileManager.default
  var stamps: [String: String] = [:]
  for name in try [""] + manager.subpathsOfDirectory(atPath: folder) {
    let path = folder + "/" + name
    var info = stat()
    guard lstat(path, &info) == 0 else { continue }
    let time = "\(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)"
    let content =
      (try? manager.destinationOfSymbolicLink(atPath: path))
      ?? manager.contents(atPath: path).map { $0.base64EncodedString() } ?? ""
    stamps[name] = "\(info.st_ino) \(info.st_mode) \(info.st_nlink) \(info.st_uid) \(time) \(content)"
  }
  return stamps
}
