import Testing

/// Macros and imports: what they print, what they see, and what is wrong with them.
struct MacroTests {
  @Test(arguments: output + parameters + errors)
  func macro(_ test: TemplatesCase) {
    #expect(Fixture.render(test.files) == test.expected)
  }

  static let output = [
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
      "loops of a macro that calls itself go on where they were",
      [
        "a":
          "{% macro m(n) %}{% for x in xs %}{{ x }}{% if n %}({{ m(n - 1) }}){% endif %}{% endfor %}{% endmacro %}{{ m(1) }}"
      ],
      "1(123)2(123)3(123)"),
    TemplatesCase(
      "macros call each other, whichever comes first",
      [
        "a":
          "{% macro m(n) %}{{ k(n) }}{% endmacro %}{% macro k(n) %}{% if n %}{{ n }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(2) }}"
      ],
      "21"),
    TemplatesCase(
      "a macro sees what every page is given", ["a": "{% macro m() %}{{ page.count }}{% endmacro %}{{ m() }}"], "3"),
    TemplatesCase(
      "imported macros see each other, and what their file imports",
      [
        "a": "{% import 'b' as b %}{% from 'b' import m as k %}{{ b.m() }}{{ k() }}",
        "b":
          "\n{% import 'c' as c %}\n{% macro m() %}{{ n() }}{{ c.m() }}{% endmacro %}\n{% macro n() %}n{% endmacro %}\n",
        "c": "{% macro m() %}c{% endmacro %}",
      ], "ncnc"),
    TemplatesCase(
      "macros that nobody calls may call each other and what is imported",
      [
        "a": "{% from 'b' import m %}{% macro k() %}{{ m() }}{% endmacro %}{% macro l() %}{{ k() }}{% endmacro %}x",
        "b": "{% macro m() %}{{ n() }}{% endmacro %}{% macro n() %}{% endmacro %}",
      ], "x"),
  ]

  static let parameters = [
    TemplatesCase(
      "a default sees the parameters before it", ["a": "{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}"],
      "11"),
    TemplatesCase(
      "a default sees a later parameter that is given",
      ["a": "{% macro m(a=b, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(b=1) }}"], "11"),
    TemplatesCase(
      "but not one that is not", ["a": "{% macro m(a=b, b=2) %}{{ a | d(3) }}{{ b }}{% endmacro %}{{ m() }}"], "32"),
    TemplatesCase(
      "a parameter hides what is outside from its own default",
      ["a": "{% macro m(xs=xs) %}{{ xs[0] }}{% endmacro %}{{ m() }}"], "a:1:24: \"xs\" is missing"),
    TemplatesCase(
      "a parameter hides what is outside from the defaults before it",
      ["a": "{% macro m(a=xs, xs=2) %}{{ a | d(3) }}{{ xs }}{% endmacro %}{{ m() }}{{ m(xs=4) }}"], "3244"),
  ]

  static let errors = [
    TemplatesCase(
      "a macro that is not there", ["a": "{% from 'b' import buton %}", "b": "{% macro button() %}{% endmacro %}"],
      "a:1:20: \"b\" has no macro \"buton\"; did you mean \"button\"?"),
    TemplatesCase(
      "an argument that is not there", ["a": "{% macro m(text) %}{{ text }}{% endmacro %}{{ m(txt='a') }}"],
      """
      a:1:47: the macro "m" needs the argument "text"
      a:1:49: the macro "m" takes no argument "txt"; did you mean "text"?
      """),
    TemplatesCase(
      "an argument that is given twice", ["a": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}"],
      "a:1:46: the macro \"m\" is given \"a\" twice"),
    TemplatesCase(
      "too many arguments", ["a": "{% macro m() %}{% endmacro %}{{ m(1) }}"],
      "a:1:35: the macro \"m\" takes no arguments"),
    TemplatesCase(
      "a macro that nobody calls is checked too", ["a": "{% macro m(x) %}{{ x.y }}{{ page.titel }}{% endmacro %}"],
      "a:1:34: \"page\" has no field \"titel\"; did you mean \"title\"?"),
    TemplatesCase(
      "what is set outside", ["a": "{% set y = 1 %}{% macro m() %}{{ y }}{% endmacro %}{{ m() }}"],
      "a:1:34: a macro does not see \"y\", which is set outside it: give it to the macro as an argument"),
    TemplatesCase(
      "templates that import each other",
      ["a": "{% import 'b' as b %}", "b": "{% import 'a' as a %}"],
      "b:1:11: \"a\" would come back to itself: a → b → a"),
    TemplatesCase(
      "an imported template holds macros only",
      ["a": "{% import 'b' as b %}{{ b.m() }}", "b": "text{% set y = 1 %}{% macro m() %}{% endmacro %}"],
      """
      b:1:1: this is never printed: the template is imported, and an imported template holds macros
      """),
    TemplatesCase(
      "what is no function", ["a": "{{ page.count() }}"],
      "a:1:9: \"count\" of a record can't be called: values have no methods: use the filter, value | count"),
    TemplatesCase(
      "a loop can't be called", ["a": "{% for x in xs %}{{ loop(xs) }}{% endfor %}"],
      "a:1:21: \"loop\" is the loop, which can't be called"),
  ]
}
