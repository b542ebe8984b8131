"""Names of files as disks hold them: any byte but NUL and the slash, in any order."""

import random
import unicodedata

BYTES = [bytes([byte]) for byte in range(1, 256) if byte != ord("/")]
#: Names that mean something to a web server, a shell, a list of names or another normalisation.
ODD = [
    *(unicodedata.normalize(form, name).encode() for form in ("NFC", "NFD") for name in ("été.jpg", "Ωmega.jpg",
    "각.jpg")),
    *(name.encode() for name in (
        "#1.jpg", "#", "?", "a?b#c.jpg", "%41.jpg", "%", "%%%", "a\nb.jpg", "\n", "\t", " ", "  x  ", "-rf", "--",
        "~", "...",
        "..a", "a\\b.jpg", "\\", '"', "'", "`id`", "$(id)", "a;b", "*", "[x]", "{{ x }}", "<b>", "&amp;", "CON",
        "a:b", "\r\n",
        "file\t1\t2", "\x7f", "\u202ex.jpg", "\u200b.jpg", "\ufeff", "🪁.jpg", "x" * 251 + ".jpg", "%0A",
        "index.html\n")),
    b"\xff\xfe.jpg", b"\xc3", b"\xed\xa0\x80.jpg", b"\xf4\x90\x80\x80", b"\xc0\xaf", b"\x80" * 100]


def random_names(seed: object, count: int) -> list[bytes]:
    chance = random.Random(seed)
    return [b"".join(chance.choices(BYTES, k=chance.randint(2, 40))) for _ in range(count)]


def all_names(seed: object, count: int) -> list[bytes]:
    """Each byte alone and within a name, the odd ones, and so many by chance."""
    names = [byte for byte in BYTES if byte != b"."] + [b"a" + byte + b"b.jpg" for byte in BYTES] + ODD
    return list(dict.fromkeys(name for name in names + random_names(seed, count) if name not in (b".", b"..")))
