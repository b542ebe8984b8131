struct ByteCursor {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Whether certain bytes come next, letters of either case; they are read if so. `text` is in lower case.
  mutating func read(_ text: String) -> Bool {
    let text = text.utf8
    guard bytes.count - position >= text.count else { return false }
    guard zip(bytes[position...], text).allSatisfy({ lowercased($0) == $1 }) else { return false }
    position += text.count
    return true
  }

  @discardableResult
  mutating func read(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, isWanted(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  /// Reads white space; the result is whether there was some.
  @discardableResult
  mutating func readBlanks() -> Bool { !read(while: isBlank).isEmpty }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D }

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

func lowercased(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes.map { lowercased($0) }, as: UTF8.self) }
