/// The `(address "title")` of a link, read as CommonMark does (0.30, section 6.3).
struct HabitAddress {
  private let text: [UInt8]
  private var index: Int
  /// Where the text goes on behind the `)`; nil where this is no address.
  private(set) var end: Int?

  /// Reads from a `(` on.
  init(_ text: [UInt8], from open: Int) {
    self.text = text
    index = open + 1
    passGap()
    guard passAddress() else { return }
    let before = index
    passGap()
    if index > before { passTitle() }
    passGap()
    if index < text.count, text[index] == UInt8(ascii: ")") { end = index + 1 }
  }

  private mutating func passGap() {
    while index < text.count, HabitBlock.isGap(text[index]) { index += 1 }
  }

  private mutating func passAddress() -> Bool {
    if index < text.count, text[index] == UInt8(ascii: "<") { return passTo(UInt8(ascii: ">"), isOneLine: true) }
    var depth = 0
    while index < text.count, text[index] > 0x20 {
      switch text[index] {
      case UInt8(ascii: "\\") where index + 1 < text.count && HabitBlock.isMark(text[index + 1]): index += 1
      case UInt8(ascii: "("):
        depth += 1
        // cmark's own limit.
        if depth > 32 { return false }
      case UInt8(ascii: ")"):
        if depth == 0 { return true }
        depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0
  }

  private mutating func passTitle() {
    guard index < text.count else { return }
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = passTo(text[index], isOneLine: false)
    case UInt8(ascii: "("): _ = passTo(UInt8(ascii: ")"), isOneLine: false)
    default: break
    }
  }

  /// Passes a part between two signs, unless it is longer than anybody writes.
  private mutating func passTo(_ close: UInt8, isOneLine: Bool) -> Bool {
    index += 1
    let end = min(text.count, index + 1000)
    while index < end, !(isOneLine && HabitBlock.isLineEnd(text[index])) {
      let byte = text[index]
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == close { return true }
    }
    return false
  }
}
