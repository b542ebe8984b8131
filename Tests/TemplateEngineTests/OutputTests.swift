import Testing

/// What each construct prints. The expected text is what Jinja2 3.1 prints, with `autoescape`, `trim_blocks`,
/// `lstrip_blocks` and `ChainableUndefined`, when missing fields are left out.
struct OutputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let template: String
    let expected: String

    init(_ template: String, _ expected: String) {
      self.template = template
      self.expected = expected
    }

    var testDescription: String { template }
  }

  @Test(arguments: printing + operators + filters + tests)
  func expressions(_ test: Case) {
    #expect(Fixture.render(["page.html": test.template]) == test.expected)
  }

  @Test(arguments: conditions + loops + variables + whitespace + records + narrowing)
  func tags(_ test: Case) {
    #expect(Fixture.render(["page.html": test.template]) == test.expected)
  }

  static let printing = [
    Case("{{ page.title }}", "Food &amp; &lt;shelter&gt;"),
    Case("{{ page.body }}", "<p>Hi</p>"),
    Case("{{ page.count }} {{ page.draft }} {{ not page.draft }}", "3 False True"),
    Case("{{ page['title'] }} {{ page.assets[\"style.css\"] }}", "Food &amp; &lt;shelter&gt; /style.1.css"),
    Case("{{ \"<\\\"'&>\" }}", "&lt;&quot;'&amp;&gt;"),
    Case("{{ 'a\\tb\\n\\\\\\'\\\"' }}{{ 'a\nb' }}", "a\tb\n\\'&quot;a\nb"),
    Case("{{ 1000 }} {{ 0 }} {{ -1 }} {{ 2.50 }} {{-3}}", "1000 0 -1 2.53"),
    Case("{{ true }} {{ False }}", "True False"),
    Case("{{ page.tags[0] | default('') }}{{ page.tags[-1] | default('') }}{{ page.tags[9] | default('x') }}", "acx"),
    Case("{{ [1, 2,][0] | d(0) }}", "1"),
    Case("{{ 'x' if page.draft else 'y' }}{{ ('z' if page.draft) or 'w' }}", "yw"),
    Case("{{ ('}}') }}", "}}"),
  ]

  static let operators = [
    Case("{{ 1 + 2 * 3 - 4 }} {{ (1 + 2) * 3 }}", "3 9"),
    Case("{{ 7 / 2 }} {{ -7 / 2 }} {{ -7 % 3 }} {{ 7 % -3 }} {{ 6 / 3 }} {{ 6 % -3 }}", "3.5 -3.5 2 -2 2.0 0"),
    Case(
      "{{ 9007199254740993 == 9007199254740992.0 }} {{ 2 == 2.0 }} {{ 9007199254740993 > 9007199254740992.0 }}",
      "False True True"),
    Case("{{ 'a' + 'b' }} {{ 1 ~ 2 ~ true }} {{ 'a' ~ 2 * 3 }}", "ab 12True a6"),
    Case("{{ '<' ~ page.body }}|{{ '<' ~ 1 }}", "&lt;<p>Hi</p>|&lt;1"),
    Case(
      "{{ 1 < 2 }} {{ 2 <= 1 }} {{ 'a' > 'B' }} {{ 'é' >= 'z' }} {{ 1 == 1 }} {{ 'a' != 'a' }}",
      "True False True True True False"),
    Case("{{ true == true }} {{ page.summary == 'x' }}", "True False"),
    Case(
      "{{ 2 in xs }} {{ 9 in xs }} {{ 9 not in xs }} {{ 'oo' in page.title }} {{ 'x' in none_left }}",
      "True False True True False"),
    Case(
      "{{ not 1 == 2 }} {{ not true or true }} {{ 0 or 2 }} {{ 0 and 2 }} {{ 1 and 2 }} {{ '' or 'x' }}",
      "True True 2 0 2 x"),
    Case("{{ 1 - 2 - 3 }} {{ - 2 * 3 }} {{ 2 - -1 }}", "-4 -6 3"),
    Case("{{ (1 < 2) == true }}", "True"),
  ]

  static let filters = [
    Case(
      "{{ page.summary | default('-') }} {{ page.lead | default('-') }} {{ '' | d('-') }}{{ '' | d('+', true) }}",
      "- Lead +"),
    Case("{{ '' | default('n', boolean=true) }}{{ page.summary | d }}", "n"),
    Case("{{ page.tags | length }} {{ 'née' | count }} {{ none_left | length }}", "3 3 0"),
    Case(
      "{{ page.tags | first | d('') }} {{ page.tags | last | d('') }} {{ none_left | first | d('none') }}", "a c none"),
    Case("{{ page.tags | join(', ') }} {{ xs | join }} {{ ['<', '1'] | join('&') }}", "a, b, c 123 &lt;&amp;1"),
    Case("{{ [page.body, '<'] | join('&') }}", "<p>Hi</p>&amp;&lt;"),
    Case(
      "{{ 'straße' | upper }} {{ 'ÉA' | lower }} {{ 'hELLO World' | capitalize }} {{ '' | capitalize }}",
      "STRASSE éa Hello world "),
    Case("[{{ ' \\n\u{a0}a b ' | trim }}]", "[a b]"),
    Case(
      "{{ 'aXbXc' | replace('X', '<') }} {{ 'aaa' | replace('a', 'b', 2) }} {{ 'aaa' | replace('aa', 'b') }}",
      "a&lt;b&lt;c bba ba"),
    Case(
      "{{ page.title | escape }} {{ '<' | e | e }} {{ (page.tags[0] | d('') | e) ~ '<' }}",
      "Food &amp; &lt;shelter&gt; &lt; a&lt;"),
    Case("{{ 'a' | upper ~ 'b' }} {{ -1 | e }}", "Ab -1"),
  ]

  static let tests = [
    Case(
      "{{ page.lead is defined }} {{ page.summary is defined }} {{ page.summary is not defined }} {{ not page.summary is defined }}",
      "True False True True"),
    Case("{{ none is none }} {{ page.lead is none }} {{ 1 is not none }}", "True False True"),
    Case("{{ 3 is odd }} {{ 3 is even }} {{ 9 is divisibleby 3 }} {{ 9 is divisibleby(2) }}", "True False True False"),
    Case("{{ 2 is in xs }} {{ 9 is not in(xs) }} {{ 'a' is in 'abc' }}", "True True True"),
    Case("{{ 'a' if page.lead is defined else 'b' }} {{ not page.lead is defined }}", "a False"),
  ]

  static let conditions = [
    Case("{% if page.draft %}a{% elif page.count == 3 %}b{% else %}c{% endif %}", "b"),
    Case("{% if page.draft %}a{% elif page.count == 4 %}b{% else %}c{% endif %}", "c"),
    Case("{% if page.draft or page.count and not page.draft %}a{% endif %}", "a"),
    Case("{% if not (page.draft or page.count) %}a{% else %}b{% endif %}", "b"),
    Case("{% if not (page.draft and page.count) and xs %}a{% else %}b{% endif %}", "a"),
    Case("{% if none_left %}a{% endif %}{% if '' %}b{% endif %}{% if 0 %}c{% endif %}{% if page %}d{% endif %}", "d"),
  ]

  static let loops = [
    Case("{% for tag in page.tags %}{{ tag }}{% if not loop.last %}, {% endif %}{% endfor %}", "a, b, c"),
    Case(
      "{% for x in xs %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }};{% endfor %}",
      "10323;21213;32103;"),
    Case("{% for x in xs %}{{ loop.first }}{{ loop['last'] }} {% endfor %}", "TrueFalse FalseFalse FalseTrue "),
    Case("{% for x in none_left %}a{% else %}b{% endfor %}{% for x in xs %}c{% else %}d{% endfor %}", "bccc"),
    Case(
      "{% for x in xs %}{% for y in xs %}{{ loop.index }}{% else %}-{% endfor %}{{ loop.index }} {% endfor %}",
      "1231 1232 1233 "),
    Case("{% for x in none_left %}{% else %}{% for y in xs %}{{ loop.index }}{% endfor %}{% endfor %}", "123"),
    Case("{% for x in [] %}{{ x }}{% else %}e{% endfor %}{% for x in ['<', '2'] %}{{ x }}{% endfor %}", "e&lt;2"),
    Case("{% for page in page.tags %}{{ page }}{% endfor %}{{ page.count }}", "abc3"),
  ]

  static let variables = [
    Case("{% set x = 1 %}{{ x }}{% set x = x + 1 %}{{ x }}", "12"),
    Case("{% set x = 1 %}{% for y in xs %}{% set x = y * 2 %}{{ x }} {% endfor %}{{ x }}", "2 4 6 1"),
    Case("{% for y in xs %}{% if y == 1 %}{% set z = y %}{% endif %}{{ z | d(0) }}{% endfor %}", "100"),
    Case("{% for x in xs %}{% if x == 1 %}{% set x = 5 %}{% endif %}{{ x }}{% endfor %}", "523"),
    Case("{% for y in xs if y != 2 %}{{ y }}{{ loop.index }};{% endfor %}", "11;32;"),
    Case("{% set x = 'a' %}{% if page.draft %}{% set x = 'b' %}{% else %}{% set x = 'c' %}{% endif %}{{ x }}", "c"),
    Case("{% set x = 3 %}{% for x in none_left %}{% else %}{% set x = 4 %}{{ x }}{% endfor %}{{ x }}", "43"),
    Case("{% with x = 1, y = page.count %}{{ x }}{{ y }}{% set x = 2 %}{{ x }}{% endwith %}", "132"),
    Case("{% set a = 7 %}{% with a = 1, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}", "177"),
    Case("{% set a, b = 1, 'x' %}{{ a }}{{ b }}", "1x"),
    Case("{% set x = 1 %}{% with %}{% set x = 2 %}{% endwith %}{{ x }}", "1"),
    Case(
      "{% with y = 1 %}{% set a = y %}{% endwith %}{% with z = 2 %}{% if page.draft %}{% set b = z %}{% endif %}{{ b is defined }}{% endwith %}",
      "False"),
  ]

  static let whitespace = [
    Case("a\n  {% if true %}  \n b\n  {% endif %}\n", "a\n  \n b\n"),
    Case("a\n  {% if true %}\n b\n  {% endif %}\nc\n", "a\n b\nc"),
    Case("a {%- if true -%} b {%- endif %} c", "ab c"),
    Case("a  {{- 1 -}}  b", "a1b"),
    Case("a {# c #} b\n  {# d #}\n{#- e -#}\n f", "a  b\nf"),
    Case("{#-#}a", "a"),
    Case("{% raw %}{{ x }}{% if %}{% endraw %}b", "{{ x }}{% if %}b"),
    Case("{% raw %}\na\n  {% endraw %}\nb", "\na\nb"),
    Case("{%- raw -%}\n a {%- endraw -%} b", "ab"),
    Case("a\n  {%+ if true +%}\nb{% endif %}\n\n", "a\n  \nb"),
    Case("a\r\n{% if true %}\r\nb\rc{% endif %}\r\n", "a\nb\nc"),
    Case("x\u{a0}{%- if true %}y{% endif -%}\u{2003}z", "xyz"),
    Case("{% if true %}\n  {% if true %}\n  x\n  {% endif %}\n{% endif %}\n", "  x\n"),
    Case("a { b } {c} % {", "a { b } {c} % {"),
    Case("{{ 1 }}\n{{ 2 }}\n\n", "1\n2\n"),
    Case("", ""),
    Case("\n", ""),
  ]

  static let records = [
    Case(
      "{{ page.sections[0].heading }}{{ page.sections[1]['heading'] }}{{ (page.sections|last).heading }}", "OneTwoTwo"),
    Case("{{ page.sections | selectattr('card') | map(attribute='card.url') | join(' ') }}", "/u"),
    Case("{{ page.sections | rejectattr('card') | join(' ', 'heading') }}", "Two"),
    Case("{{ ({'a': {'b': {'c': 1}}}).a.b.c }}{{ {'a': {'b': 2}}['a'].b }}", "12"),
    Case("{% for k, v in {'b': 1, 'a': 2}|items %}{{ k }}{{ v }}{% endfor %}", "b1a2"),
    Case("{{ ({'k': {'x': 'y'}}|items)[0][1].x }}{% for k, v in {'a': page}|items %}{{ v.count }}{% endfor %}", "y3"),
  ]

  static let narrowing = [
    Case("{% if page.lead %}{{ page.lead }}{% endif %}", "Lead"),
    Case("{% if page.summary is defined %}{{ page.summary }}{% else %}no{% endif %}", "no"),
    Case("{% if not page.summary %}no{% else %}{{ page.summary }}{% endif %}", "no"),
    Case("{% if page.draft %}d{% elif page.lead %}{{ page.lead }}{% endif %}", "Lead"),
    Case("{% if page.lead and page.count %}{{ page.lead }}{% endif %}", "Lead"),
    Case("{{ page.lead if page.lead else 'x' }}{{ page.summary or page.title }}", "LeadFood &amp; &lt;shelter&gt;"),
    Case("{% if page.lead and page.lead == 'Lead' %}{{ page.lead | upper }}{% endif %}", "LEAD"),
    Case("{% if page.lead == 'Lead' %}{{ page.lead }}{% endif %}", "Lead"),
    Case(
      "{% for s in page.sections %}{{ s.heading }}{% if s.card %}({{ s.card.url }}){% endif %}{% endfor %}",
      "One(/u)Two"),
    Case(
      "{% for s in page.sections %}{% if s.card and s.card.label %}{{ s.card.label }}{{ s.card.url }}{% endif %}{% endfor %}",
      "L/u"),
    Case("{% set s = page.lead %}{% if s %}{{ s }}{% endif %}", "Lead"),
    Case("{% set s = page.summary %}{% if not s %}{% set s = 'default' %}{% endif %}{{ s }}", "default"),
    Case("{% for r in page.related or [] %}{{ r }}{% else %}none{% endfor %}", "none"),
    Case("{% if page.year is defined %}{{ page.year + 1 }}{% endif %}{{ page.body or page.title }}", "<p>Hi</p>"),
    Case("{% if page.lead is defined and page.lead != 'x' %}{{ page.lead }}{% endif %}", "Lead"),
  ]
}
