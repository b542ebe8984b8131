import Diagnostics
import TemplateEngine
import Testing

/// That everything ends, whatever is in a template or in the values.
struct LimitTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let template: String
    let expected: String

    init(_ description: String, _ template: String, _ expected: String) {
      testDescription = description
      self.template = template
      self.expected = expected
    }
  }

  static func many(_ text: String, _ count: Int = 100_000) -> String { String(repeating: text, count: count) }

  static let nestingLimit = "this expression is more than 50 deep"
  static let expressionLimit = "this expression is more than 100 deep"
  static let tagLimit = "tags lie more than 50 deep in each other"

  @Test(arguments: [
    Case("brackets", "{{ " + many("(") + "1" + many(")") + " }}", "a:1:54: " + nestingLimit),
    Case("open brackets", "{{ " + many("["), "a:1:1: \"{{\" is never closed\na:1:54: " + nestingLimit),
    Case("signs", "{{ " + many("- ") + "1 }}", "a:1:104: " + nestingLimit),
    Case("not", "{{ " + many("not ") + "1 }}", "a:1:204: " + nestingLimit),
    Case("additions", "{{ 1" + many("+1") + " }}", "a:1:4: " + expressionLimit),
    Case("filters", "{{ 'a'" + many("|e") + " }}", "a:1:4: " + expressionLimit),
    Case("fields", "{{ page" + many(".a") + " }}", "a:1:4: " + expressionLimit),
    Case("conditions", "{{ 1" + many(" if 1 else 1") + " }}", "a:1:604: " + nestingLimit),
    Case("if", many("{% if 1 %}") + many("{% endif %}"), "a:1:504: " + tagLimit),
    Case("for", many("{% for x in xs %}"), "a:1:854: " + tagLimit),
    Case("block", (0..<1000).map { "{% block b\($0) %}" }.joined(), "a:1:744: " + tagLimit),
  ])
  func nesting(_ test: Case) {
    #expect(Fixture.render(["a": test.template]) == test.expected)
  }

  @Test func longElifChainsAreNoNesting() {
    let text = "{% if 0 %}" + Self.many("{% elif 0 %}", 10_000) + "{% else %}x{% endif %}"
    #expect(Fixture.render(["a": text]) == "x")
  }

  @Test(arguments: [
    Case("division", "x{{ 1 // (page.count - 3) }}", "a:1:5: division by zero"),
    Case("modulo", "{{ 1 % 0 }}", "a:1:4: division by zero"),
    Case("test", "{{ 1 is divisibleby 0 }}", "a:1:4: division by zero"),
    Case(
      "overflow", "{{ 9223372036854775807 + 1 }}", "a:1:4: the result of + is too large"),
    Case("negative overflow", "{{ (-9223372036854775807 - 1) // -1 }}", "a:1:4: the result of // is too large"),
    Case(
      "an argument that turns out to be missing", "{{ 'a' | replace('b', 'c'[3]) }}",
      "a:1:4: \"'a' | replace('b', 'c'[3])\" has no value here: give it a default, or test it with {% if %} first"),
    Case(
      "a test's argument that turns out to be missing", "{{ 9 is divisibleby(xs[9]) }}",
      "a:1:4: \"9 is divisibleby(xs[9])\" has no value here: give it a default, or test it with {% if %} first"),
    Case(
      "a field of an element that is not there", "{{ page.sections[9].heading | default('x') }}",
      "a:1:4: \"page.sections[9]\" has no value here: give it a default, or test it with {% if %} first"),
    Case("a number with a fraction that is odd", "{{ [1, 2 / 6, 3.0] | reject('odd') | length }}", "1"),
    Case(
      "a value of the wrong kind among others", "{{ ['a', 1] | map('round') | join }}",
      "a:1:4: \"['a', 1] | map('round')\" can't be used with every value that comes here, such as text"),
    Case("empty pattern", "{{ 'a' | replace('', 'b') }}", "bab"),
  ])
  func arithmetic(_ test: Case) {
    #expect(Fixture.render(["a": test.template]) == test.expected)
  }

  @Test func outputIsBounded() {
    let options = TemplateOptions(maximumOutputBytes: 10)
    #expect(
      Fixture.render(["a": "{{ page.body }}xx"], options: options) == "a:1:1: the page is longer than 10 bytes")
    #expect(Fixture.render(["a": "{{ page.body }}x"], options: options) == "<p>Hi</p>x")
  }

  @Test func valuesThatDoubleAreBounded() {
    let doubling = "{% set x = 'aaaaaaaa' %}" + Self.many("{% set x = x ~ x %}", 50)
    let expected = "a:1:435: more than 67108864 bytes pass through filters on this page"
    #expect(Fixture.render(["a": doubling]) == expected)
    let lists = "{% set x = [1] %}" + Self.many("{% set x = [x, x] %}", 50)
    #expect(
      Fixture.render(["a": lists]).hasPrefix(
        "a:1:329: lists and dictionaries lie more than 16 deep in each other, or are too many"))
  }

  @Test func iterationsAreBounded() {
    let options = TemplateOptions(maximumIterations: 11)
    let text = "{% for x in xs %}{% for y in xs %}{{ y }}{% endfor %}{% endfor %}"
    #expect(Fixture.render(["a": text], options: options).hasSuffix("go round more than 11 times"))
    #expect(Fixture.render(["a": text], options: TemplateOptions(maximumIterations: 12)) == "123123123")
  }

  @Test func includesAreBounded() {
    var files: [String: SourceFile] = [:]
    for index in 0..<40 {
      files["\(index)"] = SourceFile(
        number: index, path: "\(index)", text: Self.many("{% include '\(index + 1)' %}", 10))
    }
    files["40"] = SourceFile(number: 40, path: "40", text: "x")
    var diagnostics: [Diagnostic] = []
    let deep = TemplateLibrary.compile(files, entries: ["0": Fixture.schema], diagnostics: &diagnostics)
    #expect(deep == nil)
    #expect(
      diagnostics.contains { $0.message == "templates include or extend each other more than 16 deep" })

    diagnostics = []
    let wide = TemplateLibrary.compile(
      files, entries: ["0": Fixture.schema], options: TemplateOptions(maximumDepth: 1000), diagnostics: &diagnostics)
    #expect(wide == nil)
    #expect(
      diagnostics.first?.message == "the page has more than 100000 parts when all its includes are put in")
  }

  @Test func wrongValuesAreAnError() throws {
    var diagnostics: [Diagnostic] = []
    let files = ["a": SourceFile(path: "a", text: "{{ x }}{% for y in ys %}{{ y.z }}{% endfor %}")]
    let schema = RecordSchema(["x": .string, "ys": .list(.record(RecordSchema(["z": .string])))])
    let library = try #require(TemplateLibrary.compile(files, entries: ["a": schema], diagnostics: &diagnostics))
    for record: [Value] in [
      [.string("a")], [.none, .list([])], [.string("a"), .integer(1)], [.string("a"), .list([.record([])])],
      [.record([]), .list([])],
    ] {
      var output: [UInt8] = []
      #expect(throws: RenderError.self) { try library.render("a", record, into: &output) }
      #expect(output.isEmpty)
    }
    #expect(throws: RenderError.self) {
      var output: [UInt8] = []
      try library.render("b", [], into: &output)
    }
  }

  @Test func oneLibraryRendersOnManyThreads() async throws {
    var diagnostics: [Diagnostic] = []
    let text = "{% for x in xs %}{{ x }}{{ page.title }}{% endfor %}"
    let library = try #require(
      TemplateLibrary.compile(
        ["a": SourceFile(path: "a", text: text)], entries: ["a": Fixture.schema], diagnostics: &diagnostics))
    await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<200 {
        group.addTask {
          var output: [UInt8] = []
          try? library.render("a", Fixture.values, into: &output)
          return output
        }
      }
      for await output in group { #expect(output.count == 3 * 27) }
    }
  }
}
