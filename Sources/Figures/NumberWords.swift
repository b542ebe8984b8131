/// The English words for small numbers, which are told to be written in digits.
enum NumberWords {
  private static let names = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]

  /// The number of a word.
  static func value(_ word: String) -> Int? { names.firstIndex(of: word.lowercased()) }
}
