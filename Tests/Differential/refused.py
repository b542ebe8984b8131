"""Templates that Jinja2 renders and the engine refuses: what the language has not, and what its types forbid.

An expression is put where expressions stand, a statement where statements do, and both into all kinds of surroundings;
whatever these are, an error is reported in the file of the construct, and there is no output.
"""

# What is gone: those of other features of Jinja that have a word of their own.
EXPRESSIONS = (
    "dict(a=1).a", "namespace(a=1).a", "title[1:]", "title[:-1]", "tags[::2]", "tags[1:3]|join", "2 ** 3", "7 // 2",
    "1_000", "0x1F", "0b11", "0o17", "1e3", "1.5e-3", "'\\x41'", "'\\u00e9'", "'\\101'", "'\\N{BULLET}'",
    "counts.items()", "title.upper()", "title.split(' ')", "tags.append(1)", "users[0].name.title()", "+total",
    "tags|batch(2)|first", "tags|slice(2)|first", "users|groupby('name')|first", "counts|dictsort|first",
    "total|abs", "price|round", "price|round(1)", "price|int", "title|int", "total|float", "total|string",
    "title|list|first", "tags|list|first", "title|reverse", "tags|reverse|first", "title|title", "title|center(9)",
    "title|indent", "title|wordcount", "title|striptags", "title|forceescape", "total|filesizeformat", "title|safe",
    "'%s'|format(1)", "counts|xmlattr", "title|wordwrap(9)", "title|urlize", "title|pprint", "tags|random", "tags|map('upper')|first", "tags|map('length')|sum", "[1]|map('string')|join",
    "users|map(attribute='email', default='-')|join", "tags|tojson(indent=2)", "title is string", "title is undefined",
    "total is number", "total is integer", "price is float", "flag is boolean", "flag is true", "flag is false",
    "title is lower", "title is upper", "tags is iterable", "tags is sequence", "counts is mapping",
    "title is callable", "title is escaped", "total is sameas total", "total is eq 1", "total is equalto(1)",
    "total is ne 1", "total is lt 1", "total is le 1", "total is gt 1", "total is ge 1",
    "'upper' is filter", "'odd' is test", "[1, 2]|select('gt', 1)|sum", "[1, 2]|reject('equalto', 1)|sum",
    "users|selectattr('age', 'ge', 1)|join(attribute='name')", "users|rejectattr('name', '==', 'x')|join(attribute='name')",
    "self.shown()", "cycler('a', 'b').next()", "joiner(', ')()", "lipsum(1)", "range(3)|list|join",
    "1 < total < 3", "1 == 1 == 1", "total < 3 <= 5", "tags + tags", "title * 2", "tags * 2", "'-' * 3",
)
STATEMENTS = (
    "{% filter upper %}x{% endfilter %}", "{% filter trim|upper %}x{% endfilter %}",
    "{% set gone %}x{% endset %}", "{% set gone | upper %}x{% endset %}{{ gone }}",
    "{% macro gone_m() %}{{ caller() }}{% endmacro %}{% call gone_m() %}x{% endcall %}",
    "{% macro gone_n() %}{{ caller(1) }}{% endmacro %}{% call(n) gone_n() %}{{ n }}{% endcall %}",
    "{% for n in [1] recursive %}{{ n }}{% endfor %}", "{% for n in [[1], [2]] recursive %}{{ loop([]) }}{% endfor %}",
    "{% for n in tags %}{% break %}{% endfor %}", "{% for n in tags %}{% if n %}{% continue %}{% endif %}{% endfor %}",
    "{% do title %}", "{% do tags|join %}", "{% autoescape false %}x{% endautoescape %}",
    "{% autoescape true %}x{% endautoescape %}",
    "{% set ns = namespace(a=1) %}{% set ns.a = 2 %}{{ ns.a }}",
    "{% for n in tags %}{% if loop.changed(n) %}x{% endif %}{% endfor %}",
    "{% for n in tags %}{{ loop.depth }}{% endfor %}", "{% for n in tags %}{{ loop.depth0 }}{% endfor %}",
    "{% for group in users|groupby('name') %}{{ group.grouper }}{% endfor %}",
    "{% for key, value in counts.items() %}{{ key }}{% endfor %}",
    "{% for key, value in counts|dictsort %}{{ key }}{% endfor %}", "{% for row in tags|batch(2) %}{% endfor %}",
    "{% for row in tags|slice(2) %}{% endfor %}", "{% for n in tags|reverse %}{{ n }}{% endfor %}",
    "{% import 'empty.html' as gone with context %}", "{% include title|default('empty.html') ignore missing %}",
    "{% include ['nowhere.html', 'empty.html'] %}",
    "{% set title = 'x' %}", "{% set flag, other = true, 1 %}", "{% set total = total + 1 %}",
)
# Those that stand at the top of a file only, in Jinja2 or by what they are.
TOP_STATEMENTS = (
    "{% block gone_a required %}{% endblock %}", "{% block gone_b scoped %}x{% endblock %}",
    "{% for n in tags %}{% block gone_c scoped %}{{ n }}{% endblock %}{% endfor %}",
    "{% block gone_d %}x{% endblock %}{{ self.gone_d() }}",
    "{% for n in tags %}{% block gone_e %}{{ n|default('') }}{% endblock %}{% endfor %}",
    "{% if flag %}{% macro gone_f() %}x{% endmacro %}{% endif %}",
    "{% for n in tags %}{% macro gone_g() %}x{% endmacro %}{% endfor %}",
    "{% set outer = 1 %}{% macro gone_h() %}{{ outer }}{% endmacro %}{{ gone_h() }}",
    "{{ gone_i }}{% set gone_i = 1 %}", "{% for n in tags %}{{ gone_j|default('') }}{% endfor %}{% set gone_j = 1 %}",
)
# What the types forbid.
TYPES = (
    "'1' == 1", "title != total", "flag == 1", "true == 1", "title == none == flag", "tags == tags", "users[0] == users[1]",
    "counts == counts", "('a'|e) == 'a'", "('a'|e) == 1", "('a'|e) < ('b'|e)", "1 in tags", "users[0] in users",
    "'alpha' in counts", "'a' in ('a'|e)", "'1' is in [1, 2]", "true in [1, 0]", "[1, 'a']|first", "[true, 1]|last",
    "[[1], 2]|first", "{'a': 1, 'b': 'c'}|items|first", "{title: 1}|items|first",
    "('a'|e)|upper", "('a'|e)|lower", "('a'|e)|trim", "('a'|e)|capitalize", "('a'|e)|replace('a', 'b')",
    "('abcdef'|e)|truncate(5, true, '', 0)", "('a'|e)|urlencode", "(('a'|e) if flag else 'b')|upper",
    "(('a'|e) or title)|upper", "(title|default('a'|e))|upper", "[title, 'a'|e]|first|upper", "(title ~ ('a'|e))|upper",
    "(title + ('a'|e))|upper", "[title, 'a'|e]|join|upper", "['a'|e]|sort|first", "{'a': 'a'|e}.a|upper",
    "('a'|e, title)[0]|upper", "title if flag else 1", "tags if flag else title", "(1 if flag else '') ~ ''",
    "title or total", "total and title", "flag or tags", "title|default(1)", "total|default('-', true)", "tags",
    "users", "counts", "users[0]", "(1, 2)", "none", "[1]", "{}", "range(2)", "tags|unique", "true + 1", "-flag",
    "flag * 2", "1 / flag", "total < flag", "tags < tags", "9223372036854775808",
)
# Where a statement or an expression can stand.
PLACES = (
    "{}", "a\n{}\nb", "{{% if flag %}}{}{{% endif %}}", "{{% if not flag %}}{{% else %}}{}{{% endif %}}",
    "{{% if true %}}a{{% elif flag %}}{}{{% endif %}}", "{{% for each in tags %}}{}{{% endfor %}}",
    "{{% for each in [] %}}{{% else %}}{}{{% endfor %}}", "{{% with one = 1 %}}{}{{% endwith %}}",
    "{{% with one = 1 %}}{{% for each in users if one %}}{{% if each.active %}}{}{{% endif %}}{{% endfor %}}{{% endwith %}}",
    "<p title=\"a\">{}</p>", "<div><ul><li>{}</li></ul></div>", "{{# a #}}{{% raw %}}{{{{ b }}}}{{% endraw %}}{}", "{}\r\n",
)
BLOCKS = (
    "{{% block around %}}{}{{% endblock %}}", "{{% macro around() %}}{}{{% endmacro %}}{{{{ around() }}}}",
    "{{% macro never(a=1) %}}{}{{% endmacro %}}",
)
HOLDERS = (
    "{{{{ {} }}}}", "{{{{- {} -}}}}", "{{% if {} %}}x{{% endif %}}", "{{% set held = {} %}}", "{{{{ ({}) ~ 'x' }}}}",
    "{{{{ 'x' if {} else 'y' }}}}", "{{% for held in [{}] %}}x{{% endfor %}}", "{{% with held = {} %}}x{{% endwith %}}",
    "{{{{ title|default({}) }}}}", "{{{{ [{}]|length }}}}",
)
CONTEXT = {
    "title": "A <title> of words", "total": 7, "price": 2.5, "flag": True, "tags": ["a", "b", "c"],
    "counts": {"alpha": 1, "beta": 2},
    "users": [
        {"name": "Ann", "age": 3, "active": True, "email": "a@example.org"},
        {"name": "Bob", "age": 4, "active": True},
    ],
}


def jobs(rng, count):
    """So many jobs, each with what must be refused and the path where the error has to be.

    Each construct occurs before any occurs again.
    """
    made = []
    while len(made) < count:
        round_ = [(group, construct) for group in (EXPRESSIONS, STATEMENTS, TOP_STATEMENTS, TYPES) for construct in group]
        rng.shuffle(round_)
        made += [_job(rng, group, construct) for group, construct in round_]
    return made[:count]


def _job(rng, group, construct):
    text = construct
    if group in (EXPRESSIONS, TYPES):
        text = (rng.choice(HOLDERS) if group is EXPRESSIONS else HOLDERS[0]).format(construct)
    if group is not TOP_STATEMENTS:
        if "macro" not in text:
            text = rng.choice(PLACES).format(text)
        if rng.random() < 0.3 and "macro" not in text:
            text = rng.choice(BLOCKS).format(text)
    lines = rng.randint(0, 3)
    files = {"empty.html": "", "main.html": "\n" * lines + text}
    path = "main.html"
    roll = rng.random()
    if roll < 0.2:
        path = "part.html"
        files = {"empty.html": "", path: files["main.html"], "main.html": '{% include "part.html" %}'}
    elif roll < 0.4:
        path = "base.html"
        files = {"empty.html": "", path: files["main.html"], "main.html": '{% extends "base.html" %}'}
    return {
        "templates": files, "entry": "main.html", "context": CONTEXT,
        "escaping": "none" if rng.random() < 0.3 and "|e" not in text else "html", "trim_blocks": False,
        "lstrip_blocks": False, "keep_trailing_newline": False, "refused": construct, "path": path,
    }
