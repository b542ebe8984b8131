"""Makes random loops: over lists, records and tuples."""


class Loops:
    """The part of `Statements` that makes loops."""

    def loop(self, scope, depth, place):
        if depth <= 0:
            return None
        kind = self.rng.choice(("str", "int", "user", "float", "[int]", "[str]", "html" if place == "text" else "str"))
        source = self.expressions.operand(f"i[{kind}]", scope)
        name = self.rng.choice(("item", "entry", "x", next(self.names), "title" if place == "text" else "y"))
        return self._loop(scope, depth, place, name, source, {name: kind})

    def pairs(self, scope, depth, place):
        """A loop that takes its elements apart."""
        if depth <= 0:
            return None

        def value(kind):
            return self.value(kind, scope, 1)

        target, source, kinds = self.rng.choice((
            ("key, n", self.expressions.operand("{int}", scope) + "|items", {"key": "str", "n": "int"}),
            ("key, s", self.expressions.operand("{str}", scope) + "|items", {"key": "str", "s": "str"}),
            ("k, v", f"[({value('int')}, {value('str')}), ({value('int')}, {value('str')})]", {"k": "int", "v": "str"}),
            ("p, q, r", f"[({value('str')}, {value('bool')}, {value('float')})]",
             {"p": "str", "q": "bool", "r": "float"}),
        ))
        return self._loop(scope, depth, place, target, source, kinds)

    def _loop(self, scope, depth, place, target, source, kinds):
        inner = scope.child(kinds)
        filtered = ""
        if self.rng.random() < 0.2:
            before = scope.child(kinds)
            before.forget_loop()
            filtered = " if " + self.value("cond", before, 1)
        inner.enter_loop()
        parts = [self.tag(f"for {target} in {source}{filtered}"), self._loop_extra(inner, target, kinds)]
        parts.append(self.body(inner, depth - 1, place))
        if self.rng.random() < 0.3:
            parts += [self.tag("else"), self.body(scope.child(), depth - 1, place)]
        return "".join(parts) + self.tag("endfor")

    def _loop_extra(self, scope, target, kinds):
        """The fields of loops that need a shape of their own."""
        shapes = ["", "", self.markup.output("loop.index"), self.markup.output(
            f"loop.cycle({self.value('str', scope, 1)}, {self.value('str', scope, 0)}, 'c')")]
        kind = kinds.get(target)
        if kind in ("str", "int", "float"):
            default = self.value(kind, scope, 0)
            shapes += [
                self.markup.output(f"loop.previtem|default({default})"),
                self.tag("if loop.nextitem is defined") + self.markup.output("loop.nextitem") + self.tag("endif"),
                self.tag("if not loop.first") + ", " + self.tag("endif"),
            ]
        if kind == "user":
            shapes += [self.tag("if loop.previtem") + self.markup.output("loop.previtem.name") + self.tag("endif")]
        return self.rng.choice(shapes)
