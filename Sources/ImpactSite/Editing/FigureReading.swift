import Diagnostics
import FrontMatter

/// A file as the build reads it, before or after a figure is changed.
struct FigureReading {
  let file: SourceFile
  let role: FileParser.Role
  let language: Language
  /// The two halves of the file and its front matter; nil where it can't be read.
  let tree: (content: ContentFile, root: YAMLNode)?
  /// What the build says is wrong.
  let errors: [Diagnostic]

  /// Reads a file; what the build says of it is appended to the diagnostics.
  init(
    _ file: SourceFile, _ role: FileParser.Role, _ language: Language, _ diagnostics: inout [Diagnostic]
  ) {
    self.file = file
    self.role = role
    self.language = language
    var said: [Diagnostic] = []
    _ = FileParser(file: file, role: role, language: language).parse(diagnostics: &said)
    diagnostics += said
    errors = said.filter { $0.severity == .error }
    tree = Self.tree(file)
  }

  /// The front matter as it stands, whatever its keys say.
  static func tree(_ file: SourceFile) -> (content: ContentFile, root: YAMLNode)? {
    var unused: [Diagnostic] = []
    guard let content = ContentFile(file, diagnostics: &unused),
      let root = YAMLParser.parse(file, content.frontMatter, diagnostics: &unused)
    else { return nil }
    return (content, root)
  }

  /// The errors that were not there before bytes of the old file were replaced.
  func errors(since old: FigureReading, replacing range: Range<Int>) -> [Diagnostic] {
    let shift = file.bytes.count - old.file.bytes.count
    var known = old.errors.map { $0.moved(by: shift, behind: range.upperBound) }
    return errors.filter { error in
      guard let index = known.firstIndex(of: error) else { return true }
      known.remove(at: index)
      return false
    }
  }
}

extension Diagnostic {
  /// The same one after the bytes before an offset have become more or fewer.
  fileprivate func moved(by shift: Int, behind offset: Int) -> Diagnostic {
    var moved = self
    moved.place = place.moved(by: shift, behind: offset)
    moved.notes = notes.map { Note($0.message, at: $0.place.moved(by: shift, behind: offset)) }
    return moved
  }
}

extension Diagnostic.Place {
  fileprivate func moved(by shift: Int, behind offset: Int) -> Diagnostic.Place {
    guard case .range(let range) = self, range.bytes.lowerBound >= offset else { return self }
    let bytes = range.bytes
    return .range(SourceRange(fileNumber: range.fileNumber, bytes.lowerBound + shift..<bytes.upperBound + shift))
  }
}
