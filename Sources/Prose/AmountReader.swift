import Figures

/// Reads amounts, in digits and in words.
struct AmountReader {
  let tokens: [Token]
  let words: ProseWords

  /// The amount that begins at a piece; nil where none does.
  func amount(at start: Int) -> Amount? {
    var index = start
    var amount = Amount(tokens: start..<start)
    if let sign = sign(at: index) {
      amount.isSigned = true
      amount.isBare = false
      index += 1
      amount.measure = .count
      if sign { return digits(at: index, amount, isNegative: true) }
    }
    if let result = digits(at: index, amount, isNegative: false) { return result }
    return amount.isSigned ? nil : SpelledReader(tokens: tokens, words: words).amount(at: start)
  }

  /// Whether a piece is a sign of the number behind it, and whether it is a minus.
  private func sign(at index: Int) -> Bool? {
    guard index + 1 < tokens.count, !tokens[index + 1].isApart else { return nil }
    let isPlus = tokens[index].isSign("+")
    guard isPlus || tokens[index].isDash, index == 0 || tokens[index].isApart || tokens[index - 1].isSign("(") else {
      return nil
    }
    switch tokens[index + 1].kind {
    case .number, .currency: return !isPlus
    default: return nil
    }
  }

  private func digits(at start: Int, _ before: Amount, isNegative: Bool) -> Amount? {
    var amount = before
    var index = start
    if let (currency, next) = currency(at: index, isBefore: true) {
      amount.measure = .money(currency)
      amount.isBare = false
      index = next
    }
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .number(let numeral):
      amount.numeral = numeral
      amount.value = numeral.value
      amount.power = numeral.power
      if !numeral.isBare, !numeral.hasDecimals || numeral.power > 0 { amount.isBare = false }
    case .fraction(let part, let whole):
      amount.value = Decimal(part).divided(by: Decimal(whole), fractionDigits: 6, .toNearest)
      amount.isPart = true
    default: return nil
    }
    index += 1
    if isNegative { amount.value?.negate() }
    if let word = word(index), let power = words.magnitudes[word],
      tokens[index].isApart || tokens[index - 1].numeral?.suffix == ""
    {
      amount.value = amount.value?.scaled(byPowerOfTen: power)
      amount.power += power
      amount.isBare = false
      index += 1
    }
    finish(&amount, &index)
    amount.tokens = before.tokens.lowerBound..<index
    return amount
  }

  /// Reads what stands behind a number: percent or a currency.
  func finish(_ amount: inout Amount, _ index: inout Int) {
    guard index < tokens.count else { return }
    if tokens[index].isSign("%") {
      index += 1
    } else if let word = word(index), words.percents.contains(word) {
      index += 1
    } else if word(index) == "per", word(index + 1) == "cent" {
      index += 2
    } else {
      if case .count = amount.measure, !amount.isPart, let (currency, next) = currency(at: index, isBefore: false) {
        amount.measure = .money(currency)
        amount.isBare = false
        index = next
      }
      return
    }
    amount.measure = .share
    amount.isBare = false
  }

  private func currency(at index: Int, isBefore: Bool) -> (Currency, next: Int)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if case .currency(let currency) = token.kind { return (currency, index + 1) }
    guard let word = token.word, token.isCapital else { return nil }
    if isBefore, index + 1 < tokens.count, case .currency(let currency) = tokens[index + 1].kind,
      !tokens[index + 1].isApart
    {
      // US$
      return (currency, index + 2)
    }
    guard word.utf8.count == 3, !words.contexts.labels.contains(word), let currency = Currency(code: word.uppercased()),
      !isBefore || index + 1 < tokens.count && tokens[index + 1].numeral != nil
    else { return nil }
    return word == "top" || word == "all" ? nil : (currency, index + 1)
  }

  private func word(_ index: Int) -> String? { index < tokens.count ? tokens[index].word : nil }
}
