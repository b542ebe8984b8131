/// Words that begin like a magnitude behind a number, and can be none.
extension Cursor {
  /// Whether letters that end here are a part of a name such as `M&S`, `K9`, `K-12`, `Mill Road`, `M.A.`, `B Corps`.
  func isInName(_ letters: String) -> Bool {
    guard let first = letters.utf8.first, letters.utf8.count < 5 else { return false }
    let next = byte(at: offset + 1)
    guard first < 0x60 else { return letters == "k" && isAtCompound }
    let isSingle = letters.utf8.count == 1
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "."): return isSingle && Self.isLetter(next)
    case UInt8(ascii: "-"): return isSingle && (Self.isLetter(next) || startsWith("-12 "))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return isSingle && !isAtPower
    case 0x20:
      // "5 M People" may be a heading's capitals; "Mill" and "B" before a name are words.
      guard letters == "B" || letters.utf8.dropFirst().allSatisfy({ $0 > 0x60 }) && !isSingle else { return false }
      return Magnitude.find(letters) == nil && !ForeignMagnitude.isCertain(letters.lowercased())
        && (0x41...0x5A).contains(next) && (0x61...0x7A).contains(byte(at: offset + 2))
    default: return false
    }
  }

  /// Whether what follows metres stands here: `of rope`, `wide`.
  var isBeforeLength: Bool {
    var next = self
    next.skipSpaces()
    if next.pass(phrase: "of") {
      next.skipSpaces()
      return Self.isLetter(next.byte)
    }
    return ["wide", "long", "high", "deep", "tall"].contains(next.letters().lowercased())
  }

  /// Whether an amount of money starts at a place with its currency before it.
  func hasCurrency(before start: Int) -> Bool {
    let before = text(0..<start).unicodeScalars.reversed().drop { Self.isSpace($0) }
    guard let last = before.first else { return false }
    if Currency(symbol: last) != nil { return true }
    return Currency(code: String(String.UnicodeScalarView(before.prefix(3).reversed()))) != nil
  }

  private func startsWith(_ letters: StaticString) -> Bool {
    letters.withUTF8Buffer { zip($0, offset...).allSatisfy { $0 == byte(at: $1) } }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a byte is a letter or a digit of ASCII.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
