/// Which figure a value for machines is of. A page that is rendered only to be looked into has it behind each value.
struct FigureMark: Hashable, Sendable {
  /// The position of the page that defines the figure.
  let page: Int
  /// The figure's position on that page.
  let figure: Int

  /// A character for private use (Unicode, section 23.5), which no value holds.
  private static let sign = "\u{F8FF}"

  /// The mark as it stands behind a value, between two of the signs.
  var text: String { "\(Self.sign)\(page)/\(figure)\(Self.sign)" }

  /// The marks in a page, in the order of its text.
  static func all(in page: [UInt8]) -> [FigureMark] {
    let parts = String(decoding: page, as: UTF8.self).split(separator: sign, omittingEmptySubsequences: false)
    return parts.compactMap { part in
      let numbers = part.utf8.count < 24 ? part.split(separator: "/").map { Int($0) } : []
      guard numbers.count == 2, let page = numbers[0], let figure = numbers[1], page >= 0, figure >= 0 else {
        return nil
      }
      return FigureMark(page: page, figure: figure)
    }
  }
}
