import Diagnostics
import Figures

/// What a statement says of its figure in a form for machines.
extension FigureStatement {
  /// What a figure is, by how its value is written.
  enum Kind: String, CaseIterable {
    case count, change, share, money, ratio, range
  }

  /// The figure's quantity.
  var quantity: Quantity { figure.quantity.value }

  /// What it is.
  var kind: Kind {
    switch quantity.extent {
    case .to: return .range
    case .outOf: return .ratio
    case .single: break
    }
    if quantity.isChange { return .change }
    return switch quantity.measure {
    case .count: .count
    case .share: .share
    case .money: .money
    }
  }

  /// The number in digits; nil of a range. A ratio's is its quotient, rounded to the nearest.
  var value: String? {
    if case .to = quantity.extent { return nil }
    return quantity.machineText
  }

  /// The lowest that the number can be, where the figure says it: of a range, and of "over" and "at least". A quotient is
  /// rounded so that it holds.
  var minimum: String? {
    if case .to = quantity.extent { return quantity.number.machineText }
    return quantity.side == .above ? quantity.machineText(.down) : nil
  }

  /// The highest that the number can be, where the figure says it: of a range, and of "up to" and "under". A quotient is
  /// rounded so that it holds.
  var maximum: String? {
    if case .to(let upper) = quantity.extent { return upper.machineText }
    return quantity.side == .below ? quantity.machineText(.up) : nil
  }

  /// The two numbers of a ratio.
  var ratio: (part: String, whole: String)? {
    guard case .outOf(let whole) = quantity.extent else { return nil }
    return (quantity.number.machineText, whole.machineText)
  }

  /// The words behind the number, with the sign of a share; empty where there are none.
  var unit: String {
    guard quantity.measure == .share else { return phrase.unit }
    return phrase.unit.isEmpty ? "%" : "% " + phrase.unit
  }

  /// The currency's code, of an amount of money.
  var currency: String? {
    if case .money(let currency) = quantity.measure { return currency.code }
    return nil
  }

  /// What the number of the change counts, where that is not what the figure's counts.
  var changeUnit: String? {
    guard let change else { return nil }
    if change.quantity.measure == .share { return "%" }
    return quantity.measure == .share ? "percentage points" : nil
  }
}

extension Qualifier {
  /// The qualifier in a word.
  var name: String { self == .exact ? "exact" : rawValue }

  /// The names of all.
  static let names = allCases.map(\.name)
}

extension Quantity {
  /// On which side of the number the true value lies.
  enum Side {
    case above, below
  }

  /// On which side of the number the true value lies, where the qualifier says it; `nearly` and `about` say that it is
  /// near. A fall by "over 5" lies below −5.
  var side: Side? {
    let isTurned = isChange && number.value.isNegative
    switch qualifier {
    case .over, .moreThan, .atLeast: return isTurned ? .below : .above
    case .upTo, .under, .fewerThan: return isTurned ? .above : .below
    case .exact, .total, .about, .nearly: return nil
    }
  }
}

extension FigureStatement {
  /// The figure that is the whole, where it is one.
  var wholeName: String? {
    if case .figure(let name) = figure.whole?.value { return name }
    return nil
  }

  /// How the number of the whole relates to the true one. One that the editor wrote as a number is itself.
  var wholeQualifier: Qualifier? {
    guard let whole else { return nil }
    return wholeName == nil ? .exact : whole.qualifier
  }
}
