extension Filter {
  static let tojson = Filter(
    names: ["tojson"],
    summary: "JSON, for scripts that hold it. It is made of texts, numbers, lists and records, never of HTML.",
    examples: [
      (
        #"<script type="application/ld+json">{{ {"name": "Food & care"} | tojson }}</script>"#,
        #"<script type="application/ld+json">{"name": "Food \u0026 care"}</script>"#
      )
    ],
    rule: { check in
      check.input.type.isData
        ? Type(.json) : check.refuse("texts, numbers, and lists and records of them, without HTML")
    },
    function: { renderer, use, input, _ throws(RenderError) in
      var bytes: [UInt8] = []
      try renderer.appendJSON(input, use.input, to: &bytes)
      return .json(SafeJSON(ascii: bytes))
    })
}

extension Type {
  fileprivate var isData: Bool {
    switch kind {
    case .html, .json, .callable: false
    case .list(let element): element.isData
    case .tuple(let elements): elements.allSatisfy(\.isData)
    case .record(let fields): fields.allSatisfy(\.type.isData)
    default: true
    }
  }
}

extension Renderer {
  /// Appends a value as JSON (RFC 8259) that can stand in HTML: only ASCII, with escapes for what HTML gives a meaning to.
  /// The spelling is that of Jinja's filter, with the fields of a record in the order of their names.
  fileprivate mutating func appendJSON(_ value: Value, _ type: Type, to bytes: inout [UInt8]) throws(RenderError) {
    let start = bytes.count
    switch value {
    case .missing, .none: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer, .float: bytes += try text(of: value).utf8
    case .string(let text): appendJSON(text, to: &bytes)
    case .sourced(let text): appendJSON(text.text, to: &bytes)
    case .html, .json: throw mismatch()
    case .list(let values):
      try charge(elements: values.count)
      bytes.append(UInt8(ascii: "["))
      for (index, element) in values.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        try appendJSON(element, type.element(at: index), to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
      return try charge(2)
    case .record(let values):
      guard case .record(let fields) = type.kind, fields.count == values.count else { throw mismatch() }
      bytes.append(UInt8(ascii: "{"))
      let present = fields.indices.filter { values[$0] != .missing }
      let order = present.sorted { fields[$0].name.utf8.lexicographicallyPrecedes(fields[$1].name.utf8) }
      for (position, index) in order.enumerated() {
        if position > 0 { bytes += ", ".utf8 }
        appendJSON(fields[index].name, to: &bytes)
        bytes += ": ".utf8
        try appendJSON(values[index], fields[index].type, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
      return try charge(product(4, values.count))
    }
    try charge(bytes.count - start)
  }

  private func appendJSON(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
      switch unit {
      case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), UInt8(unit)]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x20...0x7E where !"<>&'".utf16.contains(unit): bytes.append(UInt8(unit))
      default:
        let digits = String(unit, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Type {
  fileprivate func element(at index: Int) -> Type {
    switch kind {
    case .list(let element): element
    case .tuple(let elements) where elements.indices.contains(index): elements[index]
    default: .unknown
    }
  }
}
