#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Takes trees away that are no longer, or not yet, the site.
struct Retirement {
  let place: OutputPlace

  /// Removes the site that was just swapped out. Usually it holds what it held when it was listed, and nothing else. What
  /// could not be taken away is told.
  func retire(_ old: OldSite, in staging: Staging) async -> [String] {
    let files = old.files.map(\.path) + old.kept
    await Disk.remove(files, folders: old.folders, of: staging.tree)
    // The manifest goes last: as long as anything is left, it says which of that is Impact's.
    if holdsManifestAlone(staging.tree) { unlink(staging.tree + "/" + OutputManifest.fileName) }
    rmdir(staging.tree)
    return await retire(staging)
  }

  private func holdsManifestAlone(_ tree: String) -> Bool {
    var names: [[UInt8]] = []
    let isRead = Disk.forEachName(in: Disk.openFolder(tree)) { names.append(Array($0.bytes)) }
    return isRead && names == [OldSite.manifestName]
  }

  /// Takes away what a build left: of an old site what its manifest names, of an unfinished one everything. What somebody
  /// else put into the old site goes over into the new one. What stays is told, as sentences.
  func retire(_ staging: Staging) async -> [String] {
    let tree = staging.tree
    errno = 0
    let status = Disk.status(tree, followLinks: false)
    guard status != nil || errno == ENOENT else { return ["\(tree) can't be read: \(Disk.lastError)"] }
    if let status {
      guard status.kind == .folder else { return ["\(tree) is no folder; look into \(staging.path) and delete it"] }
      guard let site = await OldSite(tree) else {
        return ["what an earlier build left can't be read: \(Disk.lastError); look into \(tree) and delete it"]
      }
      guard !site.hasDamagedManifest else {
        return [
          "the list of what impact wrote in \(tree) is damaged or can't be read; look into the folder, take out what is "
            + "yours, and delete it"
        ]
      }
      var files = site.files.map(\.path) + site.kept
      if site.manifest == nil {
        files += site.foreign
      } else {
        let stuck = site.foreign.filter { !rescue($0, from: tree) }
        guard stuck.isEmpty else {
          return ["\(tree) holds files that impact did not write (\(stuck.named)); move them to where they belong"]
        }
      }
      files.append(OldSite.manifestName)
      await Disk.remove(files, folders: site.folders, of: tree)
    }
    unlink(staging.journal)
    unlink(staging.journal + ".new")
    return staging.remove() ? [] : ["\(staging.path) can't be taken away; look into it and delete it"]
  }

  private func rescue(_ path: [UInt8], from tree: String) -> Bool {
    PathBytes.withPath(Array((tree + "/").utf8) + path) { old in
      PathBytes.withPath(Array((place.target + "/").utf8) + path) { new in
        var info = stat()
        guard lstat(new, &info) != 0, Disk.makeFolder(of: String(cString: new)) else { return false }
        return rename(old, new) == 0
      }
    }
  }
}
