/// Where an edition stands on the web. Nothing else works out addresses of pages.
struct Route: Sendable, Hashable {
  /// The language's folder: empty for the first language, else its code and a slash.
  let prefix: String
  /// The page's path in `Content`; empty for the home page.
  let page: String

  /// The folder of the edition in the output, ending in `/` unless it is the output's own.
  var folder: String { page.isEmpty ? prefix : prefix + page + "/" }

  /// The path of the edition's file in the output.
  var file: String { folder + "index.html" }

  /// How many folders the edition lies below the site's first page.
  var depth: Int { folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) }

  /// The way to the site's first page: empty, or `../` for each level.
  var toRoot: String { String(repeating: "../", count: depth) }

  /// The way to the home page of the edition's language: empty, or `../` for each level.
  var toHome: String {
    String(repeating: "../", count: depth - prefix.utf8.count(where: { $0 == UInt8(ascii: "/") }))
  }

  /// The edition's full address on a site whose address ends in `/`.
  func canonical(on site: String) -> String { site + folder }
}
