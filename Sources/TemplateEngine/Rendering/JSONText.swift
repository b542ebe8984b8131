/// JSON that can stand in HTML: the characters that HTML gives a meaning to are written as escapes.
///
/// Source: RFC 8259; keys in order and only ASCII, as Jinja's `tojson` has it.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private let indent: Int?

  /// Begins a text; with an indentation each value is on a line of its own.
  init(indent: Int?) { self.indent = indent }

  mutating func append(_ value: Value) { append(value, depth: 0) }

  private mutating func append(_ value: Value, depth: Int) {
    switch value {
    case .missing, .none: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .integer(let number): bytes += Array(String(number).utf8)
    case .float(let number):
      let text = number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : value.text
      bytes += Array(text.utf8)
    case .string, .sourced, .html: append(value.characters ?? "")
    case .json(let json): bytes += json.bytes
    case .list(let values), .tuple(let values), .record(let values):
      append(values, "[", "]", depth) { $0.append($1, depth: depth + 1) }
    case .dictionary(let dictionary):
      let entries = dictionary.entries.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
      append(entries, "{", "}", depth) { writer, entry in
        writer.append(writer.key(entry.key))
        writer.bytes += Array(": ".utf8)
        writer.append(entry.value, depth: depth + 1)
      }
    }
  }

  private func key(_ value: Value) -> String {
    switch value {
    case .bool(let value): value ? "true" : "false"
    case .none: "null"
    default: value.text
    }
  }

  private mutating func append<Element>(
    _ elements: [Element], _ opening: StaticString, _ closing: StaticString, _ depth: Int,
    _ write: (inout JSONText, Element) -> Void
  ) {
    opening.withUTF8Buffer { bytes.append(contentsOf: $0) }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += Array((indent == nil ? ", " : ",").utf8) }
      newline(depth + 1)
      write(&self, element)
    }
    if !elements.isEmpty { newline(depth) }
    closing.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func newline(_ depth: Int) {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes += Array(repeating: 0x20, count: max(0, indent) * depth)
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += Array("\\\"".utf8)
      case "\\": bytes += Array("\\\\".utf8)
      case "\n": bytes += Array("\\n".utf8)
      case "\r": bytes += Array("\\r".utf8)
      case "\t": bytes += Array("\\t".utf8)
      case "\u{8}": bytes += Array("\\b".utf8)
      case "\u{C}": bytes += Array("\\f".utf8)
      case "<", ">", "&", "'": escape(UInt16(scalar.value))
      case " "..."~": bytes.append(UInt8(scalar.value))
      default: for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes += Array("\\u".utf8)
    bytes += Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += Array(digits.utf8)
  }
}
