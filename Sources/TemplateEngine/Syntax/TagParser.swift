import Diagnostics

/// The parts of each tag.
extension Parser {
  /// What stands for an expression with an error.
  private var invalid: Expression { Expression(kind: .invalid, range: current.range, depth: 1) }

  mutating func conditional(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var branches: [Statement.Branch] = []
    repeat {
      let condition = inTag { parser throws(SyntaxFailure) in try parser.expression(allowsConditional: false) }
      let statements = try body(of: opening, until: ["elif", "else", "endif"])
      branches.append(Statement.Branch(condition: condition ?? invalid, body: statements))
    } while take(name: "elif")
    var otherwise: [Statement] = []
    if take(name: "else") {
      if isName("if") {
        _ = fail("after {% else %} comes nothing: write {% elif condition %} for one more condition", at: current.range)
        skipTag()
      } else {
        endTag()
      }
      otherwise = try body(of: opening, until: ["endif"])
    }
    close()
    return .conditional(branches, otherwise: otherwise)
  }

  /// Goes past the name of the closing tag and its end.
  private mutating func close() {
    advance()
    endTag()
  }

  mutating func loop(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    let head = inTag { parser throws(SyntaxFailure) in
      let target = try parser.target()
      try parser.expect(name: "in")
      let list = try parser.expression(allowsConditional: false)
      let condition = parser.take(name: "if") ? try parser.expression() : nil
      if parser.isName("recursive") {
        let instead = LeftOut.instead(of: "depth", .field) ?? ""
        throw parser.fail("loops don't call themselves: \(instead)", at: parser.current.range)
      }
      return (target: target, list: list, condition: condition)
    }
    let statements = try body(of: opening, until: ["else", "endfor"])
    var otherwise: [Statement] = []
    if take(name: "else") {
      endTag()
      otherwise = try body(of: opening, until: ["endfor"])
    }
    close()
    return .loop(
      Statement.Loop(
        target: head?.target ?? Target(names: [], isUnpacked: true), list: head?.list ?? invalid,
        condition: head?.condition, body: statements, otherwise: otherwise))
  }

  /// A name, or names with commas between them, brackets around them allowed.
  private mutating func target() throws(SyntaxFailure) -> Target {
    let isBracketed = take(symbol: "(")
    var names = [try takeVariable("the name of a variable")]
    var isUnpacked = false
    while take(symbol: ",") {
      isUnpacked = true
      if isName("in") || isSymbol("=") || isSymbol(")") { break }
      names.append(try takeVariable("the name of a variable"))
    }
    if isBracketed { try expect(symbol: ")", "after the variables") }
    return Target(names: names, isUnpacked: isUnpacked)
  }

  mutating func with(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    let assignments = inTag { parser throws(SyntaxFailure) in
      var assignments: [(target: Target, value: Expression)] = []
      while parser.current.kind != .endTag {
        if !assignments.isEmpty { try parser.expect(symbol: ",", "between two variables") }
        let target = Target(names: [try parser.takeVariable("the name of a variable")], isUnpacked: false)
        try parser.expect(symbol: "=", "after the variable")
        assignments.append((target, try parser.expression()))
      }
      return assignments
    }
    let statements = try body(of: opening, until: ["endwith"])
    close()
    return .with(assignments ?? [], statements)
  }

  mutating func assign(_ opening: Opening) throws(SyntaxFailure) -> Statement? {
    var hasBody = false
    let statement: Statement? = inTag { parser throws(SyntaxFailure) in
      let target = try parser.target()
      if parser.isSymbol(".") {
        let instead = LeftOut.instead(of: "namespace", .function) ?? ""
        throw parser.fail("the fields of a value don't change: \(instead)", at: parser.current.range)
      }
      if parser.current.kind == .endTag || parser.isSymbol("|") {
        hasBody = true
        throw parser.fail("\(LeftOut.instead(of: "endset", .tag) ?? "")", at: target.range)
      }
      try parser.expect(symbol: "=", "after the variable")
      let first = try parser.expression()
      guard parser.isSymbol(",") else { return .assign(target, first) }
      var elements = [first]
      while parser.take(symbol: ","), parser.current.kind != .endTag { elements.append(try parser.expression()) }
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
      var last = index
      while last + 1 < tokens.count, tokens[last].range.upperBound == tokens[last + 1].range.lowerBound,
        tokens[last + 1].kind != .endTag
      { last += 1 }
      let written = template.file.text(range.lowerBound..<tokens[last].range.upperBound)
      throw fail(
        "the name of a template is written out in quotation marks: \"\(printable(written))\"",
        at: range.lowerBound..<tokens[last].range.upperBound)
    }
    advance()
    template.references.insert(text)
    return Name(text: text, range: range)
  }

  mutating func include() throws(SyntaxFailure) -> Statement {
    var names: [Name] = []
    if take(symbol: "[") {
      while !take(symbol: "]") {
        if !names.isEmpty { try expect(symbol: ",", "or \(quoted("]")) after a name") }
        names.append(try templateName())
      }
    } else {
      names = [try templateName()]
    }
    let ignoresMissing = isName("ignore") && next.kind == .name("missing")
    if ignoresMissing {
      advance()
      advance()
    }
    if isName("with") || isName("without") {
      throw fail("an include always sees the variables around it: write no more than its name", at: current.range)
    }
    return .include(names, ignoresMissing: ignoresMissing)
  }

  mutating func importModule() throws(SyntaxFailure) -> Statement {
    let template = try templateName()
    try expect(name: "as")
    let name = try takeVariable("a name for what is imported")
    try refuseContext()
    return .importModule(template, as: name)
  }

  mutating func importNames() throws(SyntaxFailure) -> Statement {
    let template = try templateName()
    try expect(name: "import")
    var names: [(name: Name, alias: Name)] = []
    repeat {
      let name = try takeVariable("the name of a macro")
      names.append((name, take(name: "as") ? try takeVariable("the name it gets here") : name))
    } while take(symbol: ",")
    try refuseContext()
    return .importNames(template, names)
  }

  private mutating func refuseContext() throws(SyntaxFailure) {
    guard isName("with") || isName("without") else { return }
    throw fail("a macro sees only what it is given, and what every page is given: give it what it needs", at: current.range)
  }

  mutating func extends(_ range: Range<Int>, from start: Int) throws(SyntaxFailure) {
    let name = try templateName()
    if template.parent != nil { throw fail("a template can extend only one other", at: range) }
    if tokens.first?.range.lowerBound != start || depth > 1 {
      throw fail("only comments can stand before {% extends %}", at: range)
    }
    template.parent = name
  }

  mutating func block(_ opening: Opening) throws(SyntaxFailure) -> Statement? {
    if isInMacro { _ = fail("a block can't stand in a macro", at: opening.range) }
    let name = inTag { parser throws(SyntaxFailure) in
      let found = try parser.takeName("the name of the block")
      if parser.isName("scoped") || parser.isName("required") {
        throw parser.fail("a block has only a name", at: parser.current.range)
      }
      if let earlier = parser.template.blocks[found.text] {
        let first = Diagnostic.Note("the first is here", at: .range(SourceRange(parser.template.file, earlier.name.range)))
        throw parser.fail("this template has two blocks called \(quoted(found.text))", at: found.range, notes: [first])
      }
      return found
    }
    if let name {
      template.blocks[name.text] = Block(name: name, body: [])
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
    template.blocks[name.text] = Block(name: name, body: statements)
    return .block(name)
  }

  mutating func macro(_ opening: Opening) throws(SyntaxFailure) -> Statement? {
    if depth > 1 {
      _ = fail("a macro stands at the top of a file, in no other tag", at: opening.range)
    }
    let head = inTag { parser throws(SyntaxFailure) in
      let name = try parser.takeVariable("the name of the macro")
      try parser.expect(symbol: "(", "after the name of the macro")
      return (name: name, parameters: try parser.parameters())
    }
    isInMacro = true
    let statements = try body(of: opening, until: ["endmacro"])
    isInMacro = false
    close()
    guard let head else { return nil }
    return .macro(Macro(name: head.name, parameters: head.parameters, body: statements))
  }

  /// Parameters up to the closing bracket.
  private mutating func parameters() throws(SyntaxFailure) -> [(name: Name, fallback: Expression?)] {
    var parameters: [(name: Name, fallback: Expression?)] = []
    while !take(symbol: ")") {
      if !parameters.isEmpty { try expect(symbol: ",", "or \(quoted(")")) after a parameter") }
      let name = try takeVariable("the name of a parameter")
      if parameters.contains(where: { $0.name.text == name.text }) {
        throw fail("there are two parameters called \(quoted(name.text))", at: name.range)
      }
      if parameters.count >= Limits.arguments {
        throw fail("a macro has at most \(Limits.arguments) parameters", at: name.range)
      }
      let fallback = take(symbol: "=") ? try expression() : nil
      if fallback == nil, parameters.last?.fallback != nil {
        throw fail("a parameter without a default stands after one with a default", at: name.range)
      }
      parameters.append((name, fallback))
    }
    return parameters
  }
}

extension Statement {
  /// Whether it is white space.
  var isBlank: Bool {
    guard case .text(let bytes, _) = self else { return false }
    return bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// A place to report something about it at.
  var range: Range<Int> {
    switch self {
    case .text(_, let range): range
    case .print(let value): value.range
    case .include(let names, _): names.first?.range ?? 0..<0
    case .importModule(let name, _), .importNames(let name, _), .block(let name): name.range
    case .conditional(let branches, _): branches.first?.condition.range ?? 0..<0
    case .loop(let loop): loop.list.range
    case .assign(let target, _): target.range
    case .with(let assignments, _): assignments.first?.target.range ?? 0..<0
    case .macro(let macro): macro.name.range
    }
  }
}
