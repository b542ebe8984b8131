import Diagnostics
import Figures

/// The figures of a page, found by their names.
struct FigureTable: Sendable {
  /// The figures in the order of the files.
  private(set) var figures: [Figure] = []
  /// Indices into `figures`, in the order of the names.
  private var byName: [UInt32] = []
  private let nearNames = Lazily<NearNames>()
  private let foundCircles = Lazily<PartsCircles>()

  /// Makes an empty table.
  init() {}

  /// Makes a table. Of several figures of one name the first counts; the others are appended to the duplicates.
  init(_ candidates: [Figure], duplicates: inout [(second: Figure, first: Figure)]) {
    var order = Self.order(candidates)
    let repeated = Set(
      zip(order, order.dropFirst()).lazy
        .filter { candidates[Int($0)].name.value == candidates[Int($1)].name.value }.map(\.1))
    guard !repeated.isEmpty else {
      figures = candidates
      byName = order
      return
    }
    figures = candidates.enumerated().filter { !repeated.contains(UInt32($0.offset)) }.map(\.element)
    order = Self.order(figures)
    byName = order
    for index in repeated.sorted() {
      let second = candidates[Int(index)]
      if let first = self[second.name.value] { duplicates.append((second, first)) }
    }
  }

  /// The figures' positions in the order of their names, equal ones in the order of the file.
  private static func order(_ figures: [Figure]) -> [UInt32] {
    (0..<UInt32(figures.count)).sorted { left, right in
      let (first, second) = (figures[Int(left)].name.value, figures[Int(right)].name.value)
      return first == second ? left < right : first < second
    }
  }

  /// The names in the order of the alphabet.
  var names: some Sequence<String> { byName.lazy.map { figures[Int($0)].name.value } }

  /// Which figures are parts of themselves.
  var circles: PartsCircles { foundCircles.value { PartsCircles(self) } }

  /// The name that a misspelt one is nearest to, if one is near enough to be meant.
  func nearest(to name: String) -> String? { nearNames.value { NearNames(names) }.nearest(to: name) }

  /// The position of a figure.
  func index(of name: String) -> Int? {
    var low = 0
    var high = byName.count
    while low < high {
      let middle = (low + high) / 2
      let found = figures[Int(byName[middle])].name.value
      if found == name { return Int(byName[middle]) }
      if found < name { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The figure of a name.
  subscript(name: String) -> Figure? {
    index(of: name).map { figures[$0] }
  }
}
