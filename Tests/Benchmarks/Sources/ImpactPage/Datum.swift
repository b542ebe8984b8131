/// A value of the page's data, before it is put into the form that an engine takes.
public indirect enum Datum: Sendable {
  /// Text, to be escaped.
  case text(String)
  /// HTML, to be printed as it is.
  case html(String)
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case flag(Bool)
  /// Text that may be missing.
  case optional(String?)
  /// Values of one kind.
  case list([Datum])
  /// Named values.
  case record(KeyValuePairs<String, Datum>)
}
