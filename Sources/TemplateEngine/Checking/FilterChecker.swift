import Diagnostics

/// Filters.
extension Checker {
  /// The arguments of a filter in the order of its parameters.
  struct FilterArguments {
    var checked: [Checked] = []
    /// The field that is named, if one is.
    var attribute: (path: String, range: Range<Int>)?
    /// The expressions, nil where one was left out.
    var expressions: [Expression?] = []
  }

  mutating func filter(
    _ input: Checked, _ value: Expression, _ call: Expression.Call, at range: Range<Int>
  ) -> Checked {
    guard let filter = Filter(name: call.name.text) else {
      for part in call.parts { _ = check(part) }
      unknownFilter(call.name)
      return .unknown
    }
    switch filter {
    case .map, .select, .reject, .selectattr, .rejectattr: return eachFilter(filter, input, value, call, at: range)
    default: break
    }
    guard let arguments = bind(filter, call) else { return .unknown }
    return apply(filter, input, value, arguments, call.name, at: range)
  }

  private mutating func unknownFilter(_ name: Name) {
    if let reason = Filter.leftOut[name.text] {
      report(
        .templateUnknownFilter, "the filter \(quoted(name.text)) is not part of the template language: \(reason)",
        at: name.range)
    } else {
      let near = suggestion(nearest(to: name.text, in: Filter.names))
      report(.templateUnknownFilter, "there is no filter \(quoted(name.text))\(near)", at: name.range)
    }
  }

  /// The arguments in the order of the parameters, those that were left out filled in.
  private mutating func bind(_ filter: Filter, _ call: Expression.Call) -> FilterArguments? {
    let parameters = filter.parameters
    var slots: [Expression?] = Array(repeating: nil, count: parameters.count)
    var isValid = true
    if call.positional.count > parameters.count {
      let most = parameters.isEmpty ? "no arguments" : "at most \(parameters.count)"
      report(.templateArguments, "the filter \(quoted(call.name.text)) takes \(most)", at: call.name.range)
      return nil
    }
    for (index, expression) in call.positional.enumerated() { slots[index] = expression }
    for argument in call.named {
      guard let index = parameters.firstIndex(where: { $0.name == argument.name.text }), slots[index] == nil else {
        let near = suggestion(nearest(to: argument.name.text, in: parameters.map(\.name)))
        let message = "the filter \(quoted(call.name.text)) takes no argument \(quoted(argument.name.text)) here"
        report(.templateArguments, message + near, at: argument.name.range)
        isValid = false
        continue
      }
      slots[index] = argument.value
    }
    var result = FilterArguments(expressions: slots)
    for (parameter, slot) in zip(parameters, slots) {
      guard
        let expression = slot
          ?? parameter.fallback.map({
            Expression(kind: .constant($0), range: call.name.range, depth: 1)
          })
      else {
        let name = quoted(parameter.name)
        report(
          .templateArguments, "the filter \(quoted(call.name.text)) needs the argument \(name)", at: call.name.range)
        return nil
      }
      let checked = check(expression)
      if parameter.kind == .attribute {
        guard slot != nil else { continue }
        switch checked.constant {
        case .string(let path): result.attribute = (path, expression.range)
        case .integer(let index): result.attribute = (String(index), expression.range)
        case .some(.none): break
        default:
          report(.templateArguments, "the name of a field has to be a text that stands here", at: expression.range)
          isValid = false
        }
        continue
      }
      isValid = (slot == nil || fits(checked, expression, parameter)) && isValid
      result.checked.append(checked)
    }
    return isValid ? result : nil
  }

  private mutating func fits(_ checked: Checked, _ expression: Expression, _ parameter: Filter.Parameter) -> Bool {
    let takes = "the argument \(quoted(parameter.name)) takes"
    switch parameter.kind {
    case .any, .attribute: return true
    case .string: return require(checked, expression, [.string], "\(takes) text")
    case .optionalString: return checked.type == .none || require(checked, expression, [.string], "\(takes) text")
    case .integer: return require(checked, expression, [.integer], "\(takes) a whole number")
    case .optionalInteger:
      return checked.type == .none || require(checked, expression, [.integer], "\(takes) a whole number")
    case .number: return require(checked, expression, [.integer, .float], "\(takes) a number")
    case .bool: return require(checked, expression, [.bool], "\(takes) true or false")
    }
  }

  private mutating func apply(
    _ filter: Filter, _ input: Checked, _ value: Expression, _ arguments: FilterArguments, _ name: Name,
    at range: Range<Int>
  ) -> Checked {
    var use = FilterUse(filter: filter, argumentCount: arguments.checked.count)
    guard let type = type(of: filter, input, value, arguments, name, &use) else { return .unknown }
    if type.isTooLarge {
      report(
        .templateLimit, "lists and dictionaries lie more than \(Limits.listDepth) deep in each other, or are too many",
        at: range)
      return .unknown
    }
    var source = input.node
    switch filter {
    case .defaultValue: break
    case .items, .dictsort: source = keyed(input)
    default: source = filter.seesNames && arguments.attribute == nil ? shaped(input) : elementsInput(input)
    }
    return Checked(node: .filter(use, source, arguments.checked.map(\.node), place(range)), type: type)
  }

  /// What a filter goes through: of a record, its fields' names; elements of a list are left as their type says.
  func elementsInput(_ input: Checked) -> CheckedExpression {
    if case .record = input.type.kind { return shaped(input) }
    return input.node
  }
}

extension Filter {
  /// Whether it needs the names of a record's fields.
  var seesNames: Bool {
    switch self {
    case .tojson, .urlencode, .length, .string, .escape, .forceescape, .join:
      true
    default: false
    }
  }
}
