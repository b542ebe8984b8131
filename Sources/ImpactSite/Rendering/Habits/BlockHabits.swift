import Diagnostics
import Markdown

/// Blocks that CommonMark makes where none is meant, and such as hold nothing.
extension Habits {
  /// A heading without words, and one that a line of hyphens makes of a sentence.
  mutating func tellHeading(_ node: Node) {
    if node.isEmpty {
      let message = "this heading has no words; write them behind the #, or leave the line out"
      let line = positions.range(ofLine: node.line)
      tell(.heading, .error(.unsupportedMarkdown, message, at: line))
    } else if hasRuler, node.headingLevel == 2 {
      tellUnderlined(node)
    }
  }

  private mutating func tellUnderlined(_ node: Node) {
    let (positions, bytes) = (positions, positions.file.bytes)
    guard bytes[positions.range(ofLine: node.line).bytes].first != UInt8(ascii: "#") else { return }
    // cmark ends such a heading now with its words, now with the line below them.
    let ruler = (node.line...max(node.line, node.endLine) + 1).lazy.map { positions.range(ofLine: $0) }.first {
      !$0.bytes.isEmpty && bytes[$0.bytes].allSatisfy { $0 == UInt8(ascii: "-") || HabitBlock.isGap($0) }
    }
    guard let ruler, let last = bytes[..<ruler.bytes.lowerBound].last(where: { !HabitBlock.isGap($0) }),
      Self.endsSentence(last)
    else { return }
    let message = "--- right below a sentence makes it a heading; leave a line empty between them"
    tell(.heading, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(ruler), fix: "\n---"))
  }

  /// Text that is code because of the blanks before it.
  mutating func tellCode(_ node: Node) {
    let line = positions.range(ofLine: node.line)
    let text = positions.file.text(line.bytes)
    if text.contains("```") || text.contains("~~~") {
      // Only the signs of lists and quotes stand before a fence.
      let first = text.drop { " \t>-*+.)0123456789".contains($0) }
      if first.hasPrefix("```") || first.hasPrefix("~~~") { tellOpenFence(node, line) }
      return
    }
    guard !Self.isCode(node.literal) else { return }
    let message =
      "four blanks before a line make it code, set as on a typewriter; leave them out, or write ``` in the line before "
      + "and the line behind it where code is meant"
    tell(.code, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(line)))
  }

  /// Code that begins with ``` and goes on to the end of the file, or of the list or quotation that it stands in.
  private mutating func tellOpenFence(_ node: Node, _ line: SourceRange) {
    let bytes = positions.file.bytes
    let fence = bytes[line.bytes].drop { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "~") }
    guard let sign = fence.first else { return }
    let count = fence.prefix { $0 == sign }.count
    // cmark ends code now with its last line, now with the line below it.
    for number in max(node.line + 1, node.endLine)...max(node.line + 1, node.endLine + 1) {
      let last = bytes[positions.range(ofLine: number).bytes].drop { HabitBlock.isBlank($0) || $0 == UInt8(ascii: ">") }
      if last.prefix(while: { $0 == sign }).count >= count, last.allSatisfy({ $0 == sign || HabitBlock.isBlank($0) }) {
        return
      }
    }
    let written = String(decoding: fence.prefix(count), as: UTF8.self)
    let message = "\(written) begins code here, and no \(written) ends it; write \(written) in the line below the code"
    tell(.code, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(line)))
  }

  /// Whether a text has signs that programs have and sentences have not.
  private static func isCode(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: literal, as: UTF8.self).replacing("{{", with: "").replacing("}}", with: "")
    return ["=", "{", "}", "()", "</", "->", "#!", ";\n"].contains { text.contains($0) } || text.hasPrefix("$ ")
  }

  /// A year or a plus that makes a list of a sentence.
  mutating func tellList(_ node: Node) {
    if let start = node.listStart {
      guard (1900...2100).contains(start) else { return }
      let range = positions.range(of: "\(start).".utf8, line: node.line)
      guard range.bytes.count == 5 else { return }
      let message = "\"\(start).\" at the start of a line makes a numbered list; write \(start)\\. for the year"
      tell(.list, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(range), fix: "\(start)\\."))
      return
    }
    guard node.endLine <= node.line else { return }
    let line = positions.range(ofLine: node.line).bytes
    let text = positions.file.bytes[line]
    guard text.count > 2, text.first == UInt8(ascii: "+"), text[line.lowerBound + 1] == 0x20,
      HabitBlock.isDigit(text[line.lowerBound + 2])
    else { return }
    let message = "+ and a blank at the start of a line make a list; write \\+ for the sign"
    let range = SourceRange(positions.file, line.lowerBound..<line.lowerBound + 1)
    tell(.list, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(range), fix: "\\+"))
  }

  /// A link that nobody sees.
  mutating func tellLink(_ node: Node) {
    guard node.isEmpty else { return }
    let range = positions.range(of: "[](".utf8, line: node.line)
    let message = "this link has no text; write between [ and ] where it leads"
    tell(.address, .error(.invalidLink, message, at: range))
  }
}
