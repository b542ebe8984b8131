internal import Diagnostics

extension Quantity {
  /// Reads the short form of a figure: `over 760 professionals`, `+3723 followers`, `12.5% of calls`, `€30 000`.
  ///
  /// Throws a `FigureProblem` with the part of the text that is wrong.
  public init(parsing text: String) throws(FigureProblem) {
    var cursor = Cursor(text)
    cursor.skipSpaces()
    guard !cursor.isAtEnd else { throw FigureProblem("it is empty", 0..<cursor.end) }

    qualifier = Self.qualifier(&cursor)
    cursor.skipSpaces()
    let sign = try Self.sign(&cursor)
    let prefix = Self.currency(&cursor)
    guard cursor.isAtDigit else { throw Self.noNumber(cursor) }
    number = try NumberGrammar.parse(&cursor)
    if sign == .falling { number.value.negate() }
    isChange = sign != nil

    var next = cursor
    next.skipSpaces()
    if next.byte == UInt8(ascii: "%") {
      let start = next.offset
      next.advance()
      guard prefix == nil else { throw FigureProblem("it has a currency and a %", start..<next.offset) }
      measure = .share
      cursor = next
    } else if let suffix = Self.currency(&next) {
      guard prefix == nil else { throw FigureProblem("it has two currencies", cursor.offset..<next.offset) }
      measure = .money(suffix)
      cursor = next
    } else {
      measure = prefix.map { .money($0) } ?? .count
    }
    unit = UnitForms(try Self.unit(cursor))
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

  private static func sign(_ cursor: inout Cursor) throws(FigureProblem) -> Sign? {
    let start = cursor.offset
    switch cursor.peek() {
    case "+":
      cursor.advance()
      return .rising
    case "-", "\u{2212}":
      cursor.advance()
      return .falling
    case "\u{2012}", "\u{2013}", "\u{2014}":
      cursor.advance()
      throw FigureProblem(
        "it starts with a dash, which is no minus", start..<cursor.offset,
        fix: "-" + cursor.text(cursor.offset..<cursor.end))
    default: return nil
    }
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

  private static func unit(_ cursor: Cursor) throws(FigureProblem) -> String {
    guard let first = cursor.peek() else { return "" }
    let start = cursor.offset
    guard cursor.spaceWidth > 0 else {
      if let problem = glued(first, cursor) { throw problem }
      let rest = cursor.text(start..<cursor.end)
      throw FigureProblem("a space is missing before \(quoted(rest))", start..<cursor.end)
    }
    let unit = cursor.words()
    guard let scalar = unit.unicodeScalars.first else { return "" }
    let range = start + 1..<cursor.end
    if scalar == "p" || scalar == "P", isPerCent(unit) {
      throw FigureProblem("a share is written with a % sign", range)
    }
    if !scalar.isASCII || !(0x61...0x7A).contains(scalar.value | 0x20), !scalar.properties.isAlphabetic {
      throw FigureProblem("the unit can't start with \(quoted(String(scalar)))", range)
    }
    if holdsReference(unit, cursor) { throw FigureProblem("a unit can't hold a reference", range) }
    return unit
  }

  private static func isPerCent(_ unit: String) -> Bool {
    guard unit.utf8.prefix(3).elementsEqual("per".utf8, by: { $0 | 0x20 == $1 }) else { return false }
    let first = unit.split(separator: " ", maxSplits: 1)[0]
    return ["percent", "per"].contains(first.lowercased())
      && (unit.lowercased().hasPrefix("per cent") || first == "percent")
  }

  private static func holdsReference(_ unit: String, _ cursor: Cursor) -> Bool {
    let rest = cursor.offset..<cursor.end
    guard cursor.holdsPair(of: UInt8(ascii: "{"), in: rest) || cursor.holdsPair(of: UInt8(ascii: "}"), in: rest) else {
      return false
    }
    return unit.contains("{{") || unit.contains("}}")
  }
}

extension Cursor {
  fileprivate mutating func skipSpacesBeforeDigit() {
    var next = self
    next.skipSpaces()
    if next.isAtDigit { self = next }
  }
}
