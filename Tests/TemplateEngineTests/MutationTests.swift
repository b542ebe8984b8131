import Diagnostics
import TemplateEngine
import Testing

/// Templates with random damage, the same on every run: nothing crashes, and every error has a place in the file.
struct MutationTests {
  /// A small generator with a fixed seed.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static let seeds =
    (OutputTests.printing + OutputTests.operators + OutputTests.filters + OutputTests.tests + OutputTests.conditions
    + OutputTests.loops + OutputTests.variables + OutputTests.whitespace + OutputTests.narrowing).map(\.template)

  static let pieces = [
    "{{", "}}", "{%", "%}", "{#", "#}", "-", "+", "(", ")", "[", "]", "|", ".", "'", "\\", "\n", "\r", "é", "\u{2003}",
    " if ", " else ", " not ", " in ", " is ", "{% endif %}", "{% else %}", "{% endfor %}", "{% set x = page.lead %}",
    "{% block a %}", "{% endblock %}", "{{ super() }}", "{% include 'a' %}", "{% extends 'a' %}", "{% raw %}", "9", "~",
    "{% macro m(x) %}",
    "{% endmacro %}", "{{ m(page.body) }}", "{% import 'a' as a %}", "{% with v = xs %}", "{% endwith %}", "<a href=\"",
    ">",
  ]

  @Test(arguments: 0..<8)
  func damage(_ run: Int) {
    var generator = Generator(state: UInt64(run))
    for _ in 0..<400 {
      var bytes = Array((Self.seeds.randomElement(using: &generator) ?? "").utf8)
      bytes += Array((Self.seeds.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...6, using: &generator)))
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        case 2: bytes.removeSubrange(index...)
        default: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &generator) ?? "").utf8, at: index)
        }
      }
      let file = SourceFile(path: "a", bytes: bytes)
      var diagnostics: [Diagnostic] = []
      var output: [UInt8] = []
      if let library = TemplateLibrary.compile(["a": file], entries: ["a": Fixture.schema], diagnostics: &diagnostics) {
        do throws(RenderError) {
          try library.render("a", Fixture.values, into: &output)
        } catch {
          #expect(error.diagnostic.identifier != .templateMismatch, "\(file.text(0..<bytes.count))")
        }
      } else {
        #expect(diagnostics.hasErrors)
        #expect(diagnostics.allSatisfy { SourceMap([file]).location(of: $0) != nil })
      }
    }
  }
}
