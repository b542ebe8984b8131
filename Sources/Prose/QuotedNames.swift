/// The pieces of titles that stand in quotation marks, `“Figures and Trends 2020”`: most of their longer words have a
/// capital.
struct QuotedNames {
  /// The positions of these pieces.
  private(set) var pieces = Set<Int>()

  init(_ tokens: [Token]) {
    let marks = tokens.indices.filter { tokens[$0].isQuotation }
    var next = 0
    while next + 1 < marks.count {
      let range = marks[next] + 1..<marks[next + 1]
      next += 2
      guard range.count <= 16 else { continue }
      let words = tokens[range].filter { $0.word.map { $0.utf8.count > 3 } == true }
      let capitals = words.count { $0.isCapital }
      if capitals > 0, capitals * 3 >= words.count * 2 { pieces.formUnion(range) }
    }
  }
}
