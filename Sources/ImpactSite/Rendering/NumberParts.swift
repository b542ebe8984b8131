/// The parts of a formatted number: runs of digits with their marks and signs, and what stands between them, such as the
/// dash of a range, or the blank before a currency.
struct NumberParts: Sequence, IteratorProtocol {
  /// A run of digits, or what stands beside it.
  struct Part {
    /// All of it.
    let text: String
    /// Whether it holds digits.
    let hasDigits: Bool
    /// The text, cut behind each mark between groups of digits.
    let groups: [String]
  }

  private let scalars: [Unicode.Scalar]
  private var start = 0

  init(_ number: String) {
    scalars = Array(number.unicodeScalars)
  }

  mutating func next() -> Part? {
    guard start < scalars.count else { return nil }
    let isBetween = isBetween(start)
    var (end, cuts) = (start, [start])
    while end < scalars.count, self.isBetween(end) == isBetween {
      if isGroupMark(end) { cuts.append(end + 1) }
      end += 1
    }
    defer { start = end }
    return Part(
      text: text(start, end), hasDigits: (start..<end).contains(where: isDigit),
      groups: zip(cuts, cuts.dropFirst() + [end]).map { text($0, $1) })
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[start..<end])
    return text
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  /// Whether a character stands between numbers: a dash behind a digit, a blank that marks no group, and the marks of
  /// a text that is written from the right.
  private func isBetween(_ index: Int) -> Bool {
    switch scalars[index] {
    case "-", "\u{2012}", "\u{2013}", "\u{2014}", "/": isDigit(index - 1)
    case "\u{200F}", "\u{061C}": true
    case let scalar: scalar.properties.isWhitespace && !isGroupMark(index)
    }
  }

  /// Whether a character stands between two groups of digits.
  private func isGroupMark(_ index: Int) -> Bool {
    guard isDigit(index - 1), (1...3).allSatisfy({ isDigit(index + $0) }), !isDigit(index) else { return false }
    return !["-", "\u{2012}", "\u{2013}", "\u{2014}", "/"].contains(scalars[index])
  }
}
