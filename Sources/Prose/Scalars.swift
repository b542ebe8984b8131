/// The bytes of a text, read a character at a time.
struct Scalars {
  let bytes: [UInt8]

  /// The character that begins at a byte, and how many bytes it has.
  func scalar(at index: Int) -> (value: UInt32, width: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (UInt32(byte), 1) }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, index + width <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(byte) & (0x7F >> UInt32(width))
    for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, width)
  }

  /// How many bytes of blank begin at a place.
  func blank(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let (value, width) = scalar(at: index)
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2009, 0x202F: return width
    default: return 0
    }
  }

  /// How many bytes a hyphen, dash or minus has that begins at a place.
  func dash(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let (value, width) = scalar(at: index)
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212: return width
    default: return 0
    }
  }

  /// How many bytes an apostrophe has that begins at a place.
  func apostrophe(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let (value, width) = scalar(at: index)
    return value == 0x27 || value == 0x2019 || value == 0x2018 ? width : 0
  }

  /// How many bytes a letter has that begins at a place.
  func letter(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let (value, width) = scalar(at: index)
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF: return width
    default: return 0
    }
  }

  /// Whether a digit stands at a place.
  func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

  /// Where the digits end that begin at a place.
  func endOfDigits(_ index: Int) -> Int {
    var index = index
    while isDigit(index) { index += 1 }
    return index
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a certain sign stands at a place.
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: sign)
  }
}
