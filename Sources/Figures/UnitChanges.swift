internal import Diagnostics

/// Words behind a number that make it a change, a ratio, a part or percentage points.
extension UnitGrammar {
  /// `22 hotlines of 32`, which may as well be so many of 32 each.
  func partBehind(_ whole: Word, _ unit: ArraySlice<Word>) -> FigureProblem? {
    guard let part = Int(cursor.text(number)), let all = Int(whole.text), part < all else { return nil }
    let range = number.lowerBound..<whole.end
    let value = "\(part) \(unit.map(\.text).joined(separator: " "))"
    return FigureProblem(
      "\(quoted(cursor.text(range))) can be a part of \(all); write \"value: \(value)\" and \"of: \(all)\" below it for "
        + "that, or the second number in words if there are \(part) of them", range)
  }

  /// `12% down`, `12 down on 2020`; "12 down jackets" are none.
  func change(_ words: [String], _ start: Cursor) -> FigureProblem? {
    guard isSingle, ["up", "down"].contains(words[0]) else { return nil }
    let isAlone = words.count == 1
    guard isAlone || ["on", "from", "since", "against", "over", "in"].contains(words[1]) else { return nil }
    let changed = (words[0] == "up" ? "+" : "-") + cursor.text(number)
    if isAlone {
      let range = number.lowerBound..<start.offset + words[0].utf8.count
      return FigureProblem("a change is written with a sign", range, fix: before.isEmpty ? changed : nil)
    }
    guard before.isEmpty else { return FigureProblem("a change is written with a sign", number) }
    return FigureProblem(
      "a change is written with a sign, here as \(changed); what it is compared with stands under previous",
      number.lowerBound..<cursor.endOfWords)
  }

  /// `5% points`.
  func points(_ words: [String], _ start: Cursor) -> FigureProblem? {
    guard measure == .share, isSingle, ["point", "points"].contains(words[0]) else { return nil }
    let range = number.lowerBound..<start.offset + words[0].utf8.count
    let amount = cursor.text(number).prefix { $0 != "%" && !$0.isWhitespace }
    return FigureProblem(
      "\(quoted(cursor.text(range))) is written with percentage points", range,
      fix: "\(amount) percentage \(words[0])")
  }

  /// `1 in a million people`, `1 in every hundred`; the second word is "a" or the like.
  func outOf(_ words: [String], _ start: Cursor) -> FigureProblem? {
    let wholes = ["dozen": "12", "hundred": "100", "thousand": "1000", "million": "1 million", "billion": "1 billion"]
    guard isSingle, measure == .count, let word = words[2].split(separator: " ").first,
      let whole = wholes[String(word)]
    else { return nil }
    let rest = words[2].split(separator: " ").dropFirst()
    // "1 in a hundred thousand" is another ratio.
    if let second = rest.first, NumberWords.magnitudes.contains(String(second)) {
      return FigureProblem(
        "write both numbers in digits, such as 4 to 6 or 1 in 5", number.lowerBound..<cursor.endOfWords)
    }
    var next = start
    for _ in 0..<3 {
      next.skipSpaces()
      while !next.isAtEnd, next.spaceWidth == 0 { next.advance() }
    }
    let range = number.lowerBound..<next.offset
    let ratio = "\(cursor.text(number)) in \(whole)"
    return FigureProblem("\(quoted(cursor.text(range))) is a ratio, which is written \(ratio)", range, fix: ratio)
  }
}
