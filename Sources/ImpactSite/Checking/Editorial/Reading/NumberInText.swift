import Figures
import Prose

/// A number in a text, with the words around it.
struct NumberInText {
  let number: FoundNumber
  let text: ReadText

  /// The number as it is written.
  var written: String { text.words(number.range) }

  /// The words that are counted; nil where none are in sight.
  var unit: String? { number.unit.map(text.words) }

  /// Whether it has a sign: `+374`.
  var isSigned: Bool { ["+", "-", "−", "–"].contains(written.first) }

  /// Whether it has digits.
  var hasDigits: Bool { written.utf8.contains { (0x30...0x39).contains($0) } }

  /// The bytes from some words before the number to some behind it, where it is between them; empty words are always there.
  func range(between before: String, and behind: String) -> Range<Int>? {
    let ahead = before.isEmpty ? "" : before + " "
    let trail = behind.isEmpty ? "" : " " + behind
    let start = number.range.lowerBound - ahead.utf8.count
    let end = number.range.upperBound + trail.utf8.count
    guard start >= 0, end <= text.bytes.count,
      Self.isSame(text.bytes[start..<number.range.lowerBound], ahead),
      Self.isSame(text.bytes[number.range.upperBound..<end], trail),
      ahead.isEmpty || !isLetter(start - 1), trail.isEmpty || !isLetter(end)
    else { return nil }
    return start..<end
  }

  /// Whether words stand right behind the number.
  func isBefore(_ words: String) -> Bool { range(between: "", and: words) != nil }

  private func isLetter(_ index: Int) -> Bool {
    guard text.bytes.indices.contains(index) else { return false }
    let byte = text.bytes[index]
    return byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
  }

  private static func isSame(_ bytes: ArraySlice<UInt8>, _ words: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ").lowercased() == words.lowercased()
  }
}
