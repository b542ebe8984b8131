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

  /// A number as Python writes it: digits with single underscores between them, hexadecimal, octal and binary ones,
  /// and decimal numbers with a fraction or an exponent.
  private mutating func number() {
    let start = position
    if byte(start) == UInt8(ascii: "0"), let radix = radix(byte(start + 1)) {
      position += 2
      return prefixedInteger(from: start, radix: radix)
    }
    takeDigits()
    var isFloat = false
    // After a dot, as in `list.0.1`, the next dot is no decimal point.
    let isIndex = start > 0 && byte(start - 1) == UInt8(ascii: ".")
    if isIndex { return integer(file.text(start..<position), radix: 10, start..<position) }
    if byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) {
      isFloat = true
      position += 1
      takeDigits()
    }
    if byte(position) | 0x20 == UInt8(ascii: "e") {
      var digits = position + 1
      if byte(digits) == UInt8(ascii: "+") || byte(digits) == UInt8(ascii: "-") { digits += 1 }
      if isDigit(byte(digits)) {
        isFloat = true
        position = digits
        takeDigits()
      }
    }
    if isWordByte(byte(position)) {
      while isWordByte(byte(position)) { position += 1 }
      return invalid("\(quoted(file.text(start..<position))) is not a number", start..<position)
    }
    let text = file.text(start..<position).replacing("_", with: "")
    if isFloat {
      guard let value = Double(text), value.isFinite else {
        return invalid("this number is too large", start..<position)
      }
      return append(.float(value), start..<position)
    }
    guard byte(start) != UInt8(ascii: "0") || text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) else {
      return invalid("\(quoted(file.text(start..<position))) is not a number", start..<position)
    }
    integer(text, radix: 10, start..<position)
  }

  /// Goes past digits; an underscore is taken when a digit follows it.
  private mutating func takeDigits() {
    while isDigit(byte(position)) || (byte(position) == UInt8(ascii: "_") && isDigit(byte(position + 1))) {
      position += 1
    }
  }

  private func radix(_ byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private mutating func prefixedInteger(from start: Int, radix: Int) {
    let digits = position
    while isWordByte(byte(position)) { position += 1 }
    let text = file.text(digits..<position)
    let plain = text.replacing("_", with: "")
    guard !plain.isEmpty, !text.hasSuffix("_"), !text.contains("__"),
      plain.allSatisfy({ $0.hexDigitValue.map { $0 < radix } ?? false })
    else { return invalid("\(quoted(file.text(start..<position))) is not a number", start..<position) }
    integer(plain, radix: radix, start..<position)
  }

  private mutating func integer(_ digits: String, radix: Int, _ range: Range<Int>) {
    guard let value = Int(digits, radix: radix) else { return invalid("this number is too large", range) }
    append(.integer(value), range)
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
