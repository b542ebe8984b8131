import Figures

/// The texts of a page that no editor writes, by the names that templates use.
struct InterfaceTexts: Sendable {
  /// Leads keyboards past the header.
  let skip: String
  /// The label of the field for the e-mail address.
  let email: String
  /// Leads to the privacy policy.
  let privacy: String
  /// The title of the page for addresses that lead nowhere.
  let notFound: String
  /// What that page says.
  let notFoundText: String
  /// Leads from there to the site's first page.
  let home: String
  /// Names the links to the other languages.
  let languages: String
  /// The heading of the table of figures.
  let figures: String
  /// Heads its column of figures.
  let figure: String
  /// Heads its column of periods.
  let period: String
  /// Heads its column of changes from the period before.
  let change: String
  /// Heads its column of methods.
  let method: String
  /// Heads its column of how firm the figures are.
  let status: String
  /// Heads its column of sources.
  let source: String
  /// Heads its column of notes.
  let note: String
  /// Stands before the value that is to be reached.
  let goal: String
  /// Stands before the figures that add up to one.
  let parts: String
  /// Stands before the date on which a source was looked at.
  let accessed: String
  /// Stands before the page or table in a source.
  let place: String
  /// Stands before the links to the figures as files.
  let data: String
}

extension Vocabulary {
  static let english = Vocabulary(
    words: .english,
    interface: InterfaceTexts(
      skip: "Skip to content",
      email: "Email address",
      privacy: "Privacy policy",
      notFound: "Page not found",
      notFoundText: "There is no page at this address.",
      home: "See our impact",
      languages: "Languages",
      figures: "Figures and sources",
      figure: "Figure",
      period: "Period",
      change: "Change",
      method: "Method",
      status: "Status",
      source: "Source",
      note: "Note",
      goal: "Goal",
      parts: "Sum of",
      accessed: "Accessed",
      place: "p.",
      data: "The figures as data"),
    abbreviations: ["approx", "etc", "vs", "incl", "no", "cf", "ca", "Mr", "Mrs", "Ms", "Dr"]
  )
}
