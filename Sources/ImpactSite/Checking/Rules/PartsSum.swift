import Diagnostics
import Figures

/// What parts add up to, held against the whole.
struct PartsSum {
  private let whole: Figure
  /// What is known of the sum as it is shown.
  private let shown: Bounds
  /// What is known of the true sum, where shares are rounded.
  private let sum: Bounds

  init(_ parts: [Figure], of whole: Figure) {
    self.whole = whole
    (shown, sum) = parts.reduce((Bounds(0), Bounds(0))) { sums, part in
      (sums.0.plus(part.bounds), sums.1.plus(part.roundedBounds))
    }
  }

  private var quantity: Quantity { whole.quantity.value }

  /// What is wrong where the sum can't be the whole.
  var contradiction: String? {
    let name = "the parts of \(quoted(whole.name.value)) add up to"
    let all = whole.roundedBounds
    if sum.isAbove(all) { return "\(name) \(message(shown.lower, "over", "at least"))" }
    if all.isAbove(sum) { return "\(name) \(message(shown.upper, "under", "at most"))" }
    return nil
  }

  private func message(_ edge: Bounds.Edge?, _ beyond: String, _ reached: String) -> String {
    guard let edge else { return "something else" }
    let value = whole.exact?.value ?? quantity.number.value
    var said = quantity.said(edge.value)
    if shown.single == nil { said = "\(edge.isReached ? reached : beyond) \(said)" }
    if edge.value != value { return "\(said), which is \(quantity.said(edge.value, comparedTo: value))" }
    guard whole.exact == nil, quantity.qualifier.bound != .equal else { return "\(said), not \(quantity.said(value))" }
    return "\(shown.single == nil ? said : "just " + said), which \(quoted(quantity.qualifier.rawValue)) denies"
  }
}

extension Figure {
  /// What is known of the true value, where a share without one is rounded.
  fileprivate var roundedBounds: Bounds { exact.map { Bounds($0.value) } ?? quantity.value.roundedBounds }
}
