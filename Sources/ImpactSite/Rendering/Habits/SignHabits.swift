import Diagnostics

/// Signs with a meaning elsewhere.
extension Habits {
  mutating func tellSigns(_ block: HabitBlock) {
    var index = 0
    while index < block.text.count {
      switch block.text[index] {
      case UInt8(ascii: "~"):
        index = tellPair(.struck, "~~", block, index, "text can't be struck through; leave it out")
      case UInt8(ascii: "="):
        index = tellPair(.marked, "==", block, index, "text can't be marked with ==; write ** around it for bold")
      case UInt8(ascii: "["): index = tellFootnote(block, index) ?? tellBrackets(block, index) ?? index + 1
      case UInt8(ascii: "{"): index = tellBraces(block, index) ?? index + 1
      case UInt8(ascii: "}"): index = tellClosing(block, index)
      default: index += 1
      }
    }
  }

  /// Two signs, some text without a blank at its ends, and the two signs again.
  private mutating func tellPair(
    _ kind: Kind, _ sign: StaticString, _ block: HabitBlock, _ start: Int, _ message: String
  ) -> Int {
    var index = start
    while block[index] == block[start] { index += 1 }
    guard index == start + 2, !HabitBlock.isGap(block[index]) else { return index }
    var end = index + 1
    // So that many signs are not looked for in all of a long text.
    let limit = min(block.text.count, end + 1000)
    while end < limit, !(block.has(sign, at: end) && !HabitBlock.isGap(block[end - 1])) { end += 1 }
    guard end < limit, block[end + 2] != block[start] else { return index }
    tell(kind, .error(.unsupportedMarkdown, message, at: block.place(start..<end + 2)))
    return end + 2
  }

  /// `[^1]`, and `[^1]: text`.
  private mutating func tellFootnote(_ block: HabitBlock, _ start: Int) -> Int? {
    guard block.has("[^", at: start) else { return nil }
    var end = start + 2
    while block[end] != UInt8(ascii: "]"), block[end] != UInt8(ascii: "["), !HabitBlock.isGap(block[end]) { end += 1 }
    guard end > start + 2, block[end] == UInt8(ascii: "]"), block[end + 1] != UInt8(ascii: "(") else { return nil }
    let message =
      "footnotes can't be written here; put the words in brackets, or in the \"note\" of the figure that they belong to"
    tell(.footnote, .error(.unsupportedMarkdown, message, at: block.place(start..<end + 1)))
    return end + 1
  }

  /// `[[ name ]]`.
  private mutating func tellBrackets(_ block: HabitBlock, _ start: Int) -> Int? {
    guard block.has("[[", at: start), let name = name(block, from: start + 2), block.has("]]", at: name.end),
      block[name.end + 2] != UInt8(ascii: "("), !block.isLinkText[start + 1]
    else { return nil }
    tellReference(block, start..<name.end + 2, name.text)
    return name.end + 2
  }

  /// `{ name }`, `{ {name} }`, `{% name %}`, `${name}`.
  private mutating func tellBraces(_ block: HabitBlock, _ start: Int) -> Int? {
    var index = start + 1
    while HabitBlock.isBlank(block[index]) { index += 1 }
    let inner = block[index]
    if inner == UInt8(ascii: "{") || inner == UInt8(ascii: "%") { index += 1 } else { index = start + 1 }
    guard let name = name(block, from: index) else { return nil }
    var end = name.end
    if block[end] == UInt8(ascii: "%") { end += 1 }
    guard block[end] == UInt8(ascii: "}") else { return nil }
    end += 1
    var last = end
    while HabitBlock.isBlank(block[last]) { last += 1 }
    if block[last] == UInt8(ascii: "}") { end = last + 1 }
    let first = block[start - 1] == UInt8(ascii: "$") ? start - 1 : start
    tellReference(block, first..<end, name.text)
    return end
  }

  /// A `}}` without `{{`.
  private mutating func tellClosing(_ block: HabitBlock, _ start: Int) -> Int {
    guard block.has("}}", at: start), !block.hasUnclosedReference else { return start + 1 }
    let message = "}} closes a reference that no {{ opens; write \\}} for the braces themselves"
    tell(.braces, .error(.misspeltReference, message, at: block.place(start..<start + 2)))
    var end = start
    while block[end] == UInt8(ascii: "}") { end += 1 }
    return end
  }

  private mutating func tellReference(_ block: HabitBlock, _ range: Range<Int>, _ name: String) {
    let base = name.prefix { $0 != "." }
    let known = name.contains("/") ? nil : nearest(to: String(base), in: names())
    let message = "a reference is written with two braces on either side, \(known == nil ? "as in " : "")"
    let reference = "{{ \(known.map { $0 + name[base.endIndex...] } ?? name) }}"
    tell(
      .braces,
      .error(
        .misspeltReference, message + reference, at: block.place(range), fix: known == nil ? nil : reference))
  }

  /// A name between blanks, and where what follows them stands.
  private func name(_ block: HabitBlock, from start: Int) -> (text: String, end: Int)? {
    var first = start
    while HabitBlock.isBlank(block[first]) { first += 1 }
    var end = first
    while Self.isOfName(block[end]) { end += 1 }
    guard end > first, (0x61...0x7A).contains(block[first] | 0x20) || block[first] == UInt8(ascii: "/") else {
      return nil
    }
    let text = block.source(first..<end)
    while HabitBlock.isBlank(block[end]) { end += 1 }
    return (text, end)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
