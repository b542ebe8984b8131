import Testing

/// Values that may be missing where one is needed.
struct MissingValueErrorTests {
  @Test(arguments: cases)
  func aValueThatMayBeMissing(_ test: ErrorCase) throws { try test.check() }

  static let cases = [
    ErrorCase(
      "{{ ⟦page.summary⟧ }}",
      "\"page.summary\" may be missing here: wrap it in {% if page.summary %} or give it a default"),
    ErrorCase(
      "{{ ⟦page.year⟧ + 1 }}",
      "\"page.year\" may be missing here: wrap it in {% if page.year is defined %} or give it a default"),
    ErrorCase(
      "{% if page.lead %}{{ ⟦page.summary⟧ }}{% endif %}",
      "\"page.summary\" may be missing here: wrap it in {% if page.summary %} or give it a default"),
    ErrorCase(
      "{% if page.lead or page.count %}{{ ⟦page.lead⟧ }}{% endif %}",
      "\"page.lead\" may be missing here: wrap it in {% if page.lead %} or give it a default"),
    ErrorCase(
      "{% if page.lead %}{% else %}{{ ⟦page.lead⟧ }}{% endif %}",
      "\"page.lead\" may be missing here: wrap it in {% if page.lead %} or give it a default"),
    ErrorCase(
      "{% if page.lead %}{% endif %}{{ ⟦page.lead⟧ }}",
      "\"page.lead\" may be missing here: wrap it in {% if page.lead %} or give it a default"),
    ErrorCase(
      "{% for s in page.sections %}{{ ⟦s.card⟧.url }}{% endfor %}",
      "\"s.card\" may be missing here: wrap it in {% if s.card %} or give it a default"),
    ErrorCase(
      "{% for s in page.sections %}{% if s.card %}{{ ⟦s.card.label⟧ }}{% endif %}{% endfor %}",
      "\"s.card.label\" may be missing here: wrap it in {% if s.card.label %} or give it a default"),
    ErrorCase(
      "{% for x in xs %}{% if x == 1 %}{% set y = x %}{% endif %}{{ ⟦y⟧ }}{% endfor %}",
      "\"y\" may be missing here: wrap it in {% if y is defined %} or give it a default"),
    ErrorCase(
      "{% set y = page.lead %}{% if y %}{% set y = page.summary %}{{ ⟦y⟧ }}{% endif %}",
      "\"y\" may be missing here: wrap it in {% if y %} or give it a default"),
    ErrorCase(
      "{{ ⟦page.summary⟧ | upper | default('x') }}",
      "\"page.summary\" may be missing here: wrap it in {% if page.summary %} or give it a default"),
  ]
}
