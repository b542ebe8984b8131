/// A place in a text, moved scalar by scalar.
struct Cursor {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private(set) var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    offsets =
      scalars.map { scalar in
        defer { offset += UTF8.width(scalar) }
        return offset
      } + [text.utf8.count]
  }

  /// The UTF-8 offset of the current place.
  var offset: Int { offsets[position] }

  /// The length of the text in UTF-8 bytes.
  var end: Int { offsets[scalars.count] }

  var isAtEnd: Bool { position == scalars.count }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  mutating func advance(_ count: Int = 1) {
    position = min(position + count, scalars.count)
  }

  mutating func skipSpaces() {
    while let scalar = peek(), Self.isSpace(scalar) { advance() }
  }

  /// The text between two UTF-8 offsets of scalars.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() where range.contains(offsets[index]) { view.append(scalar) }
    return String(view)
  }

  /// The text from here to the next space or the end.
  func word() -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[position...] {
      if Self.isSpace(scalar) { break }
      view.append(scalar)
    }
    return String(view)
  }

  /// Passes a phrase in any case if it stands here and ends at a space or the end; spaces in it match any run of spaces.
  mutating func pass(phrase: String) -> Bool {
    var next = self
    for scalar in phrase.unicodeScalars {
      if scalar == " " {
        guard let current = next.peek(), Self.isSpace(current) else { return false }
        next.skipSpaces()
      } else {
        guard let current = next.peek(), current.properties.lowercaseMapping == String(scalar) else { return false }
        next.advance()
      }
    }
    if let after = next.peek(), !Self.isSpace(after) { return false }
    self = next
    return true
  }

  /// White space in one line or folded from several, with the no-break and narrow spaces that group digits.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2009, 0x202F: true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return (0x30...0x39).contains(scalar.value)
  }
}
