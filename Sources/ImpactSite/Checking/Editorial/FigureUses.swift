/// The figures that texts and cards show.
struct FigureUses: Sendable {
  private struct Key: Hashable {
    let page: String
    let name: String
  }

  private var figures: Set<Key> = []

  /// Adds what an edition of a page asked for.
  mutating func add(_ uses: [Use], page: String) {
    for use in uses {
      switch use {
      case .ownFigure(let name, _): figures.insert(Key(page: page, name: name))
      case .figure(let other, let name, _): figures.insert(Key(page: other, name: name))
      default: break
      }
    }
  }

  /// Adds a figure of a page.
  mutating func insert(_ name: String, page: String) { figures.insert(Key(page: page, name: name)) }

  /// Whether something shows a figure of a page.
  func contains(_ name: String, page: String) -> Bool { figures.contains(Key(page: page, name: name)) }

  fileprivate mutating func merge(_ other: FigureUses) {
    figures.formUnion(other.figures)
  }
}

extension FigureUses? {
  /// Adds those of another part of the site; where one of them is unknown, so are all.
  mutating func merge(_ other: FigureUses?) {
    if let other {
      self?.merge(other)
    } else {
      self = nil
    }
  }
}
