"""Random figures, each with what it has to come out as; numbers are Python decimals."""

import random
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from typing import NamedTuple


class Period(NamedTuple):
    name: str
    start: str
    end: str
    date: str
    duration: str
    words: str


QUALIFIERS = ["", "over", "more than", "at least", "about", "nearly", "up to", "under", "fewer than", "a total of"]
LABELS = [
    "were reached", 'said "yes", twice', "=cmd|'/C calc'!A0", "+1 for all", "-2 is less", "@home;=1+1", "two\nlines",
    "</script><script>alert(1)</script>", "<!--", "emoji 🎈 & more", "ساعدنا الأطفال", "\u200b=HYPERLINK(1)",
    "＝1＋1", "tab\there", "a\n=1", "semi;colon", "back\\slash", "line\u2028end", " padded ",
]
UNITS = ["people", "calls", "workshops", "press articles", "children & parents"]
PERIODS = [
    Period("2021", "2021-01-01", "2021-12-31", "2021", "P1Y", "2021"),
    Period("2020-H2", "2020-07-01", "2020-12-31", "2020-07-01", "P6M", "H2 2020"),
    Period("2021-Q3", "2021-07-01", "2021-09-30", "2021-07-01", "P3M", "Q3 2021"),
    Period("2020-02", "2020-02-01", "2020-02-29", "2020-02", "P1M", "February 2020"),
    Period("2021-05-04", "2021-05-04", "2021-05-04", "2021-05-04", "P1D", "4 May 2021"),
    Period("2019/2021", "2019-01-01", "2021-12-31", "2019", "P3Y", "2019–2021"),
    Period("2022/23", "2022-04-01", "2023-03-31", "2022-04-01", "P1Y", "2022/23"),
    Period("2021-01/2021-03", "2021-01-01", "2021-03-31", "2021-01", "P90D", "January 2021–March 2021"),
]
FUTURE = Period("2030", "2030-01-01", "2030-12-31", "2030", "P1Y", "2030")
STATUSES = ["final", "provisional", "estimated", "revised", "forecast", "break"]
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
    period: Period = PERIODS[0]
    is_page_period: bool = True
    details: dict[str, object] = field(default_factory=dict)
    change: Decimal | None = None
    since: str | None = None
    previous: dict[str, Decimal] = field(default_factory=dict)
    whole: Decimal | None = None
    whole_name: str | None = None
    share: Decimal | None = None
    share_qualifier: str | None = None
    goal: Decimal | None = None
    parts: list["Expected"] = field(default_factory=list)
    source: dict[str, str] | None = None

    @property
    def status(self) -> str | None:
        """How firm it is, in the words of the page."""
        status = self.details.get("status")
        return None if status == "final" else {"break": "break in series"}.get(status, status)

    @property
    def share_words(self) -> str | None:
        if self.share is None:
            return None
        sign = {"under": "under ", "over": "over "}.get(self.share_qualifier, "")
        return f"{sign}{grouped(self.share)}% of {grouped(self.whole)}"

    @property
    def change_words(self) -> str | None:
        if self.change is None:
            return None
        way = "unchanged" if self.change == 0 else f"{'up' if self.change > 0 else 'down'} by {grouped(abs(self.change))}"
        return f"{way} since {self.since}"

    @property
    def derived_values(self) -> list[str]:
        """The values of `<data>` in what is said of share and change."""
        values = [] if self.share is None else [self.share, self.whole]
        return [f"{value:f}" for value in values + ([] if self.change is None else [self.change])]

    def remarks(self, is_elsewhere: bool = False) -> list[str]:
        """What is said behind the figure where it first stands in a text."""
        period = None if self.is_page_period and not is_elsewhere else self.period.words
        return [words for words in (period, self.share_words, self.change_words, self.status) if words]

    @property
    def machine(self) -> str:
        """The value of `<data>` in the page."""
        if self.kind == "range":
            return f"{self.low:f}/{self.high:f}"
        return f"{self.value:f}"


def grouped(number: Decimal) -> str:
    """A number as an English page shows it."""
    return f"{number:,f}"


def share(value: Decimal, whole: Decimal) -> tuple[Decimal, str]:
    """The share in hundredths as a page shows it, with what it says: one below 1 has two digits that count, and a part
    never comes out as nothing or all."""
    with localcontext() as context:
        context.prec = 90
        exact = value * 100 / whole
        for digits in range(6):
            rounded = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
            if exact >= 1 and (rounded != 100 or value == whole) or exact < 1 and rounded >= Decimal(10).scaleb(-digits):
                return plain(rounded), "exact" if rounded * whole == value * 100 else "about"
    return (Decimal("0.0001"), "under") if exact < 1 else (Decimal("99.9999"), "over")


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


def figure(dice: random.Random, name: str, page_period: Period) -> Expected:
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
        part = Decimal(dice.randrange(1, int(whole)))
        nearest = (part / whole).quantize(Decimal("0.000001"), ROUND_HALF_UP)
        made = Expected(
            name, f"{front}{part} in {whole} {unit}", "ratio", shown, plain(nearest), unit=unit, ratio=(part, whole))
    else:
        low = Decimal(dice.randrange(1, 5000))
        high = low + dice.randrange(1, 5000)
        qualifier = shown = "exact"
        made = Expected(name, f"{low} to {high} {unit}", "range", shown, None, low, high, unit)
    made.period = page_period
    bound(made, qualifier)
    describe(dice, made)
    return made


def bound(made: Expected, qualifier: str) -> None:
    if made.kind == "range":
        return
    is_turned = made.kind == "change" and made.value < 0
    low = high = made.value
    if made.ratio:
        # A bound holds, so the quotient is never rounded towards the true value.
        low, high = (plain((made.ratio[0] / made.ratio[1]).quantize(Decimal("0.000001"), way))
                     for way in (ROUND_FLOOR, ROUND_CEILING))
    if qualifier in ("over", "more than", "at least"):
        made.low, made.high = (None, high) if is_turned else (low, None)
    elif qualifier in ("up to", "under", "fewer than"):
        made.low, made.high = (low, None) if is_turned else (None, high)


def describe(dice: random.Random, made: Expected) -> None:
    """Adds keys that say more."""
    details = made.details
    for key in ("label", "method", "note"):
        if dice.random() < 0.4:
            details[key] = dice.choice(LABELS)
    if dice.random() < 0.5:
        period = dice.choice(PERIODS)
        made.is_page_period = period == made.period
        made.period = period
        details["period"] = period.name
    if dice.random() < 0.4:
        details["status"] = dice.choice(STATUSES)
        if details["status"] in ("forecast", "estimated"):
            made.period, made.is_page_period = FUTURE, False
            details["period"] = FUTURE.name
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
        if made.period.duration == "P1Y":
            made.change, made.since = made.value - before, "2018"
    elif dice.random() < 0.4 and made.value < 10**12:
        made.whole = made.value.to_integral_value() + dice.randrange(1, 9999)
        made.details["of"] = f"{made.whole}"
        made.share, made.share_qualifier = share(made.value, made.whole)
    if dice.random() < 0.3 and made.value < 10**12:
        made.goal = made.value.to_integral_value() + dice.randrange(1, 99)
        made.details["goal"] = {"value": f"{made.goal}", "by": "2040", "better": dice.choice(["up", "down"])}


def related(dice: random.Random, page_period: Period) -> list[Expected]:
    """Figures that are parts of a sum, and one that is a part of it as of a whole."""
    first, second = (Decimal(dice.randrange(1, 5000)) for _ in range(2))
    parts = [Expected(name, f"{value} calls", "count", "exact", value, unit="calls", period=page_period)
             for name, value in (("first", first), ("second", second))]
    total = first + second
    whole = Expected("all", f"{total} calls", "count", "exact", total, unit="calls", period=page_period, parts=parts)
    whole.details["parts"] = ["first", "second"]
    some = Decimal(dice.randrange(1, int(total) + 1))
    part = Expected("some", f"{some} calls", "count", "exact", some, unit="calls", period=page_period)
    part.details["of"] = "all"
    part.whole, part.whole_name = total, "all"
    part.share, part.share_qualifier = share(some, total)
    return [*parts, whole, part]


def series(dice: random.Random, later: Period, earlier: Period) -> tuple[Expected, Expected]:
    """A figure of one name on the pages of two years, of which the later one counts its change."""
    before, after = (Decimal(dice.randrange(1, 50_000)) for _ in range(2))
    old = Expected("members", f"{before} members", "count", "exact", before, unit="members", period=earlier)
    new = Expected("members", f"{after} members", "count", "exact", after, unit="members", period=later)
    new.change, new.since = after - before, earlier.words
    return new, old
