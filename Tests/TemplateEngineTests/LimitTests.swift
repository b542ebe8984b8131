import Diagnostics
import Testing

@testable import TemplateEngine

/// That everything ends, whatever is in a template or in the values.
struct LimitTests {
  @Test func outputIsBounded() {
    let options = TemplateOptions(maximumOutputBytes: 10)
    #expect(
      Fixture.render(["a": "{{ page.body }}xx"], options: options)
        == "a:1:16: the page is longer than 10 bytes; it became too long at \"xx\"")
    #expect(Fixture.render(["a": "{{ page.body }}x"], options: options) == "<p>Hi</p>x")
  }

  @Test func iterationsAreBounded() {
    let options = TemplateOptions(maximumIterations: 11)
    let text = "{% for x in xs %}{% for y in xs %}{{ y }}{% endfor %}{% endfor %}"
    #expect(
      Fixture.render(["a": text], options: options)
        == "a:1:30: the loops of this page go round more than 11 times, long ones counted for more; it was too much at \"xs\""
    )
    #expect(Fixture.render(["a": text], options: TemplateOptions(maximumIterations: 12)) == "123123123")
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
