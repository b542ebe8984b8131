public import ImpactSite

extension PublishTarget {
  /// The whole path on this machine that a target leads to, the links above it resolved; nil for one that leads to
  /// another machine, and for one that can't be found.
  public func localPath(site: String) -> String? {
    switch destination {
    case .directory(let path): return Self.whole(path.hasPrefix("/") ? path : site + "/" + path)
    case .rclone(let remote): return remote.hasPrefix("/") ? Self.whole(remote) : nil
    case .git(let repository, _): return repository.hasPrefix("/") ? Self.whole(repository) : nil
    case .rsync: return nil
    }
  }

  /// The last name stays as it is: it may be a link that a publish puts another one in place of.
  private static func whole(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name != ".", name != ".." else { return Disk.resolved(path) }
    let start = path.hasPrefix("/") ? "/" : ""
    guard let folder = Disk.resolved(start + parts.dropLast().joined(separator: "/")) else { return nil }
    return (folder == "/" ? "" : folder) + "/" + name
  }
}
