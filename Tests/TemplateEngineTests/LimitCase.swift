import Testing

/// A template that takes more than it may, and what is said of it.
struct LimitCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let template: String
  let expected: String

  init(_ description: String, _ template: String, _ expected: String) {
    testDescription = description
    self.template = template
    self.expected = expected
  }

  /// A text many times.
  static func many(_ text: String, _ count: Int = 200_000) -> String { String(repeating: text, count: count) }

  /// What is said of what nests or chains too far.
  static let tooDeep = "more than 100 brackets, operators, filters or tags lie in each other or follow each other here"
}
