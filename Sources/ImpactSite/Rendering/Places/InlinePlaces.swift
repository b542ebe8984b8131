import Diagnostics
import Markdown

/// Where the inlines of a paragraph or heading stand in the file, from the lines and columns that cmark gives them.
///
/// cmark counts in the block's own text, in which what stands before each line is left out, and counts no line ends in
/// code, HTML, addresses and titles, and behind a backslash (cmark 0.30, `src/inlines.c`); here they are put right.
struct InlinePlaces {
  /// The bytes of texts, code, HTML, links and pictures.
  private var ranges: [Node.ID: Range<Int>] = [:]
  /// The addresses of links and pictures that hold theirs themselves.
  private var destinations: [Node.ID: Range<Int>] = [:]
  /// Code and HTML, in order, in which character references mean nothing.
  private(set) var literals: [Range<Int>] = []

  private let bytes: [UInt8]
  private let lines: BodyLines
  private let block: Node
  /// The line that cmark counts, and the one that it is.
  private var counted: Int
  private var line: Int
  /// Where the last inline ends.
  private var end = 0

  init(_ block: Node, definitions: Int, _ lines: BodyLines) {
    self.block = block
    counted = block.line
    // cmark takes definitions out of the block that begins with them, and does not count their lines.
    line = block.line + definitions
    self.lines = lines
    bytes = lines.file.bytes
    var isSound = true
    block.walkInlines { phase, node in
      guard isSound else { return }
      switch phase {
      case .enter: isSound = enter(node)
      case .exit: isSound = exit(node)
      }
    }
  }

  /// The bytes of an inline; nil where they could not be told.
  func range(of node: Node) -> Range<Int>? { ranges[node.id] }

  /// The address of a link or picture as it is written; nil where that stands elsewhere, or could not be told.
  func destination(of node: Node) -> Range<Int>? { destinations[node.id] }

  private mutating func enter(_ node: Node) -> Bool {
    switch node.kind {
    // Of blanks at a line's end nothing is left.
    case .text where node.literal.isEmpty: break
    case .text, .code, .htmlInline:
      guard let start = offset(node.line, node.column), let last = offset(node.line, node.endColumn), last >= start,
        node.kind != .text || isText(node, at: start)
      else { return false }
      let range = start..<last + 1
      ranges[node.id] = range
      end = range.upperBound
      if node.kind != .text { literals.append(range) }
    case .softBreak: endLine(isCounted: true)
    case .lineBreak:
      // That behind two blanks is counted, that behind a backslash is not.
      endLine(isCounted: bytes[end...].drop(while: HabitBlock.isBlank).first != UInt8(ascii: "\\"))
    case .link, .image:
      // What is empty has no end by which to find its own.
      if node.isEmpty, let start = offset(node.line, node.column) { end = start + (node.kind == .image ? 2 : 1) }
    default: break
    }
    return true
  }

  /// A line ends.
  private mutating func endLine(isCounted: Bool) {
    let next = lines.line(at: end) + 1
    end = lines.contentStart(ofLine: next)
    guard isCounted else { return }
    counted += 1
    line = next
  }

  /// Whether a text begins as what stands at a place does.
  private func isText(_ node: Node, at start: Int) -> Bool {
    guard let first = node.literal.first, start < bytes.count else { return false }
    return bytes[start] == first || bytes[start] == UInt8(ascii: "\\") || bytes[start] == UInt8(ascii: "&")
  }

  private mutating func exit(_ node: Node) -> Bool {
    switch node.kind {
    case .emphasis, .strong:
      guard let last = offset(node.endLine, node.endColumn) else { return false }
      end = last + 1
    case .link, .image:
      guard end < bytes.count else { return false }
      if bytes[end] == UInt8(ascii: ">") {
        end += 1
        return true
      }
      guard bytes[end] == UInt8(ascii: "]") else { return false }
      var scanner = LinkEndScanner(lines, end + 1)
      destinations[node.id] = scanner.run()
      end = scanner.index
    default: break
    }
    return true
  }

  /// The place of a line and column as cmark counts them, both from 1. Behind line ends that it does not count, columns go
  /// on from the line before.
  private func offset(_ line: Int, _ column: Int) -> Int? {
    guard line == counted else { return nil }
    // In the block's first line columns are the line's own, in the others they go on from the block's.
    var current = self.line
    let isFirst = current == block.line
    var rest = isFirst ? column - 1 : column - block.column
    var start = isFirst ? lines.offset(ofLine: current) : lines.contentStart(ofLine: current)
    guard rest >= 0 else { return nil }
    while true {
      let length = lines.offset(ofLine: current + 1) - start
      if rest < length { return start + rest }
      guard length > 0 else { return nil }
      rest -= length
      current += 1
      start = lines.contentStart(ofLine: current)
    }
  }
}

/// Reads what follows the `]` of a link (CommonMark 0.30, section 6.3).
private struct LinkEndScanner {
  private let lines: BodyLines
  private let bytes: [UInt8]
  private let limit: Int
  /// Where the link ends, once it is read.
  private(set) var index: Int

  init(_ lines: BodyLines, _ start: Int) {
    self.lines = lines
    bytes = lines.file.bytes
    index = start
    limit = lines.body.upperBound
  }

  /// The address; nil where the link has none of its own.
  mutating func run() -> Range<Int>? {
    guard index < limit else { return nil }
    if bytes[index] == UInt8(ascii: "[") {
      pass(to: UInt8(ascii: "]"))
      return nil
    }
    guard bytes[index] == UInt8(ascii: "(") else { return nil }
    index += 1
    passGaps()
    let address = passAddress()
    passGaps()
    if index < limit, bytes[index] != UInt8(ascii: ")") {
      let open = bytes[index]
      index += 1
      pass(to: open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open)
      passGaps()
    }
    if index < limit, bytes[index] == UInt8(ascii: ")") { index += 1 }
    return address
  }

  private mutating func passAddress() -> Range<Int> {
    let start = index
    if index < limit, bytes[index] == UInt8(ascii: "<") {
      index += 1
      pass(to: UInt8(ascii: ">"))
      return start + 1..<max(start + 1, index - 1)
    }
    var depth = 0
    while index < limit, bytes[index] > 0x20 {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < limit && bytes[index + 1] > 0x20: index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return start..<index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return start..<index
  }

  /// Goes behind the next byte of a kind that no backslash stands before.
  private mutating func pass(to end: UInt8) {
    while index < limit, bytes[index] != end { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    index = min(index + 1, limit)
  }

  /// Goes over blanks and a line end, with what stands before the next line's text.
  private mutating func passGaps() {
    while index < limit, HabitBlock.isGap(bytes[index]) {
      let isLineEnd = bytes[index] == 0x0A || bytes[index] == 0x0D
      index += 1
      if isLineEnd { index = max(index, lines.contentStart(ofLine: lines.line(at: index))) }
    }
  }
}
