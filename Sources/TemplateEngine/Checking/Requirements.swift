import Diagnostics

/// What a value has to be, and what to say when it isn't.
extension Checker {
  /// The type of a value that is there; an error and nil if it may be missing.
  mutating func requirePresent(_ checked: Checked, _ expression: Expression) -> Type? {
    guard checked.type.isOptional else { return checked.type }
    let text = file.text(expression.range)
    if checked.type.isAbsent {
      report(.templateMissing, "\(quoted(text)) is \(checked.type.description)", at: expression.range)
      return nil
    }
    let problem = checked.type.mayBeMissing ? "may be missing" : "may be none"
    if checked.path != nil {
      let condition: String
      switch checked.type.kind {
      case .integer, .float, .bool: condition = "\(text) is \(checked.type.mayBeMissing ? "defined" : "not none")"
      default: condition = text
      }
      let guarded = "wrap it in {% if \(printable(condition)) %} or give it a default"
      report(.templateMissing, "\(quoted(text)) \(problem) here: \(guarded)", at: expression.range)
    } else {
      let advice = "give it a default, or {% set %} a variable to it and test that"
      report(.templateMissing, "\(quoted(text)) \(problem) here: \(advice)", at: expression.range)
    }
    return nil
  }

  /// Whether a value is there and can be printed, or an error.
  mutating func requirePrintable(_ checked: Checked, _ expression: Expression) -> Type? {
    guard let type = requirePresent(checked, expression) else { return nil }
    if type.isPrintable(inNotation: options.escaping == .none) { return type }
    let advice: String
    switch type.kind {
    case .list, .tuple: advice = "is a list: go through it with {% for %}, or use the filter \"join\""
    case .record, .dictionary: advice = "is a record: print one of its fields"
    case .callable: advice = "is \(type.description): it can only be called, or used through its fields"
    default: advice = "is \(type.description) and can't be printed"
    }
    report(.templateType, "\(source(expression)) \(advice)", at: expression.range)
    return nil
  }

  /// Whether a value is there and of one of some kinds, or an error. What was reported before passes.
  mutating func require(_ checked: Checked, _ expression: Expression, _ kinds: [Type.Kind], _ rule: String) -> Bool {
    guard let type = requirePresent(checked, expression) else { return false }
    let fits = type.kind.alternatives.contains { $0 == .never || $0 == .unknown || kinds.contains($0) }
    if fits { return true }
    report(.templateType, "\(source(expression)) is \(type.description), but \(rule)", at: expression.range)
    return false
  }

  /// Whether two values can be equal, or an error.
  mutating func requireComparable(_ left: Type, _ right: Type, _ expression: Expression) -> Bool {
    for type in [left, right] {
      if case .callable = type.kind {
        report(.templateType, "\(type.description) can't be compared", at: expression.range)
        return false
      }
    }
    if left.isOptional && right.isOptional { return true }
    switch (left.kind, right.kind) {
    case (.string, .integer), (.integer, .string), (.string, .float), (.float, .string), (.string, .bool),
      (.bool, .string), (.list, .string), (.string, .list), (.list, .integer), (.integer, .list):
      let kinds = "\(left.kind.description) and \(right.kind.description)"
      report(.templateType, "this compares \(kinds), which are never equal", at: expression.range)
      return false
    default: return true
    }
  }
}

extension Type {
  /// Whether a value that is there can be printed; in Python's notation lists and the like can be, too.
  func isPrintable(inNotation isNotation: Bool) -> Bool {
    kind.alternatives.allSatisfy { kind in
      switch kind {
      case .string, .html, .bool, .integer, .float, .never, .unknown: true
      case .list(let element): isNotation && element.isElement
      case .tuple(let elements, _): isNotation && elements.allSatisfy(\.isElement)
      case .dictionary(let key, let value): isNotation && key.isElement && value.isElement
      case .record(let fields): isNotation && fields.allSatisfy(\.type.isElement) && Shape(self) != nil
      case .json, .callable, .mixed: false
      }
    }
  }

  /// Whether it can be printed in a list: not what has no notation of its own.
  private var isElement: Bool {
    if mayBeMissing { return false }
    if kind.alternatives.contains(where: { if case .html = $0 { true } else { false } }) { return false }
    return isPrintable(inNotation: true)
  }
}
