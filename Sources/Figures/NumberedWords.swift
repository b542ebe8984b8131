/// Words behind a number that begin with a number of their own: `16-25 year olds`, `3D printers`, `£50 vouchers`.
extension Cursor {
  /// Whether the digits that end here, behind a blank, begin a word of the unit and are no second number.
  var isAtNumberedWord: Bool {
    if isAtCompound { return true }
    var end = self
    while !end.isAtEnd, end.spaceWidth == 0 { end.advance() }
    let rest = text(offset..<end.offset)
    let letters = letters()
    guard let first = rest.utf8.first, "-+:%".utf8.contains(first) || Self.isLetter(first), letters.utf8.count < 4,
      Currency(code: letters) == nil, !rest.contains("/"), !rest.contains(",")
    else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: ":"), !Self.isDigit(byte(at: offset + 1)) { return false }
    if end.isOnlySpaces {
      // "4x4s", "5Gs"; not "30mins".
      return rest.utf8.count > 1 && rest.utf8.last == UInt8(ascii: "s")
        && (rest.utf8.contains(where: Self.isDigit) || (0x41...0x5A).contains(first))
    }
    return end.isBeforeWord
  }

  /// Whether an amount such as `£50` stands here, with the words of a unit behind it.
  var isAtPricedWord: Bool {
    guard let scalar = peek(), Currency(symbol: scalar) != nil, isBeforeDigit else { return false }
    var end = self
    while !end.isAtEnd, end.spaceWidth == 0 { end.advance() }
    return end.isBeforeWord
  }

  /// Whether a word follows that joins no second number.
  private var isBeforeWord: Bool {
    var next = self
    next.skipSpaces()
    let word = next.letters()
    return !word.isEmpty && Magnitude.find(word) == nil && !ForeignMagnitude.isCertain(word.lowercased())
      && !["to", "or", "and", "per", "in", "of", "till", "until", "out", "x"].contains(word.lowercased())
  }
}
