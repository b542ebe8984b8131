import Diagnostics
import FrontMatter

/// A change of one figure's short form in the bytes of its file.
struct FigureEdit: Sendable, Equatable {
  /// What came of the wish to change a figure.
  enum Result: Sendable {
    /// It can be done.
    case changed(FigureEdit)
    /// It can't, and why.
    case refused(FigureRefusal)
    /// The file says something else than was to be replaced: the present text, or nil where the figure has none.
    case changedSince(present: String?)
  }

  /// The figure's name.
  let name: String
  /// What the short form was, and what it becomes, as YAML reads them.
  let was, value: String
  /// How these are written, quotation marks included.
  let before, after: [UInt8]
  /// The bytes of the whole file with the change; none in an edit that is only remembered.
  var bytes: [UInt8]

  /// The longest short form that is taken, in bytes of UTF-8.
  static let longestValue = 1_000

  /// Changes the short form of a figure from `was`, as YAML reads it, to `value`, as a person typed it. Nothing else reads
  /// differently afterwards, and there is no error that was not there before. `earlier` has edits, the last one at
  /// the end, that this one may take back: then the very bytes come back.
  static func apply(
    name: String, value: String, was: String, to file: SourceFile, role: FileParser.Role, language: Language,
    takingBack earlier: [FigureEdit] = []
  ) -> Result {
    var problems: [Diagnostic] = []
    let old = FigureReading(file, role, language, &problems)
    guard let tree = old.tree else {
      return .refused(FigureRefusal(problems.filter { $0.severity == .error }, file, isOfOldFile: true))
    }
    guard let path = FigurePath.find(name, in: tree.root, role) else { return .changedSince(present: nil) }
    switch path {
    case .failure(let twice): return .refused(FigureRefusal([twice.diagnostic], file))
    case .success(let path):
      guard let node = path.node(in: tree.root), case .scalar(let present) = node.content,
        let token = YAMLScalarToken(of: node, in: file, tree.content.frontMatter)
      else { return .changedSince(present: nil) }
      guard present.readsLike(was) else { return .changedSince(present: present) }
      let replacement = FigureReplacement(
        name: name, was: present, value: value, path: path, token: token, old: old, tree: tree)
      let undone = earlier.last { $0.after.elementsEqual(file.bytes[token.bytes]) && $0.was.readsLike(value) }
      if let undone { return replacement.restoring(undone) }
      if let problem = FigureValueCheck.problem(with: value, at: node.range) {
        return .refused(FigureRefusal([problem], file))
      }
      return replacement.result()
    }
  }
}

/// Why a figure can't be changed, and the text that the reasons point into: the file as it would have become, or as it is.
struct FigureRefusal: Sendable {
  let diagnostics: [Diagnostic]
  let sources: SourceMap
  /// Whether the file as it is can't be read at all.
  let isOfOldFile: Bool

  init(_ diagnostics: [Diagnostic], _ file: SourceFile, isOfOldFile: Bool = false) {
    self.diagnostics = diagnostics
    self.isOfOldFile = isOfOldFile
    sources = SourceMap([file])
  }
}

extension String {
  /// Whether two texts are the same, byte for byte, but for line ends behind them, which no text field shows.
  fileprivate func readsLike(_ other: String) -> Bool {
    withoutLineEnds.elementsEqual(other.withoutLineEnds)
  }

  private var withoutLineEnds: Substring.UTF8View {
    let last = utf8.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return self[..<(last.map(utf8.index(after:)) ?? startIndex)].utf8
  }
}
