/// Which figures the texts of a page have shown so far: only the first time is there more to say of one.
final class FigureMentions {
  private struct Key: Hashable {
    let name: String
    let page: String?
  }

  private var seen: Set<Key> = []

  /// Notes that a figure is shown, and returns whether that is the first time. `page` is the path of another page.
  func isFirst(_ name: String, page: String?) -> Bool { seen.insert(Key(name: name, page: page)).inserted }
}
