public import Diagnostics
public import Figures

/// An impact page: a folder with an `index.md`, and the sections beside it.
public struct Page: Sendable {
  /// The folder's path in `Content`; empty for the home page.
  public var path: String
  /// The `index.md`.
  public var file: SourceFile
  /// The title.
  public var title: Located<String>
  /// What the page's figures speak of, unless they say otherwise.
  public var period: Located<Period>?
  /// One or two sentences for search engines and cards.
  public var summary: Located<String>?
  /// The names of the figures that `index.md` puts forward.
  public var headline: [Located<String>]
  /// The introduction, as bytes of the file.
  public var body: Range<Int>
  /// The sections in file-name order.
  public var sections: [Section]
  /// The figures of `index.md` and of all sections, by name.
  public var figures: [String: Figure]
  /// Names that stand for figures which could not be read; references to them are not reported again.
  public var unreadableNames: Set<String>
  /// Whether a part of the page could not be read at all, so that nobody can say which names it defines.
  public var isIncomplete: Bool

  /// How many folders the page lies below the home page.
  public var depth: Int { path.isEmpty ? 0 : path.utf8.count(where: { $0 == UInt8(ascii: "/") }) + 1 }
}

/// A part of a page, from a file of its own.
public struct Section: Sendable {
  /// The file's name without its number and ending; the section's anchor.
  public var name: String
  /// The file.
  public var file: SourceFile
  /// The title.
  public var title: Located<String>
  /// The names of the figures that the section puts forward.
  public var headline: [Located<String>]
  /// The Markdown, as bytes of the file.
  public var body: Range<Int>
}
