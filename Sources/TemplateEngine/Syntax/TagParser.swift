import Diagnostics

extension Parser {
  private var invalid: Expression { Expression(kind: .invalid, range: current.range, depth: 1) }

  mutating func conditional(_ opening: Name) throws(SyntaxFailure) -> Statement.Kind {
    var branches: [(condition: Expression, body: [Statement])] = []
    repeat {
      let condition = inTag { parser throws(SyntaxFailure) in try parser.expression(allowsConditional: false) }
      let statements = try body(of: opening, until: ["elif", "else", "endif"])
      branches.append((condition ?? invalid, statements))
    } while take(.name("elif"))
    return .conditional(branches, otherwise: try otherwise(opening))
  }

  private mutating func otherwise(_ opening: Name) throws(SyntaxFailure) -> [Statement] {
    guard take(.name("else")) else {
      close()
      return []
    }
    if opening.text == "if", isAt(.name("if")) {
      _ = fail("after {% else %} comes nothing: write {% elif condition %} for one more condition", at: current.range)
      skipTag()
    } else {
      endTag()
    }
    return try closedBody(of: opening)
  }

  private mutating func closedBody(of opening: Name) throws(SyntaxFailure) -> [Statement] {
    let statements = try body(of: opening, until: ["end\(opening.text)"])
    close()
    return statements
  }

  private mutating func close() {
    advance()
    endTag()
  }

  mutating func loop(_ opening: Name) throws(SyntaxFailure) -> Statement.Kind {
    let head = inTag { parser throws(SyntaxFailure) in
      let target = try parser.target()
      try parser.expect(name: "in")
      let list = try parser.expression(allowsConditional: false)
      let condition = parser.take(.name("if")) ? try parser.expression() : nil
      if parser.isAt(.name("recursive")) {
        throw parser.refuse("loops don't call themselves", "depth", .field)
      }
      return (target: target, list: list, condition: condition)
    }
    let statements = try body(of: opening, until: ["else", "endfor"])
    let otherwise = try otherwise(opening)
    return .loop(
      Statement.Loop(
        target: head?.target ?? Target(names: [], isUnpacked: true), list: head?.list ?? invalid,
        condition: head?.condition, body: statements, otherwise: otherwise))
  }

  /// A name, or names with commas between them, brackets around them allowed.
  private mutating func target() throws(SyntaxFailure) -> Target {
    let isBracketed = take(.symbol("("))
    var names = [try takeVariable("the name of a variable")]
    var isUnpacked = false
    while take(.symbol(",")) {
      isUnpacked = true
      if isAt(.name("in")) || isAt(.symbol("=")) || isAt(.symbol(")")) { break }
      names.append(try takeVariable("the name of a variable"))
    }
    if isBracketed { try expect(symbol: ")", "after the variables") }
    return Target(names: names, isUnpacked: isUnpacked)
  }

  mutating func with(_ opening: Name) throws(SyntaxFailure) -> Statement.Kind {
    let assignments = inTag { parser throws(SyntaxFailure) in
      var assignments: [(name: Name, value: Expression)] = []
      while parser.current.kind != .endTag {
        if !assignments.isEmpty { try parser.expect(symbol: ",", "between two variables") }
        let name = try parser.takeVariable("the name of a variable")
        try parser.expect(symbol: "=", "after the variable")
        assignments.append((name, try parser.expression()))
      }
      return assignments
    }
    return .with(assignments ?? [], try closedBody(of: opening))
  }

  mutating func assign(_ opening: Name) throws(SyntaxFailure) -> Statement.Kind? {
    var hasBody = false
    let statement: Statement.Kind? = inTag { parser throws(SyntaxFailure) in
      let target = try parser.target()
      if parser.isAt(.symbol(".")) {
        throw parser.refuse("the fields of a value don't change", "namespace", .function)
      }
      if parser.current.kind == .endTag || parser.isAt(.symbol("|")) {
        hasBody = true
        throw parser.fail("\(LeftOut.instead(of: "endset", .tag) ?? "")", at: target.names[0].range)
      }
      try parser.expect(symbol: "=", "after the variable")
      let first = try parser.expression()
      guard parser.isAt(.symbol(",")) else { return .assign(target, first) }
      var elements = [first]
      while parser.take(.symbol(",")), parser.current.kind != .endTag { elements.append(try parser.expression()) }
      let range = first.range.lowerBound..<parser.lastEnd
      let depth = elements.map(\.depth).max() ?? 1
      return .assign(target, Expression(kind: .tuple(elements), range: range, depth: depth + 1))
    }
    if hasBody {
      _ = try body(of: opening, until: ["endset"])
      close()
    }
    return statement
  }

  /// The name of a template, which is written out in quotation marks.
  private mutating func templateName() throws(SyntaxFailure) -> Name {
    let range = current.range
    guard case .string(let text) = current.kind else {
      guard case .name = current.kind else { throw expected("the name of a template in quotation marks") }
      while !next.range.isEmpty, next.range.lowerBound == current.range.upperBound, next.kind != .endTag { advance() }
      let whole = range.lowerBound..<current.range.upperBound
      let written = printable(template.file.text(whole))
      throw fail("the name of a template is written out in quotation marks: \"\(written)\"", at: whole)
    }
    advance()
    template.references.insert(text)
    return Name(text: text, range: range)
  }

  mutating func include() throws(SyntaxFailure) -> Statement.Kind {
    if isAt(.symbol("[")) {
      throw refuse("one template is included", "include []")
    }
    let name = try templateName()
    let ignoresMissing = take(.name("ignore"))
    if ignoresMissing { try expect(name: "missing") }
    try refuseContext()
    return .include(name, ignoresMissing: ignoresMissing)
  }

  mutating func importModule() throws(SyntaxFailure) -> Statement.Kind {
    let template = try templateName()
    try expect(name: "as")
    let name = try takeVariable("a name for what is imported")
    try refuseContext()
    return .importModule(template, as: name)
  }

  mutating func importNames() throws(SyntaxFailure) -> Statement.Kind {
    let template = try templateName()
    try expect(name: "import")
    var names: [(name: Name, alias: Name)] = []
    repeat {
      let name = try takeVariable("the name of a macro")
      names.append((name, take(.name("as")) ? try takeVariable("the name it gets here") : name))
    } while take(.symbol(","))
    try refuseContext()
    return .importNames(template, names)
  }

  private mutating func refuseContext() throws(SyntaxFailure) {
    guard isAt(.name("with")) || isAt(.name("without")) else { return }
    throw fail("leave this out: an include sees the names around it, and a macro what it is given", at: current.range)
  }

  mutating func extends(_ range: Range<Int>, from start: Int) throws(SyntaxFailure) {
    let name = try templateName()
    if template.parent != nil { throw fail("a template can extend only one other", at: range) }
    if tokens.first?.range.lowerBound != start || depth > 1 {
      throw fail("only comments can stand before {% extends %}", at: range)
    }
    template.parent = name
  }

  mutating func block(_ opening: Name) throws(SyntaxFailure) -> Statement.Kind? {
    if isInMacro { _ = fail("a block can't stand in a macro", at: opening.range) }
    let name = inTag { parser throws(SyntaxFailure) in
      let found = try parser.takeName("the name of the block")
      if parser.isAt(.name("scoped")) || parser.isAt(.name("required")) {
        throw parser.fail("a block has only a name", at: parser.current.range)
      }
      if let earlier = parser.template.blocks[found.text] {
        let place = SourceRange(parser.template.file, earlier.name.range)
        let first = Diagnostic.Note("the first is here", at: .range(place))
        throw parser.fail("this template has two blocks called \(quoted(found.text))", at: found.range, notes: [first])
      }
      return found
    }
    if let name {
      template.blocks[name.text] = (name, [])
      if blockDepth == 0 { template.outerBlocks.append(name) }
    }
    blockDepth += 1
    defer { blockDepth -= 1 }
    let statements = try body(of: opening, until: ["endblock"])
    advance()
    if case .name(let closing) = current.kind, let name {
      if closing != name.text {
        throw fail("expected {% endblock %} for \(quoted(name.text)), found \(quoted(closing))", at: current.range)
      }
      advance()
    }
    endTag()
    guard let name else { return nil }
    template.blocks[name.text] = (name, statements)
    return .block(name)
  }

  mutating func macro(_ opening: Name) throws(SyntaxFailure) -> Statement.Kind? {
    if depth > 1 {
      _ = fail("a macro stands at the top of a file, in no other tag", at: opening.range)
    }
    let head = inTag { parser throws(SyntaxFailure) in
      let name = try parser.takeVariable("the name of the macro")
      try parser.expect(symbol: "(", "after the name of the macro")
      return (name: name, parameters: try parser.parameters())
    }
    isInMacro = true
    let statements = try closedBody(of: opening)
    isInMacro = false
    guard let head else { return nil }
    return .macro(Macro(name: head.name, parameters: head.parameters, body: statements))
  }

  private mutating func parameters() throws(SyntaxFailure) -> [(name: Name, fallback: Expression?)] {
    var parameters: [(name: Name, fallback: Expression?)] = []
    try list(until: ")", "a parameter") { parser throws(SyntaxFailure) in
      let name = try parser.takeVariable("the name of a parameter")
      if parameters.contains(where: { $0.name.text == name.text }) {
        throw parser.fail("there are two parameters called \(quoted(name.text))", at: name.range)
      }
      if parameters.count >= Limits.arguments {
        throw parser.fail("a macro has at most \(Limits.arguments) parameters", at: name.range)
      }
      let fallback = parser.take(.symbol("=")) ? try parser.expression() : nil
      if fallback == nil, parameters.last?.fallback != nil {
        throw parser.fail("a parameter without a default stands after one with a default", at: name.range)
      }
      parameters.append((name, fallback))
    }
    return parameters
  }
}
