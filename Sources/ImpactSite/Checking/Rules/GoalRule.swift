import Diagnostics
import Figures

extension FigureRules {
  /// `goal`: it is to be reached after the period that the figure speaks of.
  static func goalRule(_ figure: Figure, _ context: FigureContext, _ diagnostics: inout [Diagnostic]) {
    guard let goal = figure.goal else { return }
    if figure.quantity.value.extent != .single {
      diagnostics.append(
        .error(.wrongGoal, "only a single number has a goal, not a range or a ratio", at: goal.value.range))
    }
    guard let by = goal.by, let period = context.period(of: figure),
      context.days(by.value).upperBound < context.days(period).lowerBound
    else { return }
    diagnostics.append(
      .error(
        .wrongGoal, "the goal was to be reached by \(by.value), before \(period), which the figure speaks of",
        at: by.range))
  }
}
