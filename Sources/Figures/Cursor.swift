/// A place in a text, moved scalar by scalar over its UTF-8 bytes.
struct Cursor {
  private let bytes: [UInt8]
  /// The UTF-8 offset of the current place.
  private(set) var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The length of the text in UTF-8 bytes.
  var end: Int { bytes.count }

  var isAtEnd: Bool { offset == bytes.count }

  /// The byte here; 0 at the end.
  var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The byte at an offset; 0 at the end.
  func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Passes the digits here.
  mutating func skipDigits() {
    while isAtDigit { offset += 1 }
  }

  /// The scalar here.
  func peek() -> Unicode.Scalar? { scalar(at: offset)?.scalar }

  /// Whether an ASCII digit stands here.
  var isAtDigit: Bool { Self.isDigit(byte) }

  /// Whether an ASCII digit stands behind the scalar here.
  var isBeforeDigit: Bool {
    guard let (_, width) = scalar(at: offset), offset + width < bytes.count else { return false }
    return Self.isDigit(bytes[offset + width])
  }

  /// Passes the scalar here.
  mutating func advance() {
    if let (_, width) = scalar(at: offset) { offset += width }
  }

  /// Goes to an offset at which a scalar starts.
  mutating func advance(to place: Int) { offset = min(place, bytes.count) }

  mutating func skipSpaces() {
    while !isAtEnd {
      let width = spaceWidth
      if width == 0 { return }
      offset += width
    }
  }

  /// Whether nothing but spaces follows.
  var isOnlySpaces: Bool {
    var next = self
    next.skipSpaces()
    return next.isAtEnd
  }

  /// The bytes of the space here, 0 for none.
  var spaceWidth: Int {
    let byte = byte
    if byte == 0x20 { return 1 }
    guard byte < 0x21 || byte > 0x7F, let (scalar, width) = scalar(at: offset) else { return 0 }
    return Self.isSpace(scalar) ? width : 0
  }

  /// The text between two UTF-8 offsets of scalars.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether a byte stands twice in a row in a range.
  func holdsPair(of byte: UInt8, in range: Range<Int>) -> Bool {
    var last: UInt8 = 0
    for index in range {
      if bytes[index] == byte, last == byte { return true }
      last = bytes[index]
    }
    return false
  }

  /// Passes the run of digits here.
  mutating func passDigits(_ digits: inout DigitReader) {
    while offset < bytes.count, Self.isDigit(bytes[offset]) {
      digits.append(bytes[offset])
      offset += 1
    }
  }

  /// The letters from here on.
  func letters() -> String {
    var next = offset
    while next < bytes.count, (0x61...0x7A).contains(bytes[next] | 0x20) { next += 1 }
    while let (scalar, width) = scalar(at: next), Self.isLetter(scalar) { next += width }
    return next == offset ? "" : text(offset..<next)
  }

  /// Passes a phrase of small ASCII letters in any case if it stands here and ends at a space or the end; spaces in it
  /// match any run of spaces.
  mutating func pass(phrase: StaticString) -> Bool {
    let start = offset
    if phrase.withUTF8Buffer({ passLetters($0) }), isAtEnd || spaceWidth > 0 { return true }
    offset = start
    return false
  }

  private mutating func passLetters(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    for letter in letters {
      if letter == 0x20 {
        if spaceWidth == 0 { return false }
        skipSpaces()
      } else {
        guard byte == letter || byte == letter & 0xDF else { return false }
        offset += 1
      }
    }
    return true
  }

  /// Where the last word ends: the end without the spaces before it.
  var endOfWords: Int {
    var last = offset
    var next = self
    while !next.isAtEnd {
      let isSpace = next.spaceWidth > 0
      next.advance()
      if !isSpace { last = next.offset }
    }
    return last
  }

  /// The words from here to the end, with one space between them.
  func words() -> String {
    var next = self
    next.skipSpaces()
    let isPlain = bytes[next.offset...].withUnsafeBufferPointer { rest in
      var last: UInt8 = 0
      for byte in rest {
        if byte < 0x20 || byte > 0x7F || byte == 0x20 && last == 0x20 { return false }
        last = byte
      }
      return last != 0x20
    }
    if isPlain { return text(next.offset..<end) }
    var words: [String] = []
    while !next.isAtEnd {
      let start = next.offset
      while !next.isAtEnd, next.spaceWidth == 0 { next.advance() }
      words.append(text(start..<next.offset))
      next.skipSpaces()
    }
    return words.joined(separator: " ")
  }

  /// The scalar at an offset and its width.
  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for index in offset + 1..<min(offset + width, bytes.count) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, width) }
  }

  /// White space in one line or folded from several, with the no-break and narrow spaces that group digits.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2009, 0x202F: true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic
  }
}
