import ImpactSite

/// Finds the paths as they were given again in a system's paths, which have no links in them (`/private/tmp/site` for
/// `/tmp/site`).
struct CanonicalPaths {
  /// A path below a root, or a root itself.
  struct Found: Equatable {
    var path: String
    var isRoot: Bool
    /// Whether the path leads through a name that is not looked at.
    var isIgnored: Bool
  }

  /// What is to be watched, with all below: the folders that the roots stand in, where their coming shows, and the
  /// roots themselves, which may be elsewhere.
  private(set) var watched: [String] = []
  private let roots: [String]
  /// Each root's prefixes: where its name stands, and where it leads.
  private var prefixes: [[String]] = []

  /// Takes the roots as they are now.
  init(roots: [String]) {
    self.roots = roots.map(PathLookup.trimmed)
    resolve()
  }

  /// Looks anew where the roots are.
  mutating func resolve() {
    var watched: Set<String> = []
    prefixes = roots.map { root in
      var prefixes: [String] = []
      if let (folder, name) = PathLookup.split(root) {
        let real = PathLookup.real(folder) ?? folder
        watched.insert(real)
        prefixes.append((real == "/" ? "" : real) + "/" + name)
      }
      if let real = PathLookup.real(root), !prefixes.contains(real) {
        watched.insert(real)
        prefixes.append(real)
      }
      return prefixes
    }
    self.watched = watched.sorted()
  }

  /// The paths that a system's path stands for, as they were given; none when it is not in a root.
  func given(_ path: String) -> [Found] {
    let path = PathLookup.trimmed(path)
    return zip(roots, prefixes).flatMap { root, prefixes in
      prefixes.compactMap { prefix -> Found? in
        if path == prefix { return Found(path: root, isRoot: true, isIgnored: false) }
        guard path.utf8.starts(with: (prefix + "/").utf8) else { return nil }
        let rest = Substring(path.utf8.dropFirst(prefix.utf8.count + 1))
        let isIgnored = rest.split(separator: "/").contains { ImpactSite.isIgnored(String($0)) }
        return Found(path: root + "/" + rest, isRoot: false, isIgnored: isIgnored)
      }
    }
  }
}
