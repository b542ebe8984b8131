"""The contexts of values: a place in HTML where a value stands, and a way on which it gets there."""

import re
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Place:
    """HTML with a gap, "@", for the tag that prints the value `v`."""

    name: str
    html: str
    #: "text", "textarea", "attribute", "address" or "json": what may become of a value.
    kind: str
    #: The attribute that the value stands in; none if it stands in the element's text.
    attribute: str | None = None
    #: The expression that is printed, with "@" for the value's.
    printed: str = "@"
    #: The whole text or attribute, with "@" for the value.
    whole: str = "@"
    #: "all" ways lead to it, the "usual" ones, or only the "plain" one.
    ways: str = "usual"


@dataclass(frozen=True)
class Context:
    """A place together with a way."""

    name: str
    place: Place
    files: tuple
    #: What the way makes of the value; None if that is not checked.
    change: object = str

    @property
    def templates(self):
        return dict(self.files)

    def __str__(self):
        return self.name


PLACES = [
    Place("text", '<p id="v">@</p>', "text", ways="all"),
    Place("title", '<title id="v">@</title>', "textarea"),
    Place("textarea", '<textarea id="v">@</textarea>', "textarea"),
    Place("double quotes", '<p id="v" title="@">x</p>', "attribute", "title", ways="all"),
    Place("single quotes", "<p id='v' title='@'>x</p>", "attribute", "title"),
    Place("href", '<a id="v" href="@">x</a>', "address", "href", ways="all"),
    Place("src", '<img id="v" src="@" alt="">', "address", "src"),
    Place("srcset", '<img id="v" srcset="@" alt="">', "address", "srcset"),
    Place(
        "srcset, one of three", '<img id="v" srcset="/a.png 1x, @ 2x, /b.png 3x" alt="">', "address", "srcset",
        whole="/a.png 1x, @ 2x, /b.png 3x"),
    Place("action", '<form id="v" action="@"><button>x</button></form>', "address", "action"),
    Place("JSON", '<script type="application/ld+json" id="v">{"a": @}</script>', "json", printed="(@)|tojson"),
    Place("JSON of a dict", '<script id="v" type="application/ld+json">@</script>', "json", printed='{"a": @}|tojson'),
    Place("title in SVG", '<svg><title id="v">@</title></svg>', "text", ways="plain"),
    Place("href in single quotes", "<A HREF = '@' ID='v'>x</A>", "address", "href", ways="plain"),
    Place("path", '<a id="v" href="/x/@">x</a>', "attribute", "href", whole="/x/@", ways="plain"),
    Place("cite", '<blockquote id="v" cite="@">x</blockquote>', "address", "cite", ways="plain"),
    Place("poster", '<video id="v" poster="@"></video>', "address", "poster", ways="plain"),
    Place("formaction", '<form><button id="v" formaction="@">x</button></form>', "address", "formaction", ways="plain"),
    Place("iframe", '<iframe id="v" src="@"></iframe>', "address", "src", ways="plain"),
    # Browsers treat NUL in it as in a textarea.
    Place("text in SVG", '<svg><g><text id="v">@</text></g></svg>', "textarea", ways="plain"),
    Place("attribute in SVG", '<svg><path id="v" class="@"/></svg>', "attribute", "class", ways="plain"),
    Place("href in SVG", '<svg><a id="v" href="@"><text>x</text></a></svg>', "address", "href", ways="plain"),
    Place("data-", '<p id="v" data-x="@">x</p>', "attribute", "data-x", ways="plain"),
    Place("option", '<select><option id="v" value="@">x</select>', "attribute", "value", ways="plain"),
]

#: Ways of the whole piece of HTML ("PIECE" here), by templates; without a name it is main.html.
AROUND = {
    "plain": ["PIECE"],
    "for": ["{% for v in [v] %}PIECE{% endfor %}"],
    "if": ["{% if yes %}PIECE{% else %}none{% endif %}"],
    "macro": ["{% macro show(v) %}PIECE{% endmacro %}{{ show(v) }}"],
    "imported macro": [
        '{% import "part.html" as part %}{{ part.show(v) }}', "{% macro show(v) %}PIECE{% endmacro %}"],
    "include": ['{% include "part.html" %}', "PIECE"],
    "block": ['{% extends "part.html" %}{% block b %}PIECE{% endblock %}', "{% block b %}{% endblock %}"],
    "super": ['{% extends "part.html" %}{% block b %}{{ super() }}{% endblock %}', "{% block b %}PIECE{% endblock %}"],
}

#: Ways of the value only: what stands in the gap ("PRINT" prints `v`), then what stands before and in part.html.
INSIDE = {
    "for": ["{% for v in [v] %}PRINT{% endfor %}"],
    "if": ["{% if yes %}PRINT{% else %}none{% endif %}"],
    "include": ['{% include "part.html" %}', "", "PRINT"],
    "block": ["{% block b %}PRINT{% endblock %}"],
    "macro": ["{{ show(v) }}", "{% macro show(v) %}PRINT{% endmacro %}"],
}

#: What is printed instead of `v`, and what it makes of the value.
EXPRESSIONS = {
    "upper": ("v|upper", str.upper),
    "lower": ("v|lower", str.lower),
    "capitalize": ("v|capitalize", None),
    "trim": ("v|trim", str.strip),
    "replace": ('v|replace("alert", "<b>")', lambda value: value.replace("alert", "<b>")),
    "join": ('[v, v]|join("<br>")', lambda value: f"{value}<br>{value}"),
    "default": ('v|default("none")', str),
    "truncate": ('v|truncate(20, true, "")', lambda value: value if len(value) <= 25 else value[:20]),
    "~": ('"" ~ v ~ ""', str),
}

#: Some more, for the places that all ways lead to.
MORE_EXPRESSIONS = {
    "replace by nothing": ('v|replace("x", "")', lambda value: value.replace("x", "")),
    "join of one": ("[v]|join", str),
    "first": ('[v]|first|default("")', str),
    "or": ('v or "none"', None),
    "escape": ("v|e", str),
    "urlencode": ("v|urlencode", lambda value: quote(value, safe="/")),
    "~ in front": ('"x&" ~ v', lambda value: "x&" + value),
    "inline if": ('v if yes else "none"', str),
}

#: Expressions whose value is HTML, which only text between tags takes.
MARKUP = {
    "escape ~": ('v|e ~ "<b>"', lambda value: value + "<b>"),
    "~ escape": ('"<b>" ~ v|e', lambda value: "<b>" + value),
    "escape, join": ('[v|e, "<i>"]|join("<br>")', lambda value: value + "<br><i>"),
    "escape, inline if": ('v|e if yes else v', str),
}


def contexts_of(place):
    """All contexts with a place."""
    def tag(expression):
        return "{{ " + place.printed.replace("@", expression) + " }}"

    def context(name, change, *texts):
        return Context(f"{place.name}: {name}", place, tuple(zip(("main.html", "part.html"), texts)), change)

    piece = place.html.replace("@", tag("v"))
    if place.ways == "plain":
        yield context("plain", str, piece)
        return
    for name, texts in AROUND.items():
        yield context(f"{name} around", str, *(text.replace("PIECE", piece) for text in texts))
    for name, texts in INSIDE.items():
        if name == "macro" and place.kind == "json":
            continue
        gap, before, part = (text.replace("PRINT", tag("v")) for text in (*texts, "", "")[:3])
        yield context(f"{name} inside", str, before + place.html.replace("@", gap), part)
    expressions = dict(EXPRESSIONS)
    if place.ways == "all":
        expressions |= MORE_EXPRESSIONS
    if place.kind == "text":
        expressions |= MARKUP
    for name, (expression, change) in expressions.items():
        yield context(name, change, place.html.replace("@", tag(expression)))


CONTEXTS = [context for place in PLACES for context in contexts_of(place)]


def come_back(context, payload):
    """What the HTML parser has to give back of a payload, or None if that is not checked."""
    if context.change is None:
        return None
    value = context.change(payload)
    place = context.place
    if place.kind == "json":
        return value
    value = place.whole.replace("@", re.sub("\r\n?", "\n", value))
    if place.name == "textarea":
        value = value.removeprefix("\n")
    # HTML's parser leaves out NUL in text, and replaces it everywhere else.
    return value.replace("\0", "" if place.kind == "text" else "\N{REPLACEMENT CHARACTER}")
