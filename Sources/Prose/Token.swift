import Figures

/// A piece of prose.
struct Token {
  /// What a piece is.
  enum Kind {
    /// A word, in small letters.
    case word(String)
    /// A number in digits.
    case number(Numeral)
    /// Something with digits in it that names something: `COVID-19`, `19:30`, `2021-05-04`, an address of the Web.
    case name
    /// A clock time with its half of the day: `5pm`.
    case clock
    /// `3/4`.
    case fraction(Int, Int)
    /// A symbol of a currency.
    case currency(Currency)
    /// A number that is written as telephone numbers are.
    case telephone
    /// A hyphen, a dash or a minus.
    case dash
    /// A quotation mark.
    case quotation
    /// Any other sign.
    case sign(UInt8)
  }

  /// What it is.
  let kind: Kind
  /// Its bytes.
  let range: Range<Int>
  /// Whether a blank stands before it.
  let isApart: Bool
  /// Whether there is a capital letter in it.
  var isCapital = false

  /// The word; nil for anything else.
  var word: String? { if case .word(let word) = kind { word } else { nil } }

  /// The number; nil for anything else.
  var numeral: Numeral? { if case .number(let numeral) = kind { numeral } else { nil } }

  /// Whether it is a certain sign.
  func isSign(_ sign: Unicode.Scalar) -> Bool { if case .sign(UInt8(ascii: sign)) = kind { true } else { false } }

  /// Whether it is a hyphen, a dash or a minus.
  var isDash: Bool { if case .dash = kind { true } else { false } }

  /// Whether it is something with digits in it that names something.
  var isName: Bool {
    switch kind {
    case .name, .clock: true
    default: false
    }
  }

  /// Whether it is a clock time with its half of the day.
  var isClock: Bool { if case .clock = kind { true } else { false } }

  /// Whether it is a quotation mark.
  var isQuotation: Bool { if case .quotation = kind { true } else { false } }
}

/// A number in digits, as a text has it.
struct Numeral {
  /// The digits, with a dot before decimals.
  var digits: String
  /// Whether its digits stand in groups.
  var isGrouped = false
  /// Whether the groups are parted by blanks, as those of telephone numbers are.
  var isSpaced = false
  /// The power of ten of the letters that are glued to it, such as `120k`; 0 for none.
  var power = 0
  /// The letters that are glued to it, in small letters.
  var suffix = ""

  /// Whether it is nothing but digits.
  var isBare: Bool { !isGrouped && !hasDecimals && power == 0 }
  /// Whether it has decimals.
  var hasDecimals: Bool { digits.utf8.contains(UInt8(ascii: ".")) }
  /// The whole number, where it is nothing but digits and a small one.
  var whole: Int? { isBare ? Int(digits) : nil }
  /// Whether it could be a year.
  var isYear: Bool { digits.utf8.count == 4 && whole.map { (1900...2100).contains($0) } ?? false }
  /// Whether it could be a clock time: `7.30`.
  var isClock: Bool {
    let parts = digits.utf8.split(separator: UInt8(ascii: "."))
    guard parts.count == 2, parts[0].count < 3, parts[1].count == 2, power == 0, !isGrouped else { return false }
    return parts[1].first.map { $0 < UInt8(ascii: "6") } == true
  }
  /// Its value.
  var value: Decimal? { Decimal(digits)?.scaled(byPowerOfTen: power) }
}
