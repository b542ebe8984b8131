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

  /// Removes the site that was just swapped out. Usually it holds what it held when it was listed, and nothing else.
  func retire(_ old: OldSite?) async {
    guard let old else { return }
    let files = old.files.map(\.path) + old.kept
    await Disk.remove(files, folders: old.folders, of: place.staging)
    // The manifest goes last: as long as anything is left, it says which of that is Impact's.
    if holdsManifestAlone { unlink(place.staging + "/" + OutputManifest.fileName) }
    if rmdir(place.staging) != 0 { await retire(place.staging) }
  }

  private var holdsManifestAlone: Bool {
    var names: [[UInt8]] = []
    let isRead = Disk.forEachName(in: Disk.openFolder(place.staging)) { names.append(Array($0.bytes)) }
    return isRead && names == [OldSite.manifestName]
  }

  /// Removes a tree: of an old site what its manifest names, of an unfinished one everything. What somebody else put into
  /// the old site goes over into the new one; where that fails, the tree stays.
  func retire(_ tree: String) async {
    guard Disk.status(tree, followLinks: false)?.kind == .folder, let site = await OldSite(tree) else { return }
    var files = site.files.map(\.path) + site.kept
    if site.manifest == nil {
      files += site.foreign
    } else {
      for path in site.foreign {
        guard rescue(path, from: tree) else { return }
      }
    }
    files.append(OldSite.manifestName)
    await Disk.remove(files, folders: site.folders, of: tree)
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
