/// A page in one language: one HTML file.
struct Edition: Sendable, Hashable {
  /// The page's position among the site's pages.
  let page: Int
  /// The language's position among the site's languages.
  let language: Int
}
