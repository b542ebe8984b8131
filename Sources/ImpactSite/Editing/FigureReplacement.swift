import Diagnostics
import FrontMatter

/// The bytes of one scalar in a file, and what is to stand there.
struct FigureReplacement {
  let name: String
  let was, value: String
  let path: FigurePath
  let token: YAMLScalarToken
  let old: FigureReading
  let tree: (content: ContentFile, root: YAMLNode)

  /// The edit, in the first spelling that leaves everything else as it is.
  func result() -> FigureEdit.Result {
    let before = Array(old.file.bytes[token.bytes])
    let isSame = was.utf8.elementsEqual(value.utf8)
    let ways = isSame ? [before] : FigureSpelling.ways(value, insteadOf: before, token.style)
    for after in ways {
      let new = file(after)
      if reads(new, as: value) { return checked(new, after) }
    }
    // No way is one where the text would be read as something else; the plainest shows best why.
    var problems: [Diagnostic] = []
    let plainest = file(ways.first ?? before)
    let errors = FigureReading(plainest, old.role, old.language, &problems).errors(since: old, replacing: token.bytes)
    if !errors.isEmpty { return .refused(FigureRefusal(errors, plainest)) }
    let message = "\(quoted(value)) can't be written here without changing what else the file says"
    let place = SourceRange(old.file, token.bytes)
    return .refused(FigureRefusal([.error(.invalidFigure, message, at: place)], old.file))
  }

  /// The edit that takes an earlier one back, in the bytes that there were.
  func restoring(_ earlier: FigureEdit) -> FigureEdit.Result {
    let new = file(earlier.before)
    return reads(new, as: earlier.was) ? checked(new, earlier.before, as: earlier.was) : result()
  }

  private func file(_ after: [UInt8]) -> SourceFile {
    let bytes = old.file.bytes
    return SourceFile(
      number: old.file.number, path: old.file.path,
      bytes: bytes[..<token.bytes.lowerBound] + after + bytes[token.bytes.upperBound...])
  }

  /// Whether a file says the text in the place of the scalar, and in all others what it said before.
  private func reads(_ new: SourceFile, as text: String) -> Bool {
    guard let (content, root) = FigureReading.tree(new),
      content.frontMatter.lowerBound == tree.content.frontMatter.lowerBound,
      new.bytes[content.body] == old.file.bytes[tree.content.body],
      let read = path.node(in: root)?.text, read.utf8.elementsEqual(text.utf8)
    else { return false }
    return root.saysTheSame(as: tree.root, apartFrom: path.steps[...])
  }

  private func checked(_ new: SourceFile, _ after: [UInt8], as text: String? = nil) -> FigureEdit.Result {
    var problems: [Diagnostic] = []
    let reading = FigureReading(new, old.role, old.language, &problems)
    let errors = reading.errors(since: old, replacing: token.bytes)
    guard errors.isEmpty else { return .refused(FigureRefusal(errors, new)) }
    return .changed(
      FigureEdit(
        name: name, was: was, value: text ?? value, before: Array(old.file.bytes[token.bytes]), after: after,
        bytes: new.bytes))
  }
}
