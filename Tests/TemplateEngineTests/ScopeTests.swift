import Diagnostics
import TemplateEngine
import Testing

/// Which variable a name stands for: the one that it stands for in Jinja2, or an error where there is none.
struct ScopeTests {
  @Test(arguments: blocks + parts + parameters)
  func scope(_ test: TemplatesCase) {
    #expect(Fixture.render(test.files) == test.expected)
  }

  @Test func theErrorSaysWhereTheBlockStandsAndWhereAVariableIsSet() {
    #expect(
      notes(of: "{% for x in xs %}{% block m %}{{ x }}{% endblock %}{% endfor %}") == ["a:1:27: the block stands here"])
    #expect(
      notes(of: "{% filter upper %}{{ xs[0] }}{% endfilter %}{% set xs = [1] %}") == ["a:1:52: it is set here"])
  }

  private func notes(of template: String) -> [String] {
    let file = SourceFile(path: "a", text: template)
    let sources = SourceMap([file])
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary.compile(["a": file], entries: ["a": Fixture.schema], diagnostics: &diagnostics)
    return diagnostics.flatMap(\.notes).map { note in
      if case .range(let range) = note.place { "\(sources.location(of: range)): \(note.message)" } else { note.message }
    }
  }

  static let blocks = [
    TemplatesCase(
      "a block that is scoped sees the loop around it first",
      ["a": "{% set x = 9 %}{% for x in xs %}{% block m scoped %}{{ x }}{{ loop.index0 }}{% endblock %}{% endfor %}"],
      "102132"),
    TemplatesCase(
      "a block that is not scoped does not see the loop around it",
      ["a": "{% for x in xs %}{% block m %}{{ x }}{% endblock %}{% endfor %}"],
      "a:1:34: a block does not see \"x\", which is set around it, unless it says so: {% block m scoped %}"),
    TemplatesCase(
      "the block that is replaced says whether it is scoped",
      [
        "a": "{% extends 'b' %}{% block m %}{{ x }}{{ super() }}{% endblock %}",
        "b": "{% for x in xs %}{% block m scoped %}{{ x }};{% endblock %}{% endfor %}",
      ], "11;22;33;"),
    TemplatesCase(
      "a block that replaces another is not scoped by itself",
      [
        "a": "{% extends 'b' %}{% block m scoped %}{{ x }}{% endblock %}",
        "b": "{% for x in xs %}{% block m %}{% endblock %}{% endfor %}",
      ], "a:1:41: a block does not see \"x\", which is set around it, unless it says so: {% block m scoped %}"),
    TemplatesCase(
      "a block in a scoped block sees what that one sees, but not what is set in it",
      [
        "a": """
        {% set y = 0 %}{% for x in xs %}{% block m scoped %}{% set y = x %}{% block n %}{{ x }}{{ y }};{% endblock %}\
        {% endblock %}{% endfor %}
        """
      ], "10;20;30;"),
  ]

  static let parts = [
    TemplatesCase(
      "what a part sets later hides what is outside from the parts in it",
      ["a": "{% filter upper %}{{ xs[0] }}{% endfilter %}{% set xs = [1] %}"], "a:1:22: \"xs\" has no value here yet"),
    TemplatesCase(
      "a part that uses a name first sees what is outside",
      ["a": "{{ xs[0] }}{% filter upper %}{{ xs[0] }}{% endfilter %}{% set xs = [5] %}{{ xs[0] }}"], "115"),
    TemplatesCase(
      "what is set only sometimes does not hide what is outside",
      ["a": "{% filter upper %}{{ xs[0] }}{% endfilter %}{% if page.count %}{% set xs = [5] %}{% endif %}{{ xs[0] }}"],
      "15"),
    TemplatesCase(
      "a template that extends another can set variables under a condition",
      [
        "a": "{% extends 'b' %}{% if page.draft %}{% set y = 1 %}{% else %}\n{% set y = 2 %}{% endif %}",
        "b": "{% block m %}{{ y | default(0) }}{% endblock %}",
      ], "2"),
    TemplatesCase(
      "under a condition it can't print or replace blocks",
      [
        "a": "{% extends 'b' %}{% if page.draft %}text{% block m %}{% endblock %}{% endif %}",
        "b": "{% block m %}{% endblock %}",
      ],
      """
      a:1:37: this is never printed: the template extends another and this stands outside its blocks
      a:1:50: the block "m" replaces the one above whatever the {% if %} around it says: put the {% if %} into the block
      """),
  ]

  static let parameters = [
    TemplatesCase(
      "a default sees the parameters before it",
      ["a": "{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}"], "11"),
    TemplatesCase(
      "a default sees a later parameter that is given",
      ["a": "{% macro m(a=b, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(b=1) }}"], "11"),
    TemplatesCase(
      "a parameter hides what is outside from its own default",
      ["a": "{% macro m(xs=xs) %}{{ xs[0] }}{% endmacro %}{{ m() }}"], "a:1:15: \"xs\" has no value here yet"),
    TemplatesCase(
      "a comma after the last parameter is an error",
      ["a": "{% macro m(a,) %}{{ a }}{% endmacro %}{{ m(1) }}"], "a:1:14: expected the name of a parameter, found \")\""
    ),
  ]
}
