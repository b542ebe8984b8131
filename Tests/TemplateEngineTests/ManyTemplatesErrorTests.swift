import Diagnostics
import TemplateEngine
import Testing

/// Errors of several templates, and that all of them are reported, each once.
struct ManyTemplatesErrorTests {
  @Test(arguments: cases)
  func errors(_ test: TemplatesCase) {
    #expect(Fixture.render(test.files) == test.expected)
  }

  static let cases = [
    TemplatesCase(
      "all errors of a template are reported",
      ["a": "{{ nope }}\n{{ 1 + }}\n{{ page.titel }}\n{% if ? %}{{ 'a'.b.c( }}{% endif %}"],
      """
      a:2:8: expected a value before the end of the tag
      a:4:7: "?" is not in the template language: write "a if condition else b", or use the filter "default"
      a:4:23: expected a value before the end of the tag
      """),
    TemplatesCase(
      "names are checked in all places",
      ["a": "{{ nope }}\n{{ page.titel }}\n{% include 'c' %}{% include 'c' %}", "c": "{{ nope }}", "d": "{{ nope }}"],
      """
      a:1:4: there is no variable "nope"
      a:2:9: "page" has no field "titel"; did you mean "title"?
      c:1:4: there is no variable "nope"
      d:1:4: there is no variable "nope", and no page uses this file
      """),
    TemplatesCase(
      "a template that nothing uses must still be well formed",
      ["a": "a", "unused": "\n{% if %}"],
      """
      unused:2:4: {% if %} is never closed: {% endif %} is missing
      unused:2:7: expected a value before the end of the tag
      """),
    TemplatesCase(
      "an override that overrides nothing",
      ["a": "{% extends 'b' %}{% block mian %}{% endblock %}", "b": "{% block main %}{% endblock %}"],
      "a:1:27: \"b\" has no block \"mian\"; did you mean \"main\"?"),
    TemplatesCase(
      "text outside blocks",
      ["a": "{% extends 'b' %}\n  lost\n{{ page.title }}", "b": "b"],
      """
      a:2:3: the template extends another, so this has no effect outside its blocks: put it into one
      a:3:4: the template extends another, so this has no effect outside its blocks: put it into one
      """),
    TemplatesCase(
      "templates that include each other",
      ["a": "{% include 'b' %}", "b": "{% if page.draft %}{% include 'a' %}{% endif %}"],
      "b:1:31: \"a\" would come back to itself: a → b → a"),
    TemplatesCase(
      "templates that extend each other",
      ["a": "{% extends 'b' %}", "b": "{% extends 'a' %}"],
      "b:1:12: \"a\" would come back to itself: a → b → a"),
    TemplatesCase(
      "a block that comes back to itself",
      [
        "a": "{% extends 'b' %}{% block x %}{% block y %}{{ super() }}{% endblock %}{% endblock %}",
        "b": "{% block y %}{% block x %}{% endblock %}{% endblock %}",
      ], "a:1:40: the block \"y\" would print itself"),
    TemplatesCase(
      "a block that is replaced is checked too, and what replaces a block in it",
      [
        "a": "{% extends 'b' %}{% block m %}a{% endblock %}{% block n %}{{ no1 }}{% endblock %}",
        "b":
          "{% if page.lead %}{% block m %}{{ page.lead }}{{ no2 }}{% block n %}{% endblock %}{% endblock %}{% endif %}",
      ],
      """
      a:1:62: there is no variable "no1"
      b:1:50: there is no variable "no2"
      """),
    TemplatesCase(
      "loops are not visible in includes",
      ["a": "{% for x in xs %}{% include 'b' %}{% endfor %}", "b": "{{ loop.index }}"],
      "b:1:4: there is no \"loop\" here: includes, macros and blocks don't see it"),
    TemplatesCase(
      "a broken template that is included is reported once",
      ["a": "{% include 'b' %}{{ nope }}", "b": "{{ }}"],
      """
      a:1:21: there is no variable "nope"
      b:1:4: expected a value before the end of the tag
      """),
  ]

  @Test func missingEntryNamesTheFile() {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Templates/page.html", text: "")
    let library = TemplateLibrary.compile(
      ["page.html": file], entries: ["pgae.html": Fixture.schema], diagnostics: &diagnostics)
    #expect(library == nil)
    #expect(
      Fixture.lines(diagnostics, [file]) == "pgae.html: there is no template \"pgae.html\"; did you mean \"page.html\"?"
    )
  }

  @Test func equalErrorsOfSeveralEntriesComeOnce() {
    var diagnostics: [Diagnostic] = []
    let files = [
      "a": SourceFile(number: 0, path: "a", text: "{% include 'c' %}"),
      "b": SourceFile(number: 1, path: "b", text: "{% include 'c' %}"),
      "c": SourceFile(number: 2, path: "c", text: "{{ page.titel }}"),
    ]
    let library = TemplateLibrary.compile(
      files, entries: ["a": Fixture.schema, "b": Fixture.schema], diagnostics: &diagnostics)
    #expect(library == nil)
    #expect(
      Fixture.lines(diagnostics, files.values) == "c:1:9: \"page\" has no field \"titel\"; did you mean \"title\"?")
  }

  @Test func diagnosticsReadWell() {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Templates/page.html", text: "<h1>\n  {{ page.titel }}\n")
    _ = TemplateLibrary.compile(
      ["page.html": file], entries: ["page.html": Fixture.schema], diagnostics: &diagnostics)
    #expect(
      TextWriter(SourceMap([file])).text(diagnostics) == """
        Templates/page.html:2:11: error: "page" has no field "titel"; did you mean "title"?
            2 |   {{ page.titel }}
              |           ^~~~~

        """)
  }
}
