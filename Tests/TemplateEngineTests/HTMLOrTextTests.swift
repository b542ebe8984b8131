import Testing

/// A value is HTML or text: no text filter gets hold of HTML, whichever way it comes, and text that meets HTML is escaped.
struct HTMLOrTextTests {
  /// Where HTML comes out, with `$` for the value that goes in.
  static let ways = [
    "$", "page.summary | default($)", "page.summary | default('<') | default($, true)", "page.summary or $",
    "$ or '<'", "page.lead and $", "$ if page.draft else '<'", "'<' if page.draft else $", "$ if page.count",
    "'<' ~ $", "$ ~ '<'", "'<' + $", "$ + 1 ~ ''".replacing("+ 1", with: "~ 1"), "[$, '<'][1]", "['<', $][0]",
    "['<', $] | first", "[$, '<'] | last", "['<', $] | join", "[$] | join('<')", "('<', $)[1]",
    "{'a': $}.a", "{'a': {'b': $}}.a.b", "[{'a': $}] | map(attribute='a') | first", "[{'a': $}] | join(' ', 'a')",
    "[('<', $)] | map(attribute=1) | first", "[$, '<'] | select | first", "[[$, '<'], ['>', $]] | last | first",
    "none or $", "([] | first) or $", "([] or [$])[0]", "$ | escape", "(1 ~ '<') | e", "loop.previtem",
    "loop.nextitem", "loop.cycle('<', $)", "m('<')", "m($)", "k()", "with_default()", "v", "w", "t", "u", "in_set",
    "x.m('<')", "m2('<')", "super_block",
  ]

  /// The beginning of a template in which the ways lead somewhere.
  private static let given = """
    {% import 'x' as x %}{% from 'x' import m as m2 %}\
    {% macro m(a) %}{{ a }}{% endmacro %}{% macro k() %}<b>{{ page.title }}</b>{% endmacro %}\
    {% macro with_default(a=page.body) %}{{ a }}{% endmacro %}\
    {% set v = page.body %}{% set w, t = '<', page.body %}{% set w = page.body ~ w %}\
    {% if page.draft %}{% set u = '<' | e %}{% else %}{% set u = page.body %}{% endif %}\
    {% set in_set = [page.body, '<'] | last %}\
    {% set super_block = m(page.body) %}\
    {% for html in [page.body, '<'] %}
    """

  static func template(_ way: String, _ use: String) -> String {
    given + use.replacing("%", with: "(" + way.replacing("$", with: "html") + ")") + "{% endfor %}"
  }

  static func render(_ template: String) -> String {
    Fixture.render(["a": template, "x": "{% macro m(a) %}{{ a }}{% endmacro %}"])
  }

  static let textFilters = [
    "upper", "lower", "capitalize", "trim", "trim('<')", "truncate(3)", "replace('p', '')", "urlencode",
  ]

  @Test(arguments: ways)
  func noTextFilterTakesHTML(_ way: String) {
    for filter in Self.textFilters + ["length", "tojson"] {
      let result = Self.render(Self.template(way, "{{ % | default('-' | e) | \(filter) }}"))
      let name = filter.prefix { $0 != "(" }
      let isRefused = result.split(separator: "\n").contains {
        $0.contains("is HTML, but the filter \"\(name)\" takes")
      }
      #expect(isRefused, "\(filter): \(result)")
    }
  }

  @Test(arguments: ways)
  func theValueIsStillPrinted(_ way: String) {
    let result = Self.render(Self.template(way, "{{ % | default('-' | e) }};"))
    #expect(result.hasSuffix(";"), "\(result)")
    #expect(
      !result.replacing("<p>Hi</p>", with: "").replacing("<b>", with: "").replacing("</b>", with: "").contains("<"),
      "\(result)")
  }

  @Test(arguments: [
    "{{ page.title | default(page.body) | upper }}", "{{ ['<'] | join(page.body) }}",
    "{{ page.title | replace('a', page.body) }}", "{{ page.title | truncate(3, true, page.body) }}",
    "{{ page.title | trim(page.body) }}", "{{ [page.body] | sort | join }}", "{{ [page.body] | unique | join }}",
    "{{ [page.body] | max | d('') }}", "{{ [page.body] | min | d('') }}", "{{ [page.body] | sum }}",
    "{{ 'a' in page.body }}", "{{ page.body in [page.body] }}", "{{ page.body[0] }}", "{{ page.body | first }}",
    "{{ [page.body] | select('in', ['a']) | join }}", "{% for c in page.body %}{{ c }}{% endfor %}",
    "{% set a, b = page.body %}", "{{ -page.body }}", "{{ page.body * 2 }}", "{{ page.body < page.body }}",
    "{{ page.body is odd }}", "{{ {'a': page.body} | tojson }}", "{{ [page.body, 1] | join }}",
    "{{ ([page.body] or ['<']) | join }}", "{{ ({'a': page.body} if page.draft else {'a': '<'}).a }}",
    "{% if page.draft %}{% set v = '<' %}{% else %}{% set v = page.body %}{% endif %}{{ v | upper }}",
    "{% for k, v in {'a': page.body, 'b': '<'} | items %}{{ v }}{% endfor %}",
    "{% macro m(v) %}{{ v | upper }}{% endmacro %}{{ m('a') }}{{ m(page.body) }}",
    "{% macro m(v=page.body) %}{{ v | upper }}{% endmacro %}{{ m() }}",
    "{% for k, v in {'a': page.body} | items %}{{ v | upper }}{% endfor %}",
    "{% for a, b in [('<', page.body)] %}{{ b | upper }}{% endfor %}",
    "{% with v = page.body %}{{ v | upper }}{% endwith %}",
    "{% block m %}<p>{% endblock %}{{ self.m() | upper }}",
  ])
  func htmlIsNoText(_ template: String) {
    #expect(Fixture.render(["a": template]).hasPrefix("a:1:"))
  }

  @Test func whatABlockAbovePrintsIsHTML() {
    let page = "{% extends 'b' %}{% block m %}{{ super() | upper }}{% endblock %}"
    #expect(
      Fixture.render(["a": page, "b": "{% block m %}<p></p>{% endblock %}"]).hasPrefix("a:1:34: \"super()\" is HTML"))
  }

  @Test(arguments: [
    ("{{ page.summary | default(page.body) }}", "<p>Hi</p>"), ("{{ page.lead | default(page.body) }}", "Lead"),
    ("{{ page.summary | default('<') | default(page.body) }}", "&lt;"),
    ("{{ page.summary or page.body }}|{{ '<' or page.body }}", "<p>Hi</p>|&lt;"),
    ("{{ page.body and '<' }}|{{ '' and page.body }}", "&lt;|"),
    ("{% if page.draft %}{% set v = '<' %}{% else %}{% set v = page.body %}{% endif %}{{ v }}", "<p>Hi</p>"),
    ("{% if page.count %}{% set v = '<' %}{% else %}{% set v = page.body %}{% endif %}{{ v }}", "&lt;"),
    ("{{ '<' if page.count else page.body }}", "&lt;"), ("{{ '<' ~ page.body ~ '>' }}", "&lt;<p>Hi</p>&gt;"),
    ("{{ '<' + page.body }}", "&lt;<p>Hi</p>"), ("{{ ['<', page.body] | join('&') }}", "&lt;&amp;<p>Hi</p>"),
    ("{{ [page.body, page.body] | join('<') }}", "<p>Hi</p>&lt;<p>Hi</p>"),
    ("{{ [page.body] | join('<') }}", "<p>Hi</p>"),
    ("{{ ['<', page.body] | first }}", "&lt;"), ("{{ (page.body, '<')[1] | upper }}", "&lt;"),
    ("{% for v in ['<', page.body] %}{{ v }}{% endfor %}", "&lt;<p>Hi</p>"),
    ("{% for a, b in [('<', page.body)] %}{{ a | upper }}{{ b }}{% endfor %}", "&lt;<p>Hi</p>"),
    ("{% for v in [page.body, '<'] %}{{ loop.previtem | default('>') }}{% endfor %}", "&gt;<p>Hi</p>"),
    ("{% for v in xs %}{{ loop.cycle(page.body, '<') }}{% endfor %}", "<p>Hi</p>&lt;<p>Hi</p>"),
    ("{% macro m(v) %}{{ v }}{% endmacro %}{{ m('<') }}{{ m(page.body) }}", "&lt;<p>Hi</p>"),
    ("{% macro m(v) %}{{ v }}{% endmacro %}{% set h = m('<') %}{{ h ~ '<' }}", "&lt;&lt;"),
    ("{{ '<' | e | e }}{{ page.body | e }}", "&lt;<p>Hi</p>"), ("{{ ('<' | e) ~ '<' }}", "&lt;&lt;"),
    ("{{ ([] | first) or page.body }}", "<p>Hi</p>"), ("{{ ([] or [page.body]) | join('<') }}", "<p>Hi</p>"),
  ])
  func textThatMeetsHTMLIsEscaped(_ template: String, _ expected: String) {
    #expect(Fixture.render(["a": template]) == expected)
  }
}
