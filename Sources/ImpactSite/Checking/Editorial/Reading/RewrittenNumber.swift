import Figures
import Prose

/// A number of a text as the grammar of figures writes it: words in digits, letters in words, parts in hundredths.
struct RewrittenNumber {
  private let sentence: NumberInText
  private let marks: NumberMarks

  init(_ sentence: NumberInText, marks: NumberMarks) {
    self.sentence = sentence
    self.marks = marks
  }

  /// The number; nil where its digits are in doubt or no figure can say it.
  var text: String? {
    let number = sentence.number
    guard let value = number.value, isPlain else { return nil }
    if sentence.isPart {
      // Half of us is 50% of us; half a metre is no share.
      guard number.unit == nil, number.second == nil, let share = value.scaled(byPowerOfTen: 2),
        share.fractionDigits < 2
      else { return nil }
      return "\(share)%"
    }
    let first = amount(value)
    let both = number.second.map { number.isRatio ? "\(value) in \($0)" : "\(first) to \(amount($0))" }
    switch number.measure {
    case .count: return both ?? first
    case .share: return (number.second.map { "\(value) to \($0)" } ?? value.description) + "%"
    case .money(let currency):
      let symbol = ["€", "£", "$"].first { Currency(symbol: $0) == currency }.map { String($0) } ?? currency.code + " "
      return symbol + (both.map { $0.split(separator: " to ").joined(separator: " to " + symbol) } ?? first)
    }
  }

  /// The part and the whole of `22 out of 32`, which is no ratio.
  var partOfWhole: (part: Decimal, whole: Decimal)? {
    let number = sentence.number
    guard number.isRatio, isPlain, number.measure == .count, let part = number.value, let whole = number.second,
      whole > 10,
      sentence.written.contains(" out of "), !sentence.written.contains("every")
    else { return nil }
    return (part, whole)
  }

  /// Whether each number in digits is one that the language reads in one way.
  private var isPlain: Bool {
    sentence.written.split { !$0.isNumber && $0 != "," && $0 != "." && $0 != "'" && $0 != "’" }.allSatisfy {
      $0.contains { !$0.isASCII } || (try? Quantity(parsing: String($0) + " of", marks: marks)) != nil
        || (try? Quantity(parsing: String($0), marks: marks)) != nil
    }
  }

  private func amount(_ value: Decimal) -> String {
    for (power, word) in [(9, "billion"), (6, "million")] {
      if let short = value.scaled(byPowerOfTen: -power), short >= 1, short.fractionDigits < 3 {
        return "\(short) \(word)"
      }
    }
    return value.description
  }
}

extension NumberInText {
  /// Whether it is a part of a whole: `a quarter`.
  var isPart: Bool { number.isPart }
}
