"""Deliberate mistakes: templates that neither Jinja2 nor the engine may render."""

SNIPPETS = (
    "{{ unknown_name }}", "{{ title|nofilter }}", "{{ title is notest }}", "{{ title|upper(1) }}", "{{ 1 / 0 }}",
    "{{ total % 0 }}", "{{ total / (total - total) }}", "{{ price % 0 }}", "{{ 'a' < 1 }}", "{{ title + 1 }}",
    "{{ title - title }}", "{% include 'missing.html' %}", "{% include ['missing.html'] %}",
    "{% if %}x{% endif %}", "{% if flag %}x", "{% endfor %}", "{{ title", "{{ 1 + }}", "{% for x in 3 %}x{% endfor %}",
    "{{ title.upper( }}", "{% nosuchtag %}", "{{ users[0].nofield }}", "{{ [1, 2][9] }}", "{% set a, b = 1 %}",
    "{{ 'abc }}", "{% raw %}{{ x }}", "{# not closed", "{{ range() }}", "{% if flag %}{% endfor %}",
    "{% macro broken(a) %}{{ a }}{% endmacro %}{{ broken() }}", "{% macro one(a) %}{% endmacro %}{{ one(1, 2) }}",
    "{% macro two(a) %}{% endmacro %}{{ two(1, c=2) }}", "{% macro three(a) %}{% endmacro %}{{ three(1, a=2) }}",
    "{% block same %}{% endblock %}{% block same %}{% endblock %}", "{{ loop.index }}", "{{ super() }}",
    "{% import 'missing.html' as m %}{{ m.x() }}", "{{ tags|join('a', 'b', 'c', 'd') }}", "{{ 5|length }}",
    "{% for a, b in [1, 2] %}{% endfor %}", "{% for a, b in [(1, 2, 3)] %}{% endfor %}", "{{ [1, 'a']|sort|join }}",
    "{{ ['a', 'b']|sum }}", "{{ 1 in 2 }}", "{{ {'a': 1}['b'] }}", "{{ title is divisibleby }}",
    "{% include 'cycle.html' %}", "{{ none + 1 }}", "{{ ['a']|select('notest')|join }}", "{{ ) }}", "{{ [1, 2 }}", "{{ 1 2 }}", "{% set 1 = 2 %}",
    "{% for in tags %}{% endfor %}", "{{ title|truncate(2) }}", "{% with a = 1 %}{{ a }}", "{{ a if }}",
    "{{ users|sum }}", "{% block bad %}{% endblock worse %}", "{{ 2 is divisibleby 0 }}", "{{ total < title }}",
    "{{ range(1, 2, 0)|join }}", "{% set title.x = 1 %}", "{{ - title }}", "{% macro four(a=1, b) %}{% endmacro %}",
    "{% include %}", "{% elif flag %}", "{% else %}", "{{ users|map(attribute='nofield')|join }}",
    "{% from 'cycle2.html' import nosuch %}{{ nosuch() }}", "{{ flag.field }}", "{{ total() }}", "{{ flag && flag }}",
    "{{ flag || flag }}", "{{ !flag }}", "{% if total = 1 %}{% endif %}", "{% else if flag %}", "{{ title|slice:3 }}",
    "{% include card.html %}", "{{ title }", "{% if flag }x{% endif %}", "{{ 1.e }}", "{{ a.b.c }}", "{% set = 1 %}",
    "{% trans %}x{% endtrans %}", "{{ 'a' in 1 }}", "{% import 'missing.html' as m %}",
)
EXTRA_FILES = {
    "cycle.html": "again {% include 'cycle.html' %}",
    "cycle2.html": "{% macro other() %}x{% endmacro %}",
}


def add(rng, files):
    """Puts a mistake into the file whose text outside of blocks is printed; it is met whatever the context is."""
    snippet = rng.choice(SNIPPETS)
    for name, source in EXTRA_FILES.items():
        if name in snippet:
            files[name] = source
    path = "base.html" if "base.html" in files else "main.html"
    is_open = snippet.startswith(("{% raw", "{# ", "{{ 'abc"))  # Something further on might close it.
    if is_open or rng.random() < 0.5:
        files[path] += "\n" + snippet
    else:
        files[path] = snippet + "\n" + files[path]
