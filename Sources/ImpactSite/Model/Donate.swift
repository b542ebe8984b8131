public import Diagnostics

/// The call to donate, from `donate.md`.
public struct Donate: Sendable {
  /// The file.
  public var file: SourceFile
  /// The heading.
  public var title: Located<String>
  /// The words on the button.
  public var button: Located<String>
  /// Where the button leads.
  public var url: Located<String>
  /// The Markdown, as bytes of the file.
  public var body: Range<Int>
}
