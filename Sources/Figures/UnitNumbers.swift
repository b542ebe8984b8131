internal import Diagnostics

/// A second number among the words behind a number, which makes the first another one than it seems.
extension UnitGrammar {
  typealias Word = UnitSigns.Word

  /// `1 January to 5 May`.
  func dates(_ words: [Word]) -> FigureProblem? {
    guard words.count > 2, Months.isMonth(words[0].text),
      ["to", "and", "until", "till", "-", "–"].contains(words[1].text), words[2].startsWithDigit
    else { return nil }
    let range = number.lowerBound..<cursor.endOfWords
    return FractionReading.date(cursor.text(range), range)
  }

  /// What a second number among the words makes of the first.
  func numbers(_ words: [Word]) -> FigureProblem? {
    guard words.contains(where: { $0.text.utf8.contains(where: Cursor.isDigit) }) else { return nil }
    let small = words.map { $0.text.lowercased() }
    return third(words, small) ?? ratio(words, small) ?? range(words, small) ?? amounts(words, small)
      ?? dashed(words, small) ?? composed(words, small) ?? joined(words, small)
  }

  /// `+4 to +6 weeks`, `1 to 2 in 5`, `1 in 5 to 1 in 4`.
  private func third(_ words: [Word], _ small: [String]) -> FigureProblem? {
    guard words.count > 1, ["to", "in"].contains(small[0]) else { return nil }
    let range = number.lowerBound..<cursor.endOfWords
    if words[1].startsWithDigit, !isSingle {
      return FigureProblem(
        "a figure is one ratio such as 1 in 5, or one range such as 4 to 6, and not both; write one of the numbers, "
          + "and the other as a figure of its own", range)
    }
    guard small[0] == "to", let sign = words[1].text.first, "+-−".contains(sign),
      words[1].text.dropFirst().first?.isNumber == true
    else { return nil }
    guard before.hasSuffix("+"), sign == "+" else {
      let start = number.lowerBound - before.utf8.count
      return RangeGrammar.contradiction(start..<range.upperBound, isRatio: false, false)
    }
    return FigureProblem(
      "a range has its sign once, before its first number", words[1].start..<words[1].start + 1, fix: "")
  }

  /// `1 in every 5 children`, `1 per 5 children`, `1 child in 5`, `5 people out of 10`.
  private func ratio(_ words: [Word], _ small: [String]) -> FigureProblem? {
    guard measure == .count, isSingle else { return nil }
    for place in words.indices.dropFirst() where words[place].startsWithDigit {
      var joint = place - 1
      let isEach = ["every", "each"].contains(small[joint])
      if isEach { joint -= 1 }
      guard joint >= 0 else { continue }
      let isOut = small[joint] == "of" && joint > 0 && small[joint - 1] == "out"
      let isAtStart = joint == (isOut ? 1 : 0)
      let isAtEnd = place == words.count - 1 && !words[place].isYear
      switch small[joint] {
      case "per" where isAtStart, "in" where isAtStart && isEach, "of" where isAtStart && isEach, "in" where isEach,
        "in" where isAtEnd, "of" where isOut, "from" where isAtStart:
        return ratio(words[place], isAtStart: isAtStart, isCertain: !["per", "from"].contains(small[joint]))
      case "of" where isAtEnd && joint > 0 && !isEach:
        if let problem = partBehind(words[place], words[..<joint]) { return problem }
      default: continue
      }
    }
    return nil
  }

  private func ratio(_ second: Word, isAtStart: Bool, isCertain: Bool) -> FigureProblem {
    let range = number.lowerBound..<second.end
    let written = quoted(cursor.text(range))
    let first = cursor.text(number)
    let numbers = [first, second.text].map { Int($0.filter { $0 != "," }) ?? 0 }
    guard numbers[0] > 0, numbers[0] < numbers[1] else {
      return FigureProblem("\(written) is two numbers, and a figure is one", range)
    }
    let ratio = "\(first) in \(second.text)"
    if !isCertain {
      let remedy = UnitRemedy.text(cursor, numberEnd: cursor.offset, words: cursor.offset)
      return FigureProblem(
        "\(written) is two numbers; write \(ratio) if it is a part of them\(remedy)", range)
    }
    if isAtStart {
      return FigureProblem("\(written) is a ratio, which is written \(ratio)", range, fix: ratio)
    }
    return FigureProblem("\(written) is a ratio, which is written \(ratio), with the unit behind it", range)
  }

  private static let joints: Set<String> = [
    "to", "till", "until", "through", "thru", "bis", "upto", "-", "–", "—",
  ]
  private static let times: Set<String> = [
    "second", "seconds", "sec", "sec.", "minute", "minutes", "min", "min.", "mins", "hour", "hours", "h", "hr", "hrs",
    "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]
  private static let measures: Set<String> = times.union([
    "kg", "g", "km", "m", "cm", "mm", "l", "kwh", "t", "kilo", "kilos", "feet", "foot", "ft", "inches", "inch",
  ])

  /// `4 till 6 weeks`, `4 up to 6 weeks`, `5 kg to 10 kg`, `5 months to 2 years`.
  private func range(_ words: [Word], _ small: [String]) -> FigureProblem? {
    let isUpTo = small.count > 2 && small[0] == "up" && small[1] == "to"
    let first = isUpTo ? 1 : 0
    if words.count > first + 1, isUpTo || Self.joints.contains(small[0]), startsAmount(words[(first + 1)...]) {
      return FigureProblem(
        "a range is joined by \"to\"", cursor.offset..<words[first + 1].start, fix: isSingle ? " to " : nil)
    }
    guard words.count > 2, Self.joints.contains(small[1]), words[2].startsWithDigit else { return nil }
    return sameUnit(
      words[0].text, words[2].text, words.count > 3 ? words[3].text : nil, words[min(3, words.count - 1)].end)
  }

  /// `5 kg-10 kg`.
  private func dashed(_ words: [Word], _ small: [String]) -> FigureProblem? {
    guard !words[0].startsWithDigit, let dash = words[0].text.firstIndex(where: { $0 == "-" || $0 == "–" }) else {
      return nil
    }
    let second = words[0].text[dash...].dropFirst()
    guard second.utf8.first.map(Cursor.isDigit) == true else { return nil }
    return sameUnit(
      String(words[0].text[..<dash]), String(second), words.count > 1 ? words[1].text : nil,
      words[min(1, words.count - 1)].end)
  }

  /// What a unit behind both numbers is told; no more than words, where they measure different things: "5 visits to 10
  /// schools".
  private func sameUnit(_ unit: String, _ upper: String, _ other: String?, _ end: Int) -> FigureProblem? {
    let range = number.lowerBound..<end
    let text = cursor.text(number)
    let (small, last) = (unit.lowercased(), other?.lowercased())
    if let other, let last, Self.stem(small) == Self.stem(last) {
      let isRange = isSingle && measure == .count
      return FigureProblem(
        "a range has its unit once, behind both numbers", range, fix: isRange ? "\(text) to \(upper) \(other)" : nil)
    }
    if upper.count > unit.count, upper.hasSuffix(unit), isSingle, measure == .count {
      let fix = "\(text) to \(upper)" + (other.map { " " + $0 } ?? "")
      return FigureProblem("a range has its unit once, behind both numbers", range, fix: fix)
    }
    guard Self.measures.contains(small) else { return nil }
    if let last, Self.measures.contains(last) {
      return FigureProblem(
        "a range has one unit; write both numbers of \(quoted(cursor.text(range))) in the same one", range)
    }
    guard last == nil else { return nil }
    return FigureProblem("a range has its unit behind both numbers; write \(text) to \(upper) \(unit)", range)
  }

  /// `3 people and 5 calls`, `3 people + 5 calls`.
  private func joined(_ words: [Word], _ small: [String]) -> FigureProblem? {
    guard words.count > 2, ["and", "&", "+", "/", "plus"].contains(small[1]), words[2].startsWithDigit else {
      return nil
    }
    return FigureProblem(
      "a figure is one number; write the second as a figure of its own", words[2].start..<cursor.endOfWords)
  }

  private static func stem(_ word: String) -> Substring { word.hasSuffix("s") ? word.dropLast() : word[...] }

  /// `2 h 30 min`, `2 hours and 30 minutes`.
  private func composed(_ words: [Word], _ small: [String]) -> FigureProblem? {
    let second = small.count > 1 && small[1] == "and" ? 2 : 1
    guard Self.measures.contains(small[0]), words.count > second, words[second].startsWithDigit,
      words.count == second + 1 || Self.measures.contains(small[second + 1])
    else { return nil }
    let range = number.lowerBound..<words[min(second + 1, words.count - 1)].end
    let isMinutes = words.count == second + 1 || small[second + 1].hasPrefix("min")
    guard small[0].hasPrefix("h"), isMinutes, let hours = Int(cursor.text(number)), hours < 1_000_000,
      let minutes = Int(words[second].text), minutes < 60
    else {
      return FigureProblem(
        "\(quoted(cursor.text(range))) is two numbers; write one number in one unit, with decimals where it has some",
        range)
    }
    let total = "\(hours * 60 + minutes) minutes"
    let decimals =
      minutes % 15 == 0 ? Decimal(minutes * 100 / 60).scaled(byPowerOfTen: -2)?.adding(Decimal(hours)) : nil
    return FigureProblem(
      "\(quoted(cursor.text(range))) is two numbers; write "
        + (decimals.map { "\(FractionReading.plain($0)) hours or \(total)" } ?? total), range)
  }
}

extension UnitSigns.Word {
  /// Whether this is a number, or begins with one.
  var startsWithDigit: Bool { text.utf8.first.map(Cursor.isDigit) == true }

  fileprivate var isYear: Bool { Int(text).map { (1900...2100).contains($0) } == true }
}
