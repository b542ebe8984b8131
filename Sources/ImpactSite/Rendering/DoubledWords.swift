import Diagnostics
import Figures

/// What stands right beside a reference and is said by what it shows already: `{{ share }}%`, `over {{ people }}`,
/// `{{ professionals }} professionals`, `€{{ raised }}`.
struct DoubledWords {
  /// The reference and what is too much.
  let range: Range<Int>
  let message: String
  /// Whether something wrong would be published, and not just something twice.
  var isError = false
  var fix: String?

  /// What to say of it.
  func diagnostic(at place: SourceRange) -> Diagnostic {
    Diagnostic(isError ? .error : .warning, .wrongValue, message, at: .range(place), fix: fix)
  }
}

/// Looks at the words beside a reference.
struct DoubledWordsSearch {
  let text: UnsafeBufferPointer<UInt8>
  let reference: Range<Int>
  let shown: FigureText
  /// The value for machines, which tells a range.
  let value: String
  let writer: FigureWriter
  var words: Words { writer.words }
  /// Whether the text is a source, where marks of emphasis and the ends of lines stand between words.
  var isSource = false

  /// Nil for a meaning that holds no number.
  init?(
    _ text: UnsafeBufferPointer<UInt8>, beside reference: Range<Int>, _ meaning: ReferenceResolver.Meaning,
    _ writer: FigureWriter
  ) {
    switch meaning {
    case .figure(let phrase): (shown, value) = (phrase.whole, phrase.value)
    case .number(let number, let value): (shown, self.value) = (FigureText(number: number), value)
    case .text(let text, let value): (shown, self.value) = (text, value)
    case .words, .contact, .unreadable: return nil
    }
    (self.text, self.reference, self.writer) = (text, reference, writer)
  }

  /// The same in the source around the text.
  func inSource(_ source: UnsafeBufferPointer<UInt8>, at reference: Range<Int>) -> DoubledWordsSearch {
    DoubledWordsSearch(source: source, at: reference, self)
  }

  private init(source: UnsafeBufferPointer<UInt8>, at reference: Range<Int>, _ other: DoubledWordsSearch) {
    (text, self.reference, isSource) = (source, reference, true)
    (shown, value, writer) = (other.shown, other.value, other.writer)
  }

  /// Whether a closer look is needed: by the letters beside the reference, nearly none is.
  static func isSuspicious(
    _ text: UnsafeBufferPointer<UInt8>, beside reference: Range<Int>, _ meaning: ReferenceResolver.Meaning,
    hasSource: Bool, after lastByte: UInt8
  ) -> Bool {
    guard case .figure(let phrase) = meaning else { return true }
    var end = reference.upperBound
    if end < text.count, text[end] == 0x20 { end += 1 }
    let next = end < text.count ? text[end] : 0
    if end == text.count, end > reference.upperBound, hasSource { return true }
    if next < 0x41 {
      if next == UInt8(ascii: "%") || next == 0x20 { return true }
    } else if next >= 0x80
      || next | 0x20 == UInt8(ascii: "p") || next | 0x20 == (phrase.whole.unit.utf8.first ?? 0) | 0x20
    {
      return true
    }
    var start = reference.lowerBound
    if start > 0, text[start - 1] == 0x20 { start -= 1 }
    if start == 0, !hasSource { return false }
    let last = start > 0 ? text[start - 1] : lastByte
    if last >= 0x80 || last == UInt8(ascii: "$") || last == 0x20 { return true }
    // The last letters of qualifiers and of words before changes and ranges.
    switch last | 0x20 {
    case UInt8(ascii: "r"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "y"), UInt8(ascii: "o"),
      UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "m"):
      return !phrase.whole.before.isEmpty || phrase.value.utf8.contains(UInt8(ascii: "/"))
    default: return false
    }
  }

  /// What is doubled; nil where nothing is.
  var found: DoubledWords? { behind ?? before }

  /// Whether the words beside the reference may stand in other parts of the source.
  func mayGoOn(isOpening: Bool) -> Bool {
    if !shown.unit.isEmpty, reference.upperBound + 1 == text.count, text[reference.upperBound] == 0x20 { return true }
    let start = reference.lowerBound
    return !isOpening && !shown.before.isEmpty && (start == 0 || start == 1 && text[0] == 0x20)
  }

  /// The reference as it is written, and in another form.
  var written: String { String(decoding: text[reference], as: UTF8.self) }

  func written(_ form: Reference.Form) -> String {
    let name = text[reference].dropFirst(2).prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "}") }
    return "{{ \(String(decoding: name, as: UTF8.self).filter { $0 != " " }).\(form.rawValue) }}"
  }

  func isBetweenWords(_ byte: UInt8) -> Bool {
    if byte == 0x20 { return true }
    return isSource && [0x0A, 0x0D, UInt8(ascii: "*"), UInt8(ascii: "_")].contains(byte)
  }

  /// What is doubled behind the reference.
  private var behind: DoubledWords? {
    var index = reference.upperBound
    while index < text.count, isBetweenWords(text[index]) { index += 1 }
    if index + 1 < text.count, text[index] == 0xC2, text[index + 1] == 0xA0 { index += 2 }
    guard index < text.count, shown.after.isEmpty else { return nil }
    let isShare = { shown.number.utf8.contains(UInt8(ascii: "%")) }
    if text[index] == UInt8(ascii: "%") {
      guard isShare() || shown.unit.utf8.contains(UInt8(ascii: "%")) else {
        return DoubledWords(
          range: reference.lowerBound..<index + 1,
          message: "the figure is no share, and % stands behind it; a share is written with its % in the figure",
          isError: true)
      }
      return leftOut("%", at: index)
    }
    guard index > reference.upperBound else { return nil }
    if !shown.unit.isEmpty, let found = leftOut(shown.unit, at: index) { return found }
    guard text[index] | 0x20 == UInt8(ascii: "p"), isShare() else { return nil }
    return leftOut("per cent", at: index) ?? leftOut("percent", at: index)
  }

  /// Words that stand at a place behind the reference, to be left out.
  private func leftOut(_ words: String, at index: Int) -> DoubledWords? {
    let end = index + words.utf8.count
    guard end <= text.count, words.utf8.first.map({ Self.isSame($0, text[index]) }) == true,
      zip(text[index..<end], words.utf8).allSatisfy({ Self.isSame($0, $1) })
    else { return nil }
    if words != "%", end < text.count, HabitBlock.isLetter(text[end]) || text[end] == UInt8(ascii: "-") { return nil }
    // With marks of emphasis around the words, they go too.
    return DoubledWords(
      range: reference.lowerBound..<end,
      message: "\(quoted(words)) stands in the figure already; leave it out behind \(written)",
      fix: isSource ? nil : written)
  }

  /// Whether two bytes are the same but for an ASCII letter's case.
  static func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
    left == right || left ^ right == 0x20 && (0x61...0x7A).contains(left | 0x20)
  }
}

extension TextRenderer {
  /// Tells of what stands beside a reference and is said by the figure already.
  func tellDoubledWords(
    _ text: UnsafeBufferPointer<UInt8>, _ reference: Range<Int>, _ meaning: ReferenceResolver.Meaning,
    _ diagnostics: inout [Diagnostic], _ place: (Range<Int>) -> SourceRange, _ source: (() -> [UInt8])?
  ) {
    guard DoubledWordsSearch.isSuspicious(text, beside: reference, meaning, hasSource: source != nil, after: lastByte),
      let search = DoubledWordsSearch(text, beside: reference, meaning, resolver.writer)
    else { return }
    if let found = search.found { return diagnostics.append(found.diagnostic(at: place(found.range))) }
    guard let source, search.mayGoOn(isOpening: position.isOpening) else { return }
    let whole = place(reference)
    source().withUnsafeBufferPointer { bytes in
      guard whole.bytes.upperBound <= bytes.count, let found = search.inSource(bytes, at: whole.bytes).found else {
        return
      }
      diagnostics.append(found.diagnostic(at: SourceRange(fileNumber: whole.fileNumber, found.range)))
    }
  }
}
