/// What may be offered instead of a text that is no figure: only what reads as one, and loses no number on the way.
extension FigureProblem {
  /// How many mistakes of one text are mended at once.
  private static let steps = 3

  /// The same about all of a text, with the fix that mends each of its mistakes; without a fix where there is none.
  func checked(_ text: String, _ marks: NumberMarks) -> FigureProblem {
    var problem = widened(to: text)
    var last = text
    for _ in 0..<Self.steps {
      guard let fixed = problem.fix, fixed != last else { break }
      last = fixed
      do throws(FigureProblem) {
        let quantity = try Quantity(reading: fixed, marks: marks)
        guard NumberTally(text).isKept(by: quantity) else { break }
        return FigureProblem(reason, 0..<text.utf8.count, fix: fixed)
      } catch {
        problem = error.widened(to: fixed)
      }
    }
    return FigureProblem(reason, range)
  }
}
