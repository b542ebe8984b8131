"""What html5lib makes of a page, and whether a value has changed more of it than its own text."""

import json
import re

import html5lib

from harness import SCHEMES, candidates, scheme

BUILDER = html5lib.getTreeBuilder("etree")
ADDRESSES = {"href", "src", "action", "formaction", "cite", "poster", "data"}
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


def problem(harmless, hostile, values):
    """What is wrong with a tree that came of hostile values, given by the marks that stand for them in the other."""
    for kind, _, text in harmless:
        if any(mark in text or mark in kind for mark in values) and not may_hold_value(kind):
            return f"a value stands in: {kind} {text!r}"
    if len(harmless) != len(hostile):
        return f"other nodes: {len(harmless)} and {len(hostile)}"
    for (kind, depth, text), found in zip(harmless, hostile):
        expected = text
        for mark, value in values.items():
            expected = expected.replace(mark, json.dumps(value, ensure_ascii=False)[1:-1] if kind == "json" else value)
        actual = unescaped(found[2]) if kind == "json" else found[2]
        if (kind, depth, expected) != (found[0], found[1], actual):
            return f"{kind}: {expected!r} has become {found[0]}: {actual!r}"
        if expected != text and is_dangerous(kind, actual):
            return f"a dangerous address: {kind} {actual!r}"
    return None


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
