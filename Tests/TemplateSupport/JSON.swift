/// JSON whose objects keep the order of their members, as Python's do.
package indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case float(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A member of an object.
  package struct Member: Equatable, Sendable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a member.
  package subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  package var bool: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }

  /// Reads JSON; what is left after it is returned too.
  package static func read(_ text: String) throws -> (value: JSON, rest: String) {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value()
    return (value, String(decoding: reader.bytes[reader.index...], as: UTF8.self))
  }
}

/// The text is not JSON.
package struct JSONFailure: Error {
  package let offset: Int
}

private struct JSONReader {
  let bytes: [UInt8]
  var index = 0

  private var failure: JSONFailure { JSONFailure(offset: index) }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    guard end <= bytes.count, text.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) }) else { return false }
    index = end
    return true
  }

  mutating func value() throws -> JSON {
    skipBlanks()
    if take("null") { return .null }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("\"") { return .string(try string()) }
    if take("[") {
      var elements: [JSON] = []
      skipBlanks()
      while !take("]") {
        if !elements.isEmpty, !take(",") { throw failure }
        elements.append(try value())
        skipBlanks()
      }
      return .array(elements)
    }
    if take("{") {
      var members: [JSON.Member] = []
      skipBlanks()
      while !take("}") {
        if !members.isEmpty, !take(",") { throw failure }
        skipBlanks()
        guard take("\"") else { throw failure }
        let name = try string()
        skipBlanks()
        guard take(":") else { throw failure }
        members.append(JSON.Member(name, try value()))
        skipBlanks()
      }
      return .object(members)
    }
    return try number()
  }

  private mutating func number() throws -> JSON {
    let start = index
    while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let whole = Int(text) { return .integer(whole) }
    if !text.isEmpty, let float = Double(text) { return .float(float) }
    throw failure
  }

  private mutating func string() throws -> String {
    var units: [UInt16] = []
    while true {
      guard index < bytes.count else { throw failure }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return String(decoding: units, as: UTF16.self)
      }
      if byte == UInt8(ascii: "\\") {
        index += 1
        try units += escape()
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") { end += 1 }
      units += Array(String(decoding: bytes[index..<end], as: UTF8.self).utf16)
      index = end
    }
  }

  private mutating func escape() throws -> [UInt16] {
    guard index < bytes.count else { throw failure }
    defer { index += 1 }
    switch bytes[index] {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      guard index + 4 < bytes.count,
        let unit = UInt16(String(decoding: bytes[index + 1...index + 4], as: UTF8.self), radix: 16)
      else { throw failure }
      index += 4
      return [unit]
    case let byte: return [UInt16(byte)]
    }
  }
}
