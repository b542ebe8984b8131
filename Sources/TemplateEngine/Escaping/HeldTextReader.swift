extension HTMLContext {
  /// Text of an element that holds no elements: in it, only the end tag may begin with `</`.
  private func readHeldText(_ name: String, _ cursor: inout ByteCursor) throws(Problem) -> Bool {
    let start = cursor.position
    cursor.position += 1
    if cursor.read("/"), cursor.read(name) {
      try readEndOfEndTag(name, start, &cursor)
      return true
    }
    cursor.position = start + 1
    // In scripts, a comparison is the only other use.
    if name == "script", let next = cursor.next,
      isBlank(next) || next == UInt8(ascii: "=") || isDigit(next) || isLetter(next)
    {
      return false
    }
    let advice =
      name == "script"
      ? "put a blank after the sign"
      : name == "style" ? "write the rule without the sign" : "write \"&lt;\" for the sign"
    throw Problem(at: start, "\"<\" in <\(name)> can only begin </\(name)>, in one piece: \(advice)")
  }

  mutating func readHeld(_ name: String, _ cursor: inout ByteCursor) throws(Problem) {
    cursor.read { $0 != UInt8(ascii: "<") }
    guard !cursor.isAtEnd, try readHeldText(name, &cursor) else { return }
    endTag()
  }

  mutating func readJSON(_ cursor: inout ByteCursor) throws(Problem) {
    guard case .json(let isInString) = state else { return }
    cursor.read { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    switch cursor.next {
    case UInt8(ascii: "\""):
      state = .json(isInString: !isInString)
      cursor.position += 1
    case UInt8(ascii: "\\"):
      try require(
        cursor.position + 1 < cursor.bytes.count, at: cursor.position,
        "\"\\\" needs a character after it: write it out")
      cursor.position += 2
    case UInt8(ascii: "<"):
      let isEnd = try isInString ? false : readHeldText("script", &cursor)
      let place = min(cursor.position, cursor.bytes.count - 1)
      try require(isEnd, at: place, "\"<\" in JSON has to be written as \"\\u003c\"")
      endTag()
    default: break
    }
  }
}
