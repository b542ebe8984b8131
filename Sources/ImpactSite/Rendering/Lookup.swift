import Diagnostics
import Figures

/// What rendering one edition sees of the site. It notes each fact that is asked for, also those that are not there, so
/// that the edition has to be rendered again when one of them changes, and only then.
final class Lookup {
  private let facts: Facts
  private let phrases: Phrases
  /// Which parts pages have; nil where nobody will ask.
  let parts: PageParts?
  let edition: Edition
  /// Whether what is looked up is for a text that stands on every page, so that a figure there is one of a named page.
  let servesAllPages: Bool
  /// What the page states that shows the text; figures of another period say theirs.
  private let period: Period?
  /// The periods of the figures of other pages that were asked for, in the order of the questions.
  private(set) var otherPeriods: [Period] = []
  /// The edition's page.
  let page: Page
  /// The words of the page's figures.
  private let ownPhrases: [Phrase]
  /// What was asked for so far, in the order of the questions; the same again soon after is noted once.
  private(set) var uses: [Use] = []
  /// Which of the page's own figures are noted.
  private var notedFigures: [Bool]
  /// Whether it is noted that the page's figures are held against earlier ones.
  private var hasNotedPast = false

  /// A view of the site for an edition.
  convenience init(
    _ facts: Facts, _ phrases: Phrases, _ edition: Edition, servesAllPages: Bool = false, parts: PageParts? = nil
  ) {
    self.init(
      facts, phrases, edition, servesAllPages: servesAllPages, period: facts.pages[edition.page].period?.value,
      parts: parts)
  }

  /// A view of the site for a text that a page of some period shows.
  init(
    _ facts: Facts, _ phrases: Phrases, _ edition: Edition, servesAllPages: Bool, period: Period?,
    parts: PageParts? = nil
  ) {
    self.parts = parts
    self.facts = facts
    self.phrases = phrases
    self.edition = edition
    self.servesAllPages = servesAllPages
    self.period = period
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
    if let period { otherPeriods.append(period.value) }
    return facts.figure(
      name, page: index, language: edition.language, phrases, otherPeriod: otherPeriod(period?.value))
  }

  /// A period, where it is not the page's.
  private func otherPeriod(_ period: Period?) -> Period? {
    guard let period, let own = self.period else { return period }
    return period.isSame(as: own, yearStarts: facts.configuration.yearStarts) ? nil : period
  }

  private func ownFigure(_ name: String) -> FoundFigure? {
    guard let index = page.figures.index(of: name) else {
      note(.ownFigure(name: name, language: edition.language))
      return nil
    }
    if !notedFigures[index] {
      notedFigures[index] = true
      uses.append(.ownFigure(name: name, language: edition.language))
    }
    return ownFigure(at: index)
  }

  /// One of the page's figures, by its position. It is not noted as asked for: that the page has it is no use of it.
  func ownFigure(at index: Int) -> FoundFigure {
    let own = page.figures.figures[index].hasDetails ? page.figures.figures[index].period : nil
    return FoundFigure(
      facts: facts, page: edition.page, page, index: index, phrase: ownPhrases[index],
      otherPeriod: own.flatMap { otherPeriod($0.value) })
  }

  /// Another page, by its path.
  func page(_ path: String) -> Page? {
    note(.page(path))
    return facts.page(path).map { facts.pages[$0] }
  }

  /// Why there is no page at an address, as a sentence, where it is a draft that is left out; nil where it is none.
  /// `instead` is what else to take out. The page was asked for already.
  func draft(_ path: String, instead: String) -> String? {
    guard facts.drafts.contains(path) else { return nil }
    return "the page \(quoted(path)) is a draft; only the preview shows it, so take \"draft: yes\" out of "
      + "\(path)/index.md, or take \(instead) out here"
  }

  /// Whether a page has a part of a name in a language; true where nothing is known of parts.
  func hasPart(_ name: String, page path: String, language: Int) -> Bool {
    guard let parts, let index = facts.page(path) else { return true }
    // What the page has itself follows from the files that the edition is made from, and is used by its texts.
    let isOwn = index == edition.page && language == edition.language && !servesAllPages
    if !isOwn { note(.part(page: path, name: name, language: language)) }
    if parts.hasFixed(name, page: index, language: language) { return true }
    if !isOwn { parts.headings(page: index, language: language).uses.forEach(note) }
    return parts.has(name, page: index, language: language)
  }

  /// The parts of a page in a language.
  func partNames(page path: String, language: Int) -> [String] {
    guard let parts, let index = facts.page(path) else { return [] }
    return parts.names(page: index, language: language)
  }

  /// The part of a page whose name readers take for the same.
  func part(readAs name: String, page path: String, language: Int) -> String? {
    guard let parts, let index = facts.page(path) else { return nil }
    return parts.part(readAs: name, page: index, language: language)
  }

  /// The part of a page that is spelt most like a name.
  func part(nearestTo name: String, page path: String, language: Int) -> String? {
    guard let parts, let index = facts.page(path) else { return nil }
    return parts.nearest(to: name, page: index, language: language)
  }

  /// The first page without a part that a text on every page links to.
  func pageWithout(_ name: String) -> Page? {
    parts?.pageWithout(name, language: edition.language).map { facts.pages[$0] }
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

  /// What a figure is held against: its page, and what other pages say of it at other times.
  func history(of found: FoundFigure) -> FigureHistory {
    note(.series(found.name))
    return found.history
  }

  /// The value of the period before a figure's own; nil where none is known.
  func latest(before found: FoundFigure) -> FigureHistory.Point? {
    if found.pageIndex != edition.page {
      note(.past(page: found.pagePath))
    } else if !hasNotedPast {
      hasNotedPast = true
      uses.append(.past(page: page.path))
    }
    return found.history.latest
  }

  /// What an earlier page says of one of the page's figures for the same period; nil where none does.
  func first(as found: FoundFigure) -> FigureSeries.Entry? {
    note(.present(page: page.path))
    return facts.series.first(as: found.figure, on: edition.page)
  }

  /// The page whose figure holds a number, by the hash of a `NumberKey`; the first one that does.
  func holder(of number: UInt64) -> Page? {
    note(.holder(number))
    return facts.numbers.holder(of: number).map { facts.pages[$0.page] }
  }

  private func note(_ use: Use) {
    if !uses.suffix(16).contains(use) { uses.append(use) }
  }

  /// What might have been meant where something was not found; asked for only to say so.
  var candidates: Candidates { facts.candidates }
}
