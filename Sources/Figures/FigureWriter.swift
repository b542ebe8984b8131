/// Writes quantities and periods in one language: its formats and plural rules, and its words, or those of another
/// language where it has none. Everything that is the same for all figures is made once, here.
public final class FigureWriter: Sendable {
  /// How the language writes numbers.
  public let formats: LocaleFormats
  /// Which form of a word a number asks for.
  public let plurals: PluralRules
  /// The words around numbers.
  public let words: Words
  /// The language of the words, where it is not the writer's own.
  public let wordsLanguage: String?
  /// The direction of texts in another language, where it is not the writer's own.
  public let otherDirection: LocaleFormats.Direction?
  /// How numbers are written.
  private let numbers: NumberFormat

  /// Makes a writer. `wordsLanguage` is nil for words in the writer's own language.
  public init(
    formats: LocaleFormats, plurals: PluralRules, words: Words, wordsLanguage: String? = nil,
    otherDirection: LocaleFormats.Direction? = nil
  ) {
    self.formats = formats
    self.plurals = plurals
    self.words = words
    self.wordsLanguage = wordsLanguage
    self.otherDirection = otherDirection
    // Where the words are borrowed, numbers have none.
    let hasWords = wordsLanguage == nil
    numbers = NumberFormat(
      formats: formats, magnitudes: hasWords ? words.magnitudes : [],
      ratio: Array((hasWords ? words.ratio.after : "/").utf8))
  }

  /// English as it is written in the European Union.
  public static let english = FigureWriter(formats: .english, plurals: .english, words: .english)

  /// The whole figure: `over 760 professionals`, `up by 3,723 followers`.
  public func text(_ quantity: Quantity) -> FigureText {
    text(quantity, hasUnit: true)
  }

  /// The change without its unit, `up by 3,723`; nil for a figure that is no change.
  public func change(_ quantity: Quantity) -> FigureText? {
    quantity.isChange ? text(quantity, hasUnit: false) : nil
  }

  /// A change that was reckoned: `up by 2`, and between shares `up by 2 percentage points`.
  public func change(_ change: FigureChange) -> FigureText {
    var quantity = change.quantity
    guard change.isOfShares else { return text(quantity, hasUnit: false) }
    quantity.unit = words.percentagePoints
    var text = text(quantity)
    text.unitLanguage = wordsLanguage
    return text
  }

  /// A change across a break in the series, marked as one that compares what can't be compared.
  public func acrossBreak(_ change: FigureText) -> FigureText {
    var text = change
    text.after = text.after.isEmpty ? words.broken : text.after + " " + words.broken
    text.wordsLanguage = wordsLanguage
    return text
  }

  /// The number with its qualifier and without its unit, `over 760`; of a change its size.
  public func amount(_ quantity: Quantity) -> FigureText {
    var text = FigureText(number: number(quantity))
    if quantity.qualifier != .exact { text.wrap(words.pattern(quantity.qualifier)) }
    if !text.before.isEmpty || !text.after.isEmpty { text.wordsLanguage = wordsLanguage }
    return text
  }

  /// A change as a number with its sign: `+3,723`, `−5%`.
  public func signed(_ quantity: Quantity) -> String {
    (quantity.number.value.isNegative ? formats.minusSign : "+") + number(quantity)
  }

  /// The unit in the form that the number asks for.
  public func unit(_ quantity: Quantity) -> String {
    if quantity.unit.isSingle { return quantity.unit.text(.other) }
    let category =
      switch quantity.extent {
      case .single: plurals.category(of: numbers.shown(quantity.number))
      case .to(let upper): plurals.category(ofRangeTo: numbers.shown(upper))
      case .outOf(let whole): plurals.category(of: numbers.shown(whole))
      }
    return quantity.unit.text(category)
  }

  /// The number alone, without qualifier and unit: `760`, `12.5%`, `€30,000`. Of a change, its size.
  public func number(_ quantity: Quantity) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(48)
    var number = quantity.number
    if quantity.isChange { number.value = number.value.magnitude }
    numbers.append(number, quantity.extent, quantity.measure, to: &output)
    // A hyphen before degrees is easily overlooked.
    if number.value.isNegative, output.first == UInt8(ascii: "-"), quantity.isOfDegrees {
      output.replaceSubrange(0..<1, with: "−".utf8)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A period: `2021`, `2022/23`, `H1 2021`, `Q3 2021`, `May 2021`, `4 May 2021`, `2020–2021`.
  public func text(_ period: Period) -> String {
    var result = ""
    append(period.start, to: &result)
    guard let end = period.end else { return result }
    let range = words.dates.range
    result = range.before + result
    append(end, to: &result, after: range.after)
    return result
  }

  /// The language of a period's text, where it is not the writer's own: years alone belong to no language.
  public func language(of period: Period) -> String? {
    period.start.isYears && period.end?.isYears != false ? nil : wordsLanguage
  }

  /// The same text with its first letter as a capital, as the language of its words writes capitals.
  public func capitalized(_ text: FigureText) -> FigureText { text.capitalized(words.capitals) }

  private func append(_ point: Period.Point, to output: inout String, after separator: String = "") {
    output += separator
    switch point {
    case .year(let year): output += String(year)
    case .financialYear: output += point.description
    case .quarter(let year, let quarter): append(words.dates.quarter, year, quarter: quarter, to: &output)
    case .half(let year, let half): append(words.dates.half, year, half: half, to: &output)
    case .month(let year, let month): append(words.dates.month, year, month: month, to: &output)
    case .day(let year, let month, let day): append(words.dates.day, year, month: month, day: day, to: &output)
    }
  }

  private func append(
    _ pattern: DatePattern, _ year: Int, quarter: Int = 0, half: Int = 0, month: Int = 0, day: Int = 0,
    to output: inout String
  ) {
    for part in pattern.parts {
      switch part {
      case .year: output += String(year)
      case .quarter: output += String(quarter)
      case .half: output += String(half)
      case .month: if words.dates.months.indices.contains(month - 1) { output += words.dates.months[month - 1] }
      case .day: output += String(day)
      case .text(let text): output += text
      }
    }
  }

  private func text(_ quantity: Quantity, hasUnit: Bool) -> FigureText {
    if quantity.isChange, quantity.number.value.isZero {
      return FigureText(number: "", after: words.unchanged, wordsLanguage: wordsLanguage)
    }
    var text = FigureText(number: number(quantity), unit: hasUnit ? unit(quantity) : "")
    if quantity.qualifier != .exact { text.wrap(words.pattern(quantity.qualifier)) }
    if quantity.isChange { text.wrap(quantity.number.value.isNegative ? words.falling : words.rising) }
    if wordsLanguage != nil, !text.before.isEmpty || !text.after.isEmpty { text.wordsLanguage = wordsLanguage }
    return text
  }
}
