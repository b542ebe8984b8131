/// Gives the headings of a page names in their order, each one once: to one that is taken `-2`, `-3` and so on is added.
final class HeadingNames {
  /// What stands before each name, for headings that are on every page.
  private let prefix: String
  /// The page; nil for headings that are on every page.
  private let page: Page?
  private let anchors: Anchors
  /// The names of the headings that are on every page beside the page's own.
  private let shared: () -> [String]
  /// All names that are taken, from the first heading on.
  private var taken: Set<String>?
  /// The number that was added last to a name.
  private var numbers: [String: Int] = [:]

  /// Names of a page's headings.
  init(_ page: Page, _ anchors: Anchors, shared: @escaping () -> [String]) {
    prefix = ""
    self.page = page
    self.anchors = anchors
    self.shared = shared
  }

  /// Names of the headings of a file that every page shows.
  init(prefix: String, _ anchors: Anchors) {
    self.prefix = prefix
    page = nil
    self.anchors = anchors
    shared = { [] }
  }

  /// The name of the next heading, from what its words give.
  func name(_ slug: String) -> String {
    let name = prefix + slug
    var taken = self.taken ?? first
    self.taken = nil
    defer { self.taken = taken }
    if !name.hasPrefix(Anchors.figurePrefix), taken.insert(name).inserted { return name }
    var number = numbers[name, default: 1]
    while true {
      number += 1
      let numbered = "\(name)-\(number)"
      guard page?.hasRow(numbered) != true, taken.insert(numbered).inserted else { continue }
      numbers[name] = number
      return numbered
    }
  }

  /// What is taken before the first heading.
  private var first: Set<String> {
    var names = Anchors.reserved.union(anchors.names)
    names.formUnion(shared())
    for section in page?.sections ?? [] {
      names.insert(section.name)
      names.insert(section.name + Anchors.titleEnding)
      for ending in anchors.sectionEndings { names.insert(section.name + ending) }
    }
    return names
  }
}
