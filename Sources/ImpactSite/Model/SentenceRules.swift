import Figures

/// How one language's sentences begin and end.
final class SentenceRules: Sendable {
  /// Marks that may stand before a sentence's first word.
  private let openers: Set<Unicode.Scalar>
  /// Marks that may stand behind a sentence's end.
  private let closers: Set<Unicode.Scalar>
  /// Words that end in a full stop and end no sentence.
  private let abbreviations: Set<String>
  /// The length of the longest of them in bytes.
  let longestAbbreviation: Int

  /// Marks that stand in every language, and the language's own quotation marks.
  init(formats: LocaleFormats, abbreviations: Set<String>) {
    let marks = formats.quotationMarks
    let opening = (marks.opening + marks.innerOpening).unicodeScalars
    let closing = (marks.closing + marks.innerClosing).unicodeScalars
    openers = Set("\"'“‘«„([¿¡".unicodeScalars).union(opening)
    closers = Set("\"'”’»“)]".unicodeScalars).union(closing)
    self.abbreviations = abbreviations
    longestAbbreviation = max(4, abbreviations.lazy.map(\.utf8.count).max() ?? 0)
  }

  func isOpener(_ scalar: Unicode.Scalar) -> Bool { !scalar.isWordCharacter && openers.contains(scalar) }

  func isCloser(_ scalar: Unicode.Scalar) -> Bool { !scalar.isWordCharacter && closers.contains(scalar) }

  func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  /// Whether a word with a full stop behind it is an abbreviation: a single letter, or a known one.
  func isAbbreviation(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 || abbreviations.contains(word)
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter or digit of ASCII, which no mark is.
  fileprivate var isWordCharacter: Bool {
    (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value)
  }
}
