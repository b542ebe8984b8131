import Markdown

/// Finds the blocks of a text whose words or links lead to the host of an example, however Markdown lets it be written.
struct ExampleBlocks {
  private let bytes: ArraySlice<UInt8>
  private let lines: [Range<Int>]
  /// The first and last line of the block that the walk is in.
  private var block = (first: 1, last: 1)
  private var words: [UInt8] = []
  private var hasFound = false
  private var found: [Range<Int>] = []

  /// Where such blocks begin, but for those in which the address stands as it is.
  static func find(in body: ArraySlice<UInt8>) -> [Range<Int>] {
    var blocks = ExampleBlocks(body)
    Document(parsing: body).walk { phase, node, _ in
      blocks.visit(node, isEntered: phase == .enter)
      return true
    }
    blocks.finish()
    return blocks.found
  }

  private init(_ body: ArraySlice<UInt8>) {
    bytes = body
    var lines: [Range<Int>] = []
    var start = body.startIndex
    while start < body.endIndex {
      let end = body[start...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines
  }

  private mutating func visit(_ node: Node, isEntered: Bool) {
    if !node.kind.isInline {
      finish()
      block = (node.line, max(node.line, node.endLine))
    }
    guard isEntered else { return }
    switch node.kind {
    case .softBreak, .lineBreak: words.append(0x20)
    case .link, .image: look(ExampleSpellings.plain(node.destination))
    case .text, .code, .codeBlock, .htmlBlock, .htmlInline: words += node.literal
    default: break
    }
  }

  /// Ends a block: what was found in it is told once.
  private mutating func finish() {
    look(ExampleSpellings.plain(words))
    words = []
    defer { hasFound = false }
    guard hasFound, block.first > 0, block.first <= lines.count else { return }
    let range = lines[block.first - 1].lowerBound..<lines[min(block.last, lines.count) - 1].upperBound
    guard ExampleHosts.addresses(in: Array(bytes[range]), anyWord: false).isEmpty else { return }
    found.append(lines[block.first - 1])
  }

  private mutating func look(_ text: [UInt8]) {
    if !hasFound { hasFound = !ExampleHosts.addresses(in: text, anyWord: false).isEmpty }
  }
}
