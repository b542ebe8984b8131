/// The figures of pages as they were asked for, one page at a time, so that however many ask, a save finds a free core.
actor FigureLists {
  /// A list, and whether it knows all elements of the page. As long as a file is half-typed, its page can't be looked into.
  struct List: Sendable {
    let response: Response
    let isWhole: Bool
  }

  private struct Entry {
    let build: Int
    let list: List
  }

  /// How many pages' lists are kept.
  private static let limit = 32

  private var entries: [String: Entry] = [:]

  /// The list of a page after so many builds: the one that was made, or made now; where that fails, the last one.
  func response(folder: String, builds: Int, make: @Sendable () -> List) -> Response {
    let known = entries[folder]
    if let known, known.build == builds { return known.list.response }
    var list = make()
    if !list.isWhole, let known { list = known.list }
    if entries.count >= Self.limit { entries = [:] }
    entries[folder] = Entry(build: builds, list: list)
    return list.response
  }
}
