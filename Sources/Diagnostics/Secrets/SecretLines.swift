/// Finds what looks like a secret in a file of settings, line by line, so that it is found in one that YAML can't take too.
struct SecretLines {
  /// What the lines below a secret's key are.
  private enum Below {
    /// Nothing of it.
    case nothing
    /// Its value, when they are further to the right, or items of its list.
    case value(indent: Int)
    /// Its value, up to a quotation mark.
    case quotation(UInt8)
  }

  private let bytes: [UInt8]
  private var ranges: [Range<Int>] = []
  private var below = Below.nothing

  /// Where secrets stand, in the order of the file.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var lines = SecretLines(bytes: bytes)
    var start = 0
    while start < bytes.count {
      let end = start + bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.count
      lines.read(start..<end)
      start = end + 1
    }
    return lines.ranges
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read(_ line: Range<Int>) {
    let text = trimmed(line)
    guard !text.isEmpty else { return }
    let indent = text.lowerBound - line.lowerBound
    switch below {
    case .nothing: break
    case .value(let above):
      if indent > above || indent == above && bytes[text.lowerBound] == UInt8(ascii: "-") {
        ranges.append(text)
        return
      }
    case .quotation(let mark):
      ranges.append(text)
      if bytes[text].contains(mark) { below = .nothing }
      return
    }
    below = .nothing
    find(in: text, indent: indent)
  }

  private mutating func find(in text: Range<Int>, indent: Int) {
    if let address = address(in: text) { ranges.append(address) }
    for index in text {
      // Whose anchor it is stands elsewhere.
      if bytes[index] == UInt8(ascii: "&"), startsWord(index, text), index + 1 < text.upperBound,
        bytes[index + 1] > 0x20
      {
        return hide(trimmed(index..<text.upperBound), indent: indent)
      }
      guard let sign = SecretAssignment.sign(bytes[text], index), SecretKey.names(key(text, index)) else {
        if startsWord(index, text) {
          let words = bytes[index..<text.upperBound].prefix { $0 > 0x20 && !isMark($0) }
          if let password = SecretShape.password(inRemote: words) { ranges.append(password) }
        }
        continue
      }
      let value = trimmed(sign.upperBound..<text.upperBound)
      return hide(value, indent: isInBraces(text.lowerBound..<index) ? -1 : indent)
    }
  }

  private func startsWord(_ index: Int, _ text: Range<Int>) -> Bool {
    index == text.lowerBound || bytes[index - 1] <= 0x20 || isMark(bytes[index - 1])
  }

  /// All between the first slashes of an address and the last @ of the line, unless it is a plain name for ssh.
  private func address(in text: Range<Int>) -> Range<Int>? {
    guard let at = bytes[text].lastIndex(of: UInt8(ascii: "@")),
      let slash = text.first(where: {
        $0 + 1 < at && SecretAddress.isSlash(bytes[$0]) && SecretAddress.isSlash(bytes[$0 + 1])
      })
    else { return nil }
    let start = slash + bytes[slash..<at].prefix(while: SecretAddress.isSlash).count
    if bytes[text.lowerBound..<start].suffix(6).elementsEqual("ssh://".utf8),
      bytes[start..<at].allSatisfy({ isKeyByte($0) && $0 != 0x20 })
    {
      return nil
    }
    return start < at ? start..<at : nil
  }

  /// Hides a value, and says what the lines below it are.
  private mutating func hide(_ value: Range<Int>, indent: Int) {
    if value.isEmpty || bytes[value.lowerBound] == UInt8(ascii: "#") {
      below = .value(indent: indent)
      return
    }
    let first = bytes[value.lowerBound]
    let isOpen = isMark(first) && !bytes[value.dropFirst()].contains(first)
    below = isOpen ? .quotation(first) : .value(indent: indent)
    // The sign for a text in the lines below is none itself.
    let isHeader = bytes[value].allSatisfy { "|>+-".utf8.contains($0) || (0x30...0x39).contains($0) }
    if !isHeader || !"|>".utf8.contains(first) { ranges.append(value) }
  }

  /// Whether a brace or bracket is open at the end of a part of a line, so that the lines below need not be indented.
  private func isInBraces(_ part: Range<Int>) -> Bool {
    bytes[part].reduce(0) { depth, byte in
      "{[".utf8.contains(byte) ? depth + 1 : "}]".utf8.contains(byte) ? depth - 1 : depth
    } > 0
  }

  /// The words before a colon or an equals sign.
  private func key(_ text: Range<Int>, _ sign: Int) -> String {
    var end = sign
    while end > text.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    if end > text.lowerBound, isMark(bytes[end - 1]) { end -= 1 }
    var start = end
    // No key is longer than this.
    while start > max(text.lowerBound, end - 64), isKeyByte(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x20: true
    default: false
    }
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
