"""Markdown that is known to take parsers long: what cmark's test/pathological_tests.py lists, and more of its kind.

`SHAPES` makes each from a number of bytes, so that all can be tried at the same size.
"""

from collections.abc import Callable

from growth_inputs import ALL, Files, Input, site


def repeated(text: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: before + text * (size // len(text)) + after


def around(opening: str, middle: str, closing: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        count = size // (len(opening) + len(closing))
        return opening * count + middle + closing * count

    return make


def halves(first: str, second: str) -> Callable[[int], str]:
    """Half the size of one text, then half of another."""
    return lambda size: first * (size // 2 // len(first)) + second * (size // 2 // len(second))


def ticks(size: int) -> str:
    """Runs of backticks, each one longer than that before."""
    return "".join("e" + "`" * length for length in range(1, int((2 * size) ** 0.5)))


def numbered(line: str, after: str = "") -> Callable[[int], str]:
    def make(size: int) -> str:
        count = size // (len(line) + 6 + len(after))
        return "".join(line.replace("{i}", str(i)) for i in range(count)) + after * count

    return make


def nested_lists(size: int) -> str:
    return "".join("  " * depth + "* a\n" for depth in range(int(size**0.5)))


def empty_lines_in_lists(size: int) -> str:
    return "- " * (size // 3) + "x" + "\n" * (size // 3)


def empty_lines_in_nested_lists(size: int) -> str:
    depth = int((size / 2) ** 0.5)
    return "".join("  " * level + "- a\n" for level in range(depth)) + "\n" * (size // 2)


def table(size: int) -> str:
    """A header of many columns, and rows that have one each."""
    side = size // 7
    return "|x" * side + "|\n" + "|-" * side + "|\n" + "|x\n" * side


SHAPES: dict[str, Callable[[int], str]] = {
    "nested-strong-emphasis": around("*a **a ", "b", " a** a*"),
    "emphasis-closers": repeated("a_ "),
    "emphasis-openers": repeated("_a "),
    "link-closers": repeated("a]"),
    "link-openers": repeated("[a"),
    "mismatched-openers-and-closers": repeated("*a_ "),
    "openers-and-closers-a-multiple-of-3": repeated("c* ", "a**b"),
    "delimiters-of-many-lengths": repeated("a***b**c*d_e__"),
    "link-openers-and-emphasis-closers": repeated("[ a_"),
    "bracket-and-parenthesis": repeated("[ ("),
    "image-bracket-and-parenthesis": repeated("![ ("),
    "hard-link-and-emphasis": repeated("**x [a*b**c*](d)"),
    "pictures-in-pictures": repeated("![[]()"),
    "picture-openers": repeated("!["),
    "pictures-in-links": repeated("[![]()"),
    "openers-then-links": around("![", "", "[]()"),
    "links-in-links": around("[", "a", "](b)"),
    "links-in-pictures": around("![", "a", "](b)"),
    "nested-brackets": around("[", "a", "]"),
    "nested-block-quotes": repeated("> ", after="a"),
    "block-quotes-in-lists": repeated("> - ", after="a"),
    "emphasis-in-nested-block-quotes": halves(">", "_'"),
    "emphasis-in-nested-lists": halves("- ", "_>"),
    "pictures-without-addresses": repeated(")![ ]("),
    "links-without-text": repeated("[]("),
    "nested-lists": nested_lists,
    "lists-in-one-line": repeated("- ", after="a"),
    "numbered-lists-in-one-line": repeated("1. ", after="a"),
    "lists-of-other-signs": repeated("* + - ", after="a"),
    "empty-lines-in-lists-in-one-line": empty_lines_in_lists,
    "empty-lines-in-nested-lists": empty_lines_in_nested_lists,
    "points-without-text": repeated("-\n"),
    "block-quotes-and-lazy-lines": repeated("a\n", before="> " * 60),
    "nul": repeated("abc\0de\0"),
    "backticks": ticks,
    "backticks-of-one-and-two": repeated("``a`"),
    "backticks-of-one-and-letters": repeated("`a", after="``"),
    "unclosed-links-a": repeated("[a](<b"),
    "unclosed-links-b": repeated("[a](b"),
    "unclosed-links-with-titles": repeated('[a](b "'),
    "unclosed-links-with-titles-in-parentheses": repeated("[a](b ("),
    "unclosed-links-with-parentheses": repeated("[a](("),
    "unclosed-comments": repeated("</", after="<!--"),
    "comment-openers": repeated("a <!--"),
    "comment-openers-with-ends": repeated("<!-- a -- "),
    "instruction-openers": repeated("a <?"),
    "declaration-openers": repeated("a <!A "),
    "data-openers": repeated("a <![CDATA["),
    "tag-openers": repeated("a <a "),
    "tag-openers-with-values": repeated('a <a b="'),
    "tag-openers-with-single-quotes": repeated("a <a b='"),
    "tag-openers-with-names": repeated("a <a b"),
    "tag-openers-with-blanks": repeated(" ", before="a <a"),
    "closing-tag-openers": repeated("a </a "),
    "address-openers": repeated("<a:"),
    "mail-openers": repeated("<a@a."),
    "reference-definitions": numbered("[{i}]: u\n", "[0] "),
    "reference-definitions-of-one-name": repeated("[a]: u\n"),
    "references-to-a-long-definition": lambda size: "[a]: " + "u" * (size // 2) + "\n\n" + "[a]" * (size // 6),
    "unclosed-definitions": repeated("[a]: u\n'"),
    "definition-openers": repeated("[\n"),
    "names-of-definitions-too-long": repeated("[a][" + "b" * 990 + "]"),
    "character-references": repeated("&amp;"),
    "unclosed-character-references": repeated("&a"),
    "long-character-references": repeated("&#1"),
    "escapes": repeated("\\a"),
    "hard-breaks": repeated("a  \n"),
    "blanks": repeated(" ", before="a", after="b"),
    "tabs": repeated("\t", before="a", after="b"),
    "setext-underlines": repeated("a\n-\n"),
    "a-heading-of-number-signs": repeated(" #", before="# a"),
    "thematic-break-that-is-none": repeated("* ", after="a"),
    "rules": repeated("---\n"),
    "fences": repeated("```\n"),
    "open-fence": repeated("a\n", before="```\n"),
    "indented-code": repeated("    a\n\n"),
    "wide-tables": table,
    "quotation-marks": repeated('"a" '),
    "opening-quotation-marks": repeated('"a '),
    "references-that-do-not-end": repeated("{{ a "),
    "reference-openers": repeated("{{"),
    "reference-openers-and-emphasis": repeated("{{*"),
    "empty-references": repeated("{{}}"),
    "reference-openers-with-ends": around("{{", "a", "}}"),
    "single-braces": repeated("{ a } "),
    "double-brackets": repeated("[[ a ]] "),
    "struck-words": repeated("~~a~~ "),
    "footnotes": repeated("a[^1] "),
    "boxes": repeated("- [ ] a\n"),
    "bullets": repeated("• a\n"),
    "hyphens-in-a-word": repeated("a-"),
    "one-long-word": repeated("a"),
    "digits": repeated("1"),
    "words-of-digits": repeated("1 "),
    "dots": repeated("1."),
    "commas": repeated("1,"),
    "web-addresses": repeated("www.a.org/"),
    "mail-addresses": repeated("a@a.org"),
    "combining-marks": repeated("\u0301", before="a"),
    "carriage-returns": repeated("a\r"),
}


def text(make: Callable[[int], str]) -> Callable[[int], Files]:
    return lambda size: site("", make(size))


ALL.extend(Input(f"markdown-{name}", text(make), 10_000, 2_000_000) for name, make in SHAPES.items())
