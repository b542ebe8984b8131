/// The English words for numbers, which are told to be written in digits.
enum NumberWords {
  private static let names = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// The words that multiply a number.
  static let magnitudes = ["hundred", "thousand", "million", "billion", "dozen"]

  /// The number of a word.
  static func value(_ word: String) -> Int? {
    let small = word.lowercased()
    return names.firstIndex(of: small) ?? tens.firstIndex(of: small).map { ($0 + 2) * 10 }
  }

  /// Whether a word in small letters is a number with a magnitude right behind it, such as `ninebn`; no other word is.
  static func isGlued(_ word: String) -> Bool {
    (names + tens).contains { name in
      word.hasPrefix(name) && word.count > name.count
        && (Magnitude.find(String(word.dropFirst(name.count))) != nil
          || ["m", "b", "mn", "mln"].contains(word.dropFirst(name.count)))
    }
  }

  /// What words begin with, if they begin with a number: how many of them it takes, and its digits where all of it is
  /// understood, as in `twenty five`, `two hundred and six`, `a million`.
  static func phrase(_ words: [String]) -> (count: Int, digits: String?)? {
    var reader = Reader()
    var used = 0
    for (index, word) in words.enumerated() {
      let parts = word.lowercased().split(separator: "-").map(String.init)
      if index == 0, word.lowercased() == "a" || word.lowercased() == "an" {
        guard words.count > 1, magnitudes.contains(words[1].lowercased()) else { return nil }
        reader.pass(1)
        used = 1
        continue
      }
      // "two hundred and six", but not "two and six".
      if parts == ["and"], reader.isHundred, index + 1 < words.count, value(words[index + 1]) != nil { continue }
      guard parts.allSatisfy({ value($0) != nil || magnitudes.contains($0) }), !parts.isEmpty else { break }
      for part in parts { reader.pass(part) }
      used = index + 1
    }
    return used == 0 ? nil : (used, reader.digits)
  }

  /// Adds words up.
  private struct Reader {
    private var value = 0
    /// What may still be added: less than this.
    private var room = Int.max
    private var magnitude: String?
    private var isUnderstood = true

    /// Whether the last word was "hundred".
    var isHundred: Bool { room == 100 }

    var digits: String? { isUnderstood ? magnitude.map { "\(value) \($0)" } ?? String(value) : nil }

    mutating func pass(_ word: String) {
      switch word {
      case "hundred":
        guard (1...9).contains(value), magnitude == nil, !isHundred else {
          isUnderstood = false
          return
        }
        value *= 100
        room = 100
      case "dozen":
        guard magnitude == nil, (1...99).contains(value) else {
          isUnderstood = false
          return
        }
        value *= 12
        room = 0
      case "thousand", "million", "billion":
        guard magnitude == nil, value > 0 else {
          isUnderstood = false
          return
        }
        magnitude = word
        room = 0
      default:
        pass(NumberWords.value(word) ?? Int.max)
      }
    }

    mutating func pass(_ number: Int) {
      guard number < room, number > 0 || room == .max, number < 100 else {
        isUnderstood = false
        return
      }
      value += number
      room = number >= 20 && number % 10 == 0 ? 10 : 0
    }
  }
}
