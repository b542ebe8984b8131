import Diagnostics

extension Parser {
  /// Statements up to the tag that goes on with or closes the opening one; `current` is that tag's name.
  mutating func body(of opening: Name?, until ends: [String] = []) throws(SyntaxFailure) -> [Statement] {
    var statements: [Statement] = []
    openings.append(opening?.text ?? "")
    defer { openings.removeLast() }
    while true {
      let token = current
      switch token.kind {
      case .text:
        statements.append(Statement(kind: .text(Array(template.file.bytes[token.range])), range: token.range))
        advance()
      case .beginPrint:
        advance()
        let value = inTag(.endPrint) { parser throws(SyntaxFailure) in try parser.expression() }
        if let value { statements.append(Statement(kind: .print(value), range: value.range)) }
      case .beginTag:
        advance()
        guard case .name(let name) = current.kind else {
          _ = expected("the name of a tag")
          skipTag()
          continue
        }
        if ends.contains(name) { return statements }
        let range = current.range
        let kind = try deeper { parser throws(SyntaxFailure) in
          try parser.tag(name, from: token.range.lowerBound, in: opening)
        }
        if let kind { statements.append(Statement(kind: kind, range: range)) }
      case .end:
        if let opening, tokens[max(0, index - 1)].kind != .invalid {
          throw fail("{% \(opening.text) %} is never closed: {% end\(opening.text) %} is missing", at: opening.range)
        }
        return statements
      default: advance()
      }
    }
  }

  private mutating func tag(_ name: String, from start: Int, in opening: Name?) throws(SyntaxFailure) -> Statement.Kind?
  {
    let tag = Name(text: name, range: current.range)
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
    default:
      try unknownTag(tag, in: opening)
      return nil
    }
  }

  /// Reports a tag that has no place here, or that there is none of. What an unknown one holds is read all the same.
  private mutating func unknownTag(_ tag: Name, in opening: Name?) throws(SyntaxFailure) {
    let name = tag.text
    let isEnd = name.hasPrefix("end")
    if unknownTags.contains(isEnd ? String(name.dropFirst(3)) : name.hasPrefix("el") ? "" : " ") { return skipTag() }
    let message: String
    if Parser.ends.contains(name) {
      let opened = isEnd ? String(name.dropFirst(3)) : "if"
      if let opening, openings.contains(opened) || lastPlaces["end\(opening.text)", default: 0] < index {
        let line = template.file.location(at: opening.range.lowerBound).line
        message = "expected {% end\(opening.text) %} for the {% \(opening.text) %} in line \(line), found {% \(name) %}"
      } else {
        _ = fail("{% \(name) %} closes nothing: there is no {% \(opened) %} before it", at: tag.range)
        return skipTag()
      }
    } else if let instead = LeftOut.instead(of: name, .tag) {
      message = "{% \(name) %} is not in the template language: \(instead)"
    } else if isAt(.symbol(".")) || isAt(.symbol("|")) {
      message = "there is no tag \(quoted(name)): write {{ \(name)… }} to print a value"
    } else {
      message = "there is no tag \(quoted(name))" + suggestion(nearest(to: name, in: Parser.tags))
    }
    let failure = fail(message, at: tag.range)
    if isEnd || Parser.ends.contains(name) { throw failure }
    unknownTags.formUnion([name, ""])
    skipTag()
  }

  private static let ends: Set<String> = [
    "elif", "else", "endif", "endfor", "endwith", "endblock", "endraw", "endmacro",
  ]

  private static let tags =
    ends.sorted() + ["if", "for", "set", "with", "include", "extends", "block", "raw", "macro", "import", "from"]
}
