public import Diagnostics
public import Figures

/// A whole site as its editors wrote it: typed, every value with its place.
public struct Site: Sendable {
  /// The organisation, languages, sources and contacts.
  public var configuration: SiteConfiguration
  /// The donate section.
  public var donate: Donate?
  /// The newsletter section.
  public var newsletter: Newsletter?
  /// The pages in the order of their paths, the home page first.
  public var pages: [Page]
  /// Every file in `Content` that a page may link to, by its path from there.
  public var linkableFiles: Set<String>

  /// The position of a page by its path.
  let pageIndex: [String: Int]

  init(
    configuration: SiteConfiguration, donate: Donate?, newsletter: Newsletter?, pages: [Page],
    linkableFiles: Set<String>
  ) {
    self.configuration = configuration
    self.donate = donate
    self.newsletter = newsletter
    self.pages = pages
    self.linkableFiles = linkableFiles
    pageIndex = Dictionary(pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page of a path, such as `2020`; the home page's is empty.
  public func page(_ path: String) -> Page? {
    pageIndex[path].map { pages[$0] }
  }
}

/// What stands in `site.yml`.
public struct SiteConfiguration: Sendable {
  /// The organisation's name.
  public var name: Located<String>
  /// The address of the home page, ending in `/`.
  public var url: Located<String>
  /// The languages, the first at `/`.
  public var languages: [Located<String>]
  /// The sources that figures name.
  public var sources: [String: Located<Source>]
  /// Telephone numbers and the like, by name.
  public var contacts: [String: Contact]

  /// The path of the home page on its host, beginning and ending in `/`.
  public var basePath: String {
    let parts = url.value.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 ? "/" + parts[3] : "/"
  }
}

/// A telephone number; no figure, and never formatted as one.
public struct Contact: Sendable {
  /// The name that references use.
  public var name: Located<String>
  /// The number as it is to be written.
  public var number: Located<String>
  /// Whose number it is.
  public var label: String?
  /// The countries where it can be called.
  public var countries: [String]

  /// The number as one dials it: digits, and a `+` in front where there is one.
  public var dialled: String {
    String(number.value.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }.map(Character.init))
  }

  /// The number with no-break spaces, so that no line ends in it.
  public var unbroken: String {
    number.value.split(separator: " ").joined(separator: "\u{A0}")
  }
}
