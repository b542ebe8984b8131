/// What bytes of a block are.
extension HabitBlock {
  /// Whether some text stands at an index; `ignoringCase` holds for small ASCII letters in it.
  func has(_ part: StaticString, at index: Int, ignoringCase: Bool = false) -> Bool {
    guard index >= 0, index + part.utf8CodeUnitCount <= text.count else { return false }
    for offset in 0..<part.utf8CodeUnitCount {
      let (byte, wanted) = (text[index + offset], part.utf8Start[offset])
      let isLetter = ignoringCase && (0x61...0x7A).contains(wanted)
      if byte != wanted && !(isLetter && byte | 0x20 == wanted) { return false }
    }
    return true
  }

  /// Whether a word, an address or a path goes on at an index.
  func isInWord(before index: Int) -> Bool {
    guard self[index - 1] >= 0x80 else { return Habits.isOfWord(self[index - 1]) }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: text[start..<index], as: UTF8.self).last?.isLetter ?? false
  }

  /// Where a letter beyond ASCII that stands at an index ends.
  func end(ofLetter index: Int) -> Int? {
    guard self[index] >= 0x80 else { return nil }
    let bytes = text[index..<min(index + 4, text.count)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first, scalar.properties.isAlphabetic
    else { return nil }
    return index + UTF8.width(scalar)
  }

  /// Whether more than one star stands in the text.
  var hasStars: Bool {
    let star = UInt8(ascii: "*")
    return text.firstIndex(of: star) != text.lastIndex(of: star)
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isGap(_ byte: UInt8) -> Bool { isBlank(byte) || isLineEnd(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  /// Whether an address, and nothing but a title, stands behind `[name]:`.
  static func isDefinition(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.drop(while: isBlank)
    let isInAngles = text.first == UInt8(ascii: "<")
    let end = text.firstIndex { isInAngles ? $0 == UInt8(ascii: ">") : isBlank($0) } ?? text.endIndex
    guard let title = text[end...].dropFirst(isInAngles ? 1 : 0).drop(while: isBlank).first else { return true }
    let last = text.last { !isBlank($0) }
    switch title {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return last == title
    case UInt8(ascii: "("): return last == UInt8(ascii: ")")
    default: return false
    }
  }

  /// Where the next gap begins, so many bytes away at most.
  func endOfWord(_ start: Int, within limit: Int = 500) -> Int {
    var end = start
    while end - start < limit, !Self.isGap(self[end]) { end += 1 }
    return end
  }

  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, hidden: true
    default: false
    }
  }
}
