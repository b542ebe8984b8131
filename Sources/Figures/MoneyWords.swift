internal import Diagnostics

/// Currencies that are written as words; money has a symbol or a code of ISO 4217.
enum MoneyWords {
  /// What to say of a currency behind a number, which stands at `range` with what belongs to it; the cursor stands
  /// before the words.
  static func problem(
    _ words: [String], _ range: Range<Int>, _ measure: Quantity.Measure, _ cursor: Cursor
  ) -> FigureProblem? {
    let word = words[0].hasSuffix(".") && words.count == 1 ? String(words[0].dropLast()) : words[0]
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

  private static let codes = ["euro": "EUR", "euros": "EUR", "eur": "EUR", "pounds": "GBP", "gbp": "GBP", "usd": "USD"]

  private static func isRange(_ range: Range<Int>, _ cursor: Cursor) -> Bool {
    let amount = cursor.text(range)
    return amount.contains(" to ") || amount.contains("-") || amount.contains("–")
  }

  /// What to say of a currency before a number.
  static func problem(before text: String, _ range: Range<Int>) -> FigureProblem? {
    switch text.lowercased() {
    case "euro", "euros": FigureProblem("\(quoted(text)) is written as € or EUR", range, fix: "€")
    case "eur", "usd", "gbp", "chf":
      FigureProblem("\(quoted(text)) is written in capitals", range, fix: text.uppercased() + " ")
    case "pounds", "pound", "dollars", "dollar":
      FigureProblem(
        "\(quoted(text)) is not the currency of one country only; write its sign or code, such as £, GBP or USD", range)
    default: nil
    }
  }
}
