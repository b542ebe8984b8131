import Diagnostics
import Figures

/// What the files of `Content` say, each by itself: typed, every value with its place.
final class Sources: Sendable {
  /// `site.yml`
  let configuration: SiteConfiguration
  /// What the Markdown files say, by their numbers; nil for other files, for those that could not be read, and for those
  /// of settled pages, which `later` reads when somebody asks for them.
  private let files: [ParsedFile?]
  let later: LaterParser
  /// The hashes of files that were not parsed.
  let settledHashes: [ContentHash?]
  /// The pages that are left out.
  let drafts: Drafts

  init(
    configuration: SiteConfiguration, files: [ParsedFile?], later: LaterParser, settledHashes: [ContentHash?],
    drafts: Drafts
  ) {
    self.configuration = configuration
    self.files = files
    self.later = later
    self.settledHashes = settledHashes
    self.drafts = drafts
  }

  /// What a file says, if it was parsed.
  func file(_ number: Int) -> ParsedFile? { files[number] }

  /// The hashes of all files that were read or are known, by their numbers.
  func hashes(_ inventory: Inventory) -> [ContentHash?] { inventory.content.indices.map(hash(of:)) }

  /// The hash of a file's bytes, if it was read.
  func hash(of file: Int) -> ContentHash? {
    if let hash = files[file]?.hash { return hash }
    if file == configuration.file { return configuration.hash }
    return file < settledHashes.count ? settledHashes[file] : nil
  }
}

/// A Markdown file by what it is; handed on without being copied.
indirect enum ParsedFile: Sendable {
  case index(IndexSource)
  case section(SectionSource)
  case translation(TranslationSource)
  case donate(DonateSource)
  case newsletter(NewsletterSource)
}

/// The figures of a file.
struct FiguresSource: Sendable {
  /// Those that could be read, in the order of the file.
  var figures: [Figure] = []
  /// The names of those that could not.
  var unreadableNames: [String] = []
}

/// An `index.md`.
struct IndexSource: Sendable {
  let text: PageText
  let period: Located<Period>?
  let headline: [Located<String>]
  let figures: FiguresSource
  let isDraft: Bool
}

/// A section's file.
struct SectionSource: Sendable {
  /// Nil where the title is missing.
  let text: SectionText?
  let headline: [Located<String>]
  let figures: FiguresSource
  let hash: ContentHash
}

/// A file of words in another language: of a page, a section or a call to act.
struct TranslationSource: Sendable {
  let title: Located<String>?
  let summary: Located<String>?
  let button: Located<String>?
  let consent: Located<String>?
  /// The units by the names of their figures.
  let units: [(name: Located<String>, forms: Located<UnitForms>)]
  let body: Body
}

/// `donate.md`
struct DonateSource: Sendable {
  let text: CallText
  let url: Located<String>
}

/// `newsletter.md`
struct NewsletterSource: Sendable {
  let text: CallText
  let provider: Newsletter.Provider
  let action: Located<String>
  let privacy: Located<String>?
  let trap: Located<String>?
}
