/// The name that a heading's words give its part of the page: letters, marks and digits of any script in lower case, and
/// one hyphen for the blanks and hyphens between them. All else is left out.
struct HeadingSlug {
  /// The name of a heading that has no letters and digits.
  static let nameless = "part"

  private var bytes: [UInt8] = []
  /// Whether a blank or hyphen came behind the last letter.
  private var isApart = false
  /// Whether the character before was kept, so that a mark belongs to it.
  private var isInWord = false

  /// The name.
  var text: String { bytes.isEmpty ? Self.nameless : String(decoding: bytes, as: UTF8.self) }

  init() {}

  /// The name that a text gives.
  init(_ text: String) {
    append(text)
  }

  /// Goes on with some words.
  mutating func append(_ words: String) {
    var words = words
    words.withUTF8 { append($0) }
  }

  /// Goes on with some words in well-formed UTF-8.
  mutating func append(_ words: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < words.count {
      let byte = words[index]
      if byte < 0x80 {
        append(ascii: byte)
        index += 1
      } else {
        let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(words.count, index + width)
        for scalar in String(decoding: words[index..<end], as: UTF8.self).unicodeScalars { append(scalar) }
        index = end
      }
    }
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39:
      startLetter()
      bytes.append(byte)
    case 0x41...0x5A:
      startLetter()
      bytes.append(byte | 0x20)
    case 0x09...0x0D, 0x20, UInt8(ascii: "-"): passBlank()
    default: isInWord = false
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      startLetter()
      bytes += properties.lowercaseMapping.utf8
    // A mark on a sign that is left out, such as the selector of an emoji's form, is left out with it.
    case .nonspacingMark, .spacingMark:
      if isInWord, !properties.isDefaultIgnorableCodePoint { bytes += String(scalar).utf8 }
    case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator: passBlank()
    default: isInWord = false
    }
  }

  private mutating func startLetter() {
    if isApart, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    isApart = false
    isInWord = true
  }

  private mutating func passBlank() {
    isApart = true
    isInWord = false
  }
}
