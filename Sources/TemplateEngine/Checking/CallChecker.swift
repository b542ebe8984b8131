import Diagnostics

/// Calls and tests.
extension Checker {
  /// A call that stands where it is printed: what it prints goes on in the HTML around it. Nil if it has a value like
  /// any other.
  mutating func printedCall(
    _ callee: Expression, _ call: Expression.Call, _ range: Range<Int>
  ) -> [CheckedStatement]? {
    let isBlock: Bool
    if case .attribute(let owner, _) = callee.kind, case .name("self") = owner.kind {
      isBlock = true
    } else {
      isBlock = false
    }
    if isBlock || callee.isName("super") { return blockCall(callee, call, range) }
    guard callee.canBeCalled else { return nil }
    if case .attribute(let owner, _) = callee.kind {
      guard case .callable = check(owner).type.kind else { return nil }
    }
    let target = check(callee)
    guard case .callable(let callable) = target.type.kind else { return nil }
    if target.type.isOptional {
      _ = requirePresent(target, callee)
      return []
    }
    switch callable {
    case .macro(let id):
      guard let made = self.call(macro: id, call, at: range) else { return [] }
      return [.call(routine: made.use.routine, made.arguments, place(range))]
    case .loop(let id):
      return loopCall(id, call, range)
    default: return nil
    }
  }

  /// `super()` or `self.name()`; nil if it is neither.
  private mutating func blockCall(
    _ callee: Expression, _ call: Expression.Call, _ range: Range<Int>
  ) -> [CheckedStatement]? {
    if !call.parts.isEmpty {
      report(.templateArguments, "a block takes no arguments", at: call.parts[0].range)
      return []
    }
    switch callee.kind {
    case .name("super"):
      guard let block = blocks.last else {
        report(.templateSyntax, "super() stands outside a block", at: range)
        return []
      }
      return self.block(block.name, above: block.generation, seeing: family.scope, at: range)
    case .attribute(_, let name):
      let known = Set(family.templates.flatMap(\.blocks.keys))
      guard known.contains(name.text) else {
        let near = suggestion(nearest(to: name.text, in: known.sorted()))
        report(.templateUnknownBlock, "there is no block \(quoted(name.text))\(near)", at: name.range)
        return []
      }
      return block(name.text, above: -1, seeing: family.scope, at: range)
    default: return nil
    }
  }

  /// `loop(list)`: the loop once more, for another list.
  private mutating func loopCall(_ id: Int, _ call: Expression.Call, _ range: Range<Int>) -> [CheckedStatement] {
    guard let callee = loops[id].callee, let depth = loops[id].depthSlot else {
      report(.templateType, "a loop can only be called if it is {% for … recursive %}", at: range)
      return []
    }
    guard call.positional.count == 1, call.named.isEmpty else {
      report(.templateArguments, "loop() takes one list", at: range)
      return []
    }
    let list = check(call.positional[0])
    // The elements are checked here, where the list stands, and again in the loop.
    if elementType(of: list, call.positional[0]) == .unknown, list.type != .unknown { return [] }
    guard let use = use(callee, [Binding(type: list.type)], caller: nil, at: range) else { return [] }
    let deeper = CheckedExpression.binary(.add, .slot(depth), .constant(.integer(1)), place(range))
    return [.call(routine: use.routine, [elementsInput(list), deeper], place(range))]
  }

  /// A call whose result is used as a value.
  mutating func call(_ callee: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    var printed: [CheckedStatement]?
    let captured = capturing(at: expression.range) { checker in
      printed = checker.printedCall(callee, call, expression.range)
      return printed ?? []
    }
    if printed != nil { return captured }
    if case .attribute(let owner, let name) = callee.kind {
      return methodCall(owner, name, call, expression)
    }
    let target = check(callee)
    if case .callable(.function(let function)) = target.type.kind { return self.function(function, call, expression) }
    if target.type != .unknown {
      for part in call.parts { _ = check(part) }
      report(.templateType, "\(source(callee)) is \(target.type.description), which can't be called", at: callee.range)
    }
    return .unknown
  }

  private mutating func methodCall(
    _ owner: Expression, _ name: Name, _ call: Expression.Call, _ expression: Expression
  ) -> Checked {
    let target = check(owner)
    if case .callable(.loop(let id)) = target.type.kind, name.text == "cycle" || name.text == "changed" {
      let values = call.positional.map { check($0) }
      let frame = loops[id].frame
      if name.text == "changed" {
        return Checked(node: .changed(frame: frame, .list(values.map(\.node))), type: .bool)
      }
      guard !values.isEmpty else {
        report(.templateArguments, "loop.cycle() needs values to go through", at: name.range)
        return .unknown
      }
      return Checked(
        node: .cycle(frame: frame, values.map(\.node), place(expression.range)),
        type: values.reduce(Type.never) { $0.joined($1.type) })
    }
    if case .callable(.module(let id)) = target.type.kind {
      let member = member(name.text, of: id, at: name.range)
      if member.type != .unknown {
        report(
          .templateType, "\(quoted(name.text)) is \(member.type.description), which can't be called", at: name.range)
      }
      return .unknown
    }
    for part in call.parts { _ = check(part) }
    if target.type == .unknown { return .unknown }
    if case .record(let fields) = target.type.kind, !fields.contains(where: { $0.name == name.text }) {
      report(
        .templateType,
        "methods of Python's objects are not part of the template language: use a filter, such as \"items\"",
        at: name.range)
      return .unknown
    }
    report(
      .templateType,
      "\(quoted(name.text)) can't be called: methods of Python's objects are not part of the template language",
      at: name.range)
    return .unknown
  }

  private mutating func function(
    _ function: Type.Function, _ call: Expression.Call, _ expression: Expression
  ) -> Checked {
    switch function {
    case .range: return range(call, expression)
    case .dict, .namespace:
      var fields: [(String, Checked)] = []
      for argument in call.positional {
        let checked = check(argument)
        guard call.positional.count == 1, case .record(let known) = checked.type.kind, !checked.type.isOptional else {
          if checked.type != .unknown {
            report(
              .templateArguments,
              "\(function.rawValue)() takes a dictionary whose keys are known, and arguments with names",
              at: argument.range)
          }
          return .unknown
        }
        for (index, field) in known.enumerated() {
          let node = CheckedExpression.field(checked.node, index, place(argument.range))
          fields.append((field.name, Checked(node: node, type: field.type)))
        }
      }
      for argument in call.named {
        let checked = check(argument.value)
        if let index = fields.firstIndex(where: { $0.0 == argument.name.text }) {
          fields[index].1 = checked
        } else {
          fields.append((argument.name.text, checked))
        }
      }
      return record(fields.map(\.0), fields.map(\.1))
    }
  }

  private mutating func range(_ call: Expression.Call, _ expression: Expression) -> Checked {
    guard (1...3).contains(call.positional.count), call.named.isEmpty else {
      report(.templateArguments, "range() takes one to three whole numbers", at: expression.range)
      return .unknown
    }
    var nodes: [CheckedExpression] = []
    for part in call.positional {
      let checked = check(part)
      guard require(checked, part, [.integer], "range() takes whole numbers") else { return .unknown }
      nodes.append(checked.node)
    }
    return Checked(node: .range(nodes, place(expression.range)), type: .list(.integer))
  }

  mutating func test(_ value: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    // What `loop` is outside a loop is known, so that one may ask.
    if value.isName("loop"), lookup("loop") == nil, call.parts.isEmpty {
      if call.name.text == "defined" { return Checked(node: .constant(.bool(false)), type: .bool) }
      if call.name.text == "undefined" { return Checked(node: .constant(.bool(true)), type: .bool) }
    }
    return test(check(value), value, call, at: expression.range, isNegated: false)
  }

  mutating func test(
    _ input: Checked, _ value: Expression, _ call: Expression.Call, at range: Range<Int>, isNegated: Bool
  ) -> Checked {
    let arguments = call.parts.map { check($0) }
    guard let test = TemplateTest(name: call.name.text) else {
      let near = suggestion(nearest(to: call.name.text, in: TemplateTest.names))
      report(.templateUnknownTest, "there is no test \(quoted(call.name.text))\(near)", at: call.name.range)
      return .unknown
    }
    guard call.positional.count == test.argumentCount, call.named.isEmpty else {
      let count = test.argumentCount == 0 ? "no arguments" : "one argument"
      report(.templateArguments, "the test \(quoted(call.name.text)) takes \(count)", at: call.name.range)
      return .unknown
    }
    let text = "the test \(quoted(call.name.text)) takes"
    var result = Checked(
      node: .test(TestUse(test: test, isNegated: isNegated), shaped(input), arguments.map { shaped($0) }, place(range)),
      type: .bool)
    let paths = input.path?.withPrefixes ?? []
    switch test {
    case .defined:
      // Of what may also be none, "is defined" says less than that it can be used.
      if !input.type.mayBeNone { result.whenTrue = paths }
    case .undefined: if !input.type.mayBeNone { result.whenFalse = paths }
    case .none: if !input.type.mayBeMissing { result.whenFalse = paths }
    case .odd, .even, .divisibleby:
      let isNumber = require(input, value, [.integer, .float], "\(text) a number")
      let fits = zip(arguments, call.positional).allSatisfy { require($0, $1, [.integer, .float], "\(text) a number") }
      if !isNumber || !fits { return .unknown }
    case .equal, .notEqual:
      guard requireComparable(input.type, arguments[0].type, call.positional[0]) else { return .unknown }
    case .contained:
      let list = call.positional[0]
      let result = contains(.contains, input, value, arguments[0], list, list)
      if result.type == .unknown { return .unknown }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let left = requirePresent(input, value), let right = requirePresent(arguments[0], call.positional[0]) else {
        return .unknown
      }
      let canCompare = left.kind.alternatives.contains { left in
        right.kind.alternatives.contains { BinaryOperator.less.result(left, $0) != nil }
      }
      if !canCompare {
        report(
          .templateType, "\(left.description) and \(right.description) have no order", at: call.positional[0].range)
        return .unknown
      }
    case .lower, .upper, .startingWith, .endingWith, .filter, .test:
      let isText = require(input, value, [.string], "\(text) text")
      let fits = zip(arguments, call.positional).allSatisfy { require($0, $1, [.string], "\(text) text") }
      if !isText || !fits { return .unknown }
    case .sameas:
      let isSingle = [input.type, arguments[0].type].contains { $0.kind == .bool || $0 == .none }
      if !isSingle {
        report(.templateType, "\(text) true, false or none: compare other values with ==", at: call.name.range)
        return .unknown
      }
    case .boolean, .escaped, .isFalse, .isTrue, .float, .integer, .iterable, .mapping, .number, .sequence, .string:
      break
    }
    return result
  }
}

extension Expression {
  func isName(_ name: String) -> Bool {
    if case .name(name) = kind { return true }
    return false
  }

  /// Whether it can stand for something that is called.
  var canBeCalled: Bool {
    switch kind {
    case .name: true
    case .attribute(let owner, let name): owner.canBeCalled && name.text != "cycle" && name.text != "changed"
    default: false
    }
  }
}
