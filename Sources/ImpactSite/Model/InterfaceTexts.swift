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
      languages: "Languages"),
    abbreviations: ["approx", "etc", "vs", "incl", "no", "cf", "ca", "Mr", "Mrs", "Ms", "Dr"]
  )
}
