import ImpactSite

extension LocalRelease {
  /// The files in the folder, the manifest among them.
  var names: [FileName] {
    (Array(manifest.site.files.keys) + [Array(ReleaseManifest.name.utf8)]).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The path of a file in the folder.
  func path(_ name: FileName) -> [UInt8] { Array((folder + "/").utf8) + name }
}

extension Git {
  /// Stores the files of a release that a tree does not have just so, and gives the objects of all.
  func store(_ release: LocalRelease, unless tree: GitTree?) async throws(GitFailure) -> [FileName: String] {
    let names = release.names
    let hashes = try await hashes(of: names.map(release.path), isKept: false)
    let new = zip(names, hashes).filter { tree?.file($0.0) != $0.1 }.map { release.path($0.0) }
    _ = try await self.hashes(of: new, isKept: true)
    return Dictionary(uniqueKeysWithValues: zip(names, hashes))
  }

  /// Stores some bytes and gives their object.
  func store(_ bytes: [UInt8]) async throws(GitFailure) -> String {
    try await line(["hash-object", "-t", "blob", "--no-filters", "-w", "--stdin"], input: bytes)
  }

  /// Names the files that are missing in a tree or have another content there.
  func differences(
    from contents: [FileName: FileContent], in tree: GitTree
  ) async throws(GitFailure) -> [FileName] {
    var found: [String: FileContent] = [:]
    try await forEachBlob(Set(contents.keys.compactMap(tree.file))) { object, bytes in
      found[object] = FileContent(size: bytes.count, hash: ContentHash(of: bytes))
    }
    return contents.filter { name, content in tree.file(name).map { found[$0] } != content }.map(\.key)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
