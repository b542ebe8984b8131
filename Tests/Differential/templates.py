"""Puts bodies together to templates: pages, bases with blocks, files of macros and parts to include."""

from dataclasses import dataclass

from expressions import Expressions, Scope
from statements import Macro, Statements

SMALL = 0.5  # How many jobs are of one short file; what is wrong is easier to see in them.
PARAMETERS = ("str", "str", "int", "float", "bool", "[str]", "[int]", "html")


@dataclass
class Block:
    """A block of a base, and what it sees there."""

    name: str
    scope: Scope


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
            statements = self.statements()
            self.files["main.html"] = self._begin(statements) + statements.body(self.scope(), rng.randint(0, 2))
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
            self.files["middle.html"] = self._derived(parent)
            parent = "middle.html"
        self.files["main.html"] = self._derived(parent)
        return self.files, "main.html"

    # Files.

    def _library(self):
        """A file of macros."""
        statements = self.statements()
        scope = self.scope()
        parts = []
        for _ in range(self.rng.randint(1, 3)):
            parts += [self._macro(statements, scope), "\n"]
        self.library = scope.macros
        return "".join(parts)

    def _part(self):
        """A file to include, which uses the context and a variable that is set around it."""
        return self.statements().body(self.scope().child({"given": "str"}), 1)

    def _standalone(self):
        statements, scope = self.statements(), self.scope()
        header = self._header(statements, scope)
        body = statements.body(scope, 3, length=self.rng.randint(1, 5))
        return header + self._begin(statements) + body + self._some_blocks(statements, self.header_scope.child())

    def _some_blocks(self, statements, scope):
        """Blocks in a file that nothing extends."""
        return "" if self.rng.random() < 0.7 else self._block(statements, scope, 1, inner=[])

    def _base(self):
        statements, scope = self.statements(), self.scope()
        parts = [self._header(statements, scope), self._begin(statements)]
        for _ in range(self.rng.randint(1, 3)):
            parts.append(statements.body(scope, 1, length=1))
            if self.rng.random() < 0.25:
                parts.append(self._block_in_loop(statements))
            else:
                parts.append(self._block(statements, self.header_scope.child(), 1))
        return "".join(parts) + statements.markup.space()

    def _derived(self, parent):
        """A file that extends another; it has nothing but its head and blocks."""
        statements, scope = self.statements(), self.scope()
        parts = [statements.tag(f'extends "{parent}"'), "\n", self._header(statements, scope)]
        for block in self.blocks:
            if self.rng.random() < 0.3:
                continue
            body = statements.body(self.header_scope.child(), 2)
            if self.rng.random() < 0.4:
                body = statements.markup.output("super()") + body
            parts += [statements.tag(f"block {block.name}"), body, self._endblock(statements, block.name), "\n"]
        return "".join(parts)

    # Parts of files.

    def _begin(self, statements):
        """What a page begins with, so that its values stand in its body whatever they are."""
        return "<body>" if statements.markup.is_html else ""

    def _header(self, statements, scope):
        """Imports, macros and variables at the start of a file; all blocks see them."""
        rng = self.rng
        parts = []
        if self.library and rng.random() < 0.8:
            parts += [self._import(statements, scope), "\n"]
        for _ in range(rng.choice((0, 0, 1, 2))):
            parts += [self._macro(statements, scope), rng.choice(("\n", ""))]
        if rng.random() < 0.5:
            parts += [statements.set(scope, 0, "text"), "\n"]
        self.header_scope = scope.child()
        return "".join(parts)

    def _import(self, statements, scope):
        rng = self.rng
        if rng.random() < 0.5:
            module = next(self.names)
            scope.macros += [Macro(f"{module}.{macro.name}", macro.parameters) for macro in self.library]
            return statements.tag(f'import "macros.html" as {module}')
        imported = []
        for macro in self.library:
            name = next(self.names) if rng.random() < 0.4 else macro.name
            imported.append(macro.name if name == macro.name else f"{macro.name} as {name}")
            scope.macros.append(Macro(name, macro.parameters))
        return statements.tag(f"from \"macros.html\" import {', '.join(imported)}")

    def _macro(self, statements, scope):
        """A macro; the last parameters may have defaults. It sees what every page is given, and other macros."""
        rng = self.rng
        macro = Macro(next(self.names).replace("v", "m"))
        visible = self.scope()
        visible.macros = list(scope.macros)
        has_default = False
        declared = []
        for _ in range(rng.randint(0, 3)):
            name, kind = next(self.names), rng.choice(PARAMETERS)
            has_default = has_default or rng.random() < 0.4
            default = " = " + self.expressions.make(kind, visible, 1) if has_default else ""
            declared.append(name + default)
            macro.parameters.append((name, kind, has_default))
        inner = visible.child({name: kind for name, kind, _ in macro.parameters})
        partials, statements.partials = statements.partials, []
        body = statements.body(inner, 1)
        if rng.random() < 0.15:
            body += self._recursion(statements, macro, declared)
        statements.partials = partials
        scope.macros.append(macro)
        return statements.tag(f"macro {macro.name}({', '.join(declared)})") + body + statements.tag("endmacro")

    def _recursion(self, statements, macro, declared):
        """The place of a macro where it calls itself, until a number that it counts down is nothing."""
        name = next(self.names)
        declared.append(f"{name}={self.rng.randint(0, 3)}")
        given = [f"{other}={other}" for other, _, _ in macro.parameters]
        again = statements.markup.output(f"{macro.name}({', '.join([*given, f'{name}={name} - 1'])})")
        return statements.tag(f"if {name} > 0") + again + statements.tag("endif")

    def _endblock(self, statements, name):
        return statements.tag(self.rng.choice(("endblock", f"endblock {name}")))

    def _add_block(self, scope):
        block = Block(f"b{len(self.blocks)}", scope)
        self.blocks.append(block)
        return block

    def _block(self, statements, scope, depth, inner=None):
        """A block, sometimes with another one in it."""
        parts = [statements.body(scope.child(), depth)]
        if inner is None and self.rng.random() < 0.25:
            parts.append(self._block(statements, scope.child(), depth, inner=[]))
        block = self._add_block(scope)
        return statements.tag(f"block {block.name}") + "".join(parts) + self._endblock(statements, block.name)

    def _block_in_loop(self, statements):
        """A block in a loop, whose variable it does not see."""
        block = self._block(statements, self.header_scope.child(), 1, inner=[])
        name, source = next(self.names), self.expressions.operand("i[str]", self.header_scope)
        return statements.tag(f"for {name} in {source}") + block + statements.tag("endfor")
