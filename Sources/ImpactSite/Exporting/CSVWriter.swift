import HTML

/// Writes a table as RFC 4180 has it: UTF-8, commas, rows that end in CRLF. It begins with a byte-order mark, without
/// which Excel takes the bytes for another encoding.
///
/// No text can be a formula in a spreadsheet: where one could begin there comes an apostrophe before it (OWASP, "CSV
/// Injection"), at the start of the cell and behind whatever a program might take for the end of a cell. Numbers are
/// written as they are.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private var isInRow = false

  /// Begins a table; the room of earlier bytes is used again.
  init(reusing bytes: consuming [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append("\u{FEFF}" as StaticString)
    self.bytes = bytes
  }

  /// Ends a row.
  mutating func endRow() {
    bytes.append("\r\n" as StaticString)
    isInRow = false
  }

  /// Writes a cell that holds a number, or nothing.
  mutating func number(_ digits: String?) {
    separate()
    if let digits { bytes.append(digits) }
  }

  /// Writes a cell that holds a text, or nothing.
  mutating func text(_ text: String?) {
    separate()
    guard var text, !text.isEmpty else { return }
    text.withUTF8 { text in
      guard Self.isQuoted(text) || Self.mayBeginFormula(text[0]) else {
        bytes.append(contentsOf: text)
        return
      }
      quote(text)
    }
  }

  private mutating func separate() {
    if isInRow { bytes.append(UInt8(ascii: ",")) }
    isInRow = true
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    let mark = UInt8(ascii: "\"")
    bytes.append(mark)
    var place = Place.start
    var index = 0
    while index < text.count {
      let byte = text[index]
      if place != .inside, Self.isFormula(text, at: index, place) { bytes.append(UInt8(ascii: "'")) }
      if byte == mark { bytes.append(mark) }
      let length = Self.blank(text, at: index)
      if place != .inside, length > 0 {
        for blank in text[index..<index + length] { bytes.append(blank) }
        index += length
        continue
      }
      bytes.append(byte)
      place = Self.place(after: byte)
      index += 1
    }
    bytes.append(mark)
  }

  /// Where in a cell, or in what could be read as one, a sign stands.
  private enum Place {
    /// Before anything but blanks.
    case start
    /// Just behind what some programs take for the end of a cell.
    case separated
    case inside
  }

  private static func place(after byte: UInt8) -> Place {
    switch byte {
    case 0x0A, 0x0D: .start
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\""), 0x09: .separated
    default: .inside
    }
  }

  /// Whether a sign makes a formula of what begins with it: `=`, `+`, `-`, `@`, their full-width forms, and at the very
  /// start a tab or the end of a line.
  private static func isFormula(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ place: Place) -> Bool {
    switch text[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    case 0x09, 0x0A, 0x0D: return index == 0
    case 0xEF:
      guard index + 2 < text.count, text[index + 1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[index + 2])
    default: return false
    }
  }

  /// The length of a blank or invisible sign; 0 for any other.
  private static func blank(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x20: return 1
    case 0xC2: return index + 1 < text.count && [0x85, 0xA0, 0xAD].contains(text[index + 1]) ? 2 : 0
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      switch (text[index + 1], text[index + 2]) {
      case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF): return 3
      default: return 0
      }
    case 0xE3: return index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80 ? 3 : 0
    case 0xEF:
      return index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// Whether a text can be a formula by its first byte, or begins with a blank that hides one.
  private static func mayBeginFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x20, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Whether a text has signs for which a cell needs quotation marks.
  private static func isQuoted(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text[text.count - 1] == 0x20 { return true }
    return text.contains { byte in
      switch byte {
      case 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): true
      default: false
      }
    }
  }
}
