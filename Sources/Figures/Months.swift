/// The names of the months, for dates that are taken for figures.
enum Months {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// The two digits of a month, by its name.
  static func number(_ word: String) -> String? {
    let names = names.prefix(12)
    guard let index = names.firstIndex(where: { $0 == word.lowercased() || $0.prefix(3) == word.lowercased() }) else {
      return nil
    }
    return (index < 9 ? "0" : "") + String(index + 1)
  }

  /// Whether a word is a month's name.
  static func isMonth(_ word: some StringProtocol) -> Bool {
    names.contains(word.lowercased().filter { $0 != "." && $0 != "," })
  }

  /// Whether words behind a number make it a date: a month alone, or with a year.
  static func isDate(_ unit: String) -> Bool {
    let words = unit.split(separator: " ")
    guard let first = words.first, isMonth(first) else { return false }
    return words.count == 1 || words[1].utf8.prefix(4).allSatisfy(Cursor.isDigit) && words[1].utf8.count >= 4
  }
}
