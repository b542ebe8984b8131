"""Makes random loops: over lists, pairs, groups and trees."""


class Loops:
    """The part of `Statements` that makes loops."""

    def loop(self, scope, depth, place):
        if depth <= 0:
            return None
        kind = self.rng.choice(("str", "int", "user", "float", "[int]", "[str]", "key"))
        source = self.expressions.operand("{int}" if kind == "key" else f"i[{kind}]", scope)
        name = self.rng.choice(("item", "entry", "x", next(self.names), "title" if place == "text" else "y"))
        return self._loop(scope, depth, place, name, source, {name: "str" if kind == "key" else kind})

    def pairs(self, scope, depth, place):
        """A loop that takes its elements apart."""
        if depth <= 0:
            return None

        def value(kind):
            return self.value(kind, scope, 1)

        shapes = [
            ("key, n", self.expressions.operand("{int}", scope) + "|items", {"key": "str", "n": "int"}),
            ("key, s", self.expressions.operand("{str}", scope) + "|dictsort", {"key": "str", "s": "str"}),
            ("(k, v)", self.expressions.operand("{int}", scope) + self.rng.choice((
                "|dictsort(true)", '|dictsort(by="value")', '|dictsort(false, "key", true)', "|dictsort(reverse=true)",
            )), {"k": "str", "v": "int"}),
            ("a, (b, c)", f"[({value('int')}, ({value('str')}, {value('float')})), (1, (\"x\", 0.5))]",
             {"a": "int", "b": "str", "c": "float"}),
            ("p, q", f"[[{value('str')}, {value('str')}], [{value('str')}, {value('str')}]]", {"p": "str", "q": "str"}),
        ]
        if scope.has("[pair]"):
            shapes.append(("a, b", self.rng.choice([x for x, k in scope.leaves.items() if k == "[pair]"]),
                           {"a": "int", "b": "int"}))
        target, source, kinds = self.rng.choice(shapes)
        return self._loop(scope, depth, place, target, source, kinds)

    def groups(self, scope, depth, place):
        """A loop over groups, with another one over the members of each."""
        if depth <= 0:
            return None
        attributes = (("name", "str"), ("age", "int"), ("active", "bool"), ("address.city", "str"))
        attribute, kind = self.rng.choice(attributes)
        extra = self.rng.choice(("", "", ", case_sensitive=true"))
        source = self.expressions.operand("[user]", scope) + f'|groupby("{attribute}"{extra})'
        if self.rng.random() < 0.2:
            source, kind = self.expressions.operand("[user]", scope) + '|groupby("email", default="none")', "str"
        if self.rng.random() < 0.5:
            return self._loop(scope, depth, place, "group, members", source, {"group": kind, "members": "[user]"})
        inner = scope.child({"gone": "none"})
        inner.leaves.update({"g.grouper": kind, "g.list": "[user]"})
        first = self.markup.output(self.rng.choice(("g.grouper", "g[0]", "g.list|length")))
        return self.tag("for g in " + source) + first + self.body(inner, depth - 1, place) + self.tag("endfor")

    def _loop(self, scope, depth, place, target, source, kinds):
        has_else = self.rng.random() < 0.3  # The engine takes no break or continue in a loop that has an else.
        inner = scope.child(kinds, can_break=place == "text" and not has_else)
        for unknown in ("loop.previtem", "loop.nextitem"):
            inner.leaves.pop(unknown, None)
        filtered = ""
        if self.rng.random() < 0.2:
            before = scope.child(kinds)
            before.forget_loop()
            filtered = " if " + self.value("cond", before, 1)
        inner.enter_loop()
        parts = [self.tag(f"for {target} in {source}{filtered}"), self._loop_extra(inner, target, kinds)]
        parts.append(self.body(inner, depth - 1, place))
        if has_else:
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
                self.tag(f"if loop.changed({target})") + "*" + self.tag("endif"),
                self.tag("if not loop.first") + ", " + self.tag("endif"),
            ]
        if kind == "user":
            shapes += [self.tag(f"if loop.changed({target}.active, {target}.name)") + "*" + self.tag("endif")]
        return self.rng.choice(shapes)

    def recursive(self, scope, depth, place):
        """A loop over a tree or over numbers that calls itself."""
        if depth <= 0:
            return None
        trees = [leaf for leaf, kind in scope.leaves.items() if kind == "[node]"]
        if trees and self.rng.random() < 0.7:
            name, kind, source, again = "node", "node", self.rng.choice(trees), "node.children"
            condition = self.rng.choice(("node.children", "node.children|length > 0", "loop.depth < 3"))
        else:
            name, kind, again = "step", "int", "[step - 1]"
            source, condition = f"[{self.value('n', scope)}, 2]", "step > 0"
        inner = scope.child({name: kind}, can_break=False).freeze()
        inner.enter_loop()
        opened, closed = self.rng.choice((("<ul><li>", "</li></ul>"), ("(", ")"), ("", "")))
        return (
            self.tag(f"for {name} in {source} recursive") + opened
            + self.body(inner.child(), 0) + self.tag("if " + condition) + self.markup.output(f"loop({again})")
            + self.tag("endif") + closed + self.tag("endfor")
        )
