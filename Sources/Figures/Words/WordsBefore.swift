extension Words {
  /// The words that stand before a number for its qualifier; empty for none.
  public func words(before qualifier: Qualifier) -> String { pattern(qualifier).before }

  /// The words before what a value has risen by.
  public var wordsOfRise: String { rising.before }

  /// The words before what a value has fallen by.
  public var wordsOfFall: String { falling.before }
}
