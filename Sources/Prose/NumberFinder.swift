import Figures

/// Finds the numbers in prose that a figure should hold, and those that are written as telephone numbers are.
///
/// What names something is no quantity: a year, an address, an article of a law. A text is a block of prose, with
/// `NumberFinder.gap` where something stands that is no text of its own, such as a reference.
public struct NumberFinder: Sendable {
  /// What stands in a text for something that is none: U+FFFC.
  public static let gap: [UInt8] = [0xEF, 0xBF, 0xBC]

  private let words: ProseWords
  private let telephones: [[UInt8]]

  /// Makes a finder for a language, which knows some telephone numbers in whatever way they are written.
  public init(_ words: ProseWords, telephones: [String] = []) {
    self.words = words
    self.telephones = telephones.flatMap(TelephoneNumber.spellings)
  }

  /// The numbers of a text, in order.
  public func numbers(in text: [UInt8]) -> [FoundNumber] {
    let tokens = Tokenizer.tokens(text, words, telephones: telephones)
    let quoted = QuotedNames(tokens).pieces
    let longWords = tokens.filter { $0.word.map { $0.utf8.count > 3 } == true }
    let isTitle = longWords.count > 1 && longWords.allSatisfy(\.isCapital)
    let reader = AmountReader(tokens: tokens, words: words)
    var found: [FoundNumber] = []
    var index = 0
    while index < tokens.count {
      if case .telephone = tokens[index].kind {
        found.append(FoundNumber(.telephone, tokens[index].range))
        index += 1
        continue
      }
      guard !quoted.contains(index), let amount = reader.amount(at: index) else {
        index += 1
        continue
      }
      let span = span(amount, reader)
      defer { index = max(span.tokens.upperBound, index + 1) }
      let around = Surroundings(tokens: tokens, words: words, number: span.tokens, isTitle: isTitle)
      let alone = Surroundings(tokens: tokens, words: words, number: amount.tokens, isTitle: isTitle)
      if amount.isOne, span.second == nil { continue }
      if span.isRatio || !isName(alone, around, amount, span) {
        found.append(FoundNumber(amount, span, around))
      }
    }
    return found
  }

  private func isName(_ alone: Surroundings, _ around: Surroundings, _ amount: Amount, _ span: Span) -> Bool {
    if case .word? = alone.tokens[safe: amount.tokens.lowerBound]?.kind, amount.isBare, isCompound(around) {
      return true
    }
    if NameRules.isName(alone, amount) { return true }
    guard let second = span.second else { return false }
    return amount.isBare && second.isBare && NameRules.isName(around, second)
  }

  /// `two-way`.
  private func isCompound(_ around: Surroundings) -> Bool {
    guard let dash = around.behind(), dash.isDash, !dash.isApart, let word = around.word(behind: 2) else {
      return false
    }
    return words.compounds.contains(word)
  }

  /// A number, or two that make a range or a ratio.
  struct Span {
    var tokens: Range<Int>
    /// The first value, where the second number says its magnitude: 70 million in `70–100 million`.
    var first: Decimal?
    var second: Amount?
    var isRatio = false
  }

  private func span(_ first: Amount, _ reader: AmountReader) -> Span {
    let (tokens, end) = (reader.tokens, first.tokens.upperBound)
    guard end < tokens.count else { return Span(tokens: first.tokens) }
    if let ratio = ratio(first, end, reader) { return ratio }
    let isJoined = tokens[end].isDash || tokens[end].word == "to"
    guard isJoined, !first.isPart,
      tokens[end].word == "to" || tokens[end].isApart == (end + 1 < tokens.count && tokens[end + 1].isApart),
      end + 1 < tokens.count, let second = reader.amount(at: end + 1), !second.isSigned, !second.isPart, !second.isOne,
      !first.isBare || first.isYear == second.isYear,
      first.isBare || second.isBare || first.measure == second.measure
    else { return Span(tokens: first.tokens) }
    let scaled = first.isBare ? first.value?.scaled(byPowerOfTen: second.power) : nil
    let isScaled = second.power > 2 && scaled.map { $0 < second.value ?? 0 } == true
    return Span(
      tokens: first.tokens.lowerBound..<second.tokens.upperBound, first: isScaled ? scaled : nil, second: second)
  }

  /// `1 in 5`, `nine out of ten`, `98 out of every 100`.
  private func ratio(_ first: Amount, _ end: Int, _ reader: AmountReader) -> Span? {
    let tokens = reader.tokens
    var index = end
    guard let part = first.whole ?? nil, tokens[index].word == "in" || tokens[index].word == "out" else { return nil }
    let isOut = tokens[index].word == "out"
    index += 1
    if isOut {
      guard index < tokens.count, tokens[index].word == "of" else { return nil }
      index += 1
    }
    if index < tokens.count, tokens[index].word == "every" { index += 1 }
    guard index < tokens.count, let second = reader.amount(at: index), let whole = second.value, Decimal(part) < whole,
      isOut || !second.isYear && part <= 10
    else { return nil }
    return Span(tokens: first.tokens.lowerBound..<second.tokens.upperBound, second: second, isRatio: true)
  }
}

extension [Token] {
  /// The piece at a place; nil where there is none.
  fileprivate subscript(safe index: Int) -> Token? { indices.contains(index) ? self[index] : nil }
}

extension FoundNumber {
  fileprivate init(_ kind: Kind, _ range: Range<Int>) {
    self.init(
      kind: kind, range: range, phrase: range, unit: nil, value: nil, second: nil, measure: .count, isRatio: false,
      isPart: false)
  }

  fileprivate init(_ amount: Amount, _ span: NumberFinder.Span, _ around: Surroundings) {
    let tokens = around.tokens
    let range = tokens[span.tokens.lowerBound].range.lowerBound..<tokens[span.tokens.upperBound - 1].range.upperBound
    let unit = UnitSearch(around: around).range
    let start = UnitSearch(around: around).qualifierStart ?? range.lowerBound
    self.init(
      kind: .quantity, range: range, phrase: start..<max(range.upperBound, unit?.upperBound ?? 0), unit: unit,
      value: span.first ?? amount.value, second: span.second?.value,
      measure: span.second.map { $0.measure == .count ? amount.measure : $0.measure } ?? amount.measure,
      isRatio: span.isRatio, isPart: amount.isPart)
  }
}
