internal import Diagnostics

/// Words behind a number that say more than of what there are so many: how exact it is, a half, a magnitude.
extension UnitGrammar {
  /// Whether the figure's only number stands right before the unit.
  var isSingle: Bool { number.upperBound == cursor.offset }

  /// What stands before the number: a qualifier or a sign.
  var before: String { String(cursor.text(0..<number.lowerBound).drop { $0.isWhitespace }) }

  /// What the words mean besides a unit.
  func meaning(_ unit: String, _ start: Cursor) -> FigureProblem? {
    let words = unit.split(separator: " ").map(String.init)
    let small = words.map { $0.lowercased() }
    return magnitude(small[0], start) ?? timeOfDay(small) ?? half(words, small) ?? qualified(words, small)
  }

  /// `30 USD million`, `5% million`.
  private func magnitude(_ word: String, _ start: Cursor) -> FigureProblem? {
    guard measure != .count, Magnitude.find(word) != nil || MagnitudeWords.certain[word] != nil else { return nil }
    let range = number.lowerBound..<start.offset + word.utf8.count
    let amount = cursor.text(number)
    let digits = amount.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard isSingle, case .money(let currency) = measure, ["thousand", "million", "billion"].contains(word) else {
      return FigureProblem("\(quoted(word)) stands right behind its number", range)
    }
    return FigureProblem(
      "\(quoted(word)) stands right behind its number", range,
      fix: digits.isEmpty ? nil : "\(currency.code) \(digits) \(word)")
  }

  /// `10 am`, `10 a.m. to noon`, `10 Uhr`; "5 am Tag" is German.
  private func timeOfDay(_ small: [String]) -> FigureProblem? {
    switch small[0] {
    case "am", "pm":
      guard small.count == 1 || ["to", "on", "until", "till", "and", "every", "-", "–"].contains(small[1]) else {
        return nil
      }
    case "a.m.", "p.m.", "o'clock", "o’clock", "uhr": break
    default: return nil
    }
    return FigureProblem(
      "a time of day is no figure; write it into the text as it is", number.lowerBound..<cursor.endOfWords)
  }

  /// `1 and a half hours`, `2 hours and a half`.
  private func half(_ words: [String], _ small: [String]) -> FigureProblem? {
    for place in 0...1
    where small.count > place + 2 && small[place] == "and" && ["a", "one"].contains(small[place + 1]) {
      let parts = ["half": Decimal("0.5"), "quarter": Decimal("0.25")]
      // "6 and a half+", "6 and a half-8"
      let word = small[place + 2]
      let letters = word.prefix { $0.isLetter }
      guard let part = parts[String(letters)] ?? nil else { continue }
      let value = letters == word && isSingle && measure == .count ? Decimal(cursor.text(number))?.adding(part) : nil
      let rest = words[..<place] + words[(place + 3)...]
      return FigureProblem(
        "a number is written with decimals, not as a fraction", number.lowerBound..<cursor.endOfWords,
        fix: value.map { ([FractionReading.plain($0)] + rest).joined(separator: " ") })
    }
    return nil
  }

  /// `760 or more people`, `760 people at least`.
  private func qualified(_ words: [String], _ small: [String]) -> FigureProblem? {
    if let (phrase, meant) = Self.leading.first(where: { small.starts(with: $0.phrase) }) {
      return qualified(phrase, meant, words[phrase.count...])
    }
    // "children aged 12 or more" are so many children.
    guard !small.contains(where: { $0.utf8.contains(where: Cursor.isDigit) }) else { return nil }
    guard
      let (phrase, meant) = Self.trailing.first(where: { small.count > $0.phrase.count && small.ends(with: $0.phrase) })
    else { return nil }
    // "50% of the minimum" is none.
    let isShort = ["minimum", "maximum", "plus"].contains(phrase[0])
    if isShort, small.count > 2 || words.last == "Plus" { return nil }
    return qualified(phrase, meant, words.dropLast(phrase.count))
  }

  private func qualified(_ phrase: [String], _ meant: Qualifier, _ unit: ArraySlice<String>) -> FigureProblem {
    let said = phrase.joined(separator: " ")
    let range = number.lowerBound..<cursor.endOfWords
    guard isSingle else {
      return FigureProblem("a range or a ratio says already how far it goes; leave out \(quoted(said))", range)
    }
    let sign = ["+", "-", "−"].contains(before) ? before : ""
    guard before == sign else {
      let other = before.split(separator: " ").joined(separator: " ")
      return FigureProblem(
        "\(quoted(other)) stands before the number, so that \(quoted(said)) can't stand behind it; write one of the two, "
          + "before the number", range)
    }
    let all = range.lowerBound - sign.utf8.count..<range.upperBound
    let meaning = ([meant.rawValue, sign + cursor.text(number)] + unit).joined(separator: " ")
    return FigureProblem("\(quoted(cursor.text(all))) is written \(quoted(meaning))", all, fix: meaning)
  }

  private static let leading = phrases([
    (
      .atLeast,
      [
        "or more", "or over", "or above", "and more", "and up", "and over", "and above", "and counting", "plus",
        "at least",
      ]
    ),
    (.upTo, ["or less", "or fewer", "or under", "at most"]),
    (.about, ["or so", "approx", "approx.", "approximately", "roughly", "circa", "ca."]),
    (.total, ["in total", "altogether"]),
  ])

  private static let trailing = phrases([
    (.atLeast, ["or more", "and counting", "plus", "at least", "minimum"]),
    (.upTo, ["or less", "or fewer", "at most", "maximum"]),
    (.about, ["or so", "approx", "approx.", "approximately", "roughly"]),
    (.total, ["in total", "altogether"]),
  ])

  /// The words with which something else than a unit begins.
  static let openings = Set(leading.map { $0.phrase[0] } + ["am", "pm", "a.m.", "p.m.", "o'clock", "o’clock", "uhr"])

  private static func phrases(_ lists: [(Qualifier, [String])]) -> [(phrase: [String], meant: Qualifier)] {
    lists.flatMap { meant, list in list.map { ($0.split(separator: " ").map(String.init), meant) } }
  }

  /// `1-in-5 children`, `3 thousand-plus people`; the cursor stands behind the first dash.
  func hyphenated(_ next: Cursor) -> FigureProblem? {
    let word = next.text(next.offset..<next.end).prefix { !$0.isWhitespace }
    let range = number.lowerBound..<next.offset + word.utf8.count
    let text = cursor.text(number)
    if word.lowercased() == "plus" {
      return FigureProblem(
        "\(quoted(cursor.text(range))) is written \"at least \(text)\", or \"over \(text)\" if it is more than that",
        range,
        fix: before.isEmpty ? "at least \(text)" : nil)
    }
    let parts = word.split(separator: "-")
    guard parts.count == 2, ["in", "to"].contains(parts[0].lowercased()), parts[1].allSatisfy(\.isNumber) else {
      return nil
    }
    let meant = "\(text) \(parts[0].lowercased()) \(parts[1])"
    return FigureProblem("\(quoted(cursor.text(range))) is written without hyphens", range, fix: meant)
  }

  /// `20210105`.
  var dayInDigits: FigureProblem? {
    guard number.count == 8, isSingle, let day = Int(cursor.text(number)) else { return nil }
    let (year, month) = (day / 10_000, day / 100 % 100)
    guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day % 100) else { return nil }
    return FigureProblem(
      "\(quoted(cursor.text(number))) looks like a date, which stands in the text as it is, or under period as 2021-03-12; "
        + "write the unit behind it if it is a number", number)
  }
}

extension Cursor {
  /// Whether the last letters are those of a word such as `least`; nearly all units end otherwise.
  var mayEndWithQualifier: Bool {
    var end = end
    while end > offset, byte(at: end - 1) == 0x20 { end -= 1 }
    guard end - offset > 4 else { return false }
    let last = UInt32(byte(at: end - 4)) << 24 | UInt32(byte(at: end - 3)) << 16 | UInt32(byte(at: end - 2)) << 8
    switch (last | UInt32(byte(at: end - 1))) | 0x2020_2020 {
    case 0x6561_7374, 0x6D6F_7374, 0x6D6F_7265, 0x706C_7573: return true  // least, most, more, plus
    case 0x6C65_7373, 0x6577_6572, 0x7220_736F, 0x6F74_616C: return true  // less, fewer, or so, total
    case 0x7072_6F78, 0x726F_782E, 0x7468_6572, 0x6E69_6E67: return true  // approx, altogether
    case 0x6174_656C, 0x7465_6C79, 0x7567_686C, 0x6768_6C79, 0x696D_756D, 0x7469_6E67: return true  // roughly, minimum
    case 0x6861_6C66, 0x7274_6572: return true  // and a half, and a quarter
    default: return false
    }
  }
}

extension Array where Element == String {
  fileprivate func ends(with words: [String]) -> Bool { suffix(words.count).elementsEqual(words) }
}
