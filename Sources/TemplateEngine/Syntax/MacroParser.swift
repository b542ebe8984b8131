import Diagnostics

/// Macros and the blocks that call them.
extension Parser {
  mutating func macro(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var name = Name(text: "", range: opening.range)
    var parameters: [Macro.Parameter] = []
    do throws(SyntaxFailure) {
      name = try takeVariable("the name of the macro")
      try expect(symbol: "(", "after the name of the macro")
      parameters = try self.parameters()
      endTag()
    } catch {
      skipTag()
    }
    return .macro(try callable(opening, name, parameters))
  }

  mutating func callBlock(_ opening: Opening) throws(SyntaxFailure) -> Statement {
    var parameters: [Macro.Parameter] = []
    var call = Expression(kind: .invalid, range: opening.range, depth: 1)
    do throws(SyntaxFailure) {
      if take(symbol: "(") { parameters = try self.parameters() }
      call = try expression()
      guard case .call = call.kind else {
        throw fail("expected a call of a macro, such as {% call name() %}", at: call.range)
      }
      endTag()
    } catch {
      skipTag()
    }
    let caller = try callable(opening, Name(text: "caller", range: opening.range), parameters)
    return .call(call, caller: caller)
  }

  /// Parameters up to the closing bracket.
  private mutating func parameters() throws(SyntaxFailure) -> [Macro.Parameter] {
    var parameters: [Macro.Parameter] = []
    while !take(symbol: ")") {
      if !parameters.isEmpty {
        try expect(symbol: ",", "or \(quoted(")")) after a parameter")
      }
      let name = try takeVariable("the name of a parameter")
      if parameters.contains(where: { $0.name.text == name.text }) {
        throw fail("there are two parameters called \(quoted(name.text))", at: name.range)
      }
      let fallback = take(symbol: "=") ? try expression() : nil
      if fallback == nil, parameters.last?.fallback != nil {
        throw fail("a parameter without a default stands after one with a default", at: name.range)
      }
      parameters.append(Macro.Parameter(name: name, fallback: fallback))
    }
    return parameters
  }

  private mutating func callable(
    _ opening: Opening, _ name: Name, _ parameters: [Macro.Parameter]
  ) throws(SyntaxFailure) -> Macro {
    let outerLoops = loopDepth
    let outerCaller = hasSeenCaller
    loopDepth = 0
    hasSeenCaller = false
    macroDepth += 1
    defer {
      macroDepth -= 1
      loopDepth = outerLoops
      hasSeenCaller = outerCaller
    }
    let statements = try body(of: opening, until: ["end\(opening.name)"])
    close()
    return Macro(name: name, parameters: parameters, body: statements, usesCaller: hasSeenCaller)
  }
}
