/// The words of one language around a number. A pattern holds `{0}` where the number and its unit stand.
public struct Words: Sendable {
  /// A pattern for each qualifier but `exact`.
  public let qualifiers: [Qualifier: String]
  /// The pattern for a change upwards.
  public let rising: String
  /// The pattern for a change downwards.
  public let falling: String
  /// What a change of zero is called.
  public let unchanged: String
  /// The words of the long magnitudes, by power of ten, the largest first.
  public let magnitudes: [(power: Int, word: String)]
  /// The names of the months, January first.
  public let months: [String]
  /// The pattern for a quarter: `{0}` is its number, `{1}` the year.
  public let quarter: String
  /// The plural category of a number as it is shown (CLDR's plural rules).
  public let pluralCategory: @Sendable (Number) -> PluralCategory
}
