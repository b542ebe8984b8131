/// Words that have a key of their own.
extension UnitForms {
  /// Whether words begin with what belongs to the number before them, such as `million`, `%` or `in 5`.
  public static func mayBelongToNumber(_ unit: String) -> Bool {
    let words = unit.split(separator: " ").map(String.init)
    guard let first = words.first, let scalar = first.unicodeScalars.first else { return false }
    if "+%½¼¾⅓⅔".unicodeScalars.contains(scalar) { return true }
    if Currency(symbol: scalar) != nil { return first.utf8.last.map(Cursor.isDigit) != true && !first.holdsDigit }
    let small = first.lowercased()
    if small.hasPrefix("perc") || small.hasPrefix("pct") || small == "per" && words.dropFirst().first == "cent" {
      return true
    }
    if words.count == 1, Currency(code: first) != nil || currencyNames.contains(small) { return true }
    if words.count > 1, joints.contains(small) {
      return words[1].utf8.first.map(Cursor.isDigit) == true || NumberWords.value(words[1]) != nil
        || ["out", "or", "and", "in"].contains(small)
          && ["of", "every", "each", "a", "more", "less"].contains(words[1])
    }
    guard small == first else { return false }
    return Magnitude.find(first) != nil || ForeignMagnitude.isCertain(first)
      || MagnitudeWords.problem(first, 0..<first.utf8.count, Cursor(""), "1") != nil
  }

  private static let currencyNames: Set = ["euro", "euros", "eur", "pounds", "gbp", "dollars", "usd"]
  private static let joints: Set = ["of", "in", "to", "out", "or", "and", "till", "until", "-", "–", "x", "times"]
}

/// What to do with words that are misread behind a number.
enum UnitRemedy {
  /// The end of a message: that the words have a key of their own, with what to write where that is easy. The number and
  /// what belongs before it end at a place, and the words start at another.
  static func text(_ cursor: Cursor, numberEnd: Int, words start: Int) -> String {
    let advice = "; if it belongs to the words, write them under unit"
    let value = cursor.text(0..<numberEnd).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let unit = String(cursor.text(start..<cursor.endOfWords).drop(while: \.isWhitespace))
    guard value.unicodeScalars.allSatisfy({ $0.isASCII && ($0.properties.isAlphabetic || $0.value < 0x3A) }),
      !value.contains(","), !value.isEmpty, !unit.isEmpty, let first = unit.unicodeScalars.first,
      !"\"'#*&!|>@`%{}[]-?:,".unicodeScalars.contains(first)
    else { return advice }
    guard !unit.contains(where: { "{}[]#\"\\\n".contains($0) }), !unit.contains(": ") else { return advice }
    return advice + ": {value: \(value), unit: \(unit.contains(",") ? "\"\(unit)\"" : unit)}"
  }
}

extension String {
  fileprivate var holdsDigit: Bool { utf8.contains(where: Cursor.isDigit) }
}
