import Diagnostics
import Figures

extension FigureRules {
  /// `of`: a whole is no smaller than its part.
  static func wholeRule(_ figure: Figure, _ context: FigureContext, _ diagnostics: inout [Diagnostic]) {
    guard let whole = figure.whole else { return }
    let quantity = figure.quantity.value
    func report(_ message: String) { diagnostics.append(.error(.wrongWhole, message, at: whole.range)) }
    if quantity.isChange || quantity.measure == .share || quantity.extent.isRatio {
      return report("\"of\" is for a number that is a part of another; a change, a share or a ratio has none")
    }
    if case .figure(let name) = whole.value, let other = context.page.figures[name] {
      if name == figure.name.value { return report("a figure is no part of itself; \"of\" is the whole") }
      let (own, its) = (context.period(of: figure), context.period(of: other))
      if !context.isSame(own, its) {
        return report(
          "\(quoted(name)) is of another period than its part: \(its?.description ?? "none"), not "
            + "\(own?.description ?? "none")")
      }
    }
    guard let value = context.wholeValue(of: figure) else { return }
    if value <= 0 { return report("a whole is more than nothing, not \(value)") }
    var part = figure.exact?.value ?? quantity.number.value
    if case .to(let upper) = quantity.extent { part = upper.value }
    if part > value || part == value && figure.exact == nil && quantity.qualifier.bound == .above {
      let said =
        quantity.qualifier == .exact || figure.exact != nil ? "\(part)" : "\(quantity.qualifier.rawValue) \(part)"
      report("\(said) can't be a part of \(value): \"of\" is the whole")
    }
  }
}

extension FigureContext {
  /// The number that a figure is a part of; nil where it says none, or one that can't be told.
  func wholeValue(of figure: Figure) -> Decimal? {
    switch figure.whole?.value {
    case .number(let number): number.value
    case .figure(let name): page.figures[name]?.trueValue
    case nil: nil
    }
  }
}
