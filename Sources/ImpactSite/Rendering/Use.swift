/// A fact that an edition asked for, there or not.
enum Use: Hashable, Sendable {
  /// A figure of the edition's own page, in one of the site's languages.
  case ownFigure(name: String, language: Int)
  /// A figure of a page, in one of the site's languages.
  case figure(page: String, name: String, language: Int)
  /// The figures of a name on all pages that state their period.
  case series(String)
  /// What other pages say of the periods before those of a page's figures.
  case past(page: String)
  /// What pages before a page say of its figures for the same periods.
  case present(page: String)
  /// Which figure of the site holds a number, by the hash of a `NumberKey`.
  case holder(UInt64)
  /// Whether there is a page at an address.
  case page(String)
  /// Whether a page has a part of a name, in one of the site's languages: a section, a heading, a figure in its table.
  case part(page: String, name: String, language: Int)
  /// Whether there is a file that can be linked to.
  case file(ByteString)
  /// What a picture's file holds.
  case picture(ByteString)
  /// A contact.
  case contact(String)
}
