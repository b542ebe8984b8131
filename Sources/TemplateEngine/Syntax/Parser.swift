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
  var depth = 0
  var openings: [String] = []
  /// Where each name comes last.
  let lastPlaces: [String: Int]
  var blockDepth = 0
  var isInMacro = false
  /// The tags that there are none of, and "" for what may stand between such a tag and its end.
  var unknownTags: Set<String> = []

  /// Reads a template; with errors, which are appended, it is as much of it as could be read.
  static func parse(
    _ name: String, _ file: SourceFile, options: TemplateOptions, diagnostics: inout [Diagnostic]
  ) -> Template {
    var lexer = Lexer(file, options: options)
    lexer.run()
    let template = Template(name: name, file: file)
    var lastPlaces: [String: Int] = [:]
    for (index, token) in lexer.tokens.enumerated() {
      if case .name(let name) = token.kind, name.hasPrefix("end") { lastPlaces[name] = index }
    }
    var parser = Parser(
      template: template, tokens: lexer.tokens, diagnostics: lexer.diagnostics, lastPlaces: lastPlaces)
    do throws(SyntaxFailure) {
      parser.template.body = try parser.body(of: nil)
    } catch {}
    diagnostics += parser.diagnostics
    if !parser.diagnostics.isEmpty { parser.template.names = parser.namesInTags }
    return parser.template
  }

  private var namesInTags: Set<String> {
    let before = ["set", "for", "with", "import", "as"].map { Token.Kind.name($0) } + [.symbol(",")]
    let names = zip(tokens, tokens.dropFirst()).filter { before.contains($0.0.kind) }.map {
      template.file.text($1.range)
    }
    return Set(names)
  }

  // MARK: - Tokens

  var current: Token { tokens[min(index, tokens.count - 1)] }

  var next: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// Where the token before the current one ends.
  var lastEnd: Int { tokens[max(0, index - 1)].range.upperBound }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  func isAt(_ kind: Token.Kind) -> Bool { current.kind == kind }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard isAt(kind) else { return false }
    advance()
    return true
  }

  mutating func expect(symbol: String, _ purpose: String) throws(SyntaxFailure) {
    guard take(.symbol(symbol)) else { throw expected("\(quoted(symbol)) \(purpose)") }
  }

  mutating func expect(name: String) throws(SyntaxFailure) {
    guard take(.name(name)) else { throw expected(quoted(name)) }
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

  /// The words that stand between and around values.
  static let words: Set<String> = ["and", "or", "not", "in", "is", "if", "else"]

  private static let reserved = words.union([
    "true", "false", "none", "True", "False", "None", "loop", "super", "self", "caller", "range",
  ])

  // MARK: - Errors

  mutating func fail(_ message: String, at range: Range<Int>, notes: [Diagnostic.Note] = []) -> SyntaxFailure {
    diagnostics.append(.error(.templateSyntax, message, at: SourceRange(template.file, range), notes: notes))
    return SyntaxFailure()
  }

  /// Refuses what the language has not, with what to write instead.
  mutating func refuse(_ what: String, _ name: String, _ place: LeftOut.Place = .sign) -> SyntaxFailure {
    fail("\(what): \(LeftOut.instead(of: name, place) ?? "")", at: current.range)
  }

  mutating func expected(_ what: String) -> SyntaxFailure {
    let token = current
    switch token.kind {
    case .invalid, .end: return SyntaxFailure()
    case .endTag, .endPrint: return fail("expected \(what) before the end of the tag", at: token.range)
    case .symbol("="): return refuse("\(quoted("=")) does not compare", "=")
    default: return fail("expected \(what), found \(quoted(template.file.text(token.range)))", at: token.range)
    }
  }

  /// Goes one level deeper, or throws where that is too deep.
  mutating func deeper<Result>(
    _ read: (inout Parser) throws(SyntaxFailure) -> Result
  ) throws(SyntaxFailure) -> Result {
    if depth >= Limits.nesting { throw tooDeep(current.range) }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  mutating func tooDeep(_ range: Range<Int>) -> SyntaxFailure {
    fail(
      "more than \(Limits.nesting) brackets, operators, filters or tags lie in each other or follow each other here",
      at: range.lowerBound..<min(range.upperBound, range.lowerBound + 1))
  }

  mutating func skipTag() {
    while !take(.endTag), !take(.endPrint) {
      if [.end, .text, .beginTag, .beginPrint].contains(current.kind) { return }
      advance()
    }
  }

  /// Goes past `%}` or `}}`; what stands before it is an error.
  mutating func endTag(_ end: Token.Kind = .endTag) {
    guard !take(end) else { return }
    _ = expected("the end of the tag, \(quoted(end == .endTag ? "%}" : "}}"))")
    skipTag()
  }

  /// Runs the parser of a tag's parts up to its end; after an error goes there.
  mutating func inTag<Result>(
    _ end: Token.Kind = .endTag, _ parse: (inout Parser) throws(SyntaxFailure) -> Result
  ) -> Result? {
    do throws(SyntaxFailure) {
      let result = try parse(&self)
      endTag(end)
      return result
    } catch {
      skipTag()
      return nil
    }
  }
}
