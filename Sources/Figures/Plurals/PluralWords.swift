/// English words beside their plurals.
enum PluralWords {
  /// Whether two units differ at most in the number of their words: `request for help` and `requests for help`.
  static func areSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (left, right) = (left.split(separator: " "), right.split(separator: " "))
    return left.count == right.count && zip(left, right).allSatisfy { isPlural($0, of: $1) || isPlural($1, of: $0) }
  }

  private static func isPlural(_ plural: Substring, of word: Substring) -> Bool {
    if plural == word || irregular[String(word)] == plural { return true }
    if word.isEmpty || !plural.hasSuffix("s") { return false }
    return plural == word + "s" || plural == word + "es"
      || word.hasSuffix("y") && plural == word.dropLast() + "ies"
  }

  private static let irregular: [String: Substring] = [
    "child": "children", "man": "men", "person": "people", "woman": "women",
  ]
}
