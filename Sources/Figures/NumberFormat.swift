/// Writes numbers as a language does, as UTF-8 bytes. Nothing is ever rounded.
struct NumberFormat: Sendable {
  let formats: LocaleFormats
  /// The words of the long magnitudes in the language, by power of ten, the largest first; none where it has no words.
  let magnitudes: [(power: Int, word: [UInt8])]
  /// What stands between the numbers of a ratio.
  let ratio: [UInt8]

  /// The number in the form in which it is shown: in a language without words, digits stand for a long form.
  func shown(_ number: Number) -> Number {
    guard number.form == .long, magnitudes.isEmpty else { return number }
    return Number(value: number.value, fractionDigits: number.plainFractionDigits)
  }

  /// Appends a number with what it measures: `760`, `12.5%`, `€30,000`; a range with one currency or percent sign for
  /// both of its numbers.
  func append(
    _ number: Number, _ extent: Quantity.Extent = .single, _ measure: Quantity.Measure, to output: inout [UInt8]
  ) {
    var number = shown(number)
    guard case .money(let currency) = measure else {
      if number.value.isNegative { output += formats.minus }
      appendDigits(number, extent, to: &output)
      if measure == .share { output += formats.percent }
      return
    }
    number = inCents(number, currency)
    let extent = inCents(extent, currency)
    var isBehindLetter = false
    for part in formats.money {
      switch part {
      case .sign:
        if number.value.isNegative { output += formats.minus }
      case .digits:
        // CLDR's currency spacing: a no-break space where a letter would touch a digit.
        if isBehindLetter { output += Self.noBreakSpace }
        appendDigits(number, extent, to: &output)
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

  /// CLDR writes cents with two digits: `€5.50`.
  private func inCents(_ number: Number, _ currency: Currency) -> Number {
    guard number.form == .digits, number.fractionDigits == 1, currency.isWrittenInCents else { return number }
    return Number(value: number.value, fractionDigits: 2)
  }

  private func inCents(_ extent: Quantity.Extent, _ currency: Currency) -> Quantity.Extent {
    if case .to(let upper) = extent { return .to(inCents(upper, currency)) }
    return extent
  }

  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

  /// Appends a number without its sign, or two of them.
  private func appendDigits(_ number: Number, _ extent: Quantity.Extent, to output: inout [UInt8]) {
    switch extent {
    case .single: appendDigits(number, to: &output)
    case .to(let upper):
      let upper = shown(upper)
      // A magnitude that both have stands once.
      let isShared = number.form == upper.form && magnitude(of: number) == magnitude(of: upper)
      appendDigits(number, hasMagnitude: !isShared, to: &output)
      output += "–".utf8
      appendDigits(upper, to: &output)
    case .outOf(let whole):
      appendDigits(number, to: &output)
      output += ratio
      appendDigits(shown(whole), to: &output)
    }
  }

  private func appendDigits(_ number: Number, hasMagnitude: Bool = true, to output: inout [UInt8]) {
    switch number.form {
    case .digits: appendDigits(number.value, number.fractionDigits, to: &output)
    case .short: appendShort(number.value, hasMagnitude, to: &output)
    case .long: appendLong(number, hasMagnitude, to: &output)
    }
  }

  /// The power of ten of the magnitude with which a number is shown; nil for none.
  private func magnitude(of number: Number) -> Int? {
    let power = number.value.wholeDigits - 1
    switch number.form {
    case .digits: return nil
    case .short: return formats.compact.first { $0.from <= power }?.power
    case .long: return magnitudes.first { $0.power <= power }?.power
    }
  }

  private func appendDigits(_ value: Decimal, _ fraction: Int, to output: inout [UInt8]) {
    formats.digits.append(value, fraction: fraction, grouping: formats.minimumGroupingDigits, to: &output)
  }

  /// All digits, so that no qualifier is contradicted. Four digits are not grouped, as in ICU's compact notation.
  private func appendShort(_ value: Decimal, _ hasMagnitude: Bool, to output: inout [UInt8]) {
    let power = value.wholeDigits - 1
    let magnitude = formats.compact.first { $0.from <= power }
    formats.digits.append(
      value, shift: magnitude?.power ?? 0, grouping: max(2, formats.minimumGroupingDigits), to: &output)
    if hasMagnitude, let magnitude { output += magnitude.text }
  }

  private func appendLong(_ number: Number, _ hasMagnitude: Bool, to output: inout [UInt8]) {
    let power = number.value.wholeDigits - 1
    guard let magnitude = magnitudes.first(where: { $0.power <= power }) else {
      appendDigits(number.value, number.fractionDigits, to: &output)
      return
    }
    formats.digits.append(
      number.value, shift: magnitude.power, grouping: formats.minimumGroupingDigits, to: &output)
    guard hasMagnitude else { return }
    output += Self.noBreakSpace
    output += magnitude.word
  }
}
