import Diagnostics
import Figures

extension FigureRules {
  /// `parts`: figures of the same unit and period that may be added, and that add up to the whole.
  static func partsRule(_ figure: Figure, _ context: FigureContext, _ diagnostics: inout [Diagnostic]) {
    guard !figure.parts.isEmpty else { return }
    var sum: Decimal? = 0
    var isSound = true
    var seen: Set<String> = []
    for name in figure.parts {
      guard let part = context.page.figures[name.value] else {
        isSound = false
        continue
      }
      if let reason = reason(part, of: figure, isRepeated: !seen.insert(name.value).inserted, context) {
        diagnostics.append(.error(.wrongParts, reason, at: name.range))
        isSound = false
      }
      sum = sum.flatMap { sum in part.trueValue.flatMap { sum.adding($0) } }
    }
    guard isSound, let sum else { return }
    if let message = contradiction(sum, figure) {
      diagnostics.append(.error(.wrongParts, message, at: figure.quantity.range))
    }
  }

  private static func reason(
    _ part: Figure, of whole: Figure, isRepeated: Bool, _ context: FigureContext
  ) -> String? {
    let name = quoted(part.name.value)
    let (quantity, all) = (part.quantity.value, whole.quantity.value)
    if part.name.value == whole.name.value { return "a figure is no part of itself" }
    if isRepeated { return "\(name) stands among the parts twice" }
    if part.isAdditive == false { return "\(name) can't be added to others: it says \"add: no\"" }
    if part.isAdditive == nil, part.counts == .contacts {
      return "\(name) can't be added to others: contacts with the same people are counted several times"
    }
    if quantity.extent != .single { return "\(name) can't be added to others: it is no single number" }
    if quantity.isChange != all.isChange { return "\(name) and the whole are not both changes" }
    if quantity.measure != all.measure || quantity.unit != all.unit {
      return "\(name) has another unit than the whole: \(unit(quantity)), not \(unit(all))"
    }
    if let counts = part.counts, let others = whole.counts, counts != others {
      return "\(name) counts \(counts.rawValue) and the whole counts \(others.rawValue)"
    }
    if context.period(of: part) != context.period(of: whole) {
      let (own, other) = (context.period(of: part), context.period(of: whole))
      return
        "\(name) is of another period than the whole: \(own?.description ?? "none"), not \(other?.description ?? "none")"
    }
    return nil
  }

  private static func unit(_ quantity: Quantity) -> String {
    switch quantity.measure {
    case .share: "% \(quantity.unit.text(.other))"
    case .money(let currency): "\(currency.code) \(quantity.unit.text(.other))"
    case .count: quantity.unit.isEmpty ? "none" : quoted(quantity.unit.text(.other))
    }
  }

  private static func contradiction(_ sum: Decimal, _ figure: Figure) -> String? {
    let quantity = figure.quantity.value
    let shown = figure.exact?.value ?? quantity.number.value
    if quantity.measure == .share, figure.exact == nil {
      // Each share is rounded, so their sum may be off by half of its last digit for each.
      let digits = quantity.number.fractionDigits
      let margin = Decimal(significand: Int128(5 * (figure.parts.count + 1)), exponent: -digits - 1) ?? 0
      if let difference = sum.subtracting(shown), difference.magnitude <= margin { return nil }
    } else if figure.exact.map({ $0.value == sum }) ?? quantity.agrees(with: sum) {
      return nil
    }
    if sum == shown {
      return
        "the parts of \(quoted(figure.name.value)) add up to just \(sum), which \(quoted(quantity.qualifier.rawValue)) denies"
    }
    return "the parts of \(quoted(figure.name.value)) add up to \(sum), which is \(sum.compared(to: shown))"
  }
}
