/// The rules, as CLDR 47 writes them.
extension PluralRules {
  /// `one`: i = 1 and v = 0
  static let one: Rule = { $0.i == 1 && $0.v == 0 ? .one : .other }

  /// `one`: n = 1
  static let exactlyOne: Rule = { $0.isWhole && $0.i == 1 ? .one : .other }

  /// `one`: n = 1 or t != 0 and i = 0,1
  static let danish: Rule = { $0.isWhole ? ($0.i == 1 ? .one : .other) : ($0.i <= 1 ? .one : .other) }

  /// `many`: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5
  static func isMillions(_ number: PluralOperands) -> Bool {
    number.e == 0 && number.i != 0 && number.i % 1_000_000 == 0 && number.v == 0 || number.e > 5
  }

  /// `one`: n = 1
  static let spanish: Rule = { $0.isWhole && $0.i == 1 ? .one : isMillions($0) ? .many : .other }

  /// `one`: i = 1 and v = 0
  static let italian: Rule = { $0.i == 1 && $0.v == 0 ? .one : isMillions($0) ? .many : .other }

  /// `one`: i = 0,1
  static let french: Rule = { $0.i <= 1 ? .one : isMillions($0) ? .many : .other }

  /// `one`: i = 1 and v = 0; `few`: i = 2..4 and v = 0; `many`: v != 0
  static let czech: Rule = { number in
    if number.v != 0 { return .many }
    return number.i == 1 ? .one : (2...4).contains(number.i) ? .few : .other
  }

  /// `one`: v = 0 and i % 10 = 1 and i % 100 != 11 or the same of f; `few`: v = 0 and i % 10 = 2..4 and
  /// i % 100 != 12..14 or the same of f
  static let croatian: Rule = { number in
    let digits = number.v == 0 ? number.i : number.f
    let (last, lastTwo) = (digits % 10, digits % 100)
    if last == 1, lastTwo != 11 { return .one }
    return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .other
  }

  /// `one`: i = 1 and v = 0; `few`: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; `many`: v = 0 otherwise
  static let polish: Rule = { number in
    if number.v != 0 { return .other }
    if number.i == 1 { return .one }
    return (2...4).contains(number.i % 10) && !(12...14).contains(number.i % 100) ? .few : .many
  }

  /// `one`: v = 0 and i % 10 = 1 and i % 100 != 11; `few`: v = 0 and i % 10 = 2..4 and i % 100 != 12..14;
  /// `many`: v = 0 otherwise
  static let ukrainian: Rule = { number in
    if number.v != 0 { return .other }
    let (last, lastTwo) = (number.i % 10, number.i % 100)
    if last == 1, lastTwo != 11 { return .one }
    return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
  }

  /// `one`: i = 1 and v = 0; `few`: v != 0 or n = 0 or n != 1 and n % 100 = 1..19
  static let romanian: Rule = { number in
    if number.v != 0 { return .few }
    if number.i == 1 { return .one }
    return number.i == 0 || (1...19).contains(number.i % 100) ? .few : .other
  }

  /// `one`: v = 0 and i % 100 = 1; `two`: v = 0 and i % 100 = 2; `few`: v = 0 and i % 100 = 3..4 or v != 0
  static let slovenian: Rule = { number in
    if number.v != 0 { return .few }
    switch number.i % 100 {
    case 1: return .one
    case 2: return .two
    case 3, 4: return .few
    default: return .other
    }
  }

  /// `one`: n % 10 = 1 and n % 100 != 11..19; `few`: n % 10 = 2..9 and n % 100 != 11..19; `many`: f != 0
  static let lithuanian: Rule = { number in
    if number.f != 0 { return .many }
    let last = number.i % 10
    if last == 0 || (11...19).contains(number.i % 100) { return .other }
    return last == 1 ? .one : .few
  }

  /// `zero`: n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19; `one`: n % 10 = 1 and n % 100 != 11 or
  /// v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1
  static let latvian: Rule = { number in
    if number.isWhole {
      let (last, lastTwo) = (number.i % 10, number.i % 100)
      return last == 0 || (11...19).contains(lastTwo) ? .zero : last == 1 ? .one : .other
    }
    if number.v == 2, (11...19).contains(number.f % 100) { return .zero }
    return number.f % 10 == 1 ? .one : .other
  }

  /// `one`: n = 1; `two`: n = 2; `few`: n = 3..6; `many`: n = 7..10
  static let irish: Rule = { number in
    guard number.isWhole else { return .other }
    switch number.i {
    case 1: return .one
    case 2: return .two
    case 3...6: return .few
    case 7...10: return .many
    default: return .other
    }
  }

  /// `one`: n = 1; `two`: n = 2; `few`: n = 0 or n % 100 = 3..10; `many`: n % 100 = 11..19
  static let maltese: Rule = { number in
    guard number.isWhole else { return .other }
    switch (number.i, number.i % 100) {
    case (1, _): return .one
    case (2, _): return .two
    case (0, _), (_, 3...10): return .few
    case (_, 11...19): return .many
    default: return .other
    }
  }

  /// `zero`: n = 0; `one`: n = 1; `two`: n = 2; `few`: n % 100 = 3..10; `many`: n % 100 = 11..99
  static let arabic: Rule = { number in
    guard number.isWhole else { return .other }
    switch (number.i, number.i % 100) {
    case (0, _): return .zero
    case (1, _): return .one
    case (2, _): return .two
    case (_, 3...10): return .few
    case (_, 11...99): return .many
    default: return .other
    }
  }
}
