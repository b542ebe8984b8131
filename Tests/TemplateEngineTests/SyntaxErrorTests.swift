import Testing

/// Templates that can't be read.
struct SyntaxErrorTests {
  @Test(arguments: unclosed + tags + expressions)
  func aTemplateThatCanNotBeRead(_ test: ErrorCase) throws { try test.check() }

  static let unclosed = [
    ErrorCase("a ⟦{{⟧ page", "\"{{\" is never closed"),
    ErrorCase("a ⟦{#⟧ page", "this comment is never closed: \"#}\" is missing"),
    ErrorCase("⟦{% raw %}⟧ page", "{% raw %} is never closed: {% endraw %} is missing"),
    ErrorCase("{% ⟦if⟧ true %}a", "{% if %} is never closed: {% endif %} is missing"),
    ErrorCase("{{ ⟦'⟧a", "this text is never closed: the second quotation mark is missing"),
    ErrorCase("<p>{{ page.title ⟦}⟧</p>\n{{ page.count }}", "\"{{\" is closed by \"}}\": write that here"),
    ErrorCase("{{ page.title ⟦}⟧ }}", "\"{{\" is closed by \"}}\": write that here"),
    ErrorCase("{% if page.draft ⟦}⟧a{% endif %}", "\"{%\" is closed by \"%}\": write that here"),
    ErrorCase("{% if page.draft ⟦}}⟧a{% endif %}", "\"{%\" is closed by \"%}\": write that here"),
    ErrorCase("{{ (1 ⟦}}⟧", "expected \",\" or \")\" after a value before the end of the tag"),
    ErrorCase("{{ {'a': 1 ⟦}}⟧", "expected \",\" or \"}\" after a value before the end of the tag"),
  ]

  static let tags = [
    ErrorCase("{% if true %}{% ⟦endfor⟧ %}", "expected {% endif %} for the {% if %} in line 1, found {% endfor %}"),
    ErrorCase("a{% ⟦endif⟧ %}", "{% endif %} closes nothing: there is no {% if %} before it"),
    ErrorCase("{% if ⟦%}⟧a{% endif %}", "expected a value before the end of the tag"),
    ErrorCase("{% set ⟦loop⟧ = 1 %}", "\"loop\" has a meaning of its own and can't be given a value"),
    ErrorCase("a{% ⟦extends⟧ 'b' %}", "only comments can stand before {% extends %}"),
    ErrorCase("{% block a %}{% endblock ⟦b⟧ %}", "expected {% endblock %} for \"a\", found \"b\""),
    ErrorCase("{% if 1 ⟦if⟧ 1 else 1 %}{% endif %}", "expected the end of the tag, \"%}\", found \"if\""),
    ErrorCase("{{ ⟦super⟧() }}", "super() stands outside a block"),
    ErrorCase("{% macro m(a, ⟦a⟧) %}{% endmacro %}", "there are two parameters called \"a\""),
    ErrorCase(
      "{% macro m(a=1, ⟦b⟧) %}{% endmacro %}", "a parameter without a default stands after one with a default"),
    ErrorCase("{% macro m(a,⟦,⟧) %}{% endmacro %}", "expected the name of a parameter, found \",\""),
  ]

  static let expressions = [
    ErrorCase("{{ ⟦}}⟧", "expected a value before the end of the tag"),
    ErrorCase("{{ 1 + ⟦}}⟧", "expected a value before the end of the tag"),
    ErrorCase("{{ page ⟦§⟧ }}", "unexpected \"§\""),
    ErrorCase(
      "{{ 'a⟦\\x⟧41' }}", "\"\\x\" has no meaning in a text: write the character itself, or \"\\\\\" for \"\\\""),
    ErrorCase(
      "{{ '⟦\\u⟧00e9' }}", "\"\\u\" has no meaning in a text: write the character itself, or \"\\\\\" for \"\\\""),
    ErrorCase(
      "{{ '⟦\\N⟧{A}' }}", "\"\\N\" has no meaning in a text: write the character itself, or \"\\\\\" for \"\\\""),
    ErrorCase("{{ ⟦99999999999999999999⟧ }}", "this number is too large"),
    ErrorCase("{{ ⟦007⟧ }}", "\"007\" is not a number: write digits, such as 1000 or 2.5"),
    ErrorCase("{{ ⟦1_000⟧ }}", "\"1_000\" is not a number: write digits, such as 1000 or 2.5"),
    ErrorCase("{{ ⟦0x1F⟧ }}", "\"0x1F\" is not a number: write digits, such as 1000 or 2.5"),
    ErrorCase("{{ ⟦1e3⟧ }}", "\"1e3\" is not a number: write digits, such as 1000 or 2.5"),
    ErrorCase("{{ ⟦1.5e3⟧ }}", "\"1.5e3\" is not a number: write digits, such as 1000 or 2.5"),
    ErrorCase("{{ {'a': 1, ⟦'a'⟧: 2}.a }}", "there are two fields called \"a\""),
    ErrorCase("a⟦\0⟧b", "there is a NUL byte here: this is no text file, or it was saved as UTF-16; save it as UTF-8"),
  ]
}
