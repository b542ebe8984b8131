internal import Diagnostics

extension Quantity {
  /// What stands where the number should begin.
  static func noNumber(_ cursor: Cursor) -> FigureProblem {
    let start = cursor.offset
    guard let scalar = cursor.peek() else { return FigureProblem("it has no number", start..<start) }
    if scalar == "." || scalar == ",", cursor.isBeforeDigit {
      return FigureProblem(
        "a number starts with a digit", start..<cursor.end, fix: "0." + cursor.text(start + 1..<cursor.end))
    }
    if scalar.properties.numericType == .decimal {
      return FigureProblem("numbers are written with the digits 0 to 9", start..<start + UTF8.width(scalar))
    }
    var next = cursor
    while !next.isAtEnd, !next.isAtDigit { next.advance() }
    let isNumberless = next.isAtEnd
    let words = cursor.text(start..<next.offset)
    let trimmed = words.split(whereSeparator: { $0.unicodeScalars.allSatisfy(Cursor.isSpace) }).joined(separator: " ")
    let range = start..<start + max(1, trimmed.utf8.count)
    if isNumberless { return FigureProblem("it has no number", range) }
    let names = Qualifier.allCases.filter { $0 != .exact }.map(\.rawValue)
    if let near = nearest(to: trimmed, in: names) {
      return FigureProblem("\(quoted(trimmed)) is no qualifier" + suggestion(near), range)
    }
    return FigureProblem(
      "\(quoted(trimmed)) is no qualifier; before the number there can be \(names.joined(separator: ", ")), "
        + "a sign or a currency",
      range)
  }

  /// What people write right behind a number and mean something by.
  static func glued(_ first: Unicode.Scalar, _ cursor: Cursor) -> FigureProblem? {
    let range = 0..<cursor.end
    let number = cursor.text(0..<cursor.offset)
    switch first {
    case "-", "\u{2013}", "\u{2212}", "/":
      return FigureProblem("a figure is one number, not a range or a fraction", range)
    case "+":
      let rest = cursor.text(cursor.offset + 1..<cursor.end)
      return FigureProblem(
        "\"at least\" says what the + behind a number means", range, fix: "at least \(number)\(rest)")
    default: return nil
    }
  }
}
