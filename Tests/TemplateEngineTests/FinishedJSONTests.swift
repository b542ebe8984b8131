import Diagnostics
import HTML
import Testing

@testable import TemplateEngine

/// JSON that a template is given ready-made: where it can stand, and that nothing in it can end its script.
@Suite struct FinishedJSONTests {
  private static let schema = RecordSchema(["data": .json, "maybe": .optional(.json), "name": .string])

  private static func render(_ text: String, name: String = "x") -> String {
    let file = SourceFile(path: "page.html", text: text)
    var diagnostics: [Diagnostic] = []
    guard
      let library = TemplateLibrary.compile(
        ["page.html": file], entries: ["page.html": schema], diagnostics: &diagnostics)
    else { return Fixture.lines(diagnostics, [file]) }
    var writer = SafeJSONWriter()
    writer.object { $0.member("name", name) }
    var output: [UInt8] = []
    do throws(RenderError) {
      try library.render("page.html", [.json(SafeJSON(writer)), .missing, .string(name)], into: &output)
    } catch {
      return Fixture.lines([error.diagnostic], [file])
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func standsInAScriptAsItIs() {
    #expect(
      Self.render("<script type=\"application/ld+json\">{{ data }}</script>")
        == "<script type=\"application/ld+json\">{\"name\":\"x\"}</script>")
  }

  @Test(arguments: ["</script><script>alert(1)//", "<!--<script>", "]]>", "&lt;/script&gt;", "a\u{2028}b", "\0"])
  func noTextInItEndsTheScript(_ name: String) {
    let page = Self.render("<script type=\"application/ld+json\">{{ data }}</script>", name: name)
    let inside = page.dropFirst("<script type=\"application/ld+json\">".count).dropLast("</script>".count)
    #expect(!inside.contains { "<>&\u{2028}\u{2029}\0".contains($0) }, "\(page)")
  }

  @Test func mayBeLeftOut() {
    let text = "{% if maybe %}<script type=\"application/ld+json\">{{ maybe }}</script>{% endif %}-"
    #expect(Self.render(text) == "-")
  }

  @Test(arguments: [
    "{{ data }}", "<p title=\"{{ data }}\"></p>", "<script>{{ data }}</script>", "<title>{{ data }}</title>",
    "<a href=\"{{ data }}\">a</a>", "<style>{{ data }}</style>",
    "<script type=\"application/ld+json\">\"{{ data }}\"</script>", "{{ data ~ name }}", "{{ data | upper }}",
    "{{ data | escape }}", "{{ data | trim }}", "{{ data | tojson }}", "{{ [data] | join }}", "{{ data | length }}",
    "{% set copy = data %}{{ copy }}", "<script type=\"application/ld+json\">{{ name }}</script>",
    "<script type=\"application/ld+json\">{{ maybe }}</script>",
  ])
  func standsNowhereElse(_ text: String) {
    #expect(Self.render(text).hasPrefix("page.html:1:"), "\(Self.render(text))")
  }

  @Test func writesNumbersFromTheirDigits() {
    var writer = SafeJSONWriter()
    writer.list { writer in
      for digits in ["0", "-12", "12345678901234567890.123456789", "0.1", "007", "1e5", "", "4/6", "-", ".5", "1."] {
        writer.number(digits)
      }
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"[0,-12,12345678901234567890.123456789,0.1,"007","1e5","","4/6","-",".5","1."]"#)
  }

  @Test func separatesMembersAndElements() {
    var writer = SafeJSONWriter()
    writer.object { writer in
      writer.member("a", "1")
      writer.member("b", nil)
      writer.object("c") { $0.list("d") { _ in } }
      writer.key("e")
      writer.bool(true)
      writer.key("f")
      writer.string("x\"", "\\\n")
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":"1","c":{"d":[]},"e":true,"f":"x\"\\\n"}"#)
  }
}
