"""Numbers at the edges of what they can be: compared exactly, divided and rounded as in Python, or refused.

Whole numbers have 64 bits, and a number is not printed with an exponent: what goes beyond is an error.
"""

import itertools
import operator

import pytest

import tool

NUMBERS = (
    0, 1, 2, 3, 7, 10, -1, -2, -7, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**62, 2**63 - 1, -(2**63) + 1,
    0.5, 1.5, -2.5, 0.1, 3.0, 9007199254740992.0, 9007199254740994.0, -7.25,
)
OPERATORS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod,
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}


def can_be_printed(number):
    if isinstance(number, bool):
        return True
    return -2**63 <= number < 2**63 if isinstance(number, int) else "e" not in repr(number) and number == number


def expected(first, symbol, second):
    """What Python makes of it, or none if it is to be refused."""
    if symbol == "/" and isinstance(first, int) and isinstance(second, int) and max(abs(first), abs(second)) > 2**53:
        return None
    try:
        result = OPERATORS[symbol](first, second)
    except ZeroDivisionError:
        return None
    return repr(result) if can_be_printed(result) else None


CASES = list(itertools.product(NUMBERS, OPERATORS, NUMBERS))


def answers_of(expressions, context):
    jobs = [{"templates": {"main.html": f"{{{{ {text} }}}}"}, "context": context, "escaping": "none"} for text in expressions]
    return [answer.get("output") for answer in tool.by_tool(jobs)]


@pytest.mark.parametrize("are_given", (False, True), ids=("written", "given"))
def test_numbers_are_as_in_python(are_given):
    context = {f"n{index}": number for index, number in enumerate(NUMBERS)} if are_given else {}
    written = list(context) or [f"({number!r})" for number in NUMBERS]
    texts = [" ".join(case) for case in itertools.product(written, OPERATORS, written)]
    rows = zip(CASES, texts, answers_of(texts, context))
    wrong = [(text, expected(*case), answer) for case, text, answer in rows if answer != expected(*case)]
    assert not wrong, wrong[:10]
