"""All rules by which expressions are made, by type; `scalar_rules` says how they are read."""

from list_rules import ITERABLE, ITERABLES, LIST, LISTS, MAP, SORTED
from scalar_rules import BOOL, COND, FLOAT, HTML, HTML_ESCAPED, INT, JSON, STR


def _rules():
    """All rules by type, as lists."""
    tables = {"str": STR, "int": INT, "float": FLOAT, "bool": BOOL, "cond": COND, "html": HTML, "json": JSON}
    for kind, extra in LISTS.items():
        plain = LIST + (SORTED if kind in ("[str]", "[int]", "[float]") else "")
        if kind == "[user]":  # The users of a list are of one kind, with what some of them lack.
            plain = "\n".join(line for line in plain.splitlines() if "[<=T>" not in line) + "\n"
        tables[kind] = plain.replace("T", kind[1:-1]) + extra
        tables["i" + kind] = ITERABLE.replace("T", kind[1:-1]) + ITERABLES[kind]
    for kind in ("int", "str"):
        tables["{" + kind + "}"] = MAP.replace("T", kind)
    return {kind: [line for line in table.splitlines() if line] for kind, table in tables.items()}


RULES = _rules()
ESCAPED_RULES = [line for line in HTML_ESCAPED.splitlines() if line]
