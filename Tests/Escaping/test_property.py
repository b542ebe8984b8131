"""What compiles has one reading: no value changes anything of a page's tree but its own text or attribute's value.

ESCAPING_SEED and ESCAPING_COUNT choose the templates; `bash Tests/Escaping/run N` takes N with a seed of its own.
"""

import html
import itertools
import os
import random
import re
from concurrent.futures import ProcessPoolExecutor

import trees
from harness import Tool
from markup import Generator

SEED = int(os.environ.get("ESCAPING_SEED", "20261126"))
COUNT = int(os.environ.get("ESCAPING_COUNT", "5000"))
LEAST_SHARE = 0.1
CHUNK = 250
SHOWN = 5
#: None begins with a blank, since HTML leaves out some blanks: those are BLANKS.
PAYLOADS = [
    '"x', "'x", "<img src=x onerror=alert(1)>", "-->x", "--!>x", "]]>x", "</title><b>", "</textarea><b>", "</script><b>", "</style><b>",
    "</svg><b>", "</noscript><b>", "</iframe><b>", "</xmp><b>", "</math><b>", "&#60;b>", "&lt;b>", "lt;x", "t;x", "#60;b", "p;x", ";x", "60;x",
    "x\n y", "`x", "=x", "/x", "/", "/>x", ">x", "x onload=alert(1) ", "b>x", "le>x", "!--x", "!-->x", "?x", ":x", "script>x", "title>x",
    "tle>x", "textarea>x", "pt>x", '"><b>', "'><b>", '" onclick="x', "' onclick='x", "javascript:alert(1)", "-x", "->x", "--x", "[CDATA[x",
    "x=y", "x/", "x=", "x>y", "x y", "refresh", "0;url=javascript:alert(1)", "//x/y", "https://x/y", "a" * 50,
]
BLANKS = ["", "", " ", "\n", "\t\n ", "x"]
#: What a template might begin and a value go on with.
WHOLES = [
    *(f"</{name} x" for name in ("title", "textarea", "script", "style", "noscript", "xmp", "iframe", "desc", "svg")),
    "<b x", "<!--x", "<![cdata[x", "<?x", "&#60;x", "&#x3c;x", "&lt;x", "&amp;x", "&notin;x",
]
MARKS = {"a": "vqa", "b": "vqb", "h": "vqh", "x": "vqx", "y": "vqy"}


def context(values, settings):
    text = html.escape(values["h"])
    return {
        "a": values["a"], "b": values["b"], "h": {"$html": f'<b title="{text}">{text}</b>'}, "xs": [values["x"], values["y"]],
        **settings}


def output(tool, files, values, settings):
    """What templates print, or None after an error."""
    texts = {name: "".join(pieces) for name, pieces in files.items()}
    return tool.result({"templates": texts, "context": context(values, settings)}).get("output")


def hostile(mark, page, choice):
    """A value to put for a mark: any, or what goes on with what stands before the mark somewhere in a page."""
    at = choice.choice([match.start() for match in re.finditer(mark, page)] or [0])
    begun = page[max(page.rfind("<", 0, at), page.rfind("&", 0, at), 0):at].lower()
    ends = [whole[len(begun):] for whole in WHOLES if begun and whole.startswith(begun)]
    return choice.choice(ends if ends and choice.random() < 0.5 else PAYLOADS)


def problem(tool, files, choice, count=5):
    """Whether templates compile, and what is wrong with what comes of hostile values, or None."""
    settings = {"c": choice.random() < 0.5, "n": choice.randrange(3)}
    harmless = output(tool, files, MARKS, settings)
    if harmless is None:
        return False, None
    may_leave = re.search(r"[/\\]{2}|&#|:", "".join(sum(files.values(), []))) is not None
    before = {}
    for turn in range(count):
        if turn == count // 2:
            settings = {"c": not settings["c"], "n": choice.randrange(3)}
            harmless = output(tool, files, MARKS, settings)
            before = {}
        values = {name: choice.choice(BLANKS) if turn % 5 == 4 else hostile(mark, harmless or "", choice) for name, mark in MARKS.items()}
        is_blank = not all(value.strip() for value in values.values())
        page = output(tool, files, values, settings)
        if harmless is None or page is None:
            continue
        for scripting in (False, True) if "noscript" in harmless.lower() else (False,):
            if scripting not in before:
                before[scripting] = trees.tree(harmless, scripting)
            replaced = {MARKS[name]: value for name, value in values.items()}
            found = trees.problem(before[scripting], trees.tree(page, scripting), replaced, is_blank, may_leave)
            if found:
                return True, f"{found}\n{harmless!r}\n{page!r}"
    return True, None


def checked(seeds):
    """How many of the templates compile, and the smallest form of those with a problem."""
    tool = Tool()
    compiled, found = 0, []
    for seed in seeds:
        files = Generator(seed).templates()
        is_compiled, message = problem(tool, files, random.Random(seed))
        compiled += is_compiled
        if message:
            found.append((seed, files, message))
    found = [(seed, *shrunk(tool, files, message)) if number < SHOWN else (seed, files, message)
             for number, (seed, files, message) in enumerate(found)]
    tool.close()
    return compiled, found


def shrunk(tool, files, message):
    """The templates without all pieces that the problem does without."""
    is_smaller = True
    while is_smaller:
        is_smaller = False
        places = [(name, at) for name, pieces in files.items() for at in range(len(pieces))]
        groups = itertools.chain(
            ([place] for place in places),
            (pair for pair in itertools.combinations(places, 2) if all(files[name][at].startswith("{%") for name, at in pair)))
        for group in groups:
            smaller = {
                name: [piece for at, piece in enumerate(pieces) if (name, at) not in group] for name, pieces in files.items()}
            found = next((found for seed in range(4) if (found := problem(tool, smaller, random.Random(seed), 12)[1])), None)
            if found:
                files, message, is_smaller = smaller, found, True
                break
    return files, message


def test_a_value_changes_only_its_own_text():
    print(f"seed {SEED}, {COUNT} templates")
    seeds = range(SEED * 1_000_000, SEED * 1_000_000 + COUNT)
    with ProcessPoolExecutor(2) as pool:
        results = list(pool.map(checked, [seeds[at:at + CHUNK] for at in range(0, COUNT, CHUNK)]))
    compiled = sum(count for count, _ in results)
    found = sorted((case for _, cases in results for case in cases), key=lambda case: sum(map(len, sum(case[1].values(), []))))
    print(f"{compiled} compile, {len(found)} with a problem")
    text = "\n\n".join(
        f"{seed}: { {name: ''.join(pieces) for name, pieces in files.items() if pieces} }\n{message}"
        for seed, files, message in found[:SHOWN])
    assert not found, f"seed {SEED}: {len(found)} of {compiled} templates\n{text}"
    assert compiled >= LEAST_SHARE * COUNT, f"only {compiled} of {COUNT} templates compile"
