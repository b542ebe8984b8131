import Diagnostics

/// The parts of each tag.
extension Parser {
  /// A condition up to the end of the tag; after an error the rest of the tag is left out.
  private mutating func conditionToEnd() -> Expression {
    do throws(SyntaxFailure) {
      let value = try expression(allowsConditional: false)
      endTag()
      return value
    } catch {
      skipTag()
      return Expression(kind: .invalid, range: current.range, depth: 1)
    }
  }

  mutating func conditional(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var branches: [Statement.Branch] = []
    var condition = conditionToEnd()
    while true {
      let statements = try body(of: opening, until: ["elif", "else", "endif"])
      branches.append(Statement.Branch(condition: condition, body: statements))
      if take(name: "elif") {
        condition = conditionToEnd()
        continue
      }
      var otherwise: [Statement] = []
      if take(name: "else") {
        endTag()
        otherwise = try body(of: opening, until: ["endif"])
      }
      close()
      return .conditional(branches, otherwise: otherwise)
    }
  }

  /// Goes past the name of the closing tag and its end.
  mutating func close() {
    advance()
    endTag()
  }

  mutating func loop(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var target = Target.name(Name(text: "", range: opening.range))
    var list = Expression(kind: .invalid, range: opening.range, depth: 1)
    var condition: Expression?
    var isRecursive = false
    do throws(SyntaxFailure) {
      target = try targets()
      guard take(name: "in") else { throw expected(quoted("in")) }
      list = try expressions(allowsConditional: false)
      if take(name: "if") { condition = try expression() }
      isRecursive = take(name: "recursive")
      endTag()
    } catch {
      skipTag()
    }
    loopDepth += 1
    let statements = try body(of: opening, until: ["else", "endfor"])
    loopDepth -= 1
    var otherwise: [Statement] = []
    if take(name: "else") {
      endTag()
      otherwise = try body(of: opening, until: ["endfor"])
    }
    close()
    return .loop(
      Statement.Loop(
        target: target, list: list, condition: condition, isRecursive: isRecursive, body: statements,
        otherwise: otherwise, range: list.range))
  }

  /// A name, or names with commas between them, brackets allowed.
  private mutating func targets() throws(SyntaxFailure) -> Target {
    let start = current.range.lowerBound
    let first = try target()
    guard isSymbol(",") else { return first }
    var parts = [first]
    while take(symbol: ",") {
      if isName("in") || isSymbol("=") || isSymbol(")") { break }
      parts.append(try target())
    }
    return .tuple(parts, start..<lastEnd)
  }

  private mutating func target() throws(SyntaxFailure) -> Target {
    let start = current.range.lowerBound
    guard take(symbol: "(") else { return .name(try takeVariable("the name of a variable")) }
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    if expressionDepth > Limits.nesting { throw tooDeep(current.range, Limits.nesting) }
    var inner = try targets()
    try expect(symbol: ")", "after the variables")
    if case .tuple(let parts, _) = inner { inner = .tuple(parts, start..<lastEnd) }
    return inner
  }

  mutating func with(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var assignments: [Statement.Assignment] = []
    do throws(SyntaxFailure) {
      while current.kind != .endTag {
        if !assignments.isEmpty { try expect(symbol: ",", "between two variables") }
        let target = try target()
        try expect(symbol: "=", "after the variable")
        assignments.append(Statement.Assignment(target: target, value: try expression()))
      }
      endTag()
    } catch {
      skipTag()
    }
    let statements = try body(of: opening, until: ["endwith"])
    close()
    return .with(assignments, statements)
  }

  /// `{% set %}`, with a value or with a body.
  mutating func assign(_ opening: Opening) throws(SyntaxFailure) -> Statement? {
    var captured: Name?
    var filters: [Expression.Call] = []
    do throws(SyntaxFailure) {
      if case .name(let text) = current.kind, next.kind == .symbol(".") {
        let name = Name(text: text, range: current.range)
        advance()
        advance()
        let field = try takeName("the name of a field")
        try expect(symbol: "=", "after the field")
        let value = try expressions()
        endTag()
        return .assign(.field(name, field), value)
      }
      let target = try targets()
      if case .name(let name) = target, current.kind == .endTag || isSymbol("|") {
        while take(symbol: "|") { filters.append(try filterCall()) }
        endTag()
        captured = name
      } else {
        try expect(symbol: "=", "after the variable")
        let value = try expressions()
        endTag()
        return .assign(target, value)
      }
    } catch {
      skipTag()
      return nil
    }
    guard let captured else { return nil }
    let statements = try body(of: opening, until: ["endset"])
    close()
    return .capture(captured, filters: filters, body: statements)
  }

  mutating func filterBlock(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var filters: [Expression.Call] = []
    do throws(SyntaxFailure) {
      filters.append(try filterCall())
      while take(symbol: "|") { filters.append(try filterCall()) }
      endTag()
    } catch {
      skipTag()
    }
    let statements = try body(of: opening, until: ["endfilter"])
    close()
    return .filter(filters, body: statements, opening.range)
  }

  mutating func include() throws(SyntaxFailure) -> Statement {
    let name = try expression()
    var ignoresMissing = false
    if isName("ignore"), next.kind == .name("missing") {
      advance()
      advance()
      ignoresMissing = true
    }
    try context(default: "with", "an include sees the variables around it")
    return .include(name, ignoresMissing: ignoresMissing)
  }

  /// `with context` or `without context`, of which only what is meant anyway can be written.
  private mutating func context(default usual: String, _ reason: String) throws(SyntaxFailure) {
    guard isName("with") || isName("without"), next.kind == .name("context") else { return }
    let range = current.range.lowerBound..<next.range.upperBound
    if !isName(usual) {
      throw fail("\(quoted(template.file.text(range))) is not part of the template language: \(reason)", at: range)
    }
    advance()
    advance()
  }

  private static let importReason = "an imported template sees only what every page is given"

  mutating func importModule() throws(SyntaxFailure) -> Statement {
    let template = try expression()
    guard take(name: "as") else { throw expected(quoted("as")) }
    let name = try takeVariable("a name for what is imported")
    try context(default: "without", Self.importReason)
    return .importModule(template, as: name)
  }

  mutating func importNames() throws(SyntaxFailure) -> Statement {
    let template = try expression()
    guard take(name: "import") else { throw expected(quoted("import")) }
    var names: [Statement.ImportedName] = []
    repeat {
      if !names.isEmpty, isName("with") || isName("without"), next.kind == .name("context") { break }
      let name = try takeVariable("the name of a macro or variable")
      if name.text.hasPrefix("_") { throw fail("names that begin with \"_\" can't be imported", at: name.range) }
      let alias = take(name: "as") ? try takeVariable("the name it gets here") : name
      names.append(Statement.ImportedName(name: name, alias: alias))
    } while take(symbol: ",")
    try context(default: "without", Self.importReason)
    return .importNames(template, names)
  }

  mutating func extends(_ range: Range<Int>, from start: Int) throws(SyntaxFailure) {
    let name = try expression()
    if template.parent != nil { throw fail("a template can extend only one other", at: range) }
    let isFirst = tokens.first?.range.lowerBound == start
    if !isFirst || statementDepth > 1 {
      throw fail("only comments can stand before {% extends %}", at: range)
    }
    template.parent = name
  }

  mutating func block(_ opening: Opening) throws(SyntaxFailure) -> Statement? {
    if macroDepth > 0 { throw fail("a block can't stand in a macro", at: opening.range) }
    var name: Name?
    var isRequired = false
    var isScoped = false
    do throws(SyntaxFailure) {
      let found = try takeName("the name of the block")
      while isName("scoped") || isName("required") {
        if isName("required") { isRequired = true } else { isScoped = true }
        advance()
      }
      if let earlier = template.blocks[found.text] {
        let note = Diagnostic.Note("the first is here", at: .range(SourceRange(template.file, earlier.name.range)))
        diagnostics.append(
          .error(
            .templateSyntax, "this template has two blocks called \(quoted(found.text))",
            at: SourceRange(template.file, found.range), notes: [note]))
        throw SyntaxFailure()
      }
      endTag()
      name = found
    } catch {
      skipTag()
    }
    if let name {
      template.blocks[name.text] = Block(name: name, body: [])
      if blockDepth == 0 { template.outerBlocks.append(name) }
    }
    blockDepth += 1
    let outerLoops = loopDepth
    loopDepth = 0
    defer {
      blockDepth -= 1
      loopDepth = outerLoops
    }
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
    if isRequired, let misplaced = statements.first(where: { !$0.isBlank }) {
      let range = misplaced.range ?? name.range
      _ = fail("a required block can hold only blanks and comments", at: range)
    }
    template.blocks[name.text] = Block(name: name, isRequired: isRequired, body: statements)
    return .block(name, isScoped: isScoped)
  }
}

extension Statement {
  /// Whether it is white space.
  var isBlank: Bool {
    guard case .text(let bytes, _) = self else { return false }
    return bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// A place to report something about it at.
  var range: Range<Int>? {
    switch self {
    case .text(_, let range), .filter(_, _, let range), .leave(_, let range): range
    case .print(let value), .evaluate(let value), .include(let value, _), .call(let value, _),
      .importModule(let value, _), .importNames(let value, _):
      value.range
    case .conditional(let branches, _): branches.first?.condition.range
    case .loop(let loop): loop.range
    case .assign(let target, _): target.range
    case .capture(let name, _, _), .block(let name, _): name.range
    case .with(let assignments, _): assignments.first?.target.range
    case .macro(let macro): macro.name.range
    }
  }
}
