/// How numbers, shares and amounts are written in a language (CLDR), with what a page needs to know of it besides.
public struct LocaleFormats: Sendable {
  /// The way in which a language is written.
  public enum Direction: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// A language's quotation marks.
  public struct QuotationMarks: Sendable, Hashable {
    /// Before what is quoted.
    public let opening: String
    /// Behind what is quoted.
    public let closing: String
    /// Before what is quoted in a quotation.
    public let innerOpening: String
    /// Behind what is quoted in a quotation.
    public let innerClosing: String
  }

  /// A short magnitude.
  struct Compact: Sendable {
    /// The power of ten from which on it is used.
    let from: Int
    /// The power of ten that it stands for.
    let power: Int
    /// Its text, with the space before it.
    let text: [UInt8]
  }

  /// A part of an amount of money.
  enum MoneyPart: Sendable {
    case sign
    case digits
    case symbol
    case text([UInt8])
  }

  /// The locale, such as `fr` or `en-GB`.
  public let locale: String
  /// The language's code, such as `fr`.
  public let language: String
  /// The locale whose plural rules (CLDR) go with these formats: `pt-PT` where the language is `pt`.
  public var pluralLocale: String { language == "pt" ? "pt-PT" : language }
  /// The language's name in the language, such as `français`.
  public let autonym: String
  /// The decimal mark.
  public let decimalMark: String
  /// What stands between groups of three digits.
  public let groupMark: String
  /// How many digits stand before the first group, at least: with 2, four digits are not grouped.
  public let minimumGroupingDigits: Int
  /// The minus sign.
  public let minusSign: String
  /// What follows the digits of a share.
  public let percentSign: String
  /// The pattern of an amount: `¤` is the currency, `#` the digits, `-` the minus sign of what is below zero.
  public let currencyPattern: String
  /// The marks around a quotation.
  public let quotationMarks: QuotationMarks
  /// The way in which the language is written.
  public let direction: Direction

  let digits: DigitWriter
  let minus: [UInt8]
  let percent: [UInt8]
  let money: [MoneyPart]
  /// The largest first.
  let compact: [Compact]
  private let symbols: [(currency: Currency, symbol: [UInt8])]

  /// English as it is written in Ireland.
  public static let english = LocaleFormats(.english, locale: "en", currency: nil)

  /// The codes of the languages that there are formats for.
  public static let languages = LocaleRow.all.map(\.code)

  /// The formats of a locale, or nil for one that is not known: a language of `languages` alone, or one of `countries`.
  public init?(locale: String) {
    let row = LocaleRow.all.first { row in
      row.code == locale || Self.countries.contains(locale) && locale.utf8.starts(with: (row.code + "-").utf8)
    }
    guard let row else { return nil }
    self.init(row, locale: locale, currency: locale == "en-150" ? "-#_¤" : nil)
  }

  /// The locales whose formats are those of the language alone: each language's own in CLDR (Ireland for English,
  /// Portugal for Portuguese), and those that ICU writes alike. `en-150`, the English of Europe, has the currency behind
  /// the digits; unlike ICU, which writes `1,000` but `1.000 €` there, its marks are the same everywhere.
  public static let countries: Set<String> = [
    "bg-BG", "cs-CZ", "da-DK", "de-BE", "de-DE", "de-LU", "el-GR", "en-150", "en-GB", "en-IE", "es-ES", "et-EE",
    "fi-FI", "fr-BE", "fr-FR", "ga-IE", "hr-HR", "hu-HU", "it-IT", "lt-LT", "lv-LV", "mt-MT", "nl-BE", "nl-NL", "pl-PL",
    "pt-PT",
    "ro-RO", "sk-SK", "sl-SI", "sv-SE", "uk-UA",
  ]

  /// The symbol of a currency, such as `US$`; nil where the language writes its code.
  public func symbol(of currency: Currency) -> String? {
    bytes(of: currency).map { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(of currency: Currency) -> [UInt8]? { symbols.first { $0.currency == currency }?.symbol }

  private init(_ row: LocaleRow, locale: String, currency: String?) {
    self.locale = locale
    language = row.code
    autonym = row.autonym
    decimalMark = row.mark
    groupMark = Self.spelled(row.group)
    minimumGroupingDigits = row.minimum
    minusSign = Self.spelled(row.minus)
    percentSign = Self.spelled(row.percent)
    currencyPattern = Self.spelled(currency ?? row.currency)
    let quotes = row.quotes.map { String($0) }
    quotationMarks = QuotationMarks(
      opening: quotes[0], closing: quotes[1], innerOpening: quotes[2], innerClosing: quotes[3])
    direction = row.code == "ar" ? .rightToLeft : .leftToRight
    digits = DigitWriter(mark: decimalMark, group: groupMark)
    minus = Array(minusSign.utf8)
    percent = Array(percentSign.utf8)
    money = Self.parts(currencyPattern)
    compact = row.compact.split(separator: " ").compactMap(Self.compact).reversed()
    let symbols = row.symbols.split(separator: " ")
    self.symbols = stride(from: 0, to: symbols.count - 1, by: 2).compactMap { index in
      Currency(code: symbols[index]).map { ($0, Array(symbols[index + 1].utf8)) }
    }
  }
}

extension LocaleFormats {
  /// Writes out the stand-ins of `LocaleRow`.
  private static func spelled(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "_": result.append("\u{A0}")
      case "~": result.append("\u{202F}")
      case "<": result.append("\u{200E}")
      case ">": result.append("\u{200F}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `6_M`, or `10/9_mil_M` for what stands for another power than the one from which on it is used.
  private static func compact(_ text: Substring) -> Compact? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "/") }
    let powers = number.split(separator: "/").compactMap { Int($0) }
    guard let from = powers.first, let power = powers.last else { return nil }
    return Compact(from: from, power: power, text: Array(spelled(text.dropFirst(number.count)).utf8))
  }

  private static func parts(_ pattern: String) -> [MoneyPart] {
    pattern.unicodeScalars.map { scalar in
      switch scalar {
      case "-": .sign
      case "#": .digits
      case "¤": .symbol
      default: .text(Array(String(scalar).utf8))
      }
    }
  }
}
