@testable import TemplateEngine

/// Those parts of the reference that the engine itself knows, in Markdown.
enum ReferenceParts {
  static var all: KeyValuePairs<String, String> {
    [
      "loop": table(["field", "what"], LoopField.allCases.map { ["`loop.\($0)`", meaning(of: $0)] }),
      "filters": Filter.all.map(section).joined(separator: "\n"),
      "tests": table(["test", "what"], TemplateTest.allCases.map { [code($0.signature), meaning(of: $0)] }),
      "elements": table(
        ["element", "instead"],
        HTMLContext.Tag.refused.sorted { $0.key < $1.key }.map { [code("<\($0.key)>"), withCode($0.value)] }),
      "svg": HTMLContext.Tag.svg.sorted().map { "`\($0)`" }.joined(separator: ", ") + "\n",
      "limits": table(["what", "at most"], limits.map { [$0.0, grouped($0.1)] }),
      "left out": LeftOut.Place.allCases.map(section).joined(separator: "\n"),
    ]
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { "| \($0.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n" }.joined()
  }

  private static func code(_ text: String) -> String { "`\(text)`" }

  /// A text in which tags of HTML are shown, not followed.
  private static func withCode(_ text: String) -> String {
    text.replacing("<", with: "`<").replacing(">", with: ">`")
  }

  /// A number with blanks between its thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += " " }
      result.append(digit)
    }
    return result
  }

  // MARK: - Filters

  private static func section(_ filter: Filter) -> String {
    let brackets = filter.parameters.map(parameter).joined(separator: ", ")
    let others = filter.names.dropFirst().map { ", also `\($0)`" }.joined()
    let examples = filter.examples.map { "- `\($0.template)` → `\($0.output)`\n" }.joined()
    let name = filter.names[0]
    return """
      ### \(name)

      `\(brackets.isEmpty ? name : "\(name)(\(brackets))")`\(others)

      \(filter.summary)

      \(examples)
      """
  }

  private static func parameter(_ parameter: Filter.Parameter) -> String {
    switch parameter.fallback {
    case nil: parameter.name
    case .missing?: "[\(parameter.name)]"
    case .string(let text)?: "\(parameter.name)=\"\(text)\""
    case .bool(let value)?: "\(parameter.name)=\(value)"
    case .integer(let number)?: "\(parameter.name)=\(number)"
    case let other?: "\(parameter.name)=\(other)"
    }
  }

  // MARK: - Loops and tests

  private static func meaning(of field: LoopField) -> String {
    switch field {
    case .index: "the number of the round, from 1"
    case .index0: "the number of the round, from 0"
    case .first: "whether it is the first round"
    case .last: "whether it is the last round"
    case .length: "how many rounds there are"
    case .revindex: "how many rounds are left, with this one"
    case .revindex0: "how many rounds are left, without this one"
    case .previtem: "the element of the round before, which may be missing"
    case .nextitem: "the element of the next round, which may be missing"
    }
  }

  private static func meaning(of test: TemplateTest) -> String {
    switch test {
    case .defined: "the value is not missing"
    case .divisibleby: "dividing by the number leaves no rest"
    case .even: "a whole number is even"
    case .contained: "the value is an element of the list, or a part of the text"
    case .none: "the value is `none`"
    case .odd: "a whole number is odd"
    }
  }

  // MARK: - Limits

  private static let limits = [
    ("bytes of a page, and bytes that pass through filters while it is made", TemplateOptions().maximumOutputBytes),
    ("rounds of all loops of a page and calls of its macros together", TemplateOptions().maximumIterations),
    ("parts of a page with its includes: tags, texts (a long one is many), names, operators", Limits.parts),
    (
      "brackets, operators, filters or tags in each other or after each other; templates that include each other",
      Limits.nesting
    ),
    ("includes, macros, tags and brackets in each other on one page", Limits.depth),
    ("variables that are set in one place", Limits.variables),
    ("calls of a macro within itself", Limits.recursion),
    ("kinds of values and places in HTML with which a macro is called", Limits.usesOfMacro),
    ("arguments of a call", Limits.arguments),
    ("numbers of a `range`", Limits.rangeLength),
    ("fields and elements of known kinds in one value", Limits.typeSize),
    ("attributes of a tag in HTML", Limits.attributes),
    ("elements in each other in `<svg>`", Limits.svgDepth),
  ]

  // MARK: - What is left out

  private static func section(_ place: LeftOut.Place) -> String {
    let rows = LeftOut.all.filter { $0.place == place }.map { entry in
      [entry.names.map { code(place.written($0)) }.joined(separator: ", "), entry.instead]
    }
    return "### \(place.title)\n\n" + table(["not in this language", "write instead"], rows)
  }
}

extension TemplateTest {
  /// The test with what it is given.
  var signature: String {
    switch self {
    case .divisibleby: "is divisibleby(number)"
    case .contained: "is in(list)"
    default: "is \(rawValue)"
    }
  }
}

extension LeftOut.Place {
  fileprivate var title: String {
    switch self {
    case .tag: "Tags"
    case .filter: "Filters that are not here"
    case .test: "Tests that are not here"
    case .function: "Names with a meaning elsewhere"
    case .field: "Fields of loop that are not here"
    case .sign: "Signs"
    }
  }

  /// A name as it is written there.
  fileprivate func written(_ name: String) -> String {
    switch self {
    case .tag: "{% \(name) %}"
    case .test: name.contains { $0.isLetter } ? "is \(name)" : "\"\(name)\""
    case .field: "loop.\(name)"
    case .filter, .function, .sign: name
    }
  }

  /// A template that has something of this name.
  func template(with name: String) -> String {
    switch self {
    case .tag: "{% \(name) %}"
    case .filter: "{{ page.title | \(name) }}"
    case .test: "{{ cities | select(\"\(name)\") | join }}"
    case .function: "{{ \(name)(1) }}"
    case .field: "{% for city in cities %}{{ loop.\(name) }}{% endfor %}"
    case .sign where name == "[:]": "{{ cities[1:] }}"
    case .sign where name == "a < b < c": "{{ 1 < people < 3 }}"
    case .sign where name == "include []": "{% include [\"a\"] %}"
    case .sign where name == "{{{": "{{{ people }}}"
    case .sign: "{{ people \(name) people }}"
    }
  }
}
