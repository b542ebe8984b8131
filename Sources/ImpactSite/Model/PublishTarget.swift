/// A place that the site is published to, as `publish` in `site.yml` names it.
public struct PublishTarget: Sendable, Equatable {
  /// How files get there.
  public enum Destination: Sendable, Equatable {
    /// By rsync over ssh: `user@host` or `host`, an IPv6 address in brackets, and a path there, absolute or from the
    /// user's home.
    case rsync(host: String, path: String)
    /// By rclone: a remote of its configuration and a path there, such as `s3:impact-site`.
    case rclone(remote: String)
    /// By a commit to a branch of a repository.
    case git(repository: String, branch: String)
    /// By a folder of this machine; a path that is not absolute is the site's folder's.
    case directory(path: String)
  }

  /// The name in `site.yml`.
  public let name: String
  /// How files get there.
  public let destination: Destination
  /// The address of the home page there, ending in `/`; nil where the live pages are not to be looked at.
  public let url: String?

  /// Makes a target from its parts.
  public init(name: String, destination: Destination, url: String? = nil) {
    self.name = name
    self.destination = destination
    self.url = url
  }
}
