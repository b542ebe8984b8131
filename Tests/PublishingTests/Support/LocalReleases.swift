import Diagnostics
import Foundation
import ImpactSite
import Testing

@testable import Publishing

/// A folder of its own for a test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("impact-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The paths of all files below it and their texts; links are named with an arrow.
  func files(in folder: String = "") throws -> [String: String] {
    let root = folder.isEmpty ? path : path + "/" + folder
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let full = root + "/" + name
      if let link = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
        result[name] = "→ " + link
      } else if let bytes = FileManager.default.contents(atPath: full) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), isFolder.boolValue { continue }
        result[name] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return result
  }

  /// Writes a file and the folders above it.
  func write(_ name: String, _ text: String) throws {
    let full = path + "/" + name
    let folder = (full as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: full, atomically: false, encoding: .utf8)
  }
}

/// A release of some files, in a folder of its own below another one, as a build and its preparation for a publish leave
/// it.
func localRelease(
  _ identifier: String, _ files: [String: String], before: String? = nil, over state: TargetState? = nil,
  in folder: TemporaryFolder
) throws -> LocalRelease {
  var lines: [String] = []
  for (name, text) in files.sorted(by: { $0.key < $1.key }) {
    let hash = ContentHash(of: Array(text.utf8)).hexadecimal
    let fields = ["file", String(text.utf8.count), hash, name].map { Array($0.utf8) }
    lines.append(String(decoding: SiteManifest.line(fields).dropLast(), as: UTF8.self))
    try folder.write("releases/\(identifier)/\(name)", text)
  }
  var result = try manifest(lines)
  result.facts = .init(
    identifier: identifier, time: "2026-11-26T09:30:00Z", publisher: "ana@office",
    before: before ?? state?.manifest?.facts?.identifier)
  if let state { result.carry(over: state) }
  result.foreign = state?.foreign ?? []
  try folder.write("releases/\(identifier)/" + ReleaseManifest.name, String(decoding: result.bytes, as: UTF8.self))
  return LocalRelease(folder: folder.path + "/releases/" + identifier, manifest: result)
}
