import Diagnostics

/// Thrown after the reason was reported.
struct SyntaxFailure: Error {}

/// Turns the tokens of a template into its tree.
///
/// A broken expression is reported and the rest of the template is still read; a tag that is not closed, or closed by
/// the wrong one, ends the reading, since what follows would only be guessed at.
struct Parser {
  var template: Template
  let tokens: [Token]
  var index = 0
  var diagnostics: [Diagnostic] = []
  var expressionDepth = 0
  var statementDepth = 0
  var blockDepth = 0
  var macroDepth = 0
  var loopDepth = 0
  /// Whether `caller` was named since this was last set to false.
  var hasSeenCaller = false

  /// Reads a template; nil when it has errors, which are appended.
  static func parse(
    _ name: String, _ file: SourceFile, options: TemplateOptions, diagnostics: inout [Diagnostic]
  ) -> Template? {
    var found: [Diagnostic] = []
    let tokens = Lexer.tokens(of: file, options: options, diagnostics: &found)
    var parser = Parser(template: Template(name: name, file: file), tokens: tokens)
    do throws(SyntaxFailure) {
      parser.template.body = try parser.body(of: nil)
    } catch {}
    found += parser.diagnostics
    diagnostics += found
    return found.isEmpty ? parser.template : nil
  }

  // MARK: - Tokens

  var current: Token { tokens[min(index, tokens.count - 1)] }

  var next: Token { tokens[min(index + 1, tokens.count - 1)] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  func isSymbol(_ symbol: String) -> Bool { current.kind == .symbol(symbol) }

  func isName(_ name: String) -> Bool { current.kind == .name(name) }

  mutating func take(symbol: String) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(name: String) -> Bool {
    guard isName(name) else { return false }
    advance()
    return true
  }

  mutating func expect(symbol: String, _ purpose: String) throws(SyntaxFailure) {
    guard take(symbol: symbol) else { throw expected("\(quoted(symbol)) \(purpose)") }
  }

  mutating func fail(_ message: String, at range: Range<Int>) -> SyntaxFailure {
    diagnostics.append(.error(.templateSyntax, message, at: SourceRange(template.file, range)))
    return SyntaxFailure()
  }

  mutating func expected(_ what: String) -> SyntaxFailure {
    let token = current
    switch token.kind {
    case .invalid: return SyntaxFailure()
    case .endTag, .endPrint: return fail("expected \(what) before the end of the tag", at: token.range)
    default: return fail("expected \(what), found \(quoted(template.file.text(token.range)))", at: token.range)
    }
  }

  mutating func takeName(_ what: String) throws(SyntaxFailure) -> Name {
    guard case .name(let text) = current.kind else { throw expected(what) }
    let name = Name(text: text, range: current.range)
    advance()
    return name
  }

  /// A name that a template may give a value to.
  mutating func takeVariable(_ what: String) throws(SyntaxFailure) -> Name {
    let name = try takeName(what)
    if Parser.reserved.contains(name.text) {
      throw fail("\(quoted(name.text)) has a meaning of its own and can't be given a value", at: name.range)
    }
    return name
  }

  static let reserved: Set<String> = [
    "true", "false", "none", "True", "False", "None", "and", "or", "not", "in", "is", "if", "else", "loop", "super",
    "self", "caller",
  ]

  /// Goes to the end of the tag after an error in it.
  mutating func skipTag() {
    while true {
      switch current.kind {
      case .endTag, .endPrint:
        advance()
        return
      case .end, .text, .beginTag, .beginPrint: return
      default: advance()
      }
    }
  }

  /// Goes past `%}`; what stands before it is an error.
  mutating func endTag() {
    if current.kind == .endTag {
      advance()
    } else {
      _ = expected("the end of the tag, \(quoted("%}"))")
      skipTag()
    }
  }
}
