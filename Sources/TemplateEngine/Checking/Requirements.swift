import Diagnostics

extension Checker {
  /// The type of a value that is there; an error and nil if it may be missing.
  mutating func requirePresent(_ checked: Checked, _ expression: Expression) -> Type? {
    guard checked.type.isOptional else { return checked.type }
    let text = file.text(expression.range)
    var advice = "is \(checked.type.description)"
    if !checked.type.isAbsent {
      let problem = checked.type.mayBeMissing ? "may be missing here" : "may be none here"
      let isNumber = checked.type.kind.isNumber || checked.type.kind == .bool
      let condition = isNumber ? "\(text) is \(checked.type.mayBeMissing ? "defined" : "not none")" : text
      advice =
        checked.path == nil
        ? "\(problem): give it a default, or {% set %} a variable to it and test that"
        : "\(problem): wrap it in {% if \(printable(condition)) %} or give it a default"
    }
    return refuse(.templateMissing, "\(quoted(text)) \(advice)", at: expression.range)
  }

  /// The type of a value that is there and can be printed; an error and nil if not.
  mutating func requirePrintable(_ checked: Checked, _ expression: Expression) -> Type? {
    guard let type = requirePresent(checked, expression) else { return nil }
    let advice: String
    switch type.kind {
    case _ where type.kind.isPrintable, .unknown, .nothing: return type
    case .list, .tuple: advice = "is a list: go through it with {% for %}, or use the filter \"join\""
    case .record: advice = "is a record: print one of its fields"
    case .callable: advice = "is \(type.description): it can only be called, or used through its fields"
    default: advice = "is \(type.description) and can only stand by itself in <script type=\"application/ld+json\">"
    }
    return refuse(.templateType, "\(source(expression)) \(advice)", at: expression.range)
  }

  /// Whether a value is there and of one of some kinds, or an error. What was reported before passes.
  mutating func require(_ checked: Checked, _ expression: Expression, _ kinds: [Type.Kind], _ rule: String) -> Bool {
    guard let type = requirePresent(checked, expression) else { return false }
    if kinds.contains(type.kind) || type.kind == .unknown || type.kind == .nothing { return true }
    report(.templateType, "\(source(expression)) is \(type.description), but \(rule)", at: expression.range)
    return false
  }

  /// A value whose type has not grown too large, or an error.
  mutating func sized(_ checked: Checked, _ range: Range<Int>) -> Checked {
    guard checked.type.size > Limits.typeSize else { return checked }
    return refuse(
      .templateLimit, "this list or record has more than \(Limits.typeSize) parts of different kinds", at: range)
  }

  /// The values that meet in one place, as one type; nil after an error.
  mutating func unify(_ values: inout [Checked], of name: String? = nil, at range: Range<Int>) -> Type? {
    guard count(range, values.reduce(0) { $0 + $1.type.size / 16 }) else { return nil }
    let (type, problem) = Checked.joined(&values, at: place(range))
    if let problem { report(.templateType, "\(name.map(quoted) ?? "this") is \(problem)", at: range) }
    return type
  }

  /// Which part of a call each parameter is given, nil if it is left out; nil after an error.
  mutating func bind(
    _ call: Expression.Call, to parameters: [(name: String, isNeeded: Bool)], of callee: String
  ) -> [Int?]? {
    var given: [Int?] = Array(repeating: nil, count: parameters.count)
    if call.positional.count > given.count {
      let most = given.isEmpty ? "no arguments" : "at most \(given.count) arguments"
      return refuse(.templateArguments, "\(callee) takes \(most)", at: call.positional[given.count].range)
    }
    for index in call.positional.indices { given[index] = index }
    var isValid = true
    for (offset, argument) in call.named.enumerated() {
      let index = parameters.firstIndex { $0.name == argument.name.text }
      if let index, given[index] == nil {
        given[index] = call.positional.count + offset
        continue
      }
      let near = similar(to: argument.name.text, in: parameters.map(\.name).filter { !$0.isEmpty })
      let name = quoted(argument.name.text)
      let problem = index == nil ? "takes no argument \(name)\(near)" : "is given \(name) twice"
      report(.templateArguments, "\(callee) \(problem)", at: argument.name.range)
      isValid = false
    }
    for (parameter, index) in zip(parameters, given) where index == nil && parameter.isNeeded {
      return refuse(.templateArguments, "\(callee) needs the argument \(quoted(parameter.name))", at: call.name.range)
    }
    return isValid ? given : nil
  }
}

extension Checked {
  /// The type of values that meet in one place, where text that meets HTML is escaped; or what is wrong with them.
  static func joined(_ values: inout [Checked], at range: SourceRange) -> (type: Type?, problem: String?) {
    if values.contains(where: { $0.type.kind == .html }) {
      for index in values.indices where values[index].type.kind == .text {
        values[index].node = .filter(FilterUse(filter: .escape), values[index].node, [], range)
        let type = values[index].type
        values[index].type = Type(.html, mayBeMissing: type.mayBeMissing, mayBeNone: type.mayBeNone)
      }
    }
    var result = Type.nothing
    for value in values {
      guard let joined = result.joined(value.type) else {
        let kinds = "\(result.description) in one place and \(value.type.description) in another: a value has one kind"
        return (nil, kinds + (result.description == value.type.description ? ", and so have its parts" : ""))
      }
      result = joined
    }
    return (result, nil)
  }
}
