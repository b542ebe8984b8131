/// How a shown value relates to the true one. The words that an editor used are kept apart (`over` and `more than` mean
/// the same but read differently); what they mean is `bound`.
public enum Qualifier: String, Sendable, CaseIterable {
  /// The value itself.
  case exact = ""
  /// More than the value.
  case over
  /// More than the value.
  case moreThan = "more than"
  /// The value or more.
  case atLeast = "at least"
  /// Near the value.
  case about
  /// A little less than the value.
  case nearly
  /// The value or less.
  case upTo = "up to"
  /// Less than the value.
  case under
  /// Less than the value.
  case fewerThan = "fewer than"
  /// The value itself, as a sum.
  case total = "a total of"

  /// What a qualifier says of the true value.
  public enum Bound: Sendable {
    /// It is the value.
    case equal
    /// It lies above.
    case above
    /// It is the value or lies above.
    case notBelow
    /// It is near.
    case near
    /// It lies below.
    case below
    /// It is the value or lies below.
    case notAbove
  }

  /// What the words say of the true value.
  public var bound: Bound {
    switch self {
    case .exact, .total: .equal
    case .over, .moreThan: .above
    case .atLeast: .notBelow
    case .about: .near
    case .nearly, .under, .fewerThan: .below
    case .upTo: .notAbove
    }
  }

  /// The place among all qualifiers.
  var index: Int {
    switch self {
    case .exact: 0
    case .over: 1
    case .moreThan: 2
    case .atLeast: 3
    case .about: 4
    case .nearly: 5
    case .upTo: 6
    case .under: 7
    case .fewerThan: 8
    case .total: 9
    }
  }
}
