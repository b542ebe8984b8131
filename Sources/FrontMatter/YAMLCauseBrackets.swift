internal import Diagnostics

/// What can be wrong with a value in brackets.
extension YAMLCause {
  /// Looks through a list or group of keys in brackets, up to the bracket that closes it.
  mutating func flow(_ value: Range<Int>, indent: Int) -> Diagnostic? {
    var open: [Int] = []
    var remark: Int?
    var isStart = true
    var offset = value.lowerBound
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        if startsKey(offset + 1, indent: indent) { break }
      } else if byte == UInt8(ascii: "#"), offset > value.lowerBound, bytes[offset - 1] <= 0x20 {
        // A line that is nothing but a remark hides no bracket.
        if !isFirstInLine(offset) { remark = remark ?? offset }
        offset = lineEnd(offset)
        continue
      } else if isStart, let found = item(at: offset) {
        return found
      } else if isStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let close = closing(offset) else {
          return error(unclosed(Character(Unicode.Scalar(byte))), offset..<offset + 1)
        }
        offset = close
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        open.append(offset)
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        open.removeLast()
        if open.isEmpty { return afterBrackets(value, offset) }
      }
      if byte > 0x20 {
        isStart =
          [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")].contains(byte)
          || byte == UInt8(ascii: ":") && offset + 1 < end && isBlank(bytes[offset + 1])
      }
      offset += 1
    }
    let opening = open.last ?? value.lowerBound
    if let remark {
      return error(
        "a # with a blank before it begins a remark, which hides the end of the brackets that are opened before; put "
          + "the text with the # in \"quotation marks\"", remark..<lineEnd(remark))
    }
    let close = bytes[opening] == UInt8(ascii: "[") ? "]" : "}"
    return error("the bracket that is opened here is never closed; write \(close) where it ends", opening..<opening + 1)
  }

  private func isFirstInLine(_ offset: Int) -> Bool {
    bytes[..<offset].last { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "\n")
  }

  /// What stands behind the closing bracket.
  private mutating func afterBrackets(_ value: Range<Int>, _ close: Int) -> Diagnostic? {
    let rest = skipBlanks(close + 1, to: lineEnd(close))
    next = afterLine(close)
    guard rest < lineEnd(close), bytes[rest] != UInt8(ascii: "#") else { return nil }
    guard close < lineEnd(value.lowerBound) else { return nil }
    let text = withoutRemark(value)
    let fix = bytes[rest] == UInt8(ascii: "]") || bytes[rest] == UInt8(ascii: "}") ? nil : inQuotationMarks(text)
    return whole(text) {
      error(
        "a value that starts with a bracket ends with it; put the whole value in \"quotation marks\" where it is a text",
        $0, fix: fix)
    }
  }

  /// An item or value in brackets that can't start as it does.
  private func item(at offset: Int) -> Diagnostic? {
    if starts(offset..<end, with: "{{") {
      return references(offset..<itemEnd(offset))
    }
    return isSign(bytes[offset]) ? sign(offset..<itemEnd(offset)) : nil
  }

  /// Where an item ends: before the comma or bracket behind it; references keep their braces.
  private func itemEnd(_ start: Int) -> Int {
    var offset = start
    let lineEnd = lineEnd(start)
    while offset < lineEnd {
      if starts(offset..<lineEnd, with: "{{") || starts(offset..<lineEnd, with: "}}") && offset > start + 1 {
        offset += 2
        continue
      }
      if [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(bytes[offset]) { break }
      offset += 1
    }
    return trimmedEnd(start, offset)
  }

  /// Whether a line starts with a key that can't belong to the brackets before it.
  private func startsKey(_ start: Int, indent: Int) -> Bool {
    guard start < end else { return false }
    let lineEnd = lineEnd(start)
    let first = skipBlanks(start, to: lineEnd)
    guard first - start <= indent, first < lineEnd, let colon = colon(first, lineEnd) else { return false }
    return isWord(first..<colon)
  }
}
