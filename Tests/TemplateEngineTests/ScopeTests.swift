import Diagnostics
import TemplateEngine
import Testing

/// Which variable a name stands for: the one that it stands for in Jinja2, or an error where that is not plain.
struct ScopeTests {
  @Test(arguments: readBefore + branches + given + parts)
  func scope(_ test: TemplatesCase) {
    #expect(Fixture.render(test.files) == test.expected)
  }

  @Test func theErrorSaysWhereTheNameWasRead() {
    let file = SourceFile(path: "a", text: "{% set y = 1 %}{% for x in xs %}{{ y }}{% set y = x %}{% endfor %}")
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary.compile(["a": file], entries: ["a": Fixture.schema], diagnostics: &diagnostics)
    #expect(
      diagnostics.flatMap(\.notes) == [Diagnostic.Note("it was read here", at: .range(SourceRange(file, 35..<36)))])
  }

  private static let read = "\"y\" was read here before with its value from outside: choose another name"

  static let readBefore = [
    TemplatesCase(
      "set in a loop after it was read there from outside",
      ["a": "{% set y = 1 %}{% for x in xs %}{{ y }}{% set y = x %}{% endfor %}"], "a:1:47: " + read),
    TemplatesCase(
      "set in a loop from what is outside", ["a": "{% set y = 1 %}{% for x in xs %}{% set y = y + x %}{% endfor %}"],
      "a:1:40: " + read),
    TemplatesCase(
      "read in a loop in the loop",
      ["a": "{% set y = 1 %}{% for x in xs %}{% for z in xs %}{{ y }}{% endfor %}{% set y = x %}{% endfor %}"],
      "a:1:76: " + read),
    TemplatesCase(
      "read by an include",
      ["a": "{% set y = 1 %}{% for x in xs %}{% include 'b' %}{% set y = 2 %}{% endfor %}", "b": "{{ y }}"],
      "a:1:57: " + read),
    TemplatesCase(
      "set in an include after it was read there",
      ["a": "{% set y = 1 %}{% include 'b' %}", "b": "{{ y }}{% set y = 2 %}"],
      "b:1:15: " + read),
    TemplatesCase(
      "set in a block after it was read there",
      ["a": "{% set y = 1 %}{% block m %}{{ y }}{% set y = 2 %}{% endblock %}"],
      "a:1:43: " + read),
    TemplatesCase(
      "set before it is read", ["a": "{% set y = 1 %}{% for x in xs %}{% set y = x %}{{ y }}{% endfor %}{{ y }}"],
      "1231"),
    TemplatesCase("read and set again at the top", ["a": "{% set y = 1 %}{{ y }}{% set y = y + 1 %}{{ y }}"], "12"),
    TemplatesCase(
      "read before it is set anywhere", ["a": "{{ yy }}{% set yy = 1 %}"], "a:1:4: there is no variable \"yy\""),
  ]

  static let branches = [
    TemplatesCase(
      "in only some branches of a loop's if, while it exists outside",
      ["a": "{% set y = 1 %}{% for x in xs %}{% if x == 1 %}{% set y = 2 %}{% endif %}{% endfor %}"],
      "a:1:39: \"y\" is set in only some branches here, and has another value outside: choose another name"),
    TemplatesCase(
      "in all branches",
      [
        "a":
          "{% set y = 1 %}{% for x in xs %}{% if x == 1 %}{% set y = 2 %}{% else %}{% set y = 3 %}{% endif %}{{ y }}{% endfor %}{{ y }}"
      ],
      "2331"),
    TemplatesCase("at the top", ["a": "{% set y = 1 %}{% if page.count %}{% set y = 2 %}{% endif %}{{ y }}"], "2"),
    TemplatesCase(
      "in only some branches: optional afterwards",
      ["a": "{% if page.draft %}{% set y = 1 %}{% endif %}{{ y | default(2) }}{{ y }}"],
      "a:1:69: \"y\" may be missing here: wrap it in {% if y is defined %} or give it a default"),
    TemplatesCase(
      "of different kinds", ["a": "{% if page.draft %}{% set y = 1 %}{% else %}{% set y = 'a' %}{% endif %}"],
      "a:1:7: \"y\" is a whole number in one place and text in another: a value has one kind"),
    TemplatesCase(
      "HTML and text: HTML afterwards",
      ["a": "{% if page.count %}{% set y = '<' %}{% else %}{% set y = page.body %}{% endif %}{{ y }}{{ y | upper }}"],
      "a:1:91: \"y\" is HTML, but the filter \"upper\" takes text, and never HTML, whose tags it could cut"),
    TemplatesCase(
      "a whole number and one with a fraction",
      ["a": "{% if page.draft %}{% set y = 1 %}{% else %}{% set y = 1.5 %}{% endif %}{{ y + 1 }}"],
      "2.5"),
  ]

  private static func taken(_ name: String) -> String {
    "\"\(name)\" is given to every template and can't be set: choose another name"
  }

  static let given = [
    TemplatesCase("a given name can't be set", ["a": "{% set page = 1 %}"], "a:1:8: " + taken("page")),
    TemplatesCase("nor in a loop", ["a": "{% for x in xs %}{% set xs = [x] %}{% endfor %}"], "a:1:25: " + taken("xs")),
    TemplatesCase("nor as one of several", ["a": "{% set y, page = 1, 2 %}"], "a:1:11: " + taken("page")),
    TemplatesCase(
      "a loop's variable can have its name", ["a": "{% for page in xs %}{{ page }}{% endfor %}{{ page.count }}"], "1233"
    ),
    TemplatesCase("and that of with", ["a": "{% with page = 1 %}{{ page }}{% endwith %}{{ page.count }}"], "13"),
    TemplatesCase(
      "and a parameter", ["a": "{% macro m(page) %}{{ page }}{% endmacro %}{{ m(1) }}{{ page.count }}"], "13"),
  ]

  static let parts = [
    TemplatesCase(
      "a block does not see the loop around it",
      ["a": "{% for y in xs %}{% block m %}{{ y }}{% endblock %}{% endfor %}"],
      "a:1:34: a block does not see \"y\", which is set around it: set it in the block"),
    TemplatesCase(
      "nor its loop", ["a": "{% for y in xs %}{% block m %}{{ loop.index }}{% endblock %}{% endfor %}"],
      "a:1:34: there is no \"loop\" here: includes, macros and blocks don't see it"),
    TemplatesCase(
      "nor what with sets around it", ["a": "{% with y = 1 %}{% block m %}{{ y }}{% endblock %}{% endwith %}"],
      "a:1:33: a block does not see \"y\", which is set around it: set it in the block"),
    TemplatesCase(
      "nor what is set later", ["a": "{% block m %}{{ yy }}{% endblock %}{% set yy = 1 %}"],
      "a:1:17: there is no variable \"yy\""),
    TemplatesCase(
      "what is set in a block stays in it",
      ["a": "{% set y = 1 %}{% block m %}{% set y = 2 %}{{ y }}{% endblock %}{{ y }}"], "21"),
    TemplatesCase(
      "a template that extends another prints nothing outside its blocks, and replaces them whatever is around them",
      [
        "a": "{% extends 'b' %}{% if page.draft %}text{% block m %}{% endblock %}{% endif %}",
        "b": "{% block m %}{% endblock %}",
      ],
      """
      a:1:21: the template extends another, so this has no effect outside its blocks: put it into one
      """),
  ]
}
