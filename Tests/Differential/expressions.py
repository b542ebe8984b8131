"""Makes random expressions of a wanted type from the rules of `grammar` and the names in scope."""

import re

from grammar import ESCAPED_RULES, RULES
from values import FLOATS, HALVES, SMALL_INTS, STRINGS, paths

PLACE = re.compile(r"<(?:(\d):)?(['=]?)([a-z\[\]{}?]+)>|<(\d)>")
SCALARS = ("str", "int", "float", "bool")
ANY = SCALARS + ("[str]", "[int]", "[float]", "[[int]]", "{int}", "{str}")
# Where a name of another type will do.
SUBTYPES = {"int": ("int", "sint"), "float": ("float", "sfloat", "half"), "sfloat": ("sfloat", "half")}


class NoRule(Exception):
    """Nothing in scope has the wanted type."""


class Scope:
    """The names that stand for something, with their types."""

    def __init__(self, rng, kinds=(), parent=None, is_context=False):
        self.rng = rng
        self.variables = dict(parent.variables) if parent else {}
        self.leaves = dict(parent.leaves) if parent else {}
        self.macros = list(parent.macros) if parent else []
        self.own = set()  # The names that were set in this scope, and may be set again.
        for name, kind in dict(kinds).items():
            self.add(name, kind, is_context)

    def child(self, kinds=()):
        """A scope within this one."""
        return Scope(self.rng, kinds, self)

    def branch(self):
        """The same scope in a branch, after which what was set is no longer known for sure."""
        scope = Scope(self.rng, parent=self)
        scope.own = set(self.own)
        return scope

    def add(self, name, kind, is_context=False):
        """Makes a name known; hides what the name meant before."""
        for leaf in [leaf for leaf in self.leaves if re.match(re.escape(name) + r"(?!\w)", leaf)]:
            del self.leaves[leaf]
        self.macros = [macro for macro in self.macros if macro.name.split(".")[0] != name]
        self.variables[name] = kind
        self.leaves.update(paths(self.rng, name, kind, is_context))

    def enter_loop(self):
        """Makes the fields of a loop known."""
        self.forget_loop()
        for field in ("index", "index0", "revindex", "revindex0", "length"):
            self.leaves["loop." + field] = "sint"
        self.leaves.update({"loop.first": "bool", "loop.last": "bool"})

    def forget_loop(self):
        """Hides the fields of a loop."""
        self.leaves = {leaf: kind for leaf, kind in self.leaves.items() if not leaf.startswith("loop.")}

    def has(self, kind):
        """Whether something has a type."""
        return kind in self.leaves.values()


class Expressions:
    """Random expressions, for one template in one escaping mode."""

    def __init__(self, rng, escaping):
        self.rng = rng
        self.escaping = escaping

    def make(self, kind, scope, depth=2):
        """An expression of a type."""
        return self._make(kind, scope, depth)[0]

    def operand(self, kind, scope, depth=1):
        """An expression of a type, in brackets if it is not a simple one."""
        code, is_simple = self._make(kind, scope, depth)
        return code if is_simple else f"({code})"

    def literal(self, kind):
        """A literal: a text of some sort, or a number."""
        rng = self.rng
        special = {
            "n": lambda: str(rng.randint(0, 5)),
            "pos": lambda: str(rng.randint(1, 6)),
            "len": lambda: str(rng.randint(5, 30)),
            "chars": lambda: self.quote(rng.choice((" ", "ab", "<>", "e.", "\n "))),
            "part": lambda: self.quote(rng.choice(("a", "e", "<", " ", "ll", "é", "&", "x", '"', "\n"))),
            "sep": lambda: self.quote(rng.choice((", ", "", "-", " | ", " & ", "<>", "\n", "·"))),
            "end": lambda: self.quote(rng.choice(("", "…", ".", "&", ">>"))),
            "bool": lambda: rng.choice(("true", "false", "True", "False")),
            "str": lambda: self.quote(rng.choice(STRINGS)),
            "int": lambda: str(abs(rng.choice(SMALL_INTS))),
            "float": lambda: str(abs(rng.choice(FLOATS))),
            "half": lambda: str(abs(rng.choice(HALVES))),
        }
        special["sint"], special["sfloat"] = special["int"], special["float"]
        if kind not in special:
            raise NoRule(kind)
        return special[kind]()

    def quote(self, value):
        """A text as a literal."""
        mark = self.rng.choice("\"'")
        escapes = {"\\": "\\\\", mark: "\\" + mark, "\r": "", "\t": self.rng.choice(("\t", "\\t"))}
        if self.rng.random() < 0.8:
            escapes["\n"] = "\\n"
        return mark + "".join(escapes.get(character, character) for character in value) + mark

    def _make(self, kind, scope, depth):
        """An expression of a type, and whether it can be an operand as it stands."""
        for _ in range(4):
            try:
                return self._try(kind, scope, depth)
            except NoRule:
                continue
        raise NoRule(kind)

    def _try(self, kind, scope, depth):
        rng = self.rng
        if kind in ("scalar", "any"):
            return self._make(rng.choice(SCALARS if kind == "scalar" else ANY), scope, depth)
        if kind in ("n", "pos", "len"):
            return self.literal(kind), True
        rules = RULES.get(kind, [])
        if kind == "html" and self.escaping == "html":
            rules = rules + ESCAPED_RULES
        leaf_chance = 1 if not rules or depth < -2 else 0.85 if depth <= 0 else 0.3
        if rng.random() < leaf_chance:
            return self._leaf(kind, scope), True
        code = self._expand(rng.choice(rules), scope, depth - 1)
        return code, False

    def _leaf(self, kind, scope):
        """A name in scope, or a literal."""
        wanted = SUBTYPES.get(kind, (kind,))
        found = [leaf for leaf, other in scope.leaves.items() if other in wanted]
        if found and kind in SCALARS and self.rng.random() < 0.25:
            found = []
        if found:
            return self.rng.choice(found)
        if kind == "name":
            named = [leaf for leaf, other in scope.leaves.items() if other == "str"]
            if not named:
                raise NoRule(kind)
            return self.rng.choice(named)
        if kind.startswith("i["):
            return self._leaf(kind[1:], scope)
        if kind.startswith("["):
            return f"[{self._leaf(kind[1:-1], scope)}]"
        if kind.startswith("{"):
            inner = kind[1:-1]
            return f'{{"alpha": {self.literal(inner)}, "beta": {self.literal(inner)}}}'
        if kind == "html":
            return f"({self.literal('str')}|e)"
        return self.literal("bool" if kind == "cond" else kind)

    def _expand(self, pattern, scope, depth):
        """A pattern with its places filled in."""
        bound = {}

        def fill(match):
            name, mark, kind, again = match.groups()
            if again:
                return bound[again]
            if mark == "'":
                return self.literal(kind)
            code = self._leaf(kind, scope) if name else self._argument(kind, scope, depth, mark)
            if name:
                bound[name] = code
            return code

        return PLACE.sub(fill, pattern)

    def _argument(self, kind, scope, depth, mark):
        if not mark:
            return self.operand(kind, scope, depth)
        code = self.make(kind, scope, depth)
        return f"({code})" if kind == "bool" else code
