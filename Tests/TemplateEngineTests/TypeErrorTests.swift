import Testing

/// Values of a kind that can't be used as they are.
struct TypeErrorTests {
  @Test(arguments: printing + operators + comparison + kinds)
  func aValueOfTheWrongKind(_ test: ErrorCase) throws { try test.check() }

  static let printing = [
    ErrorCase("{{ ⟦page⟧ }}", "\"page\" is a record: print one of its fields"),
    ErrorCase(
      "{{ ⟦page.tags⟧ }}", "\"page.tags\" is a list: go through it with {% for %}, or use the filter \"join\""),
    ErrorCase("{{ ⟦none⟧ }}", "\"none\" is none"),
    ErrorCase(
      "{% for x in xs %}{{ ⟦loop⟧ }}{% endfor %}",
      "\"loop\" is the loop: it can only be called, or used through its fields"),
  ]

  static let operators = [
    ErrorCase("{{ ⟦1 + page.body⟧ }}", "\"+\" can't be used with a whole number and HTML"),
    ErrorCase("{{ ⟦1 + 'a'⟧ }}", "\"+\" can't be used with a whole number and text: join texts with \"~\""),
    ErrorCase("{{ ⟦[1] + [2]⟧ }}", "\"+\" can't be used with a list and a list"),
    ErrorCase("{{ ⟦'a' * 3⟧ }}", "\"*\" can't be used with text and a whole number"),
    ErrorCase(
      "{{ 'a' ~ ⟦page.tags⟧ }}",
      "\"page.tags\" is a list: go through it with {% for %}, or use the filter \"join\""),
    ErrorCase("{{ -⟦'a'⟧ }}", "\"'a'\" is text, but a minus stands before a number"),
    ErrorCase("{{ ⟦1⟧ in page.title }}", "\"1\" is a whole number, but only a text can be in a text"),
    ErrorCase("{{ ⟦'a'⟧ in xs }}", "\"in\" can't look for text among elements that are a whole number"),
    ErrorCase("{{ 1 in ⟦page.count⟧ }}", "\"page.count\" is a whole number, but \"in\" takes a list or a text"),
  ]

  private static let htmlCompared = "HTML can't be compared: whether it is there is asked with {% if %}"

  static let comparison = [
    ErrorCase("{{ ⟦page.title == 1⟧ }}", "this compares text and a whole number, which are never equal"),
    ErrorCase("{{ ⟦page.draft == 'a'⟧ }}", "this compares true or false and text, which are never equal"),
    ErrorCase("{{ ⟦page.body == 1⟧ }}", htmlCompared),
    ErrorCase("{{ ⟦1 != page.body⟧ }}", htmlCompared),
    ErrorCase("{{ ⟦page.body == 'x'⟧ }}", htmlCompared),
    ErrorCase("{{ ⟦page.body == page.body⟧ }}", htmlCompared),
    ErrorCase("{{ ⟦page.body != none⟧ }}", htmlCompared),
    ErrorCase("{{ ⟦page.body < 1⟧ }}", "\"<\" can't be used with HTML and a whole number"),
    ErrorCase("{{ ⟦xs == [1]⟧ }}", "a list can't be compared: compare its parts"),
    ErrorCase("{{ ⟦page == page⟧ }}", "a record can't be compared: compare its parts"),
  ]

  static let kinds = [
    ErrorCase("{{ page.title.⟦length⟧ }}", "\"page.title\" is text and has no fields: use the filter, value | length"),
    ErrorCase(
      "{{ page.tags[⟦'a' ~ 'b'⟧] | d('') }}", "\"'a' ~ 'b'\" is text, but the index has to be a whole number"),
    ErrorCase(
      "{% if ⟦page.draft⟧ %}{% set y = 1 %}{% else %}{% set y = xs %}{% endif %}",
      "\"y\" is a whole number in one place and a list in another: a value has one kind"),
    ErrorCase(
      "{{ ⟦1 if page.draft else 'a'⟧ }}",
      "this is a whole number in one place and text in another: a value has one kind"),
    ErrorCase(
      "{{ ⟦[1, 'a']⟧ | join }}", "this is a whole number in one place and text in another: a value has one kind"),
    ErrorCase("{% for x in ⟦page.title⟧ %}{% endfor %}", "\"page.title\" is text, not a list"),
    ErrorCase(
      "{% for x in ⟦page.assets⟧ %}{% endfor %}",
      "\"page.assets\" is a record, not a list: go through its fields with the filter \"items\""),
    ErrorCase("{% for a, b in ⟦page.tags⟧ %}{% endfor %}", "this is text, which can't be unpacked"),
    ErrorCase("{% set a, b = ⟦1, 2, 3⟧ %}", "this unpacks 3 values into 2 variables"),
  ]
}
