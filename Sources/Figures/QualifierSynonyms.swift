/// What people write for a qualifier or a sign, and which one is meant.
enum QualifierSynonyms {
  /// The qualifier, `+` or `-`, "" for words that are left out, or `to` for a range; nil for words that are none of
  /// them. A qualifier stands for itself.
  static func remedy(_ words: String) -> String? {
    if let found = table[words] { return found }
    return Qualifier(rawValue: words) == nil || words.isEmpty ? nil : words
  }

  /// The qualifier of a sign.
  static func sign(_ scalar: Unicode.Scalar, followedByEquals isOrEqual: Bool) -> String? {
    switch scalar {
    case ">": isOrEqual ? "at least" : "over"
    case "<": isOrEqual ? "up to" : "under"
    case "≥": "at least"
    case "≤": "up to"
    case "~", "≈", "∼": "about"
    default: nil
    }
  }

  private static let table: [String: String] = {
    let lists: [(String, [String])] = [
      (
        "over",
        [
          "above", "beyond", "in excess of", "upwards of", "upward of", "greater than", "more then", "just over",
          "well over", "slightly over", "a little over", "bigger than", "higher than",
        ]
      ),
      ("at least", ["no fewer than", "no less than", "not less than", "minimum", "min", "min.", "a minimum of"]),
      (
        "about",
        [
          "around", "approximately", "approx", "approx.", "circa", "ca", "ca.", "c.", "c", "roughly", "some",
          "more or less", "in the region of", "an estimated", "estimated", "close to", "or so",
        ]
      ),
      ("nearly", ["almost", "just under", "just below", "not quite", "close on", "nearly about", "slightly under"]),
      ("up to", ["at most", "no more than", "not more than", "maximum", "max", "max.", "a maximum of", "as many as"]),
      ("under", ["less than", "below", "less then", "fewer then", "lower than", "beneath"]),
      ("a total of", ["total", "in total", "total of", "altogether", "overall", "the total of", "all together"]),
      ("", ["exactly", "precisely", "just", "only", "the", "a", "an", "all"]),
      (
        "+",
        [
          "up", "up by", "plus", "an increase of", "increase of", "a rise of", "rise of", "increased by", "rose by",
          "rise by", "+",
        ]
      ),
      (
        "-",
        [
          "down", "down by", "minus", "a decrease of", "decrease of", "a fall of", "fall of", "decreased by", "fell by",
          "a drop of", "drop of",
        ]
      ),
      ("to", ["between", "from"]),
    ]
    return Dictionary(
      lists.flatMap { remedy, words in words.map { ($0, remedy) } }, uniquingKeysWith: { first, _ in first })
  }()
}
