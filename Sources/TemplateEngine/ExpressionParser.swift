import Diagnostics

/// Expressions, by precedence.
extension Parser {
  /// An expression; without the form `a if b else c` where `if` means something else.
  mutating func expression(allowsConditional: Bool = true) throws(SyntaxFailure) -> Expression {
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    if expressionDepth > Limits.nesting { throw tooDeep(current.range, Limits.nesting) }
    var value = try operation(above: 0)
    while allowsConditional, take(name: "if") {
      let condition = try operation(above: 0)
      var otherwise: Expression?
      if take(name: "else") { otherwise = try expression() }
      let range = value.range.lowerBound..<(otherwise ?? condition).range.upperBound
      value = try make(
        .conditional(condition, then: value, otherwise: otherwise), range,
        [value, condition] + [otherwise].compactMap { $0 })
    }
    return value
  }

  private mutating func tooDeep(_ range: Range<Int>, _ limit: Int) -> SyntaxFailure {
    fail("this expression is more than \(limit) deep", at: range)
  }

  private mutating func make(
    _ kind: Expression.Kind, _ range: Range<Int>, _ parts: [Expression] = []
  ) throws(SyntaxFailure) -> Expression {
    var depth = 1
    for part in parts { depth = max(depth, part.depth + 1) }
    if depth > Limits.expressionDepth { throw tooDeep(range, Limits.expressionDepth) }
    return Expression(kind: kind, range: range, depth: depth)
  }

  /// Operands joined by operators that bind more strongly than a level.
  private mutating func operation(above level: Int) throws(SyntaxFailure) -> Expression {
    var left: Expression
    if level < BinaryOperator.comparison, isName("not") {
      let start = current.range.lowerBound
      advance()
      expressionDepth += 1
      defer { expressionDepth -= 1 }
      if expressionDepth > Limits.nesting { throw tooDeep(current.range, Limits.nesting) }
      let operand = try operation(above: BinaryOperator.comparison - 1)
      left = try make(.unary(.not, operand), start..<operand.range.upperBound, [operand])
    } else {
      left = try unary()
    }
    while let (symbol, width) = try binaryOperator(), symbol.precedence > level {
      let range = current.range
      for _ in 0..<width { advance() }
      let right = try operation(above: symbol.precedence)
      if symbol.precedence == BinaryOperator.comparison {
        if case .binary(let other, _, _) = left.kind, other.precedence == symbol.precedence, !left.isBracketed {
          throw fail("comparisons in a row are not part of the template language: join them with \"and\"", at: range)
        }
      }
      left = try make(.binary(symbol, left, right), left.range.lowerBound..<right.range.upperBound, [left, right])
    }
    return left
  }

  private mutating func binaryOperator() throws(SyntaxFailure) -> (BinaryOperator, width: Int)? {
    switch current.kind {
    case .symbol("/"):
      throw fail("\"/\" is not part of the template language: use \"//\", which rounds down", at: current.range)
    case .symbol("**"): throw fail("\"**\" is not part of the template language", at: current.range)
    case .symbol(let symbol): return BinaryOperator(rawValue: symbol).map { ($0, 1) }
    case .name("not"): return next.kind == .name("in") ? (.containsNot, 2) : nil
    case .name(let name): return BinaryOperator(rawValue: name).map { ($0, 1) }
    default: return nil
    }
  }

  /// An operand with its sign, fields, tests and filters. A filter after a sign takes the signed number, as in Jinja.
  private mutating func unary() throws(SyntaxFailure) -> Expression {
    var signs: [(UnaryOperator, Int)] = []
    while isSymbol("-") || isSymbol("+") {
      signs.append((isSymbol("-") ? .minus : .plus, current.range.lowerBound))
      if signs.count > Limits.nesting { throw tooDeep(current.range, Limits.nesting) }
      advance()
    }
    var value = try postfix(primary())
    for (sign, start) in signs.reversed() {
      value = try make(.unary(sign, value), start..<value.range.upperBound, [value])
    }
    while true {
      if take(symbol: "|") {
        let name = try takeName("the name of a filter")
        let call = try arguments(of: Expression.Call(name: name))
        value = try make(.filter(value, call), value.range.lowerBound..<lastEnd, [value] + call.parts)
      } else if take(name: "is") {
        value = try test(value)
      } else if isSymbol("(") {
        throw callFailure(value)
      } else {
        return value
      }
    }
  }

  /// Where the token before the current one ends.
  private var lastEnd: Int { tokens[max(0, index - 1)].range.upperBound }

  private mutating func callFailure(_ value: Expression) -> SyntaxFailure {
    let text = template.file.text(value.range)
    return fail("calling \(quoted(text)) is not part of the template language", at: value.range)
  }

  private mutating func test(_ value: Expression) throws(SyntaxFailure) -> Expression {
    let isNegated = take(name: "not")
    let name = try takeName("the name of a test")
    var call = Expression.Call(name: name)
    switch current.kind {
    case .symbol("("): call = try arguments(of: call)
    case .string, .integer, .symbol("["): call.positional = [try postfix(primary())]
    case .name(let word) where !["else", "or", "and", "is"].contains(word):
      call.positional = [try postfix(primary())]
    default: break
    }
    if isName("is") {
      throw fail("tests in a row are not part of the language: join them with \"and\"", at: current.range)
    }
    return try make(
      .test(value, call, isNegated: isNegated), value.range.lowerBound..<lastEnd, [value] + call.parts)
  }

  /// What stands in brackets after the name of a filter or test, if there are brackets.
  private mutating func arguments(of call: Expression.Call) throws(SyntaxFailure) -> Expression.Call {
    var call = call
    guard take(symbol: "(") else { return call }
    while !take(symbol: ")") {
      if !call.parts.isEmpty {
        try expect(symbol: ",", "or \(quoted(")")) after an argument")
        if take(symbol: ")") { break }
      }
      if case .name(let text) = current.kind, next.kind == .symbol("=") {
        let name = Name(text: text, range: current.range)
        advance()
        advance()
        call.named.append(Statement.Assignment(name: name, value: try expression()))
      } else if call.named.isEmpty {
        call.positional.append(try expression())
      } else {
        throw fail("an argument without a name stands after one with a name", at: current.range)
      }
    }
    return call
  }

  private mutating func postfix(_ primary: Expression) throws(SyntaxFailure) -> Expression {
    var value = primary
    while true {
      if take(symbol: ".") {
        let name = try takeName("the name of a field")
        value = try make(.attribute(value, name), value.range.lowerBound..<name.range.upperBound, [value])
      } else if take(symbol: "[") {
        let key = try expression()
        if isSymbol(":") { throw fail("slices are not part of the template language", at: current.range) }
        try expect(symbol: "]", "after the index")
        value = try make(.subscripted(value, key), value.range.lowerBound..<lastEnd, [value, key])
      } else {
        return value
      }
    }
  }

  private mutating func primary() throws(SyntaxFailure) -> Expression {
    let token = current
    switch token.kind {
    case .string(let text):
      advance()
      if case .string = current.kind { throw fail("two texts in a row: join them with \"~\"", at: current.range) }
      return try make(.constant(.string(text)), token.range)
    case .integer(let value):
      advance()
      return try make(.constant(.integer(value)), token.range)
    case .name(let name):
      return try word(name, token.range)
    case .symbol("("):
      advance()
      if isSymbol(")") { throw fail("tuples are not part of the template language: use a list", at: token.range) }
      let value = try expression()
      if isSymbol(",") { throw fail("tuples are not part of the template language: use a list", at: current.range) }
      try expect(symbol: ")", "to close the bracket")
      return Expression(
        kind: value.kind, range: token.range.lowerBound..<lastEnd, depth: value.depth, isBracketed: true)
    case .symbol("["):
      advance()
      var elements: [Expression] = []
      while !take(symbol: "]") {
        if !elements.isEmpty {
          try expect(symbol: ",", "or \(quoted("]")) after a value")
          if take(symbol: "]") { break }
        }
        elements.append(try expression())
      }
      return try make(.list(elements), token.range.lowerBound..<lastEnd, elements)
    case .symbol("{"): throw fail("dictionaries are not part of the template language", at: token.range)
    default: throw expected("a value")
    }
  }

  private mutating func word(_ name: String, _ range: Range<Int>) throws(SyntaxFailure) -> Expression {
    switch name {
    case "and", "or", "not", "in", "is", "if", "else": throw expected("a value")
    default: advance()
    }
    switch name {
    case "true", "True": return try make(.constant(.bool(true)), range)
    case "false", "False": return try make(.constant(.bool(false)), range)
    case "none", "None": return try make(.constant(.none), range)
    case "super" where isSymbol("(") && next.kind == .symbol(")"):
      advance()
      advance()
      return try make(.superCall, range.lowerBound..<lastEnd)
    default: return try make(.name(name), range)
    }
  }
}

extension Expression.Call {
  /// All arguments.
  var parts: [Expression] { positional + named.map(\.value) }
}
