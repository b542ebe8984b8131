extension Currency {
  /// Codes that stand for nothing else, so that words may follow them.
  private static let plain = ["EUR", "USD", "GBP", "CHF"]

  /// Whether the code or sign behind a number is money, and not an acronym that begins the unit, as in "12 SOS villages"
  /// and "3 COP26 delegates". The number ends at `end`; the cursor stands behind the code.
  func isMoney(behind end: Int, _ cursor: Cursor) -> Bool {
    let seen = cursor.text(end..<cursor.offset)
    guard seen.contains(where: \.isLetter), !cursor.isAtEnd else { return true }
    if cursor.isAtDigit { return Self.plain.contains(code) && !seen.hasSuffix(code) }
    let rest = cursor.text(cursor.offset..<cursor.end)
    guard !Self.plain.contains(code), rest.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
    var next = cursor
    next.skipSpaces()
    let isApart = next.offset > cursor.offset
    let letters = next.letters()
    // "30 SEK million" is told where the magnitude belongs.
    if isApart, Magnitude.find(letters) != nil || MagnitudeWords.certain[letters.lowercased()] != nil { return true }
    guard let upper = rest.firstRange(of: code), let amount = joined(rest[..<upper.lowerBound]) else { return false }
    // Both numbers of a range have the code, or the second one has the words too.
    guard amount.contains(where: \.isNumber), amount.allSatisfy({ !$0.isLetter }) else { return false }
    next.advance(to: cursor.offset + rest[..<upper.upperBound].utf8.count)
    return isMoney(behind: next.offset - 3, next)
  }

  /// What stands behind the word or the dash between two numbers.
  private func joined(_ text: Substring) -> Substring? {
    if text.hasPrefix(" to ") { return text.dropFirst(4) }
    let trimmed = text.drop { $0.isWhitespace }
    guard let dash = trimmed.first, ["-", "\u{2013}", "\u{2014}", "\u{2212}"].contains(dash) else { return nil }
    return trimmed.dropFirst()
  }
}
