public import Figures

/// A number that a text says in digits or in words.
public struct FoundNumber: Sendable, Equatable {
  /// What it is.
  public enum Kind: Sendable, Equatable {
    /// A quantity, which a figure should hold.
    case quantity
    /// Something that is written as telephone numbers are.
    case telephone
  }

  /// What it is.
  public let kind: Kind
  /// Its bytes in the text: sign, currency, magnitude and percent belong to it, qualifier and unit do not.
  public let range: Range<Int>
  /// The bytes with the qualifier before it and the word behind it, as one would say it.
  public let phrase: Range<Int>
  /// The bytes of the word that is counted; nil where there is none in sight.
  public let unit: Range<Int>?
  /// Its value, where it is one number that is known.
  public let value: Decimal?
  /// The upper value of a range, and the whole of a ratio.
  public let second: Decimal?
  /// What it measures.
  public let measure: Quantity.Measure
  /// Whether its second number is what the first is out of: `1 in 5`.
  public let isRatio: Bool
  /// Whether it is a part of a whole: `a quarter`.
  public let isPart: Bool
}
