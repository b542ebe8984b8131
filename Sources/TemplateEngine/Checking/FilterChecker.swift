import Diagnostics

extension Checker {
  private struct Arguments {
    var values: [Checked] = []
    var attribute: Name?
    var test: (name: Name, argument: Checked?, expression: Expression?)?
  }

  mutating func filter(_ value: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    let input = check(value)
    guard let filter = Filter.named(call.name.text) else {
      for part in call.parts { _ = check(part) }
      unknown("filter", call.name, .filter, .templateUnknownFilter, Filter.allNames)
      return .unknown
    }
    guard let arguments = bind(filter, call) else { return .unknown }
    var present = input
    // A list that is missing counts as empty, as in Jinja.
    if case .list = input.type.kind, !input.type.mayBeNone { present.type = input.type.present }
    if !filter.takesMissing, requirePresent(present, value) == nil { return .unknown }
    if input.type.kind == .unknown { return .unknown }
    let element = elements(of: input.type)
    guard let path = path(arguments.attribute, from: element, call.name) else { return .unknown }
    var use = FilterUse(filter: filter, path: path.fields, input: input.type)
    var values = arguments.values
    if let asked = arguments.test {
      guard let (test, argument) = self.test(asked, of: path.type ?? .unknown, value) else { return .unknown }
      use.test = test
      values = argument.map { [$0] } ?? []
    }
    var check = FilterCheck(
      input: input, arguments: values, key: path.type, element: element, path: path.fields, test: use.test,
      isHTML: state.context.isHTML, range: place(expression.range))
    guard let type = filter.rule(&check) else {
      if let problem = check.problem { return refuse(.templateType, "this is \(problem)", at: expression.range) }
      let takes = "the filter \(quoted(call.name.text)) takes \(check.wanted)"
      return refuse(.templateType, "\(source(value)) is \(input.type.description), but \(takes)", at: value.range)
    }
    let node = CheckedExpression.filter(use, check.input.node, check.arguments.map(\.node), place(expression.range))
    return sized(Checked(node: node, type: type), expression.range)
  }

  private mutating func unknown(
    _ what: String, _ name: Name, _ place: LeftOut.Place, _ identifier: Diagnostic.Identifier, _ names: [String]
  ) {
    let message =
      leftOut(name.text, place, "the \(what) \(quoted(name.text))")
      ?? "there is no \(what) \(quoted(name.text))" + similar(to: name.text, in: names)
    report(identifier, message, at: name.range)
  }

  private mutating func bind(_ filter: Filter, _ call: Expression.Call) -> Arguments? {
    let parameters = filter.parameters.map { (name: $0.name, isNeeded: $0.fallback == nil) }
    guard let given = bind(call, to: parameters, of: "the filter \(quoted(call.name.text))") else { return nil }
    let parts = call.parts
    var result = Arguments()
    for (parameter, index) in zip(filter.parameters, given) {
      guard let expression = index.map({ parts[$0] }) else {
        if let fallback = parameter.fallback, ![.attribute, .test, .ofTest].contains(parameter.kind) {
          result.values.append(Checked(node: .constant(fallback), type: fallback == .missing ? .missing : .text))
        }
        continue
      }
      switch parameter.kind {
      case .attribute, .test:
        guard let text = expression.constantName else {
          return refuse(
            .templateArguments, "the argument \(quoted(parameter.name)) is a name in quotation marks, written out",
            at: expression.range)
        }
        let written = Name(text: text, range: expression.range)
        if parameter.kind == .attribute { result.attribute = written } else { result.test = (written, nil, nil) }
      case .ofTest:
        result.test?.argument = check(expression)
        result.test?.expression = expression
      default:
        let checked = check(expression)
        guard fits(checked, expression, parameter) else { return nil }
        result.values.append(checked)
      }
    }
    return result
  }

  private mutating func fits(_ checked: Checked, _ expression: Expression, _ parameter: Filter.Parameter) -> Bool {
    let takes = "the argument \(quoted(parameter.name)) takes"
    switch parameter.kind {
    case .any, .attribute, .test, .ofTest: return true
    case .text: return require(checked, expression, [.text], "\(takes) text")
    case .integer: return require(checked, expression, [.integer], "\(takes) a whole number")
    case .number: return require(checked, expression, [.integer, .float], "\(takes) a number")
    case .bool:
      if case .constant(.bool) = expression.kind { return true }
      let names = checked.type.kind == .text ? ": a field is named with attribute=\"…\"" : ""
      report(.templateArguments, "\(takes) true or false, written out\(names)", at: expression.range)
      return false
    }
  }

  func elements(of type: Type) -> Type? {
    switch type.kind {
    case .list(let element): element
    case .tuple(let elements): elements.reduce(Type.nothing) { $0?.joined($1) }
    case .nothing: .nothing
    default: nil
    }
  }

  private mutating func path(
    _ attribute: Name?, from element: Type?, _ filter: Name
  ) -> (fields: [Int], type: Type?)? {
    guard let attribute, var type = element else { return ([], element) }
    var fields: [Int] = []
    for part in attribute.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      if type.isOptional {
        return refuse(
          .templateMissing,
          "some elements may have nothing before \(quoted(part)): leave them out before, with the filter \"selectattr\"",
          at: attribute.range)
      }
      switch type.kind {
      case .record(let all):
        guard let index = all.firstIndex(where: { $0.name == part }) else {
          let isFilter = Filter.named(part) != nil
          let near = isFilter ? ": a filter can't be used with each element" : similar(to: part, in: all.map(\.name))
          return refuse(.templateUnknownField, "the elements have no field \(quoted(part))\(near)", at: attribute.range)
        }
        fields.append(index)
        type = all[index].type
      case .tuple(let elements) where Int(part).map(elements.indices.contains) ?? false:
        fields.append(Int(part) ?? 0)
        type = elements[Int(part) ?? 0]
      case .unknown, .nothing: return ([], type)
      default:
        return refuse(
          .templateType,
          "the elements are \(type.description) and have no field \(quoted(part)), which this filter takes",
          at: attribute.range)
      }
    }
    return (fields, type)
  }

  mutating func test(_ value: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    // What `loop` is outside a loop is known, so that one may ask.
    if case .name("loop") = value.kind, call.name.text == "defined", lookup("loop", at: value.range) == nil {
      return Checked(node: .constant(.bool(false)), type: .bool)
    }
    let input = check(value)
    let arguments = call.parts.map { check($0) }
    guard call.parts.count < 2, call.named.isEmpty else {
      report(.templateArguments, "the test \(quoted(call.name.text)) takes at most one argument", at: call.name.range)
      return .unknown
    }
    guard let (use, argument) = test((call.name, arguments.first, call.positional.first), of: input.type, value) else {
      return .unknown
    }
    var result = Checked(
      node: .test(use, input.node, argument.map { [$0.node] } ?? [], place(expression.range)), type: .bool)
    if use == .defined, !input.type.mayBeNone { result.whenTrue = input.path?.withPrefixes ?? [] }
    if use == .none, !input.type.mayBeMissing { result.whenFalse = input.path?.withPrefixes ?? [] }
    return result
  }

  private mutating func test(
    _ asked: (name: Name, argument: Checked?, expression: Expression?), of type: Type, _ value: Expression
  ) -> (TemplateTest, Checked?)? {
    let name = asked.name
    guard let test = TemplateTest(rawValue: name.text) else {
      unknown("test", name, .test, .templateUnknownTest, TemplateTest.allCases.map(\.rawValue))
      return nil
    }
    guard (asked.argument == nil) == (test.argumentCount == 0) else {
      let count = test.argumentCount == 0 ? "no arguments" : "one argument"
      return refuse(.templateArguments, "the test \(quoted(name.text)) takes \(count)", at: name.range)
    }
    let checked = Checked(node: .constant(.missing), type: type)
    switch test {
    case .defined, .none: break
    case .odd, .even, .divisibleby:
      let rule = "the test \(quoted(name.text)) takes a whole number"
      guard require(checked, value, [.integer], rule) else { return nil }
      if let argument = asked.argument, let expression = asked.expression {
        guard require(argument, expression, [.integer], rule) else { return nil }
      }
    case .contained:
      guard let argument = asked.argument, let expression = asked.expression else { return nil }
      if requirePresent(checked, value) == nil { return nil }
      if contains(checked, value, argument, expression, .constant(.missing)).type == .unknown { return nil }
    }
    return (test, asked.argument)
  }
}

extension Expression {
  /// The name that a text, or the number of a tuple's element, stands for when it is written out.
  fileprivate var constantName: String? {
    switch kind {
    case .constant(.string(let text)): text
    case .constant(.integer(let number)): String(number)
    default: nil
    }
  }
}
