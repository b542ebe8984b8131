/// Where the engine does not do what MiniJinja does, and why.
enum MiniJinjaExceptions {
  /// The share of the templates that have to agree.
  static let leastShare = 0.8

  /// Names that a template uses although its context lacks them, in order to test for them: they are declared as
  /// values that may be missing, since the engine knows every name before anything runs.
  static let given: [String: [String]] = [
    "loop_over_undefined.txt": ["seq"],
    "tests.txt": ["ohwell", "mapping"],
  ]

  static let reasons: [String: String] = [
    // What is undefined is never printed as nothing.
    "ifexpr.txt": "prints an expression with an if and no else, whose value is undefined",
    "include_ignore_choice.txt": "prints a name that no template gets",
    "loop_var.txt": "prints the item before the first and after the last",
    "macro_import.txt": "imports and prints a name that the template does not define",
    "macro_import2.txt": "prints a name that the imported template does not define",
    "macro_kwargs.txt": "prints arguments that were left out",
    "undefined.txt": "prints an undefined name",
    // There is no way around escaping.
    "autoescape.html": "turns escaping off",
    "autoescape.txt": "turns escaping off",
    "filters.txt": "uses the filter safe, and filters that Jinja2 does not have",
    // All templates that are named have to be there, also those that this page does not use.
    "err_extends_actually_not.txt": "extends a template that is missing where it never runs",
    // Jinja2 does something else, and what is accepted means what it means there.
    "block_scope_extends.txt": "a block sees the variables of a loop around it only if it is scoped",
    "coerce.txt": "0 < true is false in MiniJinja, and true in Python",
    "float_div_by_zero.txt": "a division by zero is an error in Python",
    "functions.txt": "range() is a sequence in Python",
    "groupby-filter.txt": "groups by a field that some elements lack, which is an error in Jinja2",
    "import_all.txt": "an imported template is no dictionary, and does not see the variables of the importing one",
    "loop_dictsort.txt": "numbers and texts have no order in Python",
    "macro_basic.txt": "prints a macro itself, which Jinja2 writes as a Python object",
    "macro_include.txt": "an included template does not define macros for the including one in Jinja2",
    "namespace.txt": "prints a namespace itself, which Jinja2 writes as a Python object",
    "tojson.txt": "an indentation of true is 2 in MiniJinja and 1 in Python",
    // Things of MiniJinja's own.
    "calls-and-literals.txt": "calls a function of the test suite, and unpacks arguments where Jinja2 allows none",
    "debug.txt": "prints MiniJinja's own state",
    "dict.txt": "makes a dictionary of the loop",
    "literals.txt": "uses null, which Jinja2 does not know, and numbers of 128 bits",
    "loop_break_one_shot_iter.txt": "goes through an iterator of the test suite that can be used once",
    "loop_break_one_shot_iter_peek.txt": "goes through an iterator of the test suite that can be used once",
    "tests.txt": "uses tests that Jinja2 does not have",
  ]
}
