"""Random figures, each with what it has to come out as; numbers are Python decimals."""

import random
from dataclasses import dataclass, field
from decimal import Decimal

QUALIFIERS = ["", "over", "more than", "at least", "about", "nearly", "up to", "under", "fewer than", "a total of"]
LABELS = [
    "were reached", 'said "yes", twice', "=cmd|'/C calc'!A0", "+1 for all", "-2 is less", "@home;=1+1", "two\nlines",
    "</script><script>alert(1)</script>", "<!--", "emoji 🎈 & more", "ساعدنا الأطفال", "\u200b=HYPERLINK(1)",
    "＝1＋1", "tab\there", "a\n=1", "semi;colon", "back\\slash", "line\u2028end", " padded ",
]
UNITS = ["people", "calls", "workshops", "press articles", "children & parents"]
PERIODS = [
    ("2021", "2021-01-01", "2021-12-31", "2021", "P1Y"),
    ("2020-H2", "2020-07-01", "2020-12-31", "2020-07-01", "P6M"),
    ("2021-Q3", "2021-07-01", "2021-09-30", "2021-07-01", "P3M"),
    ("2020-02", "2020-02-01", "2020-02-29", "2020-02", "P1M"),
    ("2021-05-04", "2021-05-04", "2021-05-04", "2021-05-04", "P1D"),
    ("2019/2021", "2019-01-01", "2021-12-31", "2019", "P3Y"),
    ("2022/23", "2022-04-01", "2023-03-31", "2022-04-01", "P1Y"),
    ("2021-01/2021-03", "2021-01-01", "2021-03-31", "2021-01", "P90D"),
]
CURRENCIES = ["EUR", "GBP", "USD", "SEK", "JPY"]
SOURCES = {
    "report": {"title": "Annual report, 2021", "url": "https://example.org/r.pdf", "producer": "Kite Trust",
               "published": "2022-05", "accessed": "2022-06-01", "page": "p. 12", "licence": "CC BY 4.0"},
    "study": {"title": "=A study", "published": "2021-Q1"},
}


@dataclass
class Expected:
    name: str
    written: str
    kind: str
    qualifier: str
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    currency: str | None = None
    ratio: tuple[Decimal, Decimal] | None = None
    period: tuple[str, ...] | None = None
    details: dict[str, object] = field(default_factory=dict)
    change: Decimal | None = None
    previous: dict[str, Decimal] = field(default_factory=dict)
    whole: Decimal | None = None
    source: dict[str, str] | None = None

    @property
    def machine(self) -> str:
        """The value of `<data>` in the page."""
        if self.kind == "range":
            return f"{self.low:f}/{self.high:f}"
        return f"{self.value:f}"


def plain(number: Decimal) -> Decimal:
    """Without zeros at the end of its fraction, and never in scientific form."""
    digits = f"{number:f}"
    return Decimal(digits.rstrip("0").rstrip(".") if "." in digits else digits)


def number(dice: random.Random) -> Decimal:
    kind = dice.randrange(6)
    if kind == 0:
        return Decimal(dice.randrange(1, 1000))
    if kind == 1:
        return Decimal(dice.randrange(10**12, 10**30))
    if kind == 2:
        return Decimal(f"0.{dice.randrange(1, 10**9):012d}")
    if kind == 3:
        return Decimal(f"{dice.randrange(3000, 10**9)}.{dice.randrange(1, 10**7):07d}")
    return Decimal(dice.randrange(3000, 10**6))


def figure(dice: random.Random, name: str) -> Expected:
    kind = dice.choice(["count", "count", "change", "share", "money", "ratio", "range", "magnitude", "degrees"])
    qualifier = dice.choice(QUALIFIERS)
    front = qualifier + " " if qualifier else ""
    unit = dice.choice(UNITS)
    shown = qualifier or "exact"
    value = number(dice)
    if kind == "count":
        made = Expected(name, f"{front}{value} {unit}", "count", shown, plain(value), unit=unit)
    elif kind == "magnitude":
        word, power = dice.choice([("k", 3), ("M", 6), ("bn", 9), (" million", 6), (" billion", 9)])
        value = Decimal(dice.randrange(1, 999))
        made = Expected(name, f"{front}{value}{word} {unit}", "count", shown, value * 10**power, unit=unit)
    elif kind == "degrees":
        value = Decimal(dice.randrange(1, 60))
        qualifier = ""
        made = Expected(name, f"-{value} °C", "count", "exact", -value, unit="°C")
    elif kind == "change":
        value = plain(value) * dice.choice([1, -1])
        sign = "+" if value > 0 else "-"
        made = Expected(name, f"{front}{sign}{abs(value):f} {unit}", "change", shown, value, unit=unit)
    elif kind == "share":
        value = Decimal(dice.randrange(1, 1000)) / 10
        made = Expected(name, f"{front}{value:f}% of {unit}", "share", shown, plain(value), unit=f"% of {unit}")
    elif kind == "money":
        currency = dice.choice(CURRENCIES)
        value = Decimal(dice.randrange(1, 10**12))
        made = Expected(name, f"{front}{currency} {value}", "money", shown, value, currency=currency)
    elif kind == "ratio":
        whole = Decimal(dice.choice([2, 4, 5, 8, 10, 3, 7]))
        made = Expected(
            name, f"{front}1 in {whole} {unit}", "ratio", shown, plain(round(1 / whole, 6)), unit=unit,
            ratio=(Decimal(1), whole))
    else:
        low = Decimal(dice.randrange(1, 5000))
        high = low + dice.randrange(1, 5000)
        qualifier = shown = "exact"
        made = Expected(name, f"{low} to {high} {unit}", "range", shown, None, low, high, unit)
    bound(made, qualifier)
    describe(dice, made)
    return made


def bound(made: Expected, qualifier: str) -> None:
    if made.kind == "range":
        return
    is_turned = made.kind == "change" and made.value < 0
    if qualifier in ("over", "more than", "at least"):
        made.low, made.high = (None, made.value) if is_turned else (made.value, None)
    elif qualifier in ("up to", "under", "fewer than"):
        made.low, made.high = (made.value, None) if is_turned else (None, made.value)


def describe(dice: random.Random, made: Expected) -> None:
    """Adds keys that say more."""
    details = made.details
    for key in ("label", "method", "note"):
        if dice.random() < 0.4:
            details[key] = dice.choice(LABELS)
    if dice.random() < 0.5:
        made.period = dice.choice(PERIODS)
        details["period"] = made.period[0]
    if dice.random() < 0.3:
        details["status"] = dice.choice(["final", "provisional", "estimated", "revised"])
    if dice.random() < 0.4:
        key = dice.choice(list(SOURCES))
        details["source"] = key
        made.source = SOURCES[key]
    if made.kind == "count" and dice.random() < 0.2:
        details["counts"] = dice.choice(["people", "events", "things"])
    if made.kind == "count" and made.qualifier == "exact" and made.value > 0:
        relate(dice, made)


def relate(dice: random.Random, made: Expected) -> None:
    if dice.random() < 0.4 and made.value == made.value.to_integral_value() and made.value < 10**20:
        before = Decimal(dice.randrange(1, 5000))
        made.previous = {"2018": before}
        made.details["previous"] = {2018: f"{before}"}
        # A year is compared with a year only.
        if made.period is None or made.period[0] == "2021" or made.period[0] == "2022/23":
            made.change = made.value - before
    elif dice.random() < 0.4 and made.value < 10**12:
        made.whole = made.value.to_integral_value() + dice.randrange(1, 9999)
        made.details["of"] = f"{made.whole}"
