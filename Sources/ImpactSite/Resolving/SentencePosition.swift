/// Whether the next word opens a sentence, as far as the text before it tells.
struct SentencePosition {
  private enum State { case opening, ended, inside }
  private var state = State.opening

  /// Whether the next word opens a block or a sentence.
  var isOpening: Bool { state == .opening }

  /// A block begins.
  mutating func startBlock() { state = .opening }

  /// The source goes on in a new line.
  mutating func breakLine() {
    if state == .ended { state = .opening }
  }

  /// Something stood here that is no plain text.
  mutating func passWord() { state = .inside }

  /// Text stood here.
  mutating func pass(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    if state == .ended, let first = scalars.first, first.properties.isWhitespace { state = .opening }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return }
    // Opening quotes and brackets before the first word change nothing.
    if state == .opening, scalars.allSatisfy({ $0.properties.isWhitespace || Self.isOpener($0) }) { return }
    var index = last
    while index > 0, Self.isCloser(scalars[index]) { index -= 1 }
    let isTerminated = Self.isTerminator(scalars[index]) && !Self.isAbbreviation(scalars[...index])
    let trailing = scalars[(last + 1)...]
    if isTerminated { state = trailing.isEmpty ? .ended : .opening } else { state = .inside }
  }

  private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "'", "“", "‘", "«", "„", "(", "[", "¿", "¡"].contains(scalar)
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "'", "”", "’", "»", "“", ")", "]"].contains(scalar)
  }

  private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
    [".", "!", "?", "…"].contains(scalar)
  }

  /// Whether the full stop at the end belongs to an abbreviation: one letter before it, or a known word.
  private static func isAbbreviation(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.last == "." else { return false }
    let word = scalars.dropLast().reversed().prefix { $0.properties.isAlphabetic }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word.reversed())
    return word.count == 1
      || ["approx", "etc", "vs", "incl", "no", "cf", "ca", "Mr", "Mrs", "Ms", "Dr"].contains(String(view))
  }
}
