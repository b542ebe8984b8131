internal import ImpactSite

/// A file that the build made.
struct ServedFile: Sendable {
  /// What is in it.
  var bytes: SharedBytes
  /// The hash of the bytes.
  var hash: ContentHash
  /// Whether it is one of the site's HTML pages.
  var isPage: Bool
}

/// What the build made, by name. A name is never a path on the disk.
protocol ServedSite: Sendable {
  /// The file of a name such as `2020/index.html`; nil where there is none.
  func file(_ name: String) -> ServedFile?

  /// The page that says that a page doesn't exist.
  var notFound: ServedFile? { get }

  /// The folder that the site will lie in: `impact` for `https://example.org/impact/`, empty without.
  var basePath: String { get }
}
