import Figures

/// The figures of a page, found by their names.
struct FigureTable: Sendable {
  /// The figures in the order of the files.
  private(set) var figures: [Figure] = []
  /// Indices into `figures`, in the order of the names.
  private var byName: [UInt32] = []

  /// Makes an empty table.
  init() {}

  /// Makes a table. Of several figures of one name the first counts; the others are returned with it.
  init(_ candidates: [Figure], duplicates: inout [(second: Figure, first: Figure)]) {
    var order = (0..<UInt32(candidates.count)).sorted { left, right in
      let (first, second) = (candidates[Int(left)].name.value, candidates[Int(right)].name.value)
      return first == second ? left < right : first < second
    }
    var repeated: Set<UInt32> = []
    for (earlier, later) in zip(order, order.dropFirst())
    where candidates[Int(earlier)].name.value == candidates[Int(later)].name.value {
      repeated.insert(later)
    }
    guard !repeated.isEmpty else {
      figures = candidates
      byName = order
      return
    }
    order.removeAll(where: repeated.contains)
    let kept = (0..<UInt32(candidates.count)).filter { !repeated.contains($0) }
    self.init(kept.map { candidates[Int($0)] }, duplicates: &duplicates)
    for index in repeated.sorted() {
      let second = candidates[Int(index)]
      if let first = self[second.name.value] { duplicates.append((second, first)) }
    }
  }

  /// The names in the order of the alphabet.
  var names: some Sequence<String> { byName.lazy.map { figures[Int($0)].name.value } }

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
