import Diagnostics

/// What a value has to be, and what to say when it isn't.
extension Checker {
  /// The type of a value that is there; an error and nil if it may be missing.
  mutating func requirePresent(_ checked: Checked, _ expression: Expression) -> Type? {
    guard checked.type.isOptional else { return checked.type }
    let text = file.text(expression.range)
    if checked.type == .none {
      report("missing", "\(quoted(text)) is none", at: expression.range)
    } else if checked.path != nil {
      let condition: String
      switch checked.type.present {
      case .integer, .bool: condition = "\(text) is defined"
      default: condition = text
      }
      let guarded = "wrap it in {% if \(printable(condition)) %} or give it a default"
      report("missing", "\(quoted(text)) may be missing here: \(guarded)", at: expression.range)
    } else {
      let advice = "give it a default, or {% set %} a variable to it and test that"
      report("missing", "\(quoted(text)) may be missing here: \(advice)", at: expression.range)
    }
    return nil
  }

  /// Whether a value is there and can be printed, or an error.
  mutating func requirePrintable(_ checked: Checked, _ expression: Expression) -> Type? {
    guard let type = requirePresent(checked, expression) else { return nil }
    if type.isPrintable { return type }
    let advice: String
    switch type {
    case .list: advice = "is a list: go through it with {% for %}, or use the filter \"join\""
    case .record: advice = "is a record: print one of its fields"
    default: advice = "is \(type.description) and can't be printed"
    }
    report("type", "\(source(expression)) \(advice)", at: expression.range)
    return nil
  }

  /// Whether a value is there and of one of some types, or an error. What was reported before passes.
  mutating func require(_ checked: Checked, _ expression: Expression, _ types: [Type], _ rule: String) -> Bool {
    guard let type = requirePresent(checked, expression) else { return false }
    if type == .never || type == .unknown || types.contains(type) { return true }
    report("type", "\(source(expression)) is \(type.description), but \(rule)", at: expression.range)
    return false
  }

  /// Whether two values can be equal, or an error.
  mutating func requireComparable(_ left: Type, _ right: Type, _ expression: Expression) -> Bool {
    let first = left.present
    let second = right.present
    for type in [first, second] {
      switch type {
      case .list, .record, .html, .mixed(isPrintable: false):
        report("type", "\(type.description) can't be compared", at: expression.range)
        return false
      default: break
      }
    }
    switch (first, second) {
    case (.string, .integer), (.integer, .string), (.string, .bool), (.bool, .string):
      let kinds = "\(first.description) and \(second.description)"
      report("type", "this compares \(kinds), which are never equal", at: expression.range)
      return false
    default: return true
    }
  }
}
