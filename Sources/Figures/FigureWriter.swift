public import Foundation

/// A figure in words, in the pieces that a page sets differently.
public struct FigureText: Sendable, Hashable {
  /// The words before the number, such as `over`.
  public var before: String
  /// The number, formatted; empty for a change of nothing.
  public var number: String
  /// The unit behind the number.
  public var unit: String
  /// The words behind both.
  public var after: String

  /// Makes a text from its pieces.
  public init(before: String = "", number: String, unit: String = "", after: String = "") {
    self.before = before
    self.number = number
    self.unit = unit
    self.after = after
  }

  /// The whole in plain text, with a space between the pieces.
  public var plain: String {
    [before, number, unit, after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The same with its first letter as a capital, for the start of a sentence.
  public var capitalized: FigureText {
    var copy = self
    if !before.isEmpty {
      copy.before = Self.capitalize(before)
    } else if number.isEmpty {
      copy.after = Self.capitalize(after)
    }
    return copy
  }

  private static func capitalize(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// Writes quantities and periods in one language. Formatters are made once here and used for every figure.
public struct FigureWriter: Sendable {
  private let words: Words
  private let style: Decimal.FormatStyle

  /// Makes a writer for a language's words and a formatting locale (CLDR).
  public init(words: Words, locale: Locale) {
    self.words = words
    style = Decimal.FormatStyle(locale: locale)
  }

  /// English as it is written in the European Union.
  public static let english = FigureWriter(words: .english, locale: Locale(identifier: "en-IE"))

  /// The whole figure: `over 760 professionals`, `up by 3,723 followers`.
  public func text(_ quantity: Quantity) -> FigureText {
    text(quantity, unit: unit(quantity))
  }

  /// The change without its unit, `up by 3,723`; nil for a figure that is no change.
  public func change(_ quantity: Quantity) -> FigureText? {
    quantity.isChange ? text(quantity, unit: "") : nil
  }

  /// The unit in the form that the number asks for.
  public func unit(_ quantity: Quantity) -> String {
    quantity.unit.text(words.pluralCategory(quantity.number))
  }

  /// The number alone, without qualifier and unit: `760`, `12.5%`, `€30,000`. Of a change, its size.
  public func number(_ quantity: Quantity) -> String {
    format(quantity.number, quantity.measure, isChange: quantity.isChange)
  }

  /// A period: `2021`, `Q3 2021`, `May 2021`, `4 May 2021`, `2020–2021`.
  public func text(_ period: Period) -> String {
    let start = text(period.start)
    return period.end.map { "\(start)–\(text($0))" } ?? start
  }

  private func text(_ point: Period.Point) -> String {
    switch point {
    case .year(let year): String(year)
    case .quarter(let year, let quarter):
      words.quarter.replacing("{0}", with: String(quarter)).replacing("{1}", with: String(year))
    case .month(let year, let month): "\(words.months[month - 1]) \(year)"
    case .day(let year, let month, let day): "\(day) \(words.months[month - 1]) \(year)"
    }
  }

  private func text(_ quantity: Quantity, unit: String) -> FigureText {
    var text = FigureText(before: "", number: number(quantity), unit: unit, after: "")
    if quantity.isChange, quantity.number.value.isZero {
      return FigureText(before: "", number: "", unit: "", after: words.unchanged)
    }
    if let pattern = words.qualifiers[quantity.qualifier] { text.wrap(pattern) }
    if quantity.isChange { text.wrap(quantity.number.value.sign == .minus ? words.falling : words.rising) }
    return text
  }

  private func format(_ number: Number, _ measure: Quantity.Measure, isChange: Bool) -> String {
    var value = number.value
    if isChange, value.sign == .minus { value.negate() }
    let digits = self.digits(Number(value: value, form: number.form, fractionDigits: number.fractionDigits))
    switch measure {
    case .count: return digits
    case .share: return digits + "%"
    case .money(let currency):
      let sign = digits.hasPrefix("-") ? "-" : ""
      let symbol = Self.symbols[currency.code] ?? currency.code + "\u{A0}"
      return sign + symbol + digits.dropFirst(sign.count)
    }
  }

  private static let symbols = ["EUR": "€", "GBP": "£", "USD": "US$", "JPY": "¥", "INR": "₹", "ILS": "₪"]

  private func digits(_ number: Number) -> String {
    let fraction = number.fractionDigits
    switch number.form {
    case .digits:
      return style.precision(.fractionLength(fraction)).format(number.value)
    case .short:
      // All digits, so that nothing is rounded and no qualifier is contradicted.
      return style.notation(.compactName).precision(.fractionLength(0...38)).format(number.value)
    case .long:
      let size = number.value.magnitude
      for (power, word) in words.magnitudes {
        let unit = Decimal(sign: .plus, exponent: power, significand: 1)
        guard size >= unit else { continue }
        return style.precision(.fractionLength(0...38)).format(number.value / unit) + "\u{A0}" + word
      }
      return style.precision(.fractionLength(fraction)).format(number.value)
    }
  }
}

extension FigureText {
  /// Puts the text into a pattern: what stands before `{0}` goes in front, what stands behind it goes to the end.
  fileprivate mutating func wrap(_ pattern: String) {
    guard let place = pattern.range(of: "{0}") else { return }
    let head = pattern[..<place.lowerBound].trimmingCharacters(in: .whitespaces)
    let tail = pattern[place.upperBound...].trimmingCharacters(in: .whitespaces)
    before = [head, before].filter { !$0.isEmpty }.joined(separator: " ")
    after = [after, tail].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
