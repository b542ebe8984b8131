import Diagnostics

/// Filters that do something with each element, and the ways that lead to an element's fields.
extension Checker {
  /// The way that the name of an attribute such as `a.b.0` leads, and what it leads to; nil after an error.
  mutating func path(_ text: String, in type: Type, at range: Range<Int>) -> ([FilterUse.Step], Type)? {
    var steps: [FilterUse.Step] = []
    var current = type
    for part in text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      let isMissing = current.isOptional
      switch current.kind {
      case .record(let fields):
        guard let index = fields.firstIndex(where: { $0.name == part }) else {
          let near = suggestion(nearest(to: part, in: fields.map(\.name)))
          report(.templateUnknownField, "the elements have no field \(quoted(part))\(near)", at: range)
          return nil
        }
        steps.append(.field(index))
        current = fields[index].type
      case .dictionary(_, let value):
        steps.append(.key(part))
        current = value.orMissing
      case .list(let element):
        guard let index = Int(part) else { return noField(part, range) }
        steps.append(.index(index))
        current = element.orMissing
      case .tuple(let elements, let names):
        guard let index = Int(part) ?? names.firstIndex(of: part), elements.indices.contains(index) else {
          return noField(part, range)
        }
        steps.append(.index(index))
        current = elements[index]
      case .unknown, .never: return (steps, .unknown)
      default: return noField(part, range)
      }
      if isMissing { current = current.orMissing }
    }
    return (steps, current)
  }

  private mutating func noField(_ name: String, _ range: Range<Int>) -> ([FilterUse.Step], Type)? {
    report(.templateUnknownField, "the elements have no field \(quoted(name))", at: range)
    return nil
  }

  /// `map`, `select` and the like, which do something with each element.
  mutating func eachFilter(
    _ filter: Filter, _ input: Checked, _ value: Expression, _ call: Expression.Call, at range: Range<Int>
  ) -> Checked {
    var element = elementType(of: input, value)
    var positional = call.positional
    var use = FilterUse(filter: filter)
    let isMap = filter == .map
    if isMap, let attribute = call.named.first(where: { $0.name.text == "attribute" }) {
      guard positional.isEmpty else {
        report(
          .templateArguments, "the filter \"map\" takes an attribute or the name of a filter, not both",
          at: call.name.range)
        return .unknown
      }
      return mapAttribute(input, value, call, attribute, element, at: range)
    }
    if filter == .selectattr || filter == .rejectattr {
      guard !positional.isEmpty, case .string(let path) = check(positional.removeFirst()).constant else {
        report(
          .templateArguments, "the filter \(quoted(call.name.text)) needs the name of a field, as text",
          at: call.name.range)
        return .unknown
      }
      guard let (steps, part) = self.path(path, in: element, at: call.positional[0].range) else { return .unknown }
      use.path = steps
      if element != .unknown { element = part }
    }
    guard !positional.isEmpty else {
      if isMap {
        report(
          .templateArguments, "the filter \"map\" needs the name of a filter, or an attribute", at: call.name.range)
        return .unknown
      }
      use.inner = .truth
      return Checked(
        node: .filter(use, elementsInput(input), [], place(range)), type: .list(elementType(of: input, value)))
    }
    return apply(use, toEach: element, input, value, call, positional, at: range)
  }

  /// What a filter or test, named by the first argument, makes of each element.
  private mutating func apply(
    _ use: FilterUse, toEach element: Type, _ input: Checked, _ value: Expression, _ call: Expression.Call,
    _ positional: [Expression], at range: Range<Int>
  ) -> Checked {
    let nameExpression = positional[0]
    guard case .string(let name) = check(nameExpression).constant else {
      report(
        .templateArguments, "the name of a filter or test has to be a text that stands here", at: nameExpression.range)
      return .unknown
    }
    var inner = Expression.Call(name: Name(text: name, range: nameExpression.range))
    inner.positional = Array(positional.dropFirst())
    inner.named = call.named
    let part = Checked(node: .constant(.missing), type: element)
    let placeholder = Expression(kind: .invalid, range: value.range, depth: 1)
    let result =
      use.filter == .map
      ? self.filter(part, placeholder, inner, at: range)
      : test(part, placeholder, inner, at: range, isNegated: false)
    var use = use
    let (type, arguments, isShaped): (Type, [CheckedExpression], Bool)
    switch result.node {
    case .filter(let innerUse, let innerInput, let nodes, _):
      use.inner = .filter(innerUse)
      (type, arguments, isShaped) = (.list(result.type), nodes, isShape(innerInput) && Shape(element) != .plain)
    case .test(let innerUse, let innerInput, let nodes, _):
      use.inner = .test(innerUse)
      (type, arguments, isShaped) = (
        .list(elementType(of: input, value)), nodes, isShape(innerInput) && innerUse.test.comparesValues
      )
    default: return .unknown
    }
    if isShaped {
      report(.templateType, "\(quoted(name)) can't be used with each of these elements", at: nameExpression.range)
      return .unknown
    }
    use.argumentCount = arguments.count
    return Checked(node: .filter(use, elementsInput(input), arguments, place(range)), type: type)
  }

  private func isShape(_ expression: CheckedExpression) -> Bool {
    if case .shaped = expression { true } else { false }
  }

  private mutating func mapAttribute(
    _ input: Checked, _ value: Expression, _ call: Expression.Call, _ attribute: Expression.NamedArgument,
    _ element: Type, at range: Range<Int>
  ) -> Checked {
    let text: String
    switch check(attribute.value).constant {
    case .string(let name): text = name
    case .integer(let index): text = String(index)
    default:
      report(.templateArguments, "the name of a field has to be a text that stands here", at: attribute.value.range)
      return .unknown
    }
    var fallback: Checked?
    for argument in call.named where argument.name.text != "attribute" {
      if argument.name.text == "default" {
        fallback = check(argument.value)
      } else {
        report(
          .templateArguments, "the filter \"map\" takes no argument \(quoted(argument.name.text)) here",
          at: argument.name.range)
      }
    }
    guard let (steps, found) = path(text, in: element, at: attribute.value.range) else { return .unknown }
    var use = FilterUse(filter: .map, path: steps, inner: .attribute(hasDefault: fallback != nil))
    use.argumentCount = fallback == nil ? 0 : 1
    var type = found
    if let fallback {
      type.mayBeMissing = false
      type = type.joined(fallback.type)
    }
    return Checked(
      node: .filter(use, input.node, fallback.map { [$0.node] } ?? [], place(range)), type: .list(type))
  }
}

extension TemplateTest {
  /// Whether it compares its value with another.
  fileprivate var comparesValues: Bool {
    switch self {
    case .equal, .notEqual, .contained: true
    default: false
    }
  }
}
