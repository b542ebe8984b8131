/// Writes JSON (RFC 8259) as bytes, in one pass and in the order in which it is told.
///
/// What HTML gives a meaning to is written as an escape, so that no text can end a script, begin a comment in it or break
/// a line of it: whatever one writer has written can stand in a page and in a file of its own.
package struct SafeJSONWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8]
  /// Whether a comma has to come before the next member or element.
  private var needsComma = false

  /// Begins a text; the room of earlier bytes is used again.
  package init(reusing bytes: consuming [UInt8] = []) {
    bytes.removeAll(keepingCapacity: true)
    self.bytes = bytes
  }

  /// Writes an object whose members the function writes.
  package mutating func object(_ members: (inout SafeJSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes a list whose elements the function writes.
  package mutating func list(_ elements: (inout SafeJSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a member's name; its value comes next.
  package mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append("\":" as StaticString)
    needsComma = false
  }

  /// Writes a member that is a text.
  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member that is a text, where there is one.
  package mutating func member(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a member that is an object.
  package mutating func object(_ name: StaticString, _ members: (inout SafeJSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// Writes a member that is a list.
  package mutating func list(_ name: StaticString, _ elements: (inout SafeJSONWriter) -> Void) {
    key(name)
    list(elements)
  }

  /// Writes a text.
  package mutating func string(_ text: String) { string(text, "") }

  /// Writes two texts as one.
  package mutating func string(_ first: String, _ second: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    escape(first)
    escape(second)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a member that is a number, where there is one.
  package mutating func number(_ name: StaticString, _ digits: String?) {
    guard let digits else { return }
    key(name)
    number(digits)
  }

  /// Writes true or false.
  package mutating func bool(_ value: Bool) {
    comma()
    bytes.append(value ? "true" as StaticString : "false")
    needsComma = true
  }

  /// Writes a number from its digits: ASCII, `.` as the decimal mark. Any other text is written as a text.
  package mutating func number(_ digits: String) {
    guard Self.isNumber(digits) else { return string(digits) }
    comma()
    bytes.append(digits)
    needsComma = true
  }

  /// Whether digits are a number of JSON without an exponent.
  private static func isNumber(_ digits: String) -> Bool {
    var digits = digits.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let isSound = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    return isSound && (parts[0].count == 1 || parts[0].first != 0x30)
  }

  /// Writes what another writer has finished.
  package mutating func json(_ writer: SafeJSONWriter) {
    comma()
    bytes += writer.bytes
    needsComma = true
  }

  /// Ends a file, with the end of a line.
  package mutating func endFile() { bytes.append(0x0A) }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends a text with its special signs escaped; runs of bytes that stay are copied at once.
  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var run = 0
      for index in 0..<text.count {
        let byte = text[index]
        let isLineEnd = byte == 0xE2 && Self.isLineEnd(text, at: index)
        guard Self.isSpecial(byte) || isLineEnd else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        if isLineEnd {
          bytes.append(text[index + 2] == 0xA8 ? "\\u2028" as StaticString : "\\u2029")
          run = index + 3
        } else {
          append(escaped: byte)
          run = index + 1
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
    }
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append("\\\"" as StaticString)
    case UInt8(ascii: "\\"): bytes.append("\\\\" as StaticString)
    case 0x0A: bytes.append("\\n" as StaticString)
    case 0x0D: bytes.append("\\r" as StaticString)
    case 0x09: bytes.append("\\t" as StaticString)
    default:
      bytes.append("\\u00" as StaticString)
      for digit in [byte >> 4, byte & 0xF] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Whether U+2028 or U+2029 stands there, which end a line for a script.
  private static func isLineEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
  }
}
