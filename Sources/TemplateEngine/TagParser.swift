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
      advance()
      endTag()
      return .conditional(branches, otherwise: otherwise)
    }
  }

  mutating func loop(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var variable = Name(text: "", range: opening.range)
    var list = Expression(kind: .invalid, range: opening.range, depth: 1)
    do throws(SyntaxFailure) {
      variable = try takeVariable("the name of a variable")
      if isSymbol(",") {
        throw fail("a loop with several variables is not part of the template language", at: current.range)
      }
      guard take(name: "in") else { throw expected(quoted("in")) }
      list = try expression(allowsConditional: false)
      if isName("if") || isName("recursive") {
        let word = template.file.text(current.range)
        throw fail("\(quoted(word)) in {% for %} is not part of the template language", at: current.range)
      }
      endTag()
    } catch {
      skipTag()
    }
    let statements = try body(of: opening, until: ["else", "endfor"])
    var otherwise: [Statement] = []
    if take(name: "else") {
      endTag()
      otherwise = try body(of: opening, until: ["endfor"])
    }
    advance()
    endTag()
    return .loop(
      Statement.Loop(variable: variable, list: list, body: statements, otherwise: otherwise, range: list.range))
  }

  mutating func with(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var assignments: [Statement.Assignment] = []
    do throws(SyntaxFailure) {
      while current.kind != .endTag {
        if !assignments.isEmpty { try expect(symbol: ",", "between two variables") }
        let name = try takeVariable("the name of a variable")
        try expect(symbol: "=", "after the variable")
        assignments.append(Statement.Assignment(name: name, value: try expression()))
      }
      endTag()
    } catch {
      skipTag()
    }
    let statements = try body(of: opening, until: ["endwith"])
    advance()
    endTag()
    return .with(assignments, statements)
  }

  mutating func assign() throws(SyntaxFailure) -> Statement {
    let name = try takeVariable("the name of a variable")
    if current.kind == .endTag || isSymbol("|") {
      throw fail("{% set %} with a body is not part of the template language", at: name.range)
    }
    if isSymbol(",") || isSymbol(".") {
      throw fail("{% set %} gives a value to one variable; nothing else is part of the language", at: current.range)
    }
    try expect(symbol: "=", "after the variable")
    return .assign(name, try expression())
  }

  /// A template's name, as a text in quotation marks.
  private mutating func templateName() throws(SyntaxFailure) -> Name {
    guard case .string(let text) = current.kind else {
      throw expected("the name of a template in quotation marks")
    }
    let name = Name(text: text, range: current.range)
    advance()
    return name
  }

  mutating func include() throws(SyntaxFailure) -> Statement {
    let name = try templateName()
    var ignoresMissing = false
    if isName("ignore"), next.kind == .name("missing") {
      advance()
      advance()
      ignoresMissing = true
    }
    if isName("with") || isName("without") {
      let range = current.range.lowerBound..<max(next.range.upperBound, current.range.upperBound)
      throw fail("\(quoted(template.file.text(range))) is not part of the template language", at: range)
    }
    return .include(name, ignoresMissing: ignoresMissing)
  }

  mutating func extends(_ range: Range<Int>, from start: Int) throws(SyntaxFailure) {
    let name = try templateName()
    if template.parent != nil { throw fail("a template can extend only one other", at: range) }
    let isFirst = tokens.first?.range.lowerBound == start
    if !isFirst || statementDepth > 1 {
      throw fail("only comments can stand before {% extends %}", at: range)
    }
    template.parent = name
  }

  mutating func block(_ opening: Opening) throws(SyntaxFailure) -> Statement? {
    var name: Name?
    do throws(SyntaxFailure) {
      let found = try takeName("the name of the block")
      if isName("scoped") || isName("required") {
        let word = template.file.text(current.range)
        throw fail("\(quoted(word)) is not part of the template language", at: current.range)
      }
      if let earlier = template.blocks[found.text] {
        let note = Diagnostic.Note("the first is here", at: .range(SourceRange(template.file, earlier.name.range)))
        diagnostics.append(
          .error(
            "template-syntax", "this template has two blocks called \(quoted(found.text))",
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
}
