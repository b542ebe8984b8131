import Testing

/// What templates print that include and extend each other; the expected text is what Jinja2 prints.
struct CompositionTests {
  @Test(arguments: includes + blocks)
  func composition(_ test: TemplatesCase) {
    #expect(Fixture.render(test.files) == test.expected)
  }

  static let includes = [
    TemplatesCase(
      "an include sees the variables around it",
      ["a": "{% for x in xs %}{% include 'b' %}{% endfor %}", "b": "[{{ x }}{{ page.count }}]"], "[13][23][33]"),
    TemplatesCase(
      "an include's variables stay in it",
      ["a": "{% set x = 1 %}{% include 'b' %}{{ x }}", "b": "{% set x = 2 %}{{ x }}"], "21"),
    TemplatesCase("a missing include can be ignored", ["a": "x{% include 'c' ignore missing %}y"], "xy"),
    TemplatesCase("an ignorable include is used", ["a": "x{% include 'b' ignore missing %}y", "b": "b"], "xby"),
    TemplatesCase(
      "an include knows what is guarded around it",
      ["a": "{% if page.lead %}{% include 'b' %}{% endif %}", "b": "{{ page.lead }}"], "Lead"),
    TemplatesCase(
      "an included template can extend another",
      [
        "a": "{% block m %}a{% endblock %}{% include 'b' %}",
        "b": "{% extends 'c' %}{% block m %}b{% endblock %}",
        "c": "({% block m %}c{% endblock %})",
      ], "a(b)"),
    TemplatesCase(
      "a set page-wide variable reaches an include in a block",
      ["a": "{% set y = 5 %}{% block m %}{% include 'b' %}{% endblock %}", "b": "{{ y }}"], "5"),
    TemplatesCase(
      "the line end at the end of an include is left out", ["a": "{% include 'b' %}|\n", "b": "b\n"], "b|"),
  ]

  static let blocks = [
    TemplatesCase("a block prints itself", ["a": "x{% block m %}y{% endblock m %}z"], "xyz"),
    TemplatesCase(
      "a block is replaced",
      [
        "a": "{% extends 'b' %}\n{% block m %}a{% endblock %}\n", "b": "({% block m %}b{% endblock %})",
      ], "(a)"),
    TemplatesCase(
      "super() goes up one template at a time",
      [
        "a": "{% extends 'b' %}{% block m %}a{{ super() }}{% endblock %}",
        "b": "{% extends 'c' %}{% block m %}b{{ super() }}{{ super() }}{% endblock %}",
        "c": "({% block m %}c{% endblock %})",
      ], "(abcc)"),
    TemplatesCase(
      "super() skips templates without the block",
      [
        "a": "{% extends 'b' %}{% block m %}a{{ super() }}{% endblock %}", "b": "{% extends 'c' %}",
        "c": "({% block m %}c{% endblock %})",
      ], "(ac)"),
    TemplatesCase(
      "blocks in blocks",
      [
        "a": "{% extends 'b' %}{% block n %}a{% endblock %}",
        "b": "{% block m %}({% block n %}b{% endblock %}){% endblock %}",
      ], "(a)"),
    TemplatesCase(
      "variables of the template that extends come first",
      [
        "a": "{% extends 'b' %}{% set y = 5 %}{% set z = 6 %}{% block m %}{{ y }}{{ z }}{{ super() }}{% endblock %}",
        "b": "{% set y = 1 %}{% block m %}{{ y }}{% endblock %}",
      ], "161"),
    TemplatesCase(
      "a block does not see the loop around it",
      ["a": "{% set x = 9 %}{% for x in xs %}{% block m %}{{ x }}{% endblock %}{% endfor %}"], "999"),
    TemplatesCase(
      "variables of a block stay in it",
      ["a": "{% set x = 1 %}{% block m %}{% set x = 2 %}{{ x }}{% endblock %}{% block n %}{{ x }}{% endblock %}"], "21"),
    TemplatesCase(
      "a variable set under a condition reaches blocks",
      ["a": "{% if page.count %}{% set x = 1 %}{% endif %}{% block m %}{{ x | d(0) }}{% endblock %}"], "1"),
    TemplatesCase(
      "a comment can stand before extends",
      ["a": "{# about #}\n{% extends 'b' %}", "b": "b"], "b"),
  ]
}
