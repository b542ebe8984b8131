"""Makes jobs in which few names stand for many variables, so that it shows which of them a part of a template sees.

Every page is given all the names, and all that a job has is printed: what never runs would be checked by the engine
alone.
"""

NAMES = ("a", "b", "c")
LONGEST = 4
DEEPEST = 3


class Shadowing:
    """Makes the templates of one job."""

    def __init__(self, rng):
        self.rng = rng
        self.values = 0
        self.blocks = []
        self.macros = 0
        self.is_in_macro = False

    def make(self):
        """The files by path, and which of them is rendered."""
        files = {"lib.html": self._library(), "part.html": self._part(), "main.html": self.body(0)}
        if self.rng.random() < 0.4 and self.blocks:
            files["base.html"] = files.pop("main.html") + self._calls_of_blocks()
            files["main.html"] = self._derived()
        return files, "main.html"

    def body(self, depth, length=None):
        parts = [self._statement(depth) for _ in range(length or self.rng.randint(1, LONGEST))]
        return "".join(parts) + self._printed()

    # Files.

    def _library(self):
        name = self.rng.choice(NAMES)
        return f"{{% set {name} = {self._value()} %}}{{% macro shown(b) %}}{self._printed()}{{% endmacro %}}"

    def _part(self):
        parts = [self._printed()]
        if self.rng.random() < 0.5:
            parts.append(f"{{% set {self.rng.choice(NAMES)} = {self._value()} %}}{self._printed()}")
        if self.rng.random() < 0.3:
            parts.append(f"{{% for {self.rng.choice(NAMES)} in [1, 2] %}}{{% block inner{self._scoped()} %}}"
                         f"{self._printed()}{{% endblock %}}{{% endfor %}}")
        return "".join(parts)

    def _derived(self):
        parts = ['{% extends "base.html" %}']
        for _ in range(self.rng.randint(0, 2)):
            parts.append(self.rng.choice([self._set, self._conditional_set])())
        for block in self.rng.sample(self.blocks, self.rng.randint(1, len(self.blocks))):
            self.blocks, saved = [], self.blocks
            inner = "{{ super() }}" + self.body(DEEPEST)
            self.blocks = saved
            parts.append(f"{{% block {block}{self._scoped()} %}}{inner}{{% endblock %}}")
        return "".join(parts)

    def _calls_of_blocks(self):
        return "".join(f"{{{{ self.{block}() }}}}" for block in self.blocks if self.rng.random() < 0.3)

    # Statements.

    def _statement(self, depth):
        choices = [self._set, self._printed, self._included, self._imported, self._conditional_set, self._swapped]
        if depth < DEEPEST:
            choices += [self._loop, self._with, self._condition, self._macro, self._capture, self._filter] * 2
            if not self.is_in_macro:
                choices += [self._block] * 3
        chosen = self.rng.choice(choices)
        return chosen(depth) if chosen.__name__ in NESTED else chosen()

    def _set(self):
        return f"{{% set {self.rng.choice(NAMES)} = {self._value()} %}}"

    def _swapped(self):
        first, second = self.rng.sample(NAMES, 2)
        return f"{{% set {first}, {second} = {second}, {first} %}}"

    def _conditional_set(self):
        return f"{{% if {self.rng.choice(['yes', 'no'])} %}}{self._set()}{{% else %}}{self._set()}{{% endif %}}"

    def _condition(self, depth):
        if self.rng.random() < 0.5:
            return f"{{% if yes %}}{self.body(depth + 1, 1)}{{% else %}}{self._set()}{{% endif %}}"
        return f"{{% if no %}}{self._set()}{{% elif yes %}}{self.body(depth + 1, 1)}{{% endif %}}"

    def _loop(self, depth):
        targets = self.rng.sample(NAMES, self.rng.randint(1, 2))
        rows = [self._value() if len(targets) == 1 else f"({self._value()}, {self._value()})" for _ in range(2)]
        if self.rng.random() < 0.1:
            return f"{{% for {targets[0]} in [] %}}{{% else %}}{self.body(depth + 1, 1)}{{% endfor %}}"
        tail = self.rng.choice(["", "", f" if {self.rng.choice(NAMES)} != 'x'"])
        index = self.rng.choice(["", "{{ loop.index }}"])
        return f"{{% for {', '.join(targets)} in [{', '.join(rows)}]{tail} %}}{index}{self.body(depth + 1)}{{% endfor %}}"

    def _with(self, depth):
        targets = self.rng.sample(NAMES, self.rng.randint(1, 2))
        values = ", ".join(f"{name} = {self._value()}" for name in targets)
        return f"{{% with {values} %}}{self.body(depth + 1)}{{% endwith %}}"

    def _block(self, depth):
        name = f"block{len(self.blocks)}"
        self.blocks.append(name)
        return f"{{% block {name}{self._scoped()} %}}{self.body(depth + 1)}{{% endblock %}}"

    def _macro(self, depth):
        self.macros += 1
        name = f"macro{self.macros}"
        parameters = self.rng.sample(NAMES, self.rng.randint(0, 2))
        written = [f"{parameter}={self._value()}" for parameter in parameters]
        saved, self.is_in_macro = self.is_in_macro, True
        inner = self.body(depth + 1, 1)
        self.is_in_macro = saved
        between = self.rng.choice(["", self._set()])
        return (f"{{% macro {name}({', '.join(written)}) %}}{inner}{{% endmacro %}}{between}"
                f"{{{{ {name}({self._value() if parameters else ''}) }}}}")

    def _capture(self, depth):
        return f"{{% set {self.rng.choice(NAMES)} %}}{self.body(depth + 1, 1)}{{% endset %}}"

    def _filter(self, depth):
        return f"{{% filter upper %}}{self.body(depth + 1, 1)}{{% endfilter %}}"

    def _included(self):
        return '{% include "part.html" %}'

    def _imported(self):
        name = self.rng.choice(NAMES)
        shown = f"{{{{ shown({self._value()}) }}}}"
        return self.rng.choice([
            f'{{% from "lib.html" import shown %}}{shown}',
            f'{{% import "lib.html" as lib %}}{{{{ lib.shown({name}) }}}}',
        ])

    # Parts of statements.

    def _printed(self):
        return "[" + " ".join(f"{{{{ {name} }}}}" for name in NAMES) + "]"

    def _scoped(self):
        return self.rng.choice(["", " scoped"])

    def _value(self):
        self.values += 1
        if self.rng.random() < 0.3:
            return self.rng.choice(NAMES)
        return f'"{self.values}"'


NESTED = {"_loop", "_with", "_condition", "_macro", "_capture", "_filter", "_block"}


def job(rng):
    """A job of a random generator."""
    files, entry = Shadowing(rng).make()
    context = {"a": "A", "b": "B", "c": "C", "yes": True, "no": False}
    return {
        "templates": files, "entry": entry, "context": context, "escaping": "none", "trim_blocks": False,
        "lstrip_blocks": False, "keep_trailing_newline": False,
    }
