internal import Diagnostics

/// Currencies that are written as words; money has a symbol or a code of ISO 4217.
enum MoneyWords {
  /// What to say of a currency behind a number, which stands at `range` with what belongs to it; the cursor stands
  /// before the words.
  static func problem(
    _ words: [String], _ range: Range<Int>, _ measure: Quantity.Measure, _ cursor: Cursor
  ) -> FigureProblem? {
    let word = words[0].hasSuffix(".") && words.count == 1 ? String(words[0].dropLast()) : words[0]
    if let problem = abroad(word, range, measure, cursor) { return problem }
    let names = ["euro", "euros", "eur", "pounds", "gbp", "dollars", "usd"]
    // "24 Euro 2020 teams" are none.
    guard names.contains(word), words.count < 2 || words[1].utf8.first.map(Cursor.isDigit) != true else { return nil }
    let end = cursor.offset + word.utf8.count
    if case .money(let currency) = measure, currency == Currency(code: codes[word] ?? ""), isRange(range, cursor) {
      return FigureProblem(
        "the currency before a range counts for both numbers, so \(quoted(word)) is left out",
        range.upperBound..<end, fix: "")
    }
    if case .money = measure { return FigureProblem("it has two currencies", cursor.offset..<end) }
    let amount = cursor.text(range)
    guard measure == .count, !amount.contains(" in ") else { return nil }
    let all = range.lowerBound..<end
    let text = quoted(cursor.text(all))
    switch word {
    case "euro" where words.count > 1 && !behindMoney.contains(words[1]),
      "eur" where words.count > 1 && !behindMoney.contains(words[1]):
      return FigureProblem(
        "\(text) can be money, or the unit begins with it; write €\(amount) for the money, or a unit that begins "
          + "otherwise, such as \(amount) coins in euros", all)
    case "euro", "euros", "eur":
      return FigureProblem("\(text) is money, which is written with its sign", all, fix: "€" + amount)
    case "gbp", "usd":
      let code = word.uppercased()
      return FigureProblem("\(text) is money, whose code is written in capitals", all, fix: "\(code) \(amount)")
    case "pounds":
      return FigureProblem(
        "\(text) can be money or weight; write £\(amount) for British pounds, \(amount) lb for the weight", all)
    default:
      return FigureProblem(
        "\(text) can be money of several countries; write the currency's code, such as USD \(amount) or CAD \(amount)",
        all)
    }
  }

  /// Words behind an amount, which are no name of so many things.
  private static let behindMoney: Set = [
    "a", "an", "and", "are", "as", "at", "by", "each", "every", "for", "from", "in", "is", "more", "of", "on", "or",
    "per", "to", "were", "with",
  ]

  private static let codes = ["euro": "EUR", "euros": "EUR", "eur": "EUR", "pounds": "GBP", "gbp": "GBP", "usd": "USD"]

  private static func isRange(_ range: Range<Int>, _ cursor: Cursor) -> Bool {
    let amount = cursor.text(range)
    return amount.contains(" to ") || amount.contains("-") || amount.contains("–")
  }

  /// What to say of a currency before a number.
  static func problem(before text: String, _ range: Range<Int>) -> FigureProblem? {
    if let code = codesAbroad[text] ?? codesAbroad[text.lowercased()] {
      return FigureProblem("\(quoted(text)) is written as the currency's code, \(code)", range, fix: code + " ")
    }
    switch text.lowercased() {
    case "kr", "kr.":
      return FigureProblem(
        "\(quoted(text)) is money of several countries; write the currency's code, such as SEK, DKK or NOK", range)
    case "rs", "rs.":
      return FigureProblem(
        "\(quoted(text)) is money of several countries; write the currency's code, such as INR, PKR or LKR", range)
    default: break
    }
    return switch text.lowercased() {
    case "euro", "euros": FigureProblem("\(quoted(text)) is written as € or EUR", range, fix: "€")
    case "eur", "usd", "gbp", "chf":
      FigureProblem("\(quoted(text)) is written in capitals", range, fix: text.uppercased() + " ")
    case "pounds", "pound", "dollars", "dollar":
      FigureProblem(
        "\(quoted(text)) is not the currency of one country only; write its sign or code, such as £, GBP or USD", range)
    default: nil
    }
  }

  /// Signs before a number that are written as a code.
  static let signs = [
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "R$": "BRL",
    "₦": "NGN", "₵": "GHS", "GH₵": "GHS", "₱": "PHP", "₫": "VND", "₩": "KRW", "₸": "KZT", "₽": "RUB", "₾": "GEL",
  ]

  /// Signs of a country's own money, in small letters, where they stand for one currency.
  private static let codesAbroad = [
    "ksh": "KES", "kshs": "KES", "tsh": "TZS", "ush": "UGX", "zł": "PLN", "kč": "CZK", "lei": "RON", "sfr.": "CHF",
    "лв": "BGN", "лв.": "BGN", "грн": "UAH", "грн.": "UAH",
  ]

  /// `30 zł`, `30 kr`, `500 KSh` behind a number.
  private static func abroad(
    _ word: String, _ range: Range<Int>, _ measure: Quantity.Measure, _ cursor: Cursor
  ) -> FigureProblem? {
    guard measure == .count else { return nil }
    let all = range.lowerBound..<cursor.offset + word.utf8.count
    if let code = codesAbroad[word] {
      let amount = cursor.text(range)
      return FigureProblem(
        "\(quoted(cursor.text(all))) is money, which is written with the currency's code", all,
        fix: amount.contains(" in ") ? nil : "\(code) \(amount)")
    }
    guard word == "kr" || word == "kr." else { return nil }
    return FigureProblem(
      "\(quoted(cursor.text(all))) is money of several countries; write the currency's code, such as SEK, DKK or NOK",
      all)
  }
}
