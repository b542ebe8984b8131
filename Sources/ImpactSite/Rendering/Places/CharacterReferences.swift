import Diagnostics
import FrontMatter
import HTML
import Markdown

/// The numeric character references of a body, such as `&#7;`, that stand for characters no text may have, wherever they
/// mean something: not in code, and not behind a backslash.
struct CharacterReferences {
  private var found: [(written: Range<Int>, character: RefusedCharacter?)] = []
  private let bytes: [UInt8]

  /// Looks for them in a part of a file; nearly all have none.
  init(_ bytes: [UInt8], _ body: Range<Int>) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      var index = body.lowerBound
      while let start = bytes.firstIndex(of: UInt8(ascii: "&"), from: index), start + 3 < body.upperBound {
        index = start + 1
        guard bytes[index] == UInt8(ascii: "#"), let (value, end) = Self.number(bytes, index + 1, body.upperBound)
        else {
          continue
        }
        // What is no character at all becomes U+FFFD (CommonMark 0.30, section 2.5).
        guard value > 0x10FFFF || (0xD800...0xDFFF).contains(value) || RefusedCharacter(writtenAs: value) != nil else {
          continue
        }
        found.append((start..<end, RefusedCharacter(writtenAs: value)))
      }
    }
  }

  /// What is wrong with those that mean something.
  func diagnostics(_ document: borrowing Document, _ positions: BodyPositions) -> [Diagnostic] {
    guard !found.isEmpty else { return [] }
    let literals = Self.literals(document, positions)
    var next = 0
    return found.compactMap { written, character in
      while next < literals.count, literals[next].upperBound <= written.lowerBound { next += 1 }
      if next < literals.count, literals[next].contains(written.lowerBound) { return nil }
      let slashes = bytes[..<written.lowerBound].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      guard slashes % 2 == 0 else { return nil }
      let text = positions.file.text(written)
      let message =
        character?.message(text, otherwise: "or write &amp; where the sign & itself is meant")
        ?? "\(quoted(text)) stands for no character; take it out, or write &amp; where the sign & itself is meant"
      return .error(.refusedCharacter, message, at: SourceRange(positions.file, written))
    }
  }

  /// Code and HTML, in order.
  private static func literals(_ document: borrowing Document, _ positions: BodyPositions) -> [Range<Int>] {
    var literals: [Range<Int>] = []
    document.walk { phase, node, _ in
      guard phase == .enter else { return true }
      switch node.kind {
      case .paragraph, .heading: literals += positions.places(of: node).literals
      case .codeBlock, .htmlBlock:
        let lines = positions.range(ofLines: node.line...max(node.line, node.endLine))
        // What stands behind the fence is text.
        let isFenced = !node.fenceInfo.isEmpty
        literals.append(
          isFenced
            ? min(positions.range(ofLine: node.line).bytes.upperBound, lines.upperBound)..<lines.upperBound : lines)
      default: break
      }
      return true
    }
    return literals
  }

  /// The number of a reference whose digits begin at a place, and where it ends: one to seven decimal or one to six
  /// hexadecimal digits (section 2.5).
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> (value: UInt32, end: Int)? {
    let isHexadecimal = start < limit && bytes[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var index = first
    var value: UInt32 = 0
    while index < limit, index - first < (isHexadecimal ? 6 : 7), let digit = Self.digit(bytes[index], isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index < limit, bytes[index] == UInt8(ascii: ";") else { return nil }
    return (value, index + 1)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
    default: nil
    }
  }
}
