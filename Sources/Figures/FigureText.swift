/// A figure in words, in the pieces that a page sets differently.
public struct FigureText: Sendable, Hashable {
  /// The words before the number, such as `over`.
  public var before: String
  /// The number, formatted; empty for a change of nothing.
  public var number: String
  /// The unit behind the number.
  public var unit: String
  /// The words behind both.
  public var after: String
  /// The language of `before` and `after`, where it is not that of the text around.
  public var wordsLanguage: String?
  /// The language of the unit, where it is not that of the text around.
  public var unitLanguage: String?

  /// Makes a text from its pieces.
  public init(
    before: String = "", number: String, unit: String = "", after: String = "", wordsLanguage: String? = nil,
    unitLanguage: String? = nil
  ) {
    self.before = before
    self.number = number
    self.unit = unit
    self.after = after
    self.wordsLanguage = wordsLanguage
    self.unitLanguage = unitLanguage
  }

  /// The whole in plain text, with a space between the pieces.
  public var plain: String {
    var result = before
    result.append(word: number)
    result.append(word: unit)
    result.append(word: after)
    return result
  }

  /// The same with its first letter as a capital, for the start of a sentence.
  public var capitalized: FigureText { capitalized(.firstLetter) }

  /// The same with its first letter as a capital, as a language writes capitals.
  public func capitalized(_ capitals: Words.Capitals) -> FigureText {
    var copy = self
    if !before.isEmpty {
      copy.before = Self.capitalize(before, capitals)
    } else if number.isEmpty {
      copy.after = Self.capitalize(after, capitals)
    }
    return copy
  }

  /// The titlecase of the first letter (Unicode), so that `ǆ` becomes `ǅ` and `ß` becomes `Ss`.
  private static func capitalize(_ text: String, _ capitals: Words.Capitals) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if first.isASCII, capitals == .firstLetter { return capitalizedASCII(text) }
    if capitals == .dutch, text.hasPrefix("ij") { return "IJ" + text.dropFirst(2) }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }

  /// A text whose first letter is one of ASCII.
  private static func capitalizedASCII(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { buffer in
        let count = buffer.initialize(fromContentsOf: bytes)
        if let first = bytes.first, (0x61...0x7A).contains(first) { buffer[0] = first & ~0x20 }
        return count
      }
    }
  }

  /// Puts the text into a pattern: the words before the number go in front, those behind it to the end.
  mutating func wrap(_ pattern: Pattern) {
    if !pattern.before.isEmpty {
      var words = pattern.before
      words.append(word: before)
      before = words
    }
    after.append(word: pattern.after)
  }
}

extension String {
  /// Appends words, with a space where there is something on both sides.
  fileprivate mutating func append(word: String) {
    if word.isEmpty { return }
    if !isEmpty { append(" ") }
    append(word)
  }
}
