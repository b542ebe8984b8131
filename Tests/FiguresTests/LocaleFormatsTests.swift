import Figures
import Testing

@Suite struct LocaleFormatsTests {
  /// What CLDR writes: 3723, 12345, 1234567.89, -374, 12.5 %, 30 €, 120k, 1M. `_` is U+00A0, `~` U+202F, `<` U+200E,
  /// `>` U+200F.
  static let rows = """
    bg|3723|12_345|1_234_567,89|-374|12,5%|30_€|120_хил.|1_млн.
    cs|3_723|12_345|1_234_567,89|-374|12,5_%|30_€|120_tis.|1_mil.
    da|3.723|12.345|1.234.567,89|-374|12,5_%|30_€|120_t|1_mio.
    de|3.723|12.345|1.234.567,89|-374|12,5_%|30_€|120.000|1_Mio.
    el|3.723|12.345|1.234.567,89|-374|12,5%|30_€|120_χιλ.|1_εκ.
    en|3,723|12,345|1,234,567.89|-374|12.5%|€30|120K|1M
    es|3723|12.345|1.234.567,89|-374|12,5_%|30_€|120_mil|1_M
    et|3723|12_345|1_234_567,89|−374|12,5%|30_€|120_tuh|1_mln
    fi|3_723|12_345|1_234_567,89|−374|12,5_%|30_€|120_t.|1_milj.
    fr|3~723|12~345|1~234~567,89|-374|12,5_%|30_€|120_k|1_M
    ga|3,723|12,345|1,234,567.89|-374|12.5%|€30|120k|1M
    hr|3.723|12.345|1.234.567,89|−374|12,5_%|30_€|120_tis.|1_mil.
    hu|3723|12_345|1_234_567,89|-374|12,5%|30_EUR|120_E|1_M
    it|3723|12.345|1.234.567,89|-374|12,5%|30_€|120.000|1_Mln
    lt|3_723|12_345|1_234_567,89|−374|12,5_%|30_€|120_tūkst.|1_mln.
    lv|3723|12_345|1_234_567,89|-374|12,5%|30_€|120_tūkst.|1_milj.
    mt|3,723|12,345|1,234,567.89|-374|12.5%|€30|120K|1M
    nl|3.723|12.345|1.234.567,89|-374|12,5%|€_30|120K|1_mln.
    pl|3723|12_345|1_234_567,89|-374|12,5%|30_€|120_tys.|1_mln
    pt|3723|12_345|1_234_567,89|-374|12,5%|30_€|120_mil|1_M
    ro|3.723|12.345|1.234.567,89|-374|12,5_%|30_EUR|120_K|1_mil.
    sk|3_723|12_345|1_234_567,89|-374|12,5_%|30_€|120_tis.|1_mil.
    sl|3723|12.345|1.234.567,89|−374|12,5_%|30_€|120_tis.|1_mio.
    sv|3_723|12_345|1_234_567,89|−374|12,5_%|30_€|120_tn|1_mn
    uk|3_723|12_345|1_234_567,89|-374|12,5%|30_EUR|120_тис.|1_млн
    ar|3,723|12,345|1,234,567.89|<-374|12.5<%<|>30_€|120_ألف|1_مليون
    """.split(separator: "\n").map(String.init)

  private static func writer(_ locale: String) throws -> FigureWriter {
    FigureWriter(
      formats: try #require(LocaleFormats(locale: locale)), plurals: .english, words: .english, wordsLanguage: "en")
  }

  private static func shown(_ written: String, _ writer: FigureWriter) throws -> String {
    var quantity = try Quantity(parsing: written)
    quantity.isChange = false
    return String(
      String.UnicodeScalarView(
        writer.number(quantity).unicodeScalars.map { scalar in
          ["\u{A0}": "_", "\u{202F}": "~", "\u{200E}": "<", "\u{200F}": ">"][scalar] ?? scalar
        }))
  }

  @Test(arguments: rows)
  func everyLanguageWritesNumbersAsCLDRSays(_ row: String) throws {
    let columns = row.split(separator: "|").map(String.init)
    let writer = try Self.writer(columns[0])
    let written = ["3723", "12345", "1234567.89", "-374", "12.5%", "€30", "120k", "1M"]
    #expect(try written.map { try Self.shown($0, writer) } == Array(columns.dropFirst()))
  }

  @Test(arguments: [
    ("en", "-€30", "-€30"), ("nl", "-€30", "€_-30"), ("ar", "-€30", "><-30_€"), ("fr", "-€30", "-30_€"),
    ("ar", "-12.5%", "<-12.5<%<"), ("es", "1bn", "1000_M"), ("es", "12bn", "12_mil_M"), ("es", "1000bn", "1_B"),
    ("de", "1.2345k", "1234,5"), ("de", "12k", "12.000"), ("it", "1k", "1000"), ("mt", "2bn", "2G"),
    ("fr", "$5", "5_$US"),
    ("nl", "CHF 30", "CHF_30"), ("ga", "CHF 30", "CHF_30"), ("en-150", "€30", "30_€"), ("en-GB", "€30", "€30"),
    ("en", "1234bn", "1.234T"), ("en", "1234000bn", "1234T"), ("cs", "CZK 5", "5_Kč"),
  ])
  func patternsHoldForWhatIsRare(_ locale: String, _ written: String, _ shown: String) throws {
    #expect(try Self.shown(written, try Self.writer(locale)) == shown)
  }

  @Test func thereIsARowForEveryLanguage() {
    #expect(LocaleFormats.languages.count == 26)
    #expect(Set(LocaleFormats.languages) == Set(Self.rows.map { String($0.prefix(2)) }))
    for country in LocaleFormats.countries { #expect(LocaleFormats(locale: country) != nil) }
    for unknown in ["", "ja", "fr-CA", "pt-BR", "en-US", "de-AT", "ar-EG", "f", "fr-"] {
      #expect(LocaleFormats(locale: unknown) == nil)
    }
  }

  @Test func aLocaleKnowsWhatAPageNeeds() throws {
    let french = try #require(LocaleFormats(locale: "fr-FR"))
    #expect(french.language == "fr" && french.autonym == "français")
    #expect(french.quotationMarks.opening == "«" && french.quotationMarks.closing == "»")
    #expect(french.decimalMark == "," && french.groupMark == "\u{202F}" && french.percentSign == "\u{A0}%")
    #expect(french.symbol(of: try #require(Currency(code: "USD"))) == "$US")
    #expect(french.symbol(of: try #require(Currency(code: "SEK"))) == nil)
    #expect(french.direction.rawValue == "ltr")
    #expect(LocaleFormats(locale: "ar")?.direction == .rightToLeft)
    #expect(LocaleFormats(locale: "pl")?.minimumGroupingDigits == 2)
  }
}
