/// Walks through a text that holds braces or brackets.
struct MisspeltReferenceFinder {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// How many `\{{` stand open.
  private var escaped = 0
  private(set) var found: [MisspeltReference] = []

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func run() {
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "{"): passBraces()
      case UInt8(ascii: "}"): passClosing()
      case UInt8(ascii: "["): passBrackets()
      case 0xEF where ReferenceScanner.isBraces(text, index):
        escaped += 1
        index += 3
      default: index += 1
      }
    }
  }

  /// `{`, as many as there are.
  private mutating func passBraces() {
    let start = index
    var inner = endOfRun(from: start)
    if inner - start > 1 {
      // A reference, whatever stands in it, or one that is not closed; both are told where it is replaced.
      guard let end = ReferenceScanner.endOfReference(text, from: start + 2) else {
        index = text.count
        return
      }
      index = endOfRun(from: end)
      return
    }
    index = inner
    inner = endOfBlanks(from: inner)
    if inner < text.count, text[inner] == UInt8(ascii: "{") || text[inner] == UInt8(ascii: "%") { inner += 1 }
    guard let name = nameEnd(from: inner) else { return }
    var end = name
    if end < text.count, text[end] == UInt8(ascii: "%") { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: "}") else { return }
    end = endOfRun(from: end)
    let other = endOfBlanks(from: end)
    if other < text.count, text[other] == UInt8(ascii: "}") { end = endOfRun(from: other) }
    index = end
    let first = start > 0 && text[start - 1] == UInt8(ascii: "$") ? start - 1 : start
    found.append(MisspeltReference(text, first..<end, name: inner..<name))
  }

  /// `}` that belongs to nothing before it.
  private mutating func passClosing() {
    let start = index
    index = endOfRun(from: start)
    guard index - start > 1 else { return }
    guard escaped == 0 else {
      escaped -= 1
      return
    }
    var first = start
    while first > 0, text[first - 1] == 0x20 { first -= 1 }
    while first > 0, Self.isOfName(text[first - 1]) { first -= 1 }
    found.append(MisspeltReference(text, start..<index, name: first..<start, isUnopened: true))
  }

  private mutating func passBrackets() {
    let start = index
    index = endOfRun(from: start)
    guard index - start == 2, let name = nameEnd(from: index), name + 1 < text.count,
      text[name] == UInt8(ascii: "]"), text[name + 1] == UInt8(ascii: "]")
    else { return }
    found.append(MisspeltReference(text, start..<name + 2, name: index..<name))
    index = name + 2
  }

  /// Where bytes of one kind end.
  private func endOfRun(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == text[start] { end += 1 }
    return end
  }

  private func endOfBlanks(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == 0x20 { end += 1 }
    return end
  }

  /// Where a name between blanks ends, with the blanks; nil where no name stands there.
  private func nameEnd(from start: Int) -> Int? {
    let first = endOfBlanks(from: start)
    var end = first
    while end < text.count, Self.isOfName(text[end]) { end += 1 }
    guard text[first..<end].contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
    return endOfBlanks(from: end)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/")
  }
}
