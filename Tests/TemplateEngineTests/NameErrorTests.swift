import Testing

/// Names that stand for nothing.
struct NameErrorTests {
  @Test(arguments: variables + others + blocks)
  func aNameThatStandsForNothing(_ test: ErrorCase) throws { try test.check() }

  static let variables = [
    ErrorCase("{{ ⟦pgae⟧.title }}", "there is no variable \"pgae\"; did you mean \"page\"?"),
    ErrorCase("{{ ⟦title⟧ }}", "there is no variable \"title\"; did you mean \"page.title\"?"),
    ErrorCase("{% for t in ⟦tags⟧ %}{% endfor %}", "there is no variable \"tags\"; did you mean \"page.tags\"?"),
    ErrorCase("{{ page.⟦titel⟧ }}", "\"page\" has no field \"titel\"; did you mean \"title\"?"),
    ErrorCase(
      "{% if page.draft %}{{ page.⟦titel⟧ }}{% endif %}", "\"page\" has no field \"titel\"; did you mean \"title\"?"),
    ErrorCase(
      "{{ page.assets[⟦\"style.cs\"⟧] }}", "\"page.assets\" has no field \"style.cs\"; did you mean \"style.css\"?"),
    ErrorCase("{% for x in xs %}{% endfor %}{{ ⟦x⟧ }}", "there is no variable \"x\""),
    ErrorCase("{% for a in xs %}{{ ⟦b⟧ }}{% endfor %}", "there is no variable \"b\""),
    ErrorCase("{% for y in xs %}{% set z = y %}{% endfor %}{{ ⟦z⟧ }}", "there is no variable \"z\""),
    ErrorCase("{% with y = 1, z = ⟦y⟧ %}{% endwith %}", "there is no variable \"y\""),
    ErrorCase("{{ ⟦loop⟧.index }}", "there is no \"loop\" here: includes, macros and blocks don't see it"),
    ErrorCase("{% for x in xs %}{{ loop.⟦lst⟧ }}{% endfor %}", "\"loop\" has no field \"lst\"; did you mean \"last\"?"),
    ErrorCase(
      "{{ page.sections | join(' ', ⟦'headin'⟧) }}", "the elements have no field \"headin\"; did you mean \"heading\"?"),
  ]

  static let others = [
    ErrorCase("{{ page.title | ⟦uper⟧ }}", "there is no filter \"uper\"; did you mean \"upper\"?"),
    ErrorCase("{{ 1 is ⟦od⟧ }}", "there is no test \"od\"; did you mean \"odd\"?"),
    ErrorCase("{% ⟦iff⟧ true %}", "there is no tag \"iff\"; did you mean \"if\"?"),
    ErrorCase("{% include ⟦'page.htm'⟧ %}", "there is no template \"page.htm\""),
    ErrorCase("{% extends ⟦'bse.html'⟧ %}", "there is no template \"bse.html\""),
    ErrorCase("{% include ⟦'page.html'⟧ %}", "\"page.html\" would come back to itself: page.html → page.html"),
  ]

  static let blocks = [
    ErrorCase("{% block a %}{{ ⟦super()⟧ }}{% endblock %}", "no template above has a block \"a\""),
    ErrorCase(
      "{% block a %}{% endblock %}{% block ⟦a⟧ %}{% endblock %}", "this template has two blocks called \"a\""),
  ]
}
