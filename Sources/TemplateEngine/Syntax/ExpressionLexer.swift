import Diagnostics

/// The tokens inside `{{ … }}` and `{% … %}`.
extension Lexer {
  /// Reads one token; `position` is at its first byte.
  mutating func expressionToken() {
    let start = position
    switch byte(start) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      takeWord()
      append(.name(file.text(start..<position)), start..<position)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
    default: symbol()
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func takeWord() {
    while true {
      switch byte(position) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        position += 1
      default: return
      }
    }
  }

  /// A number: digits, and after a dot more digits. After a dot, as in `list.0.1`, the next dot is no decimal point.
  private mutating func number() {
    let start = position
    let isIndex = start > 0 && byte(start - 1) == UInt8(ascii: ".")
    while isDigit(byte(position)) { position += 1 }
    var isFloat = false
    if !isIndex, byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) {
      isFloat = true
      position += 1
      while isDigit(byte(position)) { position += 1 }
    }
    let end = position
    takeWord()
    let text = file.text(start..<position)
    if position > end || (!isFloat && end > start + 1 && byte(start) == UInt8(ascii: "0")) {
      return invalid("\(quoted(text)) is not a number: write digits, such as 1000 or 2.5", start..<position)
    }
    if isFloat {
      guard let value = Double(text), value.isFinite else { return invalid("this number is too large", start..<position) }
      return append(.float(value), start..<position)
    }
    guard let value = Int(text) else { return invalid("this number is too large", start..<position) }
    append(.integer(value), start..<position)
  }

  private mutating func symbol() {
    let start = position
    let pairs: [StaticString] = ["==", "!=", "<=", ">="]
    for pair in pairs where has(pair, at: start) {
      position += 2
      return append(.symbol(pair.description), start..<position)
    }
    let signs: [StaticString] = ["&&", "||", "**", "//", "??", "?:", "!", "?", ";"]
    for sign in signs where has(sign, at: start) {
      position += sign.utf8CodeUnitCount
      let instead = LeftOut.instead(of: sign.description, .sign) ?? ""
      return invalid("\(quoted(sign.description)) is not in the template language: \(instead)", start..<position)
    }
    position += 1
    switch byte(start) {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      append(.symbol(file.text(start..<position)), start..<position)
    default:
      while position < end, file.bytes[position] & 0xC0 == 0x80 { position += 1 }
      let sign = file.text(start..<position)
      let isQuote = ["“", "”", "„", "‘", "’", "«", "»"].contains(sign)
      let advice = isQuote ? ": write texts in straight quotation marks, \"…\"" : ""
      invalid("unexpected \(quoted(sign))\(advice)", start..<position)
    }
  }

  /// Reads a text in quotation marks; `position` is at the first of them.
  private mutating func string() {
    let start = position
    let quote = byte(start)
    var bytes: [UInt8] = []
    var isValid = true
    position += 1
    while position < end, byte(position) != quote {
      if byte(position) == UInt8(ascii: "\\") {
        isValid = escape(into: &bytes) && isValid
      } else if let next = newlineEnd(at: position) {
        bytes.append(UInt8(ascii: "\n"))
        position = next
      } else {
        bytes.append(byte(position))
        position += 1
      }
    }
    guard position < end else {
      isTextOpen = true
      return invalid("this text is never closed: the second quotation mark is missing", start..<start + 1)
    }
    position += 1
    append(isValid ? .string(String(decoding: bytes, as: UTF8.self)) : .invalid, start..<position)
  }

  /// Reads `\` and what belongs to it.
  private mutating func escape(into bytes: inout [UInt8]) -> Bool {
    let start = position
    position = min(start + 2, end)
    switch byte(start + 1) {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): bytes.append(byte(start + 1))
    default:
      while position < end, file.bytes[position] & 0xC0 == 0x80 { position += 1 }
      report(
        "\(quoted(file.text(start..<position))) has no meaning in a text: write the character itself, or \"\\\\\" for \"\\\"",
        start..<position)
      return false
    }
    return true
  }

  private mutating func invalid(_ message: String, _ range: Range<Int>) {
    report(message, range)
    append(.invalid, range)
  }
}
