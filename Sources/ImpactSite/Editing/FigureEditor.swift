public import Diagnostics
import FrontMatter
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Changes figures in the files of a content folder, one at a time, and takes changes back.
public final class FigureEditor: Sendable {
  /// What is to be changed.
  public struct Change: Sendable {
    /// The path of the page that defines the figure; empty for the home page.
    public var page: String
    /// The figure's name.
    public var name: String
    /// The new short form.
    public var value: String
    /// The short form that it replaces.
    public var was: String

    /// Joins the parts of a change.
    public init(page: String, name: String, value: String, was: String) {
      self.page = page
      self.name = name
      self.value = value
      self.was = was
    }
  }

  /// What came of it.
  public enum Outcome: Sendable {
    /// The file is written.
    case written
    /// Nothing was written, for a reason in words; with what the parser says, and the file that this points into.
    case refused(String, [Diagnostic], SourceMap)
  }

  private let root: String
  private let undo = FigureUndo()
  private let lock = Mutex(())

  /// An editor of the files in a content folder.
  public init(root: String) { self.root = root }

  /// Makes a change in the file that defines the figure.
  ///
  /// `folder` is how the content folder is named in messages.
  public func make(_ change: Change, in site: SiteInspection, shownIn folder: String) -> Outcome {
    lock.withLock { _ in
      guard let (path, language) = site.file(of: change.name, page: change.page) else {
        return Self.refused("there is no figure \(quoted(change.name)) on that page", .unknownReference, .none)
      }
      let role: FileParser.Role = if case .index = ContentPath(path) { .index } else { .section }
      guard let bytes = Disk.read(root + "/" + path) else {
        let reason = errno == ENOENT ? "the file is not there any more" : "the file can't be read"
        return Self.refused(reason, .unreadableFile, .path(folder + "/" + path))
      }
      let file = SourceFile(path: folder + "/" + path, bytes: bytes)
      let result = undo.apply(
        name: change.name, value: change.value, was: change.was, to: file, role: role, language: language)
      switch result {
      case .changed(let edit): return write(edit, file, path)
      case .refused(let refusal):
        let reason =
          refusal.isOfOldFile ? "something else in the file is to be put right first" : "this can't stand there"
        return .refused(reason, refusal.diagnostics, refusal.sources)
      case .changedSince(let present):
        let now = present.map { "; it says \(quoted($0)) now" } ?? ""
        return Self.refused(
          "this has changed since\(now), so nothing was written", .changedFile, .path(file.path))
      }
    }
  }

  private func write(_ edit: FigureEdit, _ file: SourceFile, _ path: String) -> Outcome {
    do throws(FigureFile.Problem) {
      if edit.bytes != file.bytes { try FigureFile.write(edit.bytes, expecting: file.bytes, path, in: root) }
      undo.remember(edit, of: file.path)
      return .written
    } catch {
      switch error {
      case .changedSince:
        return Self.refused("this has changed since, so nothing was written", .changedFile, .path(file.path))
      case .unwritable(let reason):
        return Self.refused("nothing was written: \(reason)", .unwritableOutput, .path(file.path))
      }
    }
  }

  private static func refused(
    _ reason: String, _ identifier: Diagnostic.Identifier, _ place: Diagnostic.Place
  ) -> Outcome {
    .refused(reason, [Diagnostic(.error, identifier, reason, at: place)], SourceMap([]))
  }
}

extension FigureEdit {
  /// The short form of a figure in a file, as YAML reads it; nil where it has none that can be told.
  static func present(_ name: String, in file: SourceFile, role: FileParser.Role) -> String? {
    guard let tree = FigureReading.tree(file), let found = FigurePath.find(name, in: tree.root, role),
      let node = (try? found.get())?.node(in: tree.root), case .scalar(let text) = node.content
    else { return nil }
    return text
  }
}
