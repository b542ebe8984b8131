extension NameRules {
  /// `thirty years ago`, `two weeks later`: a point of time, as a date is, and no length of time.
  static let isPointOfTime: Rule = { around, _ in
    guard let unit = around.word(behind: 1), around.contexts.times.contains(unit), let next = around.word(behind: 2)
    else { return false }
    if around.contexts.timesPast.contains(next) { return true }
    // Two years after the flood; not: it took two years after.
    return around.contexts.timesAround.contains(next) && around.opensSentence(before: 0)
  }
}
