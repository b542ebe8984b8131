/// How a value is written where it stands.
enum Escape: Equatable, Sendable {
  /// As it is: in output that is not HTML, and JSON in a script.
  case none
  /// Between tags, and in `title` and `textarea`: HTML as it is, everything else escaped.
  case text
  /// In an attribute, which holds text only. The byte is the quotation mark that the attribute began with.
  case attribute(quote: UInt8)
  /// In an attribute that holds an address: escaped, after a check of the whole address so far.
  case address(quote: UInt8)
  /// As an address, of a file of the site's own: what it leads to is run or sets the base of other addresses.
  case resource(quote: UInt8)
  /// In an attribute that holds several addresses, such as `srcset`.
  case addresses(quote: UInt8)
}
