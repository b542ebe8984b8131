/// Whether the next word opens a sentence, as far as the text before it tells.
struct SentencePosition {
  private enum State { case opening, ended, inside }

  let rules: SentenceRules
  private var state = State.opening

  init(_ rules: SentenceRules) {
    self.rules = rules
  }

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

  /// Text in UTF-8 stood here. Only its ends are looked at.
  mutating func pass(_ text: UnsafeBufferPointer<UInt8>) {
    if state == .ended {
      let text = withoutClosers(text)
      if text.isEmpty { return }
      if ScalarReader.first(text)?.isBlank == true { state = .opening }
      return passWords(text)
    }
    passWords(text)
  }

  /// The text behind the marks that may follow a sentence's end.
  private func withoutClosers(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var rest = text
    while let scalar = ScalarReader.first(rest), rules.isCloser(scalar) {
      rest = UnsafeBufferPointer(rebasing: rest[UTF8.width(scalar)...])
    }
    return rest
  }

  private mutating func passWords(_ text: UnsafeBufferPointer<UInt8>) {
    if isOpening, isOpenersAlone(text) { return }
    var end = text.count
    while let scalar = ScalarReader.last(text, before: end), scalar.isBlank {
      end -= UTF8.width(scalar)
    }
    guard end > 0 else { return }
    let hasTrailingSpace = end < text.count
    while let scalar = ScalarReader.last(text, before: end), rules.isCloser(scalar) {
      // The first character of the text stands for itself.
      if end == UTF8.width(scalar) { break }
      end -= UTF8.width(scalar)
    }
    guard let mark = ScalarReader.last(text, before: end), rules.isTerminator(mark),
      !(mark == "." && isAbbreviation(text, before: end - 1))
    else {
      state = .inside
      return
    }
    state = hasTrailingSpace ? .opening : .ended
  }

  /// Whether the text is nothing but blanks and marks that open a sentence, which change nothing before its first word.
  private func isOpenersAlone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let scalar = ScalarReader.first(UnsafeBufferPointer(rebasing: text[start...])) {
      guard scalar.isBlank || rules.isOpener(scalar) else { return false }
      start += UTF8.width(scalar)
    }
    return true
  }

  private func isAbbreviation(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var start = end
    while let scalar = ScalarReader.last(text, before: start), scalar.isLetter {
      start -= UTF8.width(scalar)
      if end - start > rules.longestAbbreviation { return false }
    }
    return rules.isAbbreviation(String(decoding: text[start..<end], as: UTF8.self))
  }
}

/// Single characters of a text in well-formed UTF-8.
private enum ScalarReader {
  static func first(_ text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    guard let byte = text.first else { return nil }
    if byte < 0x80 { return Unicode.Scalar(byte) }
    return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  static func last(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Unicode.Scalar? {
    guard end > 0 else { return nil }
    if text[end - 1] < 0x80 { return Unicode.Scalar(text[end - 1]) }
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self).unicodeScalars.last
  }
}

extension Unicode.Scalar {
  /// Whether this is white space (Unicode's White_Space).
  fileprivate var isBlank: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace
  }

  /// Whether this is a letter (Unicode's Alphabetic).
  fileprivate var isLetter: Bool {
    if isASCII { return (0x61...0x7A).contains(value | 0x20) }
    return properties.isAlphabetic
  }
}
