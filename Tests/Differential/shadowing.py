"""Makes jobs in which few names stand for many variables, so that it shows which of them a part of a template sees.

The generator keeps account of what the language asks for: a name is not set in a loop, block or `with` after it was read
there from outside, nor in only some branches within one. Where it is, the job is to be refused.
"""

NAMES = ("a", "b", "c")
LONGEST = 4
DEEPEST = 3


class Names:
    """What is known of the names in a scope, or in a branch of one."""

    def __init__(self, outer=None, is_branch=False):
        self.outer = outer
        self.is_branch = is_branch
        self.known = dict(outer.known) if outer else {}  # Whether a name is sure to have a value.
        self.own = set(outer.own) if is_branch else set()
        self.read = set(outer.read) if is_branch else set()
        self.used_within = set(outer.used_within) if is_branch else set()  # By a scope within this one.
        self.is_top = outer is None or is_branch and outer.is_top

    def reads(self, name):
        if name not in self.own:
            self.read.add(name)


class Shadowing:
    """Makes the templates of one job."""

    def __init__(self, rng):
        self.rng = rng
        self.values = 0
        self.blocks = []
        self.macros = []
        self.must_be_refused = False
        self.is_in_block = False
        self.tops = set()  # The names that are set at the top before any block.
        self.names = Names()

    def make(self):
        """The files by path, and which of them is rendered."""
        macros = "".join(self._macro(number) for number in range(self.rng.randint(0, 2)))
        start = "".join(self._set_name(name) for name in NAMES if self.rng.random() < 0.9)
        self.tops = set(self.names.known)
        self.macros = [f"m_{number}" for number in range(macros.count("endmacro"))]
        files = {"lib.html": self._macro("shown"), "part.html": self._part()}
        files["main.html"] = macros + start + self.body(0)
        if self.rng.random() < 0.4 and self.blocks:
            files["base.html"] = files["main.html"]
            files["main.html"] = self._derived()
        # What no page reaches would be checked by itself, without the names around it.
        whole = "".join(files.values())
        if '"part.html"' not in whole:
            del files["part.html"]
        return files, "main.html"

    def body(self, depth, length=None):
        parts = [self._statement(depth) for _ in range(length or self.rng.randint(1, LONGEST))]
        return "".join(parts) + self._printed()

    # Files.

    def _macro(self, name):
        """A macro sees its parameters and what every page is given."""
        saved, self.names = self.names, Names()
        parameter = self.rng.choice(NAMES)
        self.names.known = {"x": True, "y": True, parameter: True}
        self.names.own = {parameter}
        inner = self._printed() + self._set() + self._printed()
        self.names = saved
        return f"{{% macro m_{name}({parameter}={self._literal()}) %}}{inner}{{% endmacro %}}"

    def _part(self):
        """A file that is included: it sees what is known wherever that is, and sets its own."""
        name, is_set = self.rng.choice(NAMES), self.rng.random() < 0.5
        seen = self.tops | ({name} if is_set else set())
        shown = "(" + " ".join(f"{{{{ {other} }}}}" for other in sorted(seen)) + ")"
        return f"{{% set {name} = {self._literal()} %}}{shown}" if is_set else shown

    def _derived(self):
        parts = ['{% extends "base.html" %}']
        self.macros = []
        for block in self.rng.sample(self.blocks, self.rng.randint(1, len(self.blocks))):
            parts.append(f"{{% block {block} %}}{{{{ super() }}}}{self._block_body()}{{% endblock %}}")
        return "".join(parts)

    # Statements.

    def _statement(self, depth):
        choices = [self._set, self._printed, self._included, self._called, self._imported]
        if depth < DEEPEST:
            choices += [lambda make=make: make(depth) for make in (self._loop, self._with, self._condition) * 2]
            if not self.is_in_block:
                choices += [self._block] * 2
        return self.rng.choice(choices)()

    def _set(self):
        return self._set_name(self.rng.choice(NAMES))

    def _set_name(self, name):
        names = self.names
        if self.is_in_block and name not in self.tops:
            return ""
        value = self._value()
        if not names.is_top and name in names.known and name not in names.own:
            if name in names.used_within or name in names.read and self.rng.random() < 0.8:
                return ""
            self.must_be_refused |= name in names.read
        names.known[name] = True
        names.own.add(name)
        return f"{{% set {name} = {value} %}}"

    def _condition(self, depth):
        """A name that only some branches set may be missing afterwards, or is refused where it is known outside."""
        before, made, ends = self.names, [], []
        tags = self.rng.choice((["if yes"], ["if no"], ["if yes", "else"], ["if no", "elif yes", "else"]))
        name = self.rng.choice(NAMES) if self.rng.random() < 0.5 else None
        for tag in tags:
            self.names = Names(before, is_branch=True)
            start = self._set_name(name) if name and "else" in tags else ""
            made.append(f"{{% {tag} %}}{start}{self.body(depth + 1, 1)}")
            ends.append(self.names)
        if "else" not in tags:
            ends.append(before)
        self.names = before
        for name in set().union(*(names.own for names in ends)) - before.own:
            is_in_all = all(name in names.own for names in ends)
            self.must_be_refused |= name in before.known and not before.is_top and not is_in_all
        for name in set().union(*(names.known for names in ends)):
            before.known[name] = all([names.known.get(name) for names in ends])
        for names in ends:
            before.read |= names.read
            before.used_within |= names.used_within
            before.own |= names.own
        return "".join(made) + "{% endif %}"

    def _inner(self, targets, make):
        """What is made within a scope that has variables."""
        outer = self.names
        self.names = Names(outer)
        self.names.known.update(dict.fromkeys(targets, True))
        self.names.own = set(targets)
        made = make()
        outer.used_within |= self.names.read | self.names.used_within
        self.names = outer
        return made

    def _loop(self, depth):
        targets = self.rng.sample(NAMES, self.rng.randint(1, 2))
        rows = [self._value() if len(targets) == 1 else f"({self._value()}, {self._value()})" for _ in range(2)]
        if self.rng.random() < 0.1:
            inner = self._inner((), lambda: self.body(depth + 1, 1))
            return f"{{% for {targets[0]} in [] %}}{{% else %}}{inner}{{% endfor %}}"
        tail = self.rng.choice(("", "", f" if {targets[0]} != 'x'"))
        index = self.rng.choice(("", "{{ loop.index }}"))
        inner = self._inner(targets, lambda: self.body(depth + 1))
        return f"{{% for {', '.join(targets)} in [{', '.join(rows)}]{tail} %}}{index}{inner}{{% endfor %}}"

    def _with(self, depth):
        targets = self.rng.sample(NAMES, self.rng.randint(1, 2))
        values = ", ".join(f"{name} = {self._value()}" for name in targets)
        return f"{{% with {values} %}}{self._inner(targets, lambda: self.body(depth + 1))}{{% endwith %}}"

    def _block(self):
        name = f"block{len(self.blocks)}"
        self.blocks.append(name)
        return f"{{% block {name} %}}{self._block_body()}{{% endblock %}}"

    def _block_body(self):
        """A block sees what was set at the top, not the variables around it."""
        saved, self.names, self.is_in_block = self.names, Names(), True
        self.names.known = dict.fromkeys(sorted(self.tops), True)
        self.names.is_top = False
        made = self.body(DEEPEST - 1)
        self.names, self.is_in_block = saved, False
        return made

    def _included(self):
        self.names.used_within.update(NAMES)
        return '{% include "part.html" %}'

    def _called(self):
        return f"{{{{ {self.rng.choice(self.macros)}({self._value()}) }}}}" if self.macros else "{{ x }}{{ y }}"

    def _imported(self):
        if self.names.outer or self.is_in_block:
            return ""
        shown = f"m_shown({self._value()})"
        return self.rng.choice((
            f'{{% from "lib.html" import m_shown %}}{{{{ {shown} }}}}',
            f'{{% import "lib.html" as lib %}}{{{{ lib.{shown} }}}}',
        ))

    # Parts of statements.

    def _printed(self):
        return "[" + " ".join(self._shown(name) for name in NAMES) + "]"

    def _shown(self, name):
        if name not in self.names.known:
            return "-"
        self.names.reads(name)
        return f"{{{{ {name} }}}}" if self.names.known[name] else f"{{{{ {name}|default('-') }}}}"

    def _value(self):
        known = [name for name in NAMES if self.names.known.get(name)]
        if not known or self.rng.random() < 0.7:
            return self._literal()
        name = self.rng.choice(known)
        self.names.reads(name)
        return name

    def _literal(self):
        self.values += 1
        return self.rng.choice((f'"{self.values}"', f'"{self.values}"', "x"))


def job(rng):
    """A job of a random generator; `refused` says whether the engine must refuse it."""
    shadowing = Shadowing(rng)
    files, entry = shadowing.make()
    context = {"x": "X", "y": "Y", "yes": True, "no": False}
    return {
        "templates": files, "entry": entry, "context": context, "escaping": "none", "trim_blocks": False,
        "lstrip_blocks": False, "keep_trailing_newline": False, "refused": shadowing.must_be_refused,
    }
