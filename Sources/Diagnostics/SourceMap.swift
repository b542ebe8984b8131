import Synchronization

/// The files that places point into, by their numbers. A file is read, again, only when a place in it is to be shown.
public final class SourceMap: Sendable {
  private let count: Int
  private let pathOf: @Sendable (Int) -> String
  private let read: @Sendable (Int) -> [UInt8]?
  private let files = Mutex<[Int: SourceFile]>([:])

  /// Makes a map of `count` files; `path` gives the path that is shown for a number, and `read` the file's bytes, or nil
  /// where it can't be read any more.
  public init(
    count: Int, path: @escaping @Sendable (Int) -> String, read: @escaping @Sendable (Int) -> [UInt8]?
  ) {
    self.count = count
    pathOf = path
    self.read = read
  }

  /// Makes a map of files that are at hand.
  public convenience init(_ sources: [SourceFile]) {
    let byNumber = Dictionary(sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(
      count: (byNumber.keys.max() ?? -1) + 1, path: { byNumber[$0]?.path ?? "" }, read: { byNumber[$0]?.bytes })
  }

  /// The path of a range's file.
  public func path(of range: SourceRange) -> String {
    range.fileNumber < count ? pathOf(range.fileNumber) : ""
  }

  /// The file that a range lies in; an empty one where it can't be read any more.
  public func file(of range: SourceRange) -> SourceFile {
    let number = range.fileNumber
    if let file = files.withLock({ $0[number] }) { return file }
    let isKnown = number < count
    let file = SourceFile(
      number: number, path: isKnown ? pathOf(number) : "", bytes: isKnown ? read(number) ?? [] : [])
    files.withLock { $0[number] = file }
    return file
  }

  /// The line and column where a range starts.
  public func location(of range: SourceRange) -> SourceLocation { file(of: range).location(at: range.bytes.lowerBound) }

  /// The text of a range.
  public func text(of range: SourceRange) -> String { file(of: range).text(range.bytes) }

  /// Where a diagnostic starts, when it has a line.
  public func location(of diagnostic: Diagnostic) -> SourceLocation? {
    guard case .range(let range) = diagnostic.place else { return nil }
    return location(of: range)
  }

  /// The path that a diagnostic is about, when there is one.
  public func path(of diagnostic: Diagnostic) -> String? {
    switch diagnostic.place {
    case .none: nil
    case .path(let path): path
    case .range(let range): path(of: range)
    }
  }

  /// Diagnostics by path, line and column; what has no place comes first, and equal ones come once.
  public func inFileOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let keyed = diagnostics.enumerated().map { index, diagnostic in
      var offset = -1
      if case .range(let range) = diagnostic.place { offset = range.bytes.lowerBound }
      return (path: path(of: diagnostic) ?? "", offset: offset, index: index)
    }
    let sorted = keyed.sorted { ($0.path, $0.offset, $0.index) < ($1.path, $1.offset, $1.index) }
    var result: [Diagnostic] = []
    var atPlace: Set<Diagnostic> = []
    for (position, key) in sorted.enumerated() {
      if position > 0, (sorted[position - 1].path, sorted[position - 1].offset) != (key.path, key.offset) {
        atPlace = []
      }
      if atPlace.insert(diagnostics[key.index]).inserted { result.append(diagnostics[key.index]) }
    }
    return result
  }
}
