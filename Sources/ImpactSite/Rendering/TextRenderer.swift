import Diagnostics
import Figures
import HTML
import TemplateEngine

/// Writes text that may hold references: the strings of front matter, and the text nodes of Markdown.
struct TextRenderer {
  /// How references are written.
  enum Output {
    /// As words.
    case plain
    /// As HTML; inside a link a contact is no link of its own.
    case html(isInLink: Bool)
  }

  let resolver: ReferenceResolver
  private(set) var position: SentencePosition
  /// Which figures the page's texts have shown; nil for a text that is none of a page's bodies.
  private let mentions: FigureMentions?
  /// Where figures lead; nil where they lead nowhere.
  var rows: FigureRows?
  /// Whether the block is a heading, in which nothing leads anywhere.
  private var isHeading = false
  /// The figures of which the block says how firm they are.
  private var saidStatuses: [String] = []
  /// The periods that the block says since it began.
  private var saidPeriods: [Period] = []
  /// A period that is said behind a later part of its figure.
  private var waitingPeriod: Period?
  /// The last byte of the block's text so far that is no blank; 0 at its start.
  private(set) var lastByte: UInt8 = 0

  init(_ lookup: Lookup, _ mentions: FigureMentions? = nil) {
    self.mentions = mentions
    resolver = ReferenceResolver(lookup: lookup)
    position = SentencePosition(lookup.language.sentences)
  }

  /// A block begins.
  mutating func startBlock(isHeading: Bool = false) {
    self.isHeading = isHeading
    position.startBlock()
    saidStatuses.removeAll(keepingCapacity: true)
    saidPeriods.removeAll(keepingCapacity: true)
    waitingPeriod = nil
    lastByte = 0
  }

  /// The description of a picture begins, which is read by itself.
  mutating func startDescription() { position.startBlock() }

  /// The source goes on in a new line.
  mutating func breakLine() { position.breakLine() }

  /// Something stood here that is no plain text.
  mutating func passWord() { position.passWord() }

  /// A string of front matter as plain text.
  mutating func plain(_ text: Located<String>, _ diagnostics: inout [Diagnostic]) -> SourcedText {
    let bytes = render(text, .plain, escape: false, &diagnostics)
    return SourcedText(String(decoding: bytes, as: UTF8.self), at: text.range)
  }

  /// A string of front matter as HTML.
  mutating func html(_ text: Located<String>, _ diagnostics: inout [Diagnostic]) -> SafeHTML {
    SafeHTML(unescaped: render(text, .html(isInLink: false), escape: true, &diagnostics))
  }

  private mutating func render(
    _ text: Located<String>, _ kind: Output, escape: Bool, _ diagnostics: inout [Diagnostic]
  ) -> [UInt8] {
    startBlock()
    var output: [UInt8] = []
    output.reserveCapacity(text.value.utf8.count + 16)
    var source = ReferenceScanner.protectingEscapes(ArraySlice(text.value.utf8))
    // Only a text that stands in its file as it is has places inside it.
    let isAsWritten = text.range.bytes.count == text.value.utf8.count
    let place = { (part: Range<Int>) in isAsWritten ? text.range.part(part) : text.range }
    for misspelt in MisspeltReference.all(in: source) {
      guard let diagnostic = misspelt.diagnostic(resolver, at: place(misspelt.range)) else { continue }
      diagnostics.append(diagnostic)
      // Told once is enough; the rest of the text may have mistakes of its own.
      for index in misspelt.range { source[source.startIndex + index] = 0x20 }
    }
    source.withUnsafeBufferPointer { bytes in
      append(bytes, kind, escape: escape, to: &output, &diagnostics, block: { Array(bytes) }, place: place)
    }
    return output
  }

  /// Appends a text with its references replaced. `block` gives the words of the block that the text stands in, `place`
  /// the source of a part of the text, and `source` the file's bytes; they are called only when that has to be known.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, _ kind: Output, escape: Bool, to output: inout [UInt8],
    _ diagnostics: inout [Diagnostic], block: () -> [UInt8], place: (Range<Int>) -> SourceRange,
    source: (() -> [UInt8])? = nil
  ) {
    if ReferenceScanner.isPlain(text) {
      append(words: text, escape: escape, to: &output)
      return
    }
    var wordsOfBlock: [UInt8]?
    func blockOnce() -> [UInt8] {
      let words = wordsOfBlock ?? block()
      wordsOfBlock = words
      return words
    }
    ReferenceScanner.forEachPiece(text) { piece in
      switch piece {
      case .text(let range): append(words: UnsafeBufferPointer(rebasing: text[range]), escape: escape, to: &output)
      case .braces:
        output.append("{{" as StaticString)
        position.passWord()
      case .unclosed(let range):
        diagnostics.append(
          .error(
            .unclosedReference,
            "{{ opens a reference that is not closed by }} on the same line; write \\{{ for the braces themselves",
            at: place(range)))
      case .reference(let whole, let inner):
        if let misspelt = MisspeltReference(text, reference: whole, inner) {
          if let diagnostic = misspelt.diagnostic(resolver, at: place(misspelt.range)) {
            diagnostics.append(diagnostic)
          }
          return position.passWord()
        }
        do throws(Reference.Problem) {
          let resolved = try resolver.resolve(parsing: UnsafeBufferPointer(rebasing: text[inner]))
          append(resolved, kind, escape: escape, to: &output)
          tellDoubledWords(text, whole, resolved.meaning, &diagnostics, place, source)
          var remarks: [FigureRemark] = []
          if let period = resolved.period, isTimeToSay(period, resolved.isTail, text, whole, inner),
            !PeriodSearch(resolver: resolver).says(period, blockOnce())
          {
            remarks.append(.period(period))
          }
          if resolved.isWhole, let figure = resolved.found { remarks += self.remarks(on: figure, kind, blockOnce) }
          append(remarks, kind, escape: escape, to: &output)
        } catch {
          diagnostics.append(.error(.unknownReference, error.message, at: place(whole), fix: error.fix))
        }
        position.passWord()
      }
    }
  }

  /// Whether a figure's period is to be said behind a reference: once in a block, and behind the last part of
  /// `{{ hotlines.number }} of {{ hotlines.of }}`.
  private mutating func isTimeToSay(
    _ period: Period, _ isTail: Bool, _ text: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>, _ inner: Range<Int>
  ) -> Bool {
    guard isTail ? period == waitingPeriod : !saidPeriods.contains(period) else { return false }
    waitingPeriod = PeriodSearch.hasTail(text, behind: whole, inner) ? period : nil
    if !isTail { saidPeriods.append(period) }
    return waitingPeriod == nil
  }

  private mutating func append(words: UnsafeBufferPointer<UInt8>, escape: Bool, to output: inout [UInt8]) {
    position.pass(words)
    if let last = words.last(where: { $0 != 0x20 }) { lastByte = last }
    if escape { HTMLEscaping.append(words, to: &output) } else { output.append(contentsOf: words) }
  }

  /// What is said behind a whole figure beside its period. Its share and change are said once on a page, unless the block
  /// says them itself; how firm it is once in a block.
  private mutating func remarks(on found: FoundFigure, _ kind: Output, _ block: () -> [UInt8]) -> [FigureRemark] {
    var remarks: [FigureRemark] = []
    var status = found.status
    let path = found.pagePath
    if let mentions, !isHeading, case .html = kind, mentions.isFirst(found.name, page: path) {
      let search = RemarkSearch(resolver: resolver)
      if let share = found.share, let whole = found.whole, !search.shows(found, in: [.share, .of], block()) {
        remarks.append(.share(share, of: whole))
      }
      if let change = StatedChange.sinceBefore(found, resolver.lookup) {
        if !search.shows(found, in: [.change], block()) {
          remarks.append(.change(change))
        } else if status == .break {
          // The change that the block shows is marked already.
          status = nil
        }
      }
    } else if status == .break {
      // It says how to read the series, not how firm the number is: once on a page is enough.
      status = nil
    }
    if let status, !saidStatuses.contains(found.name) {
      saidStatuses.append(found.name)
      remarks.append(.status(status))
    }
    return remarks
  }

  private func append(_ resolved: ReferenceResolver.Resolved, _ kind: Output, escape: Bool, to output: inout [UInt8]) {
    let meaning = resolved.meaning
    func write(_ text: String) { append(text, escape: escape, to: &output) }
    guard case .html(let isInLink) = kind else {
      switch meaning {
      case .unreadable: break
      case .words(let words, _): write(words)
      case .contact(let contact): write(contact.number.value)
      case .figure(let phrase): write(opening(phrase.whole).plain)
      case .number(let number, _): write(number)
      case .text(let text, _): write(opening(text).plain)
      }
      return
    }
    let markup = FigureMarkup(writer: resolver.writer)
    let href = isInLink || isHeading ? nil : rows.flatMap { rows in resolved.found.map(rows.address) }
    switch meaning {
    case .unreadable: break
    case .words(let words, let language): markup.append(words, language: language, to: &output)
    case .contact(let contact): markup.append(contact, isInLink: isInLink, to: &output)
    case .figure(let phrase):
      if position.isOpening {
        markup.append(opening(phrase.whole), value: phrase.value, href: href, to: &output)
      } else {
        markup.append(phrase.whole, value: phrase.value, href: href, to: &output)
      }
    case .number(let number, let value):
      markup.append(FigureText(number: number), value: value, href: href, to: &output)
    case .text(let text, let value): markup.append(opening(text), value: value, href: href, to: &output)
    }
  }

  /// Appends what is said behind a figure, in brackets.
  private func append(_ remarks: [FigureRemark], _ kind: Output, escape: Bool, to output: inout [UInt8]) {
    guard !remarks.isEmpty else { return }
    var writer = RemarkWriter(writer: resolver.writer, isHTML: false, escape: escape)
    if case .html = kind { writer.isHTML = true }
    for (index, remark) in remarks.enumerated() {
      output.append(index == 0 ? " (" : ", ")
      writer.append(remark, to: &output)
    }
    output.append(UInt8(ascii: ")"))
  }

  private func append(_ words: String, escape: Bool, to output: inout [UInt8]) {
    if escape { HTMLEscaping.append(words, to: &output) } else { output.append(words) }
  }

  /// A figure's words, with a capital where they open a sentence.
  private func opening(_ text: FigureText) -> FigureText {
    position.isOpening ? resolver.lookup.language.writer.capitalized(text) : text
  }
}
