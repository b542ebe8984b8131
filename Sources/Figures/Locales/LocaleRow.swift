/// What CLDR says of one language. In the texts `_` is a no-break space (U+00A0), `~` a narrow one (U+202F), `<` and `>`
/// the left-to-right and right-to-left marks (U+200E, U+200F).
struct LocaleRow: Sendable {
  /// The language's code.
  let code: String
  /// The language's name in the language.
  let autonym: String
  /// The decimal mark.
  let mark: String
  /// What stands between groups of three digits.
  let group: String
  /// How many digits stand before the first group, at least.
  let minimum: Int
  /// The minus sign.
  let minus: String
  /// What follows a share.
  let percent: String
  /// An amount: `-` the minus sign where there is one, `#` the digits, `¤` the currency.
  let currency: String
  /// The short magnitudes: from which power of ten on, the power that is meant where it is another, the text.
  let compact: String
  /// The quotation marks: opening and closing, then those inside others.
  let quotes: String
  /// The currencies that have a symbol, each followed by it.
  let symbols: String

  private init(
    _ code: String, _ autonym: String, _ mark: String, _ group: String, _ minimum: Int, minus: String = "-",
    percent: String, currency: String = "-#_¤", compact: String, quotes: String, symbols: String
  ) {
    (self.code, self.autonym, self.mark, self.group, self.minimum) = (code, autonym, mark, group, minimum)
    (self.minus, self.percent, self.currency, self.compact) = (minus, percent, currency, compact)
    (self.quotes, self.symbols) = (quotes, symbols)
  }

  /// English as it is written in Ireland, but for the yen, which has its own sign here.
  static let english = LocaleRow(
    "en", "English", ".", ",", 1, percent: "%", currency: "-¤#",
    compact: "3K 6M 9B 12T", quotes: "“”‘’",
    symbols: "EUR € GBP £ USD US$ JPY ¥ INR ₹ ILS ₪")

  /// The 24 languages of the European Union, Ukrainian and Arabic: CLDR, as the ICU of Swift 6.3.1's Foundation has it.
  /// English is that of Ireland, Portuguese that of Portugal. Of the symbols only those of the euro, the pound, the
  /// dollar, the yen, the rupee and the shekel are here, and that of the country.
  static let all: [LocaleRow] = [
    LocaleRow(
      "bg", "български", ",", "_", 2, percent: "%",
      compact: "3_хил. 6_млн. 9_млрд. 12_трлн.", quotes: "„“„“",
      symbols: "EUR € USD щ.д. BGN лв."),
    LocaleRow(
      "cs", "čeština", ",", "_", 1, percent: "_%",
      compact: "3_tis. 6_mil. 9_mld. 12_bil.", quotes: "„“‚‘",
      symbols: "EUR € GBP £ USD US$ JPY JP¥ CZK Kč"),
    LocaleRow(
      "da", "dansk", ",", ".", 1, percent: "_%",
      compact: "3_t 6_mio. 9_mia. 12_bio.", quotes: "“”‘’",
      symbols: "EUR € GBP £ USD US$ JPY JP¥ INR ₹ ILS ₪ DKK kr."),
    LocaleRow(
      "de", "Deutsch", ",", ".", 1, percent: "_%",
      compact: "6_Mio. 9_Mrd. 12_Bio.", quotes: "„“‚‘",
      symbols: "EUR € GBP £ USD $ JPY ¥ INR ₹ ILS ₪"),
    LocaleRow(
      "el", "Ελληνικά", ",", ".", 1, percent: "%",
      compact: "3_χιλ. 6_εκ. 9_δισ. 12_τρισ.", quotes: "«»“”",
      symbols: "EUR € GBP £ USD $ JPY JP¥ INR ₹ ILS ₪"),
    english,
    LocaleRow(
      "es", "español", ",", ".", 2, percent: "_%",
      compact: "3_mil 6_M 10/9_mil_M 12_B", quotes: "“”‘’",
      symbols: "EUR € USD US$"),
    LocaleRow(
      "et", "eesti", ",", "_", 2, minus: "−", percent: "%",
      compact: "3_tuh 6_mln 9_mld 12_trln", quotes: "„“‚‘",
      symbols: "EUR € GBP £ USD $ JPY ¥ INR ₹ ILS ₪"),
    LocaleRow(
      "fi", "suomi", ",", "_", 1, minus: "−", percent: "_%",
      compact: "3_t. 6_milj. 9_mrd. 12_bilj.", quotes: "””’’",
      symbols: "EUR € GBP £ USD $ JPY ¥"),
    LocaleRow(
      "fr", "français", ",", "~", 1, percent: "_%",
      compact: "3_k 6_M 9_Md 12_Bn", quotes: "«»«»",
      symbols: "EUR € GBP £GB USD $US INR ₹ ILS ₪"),
    LocaleRow(
      "ga", "Gaeilge", ".", ",", 1, percent: "%", currency: "-¤#",
      compact: "3k 6M 9B 12T", quotes: "“”‘’",
      symbols: "EUR € GBP £ USD $ JPY ¥ INR ₹ ILS ₪"),
    LocaleRow(
      "hr", "hrvatski", ",", ".", 1, minus: "−", percent: "_%",
      compact: "3_tis. 6_mil. 9_mlr. 12_bil.", quotes: "„“‚‘",
      symbols: "EUR €"),
    LocaleRow(
      "hu", "magyar", ",", "_", 2, percent: "%",
      compact: "3_E 6_M 9_Mrd 12_B", quotes: "„”»«",
      symbols: "JPY ¥ HUF Ft"),
    LocaleRow(
      "it", "italiano", ",", ".", 2, percent: "%",
      compact: "6_Mln 9_Mld 12_Bln", quotes: "«»“”",
      symbols: "EUR € GBP £ ILS ₪"),
    LocaleRow(
      "lt", "lietuvių", ",", "_", 1, minus: "−", percent: "_%",
      compact: "3_tūkst. 6_mln. 9_mlrd. 12_trln.", quotes: "„“„“",
      symbols: "EUR €"),
    LocaleRow(
      "lv", "latviešu", ",", "_", 2, percent: "%",
      compact: "3_tūkst. 6_milj. 9_mljrd. 12_trilj.", quotes: "“”‘’",
      symbols: "EUR € GBP £ USD $ JPY ¥ INR ₹ ILS ₪"),
    LocaleRow(
      "mt", "Malti", ".", ",", 1, percent: "%", currency: "-¤#",
      compact: "3K 6M 9G 12T", quotes: "“”‘’",
      symbols: "EUR € GBP £ USD US$ JPY JP¥ INR ₹ ILS ₪"),
    LocaleRow(
      "nl", "Nederlands", ",", ".", 1, percent: "%", currency: "¤_-#",
      compact: "3K 6_mln. 9_mld. 12_bln.", quotes: "‘’‘’",
      symbols: "EUR € GBP £ USD US$ JPY JP¥ INR ₹ ILS ₪"),
    LocaleRow(
      "pl", "polski", ",", "_", 2, percent: "%",
      compact: "3_tys. 6_mln 9_mld 12_bln", quotes: "„”«»",
      symbols: "EUR € PLN zł"),
    LocaleRow(
      "pt", "português", ",", "_", 2, percent: "%",
      compact: "3_mil 6_M 9_mM 12_Bi", quotes: "«»“”",
      symbols: "EUR € GBP £ USD US$ JPY JP¥ INR ₹ ILS ₪"),
    LocaleRow(
      "ro", "română", ",", ".", 1, percent: "_%",
      compact: "3_K 6_mil. 9_mld. 12_tril.", quotes: "„”«»",
      symbols: ""),
    LocaleRow(
      "sk", "slovenčina", ",", "_", 1, percent: "_%",
      compact: "3_tis. 6_mil. 9_mld. 12_bil.", quotes: "„“‚‘",
      symbols: "EUR € ILS NIS"),
    LocaleRow(
      "sl", "slovenščina", ",", ".", 2, minus: "−", percent: "_%",
      compact: "3_tis. 6_mio. 9_mrd. 12_bil.", quotes: "„“‚‘",
      symbols: "EUR € USD $ JPY ¥ INR ₹ ILS ₪"),
    LocaleRow(
      "sv", "svenska", ",", "_", 1, minus: "−", percent: "_%",
      compact: "3_tn 6_mn 9_md 12_bn", quotes: "””’’",
      symbols: "EUR € USD US$ DKK Dkr ILS ₪ SEK kr"),
    LocaleRow(
      "uk", "українська", ",", "_", 1, percent: "%",
      compact: "3_тис. 6_млн 9_млрд 12_трлн", quotes: "«»„“",
      symbols: "JPY ¥ UAH ₴"),
    LocaleRow(
      "ar", "العربية", ".", ",", 1, minus: "<-", percent: "<%<", currency: ">-#_¤",
      compact: "3_ألف 6_مليون 9_مليار 12_ترليون", quotes: "\"\"''",
      symbols: "EUR € GBP UK£ USD US$ JPY JP¥ INR ₹ ILS ₪"),
  ]
}
