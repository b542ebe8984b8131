import Diagnostics

/// Strings in expressions, with the escapes that Jinja takes over from Python.
extension Lexer {
  /// Reads a string; `position` is at its quotation mark.
  mutating func string() {
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

  /// Reads `\` and what belongs to it; an escape that Python does not know stays as it is.
  private mutating func escape(into bytes: inout [UInt8]) -> Bool {
    let start = position
    let kind = byte(start + 1)
    position += 2
    switch kind {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "a"): bytes.append(0x07)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "v"): bytes.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): bytes.append(kind)
    case UInt8(ascii: "x"): return number(from: start, radix: 16, digits: 2...2, into: &bytes)
    case UInt8(ascii: "u"): return number(from: start, radix: 16, digits: 4...4, into: &bytes)
    case UInt8(ascii: "U"): return number(from: start, radix: 16, digits: 8...8, into: &bytes)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      position -= 1
      return number(from: start, radix: 8, digits: 1...3, into: &bytes)
    case UInt8(ascii: "N"):
      report("character names (\\N) are not part of the template language", start..<position)
      return false
    default:
      position -= 1
      if let next = newlineEnd(at: position) { position = next } else { bytes.append(UInt8(ascii: "\\")) }
    }
    return true
  }

  private mutating func number(
    from start: Int, radix: UInt32, digits: ClosedRange<Int>, into bytes: inout [UInt8]
  ) -> Bool {
    var value: UInt32 = 0
    var count = 0
    while count < digits.upperBound, let digit = digit(byte(position)), digit < radix {
      value = value &* radix &+ digit
      position += 1
      count += 1
    }
    guard count >= digits.lowerBound, let scalar = Unicode.Scalar(value) else {
      report("\(quoted(file.text(start..<position))) is not a character", start..<position)
      return false
    }
    bytes += Array(String(Character(scalar)).utf8)
    return true
  }

  private func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
