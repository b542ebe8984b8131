import Diagnostics
import Figures

/// What rendering one edition sees of the site. It notes each fact that is asked for, also those that are not there, so
/// that the edition has to be rendered again when one of them changes, and only then.
final class Lookup {
  private let facts: Facts
  private let phrases: Phrases
  let edition: Edition
  /// Whether what is looked up is for a text that stands on every page, so that a figure there is one of a named page.
  let servesAllPages: Bool
  /// The edition's page.
  let page: Page
  /// The words of the page's figures.
  private let ownPhrases: [Phrase]
  /// What was asked for so far, in the order of the questions; the same again soon after is noted once.
  private(set) var uses: [Use] = []
  /// Which of the page's own figures are noted.
  private var notedFigures: [Bool]

  init(_ facts: Facts, _ phrases: Phrases, _ edition: Edition, servesAllPages: Bool = false) {
    self.facts = facts
    self.phrases = phrases
    self.edition = edition
    self.servesAllPages = servesAllPages
    page = facts.pages[edition.page]
    ownPhrases = phrases.phrases(page: edition.page, language: edition.language)
    notedFigures = Array(repeating: false, count: ownPhrases.count)
  }

  /// The edition's language.
  var language: Language { facts.languages[edition.language] }

  /// The languages, the first one first. Like all that is the same for every edition of a language and depth, they are
  /// noted for none (see `Environment`).
  var languages: [Language] { facts.languages }

  /// The site's address.
  var siteAddress: String { facts.configuration.url.value }

  /// Where the edition stands.
  var route: Route { facts.route(of: edition) }

  /// Where the page stands in another language.
  func route(language: Int) -> Route { facts.route(of: Edition(page: edition.page, language: language)) }

  /// A figure of a page, the edition's own where no path is given, in the edition's language.
  func figure(_ name: String, page path: String? = nil) -> FoundFigure? {
    guard let path else { return ownFigure(name) }
    guard let index = facts.page(path) else { return nil }
    note(.figure(page: facts.pages.paths[index], name: name, language: edition.language))
    let other = facts.pages[index]
    let period = other.figures[name].flatMap { $0.period ?? other.period }
    return facts.figure(
      name, page: index, language: edition.language, phrases, otherPeriod: otherPeriod(period?.value))
  }

  private func otherPeriod(_ period: Period?) -> Period? { period == page.period?.value ? nil : period }

  private func ownFigure(_ name: String) -> FoundFigure? {
    guard let index = page.figures.index(of: name) else {
      note(.ownFigure(name: name, language: edition.language))
      return nil
    }
    if !notedFigures[index] {
      notedFigures[index] = true
      uses.append(.ownFigure(name: name, language: edition.language))
    }
    let own = page.figures.figures[index].hasDetails ? page.figures.figures[index].period : nil
    return FoundFigure(
      facts: facts, page: edition.page, index: index, phrase: ownPhrases[index],
      otherPeriod: own.flatMap { otherPeriod($0.value) })
  }

  /// Another page, by its path.
  func page(_ path: String) -> Page? {
    note(.page(path))
    return facts.page(path).map { facts.pages[$0] }
  }

  /// Whether there is a file of that path to link to.
  func hasFile(_ path: String) -> Bool {
    note(.file(ByteString(path)))
    return facts.isLinkable(path)
  }

  /// Why a file that there is can't be published, as a sentence; nil where it can. The file was asked for already.
  func conflict(ofFile path: String) -> String? { facts.conflict(ofFile: path) }

  /// Notes that a picture's file is looked into.
  func usePicture(_ path: String) { note(.picture(ByteString(path))) }

  /// A contact by its name.
  func contact(_ name: String) -> Contact? {
    note(.contact(name))
    return facts.configuration.contacts[name]
  }

  /// The figures of a name that other pages have, as far as they state their period.
  func series(_ name: String, besides path: String) -> [FigureSeries.Entry] {
    note(.series(name))
    return facts.series.entries(name, facts.pages).filter { $0.path != path }
  }

  /// What a figure is held against: its page, and what other pages say of it at other times.
  func history(of found: FoundFigure) -> FigureHistory {
    let context = found.context
    return FigureHistory(
      figure: found.figure, context: context, others: series(found.name, besides: context.page.path))
  }

  private func note(_ use: Use) {
    if !uses.suffix(16).contains(use) { uses.append(use) }
  }

  /// What might have been meant where something was not found; asked for only to say so.
  var candidates: Candidates { Candidates(facts: facts) }

  struct Candidates {
    fileprivate let facts: Facts

    var pages: some Sequence<String> { facts.pages.paths.lazy.filter { !$0.isEmpty } }

    var files: [String] { facts.linkable }

    var contacts: [String] { facts.configuration.contacts.keys.sorted() }

    /// The first page that has a figure of a name.
    func page(withFigure name: String) -> Page? {
      facts.pages.first { $0.figures.index(of: name) != nil }
    }
  }
}

/// A figure that was found, in the words of a language.
struct FoundFigure {
  private let facts: Facts
  private let page: Int
  private let index: Int
  /// Its words.
  let phrase: Phrase

  fileprivate init(facts: Facts, page: Int, index: Int, phrase: Phrase, otherPeriod: Period?) {
    self.otherPeriod = otherPeriod
    self.facts = facts
    self.page = page
    self.index = index
    self.phrase = phrase
  }

  /// The name.
  var name: String { facts.pages[page].figures.figures[index].name.value }

  /// What it is about.
  var label: Located<String>? { facts.pages[page].figures.figures[index].label }

  /// Whether it is a change.
  var isChange: Bool { facts.pages[page].figures.figures[index].quantity.value.isChange }

  /// The figure itself.
  var figure: Figure { facts.pages[page].figures.figures[index] }

  /// What it is held against.
  var context: FigureContext {
    FigureContext(page: facts.pages[page], yearStarts: facts.configuration.yearStarts)
  }

  /// Its period, where that is not the one of the page that shows it.
  let otherPeriod: Period?

  /// Its period, or its page's.
  var period: Period? {
    (facts.pages[page].figures.figures[index].period ?? facts.pages[page].period)?.value
  }
}

extension Facts {
  /// A figure of a page in the words of a language.
  fileprivate func figure(
    _ name: String, page: Int, language: Int, _ phrases: Phrases, otherPeriod: Period? = nil
  ) -> FoundFigure? {
    guard let index = pages[page].figures.index(of: name) else { return nil }
    return FoundFigure(
      facts: self, page: page, index: index,
      phrase: phrases.phrase(page: page, figure: index, language: language), otherPeriod: otherPeriod)
  }

  /// A hash of what a use gives, that is the same as long as it gives the same.
  func answer(_ use: Use, _ phrases: Phrases) -> UInt64 {
    var digest = Digest()
    add(use, phrases, to: &digest)
    return digest.hash.low
  }

  private func add(_ use: Use, _ phrases: Phrases, to digest: inout Digest) {
    switch use {
    case .page(let path): digest.add(page(path) == nil ? 0 : 1)
    case .file(let path):
      digest.add(isLinkable(path.text) ? conflict(ofFile: path.text) == nil ? 1 : 2 : 0)
    case .picture(let path):
      // A file whose stamp tells nothing is looked into again.
      guard let stamp = stamp(ofFile: path.text) else { return digest.add(Int(truncatingIfNeeded: FileStamp.now)) }
      for part in [Int(stamp.size), Int(stamp.modified), Int(stamp.changed)] { digest.add(part) }
      digest.add(Int(bitPattern: UInt(truncatingIfNeeded: stamp.inode)))
    case .contact(let name): digest.add(configuration.contacts[name]?.number.value ?? "\0")
    case .series(let name):
      for entry in series.entries(name, pages) { entry.add(to: &digest) }
    // Follows from the files that the edition is made from.
    case .ownFigure: digest.add(0)
    case .figure(let path, let name, let language):
      guard language < languages.count, let page = page(path),
        let found = figure(name, page: page, language: language, phrases)
      else {
        digest.add(0)
        return
      }
      let text = found.phrase.whole
      for part in [text.before, text.number, text.unit, text.after] { digest.add(part) }
      digest.add(text.wordsLanguage ?? "")
      digest.add(text.unitLanguage ?? "")
      for part in [found.phrase.number, found.phrase.unit, found.phrase.digits] { digest.add(part) }
      digest.add(found.phrase.value)
      digest.add(found.period?.description ?? "")
      digest.add(found.label?.value ?? "")
      digest.add(found.context.wholeValue(of: found.figure)?.description ?? "")
      for (period, value) in found.figure.previous {
        digest.add(period.value.description)
        digest.add(value.value.machineText)
      }
      digest.add(found.figure.exact?.value.description ?? "")
      digest.add(found.figure.change?.value.machineText ?? "")
      digest.add(found.figure.change?.value.unit.text(.other) ?? "")
    }
  }
}
