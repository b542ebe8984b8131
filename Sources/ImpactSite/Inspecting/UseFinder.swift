import Diagnostics
import Figures

/// Finds the pages that show figures, by what the records say that each page asked for.
struct UseFinder {
  /// How many places are listed of each figure.
  private static let limit = 20

  private struct Name: Hashable {
    let page: String
    let name: String
  }

  private let facts: Facts
  private let edition: Edition
  private var found: [Name: (list: [FigureInspection.Place], count: Int)] = [:]

  /// A finder that leaves out the page that is looked at.
  init(_ facts: Facts, besides edition: Edition) {
    self.facts = facts
    self.edition = edition
  }

  /// Includes a figure in the search.
  mutating func look(for mark: FigureMark) { found[name(mark)] = ([], 0) }

  /// The pages that show a figure.
  func places(of mark: FigureMark) -> (list: [FigureInspection.Place], count: Int) { found[name(mark)] ?? ([], 0) }

  private func name(_ mark: FigureMark) -> Name {
    let page = facts.pages[mark.page]
    return Name(page: page.path, name: page.figures.figures[mark.figure].name.value)
  }

  /// Goes through all records.
  mutating func find(in records: MemoryRecords) {
    for other in facts.editions where other != edition {
      let route = facts.route(of: other)
      guard let uses = records.uses(of: route.file) else { continue }
      for name in Set(uses.compactMap { self.name($0, on: route.page) }) {
        add(route, to: name)
      }
    }
  }

  /// The figure that a use is one of, if it is one that is looked for.
  private func name(_ use: Use, on page: String) -> Name? {
    let name: Name
    switch use {
    case .ownFigure(let own, _): name = Name(page: page, name: own)
    case .figure(let other, let figure, _): name = Name(page: other, name: figure)
    default: return nil
    }
    return found[name] == nil ? nil : name
  }

  private mutating func add(_ route: Route, to name: Name) {
    found[name]?.count += 1
    guard let count = found[name]?.list.count, count < Self.limit else { return }
    let title = route.folder.isEmpty ? "the home page" : "/" + route.folder
    found[name]?.list.append(FigureInspection.Place(address: "/" + route.folder, title: title))
  }
}
