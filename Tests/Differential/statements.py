"""Makes random bodies of templates: text, printed values and statements, nested."""

from dataclasses import dataclass, field

from expressions import NoRule
from loops import Loops
from markup import Markup

PRINTED = ("str", "str", "str", "int", "float", "bool")
SET = ("str", "str", "int", "float", "bool", "[str]", "[int]", "{int}", "[user]")
# What meets where branches do, and what comes of it in HTML.
MEETING = (("str", "html", "html"), ("html", "str", "html"), ("int", "float", "float"), ("float", "int", "float"))


@dataclass
class Macro:
    """What is known of a macro: parameters are names, types and whether they have a default."""

    name: str
    parameters: list = field(default_factory=list)


class Statements(Loops):
    """Makes bodies for one template."""

    def __init__(self, rng, expressions, names, partials=()):
        self.rng = rng
        self.expressions = expressions
        self.markup = Markup(rng, expressions.escaping)
        self.names = names  # An endless iterator of names that nothing has yet.
        self.partials = list(partials)
        self.statements = {
            "text": (
                self.text, self.show, self.show, self.show, self.element, self.element, self.condition, self.loop,
                self.loop, self.set, self.with_, self.call, self.call, self.called_value, self.include, self.raw,
                self.comment, self.pairs, self.both_branches, self.one_branch, self.meeting, self.set_again, self.data,
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
        if place == "text" and rng.random() < 0.2:
            return self.markup.output(self.value("html", scope))
        return self.markup.output(self.value(rng.choice(PRINTED), scope, rng.choice((1, 2, 2, 3))))

    def element(self, scope, depth, place):
        if not self.markup.is_html:
            return None
        inner = scope.branch()
        return self.markup.element(
            lambda: self.body(inner, depth - 1) if depth > 0 else self.show(scope, 0, "text"),
            lambda: self.body(scope.branch(), 1, "attribute") if depth > 0 else self.markup.words("attribute"),
            lambda: self.body(scope.branch(), 1, "rcdata"),
        )

    def data(self, scope, depth, place):
        """JSON, in a script where the output is HTML."""
        def shown():
            return self.markup.output(self.value("json", scope, 1))

        if self.rng.random() < 0.5:
            made = f'{{ "a": {shown()}, "b": [{shown()}] }}'
        else:
            source = self.expressions.operand("i[str]", scope)
            made = (f"[{{% for each in {source} %}}{{{{ each|tojson }}}}"
                    "{% if not loop.last %},{% endif %}{% endfor %}]")
        return f'<script type="application/ld+json">{made}</script>' if self.markup.is_html else made

    def raw(self, scope, depth, place):
        return self.markup.raw()

    def comment(self, scope, depth, place):
        return self.markup.comment()

    # Conditions.

    def condition(self, scope, depth, place):
        if depth <= 0:
            return None
        parts = [self.tag("if " + self.value("cond", scope)), self.body(scope.branch(), depth - 1, place)]
        while self.rng.random() < 0.25:
            parts += [self.tag("elif " + self.value("cond", scope)), self.body(scope.branch(), depth - 1, place)]
        if self.rng.random() < 0.5:
            parts += [self.tag("else"), self.body(scope.branch(), depth - 1, place)]
        return "".join(parts) + self.tag("endif")

    def both_branches(self, scope, depth, place):
        """A name that is set in both branches is known afterwards."""
        name, kind = next(self.names), self.rng.choice(SET[:6])
        return self._branches(scope, name, kind, kind, kind)

    def meeting(self, scope, depth, place):
        """A name that is text or HTML, or a whole number or not, by the branch that is taken."""
        first, second, both = self.rng.choice(MEETING)
        if "html" in (first, second) and not self.markup.is_html:
            return None
        return self._branches(scope, name := next(self.names), first, second, both) + self.markup.output(name)

    def _branches(self, scope, name, first, second, both):
        values = [self.tag(f"set {name} = " + self.value(kind, scope)) for kind in (first, second)]
        condition = self.tag("if " + self.value("bool", scope, 1))
        scope.add(name, both)
        return condition + values[0] + self.tag("else") + values[1] + self.tag("endif")

    def one_branch(self, scope, depth, place):
        """A name that is set in only one branch may be missing afterwards."""
        name, kind = next(self.names), self.rng.choice(("str", "int", "bool"))
        made = self.tag("if " + self.value("bool", scope, 1)) + self.tag(f"set {name} = " + self.value(kind, scope))
        if self.rng.random() < 0.3:
            made += self.tag("else") + self.markup.words("rcdata")
        shown = self.rng.choice((
            self.markup.output(f"{name}|default({self.value(kind, scope, 0)})"),
            self.tag(f"if {name} is defined") + self.markup.output(name) + self.tag("endif"),
            self.markup.output(f"{name} is defined"),
        ))
        return made + self.tag("endif") + shown

    # Variables.

    def set(self, scope, depth, place):
        roll = self.rng.random()
        name = next(self.names)
        if roll < 0.2:
            first, second = self.rng.choices(SET, k=2)
            values = f"{self.value(first, scope)}, {self.value(second, scope)}"
            made = self.tag(f"set {name}, {name}_b = " + (f"({values})" if self.rng.random() < 0.4 else values))
            scope.add(name + "_b", second)
            scope.add(name, first)
            return made
        kind = "html" if roll < 0.3 and place == "text" else self.rng.choice(SET)
        made = self.tag(f"set {name} = " + self.value(kind, scope))
        scope.add(name, kind)
        scope.own.add(name)
        return made

    def set_again(self, scope, depth, place):
        """Another value for a name that was set in the same scope."""
        names = [name for name in sorted(scope.own) if scope.variables[name] in ("str", "int", "bool", "[str]")]
        if not names:
            return None
        name = self.rng.choice(names)
        kind = scope.variables[name]
        return self.tag(f"set {name} = " + self.value(kind, scope)) + self.markup.output(
            name + "|length" if kind == "[str]" else name)

    def with_(self, scope, depth, place):
        if depth <= 0:
            return None
        kinds = {next(self.names): self.rng.choice(SET) for _ in range(self.rng.randint(1, 3))}
        if self.rng.random() < 0.2 and place == "text" and scope.variables.get("note") == "str":
            kinds["note"] = "str"
        values = ", ".join(f"{name} = {self.value(kind, scope)}" for name, kind in kinds.items())
        return self.tag("with " + values) + self.body(scope.child(kinds), depth - 1) + self.tag("endwith")

    # Macros and other templates.

    def call(self, scope, depth, place):
        if not scope.macros:
            return None
        return self.markup.output(self.call_of(self.rng.choice(scope.macros), scope))

    def called_value(self, scope, depth, place):
        """What a macro prints is HTML like any other, where the output is HTML."""
        if not scope.macros or not self.markup.is_html:
            return None
        called = self.call_of(self.rng.choice(scope.macros), scope)
        if self.rng.random() < 0.5:
            return self.markup.output(f"{called} ~ {self.expressions.operand('str', scope)}")
        name = next(self.names)
        scope.add(name, "html")
        return self.tag(f"set {name} = {called}") + self.markup.output(name)

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

    def include(self, scope, depth, place):
        roll = self.rng.random()
        if roll < 0.2:
            return self.tag('include "nowhere.html" ignore missing')
        is_hidden = scope.variables.get("title") != "str"  # A loop may use a name of the context for something else.
        if not self.partials or is_hidden:
            return None
        partial = self.rng.choice(self.partials)
        included = self.tag("include " + self.rng.choice((
            f'"{partial}"', f'"{partial}"', f"'{partial}' ignore missing")))
        return self.rng.choice((
            lambda: self.tag("with given = " + self.value("str", scope)) + included + self.tag("endwith"),
            lambda: self.tag("for given in " + self.expressions.operand("i[str]", scope)) + included
            + self.tag("endfor"),
        ))()
