import HTML

/// The `<data>` elements of a page (HTML, section 4.4.13), in the order of the page.
enum DataElements {
  /// Elements whose text holds no elements (HTML, section 13.2.5), and `template`, whose content is no part of the page.
  private static let opaque: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "template",
  ]

  /// The value of each element; nil where it has none.
  static func values(_ page: [UInt8]) -> [String?] {
    var scanner = Scanner(bytes: page)
    var values: [String?] = []
    while scanner.skip(to: UInt8(ascii: "<")) {
      if scanner.skip("<!--") {
        scanner.skip(behind: "-->")
        continue
      }
      scanner.position += 1
      let name = scanner.name()
      guard !name.isEmpty else { continue }
      let value = scanner.value()
      if name == "data" { values.append(value) }
      if opaque.contains(name) { scanner.skip(behind: "</" + name) }
    }
    return values
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func skip(to byte: UInt8) -> Bool {
      position = bytes[position...].firstIndex(of: byte) ?? bytes.count
      return position < bytes.count
    }

    mutating func skip(_ text: String) -> Bool {
      guard bytes[position...].starts(with: text.utf8) else { return false }
      position += text.utf8.count
      return true
    }

    mutating func skip(behind text: String) {
      let text = Array(text.utf8)
      while position < bytes.count {
        if bytes[position...].prefix(text.count).map(Self.lower).elementsEqual(text) {
          position += text.count
          return
        }
        position += 1
      }
    }

    /// The name of a start tag in small letters; empty where none begins here.
    mutating func name() -> String {
      let start = position
      while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position].map(Self.lower), as: UTF8.self)
    }

    /// The attribute `value` of the tag that goes on here, up to whose end is read.
    mutating func value() -> String? {
      var value: String?
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
        let start = position
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        guard position > start else {
          position += 1
          continue
        }
        let name = bytes[start..<position].map(Self.lower)
        skipBlanks()
        var content = ""
        if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
          position += 1
          skipBlanks()
          content = quotedContent()
        }
        if name.elementsEqual("value".utf8), value == nil { value = content }
      }
      return value
    }

    private mutating func skipBlanks() {
      while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private mutating func quotedContent() -> String {
      guard position < bytes.count else { return "" }
      let quote = bytes[position]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { position += 1 }
      let start = position
      while position < bytes.count, isQuoted ? bytes[position] != quote : !Self.endsName(bytes[position]) {
        position += 1
      }
      defer { if isQuoted, position < bytes.count { position += 1 } }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func isNamePart(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(lower(byte)) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func endsName(_ byte: UInt8) -> Bool {
      byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
  }
}
