/// Names of small letters, digits and hyphens, made from any text: what to write where a name has other signs.
public enum PlainName {
  /// The name nearest to a text that is none; nil where there is none, as for text in another alphabet, which has more
  /// than one spelling in Latin letters.
  public static func of(_ text: some StringProtocol) -> String? {
    guard let plain = hyphenated(text) else { return nil }
    let name = String(plain.drop { !$0.isLetter })
    // Digits in front are a part of the meaning ("2020-people"), so a name without them is no substitute.
    return name == plain && Figure.isName(name) ? name : nil
  }

  /// A text in small Latin letters and digits, with one hyphen in the place of everything between them; nil where a
  /// letter has no spelling here, or nothing is left.
  public static func hyphenated(_ text: some StringProtocol) -> String? {
    var result = ""
    var needsHyphen = false
    for character in text.lowercased() {
      // "children's" is one word.
      if "'’".contains(character) { continue }
      guard let letters = letters(character) else {
        if !character.isASCII, character.isLetter || character.isNumber { return nil }
        needsHyphen = !result.isEmpty
        continue
      }
      if needsHyphen { result += "-" }
      needsHyphen = false
      result += letters
    }
    return result.isEmpty ? nil : result
  }

  private static func letters(_ character: Character) -> String? {
    if character.isASCII { return character.isLetter || character.isNumber ? String(character) : nil }
    return spellings[character]
  }

  /// The letters of Europe's Latin alphabets, as they are spelt without marks. Characters that look the same are equal,
  /// so each stands for its decomposed form too, in which macOS writes file names.
  private static let spellings: [Character: String] = {
    var result: [Character: String] = [
      "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
      "đ": "d", "ħ": "h", "ł": "l", "ı": "i", "ŋ": "n", "ŧ": "t", "ĳ": "ij", "ſ": "s",
    ]
    let marked = [
      "a": "àáâãāăąǎ", "c": "çćĉċč", "d": "ďḍ", "e": "èéêëēĕėęěẽ", "g": "ĝğġģǧ", "h": "ĥ", "i": "ìíîïĩīĭįǐ",
      "j": "ĵ", "k": "ķǩ", "l": "ĺļľŀ", "n": "ñńņňŉ", "o": "òóôõōŏőǒ", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťț",
      "u": "ùúûũūŭůűųǔ", "w": "ŵẁẃẅ", "y": "ýÿŷỳ", "z": "źżž",
    ]
    for (letter, characters) in marked {
      for character in characters { result[character] = letter }
    }
    // A capital I with a dot, in small letters.
    result["i\u{307}"] = "i"
    return result
  }()
}
