import Diagnostics
import Figures
import FrontMatter

/// Reads what a figure says in its short form.
enum QuantityParser {
  static func quantity(_ node: YAMLNode, _ language: Language, _ diagnostics: inout [Diagnostic]) -> Located<Quantity>?
  {
    guard case .scalar(let text) = node.content else {
      diagnostics.append(
        .error(
          .wrongType,
          "a figure's value must be text, such as \"over 760 professionals\", but this is \(node.kindInWords)",
          at: node.range))
      return nil
    }
    do throws(FigureProblem) {
      let quantity = Located(try Quantity(parsing: text, marks: language.marks), at: node.range)
      guard let problem = PlainWords.problem(with: Located(text, at: node.range), "a unit") else {
        warnOfMoreThanAll(quantity, &diagnostics)
        return quantity
      }
      diagnostics.append(problem)
      return nil
    } catch {
      diagnostics.append(
        .error(
          .invalidFigure, "\(quoted(text)) is not a figure: \(error.reason)", at: node.range(of: error.range),
          fix: error.fix))
      return nil
    }
  }

  /// Tells of a share of all things of a kind that is more than all. What is compared with a goal or another year may be.
  private static func warnOfMoreThanAll(_ quantity: Located<Quantity>, _ diagnostics: inout [Diagnostic]) {
    let value = quantity.value
    guard value.measure == .share, value.number.value > 100, !value.isChange else { return }
    let words = value.unit.text(.other).split(separator: " ")
    guard words.count == 2, words[0] == "of", counted.contains(String(words[1])) else { return }
    diagnostics.append(
      Diagnostic(.warning, .wrongValue, "a share of \(words[1]) is at most 100%", at: .range(quantity.range)))
  }

  private static let counted: Set = [
    "calls", "callers", "cases", "children", "families", "members", "organisations", "parents", "participants",
    "people", "professionals", "respondents", "runaways", "teachers", "users", "visitors", "women", "men", "girls",
    "boys", "countries", "hotlines", "schools", "students",
  ]

  /// Tells of a figure that is nothing but a year: 1900 to 2100 in four digits, without a unit.
  static func refuseYear(
    _ quantity: Located<Quantity>, _ text: String, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let digits = text.utf8
    guard quantity.value.unit.isEmpty, digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      quantity.value.number.value >= 1900, quantity.value.number.value <= 2100
    else { return false }
    diagnostics.append(
      .error(
        .invalidFigure,
        "\(quoted(text)) looks like a year, which stands under period; if it is a number, write its unit behind it, "
          + "or \(text.prefix(1)) \(text.dropFirst())",
        at: quantity.range))
    return true
  }
}
