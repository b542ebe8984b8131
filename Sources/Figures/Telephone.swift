internal import Diagnostics

/// A telephone number where a change is expected: `+32 475 89 97 51`.
enum Telephone {
  /// What to say of one; the cursor stands behind its plus.
  static func problem(_ cursor: Cursor, from start: Int) -> FigureProblem? {
    var next = cursor
    var runs = [0]
    while !next.isAtEnd {
      if next.isAtDigit {
        runs[runs.count - 1] += 1
      } else if next.spaceWidth > 0 || "-/()".utf8.contains(next.byte) {
        runs.append(0)
      } else {
        return nil
      }
      next.advance()
    }
    let groups = runs.filter { $0 > 0 }
    let isGrouped = groups.dropFirst().allSatisfy { $0 == 3 }
    guard (8...15).contains(groups.reduce(0, +)), groups.count > 1 || groups[0] > 9 else { return nil }
    // Nobody gains thousands of millions of nothing.
    guard !isGrouped || groups.reduce(0, +) > 9 else { return nil }
    let range = start..<cursor.endOfWords
    return FigureProblem("it looks like a telephone number, which belongs under contacts in site.yml", range)
  }
}
