/// Which figure a value for machines is of. A page that is rendered only to be looked into has it behind each value.
struct FigureMark: Hashable, Sendable {
  /// The position of the page that defines the figure.
  let page: Int
  /// The figure's position on that page.
  let figure: Int

  /// A character for private use (Unicode, section 23.5), which no value holds.
  private static let sign: Character = "\u{F8FF}"

  /// The mark as it stands behind a value.
  var text: String { "\(Self.sign)\(page)/\(figure)" }

  init(page: Int, figure: Int) {
    self.page = page
    self.figure = figure
  }

  /// The mark behind a value; nil where there is none.
  init?(behind value: String) {
    let parts = value.split(separator: Self.sign, omittingEmptySubsequences: false)
    guard parts.count > 1, let numbers = parts.last?.split(separator: "/"), numbers.count == 2,
      let page = Int(numbers[0]), let figure = Int(numbers[1])
    else { return nil }
    self.init(page: page, figure: figure)
  }
}
