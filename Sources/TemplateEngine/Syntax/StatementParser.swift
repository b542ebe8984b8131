import Diagnostics

/// Text, tags and what lies between them.
extension Parser {
  /// A tag that has to be closed.
  struct Opening {
    let name: String
    let range: Range<Int>
  }

  /// Statements up to the tag that goes on with or closes the opening one; `current` is that tag's name.
  mutating func body(of opening: Opening?, until ends: Set<String> = []) throws(SyntaxFailure) -> [Statement] {
    var statements: [Statement] = []
    while true {
      let token = current
      switch token.kind {
      case .text:
        statements.append(.text(text(token.range), token.range))
        advance()
      case .beginPrint:
        advance()
        if let statement = print() { statements.append(statement) }
      case .beginTag:
        advance()
        guard case .name(let name) = current.kind else {
          _ = expected("the name of a tag")
          skipTag()
          continue
        }
        if ends.contains(name) { return statements }
        if let statement = try tag(name, from: token.range.lowerBound, in: opening) { statements.append(statement) }
      case .end:
        if let opening {
          throw fail("{% \(opening.name) %} is never closed: {% end\(opening.name) %} is missing", at: opening.range)
        }
        return statements
      default: advance()
      }
    }
  }

  /// The bytes of a text with the line ends of Unix.
  private func text(_ range: Range<Int>) -> [UInt8] {
    let bytes = template.file.bytes[range]
    guard bytes.contains(UInt8(ascii: "\r")) else { return Array(bytes) }
    var result: [UInt8] = []
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte != UInt8(ascii: "\r") {
        result.append(byte)
      } else if index + 1 >= template.file.bytes.count || template.file.bytes[index + 1] != UInt8(ascii: "\n") {
        result.append(UInt8(ascii: "\n"))
      } else if index + 1 == bytes.endIndex {
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }

  private mutating func print() -> Statement? {
    do throws(SyntaxFailure) {
      let value = try expressions()
      guard current.kind == .endPrint else { throw expected("the end of the tag, \(quoted("}}"))") }
      advance()
      return .print(value)
    } catch {
      skipTag()
      return nil
    }
  }

  private mutating func tag(_ name: String, from start: Int, in opening: Opening?) throws(SyntaxFailure) -> Statement? {
    let range = current.range
    advance()
    statementDepth += 1
    defer { statementDepth -= 1 }
    if statementDepth > Limits.statementDepth {
      throw fail("tags lie more than \(Limits.statementDepth) deep in each other", at: range)
    }
    let tag = Opening(name: name, range: range)
    switch name {
    case "if": return try conditional(tag)
    case "for": return try loop(tag)
    case "with": return try with(tag)
    case "block": return try block(tag)
    case "set": return try assign(tag)
    case "filter": return try filterBlock(tag)
    case "macro": return try macro(tag)
    case "call": return try callBlock(tag)
    case "do":
      return recovering { parser throws(SyntaxFailure) in .evaluate(try parser.expressions()) }
    case "break", "continue":
      return recovering { parser throws(SyntaxFailure) in try parser.leave(name, range) }
    case "import": return recovering { parser throws(SyntaxFailure) in try parser.importModule() }
    case "from": return recovering { parser throws(SyntaxFailure) in try parser.importNames() }
    case "include": return recovering { parser throws(SyntaxFailure) in try parser.include() }
    case "extends":
      _ = recovering { parser throws(SyntaxFailure) in
        try parser.extends(range, from: start)
        return nil
      }
      return nil
    default:
      try unknownTag(name, range, in: opening)
      return nil
    }
  }

  private mutating func leave(_ name: String, _ range: Range<Int>) throws(SyntaxFailure) -> Statement {
    if loopDepth == 0 { throw fail("{% \(name) %} stands in no loop", at: range) }
    return .leave(name == "break" ? .stop : .next, range)
  }

  /// Runs the parser of a tag that has no body; after an error goes to the tag's end.
  private mutating func recovering(
    _ parse: (inout Parser) throws(SyntaxFailure) -> Statement?
  ) -> Statement? {
    do throws(SyntaxFailure) {
      let statement = try parse(&self)
      endTag()
      return statement
    } catch {
      skipTag()
      return nil
    }
  }

  private mutating func unknownTag(_ name: String, _ range: Range<Int>, in opening: Opening?) throws(SyntaxFailure) {
    if Parser.ends.contains(name) {
      guard let opening else {
        _ = fail(
          "{% \(name) %} closes nothing: there is no {% \(name.dropFirst(name.hasPrefix("end") ? 3 : 0)) %}", at: range)
        return skipTag()
      }
      let place = template.file.location(at: opening.range.lowerBound)
      throw fail(
        "expected {% end\(opening.name) %} for the {% \(opening.name) %} in line \(place.line), found {% \(name) %}",
        at: range)
    }
    if Parser.leftOut.contains(name) {
      throw fail("{% \(name) %} is not part of the template language", at: range)
    }
    throw fail("there is no tag \(quoted(name))" + suggestion(nearest(to: name, in: Parser.tags)), at: range)
  }

  private static let ends: Set<String> = [
    "elif", "else", "endif", "endfor", "endwith", "endblock", "endset", "endraw", "endmacro", "endcall", "endfilter",
  ]

  private static let tags = [
    "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "with", "endwith", "include", "extends", "block",
    "endblock", "raw", "macro", "endmacro", "call", "endcall", "import", "from", "filter", "endfilter", "do", "break",
    "continue",
  ]

  private static let leftOut: Set<String> = [
    "autoescape", "endautoescape", "trans", "endtrans", "pluralize", "debug", "print",
  ]
}
