import Diagnostics
import HTML

/// Holds the `#name` of links against the parts that pages have.
struct PartCheck {
  typealias Problem = LinkResolver.Problem

  /// How many parts a message lists.
  static let listed = 3

  private let lookup: Lookup

  init(_ lookup: Lookup) {
    self.lookup = lookup
  }

  /// Holds `#name` against the page that shows the file, or all pages where they show it.
  func check(_ fragment: String, isOwnFile: Bool) throws(Problem) {
    guard isOwnFile else { return try checkEverywhere(fragment) }
    let path = lookup.page.path
    let language = lookup.edition.language
    guard let name = wrong(fragment, { lookup.hasPart($0, page: path, language: language) }), !lookup.page.isIncomplete
    else { return }
    let near = lookup.part(nearestTo: name, page: path, language: language)
    try tell(
      "there is no part \(quoted(fragment)) on this page",
      same: lookup.part(readAs: name, page: path, language: language), near, before: "#",
      has: "this page has"
    ) {
      lookup.partNames(page: path, language: language)
    }
  }

  /// Holds the `#name` of a link to another page against the parts of that page.
  func check(_ destination: String, of other: Page, language: Int) throws(Problem) {
    guard let mark = destination.firstIndex(of: "#") else { return }
    let fragment = String(destination[mark...].dropFirst())
    guard areAllKnown, let name = wrong(fragment, { lookup.hasPart($0, page: other.path, language: language) }),
      !other.isIncomplete
    else { return }
    let near = lookup.part(nearestTo: name, page: other.path, language: language)
    let page = FigureHistory.name(ofPage: other.path)
    try tell(
      "there is no part \(quoted(fragment)) on \(page)",
      same: lookup.part(readAs: name, page: other.path, language: language), near, before: String(destination[...mark]),
      has: "it has"
    ) { lookup.partNames(page: other.path, language: language) }
  }

  private func checkEverywhere(_ fragment: String) throws(Problem) {
    guard areAllKnown, let parts = lookup.parts,
      let name = wrong(fragment, { lookup.pageWithout($0) == nil }), let page = lookup.pageWithout(name)
    else { return }
    let language = lookup.edition.language
    let message =
      "this text stands on every page, and \(FigureHistory.name(ofPage: page.path)) has no part \(quoted(fragment))"
    if !page.path.isEmpty, lookup.hasPart(name, page: "", language: language) {
      throw Problem(message: message + suggestion("/#" + name), fix: "/#" + name)
    }
    let near = parts.sharedPart(nearestTo: name, language: language)
    try tell(message, near, before: "#", has: "every page has") { parts.sharedNames(language: language) }
  }

  private var areAllKnown: Bool { lookup.parts?.anchors.areAllKnown == true }

  /// The name in a fragment that no part has; nil where one does, or it is none. Browsers look for it as it stands, then
  /// decoded (WHATWG HTML, section 7.4.6.3); what stands behind `:~:` is a text to look for.
  private func wrong(_ fragment: String, _ isThere: (String) -> Bool) -> String? {
    let name = fragment.firstRange(of: ":~:").map { String(fragment[..<$0.lowerBound]) } ?? fragment
    guard !name.isEmpty, name != "top", lookup.parts != nil, !isThere(name) else { return nil }
    guard name.utf8.contains(UInt8(ascii: "%")), let bytes = PercentEncoding.decoded(name.utf8),
      let decoded = String(validating: bytes, as: UTF8.self)
    else { return name }
    return isThere(decoded) ? nil : decoded
  }

  /// Throws what is wrong, with the part that was probably meant, else some that there are.
  private func tell(
    _ message: String, same: String? = nil, _ near: String?, before start: String, has: String, names: () -> [String]
  ) throws(Problem) {
    if let same {
      throw Problem(
        message: message + "; there is one whose accents are stored in another way, as the heading has them",
        fix: start + same)
    }
    if let near { throw Problem(message: message + suggestion(start + near), fix: start + near) }
    guard areAllKnown else { return }
    let names = names()
    guard !names.isEmpty else { throw Problem(message: message) }
    let list = names.prefix(Self.listed).map { "#" + $0 }.joined(separator: ", ")
    throw Problem(message: "\(message); \(has) \(list)" + (names.count > Self.listed ? ", …" : ""))
  }
}
