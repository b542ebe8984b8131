import Diagnostics
import Figures

/// What stands in `site.yml`.
struct SiteConfiguration: Sendable {
  /// The number of the file.
  var file = -1
  /// The hash of the file's bytes.
  var hash = ContentHash(low: 0, high: 0)
  /// The organisation's name.
  var name: Located<String>
  /// The address of the home page, ending in `/`.
  var url: Located<String>
  /// The languages, the first at `/`.
  var languages: [Language]
  /// Whether these are just the languages that the file lists: each could be read, and none stands there twice.
  var hasRightLanguages = true
  /// Whether the names of all contacts could be read.
  var knowsContacts = true
  /// Whether all sources could be read.
  var knowsSources = true
  /// The sources that figures name.
  var sources: [String: Located<Source>]
  /// Telephone numbers and the like, by name.
  var contacts: [String: Contact]
  /// Where the site is published to, each with the place of its name.
  var publish: [Located<PublishTarget>] = []
  /// When a financial year begins, as month × 100 + day.
  var yearStarts = Period.usualYearStart
  /// How old a figure may be; nil where none is too old.
  var staleAfter: AgeLimit?

  private let nearSources = Lazily<NearNames>()
  private let nearContacts = Lazily<NearNames>()

  /// The key of the source that a misspelt one is nearest to.
  func source(nearestTo key: String) -> String? {
    nearSources.value { NearNames(sources.keys.sorted()) }.nearest(to: key)
  }

  /// The name of the contact that a misspelt one is nearest to.
  func contact(nearestTo name: String) -> String? {
    nearContacts.value { NearNames(contacts.keys.sorted()) }.nearest(to: name)
  }

  /// The path of the home page on its host, beginning and ending in `/`.
  var basePath: String {
    let parts = url.value.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 ? "/" + parts[3] : "/"
  }

  /// The position of a language by its code.
  func language(_ code: String?) -> Int? { languages.firstIndex { $0.code == code } }
}

/// A telephone number; no figure, and never formatted as one.
struct Contact: Sendable {
  /// The name that references use.
  let name: Located<String>
  /// The number as it is to be written.
  let number: Located<String>
  /// Whose number it is.
  let label: Located<String>?
  /// The countries where it can be called.
  let countries: [String]

  /// The number as one dials it: digits, and a `+` in front where there is one.
  var dialled: String {
    String(decoding: number.value.utf8.filter { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") }, as: UTF8.self)
  }

  /// The number with no-break spaces, so that no line ends in it.
  var unbroken: String {
    number.value.split(separator: " ").joined(separator: "\u{A0}")
  }
}
