import Diagnostics

/// Text, tags and what lies between them.
extension Parser {
  /// A tag that has to be closed.
  struct Opening {
    let name: String
    let range: Range<Int>
  }

  /// Statements up to the tag that goes on with or closes the opening one; `current` is that tag's name.
  mutating func body(of opening: Opening?, until ends: [String] = []) throws(SyntaxFailure) -> [Statement] {
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
        let statement = try deeper { parser throws(SyntaxFailure) in
          try parser.tag(name, from: token.range.lowerBound, in: opening)
        }
        if let statement { statements.append(statement) }
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
      let isPair =
        byte == UInt8(ascii: "\r") && index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\n")
      if !isPair { result.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte) }
    }
    return result
  }

  private mutating func print() -> Statement? {
    do throws(SyntaxFailure) {
      let value = try expression()
      guard current.kind == .endPrint else { throw expected("the end of the tag, \(quoted("}}"))") }
      advance()
      return .print(value)
    } catch {
      skipTag()
      return nil
    }
  }

  private mutating func tag(_ name: String, from start: Int, in opening: Opening?) throws(SyntaxFailure) -> Statement? {
    let tag = Opening(name: name, range: current.range)
    advance()
    switch name {
    case "if": return try conditional(tag)
    case "for": return try loop(tag)
    case "with": return try with(tag)
    case "block": return try block(tag)
    case "macro": return try macro(tag)
    case "set": return try assign(tag)
    case "import": return inTag { parser throws(SyntaxFailure) in try parser.importModule() }
    case "from": return inTag { parser throws(SyntaxFailure) in try parser.importNames() }
    case "include": return inTag { parser throws(SyntaxFailure) in try parser.include() }
    case "extends":
      _ = inTag { parser throws(SyntaxFailure) in try parser.extends(tag.range, from: start) }
      return nil
    default: throw unknownTag(tag, in: opening)
    }
  }

  private mutating func unknownTag(_ tag: Opening, in opening: Opening?) -> SyntaxFailure {
    let name = tag.name
    if Parser.ends.contains(name) {
      guard let opening else {
        let opened = name == "elif" || name == "else" ? "if" : String(name.dropFirst(3))
        return fail("{% \(name) %} closes nothing: there is no {% \(opened) %} before it", at: tag.range)
      }
      let line = template.file.location(at: opening.range.lowerBound).line
      return fail(
        "expected {% end\(opening.name) %} for the {% \(opening.name) %} in line \(line), found {% \(name) %}",
        at: tag.range)
    }
    if let instead = LeftOut.instead(of: name, .tag) {
      return fail("{% \(name) %} is not in the template language: \(instead)", at: tag.range)
    }
    return fail("there is no tag \(quoted(name))" + suggestion(nearest(to: name, in: Parser.tags)), at: tag.range)
  }

  private static let ends: Set<String> = [
    "elif", "else", "endif", "endfor", "endwith", "endblock", "endraw", "endmacro",
  ]

  private static let tags =
    ends.sorted() + ["if", "for", "set", "with", "include", "extends", "block", "raw", "macro", "import", "from"]
}
