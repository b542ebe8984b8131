import Diagnostics
import TemplateEngine
import Testing

/// One error each, with the bytes that it must cover between ⟦ and ⟧.
struct ErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let message: String

    init(_ marked: String, _ message: String) {
      self.marked = marked
      self.message = message
    }

    var testDescription: String { marked }
  }

  @Test(arguments: names + types + missing + calls + syntax + leftOut)
  func error(_ test: Case) throws {
    let bytes = Array(test.marked.utf8)
    let text = test.marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let before = try #require(test.marked.firstRange(of: "⟦"))
    let after = try #require(test.marked.firstRange(of: "⟧"))
    let start = test.marked.utf8.distance(from: test.marked.startIndex, to: before.lowerBound)
    let end = test.marked.utf8.distance(from: test.marked.startIndex, to: after.lowerBound) - 3
    #expect(bytes.count == text.utf8.count + 6)

    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Templates/page.html", text: text)
    let library = TemplateLibrary.compile(
      ["page.html": file], entries: ["page.html": Fixture.schema], diagnostics: &diagnostics)
    #expect(library == nil)
    #expect(diagnostics.map(\.message) == [test.message])
    #expect(diagnostics.first?.place == .range(SourceRange(file, start..<end)))
  }

  static let names = [
    Case("{{ ⟦pgae⟧.title }}", "there is no variable \"pgae\"; did you mean \"page\"?"),
    Case("{{ page.⟦titel⟧ }}", "\"page\" has no field \"titel\"; did you mean \"title\"?"),
    Case(
      "{% if page.draft %}{{ page.⟦titel⟧ }}{% endif %}", "\"page\" has no field \"titel\"; did you mean \"title\"?"),
    Case(
      "{{ page.assets[⟦\"style.cs\"⟧] }}", "\"page.assets\" has no field \"style.cs\"; did you mean \"style.css\"?"),
    Case("{% for x in xs %}{% endfor %}{{ ⟦x⟧ }}", "there is no variable \"x\"; did you mean \"xs\"?"),
    Case("{% for y in xs %}{% set z = y %}{% endfor %}{{ ⟦z⟧ }}", "there is no variable \"z\""),
    Case("{% with y = 1, z = ⟦y⟧ %}{% endwith %}", "there is no variable \"y\""),
    Case("{{ ⟦loop⟧.index }}", "there is no \"loop\" here: includes, macros and blocks don't see it"),
    Case("{% for x in xs %}{{ loop.⟦lst⟧ }}{% endfor %}", "\"loop\" has no field \"lst\"; did you mean \"last\"?"),
    Case("{{ page.title | ⟦uper⟧ }}", "there is no filter \"uper\"; did you mean \"upper\"?"),
    Case("{{ 1 is ⟦od⟧ }}", "there is no test \"od\"; did you mean \"odd\"?"),
    Case("{% include ⟦'page.htm'⟧ %}", "there is no template \"page.htm\"; did you mean \"page.html\"?"),
    Case("{% extends ⟦'bse.html'⟧ %}", "there is no template \"bse.html\""),
    Case(
      "{% include ⟦'page.html'⟧ %}", "\"page.html\" would come back to itself: page.html → page.html"),
    Case("{% block a %}{{ ⟦super()⟧ }}{% endblock %}", "no template above has a block \"a\""),
    Case("{% block a %}{% endblock %}{% block ⟦a⟧ %}{% endblock %}", "this template has two blocks called \"a\""),
  ]

  static let types = [
    Case("{{ ⟦page⟧ }}", "\"page\" is a record: print one of its fields"),
    Case(
      "{{ ⟦page.tags⟧ }}", "\"page.tags\" is a list: go through it with {% for %}, or use the filter \"join\""),
    Case("{{ ⟦none⟧ }}", "\"none\" is none"),
    Case("{{ page.title.⟦length⟧ }}", "\"page.title\" is text and has no fields"),
    Case("{{ page.tags[⟦'a' ~ 'b'⟧] | d('') }}", "\"'a' ~ 'b'\" is text, but the index has to be a whole number"),
    Case("{{ ⟦1 + page.body⟧ }}", "\"+\" can't be used with a whole number and HTML"),
    Case("{{ ⟦1 + 'a'⟧ }}", "\"+\" can't be used with a whole number and text"),
    Case(
      "{{ 'a' ~ ⟦page.tags⟧ }}", "\"page.tags\" is a list: go through it with {% for %}, or use the filter \"join\""),
    Case("{{ ⟦page.title == 1⟧ }}", "this compares text and a whole number, which are never equal"),
    Case("{{ -⟦'a'⟧ }}", "\"'a'\" is text, but a sign stands before a number"),
    Case(
      "{% if page.draft %}{% set y = 1 %}{% else %}{% set y = xs %}{% endif %}{{ ⟦y⟧ }}",
      "\"y\" is of one kind here and of another there and can't be printed"),
    Case(
      "{% for x in xs %}{{ ⟦loop⟧ }}{% endfor %}",
      "\"loop\" is the loop: it can only be called, or used through its fields"),
    Case(
      "{{ ⟦[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]⟧ | length }}",
      "lists and dictionaries lie more than 16 deep in each other, or are too many"),
  ]

  static let missing = [
    Case(
      "{{ ⟦page.summary⟧ }}",
      "\"page.summary\" may be missing here: wrap it in {% if page.summary %} or give it a default"),
    Case(
      "{{ ⟦page.year⟧ + 1 }}",
      "\"page.year\" may be missing here: wrap it in {% if page.year is defined %} or give it a default"),
    Case(
      "{% if page.lead %}{{ ⟦page.summary⟧ }}{% endif %}",
      "\"page.summary\" may be missing here: wrap it in {% if page.summary %} or give it a default"),
    Case(
      "{% if page.lead or page.count %}{{ ⟦page.lead⟧ }}{% endif %}",
      "\"page.lead\" may be missing here: wrap it in {% if page.lead %} or give it a default"),
    Case(
      "{% if page.lead %}{% else %}{{ ⟦page.lead⟧ }}{% endif %}",
      "\"page.lead\" may be missing here: wrap it in {% if page.lead %} or give it a default"),
    Case(
      "{% if page.lead %}{% endif %}{{ ⟦page.lead⟧ }}",
      "\"page.lead\" may be missing here: wrap it in {% if page.lead %} or give it a default"),
    Case(
      "{% for s in page.sections %}{{ ⟦s.card⟧.url }}{% endfor %}",
      "\"s.card\" may be missing here: wrap it in {% if s.card %} or give it a default"),
    Case(
      "{% for s in page.sections %}{% if s.card %}{{ ⟦s.card.label⟧ }}{% endif %}{% endfor %}",
      "\"s.card.label\" may be missing here: wrap it in {% if s.card.label %} or give it a default"),
    Case(
      "{% for x in xs %}{% if x == 1 %}{% set y = x %}{% endif %}{{ ⟦y⟧ }}{% endfor %}",
      "\"y\" may be missing here: wrap it in {% if y is defined %} or give it a default"),
    Case(
      "{% set y = page.lead %}{% if y %}{% set y = page.summary %}{{ ⟦y⟧ }}{% endif %}",
      "\"y\" may be missing here: wrap it in {% if y %} or give it a default"),
    Case(
      "{{ ⟦page.summary⟧ | upper | default('x') }}",
      "\"page.summary\" may be missing here: wrap it in {% if page.summary %} or give it a default"),
  ]

  static let calls = [
    Case(
      "{{ ⟦page.sections⟧ | unique | length }}",
      "\"page.sections\" has elements that are lists or have fields, but the filter \"unique\" takes texts or numbers: "
        + "name an attribute"),
    Case(
      "{{ page.sections | select(⟦'eq'⟧, page.sections[0]) | length }}",
      "\"eq\" can't be used with each of these elements"),
    Case("{{ {'a': 1 ⟦}}⟧", "expected \",\" or \"}\" after a value before the end of the tag"),
    Case("{{ 'a' | ⟦upper⟧(1) }}", "the filter \"upper\" takes no arguments"),
    Case("{{ 'a' | ⟦default⟧('b', true, 1) }}", "the filter \"default\" takes at most 2"),
    Case("{{ 'a' | ⟦replace⟧('b') }}", "the filter \"replace\" needs the argument \"new\""),
    Case("{{ 'a' | replace('b', ⟦1⟧) }}", "\"1\" is a whole number, but the argument \"new\" takes text"),
    Case(
      "{{ 'a' | default('b', ⟦bolean⟧=true) }}",
      "the filter \"default\" takes no argument \"bolean\" here; did you mean \"boolean\"?"),
    Case("{{ ⟦1⟧ | join }}", "\"1\" is a whole number, not a list"),
    Case(
      "{{ ⟦[xs]⟧ | join }}",
      "\"[xs]\" has elements that can't be printed, but the filter \"join\" takes texts and numbers"),
    Case("{{ 1 is ⟦divisibleby⟧ }}", "the test \"divisibleby\" takes one argument"),
    Case("{{ 1 is ⟦odd⟧(1) }}", "the test \"odd\" takes no arguments"),
    Case("{{ ⟦'a'⟧ is odd }}", "\"'a'\" is text, but the test \"odd\" takes a number"),
  ]

  static let syntax = [
    Case("a ⟦{{⟧ page", "\"{{\" is never closed"),
    Case("a ⟦{#⟧ page", "this comment is never closed: \"#}\" is missing"),
    Case("⟦{% raw %}⟧ page", "{% raw %} is never closed: {% endraw %} is missing"),
    Case("{% ⟦if⟧ true %}a", "{% if %} is never closed: {% endif %} is missing"),
    Case("{% if true %}{% ⟦endfor⟧ %}", "expected {% endif %} for the {% if %} in line 1, found {% endfor %}"),
    Case("a{% ⟦endif⟧ %}", "{% endif %} closes nothing: there is no {% if %}"),
    Case("{% ⟦iff⟧ true %}", "there is no tag \"iff\"; did you mean \"if\"?"),
    Case("{{ ⟦'⟧a", "this text is never closed: the second quotation mark is missing"),
    Case("{{ page.title ⟦}⟧ }}", "expected the end of the tag, \"}}\", found \"}\""),
    Case("{{ ⟦}}⟧", "expected a value before the end of the tag"),
    Case("{{ 1 + ⟦}}⟧", "expected a value before the end of the tag"),
    Case("{{ (1 ⟦}}⟧", "expected \")\" to close the bracket before the end of the tag"),
    Case("{{ page ⟦?⟧ }}", "unexpected \"?\""),
    Case("{{ '⟦\\x4⟧g' }}", "\"\\x4\" is not a character"),
    Case("{{ ⟦99999999999999999999⟧ }}", "this number is too large"),
    Case("{{ ⟦007⟧ }}", "\"007\" is not a number"),
    Case("{% if ⟦%}⟧a{% endif %}", "expected a value before the end of the tag"),
    Case("{% set ⟦loop⟧ = 1 %}", "\"loop\" has a meaning of its own and can't be given a value"),
    Case("a{% ⟦extends⟧ 'b' %}", "only comments can stand before {% extends %}"),
    Case("{{ ⟦super()⟧ }}", "super() stands outside a block"),
    Case("{% block a %}{% endblock ⟦b⟧ %}", "expected {% endblock %} for \"a\", found \"b\""),
    Case("{% if 1 ⟦if⟧ 1 else 1 %}{% endif %}", "expected the end of the tag, \"%}\", found \"if\""),
  ]

  static let leftOut = [
    Case(
      "{% include 'a' ⟦without context⟧ %}",
      "\"without context\" is not part of the template language: an include sees the variables around it"),
    Case(
      "{{ page.title | ⟦safe⟧ }}",
      "the filter \"safe\" is not part of the template language: only values that are HTML from the start are printed as they are"
    ),
  ]
}
