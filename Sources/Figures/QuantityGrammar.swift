internal import Diagnostics

extension Quantity {
  /// Reads the short form of a figure as an editor of a language writes it: `over 760 professionals`, `+3723 followers`,
  /// `12.5% of calls`, `€30 000`, `4 to 6 weeks`, `1 in 5 children`.
  ///
  /// Throws a `FigureProblem` with the part of the text that is wrong; where it has a fix, with all of the text, and the
  /// whole text as it should be.
  public init(parsing text: String, marks: NumberMarks = .english) throws(FigureProblem) {
    do throws(FigureProblem) {
      try self.init(reading: text, marks: marks)
    } catch {
      throw error.checked(text, marks)
    }
  }

  /// Reads a text; a problem has the fix of its part alone.
  init(reading text: String, marks: NumberMarks) throws(FigureProblem) {
    var cursor = Cursor(text)
    cursor.skipSpaces()
    guard !cursor.isAtEnd else { throw FigureProblem("it is empty", 0..<cursor.end) }
    let start = cursor.offset
    qualifier = Self.qualifier(&cursor)
    let qualifierEnd = cursor.offset
    cursor.skipSpaces()
    let sign = try Self.sign(&cursor, qualifier: start..<qualifierEnd)
    if sign == .rising, let problem = Telephone.problem(cursor, from: start) { throw problem }
    let numbers = NumberGrammar(marks: marks)
    let first = try Self.amount(&cursor, numbers) { cursor in
      MissingNumber(cursor, qualifier: start..<qualifierEnd, numbers: numbers).problem
    }
    number = first.number
    measure = first.measure
    isChange = sign != nil
    extent = try RangeGrammar(numbers: numbers, first: first).extent(&cursor, &number, &measure)
    switch extent {
    case .single: break
    case .to, .outOf:
      guard [.equal, .near].contains(qualifier.bound) || extent.isRatio,
        sign == nil || sign == .rising && !extent.isRatio
      else { throw RangeGrammar.contradiction(start..<cursor.offset, isRatio: extent.isRatio, sign == nil) }
    }
    if sign == .falling { number.value.negate() }
    unit = UnitForms(try UnitGrammar(cursor: cursor, number: first.range, measure: measure).unit())
    settleDegrees()
  }

  /// The words of the qualifiers, as `Qualifier` has them.
  private static let phrases: [(qualifier: Qualifier, phrase: StaticString)] = [
    (.over, "over"), (.moreThan, "more than"), (.atLeast, "at least"), (.about, "about"), (.nearly, "nearly"),
    (.upTo, "up to"), (.under, "under"), (.fewerThan, "fewer than"), (.total, "a total of"),
  ]

  private static func qualifier(_ cursor: inout Cursor) -> Qualifier {
    guard cursor.byte > 0x40 else { return .exact }
    for (qualifier, phrase) in phrases where cursor.pass(phrase: phrase) { return qualifier }
    return .exact
  }

  private enum Sign { case rising, falling }

  private static func sign(_ cursor: inout Cursor, qualifier: Range<Int>) throws(FigureProblem) -> Sign? {
    let start = cursor.offset
    var sign: Sign?
    switch cursor.peek() {
    case "+": sign = .rising
    case "-", "\u{2212}": sign = .falling
    case "\u{2012}", "\u{2013}", "\u{2014}":
      cursor.advance()
      throw FigureProblem(
        "it starts with a dash, which is no minus", start..<cursor.offset, fix: cursor.spaceWidth > 0 ? nil : "-")
    default: return nil
    }
    cursor.advance()
    if sign == .rising, let problem = plusOrMinus(cursor, from: start, qualifier) { throw problem }
    guard cursor.spaceWidth > 0 else { return sign }
    cursor.skipSpaces()
    guard cursor.isAtDigit || Currency.startsAmount(cursor) else { return sign }
    throw FigureProblem(
      "a sign stands right before its number", start..<cursor.offset, fix: sign == .rising ? "+" : "-")
  }

  /// `+/-` and `+-`; the cursor stands behind the plus.
  private static func plusOrMinus(_ cursor: Cursor, from start: Int, _ qualifier: Range<Int>) -> FigureProblem? {
    var next = cursor
    if next.byte == UInt8(ascii: "/") { next.advance() }
    guard next.peek() == "-" || next.peek() == "\u{2212}" else { return nil }
    next.advance()
    return MissingNumber.about(next.text(start..<next.offset), start..<next.offset, qualifier, next)
  }

  /// A number with its currency or percent sign, and where it stands.
  struct Amount {
    var number: Number
    var measure: Measure
    var range: Range<Int>
    /// Whether the currency stands in front.
    var hasPrefix: Bool
  }

  /// Passes a number with what it measures.
  static func amount(
    _ cursor: inout Cursor, _ numbers: NumberGrammar, otherwise problem: (Cursor) -> FigureProblem
  ) throws(FigureProblem) -> Amount {
    let start = cursor.offset
    let prefix = currency(&cursor)
    guard cursor.isAtDigit else { throw problem(cursor) }
    let number = try numbers.parse(&cursor)
    var amount = Amount(
      number: number, measure: prefix.map { .money($0) } ?? .count, range: start..<cursor.offset,
      hasPrefix: prefix != nil)
    var next = cursor
    next.skipSpaces()
    if next.byte == UInt8(ascii: "%") {
      let sign = next.offset
      next.advance()
      guard prefix == nil else { throw FigureProblem("it has a currency and a %", sign..<next.offset) }
      amount.measure = .share
      cursor = next
    } else if next.offset == cursor.offset || !next.isAtPricedWord, let suffix = currency(&next),
      suffix.isMoney(behind: cursor.offset, next)
    {
      guard prefix == nil else { throw FigureProblem("it has two currencies", cursor.offset..<next.offset) }
      amount.measure = .money(suffix)
      cursor = next
    }
    amount.range = start..<cursor.offset
    return amount
  }

  /// Passes a symbol or an ISO 4217 code.
  private static func currency(_ cursor: inout Cursor) -> Currency? {
    if let scalar = cursor.peek(), let currency = Currency(symbol: scalar) {
      cursor.advance()
      cursor.skipSpacesBeforeDigit()
      return currency
    }
    guard (0x41...0x5A).contains(cursor.byte) else { return nil }
    guard let currency = Currency(code: cursor.letters()) else { return nil }
    cursor.advance(to: cursor.offset + 3)
    cursor.skipSpacesBeforeDigit()
    return currency
  }
}

extension Quantity.Extent {
  /// Whether this is the second number of a ratio.
  public var isRatio: Bool {
    if case .outOf = self { return true }
    return false
  }
}

extension Currency {
  /// Whether an amount of money may begin here.
  static func startsAmount(_ cursor: Cursor) -> Bool {
    cursor.peek().flatMap { Currency(symbol: $0) } != nil || Currency(code: cursor.letters()) != nil
  }
}

extension Cursor {
  fileprivate mutating func skipSpacesBeforeDigit() {
    var next = self
    next.skipSpaces()
    if next.isAtDigit { self = next }
  }
}
