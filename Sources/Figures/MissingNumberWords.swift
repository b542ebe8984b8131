internal import Diagnostics

/// Numbers in words, and words beside signs.
extension MissingNumber {
  /// `under-18`, `over-65s`: a hyphen behind a letter is no minus; the cursor stands at the number.
  func hyphenated(_ said: String, _ next: Cursor) -> FigureProblem? {
    guard next.byte(at: next.offset - 1) == UInt8(ascii: "-"), next.offset > cursor.offset + 1,
      cursor.text(cursor.offset..<next.offset - 1).last?.isLetter == true
    else { return nil }
    var end = next
    while !end.isAtEnd, end.spaceWidth == 0 { end.advance() }
    let range = cursor.offset..<end.offset
    return FigureProblem(
      "\(quoted(cursor.text(range))) is one word and does not say how many there are; write that number first", range)
  }

  /// `up -5%`, `down -5%`, `up +5%`: a word for the sign, and the sign.
  func signTwice(_ said: String, _ remedy: String, _ range: Range<Int>) -> FigureProblem? {
    guard let sign = cursor.text(range.upperBound..<cursor.end).unicodeScalars.first, sign == "+" || sign == "-" else {
      return nil
    }
    if String(sign) == remedy {
      return FigureProblem("a change is written with a sign alone, so \(quoted(said)) is left out", range, fix: "")
    }
    return FigureProblem("\(quoted(said)) and \(sign) can't both be said of a number; leave one of them out", range)
  }

  /// `down 5-10%`.
  func fallingRange(_ range: Range<Int>) -> FigureProblem? {
    let rest = cursor.text(range.upperBound..<cursor.end)
    guard let quantity = try? Quantity(reading: rest, marks: numbers.marks), case .to = quantity.extent else {
      return nil
    }
    return FigureProblem("a fall can't be a range; write one number, such as -5", cursor.offset..<cursor.endOfWords)
  }

  /// The sign that stands before words.
  func signBefore(_ range: Range<Int>) -> String {
    let text = cursor.text(0..<range.lowerBound).filter { !$0.isWhitespace }
    return text == "+" || text == "-" || text == "\u{2212}" ? text : ""
  }

  /// `five workshops`.
  func numberWord(_ words: [String], _ start: Int) -> FigureProblem? {
    if let problem = half(words, start) { return problem }
    guard let (count, digits) = NumberWords.phrase(words) else { return nil }
    if count < words.count, Self.isPart(words[count]) { return FractionReading.words(start..<cursor.endOfWords) }
    let end = self.end(of: count)
    // "One in five" and the like have a second number.
    var first = cursor
    first.skipSpaces()
    let isAlone =
      count == words.count
      || !Self.joints.contains(words[count].lowercased()) && !NumberWords.isGlued(words[count].lowercased())
    return FigureProblem("a figure's number is written in digits", first.offset..<end, fix: isAlone ? digits : nil)
  }

  /// `half of calls`, `half a million meals`, `a third of calls`.
  private func half(_ words: [String], _ start: Int) -> FigureProblem? {
    if words.count > 2, words[0].lowercased() == "a", Self.isPart(words[1]), words[2] == "of" {
      return FractionReading.words(start..<cursor.endOfWords)
    }
    guard words.count > 1, words[0].lowercased() == "half" else { return nil }
    if ["of", "the"].contains(words[1].lowercased()) {
      return FigureProblem(
        "a part is written as a share, such as 50%, or as a ratio, such as 1 in 2", start..<cursor.endOfWords)
    }
    guard words.count > 2, words[1].lowercased() == "a", let digits = Self.halves[words[2].lowercased()] else {
      return nil
    }
    // "Half a million million" is another number.
    let isAll = words.count < 4 || !NumberWords.magnitudes.contains(words[3].lowercased())
    return FigureProblem(
      "a figure's number is written in digits", start..<end(of: 3), fix: isAll ? digits : nil)
  }

  /// Where so many words end.
  private func end(of count: Int) -> Int {
    var end = cursor
    for _ in 0..<count {
      end.skipSpaces()
      while !end.isAtEnd, end.spaceWidth == 0 { end.advance() }
    }
    return end.offset
  }

  private static let joints: Set = ["in", "or", "to", "and", "of", "out", "point"]
}
