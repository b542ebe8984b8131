import Diagnostics

/// The tokens inside `{{ … }}` and `{% … %}`.
extension Lexer {
  /// Reads one token; `position` is at its first byte.
  mutating func expressionToken() {
    let start = position
    switch byte(start) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      while isWordByte(byte(position)) { position += 1 }
      append(.name(file.text(start..<position)), start..<position)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
    default: symbol()
    }
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: isDigit(byte)
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func number() {
    let start = position
    while isWordByte(byte(position)) { position += 1 }
    if byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) {
      position += 1
      while isWordByte(byte(position)) { position += 1 }
      return invalid("decimal numbers are not part of the template language", start..<position)
    }
    let digits = file.bytes[start..<position]
    let isPlain =
      digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
      && digits.last != UInt8(ascii: "_") && !has("__", in: start..<position)
      && (digits.first != UInt8(ascii: "0") || digits.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "_") })
    guard isPlain else {
      return invalid("\(quoted(file.text(start..<position))) is not a whole number", start..<position)
    }
    var value = 0
    for digit in digits where digit != UInt8(ascii: "_") {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !overflow, !carry else { return invalid("this number is too large", start..<position) }
      value = sum
    }
    append(.integer(value), start..<position)
  }

  private func has(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.contains { has(text, at: $0) && $0 + text.utf8CodeUnitCount <= range.upperBound }
  }

  private mutating func symbol() {
    let start = position
    let pairs: [StaticString] = ["**", "//", "==", "!=", "<=", ">="]
    for pair in pairs where has(pair, at: start) {
      position += 2
      return append(.symbol(pair.description), start..<position)
    }
    switch byte(start) {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      position += 1
      append(.symbol(file.text(start..<position)), start..<position)
    default:
      position += 1
      while position < end, file.bytes[position] & 0xC0 == 0x80 { position += 1 }
      invalid("unexpected \(quoted(file.text(start..<position)))", start..<position)
    }
  }

  mutating func invalid(_ message: String, _ range: Range<Int>) {
    report(message, range)
    append(.invalid, range)
  }
}
