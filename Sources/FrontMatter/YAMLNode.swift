public import Diagnostics

/// A YAML value and the place where it was written. Scalars keep the text that the editor typed; nothing is turned
/// into a number, a date or a truth value before a key asks for one.
public struct YAMLNode: Sendable {
  /// A key of a mapping and its value.
  public typealias Pair = (key: Located<String>, value: YAMLNode)

  /// What the value is.
  public enum Content: Sendable {
    /// No value, `~` or `null`.
    case null
    /// Text.
    case scalar(String)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values in the order of the file.
    case mapping([Pair])
  }

  /// What the value is.
  public let content: Content
  /// Where it stands. Of text in quotation marks whose source is the text itself, the part between the marks.
  public let range: SourceRange
  /// Whether the source bytes of the range are the text itself, so that an offset in one is an offset in the other.
  public let isVerbatim: Bool

  /// Whether it is text without quotation marks, on one line or more, so that other text can be written in its place.
  public let isPlain: Bool

  /// Makes a node from its parts.
  public init(_ content: Content, at range: SourceRange, isVerbatim: Bool = false, isPlain: Bool = false) {
    self.content = content
    self.range = range
    self.isVerbatim = isVerbatim
    self.isPlain = isPlain
  }

  /// The place of a part of the text, given in UTF-8 bytes of the text; the whole where the source is not verbatim.
  public func range(of part: Range<Int>) -> SourceRange {
    isVerbatim ? range.part(part.clamped(to: 0..<range.bytes.count)) : range
  }

  /// The kind of value in plain words, for a message; of a list or group, also that it is empty.
  public var kindInWords: String {
    switch content {
    case .null: "empty"
    case .scalar: "text"
    case .sequence(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping(let pairs): pairs.isEmpty ? "an empty group of keys" : "a group of keys"
    }
  }

  /// What to say where it should be keys and values, with an example of such.
  func isNoMapping(_ subject: String, like example: String?) -> String {
    let example = example.map { ", such as \($0)" } ?? ""
    return "\(subject) is written as keys and values\(example), but this is \(kindInWords)"
  }
}
