import Diagnostics
import Figures

/// What stands before a reference and is said by what it shows already.
extension DoubledWordsSearch {
  /// What is doubled before the reference.
  var before: DoubledWords? {
    var end = reference.lowerBound
    while end > 0, isBetweenWords(text[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    if let found = currency(before: end) { return found }
    guard end < reference.lowerBound else { return nil }
    if !shown.before.isEmpty { return qualifier(before: end) ?? change(before: end) }
    return value.utf8.contains(UInt8(ascii: "/")) ? range(before: end) : nil
  }

  /// `€{{ raised }}`
  private func currency(before end: Int) -> DoubledWords? {
    let last = text[end - 1]
    guard last == UInt8(ascii: "$") || last >= 0x80, shown.before.isEmpty else { return nil }
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let sign = String(decoding: text[start..<end], as: UTF8.self)
    guard let scalar = sign.unicodeScalars.first, Currency(symbol: scalar) != nil else { return nil }
    let range = start..<reference.upperBound
    guard shown.number.contains(sign) else {
      return DoubledWords(
        range: range,
        message: "the figure is not in \(sign), which stands before it; money is written with its sign in the figure",
        isError: true)
    }
    return DoubledWords(
      range: range, message: "\(quoted(sign)) stands in the figure already; leave it out before \(written)",
      fix: isSource ? nil : written)
  }

  /// `over {{ people }}`, where the figure says "over" or "more than" itself.
  private func qualifier(before end: Int) -> DoubledWords? {
    guard let own = Qualifier.allCases.first(where: { has($0) }) else { return nil }
    for other in Qualifier.allCases where other.bound == own.bound {
      let phrase = words.words(before: other)
      guard let start = start(of: phrase, before: end) else { continue }
      let said = String(decoding: text[start..<start + phrase.utf8.count], as: UTF8.self)
      let hasNumber = !written.contains(".") || written.contains(".amount")
      let number = hasNumber ? ", or write \(written(.number)) behind it" : ""
      return DoubledWords(
        range: start..<reference.upperBound,
        message:
          "\(quoted(said)) stands before a figure that says \(quoted(words.words(before: own))) itself; leave it out\(number)",
        fix: isSource ? nil : written)
    }
    return nil
  }

  private func has(_ qualifier: Qualifier) -> Bool {
    let phrase = words.words(before: qualifier)
    return !phrase.isEmpty && shown.before.utf8.starts(with: phrase.utf8)
  }

  /// `a rise of {{ followers }}`, where the figure is "up by 3,723 followers".
  private func change(before end: Int) -> DoubledWords? {
    let changes = [words.wordsOfRise, words.wordsOfFall]
    guard let own = changes.first(where: { !$0.isEmpty && shown.before.utf8.starts(with: $0.utf8) }) else { return nil }
    for word in ["of", "by", "up", "down"] {
      guard let start = start(of: word, before: end) else { continue }
      let advice =
        written.contains(".")
        ? "leave out \(quoted(word)) and what belongs to it" : "write \(written(.amount)) behind \(quoted(word))"
      return DoubledWords(
        range: start..<reference.upperBound,
        message: "\(quoted(word)) stands before a change that says \(quoted(own)) itself; \(advice)")
    }
    return nil
  }

  /// `from {{ weeks }}`, where the figure is "4–6 weeks".
  private func range(before end: Int) -> DoubledWords? {
    for (word, joint) in [("from", "to"), ("between", "and")] {
      guard let start = start(of: word, before: end) else { continue }
      let unit = shown.unit.isEmpty ? "" : " \(written(.unit))"
      let ends = "\(word) \(written(.from)) \(joint) \(written(.to))\(unit)"
      return DoubledWords(
        range: start..<reference.upperBound,
        message: "\(quoted(word)) stands before a range, which is shown as \(shown.number); write \(ends)")
    }
    return nil
  }

  /// Where words start that end at a place, in any case.
  private func start(of phrase: String, before end: Int) -> Int? {
    let start = end - phrase.utf8.count
    guard start >= 0, !phrase.isEmpty, zip(text[start..<end], phrase.utf8).allSatisfy({ Self.isSame($0, $1) }),
      start == 0 || !HabitBlock.isLetter(text[start - 1]) && text[start - 1] != UInt8(ascii: "-")
    else { return nil }
    return start
  }
}
