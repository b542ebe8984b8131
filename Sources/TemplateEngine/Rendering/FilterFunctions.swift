import Diagnostics
import HTML

/// What filters do.
extension Renderer {
  mutating func apply(_ use: FilterUse, _ input: Value, _ arguments: [Value]) throws(RenderError) -> Value {
    if use.filter == .defaultValue {
      guard arguments.count == 2 else { throw mismatch() }
      let isReplaced = arguments[1].isTruthy ? !input.isTruthy : input == .missing
      return isReplaced ? arguments[0] : input
    }
    if use.filter != .map, arguments.contains(.missing) { throw absent() }
    switch use.filter {
    case .abs, .round, .int, .float, .filesizeformat: return try number(use.filter, input, arguments)
    case .length: return .integer(try length(of: input))
    case .escape: return try escaped(input)
    case .forceescape:
      var text = input.characters ?? ""
      if input.characters == nil { text = try self.text(of: input) }
      try charge(text.utf8.count)
      return .html(SafeHTML(unescaped: HTMLEscaping.escaped(text)))
    case .string:
      if case .html = input { return input }
      return .string(try text(of: input)).written(like: input)
    case .tojson:
      var writer = JSONText(indent: arguments.first?.integer)
      writer.append(input)
      try charge(writer.bytes.count)
      return .html(SafeHTML(unescaped: writer.bytes))
    case .urlencode: return .string(try urlEncoded(input)).written(like: input)
    case .items, .dictsort, .first, .last, .max, .min, .sum, .sort, .unique, .groupby, .batch, .slice, .join, .list,
      .map, .select, .reject, .selectattr, .rejectattr:
      return try sequence(use, input, arguments)
    case .reverse:
      guard let text = input.string else { return try sequence(use, input, arguments) }
      try charge(text.utf8.count)
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text.unicodeScalars.reversed())
      return .string(String(scalars)).written(like: input)
    default: break
    }
    guard let text = input.characters else { throw unsuitable(input) }
    try charge(text.utf8.count)
    let result = try transformed(text, use.filter, arguments)
    if case .html = input, use.filter != .striptags, use.filter != .wordcount, let text = result.string {
      return .html(SafeHTML(unescaped: Array(text.utf8)))
    }
    return result.written(like: input)
  }

  private mutating func length(of value: Value) throws(RenderError) -> Int {
    switch value {
    case .list(let values), .tuple(let values), .record(let values): return values.count
    case .dictionary(let dictionary): return dictionary.entries.count
    default:
      guard let text = value.characters else { throw unsuitable(value) }
      try charge(text.utf8.count)
      return text.unicodeScalars.count
    }
  }

  private mutating func escaped(_ value: Value) throws(RenderError) -> Value {
    if case .html = value { return value }
    let text = try text(of: value)
    try charge(text.utf8.count)
    return .html(SafeHTML(unescaped: HTMLEscaping.escaped(text)))
  }

  private mutating func urlEncoded(_ value: Value) throws(RenderError) -> String {
    guard case .dictionary(let dictionary) = value else {
      let text = try text(of: value)
      try charge(text.utf8.count)
      var bytes: [UInt8] = []
      PercentEncoding.append(text, keeping: .text, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    for entry in dictionary.entries {
      let key = try text(of: entry.key)
      let text = try text(of: entry.value)
      try charge(key.utf8.count + text.utf8.count)
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
      PercentEncoding.append(key, keeping: .query, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      PercentEncoding.append(text, keeping: .query, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func transformed(
    _ text: String, _ filter: Filter, _ arguments: [Value]
  ) throws(RenderError) -> Value {
    switch filter {
    case .upper: return .string(text.uppercased())
    case .lower: return .string(text.pythonLowercased)
    case .capitalize: return .string(text.capitalizedLikePython)
    case .title: return .string(TextFilters.title(text))
    case .trim: return .string(TextFilters.trimmed(text, of: arguments.first?.string))
    case .striptags: return .string(TextFilters.withoutTags(text))
    case .wordcount: return .integer(TextFilters.wordCount(text))
    case .center:
      guard let width = arguments.first?.integer else { throw mismatch() }
      if width > 0 { try charge(width) }
      return .string(TextFilters.centered(text, width: width))
    case .indent: return .string(try indented(text, arguments))
    case .truncate: return .string(try truncated(text, arguments))
    case .replace:
      guard arguments.count == 3, let old = arguments[0].string, let new = arguments[1].string else { throw mismatch() }
      return .string(try replaced(text, old, new, arguments[2].integer ?? -1))
    default: throw mismatch()
    }
  }

  private mutating func indented(_ text: String, _ arguments: [Value]) throws(RenderError) -> String {
    guard arguments.count == 3 else { throw mismatch() }
    let indentation: String
    if let width = arguments[0].integer {
      if width > 0 { try charge(width) }
      indentation = String(repeating: " ", count: max(0, width))
    } else {
      indentation = try self.text(of: arguments[0])
    }
    let lines = TextFilters.lines(text + "\n")
    try charge(product(lines.count, indentation.utf8.count))
    let isBlankIndented = arguments[2].isTruthy
    var result = arguments[1].isTruthy ? indentation : ""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" + (isBlankIndented || !line.isEmpty ? indentation : "") }
      result += line
    }
    return result
  }

  private func truncated(_ text: String, _ arguments: [Value]) throws(RenderError) -> String {
    guard arguments.count == 4, let length = arguments[0].integer, let end = arguments[2].string,
      let leeway = arguments[3].integer
    else { throw mismatch() }
    let scalars = Array(text.unicodeScalars)
    let kept = length.subtractingReportingOverflow(end.unicodeScalars.count)
    if kept.overflow || kept.partialValue < 0 {
      throw failure(.templateArgument, "the length to truncate to is less than that of \(quoted(end))")
    }
    if leeway < 0 { throw failure(.templateArgument, "the leeway of \"truncate\" can't be negative") }
    let (most, overflow) = length.addingReportingOverflow(leeway)
    if overflow || scalars.count <= most { return text }
    var taken = scalars.prefix(kept.partialValue)
    if !arguments[1].isTruthy, let blank = taken.lastIndex(of: " ") { taken = taken[..<blank] }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: taken)
    return String(result) + end
  }

  private mutating func replaced(
    _ text: String, _ old: String, _ new: String, _ count: Int
  ) throws(RenderError) -> String {
    if old.utf8.isEmpty { return try interleaved(text, new, count) }
    let bytes = Array(text.utf8)
    let from = Array(old.utf8)
    let to = Array(new.utf8)
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
    return String(decoding: result, as: UTF8.self)
  }

  /// What Python does with an empty text to replace: the new one comes before each character and at the end.
  private mutating func interleaved(_ text: String, _ new: String, _ count: Int) throws(RenderError) -> String {
    var result = String.UnicodeScalarView()
    var left = count
    for scalar in text.unicodeScalars {
      if left != 0 {
        result += new.unicodeScalars
        try charge(new.utf8.count)
        left -= left > 0 ? 1 : 0
      }
      result.append(scalar)
    }
    if left != 0 { result += new.unicodeScalars }
    return String(result)
  }

  func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? Int.max : product
  }
}
