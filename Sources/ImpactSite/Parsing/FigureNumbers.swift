import Diagnostics
import Figures
import FrontMatter

/// Reads the numbers that a figure says beside its value. Each is of what the figure is of: its currency, its share, its
/// unit; or a number alone.
struct FigureNumbers {
  /// What the figure says; nil where it could not be read.
  let figure: Quantity?
  let language: Language

  /// The number of a key.
  func number(_ node: YAMLNode, _ key: String, _ diagnostics: inout [Diagnostic]) -> Located<Number>? {
    guard let quantity = QuantityParser.quantity(node, language, &diagnostics), let text = node.text else { return nil }
    if let reason = reason(quantity.value, text, key) {
      diagnostics.append(.error(.wrongValue, "\"\(key)\" \(reason)", at: node.range))
      return nil
    }
    return Located(number(of: quantity.value), at: node.range)
  }

  /// The number; of a share that a ratio is exactly, its part of one.
  private func number(of quantity: Quantity) -> Number {
    guard quantity.measure == .share, figure?.extent.isRatio == true,
      let part = quantity.number.value.scaled(byPowerOfTen: -2)
    else { return quantity.number }
    return Number(value: part, fractionDigits: part.fractionDigits)
  }

  /// Why a number is none of the figure's, to follow the key.
  private func reason(_ number: Quantity, _ text: String, _ key: String) -> String? {
    guard number.qualifier == .exact, number.extent == .single, number.unit.isEmpty || hasUnit(number) else {
      return "is a number alone, not \(quoted(text))"
    }
    guard let figure else { return nil }
    if number.isChange, !figure.isChange, !figure.isOfDegrees {
      return "is a number without a sign, not \(quoted(text))"
    }
    switch (number.measure, figure.measure) {
    case (.money(let currency), .money(let own)):
      return currency == own
        ? nil : "is in \(currency.code), but the figure is in \(own.code); write an amount in \(own.code)"
    case (.money, _): return "is money, but the figure is not; write a number alone, not \(quoted(text))"
    case (.share, .count) where key == "exact" && figure.extent.isRatio: return nil
    case (.share, .count), (.share, .money):
      return "is a share, but the figure is not; write a number alone, not \(quoted(text))"
    case (.share, .share), (.count, _): return nil
    }
  }

  /// Whether the words behind a number are the figure's own.
  private func hasUnit(_ number: Quantity) -> Bool {
    figure?.unit.forms.values.contains(number.unit.text(.other)) ?? false
  }
}
