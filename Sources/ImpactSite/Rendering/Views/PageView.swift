import Figures
import HTML
import TemplateEngine

/// `page`: one edition. Each `lang` is the language of the texts beside it, where it is not the page's.
struct PageView: View {
  var language: String
  var direction: String
  /// The direction of texts in another language, where it is not the page's.
  var otherDirection: String?
  var title: SafeHTML
  var titleText: SourcedText
  var description: SourcedText?
  var canonical: String
  var home: String
  var period: String?
  var introduction: SafeHTML?
  var cards: [CardView] = []
  var sections: [SectionView] = []
  var figures: [FigureView] = []
  var figureColumns = FigureColumnsView([])
  var donate: Prepared<DonateView>?
  var newsletter: Prepared<NewsletterView>?
  var editions: [EditionView] = []
  var periodLang: String?
  var lang: String?
  var introductionLang: String?
  /// What the page says of itself to search engines.
  var structuredData: SafeJSON?

  static let fields: [Field<PageView>] = [
    Field("language", \.language),
    Field("direction", \.direction),
    Field("other_direction", \.otherDirection),
    Field("title", \.title),
    Field("title_text", \.titleText),
    Field("description", \.description),
    Field("canonical", \.canonical),
    Field("home", \.home),
    Field("period", \.period),
    Field("introduction", \.introduction),
    Field("cards", \.cards),
    Field("sections", \.sections),
    Field("figures", \.figures),
    Field("figure_columns", \.figureColumns),
    Field("donate", \.donate),
    Field("newsletter", \.newsletter),
    Field("editions", \.editions),
    Field("period_lang", \.periodLang),
    Field("lang", \.lang),
    Field("introduction_lang", \.introductionLang),
    Field("structured_data", \.structuredData),
  ]
}

/// One of `page.editions`: the page in one of the site's languages, itself included. The one for readers of any other
/// language comes last.
struct EditionView: View {
  /// The language's code, or `x-default`.
  let hreflang: String
  /// The full address.
  let url: String
  /// The way to it from the page.
  let href: String
  /// The language's own name; missing for `x-default`.
  let name: String?
  /// The language's direction, where it is not the page's.
  let direction: String?
  /// The page's own language, where the edition is the page itself.
  let current: String?

  static let fields: [Field<EditionView>] = [
    Field("hreflang", \.hreflang),
    Field("url", \.url),
    Field("href", \.href),
    Field("name", \.name),
    Field("direction", \.direction),
    Field("current", \.current),
  ]
}

/// One of `page.cards`: a figure that the page puts forward.
struct CardView: View {
  let id: String
  let before: String
  /// The number; one that takes much room may end its line between groups of digits.
  let number: SafeHTML
  /// How much room the number takes: `short`, `medium`, `long` or `longest`.
  let size: String
  let machineValue: String
  let after: String
  let label: SourcedText?
  let href: String
  /// The period, where it is not the page's.
  let period: String?
  /// The share of the whole that it is a part of.
  let share: SafeHTML?
  /// The change from the period before.
  let change: SafeHTML?
  /// How firm it is, where it is not final.
  let status: String?
  let beforeLang: String?
  let afterLang: String?
  let labelLang: String?
  let periodLang: String?
  let statusLang: String?

  static let fields: [Field<CardView>] = [
    Field("id", \.id),
    Field("before", \.before),
    Field("number", \.number),
    Field("size", \.size),
    Field("value", \.machineValue),
    Field("after", \.after),
    Field("label", \.label),
    Field("href", \.href),
    Field("period", \.period),
    Field("share", \.share),
    Field("change", \.change),
    Field("status", \.status),
    Field("before_lang", \.beforeLang),
    Field("after_lang", \.afterLang),
    Field("label_lang", \.labelLang),
    Field("period_lang", \.periodLang),
    Field("status_lang", \.statusLang),
  ]

  /// A number as HTML, in the page's language.
  static func number(_ number: String, _ writer: FigureWriter) -> SafeHTML {
    var bytes: [UInt8] = []
    FigureMarkup(writer: writer).append(number: number, to: &bytes)
    return SafeHTML(unescaped: bytes)
  }

  /// How much room a number takes, by its letters and digits.
  static func size(_ number: String) -> String {
    switch number.unicodeScalars.count {
    case ...5: "short"
    case ...8: "medium"
    case ...12: "long"
    default: "longest"
    }
  }
}

/// One of `page.sections`.
struct SectionView: View {
  let id: String
  let title: SafeHTML
  let content: SafeHTML
  let lang: String?
  let contentLang: String?

  static let fields: [Field<SectionView>] = [
    Field("id", \.id),
    Field("title", \.title),
    Field("content", \.content),
    Field("lang", \.lang),
    Field("content_lang", \.contentLang),
  ]
}
