"""No value changes the elements around it, and each is read back as it was put in."""

import json

import pytest

from contexts import CONTEXTS, MARKUP, PLACES, come_back
from harness import SCHEMES, candidates, parsed, run, scheme
from payloads import ADDRESSES
from rendering import HARMLESS, payloads, rendered


@pytest.mark.parametrize("context", CONTEXTS, ids=str)
def test_payloads(context):
    results = rendered(context)
    assert "output" in results[0], f"{context.templates}\n{results[0]}"
    expected = parsed(results[0]["output"])[0]
    wrong = [
        f"{value[:200]!r}: {problem}"
        for value, result in zip(payloads(), results)
        if (problem := problem_of(context, value, result, expected))
    ]
    assert not wrong, f"{len(wrong)} values\n{context.templates}\n" + "\n".join(wrong[:8])


def problem_of(context, value, result, expected):
    """What is wrong with what became of a value, or None."""
    place = context.place
    if "errors" in result:
        error = result["errors"][0]
        is_refusal = (error["stage"], error["path"], error["line"]) == ("render", "content.json", 1)
        return None if place.kind == "address" and is_refusal and value != HARMLESS else str(error)
    found, text, attributes = parsed(result["output"])
    if found != expected:
        return f"other elements: {result['output'][:500]}"
    back = attributes.get(place.attribute, text)
    if place.kind == "json":
        try:
            back = json.loads(back)["a"]
        except ValueError:
            return f"no JSON: {back[:500]}"
    if place.kind == "address":
        addresses = list(candidates(back)) if place.attribute == "srcset" else [back]
        if dangerous := [address for address in addresses if scheme(address) not in (None, *SCHEMES)]:
            return f"a dangerous address: {dangerous[0][:200]!r}"
    wanted = come_back(context, value)
    if wanted is not None and back != wanted:
        return f"read back as {back[:200]!r}"
    return None


#: Two values, `a` and `b`, next to each other in an address.
NEIGHBOURS = {
    "two tags": '<a id="v" href="{{ a }}{{ b }}">',
    "~": '<a id="v" href="{{ a ~ b }}">',
    "join": "<a id='v' href='{{ [a, b]|join }}'>",
    "for": '<a id="v" href="{% for x in [a, b] %}{{ x }}{% endfor %}">',
    "if": '<a id="v" href="{% if yes %}{{ a }}{% endif %}{% if yes %}{{ b }}{% endif %}">',
    "if or text": '<a id="v" href="{% if yes %}{{ a }}{% else %}/x/{% endif %}{{ b }}">',
    "block": '<a id="v" href="{% block a %}{{ a }}{% endblock %}{% block b %}{{ b }}{% endblock %}">',
    "macro": '{% macro m(x) %}{{ x }}{% endmacro %}<a id="v" href="{{ m(a) }}{{ m(b) }}">',
    "include": '<a id="v" href="{{ a }}{% include "part.html" %}">',
    "image": '<img id="v" src="{{ a }}{{ b }}">',
    "form": '<form id="v" action="{{ a }}{{ b }}">',
    "link in SVG": '<svg><a id="v" xlink:href="{{ a }}{{ b }}"></a></svg>',
    "srcset": '<img id="v" srcset="/x 1x,{{ a }}{{ b }} 2x">',
    "srcset, tab": '<img id="v" srcset="/x 1x,\t{{ a }}{{ b }}\t2x">',
    "&": '<a id="v" href="{{ a }}&{{ b }}">',
    "&#": '<a id="v" href="{{ a }}&#{{ b }}">',
}


@pytest.mark.parametrize("template", NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_addresses_of_two_values(template):
    """A scheme that only comes about where two values meet is found too."""
    pairs = [(value[:at], value[at:]) for value in ADDRESSES for at in (1, 4, value.find(":"), value.find(":") + 1)]
    pairs += [("java", "#115;cript:alert(1)"), ("java", "#115cript:alert(1)"), ("java", "115cript:alert(1)")]
    pairs += [("java", "Tab;script:alert(1)"), ("javascript", "colon;alert(1)"), ("javascript", "#58alert(1)")]
    pairs += [("javascript", "58;alert(1)"), ("javascript", "x3A;alert(1)"), (HARMLESS, HARMLESS)]
    files = {"main.html": template, "part.html": "{{ b }}"}
    results = run([{"templates": files, "context": {"a": a, "b": b, "yes": True}} for a, b in pairs])
    if "&" in template and "errors" in results[-1]:
        assert results[-1]["errors"][0]["stage"] == "compile"
        return
    assert "output" in results[-1], results[-1]
    expected = parsed(results[-1]["output"])[0]
    wrong = []
    for pair, result in zip(pairs, results):
        if "errors" in result:
            assert result["errors"][0]["path"] == "content.json", (pair, result)
            continue
        found, _, attributes = parsed(result["output"])
        back = attributes.get("href", attributes.get("src", attributes.get("action", "")))
        back = next((text for name, text in attributes.items() if "href" in str(name)), back)
        addresses = candidates(attributes["srcset"]) if "srcset" in attributes else [back]
        if found != expected or any(scheme(address) not in (None, *SCHEMES) for address in addresses):
            wrong.append(f"{pair!r}: {result['output'][:300]!r}")
    assert not wrong, f"{len(wrong)} pairs\n" + "\n".join(wrong[:8])


#: Addresses that have to stay usable.
GOOD = [
    "https://example.org/a:b?c=d:e#f:g", "http://example.org", "HTTPS://EXAMPLE.ORG", "mailto:a@example.org", "tel:+49", "/x",
    "x.html", "../x", "./a:b", "#top", "?q=a:b", "//example.org/x", "", "x/y:z", "\u00fcber/x", "/a b", "/javascript:x",
]


@pytest.mark.parametrize("place", ["href", "src", "action", "srcset"])
def test_good_addresses(place):
    element = {"href": "a", "action": "form"}.get(place, "img")
    results = run([
        {"templates": {"main.html": f'<{element} {place}="{{{{ v }}}}">'}, "context": {"v": value}} for value in GOOD])
    assert [value for value, result in zip(GOOD, results) if "output" not in result] == []


#: Where a page takes scripts and the base of its addresses from: nothing of another site.
RESOURCES = [
    '<script src="{{ v }}"></script>', '<script src="/{{ v }}"></script>', '<link rel="stylesheet" href="{{ v }}">',
    '<base href="{{ v }}">', '<link rel="modulepreload" href="{{ v }}">',
]
FOREIGN = [
    "https://x/", "//x/", "\\\\x/", "/\\x/", "/\t/x", "\t//x", "/\n/x", "\\/x/", "http:x", "HTTPS:/x", " //x", "\x01//x", "/\r\n/x",
    "data:text/javascript,alert(1)", "javascript:alert(1)", "blob:x", "ht\ntps://x", "https\t://x",
]


@pytest.mark.parametrize("template", RESOURCES)
def test_resources(template):
    results = run([{"templates": {"main.html": template}, "context": {"v": value}} for value in [*FOREIGN, "x"]])
    assert "output" in results.pop(), "not even a file of the site's own"
    allowed = [value for value, result in zip(FOREIGN, results) if "output" in result]
    if 'src="/' in template:
        # Behind the slash of the template, only what begins with another is an address of another site.
        allowed = [value for value in allowed if value.lstrip("\t\r\n")[:1] in ("/", "\\")]
    assert allowed == []


#: Places that no value gets to.
CLOSED = [
    "<script>{{ v }}</script>", "<script>'{{ v }}'</script>", "<style>{{ v }}</style>", "<!--{{ v }}-->", "<!-- {% if yes %}x{% endif %} -->",
    "<{{ v }}>", "</{{ v }}>", "<p {{ v }}>", "<p {{ v }}='x'>", "<p title={{ v }}>", "<p title=x{{ v }}>", "<p title='x'{{ v }}>", "<p/{{ v }}>",
    "<!{{ v }}>", "<!doctype {{ v }}>", "<?{{ v }}?>", "<![CDATA[{{ v }}]]>", '<p onclick="{{ v }}">', '<p style="{{ v }}">',
    '<iframe srcdoc="{{ v }}"></iframe>', "<iframe>{{ v }}</iframe>", "<noscript>{{ v }}</noscript>", "<template>{{ v }}</template>",
    "<xmp>{{ v }}</xmp>", "<plaintext>{{ v }}", '<math><mi href="{{ v }}">x</mi></math>', '<embed src="{{ v }}">', '<object data="{{ v }}"></object>',
    '<svg><script href="{{ v }}"></script></svg>', '<svg><script xlink:href="{{ v }}"></script></svg>', "<svg><style>{{ v }}</style></svg>",
    "<svg><foreignObject>{{ v }}</foreignObject></svg>", '<svg><animate attributeName="href" to="{{ v }}"/></svg>', "<svg><p>{{ v }}</p></svg>",
    '<link rel="{{ v }}" href="/x">', '<link href="{{ v }}" rel="icon">', '<meta http-equiv="{{ v }}" content="x">',
    '<meta http-equiv="refresh" content="{{ v }}">', '<meta content="{{ v }}" http-equiv="refresh">', '<meta http-equiv="&#114;efresh" content="{{ v }}">',
    '<meta name="{{ v }}" content="x">', '<script type="{{ v }}"></script>', '<script type="application/ld+json">{{ v }}</script>',
    '<script type="application/ld+json">"{{ v|tojson }}"</script>', "<title><{{ v }}</title>", "<title></tit{{ v }}</title>",
    "<title>{{ v }}<b></title>", "<textarea></{{ v }}</textarea>", "&{{ v }}", "&#{{ v }};", '<p title="&am{{ v }}">', '<a href="javascript:{{ v }}">x</a>',
    '<input {% if yes %}checked{% endif %} = title="{{ v }}">', '<p title="{{ v }}" title="x">', '<p title="{% if yes %}">{% endif %}{{ v }}',
]
#: What is no text: HTML, also what a block of the template has written, and JSON.
NO_TEXT = [*(f"{{{{ {expression} }}}}" for expression, _ in MARKUP.values()), "{{ v|tojson }}"]
BLOCKS = ["{% set s %}{{ v }}{% endset %}@{{ s }}", "@{% filter upper %}{{ v }}{% endfilter %}"]
TEXT_ONLY = [place.html for place in PLACES if place.kind in ("textarea", "attribute", "address")]
REFUSED = [
    *CLOSED, *(html.replace("@", printed) for html in TEXT_ONLY for printed in NO_TEXT),
    *(before + html.replace("@", inside) for html in TEXT_ONLY for before, inside in (text.split("@") for text in BLOCKS)),
    *(place.html.replace("@", "{{ v|e }}") for place in PLACES if place.kind == "json"), "<p>{{ v|tojson }}</p>",
    "<svg><title>{{ v|e ~ v }}</title></svg>", "<svg>{{ v|e ~ v }}</svg>",
]


def test_refused():
    """What does not compile, whatever the value."""
    results = run([{"templates": {"main.html": template}, "context": {"v": HARMLESS, "yes": True}} for template in REFUSED])
    stages = [result["errors"][0]["stage"] if "errors" in result else "output" for result in results]
    assert [(template, stage) for template, stage in zip(REFUSED, stages) if stage != "compile"] == []
