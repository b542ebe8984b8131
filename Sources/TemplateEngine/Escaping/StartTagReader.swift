import HTML

extension HTMLContext {
  mutating func readGap(_ needsBlank: Bool, _ cursor: inout ByteCursor) throws(Problem) {
    let hasBlank = cursor.readBlanks()
    if hasBlank { state = .gap(needsBlank: false) }
    guard let next = cursor.next else { return }
    if next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { return try readEnd(&cursor) }
    let start = cursor.position
    let sign = next == UInt8(ascii: "\"") ? "a quotation mark" : next < 0x80 ? "\"\(Unicode.Scalar(next))\"" : "this"
    try require(
      isLetter(next) || "_:@".utf8.contains(next), at: start,
      "\(sign) can't stand here in the tag <\(tag.name)>: only name=\"value\" can, or > to end it")
    if needsBlank, !hasBlank { throw Problem(at: start, "a blank is missing before this attribute") }
    let name = cursor.read { isLetter($0) || isDigit($0) || "_:.@-".utf8.contains($0) }
    try add(lowercased(name), at: start)
    let afterName = cursor.position
    let blanks = cursor.readBlanks()
    guard cursor.next == UInt8(ascii: "=") else {
      if attribute == tag.decidingAttribute { tag.kind = "" }
      attribute = ""
      state = .gap(needsBlank: !blanks)
      if !blanks { cursor.position = afterName }
      return
    }
    cursor.position += 1
    cursor.readBlanks()
    try beginValue(&cursor)
  }

  private mutating func add(_ name: String, at start: Int) throws(Problem) {
    try require(
      name.utf8.count <= Self.longestName && tag.attributes.count < Limits.attributes, at: start,
      "the tag <\(tag.name)> has too many attributes or too long ones: write fewer")
    if name == "http-equiv", tag.attributes.contains("content") {
      throw Problem(at: start, "write \"http-equiv\" before \"content\": it says what that means")
    }
    try require(
      tag.attributes.insert(name).inserted, at: start,
      "the attribute \"\(name)\" stands twice in the tag <\(tag.name)>: take one away")
    attribute = name
    beginAddress()
  }

  private mutating func beginValue(_ cursor: inout ByteCursor) throws(Problem) {
    let start = min(cursor.position, cursor.bytes.count - 1)
    if let quote = cursor.next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      cursor.position += 1
      state = .value(quote: quote)
      if attribute == tag.decidingAttribute { try readDecidingValue(quote, &cursor) }
      return
    }
    let value = cursor.read { isLetter($0) || isDigit($0) || "_./#%:-".utf8.contains($0) }
    guard let last = value.last, last != UInt8(ascii: "/"), let next = cursor.next,
      isBlank(next) || next == UInt8(ascii: ">")
    else {
      throw Problem(at: start, "put quotation marks around the value of the attribute \"\(attribute)\"")
    }
    if attribute == tag.decidingAttribute { tag.kind = lowercased(value) }
    endValue()
  }

  private mutating func endValue() {
    attribute = ""
    beginAddress()
    state = .gap(needsBlank: true)
  }

  /// A value that decides about others has to be written out.
  private mutating func readDecidingValue(_ quote: UInt8, _ cursor: inout ByteCursor) throws(Problem) {
    let start = cursor.position
    let value = cursor.read { $0 != quote }
    try require(
      !cursor.isAtEnd && value.count <= Self.longestName && !value.contains(UInt8(ascii: "&")),
      at: min(start, cursor.bytes.count - 1),
      "the attribute \"\(attribute)\" of <\(tag.name)> has to be written out, without values, tags of the template "
        + "and \"&\"")
    cursor.position += 1
    tag.kind = lowercased(value).trimmingBlanks
    endValue()
  }

  mutating func readValue(_ quote: UInt8, _ cursor: inout ByteCursor) throws(Problem) {
    let text = cursor.read { $0 != quote && $0 != UInt8(ascii: "<") }
    let isRunOn = !cursor.isAtEnd && text.last == UInt8(ascii: "=") && text.contains(where: isBlank)
    try require(
      cursor.next != UInt8(ascii: "<") && !isRunOn, at: cursor.position,
      "the attribute \"\(attribute)\" is not closed before this: write the quotation mark where it ends, or \"&lt;\" for "
        + "the sign")
    switch attributeKind {
    case .resource:
      try countSlashes(text)
      try readAddress(text)
    case .address: try readAddress(text)
    case .addresses:
      let isSeparator = { (byte: UInt8) in isBlank(byte) || byte == UInt8(ascii: ",") }
      var rest = text
      while let end = rest.firstIndex(where: isSeparator) {
        try readAddress(rest[..<end])
        beginAddress()
        rest = rest[(end + 1)...]
      }
      try readAddress(rest)
    case .plain, .refused: break
    }
    guard !cursor.isAtEnd else { return }
    cursor.position += 1
    endValue()
  }

  mutating func beginAddress() {
    address = .start
    slashes = 0
  }

  /// Notes with how many slashes an address begins: after two of them comes the name of a host.
  private mutating func countSlashes(_ text: ArraySlice<UInt8>) throws(Problem) {
    guard let before = slashes, !text.isEmpty else { return }
    let rest = text.drop { $0 <= 0x20 || "/\\".utf8.contains($0) }
    try require(
      rest.first != UInt8(ascii: "&"), at: rest.startIndex, "write the sign itself: it may begin the name of a host")
    let count = text.count - rest.count
    try require(
      count == 0 || before + count < 2 || address == .start, at: text.startIndex,
      "what stands before this slash may be nothing or another slash, and after two of them comes the name of a host")
    slashes = rest.isEmpty ? before + count : nil
  }

  /// Reads text of an address up to where it is settled.
  private mutating func readAddress(_ text: ArraySlice<UInt8>) throws(Problem) {
    guard address == .start || address == .open, !text.isEmpty else { return }
    guard let end = text.firstIndex(where: { "/?#:&".utf8.contains($0) }) else {
      address = .open
      return
    }
    switch (text[end], address) {
    case (UInt8(ascii: ":"), .start):
      let scheme = lowercased(text[..<end].prefix(Self.longestName)).trimmingBlanks
      address = Address.schemes.contains(scheme) ? .settled : .refused(scheme + ":")
    case (UInt8(ascii: ":"), _):
      throw Problem(
        at: end, "what stands before this colon would be the kind of the address, such as \"https\": write it out")
    case (UInt8(ascii: "&"), .start): address = .refused("&")
    case (UInt8(ascii: "&"), _):
      throw Problem(
        at: end,
        "\"&\" can't follow a value here: what comes next could be read as a colon, and so change the address's kind")
    default: address = .settled
    }
  }

  private mutating func readEnd(_ cursor: inout ByteCursor) throws(Problem) {
    let start = cursor.position
    let isClosed = cursor.read("/")
    try require(cursor.read(">"), at: start, "\"/\" can stand in a tag only as its end, \"/>\"")
    let name = tag.name
    if isClosed, svg.isEmpty, name != "svg", !Tag.void.contains(name) {
      throw Problem(at: start, "<\(name)> can't be closed by \"/>\": write </\(name)>")
    }
    endStartTag(isClosed: isClosed)
    if name == "iframe", svg.isEmpty, !cursor.read("</iframe>") {
      throw Problem(at: start, "<iframe> holds nothing: write </iframe> directly after it")
    }
  }

  mutating func endStartTag(isClosed: Bool) {
    let (name, kind) = (tag.name, tag.kind ?? "")
    endTag()
    if !svg.isEmpty || name == "svg" {
      if isClosed || Tag.void.contains(name) { return }
      if name == "title" || name == "desc" { state = .held(name) } else { svg.append(name) }
    } else if name == "script", Tag.dataTypes.contains(kind) {
      state = .json(isInString: false)
    } else if Tag.textOnly.contains(name) {
      state = .held(name)
    }
  }
}

extension String {
  /// Without white space of HTML at its ends.
  var trimmingBlanks: String {
    let isCounted = { (byte: UInt8) in byte > 0x20 }
    guard let first = utf8.firstIndex(where: isCounted), let last = utf8.lastIndex(where: isCounted) else { return "" }
    return String(self[first...last])
  }
}
