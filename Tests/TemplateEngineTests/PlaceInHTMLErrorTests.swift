import Testing

/// What is said where pieces of HTML don't fit together: the two places have different words.
struct PlaceInHTMLErrorTests {
  @Test(arguments: cases)
  func thePlacesDiffer(_ test: ErrorCase) throws { try test.check() }

  private static let branches = "the branches end in different places of the HTML: one "
  private static let end = ": it has to end where it began"

  static let cases = [
    ErrorCase("{% block ⟦m⟧ %}<svg>{% endblock %}", "the block begins in text and ends inside <svg>" + end),
    ErrorCase("{% for x in ⟦xs⟧ %}<svg>{% endfor %}", "the loop's body begins in text and ends inside <svg>" + end),
    ErrorCase(
      "{% macro ⟦m⟧() %}<svg><g>{% endmacro %}", "what \"m\" prints begins in text and ends inside <svg><g>" + end),
    ErrorCase("<svg⟦>⟧", "the page ends inside <svg>"),
    ErrorCase(
      "<svg>{% if ⟦page.draft⟧ %}<g>{% endif %}</svg>", branches + "inside <svg><g> and one inside <svg>"),
    ErrorCase(
      "{% if ⟦page.draft⟧ %}<svg>{% else %}<title>{% endif %}", branches + "inside <svg> and one in <title>"),
    ErrorCase(
      "{% if ⟦page.draft⟧ %}<a title=\"{% else %}<a title='{% endif %}",
      branches + "in the attribute \"title\" of <a> and one in the attribute \"title\" of <a> between apostrophes"),
    ErrorCase(
      "{% if ⟦page.draft⟧ %}<link rel=\"icon\"{% else %}<link rel=\"stylesheet\"{% endif %}>",
      branches + "in the tag <link rel=\"icon\"> and one in the tag <link rel=\"stylesheet\">"),
    ErrorCase(
      "<a {% if ⟦page.draft⟧ %}title=\"{% else %}lang=\"{% endif %}",
      branches + "in the attribute \"title\" of <a> and one in the attribute \"lang\" of <a>"),
    ErrorCase(
      "<script type=\"application/ld+json\">{% if ⟦page.draft⟧ %}\"{% endif %}",
      branches + "in a text of a script with JSON and one in a script with JSON"),
  ]
}
