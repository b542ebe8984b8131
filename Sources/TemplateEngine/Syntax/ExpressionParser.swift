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

  /// An expression, or several with commas between them, which make a tuple.
  mutating func expressions(allowsConditional: Bool = true) throws(SyntaxFailure) -> Expression {
    let first = try expression(allowsConditional: allowsConditional)
    guard isSymbol(",") else { return first }
    var elements = [first]
    while take(symbol: ",") {
      switch current.kind {
      case .endTag, .endPrint, .symbol(")"), .symbol("="): break
      default:
        elements.append(try expression(allowsConditional: allowsConditional))
        continue
      }
      break
    }
    return try make(.tuple(elements), first.range.lowerBound..<lastEnd, elements)
  }

  mutating func tooDeep(_ range: Range<Int>, _ limit: Int) -> SyntaxFailure {
    fail("this expression is more than \(limit) deep", at: range)
  }

  mutating func make(
    _ kind: Expression.Kind, _ range: Range<Int>, _ parts: [Expression] = []
  ) throws(SyntaxFailure) -> Expression {
    var depth = 1
    for part in parts { depth = max(depth, part.depth + 1) }
    if depth > Limits.expressionDepth { throw tooDeep(range, Limits.expressionDepth) }
    return Expression(kind: kind, range: range, depth: depth)
  }

  /// Where the token before the current one ends.
  var lastEnd: Int { tokens[max(0, index - 1)].range.upperBound }

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
    while let (symbol, width) = binaryOperator(), symbol.precedence > level {
      if symbol.precedence == BinaryOperator.comparison {
        left = try comparison(left)
        continue
      }
      for _ in 0..<width { advance() }
      let right = try operation(above: symbol.precedence)
      left = try make(.binary(symbol, left, right), left.range.lowerBound..<right.range.upperBound, [left, right])
    }
    return left
  }

  /// One comparison, or several in a row.
  private mutating func comparison(_ left: Expression) throws(SyntaxFailure) -> Expression {
    var parts: [(BinaryOperator, Expression)] = []
    while let (symbol, width) = binaryOperator(), symbol.precedence == BinaryOperator.comparison {
      for _ in 0..<width { advance() }
      parts.append((symbol, try operation(above: BinaryOperator.comparison)))
    }
    let range = left.range.lowerBound..<lastEnd
    if parts.count == 1 { return try make(.binary(parts[0].0, left, parts[0].1), range, [left, parts[0].1]) }
    return try make(.comparison(left, parts), range, [left] + parts.map(\.1))
  }

  private func binaryOperator() -> (BinaryOperator, width: Int)? {
    switch current.kind {
    case .symbol(let symbol): BinaryOperator(rawValue: symbol).map { ($0, 1) }
    case .name("not"): next.kind == .name("in") ? (.containsNot, 2) : nil
    case .name(let name): BinaryOperator(rawValue: name).map { ($0, 1) }
    default: nil
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
        let call = try filterCall()
        value = try make(.filter(value, call), value.range.lowerBound..<lastEnd, [value] + call.parts)
      } else if take(name: "is") {
        value = try test(value)
      } else if isSymbol("(") {
        value = try call(value)
      } else {
        return value
      }
    }
  }

  /// The name of a filter and its arguments.
  mutating func filterCall() throws(SyntaxFailure) -> Expression.Call {
    try arguments(of: Expression.Call(name: takeName("the name of a filter")))
  }

  private mutating func call(_ value: Expression) throws(SyntaxFailure) -> Expression {
    let name = Name(text: template.file.text(value.range), range: value.range)
    let call = try arguments(of: Expression.Call(name: name))
    return try make(.call(value, call), value.range.lowerBound..<lastEnd, [value] + call.parts)
  }

  private mutating func test(_ value: Expression) throws(SyntaxFailure) -> Expression {
    let isNegated = take(name: "not")
    let name = try takeName("the name of a test")
    var call = Expression.Call(name: name)
    switch current.kind {
    case .symbol("("): call = try arguments(of: call)
    case .string, .integer, .float, .symbol("["), .symbol("{"):
      call.positional = [try postfix(primary())]
    case .symbol("-") where name.text == "sameas":
      advance()
      let operand = try postfix(primary())
      call.positional = [try make(.unary(.minus, operand), operand.range, [operand])]
    case .name(let word) where !["else", "or", "and", "is", "not", "in", "if"].contains(word):
      call.positional = [try postfix(primary())]
    default: break
    }
    if isName("is") {
      throw fail("tests in a row are not part of the language: join them with \"and\"", at: current.range)
    }
    return try make(
      .test(value, call, isNegated: isNegated), value.range.lowerBound..<lastEnd, [value] + call.parts)
  }

  /// What stands in brackets after the name of a filter or test or a callable, if there are brackets.
  private mutating func arguments(of call: Expression.Call) throws(SyntaxFailure) -> Expression.Call {
    var call = call
    guard take(symbol: "(") else { return call }
    while !take(symbol: ")") {
      if !call.parts.isEmpty {
        try expect(symbol: ",", "or \(quoted(")")) after an argument")
        if take(symbol: ")") { break }
      }
      if isSymbol("*") || isSymbol("**") {
        throw fail("arguments can't be unpacked here: write them one by one", at: current.range)
      }
      if case .name(let text) = current.kind, next.kind == .symbol("=") {
        let name = Name(text: text, range: current.range)
        advance()
        advance()
        call.named.append(Expression.NamedArgument(name: name, value: try expression()))
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
        if case .integer(let number) = current.kind {
          let key = try make(.constant(.integer(number)), current.range)
          advance()
          value = try make(.subscripted(value, key), value.range.lowerBound..<lastEnd, [value])
        } else {
          let name = try takeName("the name of a field")
          value = try make(.attribute(value, name), value.range.lowerBound..<name.range.upperBound, [value])
        }
      } else if take(symbol: "[") {
        value = try subscripted(value)
      } else if isSymbol("(") {
        value = try call(value)
      } else {
        return value
      }
    }
  }

  /// What stands in square brackets after a value; the first of them was taken.
  private mutating func subscripted(_ value: Expression) throws(SyntaxFailure) -> Expression {
    var bounds: [Expression?] = []
    if !isSymbol(":") { bounds.append(try expression()) }
    if let key = bounds.first, let key, !isSymbol(":") {
      try expect(symbol: "]", "after the index")
      return try make(.subscripted(value, key), value.range.lowerBound..<lastEnd, [value, key])
    }
    if bounds.isEmpty { bounds.append(nil) }
    while bounds.count < 3, take(symbol: ":") {
      bounds.append(isSymbol(":") || isSymbol("]") ? nil : try expression())
    }
    try expect(symbol: "]", "after the slice")
    let slice = Expression.Slice(
      start: bounds[0], stop: bounds.count > 1 ? bounds[1] : nil, step: bounds.count > 2 ? bounds[2] : nil)
    return try make(
      .slice(value, slice), value.range.lowerBound..<lastEnd, [value] + bounds.compactMap { $0 })
  }

  private mutating func primary() throws(SyntaxFailure) -> Expression {
    let token = current
    switch token.kind {
    case .string(var text):
      advance()
      while case .string(let more) = current.kind {
        text += more
        advance()
      }
      return try make(.constant(.string(text)), token.range.lowerBound..<lastEnd)
    case .integer(let value):
      advance()
      return try make(.constant(.integer(value)), token.range)
    case .float(let value):
      advance()
      return try make(.constant(.float(value)), token.range)
    case .name(let name): return try word(name, token.range)
    case .symbol("("): return try bracketed()
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
    case .symbol("{"): return try dictionary()
    default: throw expected("a value")
    }
  }

  private mutating func bracketed() throws(SyntaxFailure) -> Expression {
    let start = current.range.lowerBound
    advance()
    if take(symbol: ")") { return try make(.tuple([]), start..<lastEnd) }
    let value = try expressions()
    try expect(symbol: ")", "to close the bracket")
    return Expression(kind: value.kind, range: start..<lastEnd, depth: value.depth)
  }

  private mutating func dictionary() throws(SyntaxFailure) -> Expression {
    let start = current.range.lowerBound
    advance()
    var entries: [(key: Expression, value: Expression)] = []
    while !take(symbol: "}") {
      if !entries.isEmpty {
        try expect(symbol: ",", "or \(quoted("}")) after a value")
        if take(symbol: "}") { break }
      }
      let key = try expression()
      try expect(symbol: ":", "after the key")
      entries.append((key, try expression()))
    }
    return try make(.dictionary(entries), start..<lastEnd, entries.flatMap { [$0.key, $0.value] })
  }

  private mutating func word(_ name: String, _ range: Range<Int>) throws(SyntaxFailure) -> Expression {
    switch name {
    case "and", "or", "not", "in", "is", "if", "else": throw expected("a value")
    case "caller": hasSeenCaller = true
    default: break
    }
    advance()
    switch name {
    case "true", "True": return try make(.constant(.bool(true)), range)
    case "false", "False": return try make(.constant(.bool(false)), range)
    case "none", "None": return try make(.constant(.none), range)
    default: return try make(.name(name), range)
    }
  }
}
