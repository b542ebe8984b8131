"""Counts which parts of the language the templates of a job use, as Jinja2 parses them."""

from jinja2 import Environment, nodes

STATEMENTS = (
    "if", "elif", "else", "for", "for else", "for if", "for unpacking", "loop.index", "loop.index0", "loop.revindex",
    "loop.revindex0", "loop.first", "loop.last", "loop.length", "loop.previtem", "loop.nextitem", "loop.cycle", "set",
    "set unpacking", "with", "with several", "include", "include ignore missing", "extends", "block",
    "super()", "macro", "macro default", "import", "from import", "from import as", "raw", "comment", "{%-", "-%}",
    "{%+", "+%}", "{{-", "-}}", "{#-", "-#}", "trim_blocks", "lstrip_blocks", "keep_trailing_newline", "escaping html",
    "escaping none",
)
OPERATORS = (
    "+", "-", "*", "/", "%", "~", "unary -", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or", "not",
    "is", "is not", "a if b else c", "a if b", "a.b", "a[b]", "keyword argument", "range()", "text", "int", "float",
    "bool", "none", "list", "tuple", "record",
)
FILTERS = (
    "default", "d", "length", "count", "first", "last", "join", "map", "select", "reject", "selectattr", "rejectattr",
    "sort", "unique", "upper", "lower", "capitalize", "trim", "replace", "truncate", "escape", "e", "urlencode",
    "tojson", "sum", "min", "max", "items",
)
TESTS = ("defined", "none", "odd", "even", "divisibleby", "in")
ALL = {
    "statement": STATEMENTS, "operator": OPERATORS, "filter": FILTERS, "test": TESTS,
}
BINARY = {
    nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/", nodes.Mod: "%", nodes.Concat: "~",
    nodes.Neg: "unary -", nodes.And: "and", nodes.Or: "or", nodes.Getattr: "a.b", nodes.Getitem: "a[b]",
    nodes.Keyword: "keyword argument", nodes.List: "list", nodes.Dict: "record",
}
COMPARISONS = {
    "eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in",
}
SIMPLE = {nodes.Extends: "extends", nodes.Block: "block", nodes.Import: "import"}
CALLED = (("operator", "range()"), ("statement", "super()"))
ENVIRONMENT = Environment()


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
    if isinstance(node, nodes.Tuple) and node.ctx == "load":
        yield "operator", "tuple"
    if isinstance(node, nodes.Const):
        kinds = {str: "text", int: "int", float: "float", bool: "bool", type(None): "none"}
        yield "operator", kinds[type(node.value)]
    elif isinstance(node, nodes.Not):
        yield "operator", "is not" if isinstance(node.node, nodes.Test) else "not"
    elif isinstance(node, nodes.Compare):
        yield from (("operator", COMPARISONS[operand.op]) for operand in node.ops)
    elif isinstance(node, nodes.CondExpr):
        yield "operator", "a if b else c" if node.expr2 else "a if b"
    elif isinstance(node, nodes.Filter):
        yield "filter", node.name
        yield from _of_test_argument(node)
    elif isinstance(node, nodes.Test):
        yield "operator", "is"
        yield "test", node.name
    elif isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
        yield from (pair for pair in CALLED if pair[1] == node.node.name + "()")
    elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop":
        yield "statement", "loop." + node.attr
    elif isinstance(node, nodes.Stmt):
        yield from (("statement", name) for name in _of_statement(node))


def _of_test_argument(node):
    """The test that is the argument of `select` and the like."""
    position = {"select": 0, "reject": 0, "selectattr": 1, "rejectattr": 1}.get(node.name)
    if position is not None and len(node.args) > position:
        yield "test", node.args[position].value


def _of_statement(node):
    if isinstance(node, nodes.If):
        yield "if"
        if node.else_:
            yield "else"
    elif isinstance(node, nodes.For):
        yield "for"
        yield from (["for else"] if node.else_ else []) + (["for if"] if node.test else [])
        if isinstance(node.target, nodes.Tuple):
            yield "for unpacking"
    elif isinstance(node, nodes.Assign):
        yield "set unpacking" if isinstance(node.target, nodes.Tuple) else "set"
    elif isinstance(node, nodes.With):
        yield "with several" if len(node.targets) > 1 else "with"
    elif isinstance(node, nodes.Include):
        yield "include"
        yield from (["include ignore missing"] if node.ignore_missing else [])
    elif isinstance(node, nodes.Macro):
        yield from ["macro"] + (["macro default"] if node.defaults else [])
    elif type(node) in SIMPLE:
        yield SIMPLE[type(node)]
    elif isinstance(node, nodes.FromImport):
        yield "from import"
        if any(isinstance(name, tuple) for name in node.names):
            yield "from import as"
