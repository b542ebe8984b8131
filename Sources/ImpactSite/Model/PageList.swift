import Synchronization

/// The pages of a site, in the order of their paths. A page whose files are just as they were in the last build is made
/// from them only when somebody asks for it.
final class PageList: RandomAccessCollection, Sendable {
  /// The pages' paths.
  let paths: [String]
  private let slots: [Slot]

  init(_ entries: [(path: String, content: Content)]) {
    paths = entries.map(\.path)
    slots = entries.map { Slot($0.content) }
  }

  /// A page, or how to make it.
  enum Content: Sendable {
    indirect case made(Page)
    case waiting(@Sendable () -> Page)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { slots.count }

  subscript(index: Int) -> Page { slots[index].page }

  /// Whether a page was made already.
  func isMade(_ index: Int) -> Bool { slots[index].isMade }

  private final class Slot: Sendable {
    private let content: Mutex<Content>

    init(_ content: Content) {
      self.content = Mutex(content)
    }

    var isMade: Bool {
      content.withLock { if case .made = $0 { true } else { false } }
    }

    var page: Page {
      content.withLock { content in
        switch content {
        case .made(let page): return page
        case .waiting(let make):
          let page = make()
          content = .made(page)
          return page
        }
      }
    }
  }
}
