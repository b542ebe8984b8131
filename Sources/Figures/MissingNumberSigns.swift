internal import Diagnostics

/// Signs and words before a number that are no qualifier and mean something else.
extension MissingNumber {
  private static let quotationMarks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "‘", "’", "‚", "'"]

  /// Quotation marks, markup, `=` and `±`.
  func opening(_ scalar: Unicode.Scalar) -> FigureProblem? {
    let start = cursor.offset
    var next = cursor
    next.advance()
    let behind = next.offset
    switch scalar {
    case "±": return Self.about("±", start..<behind, qualifier, next)
    case "=", ":":
      next.skipSpaces()
      guard next.isAtDigit || Currency.startsAmount(next) else { return nil }
      return FigureProblem("leave out the \(scalar)", start..<next.offset, fix: "")
    case "*", "_", "`":
      while next.peek() == scalar { next.advance() }
      let mark = cursor.text(start..<next.offset)
      let rest = cursor.text(start..<cursor.end)
      return FigureProblem(
        "a figure is plain text; leave out \(mark)", start..<cursor.end, fix: rest.replacing(mark, with: ""))
    case "[" where cursor.text(start..<cursor.end).contains("]("):
      return FigureProblem("a figure is no link; make the link where the figure is shown", start..<cursor.endOfWords)
    case "<" where next.letters().utf8.count > 0:
      let tag = cursor.text(start..<cursor.end).prefix { $0 != ">" } + ">"
      return FigureProblem("a figure is plain text; leave out \(tag)", start..<behind)
    case _ where Self.quotationMarks.contains(scalar):
      while let other = next.peek(), !Self.quotationMarks.contains(other) { next.advance() }
      let inner = cursor.text(behind..<next.offset)
      next.advance()
      // Two numbers side by side would become another one.
      let fix = next.isAtDigit ? nil : inner
      return FigureProblem("leave out the quotation marks", start..<next.offset, fix: fix)
    default: return nil
    }
  }

  /// `+/-` and `±` before a number; the cursor stands behind them.
  static func about(_ sign: String, _ range: Range<Int>, _ qualifier: Range<Int>, _ cursor: Cursor) -> FigureProblem {
    var next = cursor
    next.skipSpaces()
    let isAlone = qualifier.isEmpty && (next.isAtDigit || Currency.startsAmount(next))
    return FigureProblem(
      "\(quoted(sign)) is written \"about\" here", range.lowerBound..<next.offset, fix: isAlone ? "about " : nil)
  }

  /// `FY22`, `Q3 2021`, `H1 2021`: a period in the place of a number.
  func period(_ first: String) -> FigureProblem? {
    let range = cursor.offset..<cursor.endOfWords
    let text = cursor.text(range)
    let letters = cursor.letters().uppercased()
    if letters == "FY" {
      return FigureProblem(
        "\(quoted(text)) is a year, which stands under period, such as \(Self.financialYear(text))", range)
    }
    guard letters == "Q" || letters == "H", first.utf8.count <= 2, range.count < 12 else { return nil }
    let name = letters == "Q" ? "quarter" : "half of a year"
    let example = letters == "Q" ? "2021-Q3" : "2021-H1"
    let period = PeriodGrammar.problem(text).fix
    guard period != nil || range.count == 2 else { return nil }
    return FigureProblem(
      "\(quoted(text)) is a \(name), which stands under period, \(period.map { "as " + $0 } ?? "such as " + example)",
      range)
  }

  /// The year that `FY22` most often is: the one that ends in 2022.
  private static func financialYear(_ text: String) -> String {
    let years = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard let first = years.first, first < 2100 else { return "2021/22" }
    let year = first < 100 ? 2000 + first : first
    let start = years.count > 1 ? year : year - 1
    let next = (start + 1) % 100
    return "\(start)/\(next < 10 ? "0" : "")\(next)"
  }

  /// `the 5th edition`: the cursor stands at the digit.
  static func ordinal(_ cursor: Cursor) -> FigureProblem? {
    var next = cursor
    next.skipDigits()
    let letters = next.letters()
    guard ["st", "nd", "rd", "th"].contains(letters.lowercased()) else { return nil }
    let range = cursor.offset..<next.offset + letters.utf8.count
    return GluedLetters.ordinal(cursor.text(range), range)
  }

  /// Whether a word is a part of a whole, as in `one third`.
  static func isPart(_ word: String) -> Bool {
    let small = word.lowercased()
    return ["half", "halves", "third", "quarter", "fifth", "sixth", "eighth", "tenth"].contains {
      small == $0 || small == $0 + "s"
    }
  }
}
