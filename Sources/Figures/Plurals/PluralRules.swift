/// Which form of a word a number asks for in a language: CLDR's cardinal rules (UTS 35, part 3, section 5).
public struct PluralRules: Sendable {
  typealias Rule = @Sendable (PluralOperands) -> PluralCategory

  /// The categories that the language tells apart, in CLDR's order.
  public let categories: [PluralCategory]
  private let rule: Rule
  /// Whether every range asks for `other`, as CLDR's plural ranges have it for English: `0–1 children`.
  private let hasRangesInOther: Bool

  /// English.
  public static let english = PluralRules(categories: [.one, .other], rule: one, hasRangesInOther: true)

  /// The rules of a language, or nil for one that is not known. Only the language of a locale counts, but for `pt-PT`,
  /// where 0 is not one.
  public init?(language: String) {
    let code = language.prefix { $0 != "-" }
    switch code {
    case "en": self = .english
    case "de", "et", "fi", "nl", "sv": self.init(categories: [.one, .other], rule: Self.one)
    case "bg", "el", "hu": self.init(categories: [.one, .other], rule: Self.exactlyOne)
    case "da": self.init(categories: [.one, .other], rule: Self.danish)
    case "es": self.init(categories: [.one, .many, .other], rule: Self.spanish)
    case "pt" where language == "pt-PT", "it": self.init(categories: [.one, .many, .other], rule: Self.italian)
    case "fr", "pt": self.init(categories: [.one, .many, .other], rule: Self.french)
    case "cs", "sk": self.init(categories: [.one, .few, .many, .other], rule: Self.czech)
    case "hr": self.init(categories: [.one, .few, .other], rule: Self.croatian)
    case "pl": self.init(categories: [.one, .few, .many, .other], rule: Self.polish)
    case "uk": self.init(categories: [.one, .few, .many, .other], rule: Self.ukrainian)
    case "ro": self.init(categories: [.one, .few, .other], rule: Self.romanian)
    case "sl": self.init(categories: [.one, .two, .few, .other], rule: Self.slovenian)
    case "lt": self.init(categories: [.one, .few, .many, .other], rule: Self.lithuanian)
    case "lv": self.init(categories: [.zero, .one, .other], rule: Self.latvian)
    case "ga": self.init(categories: [.one, .two, .few, .many, .other], rule: Self.irish)
    case "mt": self.init(categories: [.one, .two, .few, .many, .other], rule: Self.maltese)
    case "ar": self.init(categories: PluralCategory.allCases, rule: Self.arabic)
    default: return nil
    }
  }

  private init(categories: [PluralCategory], rule: @escaping Rule, hasRangesInOther: Bool = false) {
    self.categories = categories
    self.rule = rule
    self.hasRangesInOther = hasRangesInOther
  }

  /// The category of a number as it is shown. A number with a magnitude counts as the whole value: `1 million` is
  /// `other` in English, and `1 M` is `many` in French. The sign does not matter.
  public func category(of number: Number) -> PluralCategory { rule(PluralOperands(number)) }

  /// The category of a range: that of its upper number, but in English.
  func category(ofRangeTo upper: Number) -> PluralCategory { hasRangesInOther ? .other : category(of: upper) }
}
