/// Finds what looks like a secret in a file of settings, line by line, so that it is found in one that YAML can't take too.
struct SecretLines {
  /// What the lines below a secret's key are.
  private enum Below {
    /// Nothing of it.
    case nothing
    /// Its value, when they are further to the right and no keys.
    case maybe(indent: Int)
    /// Its value, when they are further to the right.
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
    case .maybe(let above):
      let isItem = bytes[text.lowerBound] == UInt8(ascii: "-")
      if indent > above || indent == above && isItem, !looksLikeKey(text) {
        below = isItem ? .maybe(indent: above) : .value(indent: above)
        ranges.append(text)
        return
      }
    case .value(let above):
      if indent > above {
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
    for index in text {
      guard bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "="), SecretKey.names(key(text, index))
      else {
        if index == text.lowerBound || bytes[index - 1] <= 0x20 || isMark(bytes[index - 1]) {
          let words = bytes[index..<text.upperBound].prefix { $0 > 0x20 && !isMark($0) }
          if let password = SecretShape.password(inRemote: words) { ranges.append(password) }
        }
        continue
      }
      let value = trimmed(index + 1..<text.upperBound)
      if holdsKeys(value) { continue }
      hide(value, indent: isInBraces(text.lowerBound..<index) ? -1 : indent)
      return
    }
  }

  /// Hides a value, and says what the lines below it are.
  private mutating func hide(_ value: Range<Int>, indent: Int) {
    if value.isEmpty || bytes[value.lowerBound] == UInt8(ascii: "#") {
      below = .maybe(indent: indent)
      return
    }
    let first = bytes[value.lowerBound]
    let isOpen = isMark(first) && !bytes[value.dropFirst()].contains(first)
    below = isOpen ? .quotation(first) : .value(indent: indent)
    // The sign for a text in the lines below is none itself.
    let isHeader = bytes[value].allSatisfy { "|>+-".utf8.contains($0) || (0x30...0x39).contains($0) }
    if !isHeader || !"|>".utf8.contains(first) { ranges.append(value) }
  }

  /// Whether a value is a group of keys.
  private func holdsKeys(_ value: Range<Int>) -> Bool {
    guard !value.isEmpty, bytes[value.lowerBound] == UInt8(ascii: "{") else { return false }
    let rest = trimmed(value.lowerBound + 1..<value.upperBound)
    return rest.isEmpty || bytes[rest.lowerBound] == UInt8(ascii: "}") || looksLikeKey(rest)
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

  /// Whether a line is a key with or without a value.
  private func looksLikeKey(_ text: Range<Int>) -> Bool {
    let line = bytes[text]
    let name = line.prefix { isKeyByte($0) || isMark($0) }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":") else {
      return line.first == UInt8(ascii: "{")
    }
    return name.endIndex + 1 == line.endIndex || line[name.endIndex + 1] <= 0x20
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
