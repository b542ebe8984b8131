import Diagnostics
import ImpactSite

extension SSHHost {
  func read(_ path: String) async throws(PublishError) -> [UInt8]? {
    try await ask("get", [path], "Reading \(path)")
  }

  func names(in folder: String) async throws(PublishError) -> [FileName] {
    let names = try await list("names", folder)
    // What is no such name would lead somewhere else.
    guard names.allSatisfy(SiteManifest.isInside) else {
      throw PublishError("\(shell.host) tells names of files in \(printable(folder)) that can't be")
    }
    return names
  }

  func folders(in folder: String) async throws(PublishError) -> [String] {
    try await list("folders", folder).compactMap { name in
      let text = String(decoding: name, as: UTF8.self)
      return RemoteLook.isPath(text) && SiteManifest.isInside(name) ? text : nil
    }
  }

  func write(_ bytes: [UInt8], to path: String) async throws(PublishError) {
    _ = try await ask("put", [path], data: bytes, "Writing \(path)")
  }

  func link(_ names: [FileName], from folder: String, to other: String) async throws(PublishError) {
    guard !names.isEmpty else { return }
    _ = try await ask("second", [folder, other], data: Self.list(names), "Taking files over into \(other)")
  }

  func place(_ names: [FileName], from folder: String, in other: String) async throws(PublishError) {
    guard !names.isEmpty else { return }
    _ = try await ask("place", [folder, other], data: Self.list(names), "Putting files in place in \(other)")
  }

  func remove(_ names: [FileName], in folder: String) async throws(PublishError) {
    guard !names.isEmpty else { return }
    _ = try await ask("remove", [folder], data: Self.list(names), "Removing files in \(folder)")
    let folders = Self.folders(of: names)
    guard !folders.isEmpty else { return }
    _ = try await ask("clear", [folder], data: Self.list(folders), "Removing empty folders in \(folder)")
  }

  func removeEmptyFolder(_ path: String) async throws(PublishError) -> Bool {
    try await ask("prune", [path], "Removing \(path)") != nil
  }

  func rename(_ path: String, to other: String) async throws(PublishError) {
    _ = try await ask("rename", [path, other], "Renaming \(path)")
  }

  func exchange(_ path: String, _ other: String) async throws(PublishError) {
    throw PublishError("Folders can't be exchanged on \(shell.host)")
  }

  func link(_ path: String, to text: String) async throws(PublishError) {
    _ = try await ask("link", [path, text], "Making the link \(path)")
  }

  func list(_ request: String, _ folder: String) async throws(PublishError) -> [FileName] {
    let bytes = try await ask(request, [folder], "Listing \(folder)") ?? []
    return bytes.split(separator: 0).map { Array($0.starts(with: "./".utf8) ? $0.dropFirst(2) : $0) }
  }

  /// Names as the script takes them: each is a path from a folder, so that none is an option, and ends in NUL.
  static func list(_ names: [FileName]) -> [UInt8] {
    var bytes: [UInt8] = []
    for name in names {
      bytes += "./".utf8
      bytes += name
      bytes.append(0)
    }
    return bytes
  }

  /// The folders above some files, those within before those around them.
  private static func folders(of names: [FileName]) -> [FileName] {
    var folders: Set<FileName> = []
    for name in names {
      for index in name.indices where name[index] == UInt8(ascii: "/") { folders.insert(Array(name[..<index])) }
    }
    return folders.sorted { ($1.count, $1.hashValue) < ($0.count, $0.hashValue) }
  }
}
