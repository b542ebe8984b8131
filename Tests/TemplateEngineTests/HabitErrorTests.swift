import Diagnostics
import TemplateEngine
import Testing

/// What web designers write out of habit, from other languages and tools, and what they are told.
struct HabitErrorTests {
  @Test(arguments: cases)
  func aHabitIsToldWhatToWrite(_ test: ErrorCase) throws { try test.check() }

  static let cases = [
    ErrorCase(
      "{% if page.draft %}{% else ⟦if⟧ page.count %}a{% endif %}",
      "after {% else %} comes nothing: write {% elif condition %} for one more condition"),
    ErrorCase(
      "{% include ⟦card.html⟧ %}", "the name of a template is written out in quotation marks: \"card.html\""),
    ErrorCase(
      "{% include ⟦parts/card.html⟧ %}",
      "the name of a template is written out in quotation marks: \"parts/card.html\""),
    ErrorCase(
      "{% extends ⟦base.html⟧ %}", "the name of a template is written out in quotation marks: \"base.html\""),
    ErrorCase(
      "{{ page.title | truncate⟦:⟧3 }}", "what a filter is given stands in brackets: write \"truncate(3)\""),
    ErrorCase(
      "{{ page.lead | default⟦:⟧'-' }}", "what a filter is given stands in brackets: write \"default('-')\""),
    ErrorCase(
      "{{ page.title.⟦upper⟧() }}",
      "\"upper\" of text can't be called: values have no methods: use the filter, value | upper"),
    ErrorCase(
      "{{ page.assets.⟦items⟧() }}",
      "\"items\" of a record can't be called: values have no methods: use the filter, value | items"),
    ErrorCase("{{ ⟦“⟧ }}", "unexpected \"“\": write texts in straight quotation marks, \"…\""),
    ErrorCase(
      "{% include 'a' ⟦without⟧ context %}",
      "leave this out: an include sees the names around it, and a macro what it is given"),
    ErrorCase(
      "{% import 'a' as a ⟦with⟧ context %}",
      "leave this out: an include sees the names around it, and a macro what it is given"),
    ErrorCase("{% block m ⟦scoped⟧ %}{% endblock %}", "a block has only a name"),
    ErrorCase("{% block m ⟦required⟧ %}{% endblock %}", "a block has only a name"),
    ErrorCase(
      "{% if 1 %}{% ⟦macro⟧ m() %}{% endmacro %}{% endif %}",
      "a macro stands at the top of a file, in no other tag"),
    ErrorCase("{% macro m() %}{% ⟦block⟧ b %}{% endblock %}{% endmacro %}", "a block can't stand in a macro"),
  ]

  @Test func windowsFilesAreRead() {
    #expect(Fixture.render(["a": "\u{FEFF}{{ page.count }}\r\n"]) == "3")
    #expect(
      Fixture.render([
        "a": "\u{FEFF}{% extends 'b' %}\r\n{% block m %}\r\na\r\n{% endblock %}\r\n",
        "b": "\u{FEFF}({% block m %}{% endblock %})",
      ])
        == "(a\n)")
    #expect(Fixture.render(["a": "<p>{% include 'b' %}</p>", "b": "\u{FEFF}{{ page.count }}"]) == "<p>3</p>")
    #expect(Fixture.render(["a": "a\r\n{%- if 1 %}\r\n  b\r\n{% endif %}c\r\n"]) == "a  b\nc")
  }

  @Test func placesInWindowsFilesAreRight() {
    #expect(
      Fixture.render(["a": "\u{FEFF}<p>\r\n{{ nope }}\r\n\r\n<a {{ page.title }}>\r\n"]) == """
        a:2:4: there is no variable "nope"
        a:4:7: a value in a tag has to stand in an attribute's quotation marks
        """)
    #expect(
      Fixture.render(["a": "<p>\r\n\r\n<a\r\n href=x\"y>"])
        == "a:4:7: put quotation marks around the value of the attribute \"href\"")
  }

  @Test func anUnreadableFileIsNotSaidToBeMissing() {
    for text in [
      "{% include 'gone' %}", "{% extends 'gone' %}", "{% import 'gone' as g %}{{ g.m() }}",
      "{% from 'gone' import m %}{{ m() }}", "{% include 'gone' ignore missing %}",
      "{% extends 'gone' %}{% block m %}{{ super() }}{% endblock %}",
    ] {
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "a", text: text)
      _ = TemplateLibrary.compile(
        ["a": file], unreadable: ["gone"], entries: ["a": Fixture.schema], diagnostics: &diagnostics)
      #expect(diagnostics.isEmpty, "\(text): \(diagnostics.map(\.message))")
    }
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary.compile(
      [:], unreadable: ["a"], entries: ["a": Fixture.schema], diagnostics: &diagnostics)
    #expect(library == nil)
    #expect(diagnostics.isEmpty)
  }
}
