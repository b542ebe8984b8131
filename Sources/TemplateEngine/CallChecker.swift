import Diagnostics

/// Filters and tests.
extension Checker {
  mutating func filter(_ value: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    let input = check(value)
    guard let filter = Filter(name: call.name.text) else {
      for part in call.parts { _ = check(part) }
      unknownFilter(call.name)
      return .unknown
    }
    guard let arguments = bind(filter, call) else { return .unknown }
    guard let type = type(of: filter, input, value, arguments) else { return .unknown }
    let nodes = arguments.map(\.node)
    return Checked(node: .filter(filter, input.node, nodes, SourceRange(file, expression.range)), type: type)
  }

  private mutating func unknownFilter(_ name: Name) {
    if name.text == "safe" {
      let reason = "only values that are HTML from the start are printed as they are"
      report("unknown-filter", "the filter \"safe\" is not part of the template language: \(reason)", at: name.range)
    } else if Filter.leftOut.contains(name.text) {
      report("unknown-filter", "the filter \(quoted(name.text)) is not part of the template language", at: name.range)
    } else {
      let near = suggestion(nearest(to: name.text, in: Filter.names))
      report("unknown-filter", "there is no filter \(quoted(name.text))\(near)", at: name.range)
    }
  }

  /// The arguments in the order of the parameters, those that were left out filled in.
  private mutating func bind(_ filter: Filter, _ call: Expression.Call) -> [Checked]? {
    let parameters = filter.parameters
    let checkedPositional = call.positional.map { check($0) }
    var slots: [Checked?] = Array(repeating: nil, count: parameters.count)
    var isValid = true
    if checkedPositional.count > parameters.count {
      let most = parameters.isEmpty ? "no arguments" : "at most \(parameters.count)"
      report("arguments", "the filter \(quoted(call.name.text)) takes \(most)", at: call.name.range)
      return nil
    }
    for (index, checked) in checkedPositional.enumerated() {
      slots[index] = checked
      isValid = fits(checked, call.positional[index], parameters[index]) && isValid
    }
    for argument in call.named {
      let checked = check(argument.value)
      guard let index = parameters.firstIndex(where: { $0.name == argument.name.text }), slots[index] == nil else {
        let near = suggestion(nearest(to: argument.name.text, in: parameters.map(\.name)))
        let message = "the filter \(quoted(call.name.text)) takes no argument \(quoted(argument.name.text)) here"
        report("arguments", message + near, at: argument.name.range)
        isValid = false
        continue
      }
      slots[index] = checked
      isValid = fits(checked, argument.value, parameters[index]) && isValid
    }
    var result: [Checked] = []
    for (parameter, slot) in zip(parameters, slots) {
      if let slot {
        result.append(slot)
      } else if let fallback = parameter.fallback {
        result.append(check(Expression(kind: .constant(fallback), range: call.name.range, depth: 1)))
      } else {
        let name = quoted(parameter.name)
        report("arguments", "the filter \(quoted(call.name.text)) needs the argument \(name)", at: call.name.range)
        return nil
      }
    }
    return isValid ? result : nil
  }

  private mutating func fits(_ checked: Checked, _ expression: Expression, _ parameter: Filter.Parameter) -> Bool {
    let name = quoted(parameter.name)
    switch parameter.kind {
    case .any: return true
    case .string: return require(checked, expression, [.string], "the argument \(name) takes text")
    case .integer: return require(checked, expression, [.integer], "the argument \(name) takes a number")
    case .bool: return require(checked, expression, [.bool], "the argument \(name) takes true or false")
    }
  }

  /// What a filter makes, or nil after an error.
  private mutating func type(
    of filter: Filter, _ input: Checked, _ value: Expression, _ arguments: [Checked]
  ) -> Type? {
    let takes = "the filter \(quoted(filter.rawValue)) takes"
    if filter == .defaultValue {
      if input.type == .unknown { return .unknown }
      return arguments.first.map { input.type.present.joined($0.type) }
    }
    guard let type = requirePresent(input, value) else { return nil }
    if type == .unknown { return .unknown }
    switch filter {
    case .length:
      if case .list = type { return .integer }
      return require(input, value, [.string], "\(takes) a list or text") ? .integer : nil
    case .first, .last:
      if case .list(let element) = type { return element.orMissing }
      _ = require(input, value, [], "\(takes) a list")
      return nil
    case .join:
      guard case .list(let element) = type else {
        _ = require(input, value, [], "\(takes) a list")
        return nil
      }
      guard element.isPrintable else {
        let problem = element.isOptional ? "that may be missing" : "that can't be printed"
        report("type", "\(source(value)) has elements \(problem), but \(takes) texts and numbers", at: value.range)
        return nil
      }
      switch element {
      case .html, .mixed: return element
      default: return .string
      }
    case .escape: return requirePrintable(input, value) == nil ? nil : .html
    case .upper, .lower, .capitalize, .trim, .replace, .defaultValue:
      return require(input, value, [.string], "\(takes) text") ? .string : nil
    }
  }

  mutating func test(_ value: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    let input = check(value)
    let arguments = call.parts.map { check($0) }
    guard let test = TemplateTest(name: call.name.text) else {
      let near = suggestion(nearest(to: call.name.text, in: TemplateTest.names))
      report("unknown-test", "there is no test \(quoted(call.name.text))\(near)", at: call.name.range)
      return .unknown
    }
    guard call.positional.count == test.argumentCount, call.named.isEmpty else {
      let count = test.argumentCount == 0 ? "no arguments" : "one argument"
      report("arguments", "the test \(quoted(call.name.text)) takes \(count)", at: call.name.range)
      return .unknown
    }
    var whenTrue: Set<Path> = []
    var whenFalse: Set<Path> = []
    switch test {
    case .defined: whenTrue = input.path?.withPrefixes ?? []
    case .undefined, .none: whenFalse = input.path?.withPrefixes ?? []
    case .odd, .even, .divisibleBy:
      guard require(input, value, [.integer], "the test \(quoted(call.name.text)) takes a number") else {
        return .unknown
      }
      for (argument, part) in zip(arguments, call.positional) {
        guard require(argument, part, [.integer], "the test \(quoted(call.name.text)) takes a number") else {
          return .unknown
        }
      }
    case .equal:
      guard requireComparable(input.type, arguments[0].type, expression) else { return .unknown }
    case .contained:
      let node = CheckedExpression.constant(.none)
      let list = call.positional[0]
      let result = contains(node, input, value, arguments[0], list, expression)
      if result.type == .unknown { return .unknown }
    case .isTrue, .isFalse: break
    }
    let nodes = arguments.map(\.node)
    return Checked(
      node: .test(test, input.node, nodes, SourceRange(file, expression.range)), type: .bool, whenTrue: whenTrue,
      whenFalse: whenFalse)
  }
}
