internal import Diagnostics

/// A power of ten behind a number, as a letter or a word.
struct Magnitude {
  /// What is written.
  let word: String
  /// The power of ten.
  let power: Int
  /// The form that it asks for.
  let form: Number.Form

  private static let all = [
    Magnitude(word: "k", power: 3, form: .short), Magnitude(word: "K", power: 3, form: .short),
    Magnitude(word: "M", power: 6, form: .short), Magnitude(word: "bn", power: 9, form: .short),
    Magnitude(word: "thousand", power: 3, form: .long), Magnitude(word: "million", power: 6, form: .long),
    Magnitude(word: "billion", power: 9, form: .long),
  ]

  private static let otherWords = ["m": "M", "mn": "M", "mio": "M", "mln": "M", "b": "bn", "mrd": "bn"]

  /// Passes a magnitude if one stands at the cursor. The number before it starts at `start`; `number` is its text, for
  /// messages.
  static func pass(
    _ cursor: inout Cursor, from start: Int, number: () -> String
  ) throws(FigureProblem) -> Magnitude? {
    if cursor.isAtEnd { return nil }
    var next = cursor
    next.skipSpaces()
    let isGlued = next.offset == cursor.offset
    // Most units begin like no magnitude.
    if !isGlued, next.byte < 0x80, !"kKMbtm".utf8.contains(next.byte) { return nil }
    let letters = next.letters()
    guard !letters.isEmpty else { return nil }
    let wordStart = next.offset
    next.advance(to: wordStart + letters.utf8.count)
    if let found = all.first(where: { $0.word == letters }) {
      if !isGlued, found.form == .short {
        throw FigureProblem(
          "\(NumberGrammar.quote(letters)) stands right behind its number", start..<next.offset,
          fix: number() + letters)
      }
      cursor = next
      return found
    }
    guard isGlued, Currency(code: letters) == nil else { return nil }
    throw unknown(letters, at: wordStart..<next.offset, from: start, number())
  }

  private static func unknown(
    _ letters: String, at range: Range<Int>, from start: Int, _ number: String
  ) -> FigureProblem {
    let small = letters.lowercased()
    if let hint = all.first(where: { $0.word.lowercased() == small })?.word ?? otherWords[small] {
      return FigureProblem(
        "\(NumberGrammar.quote(letters)) is no magnitude" + suggestion(hint), range,
        fix: number + hint)
    }
    return FigureProblem(
      "a space is missing between the number and \(NumberGrammar.quote(letters))", start..<range.upperBound,
      fix: "\(number) \(letters)")
  }
}
