"""Makes random bodies of templates: text, printed values and statements, nested."""

from dataclasses import dataclass, field

from expressions import NoRule
from loops import Loops
from markup import Markup

PRINTED = ("str", "str", "str", "int", "float", "bool")
SHOWN_PLAIN = ("[str]", "[int]", "[[int]]", "{int}", "{str}", "[float]", "[[str]]", "owner", "none_list")
SET = ("str", "str", "int", "float", "bool", "[str]", "[int]", "{int}", "[user]")
# In mode html a block is HTML, for which the engine takes only some filters; it escapes what striptags gives.
HTML_FILTERS = (
    "upper", "lower", "trim", "capitalize", "escape", "e", "forceescape", "string", "upper|trim",
)
TEXT_FILTERS = HTML_FILTERS + (
    "striptags", "title", "indent", "indent(2, true)", "replace('a', 'b')", "center(30)", "truncate(20)", "reverse",
    "urlencode",
)


@dataclass
class Macro:
    """What is known of a macro: parameters are names, types and whether they have a default."""

    name: str
    parameters: list = field(default_factory=list)
    calls: list | None = None  # The types that it gives to its caller, if it has one.
    needs_caller: bool = False


class Statements(Loops):
    """Makes bodies for one template."""

    def __init__(self, rng, expressions, names, partials=()):
        self.rng = rng
        self.expressions = expressions
        self.markup = Markup(rng, expressions.escaping)
        self.names = names  # An endless iterator of names that nothing has yet.
        self.partials = list(partials)
        self.block_filters = HTML_FILTERS if self.markup.is_html else TEXT_FILTERS
        self.statements = {
            "text": (
                self.text, self.show, self.show, self.show, self.element, self.element, self.condition, self.loop,
                self.loop, self.set, self.set_block, self.with_, self.filter_block, self.call, self.call,
                self.call_block, self.include, self.raw, self.comment, self.do, self.recursive, self.leave, self.pairs,
                self.both_branches, self.set_again, self.groups,
            ),
            "rcdata": (self.text, self.show, self.show, self.condition, self.loop, self.raw, self.comment, self.set),
            "attribute": (self.text, self.show, self.show, self.show, self.condition, self.loop),
        }

    def body(self, scope, depth, place="text", length=None):
        """Some statements in a row."""
        parts = []
        for _ in range(length or self.rng.randint(1, 3 if place == "text" else 2)):
            parts.append(self.markup.space())
            parts.append(self.statement(scope, depth, place))
        parts.append(self.markup.space())
        return "".join(parts)

    def statement(self, scope, depth, place="text"):
        """One statement."""
        for _ in range(20):
            make = self.rng.choice(self.statements[place])
            try:
                made = make(scope, depth, place)
            except NoRule:
                continue
            if made is not None:
                return made
        return "x"

    def value(self, kind, scope, depth=2):
        return self.expressions.make(kind, scope, depth)

    def tag(self, content):
        return self.markup.tag(content)

    # What stands by itself.

    def text(self, scope, depth, place):
        return self.markup.words(place)

    def show(self, scope, depth, place):
        rng = self.rng
        roll = rng.random()
        if place == "text" and roll < 0.15:
            return self.markup.output(self.value("html", scope))
        if self.expressions.escaping == "none" and roll < 0.35:
            kind = rng.choice(SHOWN_PLAIN)
            if kind == "owner":  # Other users may have missing keys.
                return self.markup.output("owner") if scope.variables.get("owner") == "user" else None
            if kind == "none_list":
                return self.markup.output(f"[none, {self.value('str', scope)}, ({self.value('int', scope, 0)},)]")
            return self.markup.output(self.value(kind, scope))
        return self.markup.output(self.value(rng.choice(PRINTED), scope, rng.choice((1, 2, 2, 3))))

    def element(self, scope, depth, place):
        if not self.markup.is_html:
            return None
        inner = scope.child(can_break=False)
        return self.markup.element(
            lambda: self.body(inner, depth - 1) if depth > 0 else self.show(scope, 0, "text"),
            lambda: self.body(scope.child(), 1, "attribute") if depth > 0 else self.markup.words("attribute"),
            lambda: self.body(scope.child(), 1, "rcdata"),
        )

    def raw(self, scope, depth, place):
        return self.markup.raw()

    def comment(self, scope, depth, place):
        return self.markup.comment()

    def do(self, scope, depth, place):
        return self.tag("do " + self.value(self.rng.choice(("str", "int", "[str]")), scope))

    def leave(self, scope, depth, place):
        if not scope.can_break:
            return None
        condition = self.value("bool", scope, 1)
        tail = self.tag("break" if self.rng.random() < 0.4 else "continue")
        return self.tag("if " + condition) + self.markup.words("rcdata") + tail + self.tag("endif")

    # Conditions.

    def condition(self, scope, depth, place):
        if depth <= 0:
            return None
        parts = [self.tag("if " + self.value("cond", scope)), self.body(scope.child(), depth - 1, place)]
        while self.rng.random() < 0.25:
            parts += [self.tag("elif " + self.value("cond", scope)), self.body(scope.child(), depth - 1, place)]
        if self.rng.random() < 0.5:
            parts += [self.tag("else"), self.body(scope.child(), depth - 1, place)]
        return "".join(parts) + self.tag("endif")

    def both_branches(self, scope, depth, place):
        """A name that is set in both branches is known afterwards."""
        name, kind = next(self.names), self.rng.choice(SET[:6])
        first, second = (self.tag(f"set {name} = " + self.value(kind, scope)) for _ in range(2))
        condition = self.tag("if " + self.value("bool", scope, 1))
        scope.add(name, kind)
        return condition + first + self.tag("else") + second + self.tag("endif")

    # Variables.

    def set(self, scope, depth, place):
        roll = self.rng.random()
        name = next(self.names)
        if roll < 0.2:
            first, second = self.rng.choices(SET, k=2)
            values = f"{self.value(first, scope)}, {self.value(second, scope)}"
            target = f"{name}, {name}_b"
            if self.rng.random() < 0.4:
                target, values = self.rng.choice((f"({target})", target)), f"({values})"
            made = self.tag(f"set {target} = {values}")
            scope.add(name + "_b", second)
            scope.add(name, first)
            return made
        kind = "html" if roll < 0.3 and place == "text" else self.rng.choice(SET)
        made = self.tag(f"set {name} = " + self.value(kind, scope))
        scope.add(name, kind)
        return made

    def set_again(self, scope, depth, place):
        """Another value for a name that a template made; closures don't see names of the context that are set later."""
        simple = [name for name, kind in scope.variables.items() if name[0] == "v" and name[1:].isdigit()]
        kinds = ("str", "int", "bool", "[str]")
        simple = [name for name in simple if scope.variables[name] in kinds and name not in scope.frozen]
        if not simple:
            return None
        name = self.rng.choice(simple)
        kind = scope.variables[name]
        return self.tag(f"set {name} = " + self.value(kind, scope)) + self.markup.output(
            name + "|length" if kind == "[str]" else name)

    def set_block(self, scope, depth, place):
        if depth <= 0:
            return None
        name = next(self.names)
        filters = " | " + self.rng.choice(self.block_filters) if self.rng.random() < 0.4 else ""
        inner = self.body(scope.child(can_break=False), depth - 1)
        made = self.tag(f"set {name}{filters}") + inner + self.tag("endset")
        scope.add(name, "html")
        return made + (self.markup.output(name) if self.rng.random() < 0.6 else "")

    def with_(self, scope, depth, place):
        if depth <= 0:
            return None
        kinds = {next(self.names): self.rng.choice(SET) for _ in range(self.rng.randint(1, 3))}
        values = ", ".join(f"{name} = {self.value(kind, scope)}" for name, kind in kinds.items())
        return self.tag("with " + values) + self.body(scope.child(kinds), depth - 1) + self.tag("endwith")

    def filter_block(self, scope, depth, place):
        if depth <= 0:
            return None
        inner = self.body(scope.child(can_break=False), depth - 1)
        return self.tag("filter " + self.rng.choice(self.block_filters)) + inner + self.tag("endfilter")

    # Macros and other templates.

    def call(self, scope, depth, place):
        macros = [macro for macro in scope.macros if not macro.needs_caller]
        if not macros:
            return None
        return self.markup.output(self.call_of(self.rng.choice(macros), scope))

    def call_of(self, macro, scope):
        """The call of a macro, with arguments by place or by name."""
        given = []
        by_name = False
        for name, kind, has_default in macro.parameters:
            if has_default and self.rng.random() < 0.4:
                by_name = True
                continue
            by_name = by_name or self.rng.random() < 0.3
            given.append((f"{name}=" if by_name else "") + self.value(kind, scope, 1))
        return f"{macro.name}({', '.join(given)})"

    def call_block(self, scope, depth, place):
        macros = [macro for macro in scope.macros if macro.calls is not None]
        if not macros or depth <= 0:
            return None
        macro = self.rng.choice(macros)
        kinds = {next(self.names): kind for kind in macro.calls}
        head = f"call({', '.join(kinds)})" if kinds else "call"
        inner = self.body(scope.child(kinds, can_break=False).freeze(), depth - 1)
        return self.tag(f"{head} {self.call_of(macro, scope)}") + inner + self.tag("endcall")

    def include(self, scope, depth, place):
        roll = self.rng.random()
        if roll < 0.2:
            return self.tag(self.rng.choice((
                'include "nowhere.html" ignore missing', 'include ["nowhere.html", "no.html"] ignore missing')))
        is_hidden = scope.variables.get("title") != "str"  # A loop may use a name of the context for something else.
        if not self.partials or is_hidden:
            return None
        partial = self.rng.choice(self.partials)
        included = self.tag("include " + self.rng.choice((
            f'"{partial}"', f'"{partial}"', f"'{partial}' ignore missing", f'["nowhere.html", "{partial}"]')))
        return self.rng.choice((
            lambda: self.tag("with given = " + self.value("str", scope)) + included + self.tag("endwith"),
            lambda: self.tag("for given in " + self.expressions.operand("i[str]", scope)) + included
            + self.tag("endfor"),
            lambda: self.tag("set given = " + self.value("str", scope)) + included,
        ))()
