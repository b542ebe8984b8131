import Figures
import HTML

/// Finds a year in a text where it stands for the whole year: not in `2020/21`, `2020–2021`, `2020-05`, `from 2019 to
/// 2020`, `May 2020`, `Q3 2020` or `the third quarter of 2020`.
struct YearSearch {
  private let text: UnsafeBufferPointer<UInt8>
  private let language: Words

  init(_ text: UnsafeBufferPointer<UInt8>, _ language: Words) {
    self.text = text
    self.language = language
  }

  /// Whether the text says the year, given in its digits.
  func says(_ year: String.UTF8View) -> Bool {
    guard let first = year.first else { return false }
    let count = year.count
    var start = 0
    while let index = text.firstIndex(of: first, from: start), index + count <= text.count {
      let range = index..<index + count
      if text[range].elementsEqual(year), isWhole(range) { return true }
      start = index + 1
    }
    return false
  }

  private func isWhole(_ range: Range<Int>) -> Bool {
    let before = String(decoding: text[max(0, range.lowerBound - 40)..<range.lowerBound], as: UTF8.self)
    let after = String(decoding: text[range.upperBound..<min(text.count, range.upperBound + 12)], as: UTF8.self)
    if before.last.map(Self.isOfWord) == true || after.first.map(Self.isOfWord) == true { return false }
    if Self.joins(after[...]) || Self.joins(String(before.reversed())[...]) { return false }
    let words = before.lowercased().split { !Self.isOfWord($0) }
    let next = after.lowercased().split { !Self.isOfWord($0) }
    // A word beside it: nothing but blanks and a comma is between them.
    let gap = before.reversed().prefix { !Self.isOfWord($0) }
    guard gap.allSatisfy({ $0.isWhitespace || $0 == "," || $0 == "." }) else { return !isUpTo(next) }
    return !isPart(words) && !isUpTo(next)
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// Whether a sign joins what follows it to a number right behind it.
  private static func joins(_ text: Substring) -> Bool {
    let rest = text.drop { $0 == " " || $0 == "\u{A0}" }
    guard let sign = rest.first, "/-–—‑".contains(sign) else { return false }
    return rest.dropFirst().first { $0 != " " && $0 != "\u{A0}" }?.isNumber == true
  }

  /// Whether the words before a year make it a part of itself, or the end of a longer time.
  private func isPart(_ words: [Substring]) -> Bool {
    guard let last = words.last else { return false }
    if isMonth(last) || ["q1", "q2", "q3", "q4", "h1", "h2", "quarter", "half"].contains(last) { return true }
    guard words.count > 1 else { return false }
    let other = words[words.count - 2]
    return switch last {
    case "of", "in": isMonth(other) || ["quarter", "half"].contains(other)
    case "to", "until", "till": Self.isYear(other)
    default: false
    }
  }

  /// Whether the words behind a year go on to another one.
  private func isUpTo(_ words: [Substring]) -> Bool {
    guard words.count > 1, ["to", "until", "till"].contains(words[0]) else { return false }
    return Self.isYear(words[1])
  }

  private static func isYear(_ word: Substring) -> Bool { word.utf8.count == 4 && word.allSatisfy(\.isNumber) }

  private func isMonth(_ word: Substring) -> Bool {
    guard word.count > 2 else { return false }
    return language.dates.months.contains { month in
      let name = month.lowercased()
      return name == word || word.count <= 4 && name.hasPrefix(word)
    }
  }
}
