import Figures

/// Reads numbers in words: `twenty-five`, `two hundred and fifty`, `a third`, `half a million`.
struct SpelledReader {
  let tokens: [Token]
  let words: ProseWords

  private static let half = Decimal(significand: 5, exponent: -1) ?? 0

  /// The amount that begins at a piece; nil where none does.
  func amount(at start: Int) -> Amount? {
    guard let first = tokens[start].word else { return nil }
    let isOne = first == "one" || first == "a" || first == "an"
    guard isOne || first == "half" || words.numbers[first] != nil else { return nil }
    if first == "half" { return half(start) }
    if let part = part(start, first) { return part }
    if first == "one", let next = word(start + 1), ["in", "out", "to"].contains(next) {
      return Amount(tokens: start..<start + 1, value: 1, isOne: true)
    }
    guard var (value, index) = isOne ? one(start) : number(start) else { return nil }
    if word(index) == "and", word(index + 1) == "a", word(index + 2) == "half" {
      // A million and a half is half a million more, two and a half a half.
      let half = Self.half.scaled(byPowerOfTen: magnitude(index - 1) ?? 0) ?? Self.half
      value = value.adding(half) ?? value
      index += 3
      if let magnitude = magnitude(index) {
        value = value.scaled(byPowerOfTen: magnitude) ?? value
        index += 1
      }
    }
    var amount = Amount(tokens: start..<index, value: value)
    amount.power = magnitude(index - 1) ?? 0
    AmountReader(tokens: tokens, words: words).finish(&amount, &index)
    amount.tokens = start..<index
    return amount
  }

  /// `one` is a number before a magnitude or a half only.
  private func one(_ start: Int) -> (value: Decimal, end: Int)? {
    if let dozen = word(start + 1).flatMap({ words.collections[$0] }) { return (Decimal(dozen), start + 2) }
    if word(start) == "one", word(start + 1) == "and", word(start + 2) == "a", word(start + 3) == "half" {
      return (1, start + 1)
    }
    guard magnitude(start + 1) != nil else { return nil }
    return number(start)
  }

  private func number(_ start: Int) -> (value: Decimal, end: Int)? {
    var index = start
    // What stands before the last thousand or million, and what was read since.
    var (total, current) = (0, 0)
    while let word = word(index) {
      if let unit = index == start && (word == "a" || word == "an") ? 1 : number(word),
        current > 0 || index == start
          || word != "one" || self.word(index - 1) == "and"
      {
        // A second number is one of its own, but for the units of `twenty-five` and what follows `hundred`.
        guard current % 100 == 0 || current % 100 >= 20 && current % 10 == 0 && unit < 10 else { break }
        current += unit
      } else if let power = magnitude(index), current > 0 {
        if power == 2 {
          current *= 100
        } else {
          guard power < 15, total < 1_000_000_000_000 else { break }
          total += current * (0..<power).reduce(1) { product, _ in product * 10 }
          current = 0
        }
      } else if let dozen = words.collections[word], current > 0 {
        current *= dozen
        index += 1
        break
      } else {
        break
      }
      index += 1
      if isJoined(index), let next = self.word(index + 1), let unit = number(next), unit < 10, current % 10 == 0,
        current % 100 >= 20
      {
        index += 1
      } else if self.word(index) == "and", let next = self.word(index + 1), number(next) != nil,
        current == 0 || current % 100 == 0
      {
        index += 1
      }
    }
    return index > start ? (Decimal(total + current), index) : nil
  }

  /// A number of one word; `one` is one only with others.
  private func number(_ word: String) -> Int? { words.numbers[word] ?? (word == "one" ? 1 : nil) }

  private func magnitude(_ index: Int) -> Int? { word(index).flatMap { words.magnitudes[$0] } }

  /// `half of`, `half the`, `half a million`, `half a dozen`.
  private func half(_ start: Int) -> Amount? {
    let next = word(start + 1)
    let before = start > 0 ? tokens[start - 1].word : nil
    if next == "a", let power = magnitude(start + 2) {
      return Amount(tokens: start..<start + 3, value: Self.half.scaled(byPowerOfTen: power), isBare: false)
    }
    if next == "a", let dozen = word(start + 2).flatMap({ words.collections[$0] }) {
      let value = Decimal(dozen).divided(by: 2, fractionDigits: 1, .toNearest)
      return Amount(tokens: start..<start + 3, value: value, isBare: false)
    }
    if let before, words.contexts.halves.contains(before) { return nil }
    if isJoined(start + 1) { return nil }
    let isPart =
      next.map { words.contexts.afterHalf.contains($0) } == true
      || before.map { words.contexts.qualifiers.contains($0) } == true
    return isPart ? Amount(tokens: start..<start + 1, value: Self.half, isBare: false, isPart: true) : nil
  }

  /// `a third of`, `two thirds`, `three-quarters`, `a quarter of a million`.
  private func part(_ start: Int, _ first: String) -> Amount? {
    let isHyphened = isJoined(start + 1)
    let index = isHyphened ? start + 2 : start + 1
    guard let word = word(index), let whole = words.parts[word] else { return nil }
    let count = words.numbers[first] ?? 1
    let isPlural = words.contexts.isPlural(word)
    guard count > 1 ? isPlural : !isPlural else { return nil }
    if count == 1, first != "one" {
      let before = start > 0 ? tokens[start - 1].word : nil
      guard
        self.word(index + 1).map({ words.contexts.afterPart.contains($0) }) == true
          || before.map({ $0 == "by" || words.contexts.qualifiers.contains($0) }) == true && isEnd(index + 1)
      else { return nil }
    }
    let value = Decimal(count).divided(by: Decimal(whole), fractionDigits: 6, .toNearest)
    if self.word(index + 1) == "of", self.word(index + 2) == "a", let power = magnitude(index + 3) {
      // A third of a million is no number that digits could say.
      let isExact = value?.times(whole) == Decimal(count)
      let product = isExact ? value?.scaled(byPowerOfTen: power) : nil
      return Amount(tokens: start..<index + 4, value: product, isBare: false)
    }
    return Amount(tokens: start..<index + 1, value: value, isBare: false, isPart: true)
  }

  /// Whether no noun follows at a place: an end, a sign or a word that binds.
  private func isEnd(_ index: Int) -> Bool {
    guard let word = word(index) else { return index >= tokens.count || !tokens[index].isDash }
    return words.contexts.beforeYears.contains(word)
  }

  /// Whether a hyphen stands at a place, without blanks.
  private func isJoined(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].isDash && !tokens[index].isApart && !tokens[index + 1].isApart
  }

  private func word(_ index: Int) -> String? { index < tokens.count ? tokens[index].word : nil }
}
