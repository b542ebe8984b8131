import Figures

/// A language of the site, made once: how numbers and dates are formatted in it, its words, and the texts of its pages.
/// All that a reader sees and no editor wrote comes from here.
final class Language: Sendable {
  /// The code, such as `fr` (BCP 47).
  let code: String
  /// The language's folder in the output: empty for the first language, else the code and a slash.
  let prefix: String
  /// The formatting locale's marks and patterns.
  let formats: LocaleFormats
  /// The marks with which numbers are written in its files.
  let marks: NumberMarks
  /// Which form of a unit a number asks for.
  let plurals: PluralRules
  /// Writes figures and periods.
  let writer: FigureWriter
  /// Where sentences begin.
  let sentences: SentenceRules
  /// The words of buttons and labels that no editor writes.
  let interface: InterfaceTexts
  /// The language of those words, where it is not this one.
  let wordsLanguage: String?

  init(
    code: String, prefix: String, formats: LocaleFormats, plurals: PluralRules, writer: FigureWriter,
    sentences: SentenceRules, interface: InterfaceTexts, wordsLanguage: String?
  ) {
    self.code = code
    self.prefix = prefix
    self.formats = formats
    marks = NumberMarks(formats)
    self.plurals = plurals
    self.writer = writer
    self.sentences = sentences
    self.interface = interface
    self.wordsLanguage = wordsLanguage
  }

  /// `ltr` or `rtl`.
  var direction: String { formats.direction.rawValue }
}

/// The words that Impact has of a language.
struct Vocabulary: Sendable {
  let words: Words
  let interface: InterfaceTexts
  /// Words that end in a full stop and end no sentence.
  let abbreviations: Set<String>

  /// The vocabulary of a language; nil where there is none yet.
  static func of(_ code: String) -> Vocabulary? {
    code == "en" ? english : nil
  }
}

extension Language {
  /// Makes the first language of a site, or one that borrows the first one's words as long as it has none of its own.
  /// Nil where the first language has no words.
  convenience init?(_ code: String, formats: LocaleFormats, first: Language?) {
    guard let plurals = PluralRules(language: formats.pluralLocale) else { return nil }
    let own = Vocabulary.of(code)
    guard let vocabulary = own ?? first.flatMap({ Vocabulary.of($0.code) }) else { return nil }
    let wordsLanguage = own == nil ? first?.code : nil
    self.init(
      code: code, prefix: first == nil ? "" : code + "/", formats: formats,
      plurals: plurals,
      writer: FigureWriter(
        formats: formats, plurals: plurals, words: vocabulary.words, wordsLanguage: wordsLanguage,
        otherDirection: first.flatMap { $0.formats.direction == formats.direction ? nil : $0.formats.direction }),
      sentences: SentenceRules(formats: formats, abbreviations: own?.abbreviations ?? []),
      interface: vocabulary.interface, wordsLanguage: wordsLanguage)
  }

  /// English as it is written in the European Union; what a site has whose languages can't be read.
  static let english = Language(
    code: "en", prefix: "", formats: .english, plurals: .english, writer: .english,
    sentences: SentenceRules(formats: .english, abbreviations: Vocabulary.english.abbreviations),
    interface: Vocabulary.english.interface, wordsLanguage: nil)
}
