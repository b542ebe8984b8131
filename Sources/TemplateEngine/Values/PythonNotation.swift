/// Values as Python writes them, which is what Jinja prints.
extension Value {
  /// The value as text: what `str()` makes of it.
  var text: String {
    switch self {
    case .string(let text): text
    case .sourced(let text): text.text
    case .html(let html): String(decoding: html.bytes, as: UTF8.self)
    case .json(let json): String(decoding: json.bytes, as: UTF8.self)
    case .missing: ""
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .integer(let number): String(number)
    case .float(let number): Value.notation(of: number)
    case .list(let values): "[" + values.map(\.notation).joined(separator: ", ") + "]"
    case .tuple(let values):
      "(" + values.map(\.notation).joined(separator: ", ") + (values.count == 1 ? ",)" : ")")
    case .record(let values): "(" + values.map(\.notation).joined(separator: ", ") + ")"
    case .dictionary(let dictionary):
      "{" + dictionary.entries.map { $0.key.notation + ": " + $0.value.notation }.joined(separator: ", ") + "}"
    }
  }

  /// What a value is, in words.
  var kind: String {
    switch self {
    case .missing, .none: "none"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .float: "a number"
    case .string, .sourced: "text"
    case .html: "HTML"
    case .json: "JSON"
    case .list: "a list"
    case .tuple: "a tuple"
    case .record, .dictionary: "a record"
    }
  }

  /// The value as it stands in a list: what `repr()` makes of it.
  var notation: String { string.map(Value.notation) ?? text }

  /// A number with the fewest digits that give it back, with an exponent from 1e16 and below 0.0001.
  static func notation(of number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let text = number.description
    guard let mark = text.firstIndex(of: "e") else {
      let magnitude = number.magnitude
      if magnitude >= 1e16 { return exponential(text) }
      return text
    }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    var mantissa = String(text[..<mark])
    if (-4..<16).contains(exponent) { return plain(mantissa, exponent) }
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    let digits = String(exponent.magnitude)
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + (digits.count < 2 ? "0" : "") + digits
  }

  private static func exponential(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    var digits = text.drop { $0 == "-" }.split(separator: ".").first.map(String.init) ?? ""
    let exponent = digits.count - 1
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    let first = digits.removeFirst()
    let mantissa = digits.isEmpty ? String(first) : "\(first).\(digits)"
    return (isNegative ? "-" : "") + mantissa + "e+" + (exponent < 10 ? "0" : "") + String(exponent)
  }

  private static func plain(_ mantissa: String, _ exponent: Int) -> String {
    let isNegative = mantissa.hasPrefix("-")
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
    var digits = parts.joined()
    if parts.count == 2, parts[1] == "0" { digits.removeLast() }
    let sign = isNegative ? "-" : ""
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    if digits.count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count) + ".0"
    }
    let point = digits.index(digits.startIndex, offsetBy: exponent + 1)
    return sign + digits[..<point] + "." + digits[point...]
  }

  /// Text between quotation marks, with Python's escapes.
  private static func notation(_ text: String) -> String {
    let quote: Unicode.Scalar = text.unicodeScalars.contains("'") && !text.unicodeScalars.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\":
        result.append("\\")
        result.append(scalar)
      case "\n": result += "\\n".unicodeScalars
      case "\r": result += "\\r".unicodeScalars
      case "\t": result += "\\t".unicodeScalars
      default:
        if scalar.isPrintable {
          result.append(scalar)
        } else {
          result += scalar.escaped.unicodeScalars
        }
      }
    }
    result.append(quote)
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether Python shows it as it is: not control characters, and no white space but the blank.
  fileprivate var isPrintable: Bool {
    if value == 0x20 { return true }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  fileprivate var escaped: String {
    let digits = String(value, radix: 16)
    let (mark, width) = value < 0x100 ? ("\\x", 2) : value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
    return mark + String(repeating: "0", count: width - digits.count) + digits
  }
}
