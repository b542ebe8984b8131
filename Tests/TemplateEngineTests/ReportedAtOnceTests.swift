import Testing

/// All that is wrong is reported at once, wherever it stands.
struct ReportedAtOnceTests {
  @Test(arguments: unused + besideSyntaxErrors + branches)
  func errors(_ test: TemplatesCase) {
    #expect(Fixture.render(test.files) == test.expected)
  }

  static let unused = [
    TemplatesCase(
      "in a template that no page reaches",
      [
        "a": "",
        "u": "{{ nope }}{{ 1 + 'a' }}{{ page.titel }}{% include 'gone' %}{{ page.summary }}<a {{ page.title }}>",
      ],
      """
      u:1:4: there is no variable "nope", and no page uses this file
      u:1:14: "+" can't be used with a whole number and text: join texts with "~"
      u:1:32: "page" has no field "titel"; did you mean "title"?
      u:1:51: there is no template "gone"
      u:1:63: "page.summary" may be missing here: wrap it in {% if page.summary %} or give it a default
      u:1:84: a value in a tag has to stand in an attribute's quotation marks
      """),
    TemplatesCase(
      "in what only such templates include, extend and import",
      [
        "a": "",
        "u": "{% extends 'v' %}{% from 'w' import m %}{% block b %}{{ no1 }}{{ m() }}{% include 'x' %}{% endblock %}",
        "v": "{% block b %}{{ no2 }}{% endblock %}", "w": "{% macro m() %}{{ no3 }}{% endmacro %}", "x": "{{ no4 }}",
      ],
      """
      u:1:57: there is no variable "no1", and no page uses this file
      v:1:17: there is no variable "no2", and no page uses this file
      w:1:19: there is no variable "no3", and no page uses this file
      x:1:4: there is no variable "no4", and no page uses this file
      """),
    TemplatesCase(
      "in such templates that include each other",
      ["a": "", "u": "{% include 'v' %}", "v": "{% include 'u' %}{{ nope }}"],
      """
      v:1:12: "u" would come back to itself: u → v → u
      v:1:21: there is no variable "nope", and no page uses this file
      """),
    TemplatesCase(
      "in macros of theirs that nobody calls",
      ["a": "", "u": "{% macro m(x) %}{{ x }}{{ nope }}{% endmacro %}"],
      "u:1:27: there is no variable \"nope\", and no page uses this file"),
    TemplatesCase(
      "but a part of pages need not be whole HTML", ["a": "", "u": "<p {% if page.draft %}hidden{% endif %}"], ""),
    TemplatesCase(
      "and macros that nobody calls may call each other",
      [
        "a": "",
        "u": "{% from 'w' import n %}{% macro k() %}{{ n() }}{% endmacro %}{% macro m() %}{{ k() }}{% endmacro %}",
        "w": "{% macro n() %}{{ o() }}{% endmacro %}{% macro o() %}{% endmacro %}",
      ], ""),
  ]

  static let besideSyntaxErrors = [
    TemplatesCase(
      "in files beside one with a syntax error",
      ["a": "{{ no1 }}", "b": "{{ }}", "c": "{{ no2 }}{{ 1 + 'a' }}"],
      """
      a:1:4: there is no variable "no1"
      b:1:4: expected a value before the end of the tag
      c:1:4: there is no variable "no2", and no page uses this file
      c:1:13: "+" can't be used with a whole number and text: join texts with "~"
      """),
    TemplatesCase(
      "but not names that such a file might set",
      ["a": "", "b": "{% set y = %}{% for z in [1] %}{% include 'c' %}{% endfor %}", "c": "{{ y }}{{ z }}{{ nope }}"],
      """
      b:1:12: expected a value before the end of the tag
      c:1:18: there is no variable "nope", and no page uses this file
      """),
    TemplatesCase(
      "after a tag that there is none of, and in what it holds",
      ["a": "{% wrap %}{{ }}{% else %}{% if page.draft %}{{ 1 + }}{% endif %}{% endwrap %}{% iff %}{{ | }}"],
      """
      a:1:4: there is no tag "wrap"
      a:1:14: expected a value before the end of the tag
      a:1:52: expected a value before the end of the tag
      a:1:81: there is no tag "iff"; did you mean "if"?
      a:1:90: expected a value, found "|"
      """),
    TemplatesCase(
      "in a block that the layout has not",
      [
        "a": "{% extends 'l' %}{% block n %}{{ nope }}<p {{ page.title }}>{% endblock %}",
        "l": "{% block m %}{% endblock %}",
      ],
      """
      a:1:27: "l" has no block "n"
      a:1:34: there is no variable "nope"
      a:1:47: a value in a tag has to stand in an attribute's quotation marks
      """),
    TemplatesCase(
      "where the layout has a syntax error",
      [
        "a":
          "{% extends 'l' %}{% set y = 1 %}{% block m %}{{ y }}{{ no1 }}{% endblock %}{% block n %}{{ no2 }}{% endblock %}",
        "l": "{{ }}{% block m %}{% endblock %}",
      ],
      """
      a:1:56: there is no variable "no1"
      a:1:92: there is no variable "no2"
      l:1:4: expected a value before the end of the tag
      """),
    TemplatesCase(
      "where the layout that super() goes up to has a syntax error",
      [
        "a": "{% extends 'l' %}{% block m %}{{ super() }}{{ nope }}{% endblock %}",
        "l": "{{ }}{% block m %}{% endblock %}",
      ],
      """
      a:1:47: there is no variable "nope"
      l:1:4: expected a value before the end of the tag
      """),
    TemplatesCase(
      "where what is included has a syntax error",
      ["a": "{% include 'i' %}{{ nope }}<p title=\"{% include 'i' %}\">{{ 1 + 'a' }}", "i": "{{ }}"],
      """
      a:1:21: there is no variable "nope"
      a:1:60: "+" can't be used with a whole number and text: join texts with "~"
      i:1:4: expected a value before the end of the tag
      """),
    TemplatesCase(
      "but not names that a part is given by one that can't be read",
      ["a": "{{ }}{% set y = 1 %}{% include 'p' %}", "p": "{{ y }}"],
      "a:1:4: expected a value before the end of the tag"),
    TemplatesCase(
      "where what is imported has a syntax error",
      [
        "a": "{% import 'i' as i %}{% from 'i' import m %}{{ i.m() }}{{ m(1) | upper }}{{ nope }}",
        "i": "{{ }}{% macro m() %}{% endmacro %}",
      ],
      """
      a:1:77: there is no variable "nope"
      i:1:4: expected a value before the end of the tag
      """),
  ]

  static let branches = [
    TemplatesCase(
      "in branches, macros and loops that this page never takes",
      [
        "a": """
        {% if page.draft %}{{ 1 + 'a' }}{% else %}{{ 2 + 'a' }}{% endif %}
        {% macro m() %}{{ 3 + 'a' }}{% endmacro %}
        {% for x in none_left %}{{ 4 + 'a' }}{% else %}{{ 5 + 'a' }}{% endfor %}
        {{ (6 + 'a') if page.draft else (7 + 'a') }}
        """
      ],
      [(1, 23), (1, 46), (2, 19), (3, 28), (3, 51), (4, 4), (4, 33)].map {
        "a:\($0.0):\($0.1): \"+\" can't be used with a whole number and text: join texts with \"~\""
      }.joined(separator: "\n")),
    TemplatesCase(
      "HTML that is wrong, once for each tag",
      ["a": "<a {{ page.title }} href={{ page.title }}>\n<b {{ page.title }}>{{ nope }}"],
      """
      a:1:7: a value in a tag has to stand in an attribute's quotation marks
      a:2:7: a value in a tag has to stand in an attribute's quotation marks
      a:2:24: there is no variable "nope"
      """),
    TemplatesCase(
      "HTML that is wrong in many ways",
      [
        "a":
          "<p a=>\n<xmp>\n</p x>\n<br a b=\"\" a>\n{% if page.draft %}<i {% endif %}\n<i onclick=\"{{ page.title }}\">"
      ],
      """
      a:1:6: put quotation marks around the value of the attribute "a"
      a:2:1: <xmp> can't stand in a page: use <pre>
      a:3:1: an end tag holds nothing but its name: write </p>
      a:4:12: the attribute "a" stands twice in the tag <br>: take one away
      a:5:7: the branches end in different places of the HTML: one in the tag <i> and one in text
      a:6:16: a value can't stand in the event handler "onclick"
      """),
  ]
}
