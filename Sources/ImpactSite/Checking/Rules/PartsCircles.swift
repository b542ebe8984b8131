import Diagnostics
import Figures

/// Which figures of a page are parts of themselves through others: found once for all of them (Tarjan, "Depth-First Search
/// and Linear Graph Algorithms", 1972), since a chain of parts may be long.
struct PartsCircles: Sendable {
  /// Circles with more figures than this are told of at their first figure alone.
  private static let large = 100

  /// The figures that are in a circle, and whether to look for the way around it.
  private var members: [Int: Bool] = [:]

  init(_ table: FigureTable) {
    let count = table.figures.count
    guard table.figures.contains(where: { !$0.parts.isEmpty }) else { return }
    let parts = table.figures.map { $0.parts.compactMap { table.index(of: $0.value) } }
    var order = [Int](repeating: -1, count: count)
    var lowest = order
    var isOpen = [Bool](repeating: false, count: count)
    var open: [Int] = []
    var way: [(figure: Int, next: Int)] = []
    var number = 0
    func visit(_ figure: Int) {
      order[figure] = number
      lowest[figure] = number
      number += 1
      open.append(figure)
      isOpen[figure] = true
      way.append((figure, 0))
    }
    for start in 0..<count where order[start] < 0 {
      visit(start)
      while let (figure, next) = way.last {
        if next < parts[figure].count {
          way[way.count - 1].next += 1
          let part = parts[figure][next]
          if order[part] < 0 { visit(part) } else if isOpen[part] { lowest[figure] = min(lowest[figure], order[part]) }
          continue
        }
        way.removeLast()
        if let above = way.last?.figure { lowest[above] = min(lowest[above], lowest[figure]) }
        guard lowest[figure] == order[figure], let place = open.lastIndex(of: figure) else { continue }
        let circle = open[place...]
        open.removeLast(circle.count)
        for member in circle { isOpen[member] = false }
        guard circle.count > 1, let first = circle.min() else { continue }
        for member in circle { members[member] = circle.count <= Self.large || member == first }
      }
    }
  }

  /// Whether a figure is in a circle.
  func holds(_ figure: Int) -> Bool { members[figure] != nil }

  /// Whether to look for the way from a figure to itself.
  func isToBeTold(_ figure: Int) -> Bool { members[figure] == true }
}
