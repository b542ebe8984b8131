import Synchronization
import TemplateEngine

/// The templates as they were compiled last, for builds that follow each other in one program.
public final class TemplateCache: Sendable {
  private struct Entry {
    let key: ContentHash
    let library: TemplateLibrary
  }

  private let entry = Mutex<Entry?>(nil)

  /// Makes an empty cache.
  public init() {}

  /// The templates of a key; nil where others were compiled last.
  func library(_ key: ContentHash) -> TemplateLibrary? { entry.withLock { $0?.key == key ? $0?.library : nil } }

  /// Keeps templates that nothing was wrong with.
  func keep(_ library: TemplateLibrary, key: ContentHash) { entry.withLock { $0 = Entry(key: key, library: library) } }
}
