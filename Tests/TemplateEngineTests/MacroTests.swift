import Testing

/// Macros, imports and loops that call themselves: what is wrong with them, and their limits.
struct MacroTests {
  @Test(arguments: output + errors + limits)
  func macro(_ test: TemplatesCase) {
    #expect(Fixture.render(test.files) == test.expected)
  }

  static let output = [
    TemplatesCase(
      "a macro sees what is set after it, as long as that is before the call",
      ["a": "{% macro m() %}{{ y }}{% endmacro %}{% set y = 1 %}{{ m() }}{% set y = 2 %}{{ m() }}"], "12"),
    TemplatesCase(
      "a macro does not see the variables of its caller",
      ["a": "{% macro m(y) %}{{ y }}{% endmacro %}{% for y in xs %}{{ m(y * 2) }}{% endfor %}"], "246"),
    TemplatesCase(
      "a macro is checked for each kind of argument",
      ["a": "{% macro m(v) %}{{ v }}{% endmacro %}{{ m(1) }}{{ m('<') }}{{ m(page.body) }}"], "1&lt;<p>Hi</p>"),
    TemplatesCase(
      "a macro that calls itself keeps its variables apart",
      ["a": "{% macro m(n) %}{% set k = n %}{% if n %}{{ m(n - 1) }}{% endif %}{{ k }}{% endmacro %}{{ m(3) }}"], "0123"
    ),
    TemplatesCase(
      "a loop that calls itself goes on where it was",
      ["a": "{% for x in xs recursive %}{{ x }}{% if loop.depth < 2 %}({{ loop(xs) }}){% endif %}{% endfor %}"],
      "1(123)2(123)3(123)"),
    TemplatesCase(
      "a body for a macro sees the variables around it",
      [
        "a": "{% macro m() %}<{{ caller() }}>{% endmacro %}{% set y = 1 %}{% call m() %}{{ y }}{% endcall %}".replacing(
          "<", with: "("
        ).replacing(">", with: ")")
      ],
      "(1)"),
    TemplatesCase(
      "an imported template prints nothing, and its variables can be used",
      [
        "a": "{% import 'b' as b %}{{ b.y }}{{ b.m() }}",
        "b": "text{% set y = 1 %}{% macro m() %}{{ y }}{% endmacro %}",
      ],
      "11"),
    TemplatesCase(
      "a namespace carries a value out of a loop",
      [
        "a":
          "{% set n = namespace(last=none) %}{% for x in xs %}{% set n.last = x %}{% endfor %}{{ n.last | default(0, true) }}"
      ], "3"),
  ]

  static let errors = [
    TemplatesCase(
      "a macro that is not there", ["a": "{% from 'b' import buton %}", "b": "{% macro button() %}{% endmacro %}"],
      "a:1:20: \"b\" has no macro or variable \"buton\"; did you mean \"button\"?"),
    TemplatesCase(
      "an argument that is not there", ["a": "{% macro m(text) %}{{ text }}{% endmacro %}{{ m(txt='a') }}"],
      """
      a:1:47: the macro "m" needs the argument "text"
      a:1:49: the macro "m" takes no argument "txt"; did you mean "text"?
      """),
    TemplatesCase(
      "too many arguments", ["a": "{% macro m() %}{% endmacro %}{{ m(1) }}"],
      "a:1:35: the macro \"m\" takes no arguments"),
    TemplatesCase(
      "a macro that nobody calls is checked too", ["a": "{% macro m(x) %}{{ x.y }}{{ page.titel }}{% endmacro %}"],
      "a:1:34: \"page\" has no field \"titel\"; did you mean \"title\"?"),
    TemplatesCase(
      "a body for a macro that takes none", ["a": "{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}"],
      "a:1:38: the macro \"m\" never uses caller(), so it can't be called with a body"),
    TemplatesCase(
      "no body for a macro that needs one", ["a": "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}"],
      "a:1:47: the macro \"m\" uses caller(): call it with {% call %}"),
    TemplatesCase(
      "templates that import each other",
      ["a": "{% import 'b' as b %}", "b": "{% import 'a' as a %}"],
      "b:1:11: \"a\" would come back to itself: a → b → a"),
    TemplatesCase(
      "a method of Python", ["a": "{{ page.title.upper() }}"],
      "a:1:15: \"upper\" can't be called: methods of Python's objects are not part of the template language"),
    TemplatesCase(
      "what is no function", ["a": "{{ page.title() }}"],
      "a:1:9: \"title\" can't be called: methods of Python's objects are not part of the template language"),
    TemplatesCase(
      "a loop that can't call itself", ["a": "{% for x in xs %}{{ loop(xs) }}{% endfor %}"],
      "a:1:21: a loop can only be called if it is {% for … recursive %}"),
  ]

  static let limits = [
    TemplatesCase(
      "a macro that never ends", ["a": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"],
      "a:1:10: this calls itself more than 200 times, each within the other"),
    TemplatesCase(
      "a loop that never ends", ["a": "{% for x in xs recursive %}{{ loop(xs) }}{% endfor %}"],
      "a:1:13: this calls itself more than 200 times, each within the other"),
    TemplatesCase(
      "a macro whose arguments grow", ["a": "{% macro m(v) %}{{ m([v]) }}{% endmacro %}{{ m(1) }}"],
      "a:1:22: lists and dictionaries lie more than 16 deep in each other, or are too many"),
    TemplatesCase(
      "a value that grows in a loop",
      ["a": "{% set n = namespace(v=1) %}{% for x in xs %}{% set n.v = [n.v] %}{% endfor %}"],
      "a:1:41: the values that this loop carries from round to round have no single kind"),
    TemplatesCase(
      "a list that doubles in a loop",
      ["a": "{% set n = namespace(v=[1]) %}{% for x in range(60) %}{% set n.v = n.v + n.v %}{% endfor %}"],
      "a:1:68: more than 67108864 bytes pass through filters on this page"),
    TemplatesCase(
      "a text that doubles in a loop",
      ["a": "{% set n = namespace(v='a') %}{% for x in range(60) %}{% set n.v = n.v ~ n.v %}{% endfor %}"],
      "a:1:68: more than 67108864 bytes pass through filters on this page"),
    TemplatesCase(
      "a text repeated too often", ["a": "{{ 'a' * 100000001 }}"],
      "a:1:4: more than 67108864 bytes pass through filters on this page"),
    TemplatesCase(
      "a range that is too long", ["a": "{{ range(100001) | length }}"],
      "a:1:4: this range has more than 100000 numbers"),
    TemplatesCase(
      "a type that grows in width",
      ["a": "{% set d = [1] %}" + String(repeating: "{% set d = {'a': d, 'b': d, 'c': d, 'e': d} %}", count: 10)],
      "a:1:259: lists and dictionaries lie more than 16 deep in each other, or are too many"),
  ]
}
