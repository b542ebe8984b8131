import Diagnostics

extension Parser {
  /// An expression; without the form `a if b else c` where `if` means something else.
  mutating func expression(allowsConditional: Bool = true) throws(SyntaxFailure) -> Expression {
    try deeper { parser throws(SyntaxFailure) in
      var value = try parser.operation(above: 0)
      while allowsConditional, parser.take(.name("if")) {
        let condition = try parser.operation(above: 0)
        let otherwise = parser.take(.name("else")) ? try parser.expression() : nil
        value = try parser.make(
          .conditional(condition, then: value, otherwise: otherwise), from: value.range.lowerBound,
          [value, condition] + (otherwise.map { [$0] } ?? []))
      }
      return value
    }
  }

  /// An expression of which others are parts; it ends where the token before the current one ends.
  private mutating func make(
    _ kind: Expression.Kind, from start: Int, _ parts: [Expression] = []
  ) throws(SyntaxFailure) -> Expression {
    var depth = 1
    for part in parts { depth = max(depth, part.depth + 1) }
    if depth > Limits.nesting { throw tooDeep(start..<lastEnd) }
    return Expression(kind: kind, range: start..<lastEnd, depth: depth)
  }

  /// Operands joined by operators that bind more strongly than a level.
  private mutating func operation(above level: Int) throws(SyntaxFailure) -> Expression {
    var left: Expression
    let start = current.range.lowerBound
    if level < BinaryOperator.comparison, take(.name("not")) {
      let operand = try deeper { parser throws(SyntaxFailure) in
        try parser.operation(above: BinaryOperator.comparison - 1)
      }
      left = try make(.not(operand), from: start, [operand])
    } else {
      left = try operand()
    }
    var hasCompared = false
    while let (symbol, width) = binaryOperator(), symbol.precedence > level {
      let isComparison = symbol.precedence == BinaryOperator.comparison
      if isComparison, hasCompared {
        throw refuse("comparisons don't follow each other", "a < b < c")
      }
      hasCompared = hasCompared || isComparison
      for _ in 0..<width { advance() }
      let right = try operation(above: symbol.precedence)
      left = try make(.binary(symbol, left, right), from: start, [left, right])
    }
    return left
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
  private mutating func operand() throws(SyntaxFailure) -> Expression {
    let start = current.range.lowerBound
    var value: Expression
    if take(.symbol("-")) {
      let operand = try deeper { parser throws(SyntaxFailure) in
        parser.isAt(.symbol("-")) ? try parser.operand() : try parser.withFields()
      }
      value = try make(.negative(operand), from: start, [operand])
    } else {
      value = try withFields()
    }
    while true {
      if take(.symbol("|")) {
        let call = try filterCall()
        value = try make(.filter(value, call), from: start, [value] + call.parts)
      } else if take(.name("is")) {
        value = try test(value)
      } else {
        return value
      }
    }
  }

  private mutating func filterCall() throws(SyntaxFailure) -> Expression.Call {
    let call = try arguments(of: Expression.Call(name: takeName("the name of a filter")))
    let (name, range) = (call.name.text, current.range)
    switch current.kind {
    case .symbol(":"): advance()
    case .string, .integer, .float: break
    default: return call
    }
    if let instead = LeftOut.instead(of: name, .filter) {
      throw fail("the filter \(quoted(name)) is not in the template language: \(instead)", at: call.name.range)
    }
    let argument = template.file.text(current.range)
    throw fail("what a filter is given stands in brackets: write \(quoted("\(name)(\(argument))"))", at: range)
  }

  private mutating func test(_ value: Expression) throws(SyntaxFailure) -> Expression {
    let isNegated = take(.name("not"))
    var call = Expression.Call(name: try takeName("the name of a test"))
    switch current.kind {
    case .symbol("("): call = try arguments(of: call)
    case .string, .integer, .float, .symbol("["): call.positional = [try withFields()]
    case .name(let word) where !Parser.words.contains(word):
      call.positional = [try withFields()]
    default: break
    }
    return try make(.test(value, call, isNegated: isNegated), from: value.range.lowerBound, [value] + call.parts)
  }

  /// What stands in brackets after the name of a filter, test or macro, if there are brackets.
  private mutating func arguments(of call: Expression.Call) throws(SyntaxFailure) -> Expression.Call {
    var call = call
    guard take(.symbol("(")) else { return call }
    try list(until: ")", "an argument") { parser throws(SyntaxFailure) in
      if call.positional.count + call.named.count >= Limits.arguments {
        throw parser.fail("there are more than \(Limits.arguments) arguments here", at: parser.current.range)
      }
      if parser.isAt(.symbol("*")) {
        throw parser.fail("arguments can't be unpacked here: write them one by one", at: parser.current.range)
      }
      if case .name(let text) = parser.current.kind, parser.next.kind == .symbol("=") {
        let name = Name(text: text, range: parser.current.range)
        parser.advance()
        parser.advance()
        call.named.append((name, try parser.expression()))
      } else if call.named.isEmpty {
        call.positional.append(try parser.expression())
      } else {
        throw parser.fail("an argument without a name stands after one with a name", at: parser.current.range)
      }
    }
    return call
  }

  /// Parts with commas between them, up to a closing bracket.
  mutating func list(
    until closing: String, _ part: String, _ read: (inout Parser) throws(SyntaxFailure) -> Void
  ) throws(SyntaxFailure) {
    var isFirst = true
    while !take(.symbol(closing)) {
      if !isFirst {
        try expect(symbol: ",", "or \(quoted(closing)) after \(part)")
        if take(.symbol(closing)) { return }
      }
      isFirst = false
      try read(&self)
    }
  }

  private mutating func withFields() throws(SyntaxFailure) -> Expression {
    let start = current.range.lowerBound
    var value = try primary()
    while true {
      if take(.symbol(".")) {
        let name = try takeName("the name of a field")
        value = try make(.attribute(value, name), from: start, [value])
      } else if take(.symbol("[")) {
        value = try element(of: value, from: start)
      } else if isAt(.symbol("(")) {
        let name = Name(text: template.file.text(value.range), range: value.range)
        let call = try arguments(of: Expression.Call(name: name))
        value = try make(.call(value, call), from: start, [value] + call.parts)
      } else {
        return value
      }
    }
  }

  /// What stands in square brackets after a value; the first of them was taken.
  private mutating func element(of value: Expression, from start: Int) throws(SyntaxFailure) -> Expression {
    let key = isAt(.symbol(":")) ? nil : try expression()
    guard let key, !isAt(.symbol(":")) else {
      throw refuse("parts of lists and texts can't be cut out here", "[:]")
    }
    try expect(symbol: "]", "after the index")
    if case .constant(.string(let name)) = key.kind {
      return try make(.attribute(value, Name(text: name, range: key.range)), from: start, [value])
    }
    return try make(.element(value, key), from: start, [value, key])
  }

  private mutating func primary() throws(SyntaxFailure) -> Expression {
    let start = current.range.lowerBound
    switch current.kind {
    case .string(let text): return constant(.string(text))
    case .integer(let value): return constant(.integer(value))
    case .float(let value): return constant(.float(value))
    case .name("true"), .name("True"): return constant(.bool(true))
    case .name("false"), .name("False"): return constant(.bool(false))
    case .name("none"), .name("None"): return constant(.none)
    case .name(let name) where !Parser.words.contains(name):
      advance()
      return try make(.name(name), from: start)
    case .symbol("("): return try bracketed()
    case .symbol("["):
      let elements = try elements(until: "]")
      return try make(.list(elements), from: start, elements)
    case .symbol("{"): return try record()
    default: throw expected("a value")
    }
  }

  private mutating func constant(_ value: Value) -> Expression {
    let range = current.range
    advance()
    return Expression(kind: .constant(value), range: range, depth: 1)
  }

  /// Values between brackets, of which the first is current.
  private mutating func elements(until closing: String) throws(SyntaxFailure) -> [Expression] {
    advance()
    var elements: [Expression] = []
    try list(until: closing, "a value") { parser throws(SyntaxFailure) in elements.append(try parser.expression()) }
    return elements
  }

  /// An expression in brackets; a comma in them makes a tuple.
  private mutating func bracketed() throws(SyntaxFailure) -> Expression {
    let start = current.range.lowerBound
    let elements = try elements(until: ")")
    let isTuple = elements.count != 1 || tokens[max(0, index - 2)].kind == .symbol(",")
    if !isTuple { return Expression(kind: elements[0].kind, range: start..<lastEnd, depth: elements[0].depth) }
    return try make(.tuple(elements), from: start, elements)
  }

  private mutating func record() throws(SyntaxFailure) -> Expression {
    let start = current.range.lowerBound
    advance()
    var fields: [(name: Name, value: Expression)] = []
    var names: Set<String> = []
    try list(until: "}", "a value") { parser throws(SyntaxFailure) in
      guard case .string(let text) = parser.current.kind else {
        if fields.isEmpty, parser.tokens[max(0, parser.index - 2)].range.upperBound == start {
          throw parser.refuse("three braces mean nothing here", "{{{")
        }
        throw parser.expected("the name of a field in quotation marks")
      }
      let name = Name(text: text, range: parser.current.range)
      if !names.insert(text).inserted {
        throw parser.fail("there are two fields called \(quoted(text))", at: name.range)
      }
      parser.advance()
      try parser.expect(symbol: ":", "after the name")
      fields.append((name, try parser.expression()))
    }
    return try make(.record(fields), from: start, fields.map(\.value))
  }
}
