/// Numbers in words alone, which are told how they are written in digits.
extension MissingNumber {
  private static let magnitudes = [
    "dozen": "12", "hundred": "100", "thousand": "1 thousand", "million": "1 million", "billion": "1 billion",
  ]
  static let halves = [
    "dozen": "6", "hundred": "50", "thousand": "500", "million": "500 000", "billion": "500 million",
  ]
  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// `a million people`, `half a million`, `twenty-five people`, or words that name no number at all.
  static func numberless(_ words: [String], _ range: Range<Int>) -> FigureProblem {
    let digits = number(words.map { $0.lowercased() })
    return FigureProblem(
      digits.map { "a figure's number is written in digits, here as \($0)" } ?? "it has no number", range)
  }

  private static func number(_ words: [String]) -> String? {
    if let first = words.first, let ten = tens[first], words.count < 2 || NumberWords.value(words[1]) == nil {
      return words.count > 1 && magnitudes[words[1]] != nil ? nil : String(ten)
    }
    let parts = words.first.map { $0.split(separator: "-").map(String.init) } ?? []
    if parts.count == 2, let ten = tens[parts[0]], let one = NumberWords.value(parts[1]), (1...9).contains(one) {
      return words.count > 1 && magnitudes[words[1]] != nil ? nil : String(ten + one)
    }
    guard words.count > 1, words[0] == "a" || words[0] == "one" else { return nil }
    // "A hundred thousand" is another number.
    return words.count > 2 && magnitudes[words[2]] != nil ? nil : magnitudes[words[1]]
  }
}
