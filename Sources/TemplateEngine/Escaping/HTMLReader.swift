extension HTMLContext {
  struct Problem: Error {
    let offset: Int
    let message: String

    init(at offset: Int, _ message: String) {
      self.offset = offset
      self.message = message
    }
  }

  /// Reads text of a template: all that stands between two of its tags. The result is what is wrong with it.
  mutating func advance(_ bytes: some Collection<UInt8>) -> [Problem] {
    var problems: [Problem] = []
    var cursor = ByteCursor(bytes: Array(bytes))
    while !cursor.isAtEnd, state != .plain, problems.count < Limits.problems {
      let start = cursor.position
      do throws(Problem) {
        try read(&cursor)
        if cursor.isAtEnd { try requireWholeReference(cursor.bytes) }
      } catch {
        problems.append(error)
        around.formIntersection([.begun, .head])
        mends += 1
        let next = cursor.bytes.dropFirst(error.offset + 1).first ?? 0
        let isTag = !isInTag && state != .text && (isLetter(next) || next == UInt8(ascii: "/"))
        breakOff(&cursor)
        cursor.position = isTag ? error.offset : max(cursor.position, start + 1)
      }
    }
    return problems
  }

  private mutating func read(_ cursor: inout ByteCursor) throws(Problem) {
    switch state {
    case .plain: cursor.position = cursor.bytes.count
    case .text: try readText(&cursor)
    case .held(let name): try readHeld(name, &cursor)
    case .json: try readJSON(&cursor)
    case .gap(let needsBlank): try readGap(needsBlank, &cursor)
    case .value(let quote): try readValue(quote, &cursor)
    case .broken: breakOff(&cursor)
    }
  }

  /// After an error in a tag, what follows is read on behind its end, and after one in an element without elements, as if
  /// that had ended: so one mistake is one error.
  private mutating func breakOff(_ cursor: inout ByteCursor) {
    guard isInTag || state == .broken else { return endTag() }
    state = .broken
    let rest = cursor.read { $0 != UInt8(ascii: ">") }
    if !cursor.isAtEnd { endStartTag(isClosed: rest.last == UInt8(ascii: "/")) }
    cursor.position += 1
  }

  mutating func endTag() {
    state = .text
    tag = Tag()
    attribute = ""
    beginAddress()
  }

  /// A character reference has to be whole: what comes after the text could go on with it.
  private func requireWholeReference(_ bytes: [UInt8]) throws(Problem) {
    switch state {
    case .text, .value: break
    case .held(let name) where name != "script" && name != "style": break
    default: return
    }
    guard let before = bytes.lastIndex(where: { !isLetter($0) && !isDigit($0) && $0 != UInt8(ascii: "#") }),
      bytes[before] == UInt8(ascii: "&")
    else { return }
    throw Problem(at: before, "\"&\" could be read together with what follows: write \"&amp;\", or end it with \";\"")
  }

  private mutating func readText(_ cursor: inout ByteCursor) throws(Problem) {
    passText(cursor.read { $0 != UInt8(ascii: "<") })
    guard !cursor.isAtEnd else { return }
    let start = cursor.position
    cursor.position += 1
    switch cursor.next {
    case UInt8(ascii: "/"): try readEndTag(start, &cursor)
    case UInt8(ascii: "!"): try readDeclaration(start, &cursor)
    case let byte? where isLetter(byte): try readStartTag(start, &cursor)
    default:
      throw Problem(at: start, "\"<\" begins no tag here: write \"&lt;\" for the sign, or the tag's name at once")
    }
  }

  private func readName(_ cursor: inout ByteCursor) throws(Problem) -> String {
    let start = cursor.position
    let name = cursor.read { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    guard let first = name.first, isLetter(first), name.count <= Self.longestName else {
      throw Problem(at: start, "the name of a tag has to be written out: letters, digits and hyphens")
    }
    return lowercased(name)
  }

  static let longestName = 100

  private mutating func readEndTag(_ start: Int, _ cursor: inout ByteCursor) throws(Problem) {
    cursor.position += 1
    let name = try readName(&cursor)
    try readEndOfEndTag(name, start, &cursor)
    try require(
      name != "svg" || !svg.isEmpty || mends > 0, at: start,
      "</svg> ends nothing here: write it in the part in which <svg> begins")
    if let open = svg.last {
      if svg.contains(name) { svg.removeSubrange((svg.lastIndex(of: name) ?? 0)...) } else { svg = [] }
      try require(open == name, at: start, "</\(name)> can't end <\(open)>: in <svg>, write </\(open)> first")
    } else {
      try leave(name, at: start)
    }
  }

  func readEndOfEndTag(_ name: String, _ start: Int, _ cursor: inout ByteCursor) throws(Problem) {
    cursor.readBlanks()
    try require(cursor.next == UInt8(ascii: ">"), at: start, "an end tag holds nothing but its name: write </\(name)>")
    cursor.position += 1
  }

  private func readDeclaration(_ start: Int, _ cursor: inout ByteCursor) throws(Problem) {
    try require(!around.contains(.undecided), at: start, Self.isUndecided)
    if cursor.read("!doctype") {
      let isFirst = around.isDisjoint(with: [.begun, .head])
      try require(
        cursor.readBlanks() && cursor.read("html") && cursor.next == UInt8(ascii: ">") && isFirst, at: start,
        "the document type has to be written as <!DOCTYPE html>, at the beginning of a page")
      cursor.position += 1
      return
    }
    try require(cursor.read("!--"), at: start, "only comments and <!DOCTYPE html> begin with \"<!\": leave this out")
    let rest = cursor.bytes[cursor.position...]
    let end = rest.firstRange(of: Array("--".utf8))?.lowerBound ?? rest.endIndex
    let isEnded = rest.first != UInt8(ascii: ">") && !rest.starts(with: "->".utf8)
    cursor.position = end
    try require(
      cursor.read("-->") && isEnded, at: start,
      "a comment of HTML has to be written out from <!-- to -->, without tags of the template, values and \"--\" "
        + "in it: use {# … #}")
  }

  private mutating func readStartTag(_ start: Int, _ cursor: inout ByteCursor) throws(Problem) {
    let name = try readName(&cursor)
    let isWhole = cursor.next.map { isBlank($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") } ?? true
    try require(isWhole, at: cursor.position, "the name of a tag has only letters, digits and hyphens")
    tag = Tag(name: name)
    state = .gap(needsBlank: true)
    if svg.isEmpty, let advice = Tag.refused[name] {
      throw Problem(at: start, "<\(name)> can't stand in a page: \(advice)")
    }
    if !svg.isEmpty, !Tag.svg.contains(name) {
      svg = []
      tag = Tag()
      throw Problem(at: start, "<\(name)> can't stand in <svg>: only elements that draw can, and </svg> ends it")
    }
    try require(svg.count < Limits.svgDepth, at: start, "elements of <svg> stand in each other too deep: use fewer <g>")
    if svg.isEmpty { try enter(name, at: start) }
  }
}

func require(_ holds: Bool, at offset: Int, _ message: @autoclosure () -> String) throws(HTMLContext.Problem) {
  if !holds { throw HTMLContext.Problem(at: offset, message()) }
}
