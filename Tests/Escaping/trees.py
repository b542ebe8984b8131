"""What html5lib makes of a page, and whether a value has changed more of it than its own text."""

import json
import re

import html5lib

from harness import SCHEMES, candidates, scheme

BUILDER = html5lib.getTreeBuilder("etree")
ADDRESSES = {"href", "src", "action", "formaction", "cite", "poster", "data"}
REPEATED = {"a", "b"}
JSON_TYPES = {"application/ld+json", "application/json"}
HTML = "{http://www.w3.org/1999/xhtml}"


def tree(page, scripting):
    """A page's nodes as a list: kind, place and text of each."""
    parser = html5lib.HTMLParser(tree=BUILDER)
    nodes = []
    collect(parser.parse(page, scripting=scripting), 0, nodes)
    return nodes


def collect(element, depth, nodes):
    if not isinstance(element.tag, str):
        nodes.append(("comment", depth, element.text or ""))
        return
    name = element.tag.removeprefix(HTML)
    if name == "<!DOCTYPE>":
        nodes.append(("doctype", depth, f"{element.text} {sorted(element.attrib.items())}"))
        return
    nodes.append(("name", depth, name))
    attributes = {str(key): value for key, value in element.attrib.items()}
    nodes.extend((f"attribute {key} of {name}", depth, value) for key, value in sorted(attributes.items()))
    if name == "meta" and "http-equiv" in attributes:
        nodes.append(("refresh", depth, attributes.get("content", "")))
    is_run = name == "link" and "stylesheet" in attributes.get("rel", "").lower().split() or name in ("script", "base")
    nodes.extend(("resource", depth, value) for key, value in sorted(attributes.items()) if is_run and key in ("href", "src"))
    kind = "text"
    if name.rpartition("}")[2].lower() in ("script", "style"):
        is_json = name == "script" and attributes.get("type", "").strip().lower() in JSON_TYPES
        kind = "json" if is_json else "code"
    text = element.text or ""
    for child in element:
        if not (text == ""):
            nodes.append((kind, depth, text))
        collect(child, depth + 1, nodes)
        text = child.tail or ""
    if text:
        nodes.append((kind, depth, text))


def without_blanks(nodes):
    """A tree without text that is blank, and without elements such as `b` that browsers repeat only around text."""
    nodes = [(kind, depth, text.lstrip() if kind == "text" else text) for kind, depth, text in nodes]
    nodes = [node for node in nodes if node[0] != "text" or node[2]]
    for at in reversed(range(len(nodes))):
        kind, depth, name = nodes[at]
        if kind == "name" and name in REPEATED:
            end = next((place for place in range(at + 1, len(nodes)) if not nodes[place][0].startswith("attribute")), len(nodes))
            inside = (depth, depth + 1)[nodes[end][0] in ("name", "comment")] if end < len(nodes) else None
            if inside is None or nodes[end][1] != inside:
                del nodes[at:end]
    return nodes


def problem(harmless, hostile, values, ignores_blanks=False, may_leave=True):
    """What is wrong with a tree that came of hostile values, given by the marks that stand for them in the other.

    `may_leave` says that the template itself names another host.
    """
    for kind, _, text in harmless:
        if any(mark in text or mark in kind for mark in values) and not may_hold_value(kind):
            return f"a value stands in: {kind} {text!r}"
    if ignores_blanks:
        harmless, hostile = without_blanks(replaced(harmless, values)), without_blanks(hostile)
        values = {}
    if len(harmless) != len(hostile):
        return f"other nodes: {len(harmless)} and {len(hostile)}"
    for (kind, depth, text), found in zip(harmless, hostile):
        expected = replaced([(kind, depth, text)], values)[0][2]
        actual = unescaped(found[2]) if kind == "json" else found[2]
        if (kind, depth, expected) != (found[0], found[1], actual):
            return f"{kind}: {expected!r} has become {found[0]}: {actual!r}"
        if (expected != text or kind == "resource" and not may_leave) and is_dangerous(kind, actual):
            return f"a dangerous address: {kind} {actual!r}"
    return None


def replaced(nodes, values):
    """Nodes with values in place of the marks that stand for them."""
    result = []
    for kind, depth, text in nodes:
        for mark, value in values.items():
            text = text.replace(mark, json.dumps(value, ensure_ascii=False)[1:-1] if kind == "json" else value)
        result.append((kind, depth, text))
    return result


def may_hold_value(kind):
    if not kind.startswith("attribute "):
        return kind in ("text", "json", "resource")
    name = kind.split()[1].rpartition("}")[2].rpartition(":")[2]
    return not name.startswith("on") and name not in ("style", "srcdoc")


def is_dangerous(kind, text):
    if kind == "resource":
        return re.match(r"\s*([/\\]{2}|[a-z]+:)", text, re.IGNORECASE) is not None
    if not kind.startswith("attribute "):
        return False
    name = kind.split()[1].rpartition("}")[2].rpartition(":")[2]
    addresses = candidates(text) if name == "srcset" else [text] if name in ADDRESSES else []
    return any(scheme(address) not in (None, *SCHEMES) for address in addresses)


def unescaped(text):
    return re.sub(r"\\u00(3c|3e|26|27)", lambda match: chr(int(match[1], 16)), text)
