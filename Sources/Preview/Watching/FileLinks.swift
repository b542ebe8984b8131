internal import ImpactSite

/// The symbolic links in the watched folders: a link to a file changes when the file does, which the system tells only
/// of the file.
struct FileLinks {
  /// Where each link leads, without any links; nil where it leads nowhere.
  private var targets: [ByteString: ByteString?] = [:]

  /// Enters a link.
  mutating func add(_ path: String) {
    targets[ByteString(path)] = .some(PathLookup.real(path).map { ByteString($0) })
  }

  /// The links that changed along with some paths (without links in them), or lead elsewhere than they did.
  mutating func changed(with paths: Set<ByteString>) -> [ByteString] {
    var changed: [ByteString] = []
    for (path, old) in targets {
      guard case .link? = PathLookup.kind(path.text) else {
        targets[path] = nil
        continue
      }
      let target = PathLookup.real(path.text).map { ByteString($0) }
      if target != old || target.map(paths.contains) == true { changed.append(path) }
      targets[path] = .some(target)
    }
    return changed
  }

  /// Whether there are none.
  var isEmpty: Bool { targets.isEmpty }
}
