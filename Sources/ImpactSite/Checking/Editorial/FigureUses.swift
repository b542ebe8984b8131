/// The figures that texts, cards and changes show.
struct FigureUses: Sendable {
  private struct Key: Hashable {
    let page: String
    let name: String
  }

  private var figures: Set<Key> = []
  /// The pages that held their own figure of a name against those of other pages.
  private var series: [String: Set<String>] = [:]

  /// Adds what an edition of a page asked for.
  mutating func add(_ uses: [Use], page: String) {
    for use in uses {
      switch use {
      case .ownFigure(let name, _): figures.insert(Key(page: page, name: name))
      case .figure(let other, let name, _): figures.insert(Key(page: other, name: name))
      case .series(let name): series[name, default: []].insert(page)
      default: break
      }
    }
  }

  /// Whether something shows a figure of a page, or another page counts its own figure's change from it.
  func contains(_ name: String, page: String) -> Bool {
    figures.contains(Key(page: page, name: name)) || series[name]?.contains { $0 != page } == true
  }

  fileprivate mutating func merge(_ other: FigureUses) {
    figures.formUnion(other.figures)
    series.merge(other.series) { $0.union($1) }
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
