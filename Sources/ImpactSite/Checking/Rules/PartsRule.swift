import Diagnostics
import Figures

extension FigureRules {
  /// `parts`: figures of the same unit and period that may be added, and that add up to the whole.
  static func partsRule(_ figure: Figure, _ context: FigureContext, _ diagnostics: inout [Diagnostic]) {
    guard !figure.parts.isEmpty else { return }
    var parts: [Figure] = []
    var names: Set<String> = []
    var counted: Figure?
    var isSound = true
    for name in figure.parts {
      guard let part = context.page.figures[name.value] else {
        isSound = false
        continue
      }
      let isRepeated = !names.insert(part.name.value).inserted
      if let reason = reason(part, of: figure, isRepeated: isRepeated, besides: counted, context) {
        diagnostics.append(.error(.wrongParts, reason, at: name.range))
        isSound = false
      }
      if part.counts != nil, counted == nil { counted = part }
      parts.append(part)
    }
    let circles = context.page.figures.circles
    if let index = context.page.figures.index(of: figure.name.value), circles.holds(index) {
      isSound = false
      if circles.isToBeTold(index), let problem = PartsCircle(figure, context)?.problem { diagnostics.append(problem) }
    }
    guard isSound, let message = PartsSum(parts, of: figure).contradiction else { return }
    diagnostics.append(.error(.wrongParts, message, at: figure.quantity.range))
  }

  private static func reason(
    _ part: Figure, of whole: Figure, isRepeated: Bool, besides counted: Figure?, _ context: FigureContext
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
    if quantity.measure != all.measure || !quantity.unit.isSame(as: all.unit) {
      return "\(name) has another unit than the whole: \(unit(quantity)), not \(unit(all))"
    }
    if let counts = part.counts {
      if let wholes = whole.counts, counts != wholes {
        return "\(name) counts \(counts.rawValue) and the whole counts \(wholes.rawValue)"
      }
      if whole.counts == nil, let other = counted, other.counts != counts {
        return "\(name) counts \(counts.rawValue) and \(quoted(other.name.value)) counts "
          + "\(other.counts?.rawValue ?? ""), which can't be added"
      }
    }
    let (own, other) = (context.period(of: part), context.period(of: whole))
    if !context.isSame(own, other) {
      return
        "\(name) is of another period than the whole: \(own?.description ?? "none"), not \(other?.description ?? "none")"
    }
    return nil
  }

  private static func unit(_ quantity: Quantity) -> String {
    let words = quantity.unit.text(.other)
    let sign: String? =
      switch quantity.measure {
      case .share: "%"
      case .money(let currency): currency.code
      case .count: nil
      }
    guard let sign else { return words.isEmpty ? "none" : quoted(words) }
    return words.isEmpty ? sign : "\(sign) \(words)"
  }
}

/// A figure that is a part of itself through others.
private struct PartsCircle {
  private let name: Located<String>
  private let figure: Figure
  /// The figures between it and itself, nearest first.
  private let others: [String]
  private let isFirst: Bool

  /// Finds the way from a figure by parts and their parts back to it; nil where there is none.
  init?(_ figure: Figure, _ context: FigureContext) {
    let start = figure.name.value
    /// Each figure that was reached, and the one whose part it is.
    var reached: [String: String] = [:]
    var waiting = [start]
    while let whole = waiting.popLast() {
      for part in context.page.figures[whole]?.parts ?? [] where reached[part.value] == nil {
        reached[part.value] = whole
        waiting.append(part.value)
      }
    }
    guard var last = reached[start], last != start else { return nil }
    var others = [last]
    while let whole = reached[last], whole != start {
      others.append(whole)
      last = whole
    }
    others.reverse()
    guard let name = figure.parts.first(where: { $0.value == others[0] }) else { return nil }
    (self.name, self.figure, self.others) = (name, figure, others)
    // Told once, at the figure that comes first.
    let place = context.page.figures.index(of: start) ?? 0
    isFirst = others.allSatisfy { (context.page.figures.index(of: $0) ?? 0) > place }
  }

  /// The message; nil where another figure of the circle has it.
  var problem: Diagnostic? {
    guard isFirst, let last = others.last else { return nil }
    return .error(
      .wrongParts,
      "\(quoted(figure.name.value)) would be a part of itself, as it stands among the parts of \(quoted(last))",
      at: name.range)
  }
}
