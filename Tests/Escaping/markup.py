"""Generates templates out of all that an HTML tokenizer cares about, with values in them, from a seed.

A template is a list of pieces, so that it can be made smaller by leaving some out.
"""

import random

HTML = ["p", "div", "b", "a", "ul", "li", "table", "tr", "td", "caption", "colgroup", "select", "option", "form", "button", "pre", "h1"]
VOID = ["br", "img", "input", "hr", "meta", "link", "wbr"]
TEXT_ONLY = ["title", "textarea"]
RAW = ["script", "style", "iframe", "noscript", "xmp", "noembed", "noframes", "plaintext", "template", "listing"]
SVG = ["g", "path", "text", "a", "defs", "use", "rect"]
SVG_TEXT = ["title", "desc"]
FOREIGN = ["foreignObject", "style", "script", "animate", "p", "math", "textarea", "noscript", "annotation-xml", "mi", "mtext"]
ATTRIBUTES = ["title", "class", "id", "lang", "alt", "data-x", "value", "TITLE", "aria-label", "xml:lang"]
ADDRESSES = ["href", "src", "action", "formaction", "cite", "poster", "xlink:href", "srcset"]
CODE = ["onclick", "style", "srcdoc", "http-equiv", "content", "type", "rel", "name", "charset"]
BLANKS = [" ", " ", " ", "\n", "\t", "\f", "\r", "  "]
TEXTS = ["x", "a b", "1 > 0", "&amp;", "&copy;", "AT&T ", "\n", "é", "-", "=", '"', "'", "/", "]]>", "-->"]
#: What a tokenizer reads in a way of its own, wherever it stands.
WILD = [
    "<", "</", "<!", "<!-", "<!--", "-->", "--!>", "--", "<![CDATA[", "]]>", "<?", "?>", "<!doctype html>", "<!DOCTYPE", "/",
    "/>", " / >", "=", " = ", '"', "'", ">", "`", "\f", "\r", " ", "&", "&#", "&#x", "&lt", "&#x3c;", "&#114;", "&am", "a=", "a=b",
    'a="', "a='", "<p", "<p ", "</p", "<svg>", "<svg/>", "<svg / >", "</svg>", "<math>", "</math>", "<math/>", "<title>", "</title>",
    "<textarea>", "</tit", "</textarea", "<script>", "</script>", "<style>", "</style>", "<script / >", "<style/>", "</scr", "<noscript>",
    "</noscript>", "<xmp>", "</xmp>", "<iframe>", "</iframe>", "<plaintext>", "<template>", "</template>", "<select>", "</select>",
    "<table>", "</table>", "<frameset>", "<foreignObject>", "</foreignObject>", "<desc>", "<mi>", "<annotation-xml encoding='text/html'>",
    '<meta http-equiv="&#114;efresh" content="', "<input checked", "<image", "<br/", "</br>", "<body ", "<html ", "<a href=", "<tItLe>",
    "<html>", "<head>", "</head>", "<body>", "</body>", "</html>", "</p>", "<col>", "<tbody>", "</td>", "</tr>", "<option>",
]
#: What was once read otherwise than by browsers, with "@" for a value.
TRAPS = [
    # Text filters on what may be HTML.
    ["<p>", '{{ h | default("") | truncate(12, true, "", 0) }}', "</p>"], ["<p>", "{% for v in [h, a] %}", '{{ v | replace("/", "") }}', "{% endfor %}"],
    ["{% set v = h if c else a %}", '{{ v | replace("/", "") }}'], ['{{ (h or a) | trim("<>b/") }}'],
    # Self-closing elements in SVG.
    ["<svg>", "<script / >", "@", "</script>", "</svg>"], ["<svg>", "<style / >", "@", "</style>", "</svg>"],
    ["<svg>", "<desc>", "<style />", "@", "</style>", "</desc>", "</svg>"], ["<math>", "<mi>", "<style />", "@", "</style>", "</mi>", "</math>"],
    ["<svg>", "<style", "{% if c %}", " d=y", "{% endif %}", "/>", "@", "</style>", "</svg>"], ["<svg>", "<style d=/>", "@", "</style>", "</svg>"],
    # End tags put together.
    ["<textarea>", "<", "@", "</textarea>"], ["<title>", "</tit", "@", "</title>"], ["<title>", "</", "{% if c %}", "@", "{% endif %}", "</title>"],
    # Attributes that decide.
    ['<meta http-equiv="&#114;efresh"', ' content="', "@", '">'], ['<link rel="&#115;tylesheet"', ' href="', "@", '">'],
    # "=" where an attribute begins.
    ["<input", " checked", " = ", 'title="', "@", '">'], ["<input", "{% if c %}", " checked", "{% endif %}", ' = title="', "@", '">'],
    # Text-only elements at integration points, after other foreign content, and where a piece leaves it open.
    ["<svg>", "<desc>", "<textarea>", '<b title="', "</textarea>", "<style>", "@", "</style>", '">', "</svg>"],
    ["<svg>", "<foreignObject>", "<title>", '<b title="', "</title>", "<style>", "@", "</style>", '">', "</svg>"],
    ["<svg>", "<p>", "<title>", '<b title="', "</title>", "<style>", "@", "</style>", '">'],
    ["<math>", "<mi>", "<textarea>", '<b title="', "</textarea>", "<a href='", "@", "'>", '">', "</math>"],
    ["<svg>", "</math>", "<title>", '<a href="', "@", '">', "</a>", "</title>", "</svg>"],
    ["<svg>", "<math>", "</math>", "</math>", "<textarea>", "<style>", "@", "</style>", "</textarea>", "</svg>"],
    ["{% set s %}", "<svg>", "{% endset %}", "{{ s }}", "<title>", "<style>", "@", "</style>", "</title>", "</svg>"],
    ['{% include "open.html" %}', "<title>", "<style>", "@", "</style>", "</title>", "</svg>"],
    ["{% block d %}", "<svg>", "{% endblock %}", "<title>", "<style>", "@", "</style>", "</title>", "</svg>"],
    # Where blanks are no text.
    ["<head>", "@", "<title>", "x", "</title>", "</head>"], ["<html>", "@", "<body>"], ["<table>", "<tr>", "@", "<td>", "x", "</td>", "</tr>", "</table>"],
    ["<table>", "<colgroup>", "@", "</colgroup>", "</table>"], ["@", "<title>", "x", "</title>"],
    ["@", "</p>"], ["<body>", "</body>", "@", "<!-- x -->"], ["<body>", "</body>", "</html>", "@", "<!-- x -->"],
    # Text that is read in two ways.
    ["<select>", "<style>", "<!--", "</style>", "@", "</select>"], ["<script>", "<!--<script>", "</script>", "@", "</script>"],
    ["<noscript>", '<b title="', "</noscript>", "<style>", "@", "</style>", '">', "</noscript>"], ["<plaintext>", "@", "</plaintext>"],
]
#: What is printed. The last are rare.
PRINTED = [
    "{{ a }}", "{{ b }}", "{{ a if c else b }}", '{{ a ~ "x" ~ b }}', '{{ a | default("x") }}', "{{ h }}", "{{ a | e }}", "{{ h ~ a }}", "{{ [h, a] | join }}",
    "{{ h if c else a }}", "{{ a | tojson }}"]
WEIGHTS = [60, 30, 10, 10, 10, 6, 4, 1, 1, 1, 1]


class Generator:
    """Templates of one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.macros = []
        self.is_in_part = False

    def templates(self):
        """Pieces by the names of their templates."""
        random = self.random
        files = {"part.html": self.part(lambda: self.nodes(1)), "base.html": None, "open.html": ["<svg>"]}
        self.macros = [self.macro(number) for number in range(random.randrange(3))]
        defined = [piece for number, body in enumerate(self.macros) for piece in
                   ("{%% macro m%d(a, b, d=1) %%}" % number, *self.mutated(body), "{% endmacro %}")]
        main = self.mutated(self.nodes(2)) if random.random() < 0.92 else None
        if main is None:
            defined, main = self.recursion()
        if random.random() < 0.15:
            main = ["<!doctype html>", *main]
        elif random.random() < 0.15:
            held = [piece for _ in range(random.randrange(3)) for piece in self.nodes(0) + self.held("title")]
            main = self.mutated(["<!doctype html>", "<html>", "<head>", *held, "</head>", "<body>", *main, "</body>", "</html>"])
        if random.random() < 0.2:
            files["base.html"] = ["<div>", *self.mutated(self.nodes(1)), "{% block c %}", *self.nodes(1), "{% endblock %}", "</div>"]
            parent = ["{{ super() }}"] if random.random() < 0.5 else []
            main = ['{% extends "base.html" %}', *defined, "{% block c %}", *main, *parent, "{% endblock %}"]
        else:
            main = defined + main
        files["main.html"] = main
        files["part.html"] = self.mutated(files["part.html"])
        files = {name: pieces for name, pieces in files.items() if pieces is not None}
        # What no page reaches would be checked by itself.
        return {name: pieces for name, pieces in files.items()
                if name == "main.html" or any(f'"{name}"' in piece for other in files.values() for piece in other)}

    def macro(self, number):
        """Elements or attributes; some call themselves, once."""
        random = self.random
        body = self.part(lambda: self.nodes(1) if random.random() < 0.7 else self.attribute())
        if random.random() < 0.4:
            at = random.randrange(len(body) + 1)
            body[at:at] = ["{% if d > 0 %}", "{{ m%d(a, b, d - 1) }}" % number, *([self.value()] if random.random() < 0.3 else []),
                           *(["{% else %}", random.choice(WILD)] if random.random() < 0.3 else []), "{% endif %}"]
        return body

    def recursion(self):
        """A macro that calls itself in a tag, an attribute, an element or a table, and what it does before and after that."""
        random = self.random
        around = random.choice([["<p", ">"], ["<a", ">"], ["<script", ">", "</script>"], ['<p title="', '">'], ['<script src="', '">', "</script>"],
                                ["<div>", "</div>"], ["<table>", "</table>"], ["", ""], ["<head>", "</head>"]])
        inside = [self.value, self.attribute, lambda: random.choice(WILD), lambda: random.choice(["/", "/x", " ", "<tr>", "<td>", "x"])]

        def pieces():
            return [piece for _ in range(random.randrange(3)) for piece in [random.choice(inside)()] for piece in
                    ([piece] if isinstance(piece, str) else piece)]
        macro = ["{% macro r(n) %}", *pieces(), "{% if n > 0 %}", "{{ r(n - 1) }}", *pieces(), "{% else %}", *pieces(), "{% endif %}", "{% endmacro %}"]
        return macro, [around[0], "{{ r(1) }}", *around[1:], *pieces()]

    def part(self, make):
        self.is_in_part = True
        result = make()
        self.is_in_part = False
        return result

    def nodes(self, depth):
        return [piece for _ in range(self.random.choice([1, 1, 2, 3])) for piece in self.node(depth)]

    def node(self, depth):
        random = self.random
        kind = random.random()
        if depth <= 0 or kind < 0.2:
            return [self.text()]
        if kind < 0.5:
            return self.element(random.choice(HTML), depth)
        if kind < 0.58:
            if random.random() < 0.1:
                return self.meta()
            return self.tag(random.choice(VOID), random.choice([">", ">", "/>", " />"]))
        if kind < 0.66:
            return self.held(random.choice(TEXT_ONLY))
        if kind < 0.69:
            return self.held(random.choice(RAW))
        if kind < 0.71:
            return ['<script src="', *self.path(), '">', "</script>"]
        if kind < 0.73:
            return ['<script type="application/ld+json">', '{"k": ', random.choice(["{{ a | tojson }}", "1"]), "}", "</script>"]
        if kind < 0.8:
            return self.svg(depth)
        if kind < 0.83:
            return ["<!--", random.choice([" x ", "x", "", ">", "-", "<p>", "{{ a }}"]), "-->"]
        if kind < 0.84:
            body = self.held(random.choice(FOREIGN + TEXT_ONLY)) if random.random() < 0.5 else self.nodes(depth - 1)
            return ["<math>", *(["<mi>", *body, "</mi>"] if random.random() < 0.5 else body), "</math>"]
        return self.statement(lambda: self.nodes(depth - 1))

    def text(self):
        return self.value() if self.random.random() < 0.6 else self.random.choice(TEXTS)

    def value(self):
        return self.random.choices(PRINTED, WEIGHTS)[0]

    def statement(self, body):
        """Pieces in a branch or a loop, or from elsewhere."""
        random = self.random
        kind = random.randrange(6)
        if kind == 0:
            return ["{% if c %}", *body(), "{% endif %}"]
        if kind == 1:
            return ["{% if c %}", *body(), "{% else %}", *body(), "{% endif %}"]
        if kind == 2:
            return ["{% for i in range(n) %}", *body(), "{% endfor %}"]
        if kind == 3:
            return ["{% for a in xs %}", *body(), "{% else %}", *body(), "{% endfor %}"]
        if kind == 4 and self.macros and not self.is_in_part:
            call = "m%d(%s, b)" % (random.randrange(len(self.macros)), random.choice(["a", "b", '"x"']))
            return ["{{ " + call + " }}"] if random.random() < 0.7 else ["{% set s = " + call + " %}", "{{ s }}"]
        return body() if self.is_in_part else ['{% include "part.html" %}']

    def blank(self):
        return self.random.choice(BLANKS)

    def cased(self, name):
        kind = self.random.random()
        return name.upper() if kind < 0.06 else name.title() if kind < 0.1 else name

    def element(self, name, depth):
        return [*self.tag(name), *self.nodes(depth - 1), f"</{self.cased(name)}>"]

    def held(self, name, end=">"):
        """An element that holds text only."""
        body = [self.text() for _ in range(self.random.randrange(3))]
        kind = self.random.random()
        if kind < 0.2:
            body = self.statement(lambda: [self.text()])
        elif kind < 0.24:
            body = self.random.choice([self.tag("a"), ['<b title="', f"</{name}>", "<style>", self.value(), "</style>", '">']])
        elif kind < 0.28:
            begun = f"</{name}"
            body = [begun[:self.random.randrange(1, len(begun) + 1)], self.value()]
        return [*self.tag(name, end), *body, f"</{self.cased(name)}{self.random.choice(['', '', '', ' ', '/'])}>"]

    def path(self):
        """An address of parts that may be left out."""
        parts = ["/", "/x", "x", "\\", "&#47;", "{{ a }}", "{{ a }}"]
        pieces = []
        for _ in range(self.random.randrange(1, 4)):
            part = [self.random.choice(parts)]
            pieces += self.statement(lambda: part) if self.random.random() < 0.4 else part
        return pieces

    def svg(self, depth):
        random = self.random
        body = []
        for _ in range(random.randrange(4)):
            kind = random.random()
            if kind < 0.3:
                body += self.tag(random.choice(SVG), random.choice(["/>", " />"]))
            elif kind < 0.55:
                name = random.choice(SVG)
                body += [*self.tag(name), self.text(), f"</{name}>"]
            elif kind < 0.8:
                body += self.held(random.choice(SVG_TEXT))
            elif kind < 0.82:
                body += [random.choice(["</math>", "</svg>", "<p>", "<math>"])]
            elif kind < 0.85:
                name = random.choice(["desc", "title", "foreignObject", "g"])
                body += [*self.tag(name), *self.held(random.choice(TEXT_ONLY + RAW)), f"</{name}>"]
            elif kind < 0.92:
                body += self.held(random.choice(FOREIGN + TEXT_ONLY), random.choice([">", ">", "/>", " / >"]))
            else:
                body += self.svg(depth - 1) if depth > 0 else [self.value()]
        begin = self.tag("svg") if random.random() < 0.95 else ['{% include "open.html" %}']
        return [*begin, *body, "</svg>"]

    def meta(self):
        """What decides about another attribute, and that one with a value."""
        random = self.random
        name, other, kind = random.choice([("meta", "http-equiv", "refresh"), ("meta", "name", "x"), ("link", "rel", "icon")])
        at = random.randrange(len(kind))
        kind = random.choice([kind, kind[:at] + f"&#{ord(kind[at])};" + kind[at + 1:]])
        deciding = [f' {other}="{kind}"']
        if random.random() < 0.2:
            deciding = self.statement(lambda: deciding)
        decided = [' href="' if name == "link" else ' content="', self.value(), '"']
        return ["<" + name, *(deciding + decided if random.random() < 0.8 else decided + deciding), ">"]

    def tag(self, name, end=">"):
        random = self.random
        pieces = ["<" + self.cased(name)]
        for _ in range(random.choice([0, 0, 1, 1, 2, 3])):
            if self.macros and random.random() < 0.05:
                pieces.append("{{ m%d(a, b) }}" % random.randrange(len(self.macros)))
            elif random.random() < 0.15:
                pieces += self.statement(lambda: self.attribute())
                if random.random() < 0.1:
                    pieces.append(random.choice([" = ", "=", "/", "x"]))
            else:
                pieces += self.attribute()
        return [*pieces, end]

    def attribute(self):
        random = self.random
        kind = random.random()
        name = random.choice(ATTRIBUTES if kind < 0.7 else ADDRESSES if kind < 0.9 else CODE)
        kind = random.random()
        if kind < 0.1:
            return [self.blank() + name]
        if kind < 0.2:
            return [self.blank() + name + "=" + random.choice(["x", "x", "/x", "1", "1", "x/", "a'b", "{{ a }}", "&#47;"])]
        quote = random.choice(['"', '"', "'"])
        sign = random.choice(["=", "=", "=", "=", " =", "= "])
        body = [random.choice(["x", "/", "?a=", "#", "https://x/", "javascript:", "mailto:", "&amp;", "refresh", "icon", ""])]
        if random.random() < 0.7:
            body.append(self.value())
        if random.random() < 0.2:
            body += self.statement(lambda: [random.choice(["x", "{{ b }}", ":", "&", "/"])])
        return [self.blank() + name + sign + quote, *body, quote]

    def mutated(self, pieces):
        """With some of them changed, now and then."""
        random = self.random
        if random.random() < 0.7:
            return pieces
        for _ in range(random.choice([1, 1, 1, 2, 3])):
            if random.random() < 0.15:
                at = random.randrange(len(pieces) + 1)
                pieces[at:at] = [piece.replace("@", self.value()) for piece in random.choice(TRAPS)]
                continue
            at = random.randrange(len(pieces) + 1)
            kind = random.random()
            found = pieces[at] if at < len(pieces) else ""
            if kind < 0.5 and found and "{" not in found:
                cut = random.randrange(len(found) + 1)
                middle = random.choice(WILD) if random.random() < 0.75 else self.value()
                pieces[at:at + 1] = [piece for piece in (found[:cut], middle, found[cut:]) if piece]
            elif kind < 0.8:
                pieces.insert(at, random.choice(WILD) if random.random() < 0.7 else self.value())
            elif kind < 0.9 and found and "{" not in found:
                cut = random.randrange(len(found))
                pieces[at] = found[:cut] + found[cut + 1:]
            elif "{" not in found:
                pieces[at:at] = self.statement(lambda: [random.choice(WILD)])
        return pieces
