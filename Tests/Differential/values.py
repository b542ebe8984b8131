"""Types, names and values of the contexts that templates are rendered with.

A type is a short text: "str", "int", "float", "bool", "html", "[T]" (list), "{T}" (a record of KEYS whose values have one
type), "user", "address" (records), "T?" (a key that may be missing). "sint" and "sfloat" are numbers that stand in the
context: they are small enough to be multiplied. "half" is a number whose sums are exact in whatever order they are made.
"""

KEYS = ("alpha", "beta", "Gamma", "delta")

RECORDS = {
    "user": {
        "name": "str", "age": "sint", "active": "bool", "score": "half", "labels": "[str]",
        "address": "address", "email": "str?", "level": "int?",
    },
    "address": {"city": "str", "code": "sint"},
}

# Which names a context can have; one name is always there for each kind that rules rely on.
ALWAYS = {"title": "str", "total": "sint", "price": "sfloat", "flag": "bool", "tags": "[str]", "users": "[user]"}
SOMETIMES = {
    "note": "str", "word": "str", "big": "int", "small": "sint", "ratio": "sfloat", "visible": "bool",
    "numbers": "[int]", "prices": "[float]", "halves": "[half]", "grid": "[[int]]", "rows": "[[str]]",
    "owner": "user", "place": "address", "counts": "{int}", "prefs": "{str}", "markup": "html", "texts": "[html]",
    "size": "sint",
}

STRINGS = (
    "", "a", "B", "hello", "Hello World", "the quick brown fox jumps over the lazy dog", "  padded  ",
    "snake_case-word",
    "Größe & Maß", "straße",
    "ÉTÉ à Paris", "cafe\u0301 noir", "日本語 テキスト", "👩‍👩‍👧 family", "🇩🇪", "İstanbul",
    "ǆ ŉ ﬁ", "ΣΊΣΥΦΟΣ", "שלום", "no\u00a0break", "zero\u200bwidth", "<b>bold</b> & <i>x</i>", "a < b > c", "&amp; &lt;",
    "it's", 'say "hi"', "both ' and \"", "line one\nline two\n\nline four", "crlf\r\nend", "tab\there", "back\\slash",
    "100%", "a/b?c=d&e=f g", "{{ x }}", "{% if %}", "x,y;z", "42", "-7", "3.75", "Ünïcödé title-case o'clock",
    "http://example.org/?q=1", "A" * 30, "one.two", "\u2028sep", "UPPER", "lower", "</p>", "<!-- c -->", "a'b\"c<d>&e",
)
SMALL_INTS = (0, 1, 2, 3, 5, 7, 10, 12, 42, 99, 100, 255, 640, 999, -1, -3, -42, -640)
BIG_INTS = (1024, 1000000, 123456789, 4294967296, 9876543210123, -2147483649, 65536, 1000)
FLOATS = (0.5, 1.5, 2.5, 3.14, 2.75, -2.25, 0.1, 0.3, 10.0, 99.95, -0.5, 2.67, 1234.56, 7.05, 0.25, -10.0)
HALVES = (0.5, 1.5, 2.5, 10.0, -0.5, -10.0, 100.0, 0.0)


def text(rng):
    """A text, now and then of two parts."""
    value = rng.choice(STRINGS)
    return value + " " + rng.choice(STRINGS) if rng.random() < 0.15 else value


def value(rng, kind):
    """A random value of a type."""
    if kind == "str":
        return text(rng)
    if kind in ("sint", "int"):
        return rng.choice(SMALL_INTS + BIG_INTS if kind == "int" and rng.random() < 0.4 else SMALL_INTS)
    if kind in ("sfloat", "float"):
        return rng.choice(FLOATS)
    if kind == "half":
        return rng.choice(HALVES)
    if kind == "bool":
        return rng.random() < 0.5
    if kind == "html":
        return {"$html": rng.choice(("<b>x</b>", "", "a &amp; b", "<i>é</i> <br>\n<p>q</p>", "plain", "&#39;q&#34;"))}
    if kind == "[user]":
        return users(rng)
    if kind == "[html]":  # A list without elements would be one of texts.
        return [value(rng, "html") for _ in range(rng.randint(1, 4))]
    if kind == "[str]":
        return [text(rng) for _ in range(length(rng))]
    if kind.startswith("["):
        return [value(rng, kind[1:-1]) for _ in range(max(length(rng), 1))]
    if kind.startswith("{"):
        return {key: value(rng, kind[1:-1]) for key in KEYS}
    return {name: value(rng, field.rstrip("?")) for name, field in RECORDS[kind].items()}


def length(rng):
    """How long a list is; sometimes empty."""
    return rng.choice((0, 1, 2, 3, 3, 4, 5, 7))


def users(rng):
    """A list of records where some keys are missing in some, but never in all of them."""
    result = [value(rng, "user") for _ in range(rng.randint(2, 5))]
    for user in result[1:]:
        for key in ("email", "level"):
            if rng.random() < 0.4:
                del user[key]
    rng.shuffle(result)
    return result


def context(rng):
    """A random context: its values and its types by name."""
    kinds = dict(ALWAYS)
    for name, kind in SOMETIMES.items():
        if rng.random() < 0.6:
            kinds[name] = kind
    names = list(kinds)
    rng.shuffle(names)
    return {name: value(rng, kinds[name]) for name in names}, kinds


def paths(rng, name, kind, has_keys=False):
    """The expressions that a variable of a type offers, each with its type; maps have KEYS only in the context."""
    yield name, kind
    if kind in RECORDS:
        for field, inner in RECORDS[kind].items():
            path = f"{name}.{field}" if rng.random() < 0.7 else f'{name}["{field}"]'
            yield from paths(rng, path, inner)
    elif kind.startswith("{") and has_keys:
        for key in KEYS:
            yield (f"{name}.{key}" if rng.random() < 0.5 else f"{name}['{key}']"), kind[1:-1]
