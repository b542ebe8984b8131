import Diagnostics

extension Lexer {
  mutating func expressionToken() {
    let start = position
    switch byte(start) {
    case let first where isLetter(first) || first == UInt8(ascii: "_"):
      takeWord()
      append(.name(file.text(start..<position)), start..<position)
    case let first where isDigit(first): number()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
    default: symbol()
    }
  }

  private mutating func takeWord() {
    while isLetter(byte(position)) || isDigit(byte(position)) || byte(position) == UInt8(ascii: "_") { position += 1 }
  }

  /// A number: digits, and after a dot more digits.
  private mutating func number() {
    let start = position
    takeWord()
    let isFloat = byte(position) == UInt8(ascii: ".") && isDigit(byte(position + 1))
    if isFloat {
      position += 1
      takeWord()
    }
    let text = file.text(start..<position)
    let hasLeadingZero = !isFloat && byte(start) == UInt8(ascii: "0") && position > start + 1
    if hasLeadingZero || !text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }) {
      invalid("\(quoted(text)) is not a number: write digits, such as 1000 or 2.5", start..<position)
    } else if isFloat, let value = Double(text), value.isFinite {
      append(.float(value), start..<position)
    } else if !isFloat, let value = Int(text) {
      append(.integer(value), start..<position)
    } else {
      invalid("this number is too large", start..<position)
    }
  }

  private mutating func symbol() {
    let start = position
    for pair in ["==", "!=", "<=", ">="] where has(pair, at: start) {
      position += 2
      return append(.symbol(pair), start..<position)
    }
    for sign in ["&&", "||", "**", "//", "??", "?:", "<>", "!", "?", ";", "$", "@", "#"] where has(sign, at: start) {
      position += sign.utf8.count
      let instead = LeftOut.instead(of: sign, .sign) ?? ""
      return invalid("\(quoted(sign)) is not in the template language: \(instead)", start..<position)
    }
    position += 1
    if "+-*/%~<>=.:|,()[]{}".utf8.contains(byte(start)) {
      return append(.symbol(file.text(start..<position)), start..<position)
    }
    takeContinuation()
    let sign = file.text(start..<position)
    let isQuote = ["“", "”", "„", "‘", "’", "«", "»"].contains(sign)
    let advice = isQuote ? ": write texts in straight quotation marks, \"…\"" : ""
    invalid("unexpected \(quoted(sign))\(advice)", start..<position)
  }

  /// Goes to the end of a character whose first byte was read.
  private mutating func takeContinuation() {
    while byte(position) & 0xC0 == 0x80 { position += 1 }
  }

  /// Reads a text in quotation marks; `position` is at the first of them.
  private mutating func string() {
    let start = position
    let quote = byte(start)
    var bytes: [UInt8] = []
    var isValid = true
    position += 1
    var tagEnd: Int?
    while position < end, byte(position) != quote {
      if byte(position) == UInt8(ascii: "\\") {
        isValid = escape(into: &bytes) && isValid
      } else if let next = newlineEnd(at: position) {
        if tagEnd != nil { break }
        bytes.append(UInt8(ascii: "\n"))
        position = next
      } else {
        if tagEnd == nil, has("}}", at: position) || has("%}", at: position) { tagEnd = position }
        bytes.append(byte(position))
        position += 1
      }
    }
    guard byte(position) == quote else {
      // Where the tag seems to end, it does.
      position = tagEnd ?? end
      return invalid("this text is never closed: the second quotation mark is missing", start..<start + 1)
    }
    position += 1
    append(isValid ? .string(String(decoding: bytes, as: UTF8.self)) : .invalid, start..<position)
  }

  private mutating func escape(into bytes: inout [UInt8]) -> Bool {
    let start = position
    position = min(start + 2, end)
    switch byte(start + 1) {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): bytes.append(byte(start + 1))
    default:
      takeContinuation()
      let written = quoted(file.text(start..<position))
      let advice = "write the character itself, or \"\\\\\" for \"\\\""
      report("\(written) has no meaning in a text: \(advice)", start..<position)
      return false
    }
    return true
  }

  private mutating func invalid(_ message: String, _ range: Range<Int>) {
    if !tokens[firstOfTag...].contains(where: { $0.kind == .invalid }) { report(message, range) }
    append(.invalid, range)
  }
}
