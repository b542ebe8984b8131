"""Puts bodies together to templates: pages, bases with blocks, files of macros and parts to include."""

from dataclasses import dataclass

from expressions import Expressions, Scope
from statements import Macro, Statements

SMALL = 0.5  # How many jobs are of one short file; what is wrong is easier to see in them.
PARAMETERS = ("str", "str", "int", "float", "bool", "[str]", "[int]")


@dataclass
class Block:
    """A block of a base; it may only call blocks of lower rank, so that none calls itself."""

    name: str
    rank: int
    scope: Scope
    tail: str = ""
    can_be_called: bool = True


def endless_names():
    """Names that nothing else has."""
    number = 0
    while True:
        number += 1
        yield f"v{number}"


class Templates:
    """Makes the templates of one job."""

    def __init__(self, rng, escaping, kinds):
        self.rng = rng
        self.kinds = kinds
        self.expressions = Expressions(rng, escaping)
        self.names = endless_names()
        self.files = {}
        self.library = []  # The macros of the imported file.
        self.partials = []
        self.blocks = []
        self.header_scope = None  # What the blocks of the file being made see.

    def statements(self):
        return Statements(self.rng, self.expressions, self.names, self.partials)

    def scope(self):
        return Scope(self.rng, self.kinds, is_context=True)

    def make(self):
        """The files by path, and which of them is rendered."""
        rng = self.rng
        if rng.random() < SMALL:
            self.files["main.html"] = self.statements().body(self.scope(), rng.randint(0, 2))
            return self.files, "main.html"
        if rng.random() < 0.4:
            self.files["macros.html"] = self._library()
        if rng.random() < 0.35:
            self.files["part.html"] = self._part()
            self.partials.append("part.html")
        if rng.random() < 0.55:
            self.files["main.html"] = self._standalone()
            return self.files, "main.html"
        self.files["base.html"] = self._base()
        parent = "base.html"
        if len(self.files) < 3 and rng.random() < 0.3:
            self.files["middle.html"] = self._derived(parent, everything=False)
            parent = "middle.html"
        self.files["main.html"] = self._derived(parent, everything=True)
        return self.files, "main.html"

    # Files.

    def _library(self):
        """A file of macros and one variable."""
        statements = self.statements()
        scope = Scope(self.rng)
        parts = []
        for _ in range(self.rng.randint(1, 3)):
            parts += [self._macro(statements, scope), "\n"]
        parts.append(statements.tag(f"set shared = {self.expressions.literal('str')}"))
        self.library = scope.macros
        return "".join(parts) + "\n"

    def _part(self):
        """A file to include, which uses the context and a variable that is set around it."""
        return self.statements().body(self.scope().child({"given": "str"}), 1)

    def _standalone(self):
        statements, scope = self.statements(), self.scope()
        header = self._header(statements, scope)
        body = statements.body(scope, 3, length=self.rng.randint(1, 5))
        return header + body + self._some_blocks(statements, self.header_scope.child())

    def _some_blocks(self, statements, scope):
        """Blocks in a file that nothing extends."""
        if self.rng.random() < 0.7:
            return ""
        return self._block(statements, scope, 1, inner=[]) + self._self_calls(statements, self.blocks)

    def _base(self):
        statements, scope = self.statements(), self.scope()
        parts = [self._header(statements, scope)]
        for _ in range(self.rng.randint(1, 3)):
            roll = self.rng.random()
            parts.append(statements.body(scope, 1, length=1))
            if roll < 0.2:
                parts.append(self._scoped_block(statements))
            elif roll < 0.35:
                parts.append(self._required_block(statements))
            else:
                parts.append(self._block(statements, self.header_scope.child(), 1))
        parts.append(self._self_calls(statements, self.blocks))
        return "".join(parts) + statements.markup.space()

    def _derived(self, parent, everything):
        """A file that extends another; it has nothing but its head and blocks."""
        statements, scope = self.statements(), self.scope()
        parts = [statements.tag(f'extends "{parent}"'), "\n", self._header(statements, scope)]
        own = self.header_scope
        for block in self.blocks:
            is_required = block.tail == "required"
            if self.rng.random() < 0.3 and not (is_required and everything):
                continue
            inner = own.child({name: kind for name, kind in block.scope.variables.items() if name.startswith("each")})
            body = statements.body(inner, 2)
            if not is_required and self.rng.random() < 0.4:
                body = statements.markup.output("super()") + body
            lower = [other for other in self.blocks if other.rank < block.rank]
            body += self._self_calls(statements, lower)
            tail = " scoped" if block.tail == "scoped" else ""
            parts += [statements.tag(f"block {block.name}{tail}"), body, self._endblock(statements, block.name), "\n"]
        return "".join(parts)

    # Parts of files.

    def _header(self, statements, scope):
        """Imports, macros and variables at the start of a file; all blocks see them."""
        rng = self.rng
        parts = []
        if self.library and rng.random() < 0.8:
            parts += [self._import(statements, scope), "\n"]
        if rng.random() < 0.5:
            parts += [statements.set(scope, 0, "text"), "\n"]
        for _ in range(rng.choice((0, 0, 1, 2))):
            parts += [self._macro(statements, scope), rng.choice(("\n", ""))]
        self.header_scope = scope.child().freeze()
        return "".join(parts)

    def _import(self, statements, scope):
        rng = self.rng
        if rng.random() < 0.5:
            module = next(self.names)
            scope.leaves[f"{module}.shared"] = "str"
            scope.macros += [
                Macro(f"{module}.{macro.name}", macro.parameters, macro.calls, macro.needs_caller)
                for macro in self.library
            ]
            return statements.tag(f'import "macros.html" as {module}')
        imported = []
        for macro in self.library:
            name = next(self.names) if rng.random() < 0.4 else macro.name
            imported.append(macro.name if name == macro.name else f"{macro.name} as {name}")
            scope.macros.append(Macro(name, macro.parameters, macro.calls, macro.needs_caller))
        if rng.random() < 0.5:
            imported.append("shared")
            scope.add("shared", "str")
        return statements.tag(f"from \"macros.html\" import {', '.join(imported)}")

    def _macro(self, statements, scope):
        """A macro; the last parameters may have defaults, and it may call its caller."""
        rng = self.rng
        macro = Macro(next(self.names).replace("v", "m"))
        has_default = False
        declared = []
        for _ in range(rng.randint(0, 3)):
            name, kind = next(self.names), rng.choice(PARAMETERS)
            has_default = has_default or rng.random() < 0.4
            default = " = " + self.expressions.make(kind, scope, 1) if has_default else ""
            declared.append(name + default)
            macro.parameters.append((name, kind, has_default))
        inner = scope.child({name: kind for name, kind, _ in macro.parameters}, can_break=False).freeze()
        partials, statements.partials = statements.partials, []
        body = statements.body(inner, 1)
        if rng.random() < 0.4:
            body += self._use_caller(statements, inner, macro)
        statements.partials = partials
        scope.macros.append(macro)
        return statements.tag(f"macro {macro.name}({', '.join(declared)})") + body + statements.tag("endmacro")

    def _use_caller(self, statements, scope, macro):
        """The place of a macro where it calls its caller."""
        macro.calls = [self.rng.choice(("str", "int", "float")) for _ in range(self.rng.choice((0, 0, 1, 2)))]
        arguments = ", ".join(self.expressions.make(kind, scope, 1) for kind in macro.calls)
        used = statements.markup.output(f"caller({arguments})")
        macro.needs_caller = True
        return used

    def _endblock(self, statements, name):
        return statements.tag(self.rng.choice(("endblock", f"endblock {name}")))

    def _add_block(self, scope, tail=""):
        rank = len(self.blocks)
        block = Block(f"b{rank}", rank, scope, tail, can_be_called=not tail)
        self.blocks.append(block)
        return block

    def _block(self, statements, scope, depth, inner=None):
        """A block, sometimes with another one in it."""
        parts = [statements.body(scope.child(), depth)]
        if inner is None and self.rng.random() < 0.25:
            parts.append(self._block(statements, scope.child(), depth, inner=[]))
        block = self._add_block(scope)
        return statements.tag(f"block {block.name}") + "".join(parts) + self._endblock(statements, block.name)

    def _scoped_block(self, statements):
        """A block in a loop that sees the variable of the loop."""
        kind = self.rng.choice(("str", "int", "user"))
        name = "each" + next(self.names)
        source = self.expressions.operand(f"[{kind}]", self.header_scope)
        inner = self.header_scope.child({name: kind})
        block = self._add_block(inner, "scoped")
        tag = statements.tag
        return (
            tag(f"for {name} in {source}") + tag(f"block {block.name} scoped") + statements.body(inner.child(), 1)
            + self._endblock(statements, block.name) + tag("endfor")
        )

    def _required_block(self, statements):
        """A block that has to be replaced."""
        block = self._add_block(self.header_scope.child(), "required")
        return statements.tag(f"block {block.name} required") + "\n" + self._endblock(statements, block.name)

    def _self_calls(self, statements, blocks):
        """Blocks that are printed once more."""
        known = [block for block in blocks if block.can_be_called]
        if not known or self.rng.random() < 0.5:
            return ""
        return statements.markup.output(f"self.{self.rng.choice(known).name}()")
