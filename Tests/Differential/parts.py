"""Counts which parts of the language the templates of a job use, as Jinja2 parses them."""

from jinja2 import Environment, nodes

STATEMENTS = (
    "if", "elif", "else", "for", "for else", "for if", "for unpacking", "for nested unpacking", "recursive", "loop()",
    "loop.index", "loop.index0", "loop.revindex", "loop.revindex0", "loop.first", "loop.last", "loop.length",
    "loop.previtem", "loop.nextitem", "loop.depth", "loop.depth0", "loop.cycle", "loop.changed", "set",
    "set unpacking", "set block", "set block filter", "with", "with several", "include", "include list",
    "include ignore missing", "extends", "block", "block scoped", "block required", "super()", "self.block()", "macro",
    "macro default", "call", "call arguments", "caller()", "import", "from import", "from import as", "filter block",
    "raw", "comment", "do", "break", "continue", "{%-", "-%}", "{%+", "+%}", "{{-", "-}}", "{#-", "-#}",
    "trim_blocks", "lstrip_blocks", "keep_trailing_newline", "escaping html", "escaping none",
)
OPERATORS = (
    "+", "-", "*", "/", "//", "%", "**", "~", "unary -", "unary +", "==", "!=", "<", "<=", ">", ">=", "chained", "in",
    "not in", "and", "or", "not", "is", "is not", "a if b else c", "a.b", "a[b]", "a[:]", "keyword argument",
    "range()", "dict()", "text", "int", "float", "bool", "none", "list", "tuple", "dict",
)
FILTERS = (
    "default", "d", "length", "count", "first", "last", "join", "map", "select", "reject", "selectattr", "rejectattr",
    "sort", "unique", "groupby", "batch", "slice", "upper", "lower", "title", "capitalize", "trim", "replace",
    "truncate", "wordcount", "indent", "escape", "e", "forceescape", "urlencode", "tojson", "round", "abs", "sum",
    "min", "max", "items", "dictsort", "reverse", "list", "string", "int", "float", "center", "striptags",
    "filesizeformat",
)
TESTS = (
    "defined", "undefined", "none", "boolean", "true", "false", "integer", "float", "number", "string", "mapping",
    "sequence", "iterable", "escaped", "lower", "upper", "odd", "even", "divisibleby", "in", "sameas", "eq", "==",
    "equalto", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=", "filter", "test",
)
ALL = {
    "statement": STATEMENTS, "operator": OPERATORS, "filter": FILTERS, "test": TESTS,
}
BINARY = {
    nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/", nodes.FloorDiv: "//", nodes.Mod: "%",
    nodes.Pow: "**", nodes.Concat: "~", nodes.Neg: "unary -", nodes.Pos: "unary +", nodes.And: "and", nodes.Or: "or",
    nodes.CondExpr: "a if b else c", nodes.Getattr: "a.b", nodes.Getitem: "a[b]", nodes.Slice: "a[:]",
    nodes.Keyword: "keyword argument", nodes.List: "list", nodes.Dict: "dict",
}
COMPARISONS = {
    "eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in",
}
SIMPLE = {
    nodes.Extends: "extends", nodes.Break: "break", nodes.Continue: "continue", nodes.ExprStmt: "do",
    nodes.FilterBlock: "filter block", nodes.Import: "import",
}
ENVIRONMENT = Environment(extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])


def used(job):
    """What a job uses, as pairs of a group of ALL and a name."""
    found = {("statement", "escaping " + job["escaping"])}
    for setting in ("trim_blocks", "lstrip_blocks", "keep_trailing_newline"):
        if job[setting]:
            found.add(("statement", setting))
    for source in job["templates"].values():
        for _, kind, token in ENVIRONMENT.lex(source):
            found.update(("statement", name) for name in _of_token(kind, token))
        for node in ENVIRONMENT.parse(source).find_all(nodes.Node):
            found.update(_of_node(node))
    return found


def _of_token(kind, token):
    token = token.strip()
    if kind in ("raw_begin", "comment_begin"):
        yield kind.split("_")[0]
    if token == "elif":
        yield "elif"
    if kind.endswith(("_begin", "_end")) and token in STATEMENTS:
        yield token


def _of_node(node):
    if type(node) in BINARY:
        yield "operator", BINARY[type(node)]
    if type(node) in SIMPLE:
        yield "statement", SIMPLE[type(node)]
    if isinstance(node, nodes.Tuple) and node.ctx == "load":
        yield "operator", "tuple"
    if isinstance(node, nodes.Const):
        kinds = {str: "text", int: "int", float: "float", bool: "bool", type(None): "none"}
        yield "operator", kinds[type(node.value)]
    elif isinstance(node, nodes.Not):
        yield "operator", "is not" if isinstance(node.node, nodes.Test) else "not"
    elif isinstance(node, nodes.Compare):
        yield from (("operator", COMPARISONS[operand.op]) for operand in node.ops)
        if len(node.ops) > 1:
            yield "operator", "chained"
    elif isinstance(node, nodes.Filter):
        yield "filter", node.name
        yield from _of_named_argument(node)
    elif isinstance(node, nodes.Test):
        yield "operator", "is"
        yield "test", node.name
    elif isinstance(node, nodes.Call):
        yield from _of_call(node.node)
    elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop":
        yield "statement", "loop." + node.attr
    elif isinstance(node, nodes.Stmt):
        yield from (("statement", name) for name in _of_statement(node))


def _of_named_argument(node):
    """The filter or test that is the argument of `map`, `select` and the like."""
    position = {"map": 0, "select": 0, "reject": 0, "selectattr": 1, "rejectattr": 1}.get(node.name)
    if position is not None and len(node.args) > position and isinstance(node.args[position], nodes.Const):
        yield "filter" if node.name == "map" else "test", node.args[position].value


def _of_call(called):
    if isinstance(called, nodes.Name):
        groups = {"range": "operator", "dict": "operator", "super": "statement", "caller": "statement"}
        if called.name in groups:
            yield groups[called.name], called.name + "()"
        elif called.name == "loop":
            yield "statement", "loop()"
    elif isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name) and called.node.name == "self":
        yield "statement", "self.block()"


def _of_statement(node):
    if isinstance(node, nodes.If):
        yield "if"
        if node.else_:
            yield "else"
    elif isinstance(node, nodes.For):
        yield "for"
        parts = {"for else": node.else_, "for if": node.test, "recursive": node.recursive}
        yield from (name for name, part in parts.items() if part)
        if isinstance(node.target, nodes.Tuple):
            yield "for unpacking"
            if any(isinstance(item, nodes.Tuple) for item in node.target.items):
                yield "for nested unpacking"
    elif isinstance(node, nodes.Assign):
        yield "set unpacking" if isinstance(node.target, nodes.Tuple) else "set"
    elif isinstance(node, nodes.AssignBlock):
        yield "set block filter" if node.filter else "set block"
    elif isinstance(node, nodes.With):
        yield "with several" if len(node.targets) > 1 else "with"
    elif isinstance(node, nodes.Include):
        yield "include"
        is_list = isinstance(node.template, nodes.List)
        yield from (["include list"] if is_list else []) + (["include ignore missing"] if node.ignore_missing else [])
    elif isinstance(node, nodes.Block):
        yield "block"
        yield from (["block scoped"] if node.scoped else []) + (["block required"] if node.required else [])
    elif isinstance(node, nodes.CallBlock):
        yield "call arguments" if node.args else "call"
    elif isinstance(node, nodes.Macro):
        yield "macro"
        if node.defaults:
            yield "macro default"
    elif isinstance(node, nodes.FromImport):
        yield "from import"
        if any(isinstance(name, tuple) for name in node.names):
            yield "from import as"
