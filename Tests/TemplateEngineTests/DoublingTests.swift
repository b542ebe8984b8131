import Diagnostics
import Testing

@testable import TemplateEngine

/// What doubles at every level, or comes in thousands: it ends, and the error says what did it.
struct DoublingTests {
  /// Templates of which each has two of the next.
  private static func chain(_ count: Int, last: String, _ text: (_ next: String) -> String) -> [String: SourceFile] {
    var files: [String: SourceFile] = [:]
    for number in 0...count {
      let name = "f\(number)"
      files[name] = SourceFile(
        number: number, path: name, text: number == count ? last : text("f\(number + 1)"))
    }
    return files
  }

  private static func render(_ files: [String: SourceFile], _ entry: String = "f0") -> String {
    var diagnostics: [Diagnostic] = []
    guard
      let library = TemplateLibrary.compile(
        files, entries: [entry: Fixture.schema], options: options, diagnostics: &diagnostics)
    else { return Fixture.lines(diagnostics, files.values) }
    var output: [UInt8] = []
    do {
      try library.render(entry, Fixture.values, into: &output)
    } catch {
      return Fixture.lines([error.diagnostic], files.values)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let options = TemplateOptions(maximumIterations: 10_000)

  private static let tooOften =
    "the loops of this page go round more than 10000 times, long ones counted for more; it was too much at "

  @Test func includesThatDouble() {
    for last in ["x", "{{ 1 + 'a' }}"] {
      let result = Self.render(Self.chain(30, last: last) { "{% include '\($0)' %}{% include '\($0)' %}" })
      #expect(
        result.contains(
          "the page has more than 200000 parts with all its includes and macros: here it was too much"))
      #expect(result.split(separator: "\n").count <= 2)
    }
  }

  @Test func templatesThatGoOnAndOn() {
    let limit = "templates include, extend or import each other more than 100 deep"
    #expect(Self.render(Self.chain(2000, last: "x") { "{% include '\($0)' %}" }) == "f99:1:12: " + limit)
    #expect(
      Self.render(Self.chain(2000, last: "") { "{% import '\($0)' as m %}" }).split(separator: "\n").allSatisfy {
        $0.hasSuffix(limit)
      })
    let blocks = Self.chain(2000, last: "{% block m %}x{% endblock %}") {
      "{% extends '\($0)' %}{% block m %}{{ super() }}{% endblock %}"
    }
    #expect(Self.render(blocks).split(separator: "\n").contains { $0.hasSuffix(limit) })
    #expect(Self.render(Self.chain(90, last: "{{ page.count }}") { "{% include '\($0)' %}" }) == "3")
  }

  @Test func importsThatDouble() {
    var files = Self.chain(30, last: "{% macro m() %}x{% endmacro %}") {
      "{% import '\($0)' as a %}{% import '\($0)' as b %}{% macro m() %}{{ a.m() }}{{ b.m() }}{% endmacro %}"
    }
    files["page"] = SourceFile(number: 31, path: "page", text: "{% import 'f0' as f %}x")
    #expect(Self.render(files, "page") == "x")
    files["page"] = SourceFile(number: 31, path: "page", text: "{% import 'f0' as f %}{{ f.m() }}")
    #expect(Self.render(files, "page").contains(Self.tooOften))
  }

  @Test func macrosThatDouble() {
    func macros(_ parameter: String, _ argument: String) -> String {
      (0..<30).map {
        "{% macro m\($0)(\(parameter)) %}{{ m\($0 + 1)(\(argument)) }}{{ m\($0 + 1)(\(parameter)) }}{% endmacro %}"
      }.joined() + "{% macro m30(\(parameter)) %}x{% endmacro %}"
    }
    #expect(Fixture.render(["a": macros("", "") + "x"]) == "x")
    #expect(
      Fixture.render(["a": macros("", "") + "{{ m0() }}"], options: Self.options).hasSuffix(Self.tooOften + "\"m29()\"")
    )
    #expect(
      Fixture.render(["a": macros("v", "[v]") + "{{ m0(1) }}"], options: Self.options).hasSuffix(
        Self.tooOften + "\"m29(v)\""))
    let types = Fixture.render(["a": macros("v", "{'a': v, 'b': v}") + "{{ m0(1) }}"]).split(separator: "\n")
    #expect(types.contains { $0.hasSuffix("this list or record has more than 1000 parts of different kinds") })
  }

  @Test func macrosThatNeverEnd() {
    #expect(
      Fixture.render(["a": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"])
        == "a:1:10: this calls itself more than 200 times, each within the other")
    #expect(
      Fixture.render([
        "a": "{% macro m() %}{{ k() }}{% endmacro %}{% macro k() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}"
      ])
      .hasSuffix("this calls itself more than 200 times, each within the other"))
    #expect(
      Fixture.render(["a": "{% macro m(v) %}{{ m([v]) }}{% endmacro %}{{ m(1) }}"])
        == "a:1:20: \"m\" is called in more than 64 different ways: give it values of the same kinds, in the same places"
    )
  }

  @Test func manyArguments() {
    let arguments = (0..<20_000).map { "k\($0)=1" }.joined(separator: ",")
    let names = (0..<20_000).map { "k\($0)" }.joined(separator: ",")
    let most = "there are more than 32 arguments here"
    #expect(Fixture.render(["a": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(\(arguments)) }}"]).hasSuffix(most))
    #expect(Fixture.render(["a": "{{ 'a' | default(\(arguments)) }}"]).hasSuffix(most))
    #expect(Fixture.render(["a": "{{ 1 is odd(\(arguments)) }}"]).hasSuffix(most))
    #expect(Fixture.render(["a": "{{ range(\(LimitCase.many("1,"))) }}"]).hasSuffix(most))
    #expect(
      Fixture.render(["a": "{% macro m(\(names)) %}{% endmacro %}"]).hasSuffix("a macro has at most 32 parameters"))
    #expect(Fixture.render(["a": "{% set \(names) = xs %}"]).hasPrefix("a:1:"))
    #expect(
      Fixture.render(["a": "{% with \(arguments) %}{{ k19999 }}{% endwith %}"])
        .hasSuffix("more than 1000 variables are set in one place"))
    #expect(Fixture.render(["a": "{% from 'b' import \(names) %}", "b": ""]).split(separator: "\n").count == 20_000)
  }

  @Test func manyMisspeltNames() {
    let numbers = 0..<1_500
    for (text, names) in [
      ("{{ page.titl# }}{{ pag# }}{{ 1 | uppe# }}{{ 1 is od# }}", 4), ("{% include 'a#' %}", 1),
      ("{{ 'a' | default(boolea#=1) }}", 1), ("{% for x in xs %}{{ loop.inde# }}{% endfor %}", 1),
    ] {
      let template = numbers.map { text.replacing("#", with: "\($0)") }.joined()
      #expect(Fixture.render(["a": template]).split(separator: "\n").count == 1_500 * names)
    }
    let blocks = { (name: String) in (0..<3_000).map { "{% block \(name)\($0) %}{% endblock %}" }.joined() }
    let result = Fixture.render(["a": "{% extends 'b' %}" + blocks("cccccc"), "b": blocks("bbbbbb")])
    #expect(result.split(separator: "\n").count == 3_000)
  }

  @Test func longPiecesOfHTML() {
    let long = LimitCase.many("a", 300_000)
    for text in [
      "<script type=\"\(long)\"></script>", "<\(long)>", "<p \(LimitCase.many("a ", 100_000))>",
      "<p " + (0..<40_000).map { "a\($0)" }.joined(separator: " ") + ">", "<svg>" + LimitCase.many("<g>", 100_000),
    ] {
      #expect(Fixture.render(["a": text]).hasPrefix("a:1:"), "\(text.prefix(20))")
    }
    #expect(Fixture.render(["a": "<p title=\"\(long)\">\(long)"]).count == 600_012)
  }
}
