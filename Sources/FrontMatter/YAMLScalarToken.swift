internal import Cyaml
public import Diagnostics

/// A scalar as it is written: its quotation marks, the header and lines of a block, all lines of a folded text.
public struct YAMLScalarToken: Sendable, Equatable {
  /// How a scalar is written (YAML 1.1, chapter 9).
  public enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, block
  }

  /// How it is written.
  public let style: Style
  /// All of its bytes in the file, without the line end behind it.
  public let bytes: Range<Int>

  /// Finds the token of a scalar node in the range of the file that the node was parsed from; nil where there is none.
  public init?(of node: YAMLNode, in file: SourceFile, _ range: Range<Int>) {
    guard case .scalar = node.content,
      let token = file.bytes.withUnsafeBufferPointer({ Self.find(node.range.bytes.lowerBound, in: $0, range) })
    else { return nil }
    self = token
  }

  private init(style: Style, bytes: Range<Int>) {
    self.style = style
    self.bytes = bytes
  }

  /// The token that starts at an offset, or one before it with a quotation mark.
  private static func find(
    _ start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> YAMLScalarToken? {
    let range = range.clamped(to: 0..<bytes.count)
    guard var events = YAMLEvents(UnsafeBufferPointer(rebasing: bytes[range])) else { return nil }
    var positions = YAMLPositions(bytes, range, fileNumber: 0)
    while events.advance(), events.type != YAML_STREAM_END_EVENT {
      guard events.type == YAML_SCALAR_EVENT else { continue }
      let (first, end) = (positions.offset(events.start), positions.offset(events.end))
      guard end > first, let style = style(of: events) else { continue }
      if first > start { return nil }
      guard first == start || first + 1 == start && style != .plain && style != .block else { continue }
      return YAMLScalarToken(style: style, bytes: first..<(style == .block ? lastLine(bytes[first..<end]) : end))
    }
    return nil
  }

  private static func style(of events: borrowing YAMLEvents) -> Style? {
    switch events.style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: nil
    }
  }

  /// The end of a block's last line that is not blank.
  private static func lastLine(_ block: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard var end = block.lastIndex(where: { $0 > 0x20 }) else { return block.endIndex }
    while end < block.endIndex, block[end] != UInt8(ascii: "\n"), block[end] != UInt8(ascii: "\r") { end += 1 }
    return end
  }
}
