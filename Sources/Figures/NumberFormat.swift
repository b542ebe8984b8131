/// Writes numbers as a language does, as UTF-8 bytes. Nothing is ever rounded.
struct NumberFormat: Sendable {
  let formats: LocaleFormats
  /// The words of the long magnitudes in the language, by power of ten, the largest first; none where it has no words.
  let magnitudes: [(power: Int, word: [UInt8])]

  /// The number in the form in which it is shown: in a language without words, digits stand for a long form.
  func shown(_ number: Number) -> Number {
    guard number.form == .long, magnitudes.isEmpty else { return number }
    return Number(value: number.value, fractionDigits: number.plainFractionDigits)
  }

  /// Appends a number with what it measures: `760`, `12.5%`, `€30,000`.
  func append(_ number: Number, _ measure: Quantity.Measure, to output: inout [UInt8]) {
    let number = shown(number)
    guard case .money(let currency) = measure else {
      if number.value.isNegative { output += formats.minus }
      appendDigits(number, to: &output)
      if measure == .share { output += formats.percent }
      return
    }
    var isBehindLetter = false
    for part in formats.money {
      switch part {
      case .sign:
        if number.value.isNegative { output += formats.minus }
      case .digits:
        // CLDR's currency spacing: a no-break space where a letter would touch a digit.
        if isBehindLetter { output += Self.noBreakSpace }
        appendDigits(number, to: &output)
      case .symbol:
        let symbol = formats.bytes(of: currency) ?? currency.bytes
        output += symbol
        isBehindLetter = symbol.last.map { (0x41...0x5A).contains($0 & 0xDF) } ?? false
      case .text(let text):
        output += text
        isBehindLetter = false
      }
    }
  }

  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

  /// Appends a number without its sign.
  private func appendDigits(_ number: Number, to output: inout [UInt8]) {
    switch number.form {
    case .digits: appendDigits(number.value, number.fractionDigits, to: &output)
    case .short: appendShort(number.value, to: &output)
    case .long: appendLong(number, to: &output)
    }
  }

  private func appendDigits(_ value: Decimal, _ fraction: Int, to output: inout [UInt8]) {
    formats.digits.append(value, fraction: fraction, grouping: formats.minimumGroupingDigits, to: &output)
  }

  /// All digits, so that no qualifier is contradicted. Four digits are not grouped, as in ICU's compact notation.
  private func appendShort(_ value: Decimal, to output: inout [UInt8]) {
    let power = value.wholeDigits - 1
    let magnitude = formats.compact.first { $0.from <= power }
    formats.digits.append(
      value, shift: magnitude?.power ?? 0, grouping: max(2, formats.minimumGroupingDigits), to: &output)
    if let magnitude { output += magnitude.text }
  }

  private func appendLong(_ number: Number, to output: inout [UInt8]) {
    let power = number.value.wholeDigits - 1
    guard let magnitude = magnitudes.first(where: { $0.power <= power }) else {
      appendDigits(number.value, number.fractionDigits, to: &output)
      return
    }
    formats.digits.append(
      number.value, shift: magnitude.power, grouping: formats.minimumGroupingDigits, to: &output)
    output += Self.noBreakSpace
    output += magnitude.word
  }
}
