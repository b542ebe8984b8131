import Diagnostics
import Figures
import Synchronization

/// The figures of a site by their names, so that what pages of different periods say of one figure can be held together.
/// It is made when somebody asks for it, since every page has to be read for it.
final class FigureSeries: Sendable {
  /// A figure of a page that states its period, the figure's own or the page's.
  struct Entry: Sendable {
    /// The page's path; empty for the home page.
    let path: String
    /// The figure.
    let figure: Figure
    /// Its period.
    let period: Period
  }

  private let byName = Mutex<[String: [Entry]]?>(nil)

  /// The figures of a name, in the order of their pages.
  func entries(_ name: String, _ pages: PageList) -> [Entry] {
    byName.withLock { byName in
      if let byName { return byName[name] ?? [] }
      var made: [String: [Entry]] = [:]
      for page in pages {
        for figure in page.figures.figures {
          guard let period = (figure.period ?? page.period)?.value else { continue }
          made[figure.name.value, default: []].append(Entry(path: page.path, figure: figure, period: period))
        }
      }
      byName = made
      return made[name] ?? []
    }
  }
}

extension FigureSeries.Entry {
  /// Adds all that others can see of it.
  func add(to digest: inout Digest) {
    digest.add(path)
    digest.add(period.description)
    let quantity = figure.quantity.value
    digest.add(quantity.machineText)
    digest.add(quantity.number.fractionDigits)
    for category in PluralCategory.allCases { digest.add(quantity.unit.text(category)) }
    digest.add(quantity.qualifier.rawValue)
    digest.add(quantity.measure.text)
    digest.add(quantity.isChange ? 1 : 0)
    digest.add(figure.exact?.value.description ?? "")
  }
}

extension Quantity.Measure {
  fileprivate var text: String {
    switch self {
    case .count: "count"
    case .share: "share"
    case .money(let currency): currency.code
    }
  }
}
