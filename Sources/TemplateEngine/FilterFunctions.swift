/// What filters do.
extension Renderer {
  mutating func apply(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderError) -> Value {
    switch (filter, input) {
    case (.defaultValue, _):
      guard arguments.count == 2 else { throw mismatch() }
      let isReplaced = arguments[1].isTruthy ? !input.isTruthy : input == .none
      return isReplaced ? arguments[0] : input
    case (.length, .list(let values)): return .integer(values.count)
    case (.length, .string(let text)):
      try charge(text.utf8.count)
      return .integer(text.unicodeScalars.count)
    case (.first, .list(let values)): return values.first ?? .none
    case (.last, .list(let values)): return values.last ?? .none
    case (.join, .list(let values)):
      guard case .string(let separator)? = arguments.first else { throw mismatch() }
      return try joined(values, by: separator)
    case (.escape, .html): return input
    case (.escape, _):
      guard let text = input.text else { throw mismatch() }
      try charge(text.utf8.count)
      return .html(SafeHTML(unescaped: HTMLEscaping.escaped(text)))
    case (.replace, .string(let text)): return try replaced(text, arguments)
    case (_, .string(let text)):
      try charge(text.utf8.count)
      return .string(try transformed(text, filter))
    default: throw mismatch()
    }
  }

  private func transformed(_ text: String, _ filter: Filter) throws(RenderError) -> String {
    switch filter {
    case .upper: return text.uppercased()
    case .lower: return text.lowercased()
    case .capitalize:
      guard let first = text.unicodeScalars.first else { return text }
      return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst()).lowercased()
    case .trim:
      var scalars = text.unicodeScalars[...]
      while let first = scalars.first, isWhitespace(first) { scalars.removeFirst() }
      while let last = scalars.last, isWhitespace(last) { scalars.removeLast() }
      return String(scalars)
    default: throw mismatch()
    }
  }

  /// White space as Python counts it.
  private func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  private mutating func replaced(_ text: String, _ arguments: [Value]) throws(RenderError) -> Value {
    guard arguments.count == 3, case .string(let old) = arguments[0], case .string(let new) = arguments[1],
      case .integer(let count) = arguments[2]
    else { throw mismatch() }
    if old.utf8.isEmpty { throw failure("argument", "the text to replace is empty") }
    let bytes = Array(text.utf8)
    let from = Array(old.utf8)
    let to = Array(new.utf8)
    try charge(bytes.count)
    var result: [UInt8] = []
    var start = 0
    var left = count
    while left != 0, let next = find(from, in: bytes, from: start) {
      result += bytes[start..<next]
      result += to
      try charge(to.count)
      start = next + from.count
      left -= left > 0 ? 1 : 0
    }
    result += bytes[start...]
    return .string(String(decoding: result, as: UTF8.self))
  }

  /// Where a run of bytes comes next.
  func find(_ part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = part.first else { return start }
    guard bytes.count >= part.count else { return nil }
    var index = start
    while index <= bytes.count - part.count {
      if bytes[index] == first, bytes[index..<index + part.count].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }
}
