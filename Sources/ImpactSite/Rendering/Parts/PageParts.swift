import Diagnostics
import Markdown
import Synchronization

/// Which parts pages have that links can lead to, in each language. The headings of a page are read when somebody first
/// asks for one of them.
final class PageParts: Sendable {
  /// The names of headings in the order of the page.
  struct Headings: Sendable {
    var names: [String] = []
    /// What their words were made from.
    var uses: [Use] = []
    fileprivate(set) var set: Set<ByteString> = []
  }

  private struct Key: Hashable {
    let page: Int
    let language: Int
  }

  let anchors: Anchors
  private let facts: Facts
  private let phrases: Phrases
  private let later: LaterParser
  private let headings = Mutex<[Key: Headings]>([:])
  private let all = Mutex<[Key: [String]]>([:])
  private let near = Mutex<[Key: NearNames]>([:])
  /// The parts by how readers take their names.
  private let read = Mutex<[Key: [String: String]]>([:])
  private let shared = Mutex<[Int: SharedHeadings]>([:])

  /// The names of the headings that stand on every page.
  private struct SharedHeadings {
    let names: [String]
    let set: Set<ByteString>
    /// All parts that stand on every page.
    let parts = Lazily<[String]>()
    let nearParts = Lazily<NearNames>()
  }

  init(_ facts: Facts, _ phrases: Phrases, _ later: LaterParser, _ anchors: Anchors) {
    self.facts = facts
    self.phrases = phrases
    self.later = later
    self.anchors = anchors
  }

  /// Whether a page has a part of a name, which is not one of its headings.
  func hasFixed(_ name: String, page: Int, language: Int) -> Bool {
    if isOnEveryPage(name, language: language) { return true }
    if Anchors.ofFigures.contains(name) { return anchors.names.contains(name) && hasFigures(page) }
    let page = facts.pages[page]
    if anchors.areOfFigures, page.hasRow(name) { return true }
    return page.sections.contains { section in
      guard name.hasPrefix(section.name) else { return false }
      let ending = name.dropFirst(section.name.count)
      return ending.isEmpty || anchors.sectionEndings.contains(String(ending))
    }
  }

  /// Whether a page has a part of a name.
  func has(_ name: String, page: Int, language: Int) -> Bool {
    hasFixed(name, page: page, language: language)
      || headings(page: page, language: language).set.contains(ByteString(name))
  }

  /// Whether all pages have a part of a name, by their templates or the sections that all of them show.
  private func isOnEveryPage(_ name: String, language: Int) -> Bool {
    if Anchors.ofFigures.contains(name) { return false }
    let isOfTemplates = anchors.names.contains(name)
    if Anchors.ofDonate.contains(name) { return isOfTemplates && text(facts.donate?.texts, language) != nil }
    if Anchors.ofNewsletter.contains(name) { return isOfTemplates && text(facts.newsletter?.texts, language) != nil }
    return isOfTemplates || shared(language: language).set.contains(ByteString(name))
  }

  /// The first page without a part of a name; nil where all have it.
  func pageWithout(_ name: String, language: Int) -> Int? {
    if isOnEveryPage(name, language: language) { return nil }
    if Anchors.ofFigures.contains(name), anchors.names.contains(name) {
      return facts.pages.indices.first { !hasFigures($0) }
    }
    return facts.pages.indices.first {
      !has(name, page: $0, language: language) && !facts.pages[$0].isIncomplete
    }
  }

  private func hasFigures(_ page: Int) -> Bool {
    (facts.settled[page]?.figures ?? facts.pages[page].figures.figures.count) > 0
  }

  private func text(_ texts: [CallText?]?, _ language: Int) -> CallText? { texts.flatMap { $0[language] ?? $0[0] } }

  /// The names of a page's parts: its sections, its headings, what stands on every page, and the rows of its figures.
  func names(page index: Int, language: Int) -> [String] {
    let key = Key(page: index, language: language)
    if let known = all.withLock({ $0[key] }) { return known }
    let names = list(index, language)
    all.withLock { $0[key] = names }
    return names
  }

  /// The part of a page whose name readers take for the same: Swift compares texts as they do.
  func part(readAs name: String, page: Int, language: Int) -> String? {
    let key = Key(page: page, language: language)
    let names = self.names(page: page, language: language)
    return read.withLock { read in
      if let known = read[key] { return known[name] }
      let made = Dictionary(names.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
      read[key] = made
      return made[name]
    }
  }

  private func list(_ index: Int, _ language: Int) -> [String] {
    let page = facts.pages[index]
    return page.sections.map(\.name) + headings(page: index, language: language).names
      + sharedNames(language: language)
      + anchors.names.filter { Anchors.ofFigures.contains($0) && hasFigures(index) }.sorted()
      + (anchors.areOfFigures ? page.figures.names.map { Anchors.figurePrefix + $0 } : [])
  }

  /// The names of the parts that all pages have.
  func sharedNames(language: Int) -> [String] {
    let headings = shared(language: language)
    return headings.parts.value {
      headings.names + anchors.names.filter { isOnEveryPage($0, language: language) }.sorted()
    }
  }

  /// The part of every page that was probably meant.
  func sharedPart(nearestTo name: String, language: Int) -> String? {
    let names = sharedNames(language: language)
    return shared(language: language).nearParts.value { NearNames(names + ["top"]) }.nearest(to: name)
  }

  /// The part of a page that was probably meant.
  func nearest(to name: String, page: Int, language: Int) -> String? {
    let key = Key(page: page, language: language)
    let names = near.withLock { near in
      if let names = near[key] { return names }
      let names = NearNames(self.names(page: page, language: language) + ["top"])
      near[key] = names
      return names
    }
    return names.nearest(to: name)
  }

  /// The headings of a page in a language.
  func headings(page: Int, language: Int) -> Headings {
    let key = Key(page: page, language: language)
    if let known = headings.withLock({ $0[key] }) { return known }
    let made = readHeadings(page, language)
    headings.withLock { $0[key] = made }
    return made
  }

  private func readHeadings(_ index: Int, _ language: Int) -> Headings {
    let page = facts.pages[index]
    let own = Lookup(facts, phrases, Edition(page: index, language: language))
    let first = language == 0 ? own : Lookup(facts, phrases, Edition(page: index, language: 0))
    let names = HeadingNames(page, anchors) { self.sharedHeadings(language: language) }
    var result = Headings()
    for body in page.bodies(in: language) {
      result.names += read(body.body, body.isOwn ? own : first, names)
    }
    // What they ask of their own page they ask of its files.
    let uses = language == 0 ? own.uses : own.uses + first.uses
    result.uses = uses.filter { if case .ownFigure = $0 { false } else { true } }
    result.set = Set(result.names.map { ByteString($0) })
    return result
  }

  /// The headings of `donate.md` and `newsletter.md`, which stand on every page.
  func sharedHeadings(language: Int) -> [String] { shared(language: language).names }

  private func shared(language: Int) -> SharedHeadings {
    if let known = shared.withLock({ $0[language] }) { return known }
    var made: [String] = []
    if let home = facts.page("") {
      for (prefix, texts) in [("donate-", facts.donate?.texts), ("newsletter-", facts.newsletter?.texts)] {
        guard let texts, let body = CallText.body(texts, in: language) else { continue }
        let edition = Edition(page: home, language: body.isOwn ? language : 0)
        let lookup = Lookup(facts, phrases, edition, servesAllPages: true)
        made += read(body.body, lookup, HeadingNames(prefix: prefix, anchors))
      }
    }
    let headings = SharedHeadings(names: made, set: Set(made.map { ByteString($0) }))
    shared.withLock { $0[language] = headings }
    return headings
  }

  private func read(_ body: Body, _ lookup: Lookup, _ names: HeadingNames) -> [String] {
    guard !body.isBlank, let file = later.file(toLookInto: body) else { return [] }
    let words = HeadingWords(resolver: ReferenceResolver(lookup: lookup))
    var result: [String] = []
    Document(parsing: ReferenceScanner.protectingEscapes(file.bytes[body.start...])).walk { phase, node, _ in
      if phase == .enter, node.kind == .heading { result.append(names.name(words.slug(of: node))) }
      return true
    }
    return result
  }
}

extension Page {
  /// The Markdown that an edition shows, in the order of the page, and whether it is the language's own: the
  /// introduction, then the sections.
  func bodies(in language: Int) -> [(body: Body, isOwn: Bool)] {
    let introduction = text(in: language).flatMap { text, isOwn in
      text.body.map { ($0, isOwn) } ?? texts[0]?.body.map { ($0, false) }
    }
    let others = sections.compactMap { section in
      section.text(in: language).flatMap { text, isOwn in
        text.body.map { ($0, isOwn) } ?? section.texts[0]?.body.map { ($0, false) }
      }
    }
    return (introduction.map { [$0] } ?? []) + others
  }
}

extension CallText {
  /// The Markdown that pages of a language show, and whether it is the language's own.
  static func body(_ texts: [CallText?], in language: Int) -> (body: Body, isOwn: Bool)? {
    if let body = texts[language]?.body { return (body, true) }
    return texts[0]?.body.map { ($0, false) }
  }
}
