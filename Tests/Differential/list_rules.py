"""The rules by which lists and dicts are made, as in `scalar_rules`; T stands for the type of the elements."""

MAP = """
{"alpha": <=T>, "beta": <=T>}
{'delta': <=T>, "Gamma": <=T>, 'two words': <=T>,}
dict(alpha=<=T>, beta=<=T>)
"""

LIST = """
[<=T>, <=T>]
[<=T>, <=T>, <=T>,]
<[T]> + <[T]>
<[T]>[<n>:]
<[T]>[::2]
<[T]>[::-1]
<[T]>[:-1]
<[T]>[-<pos>:<pos>]
<i[T]>|list
<[T]> if <bool> else <[T]>
<[T]>|default([<=T>])
"""

SORTED = """
<i[T]>|sort
<i[T]>|sort(reverse=true)
<i[T]>|sort(true)
"""

ITERABLE = """
<[T]>
<[T]>
<[T]>|reverse
<i[T]>|list
"""

LISTS = {
    "[str]": "<str>|list\n<{int}>|list\n<[str]>|sort(case_sensitive=true)\n<[str]>|sort(true, true)\n<{str}>|sort",
    "[int]": "range(<n>)|list\nrange(1, <pos>)|list\nrange(10, <n>, -3)|list\nrange(<n>, 12, 4)|list",
    "[float]": "", "[[int]]": "[<[int]>, <[int]>]",
    "[[str]]": "<i[[str]]>|list",
    "[user]": '<i[user]>|sort(attribute="name")\n<i[user]>|sort(attribute="age,name")\n'
              '<i[user]>|sort(true, false, "address.city")',
}

ITERABLES = {
    "[str]": """
<i[str]>|unique
<i[str]>|unique(true)
<i[str]>|unique(case_sensitive=true)
<i[str]>|map("upper")
<i[str]>|map("replace", "a", <'part>)
<i[str]>|map("truncate", 6, true, "..")
<i[str]>|map("default", "x")
<i[int]>|map("string")
<i[str]>|select
<i[str]>|reject("eq", <=str>)
<i[str]>|select("in", <=[str]>)
<i[str]>|select("upper")
<i[str]>|reject("lower")
<i[str]>|select("ne", <'str>)
<i[str]>|select("!=", <'str>)
<i[str]>|select("==", <=str>)
<i[user]>|map(attribute="name")
<i[user]>|map(attribute="address.city")
<i[user]>|map(attribute="email", default=<'str>)
<i[[int]]>|map("join", ",")
<i[[str]]>|map("join", <'sep>)
""",
    "[int]": """
<i[int]>|unique
<i[int]>|select("odd")
<i[int]>|reject("even")
<i[int]>|select(">", <n>)
<i[int]>|select("<", <=int>)
<i[int]>|select(">=", <n>)
<i[int]>|select("<=", <=int>)
<i[int]>|reject("lt", <n>)
<i[int]>|select("divisibleby", <pos>)
<i[int]>|reject
<i[int]>|map("abs")
<i[str]>|map("length")
<i[user]>|map(attribute="age")
<i[[int]]>|map("sum")
range(<n>)
""",
    "[float]": '<i[float]>|unique\n<i[float]>|map("round", 1)\n<i[user]>|map(attribute="score")',
    "[[int]]": "<i[int]>|batch(<pos>)\n<i[int]>|batch(<pos>, 0)\n<i[int]>|slice(<pos>)\n"
               "<i[int]>|slice(slices=2, fill_with=<n>)",
    "[[str]]": "<i[str]>|batch(<pos>)\n<i[str]>|batch(linecount=3, fill_with='-')\n<i[str]>|slice(<pos>, <'str>)",
    "[user]": """
<i[user]>|unique(attribute="name")
<i[user]>|selectattr("active")
<i[user]>|rejectattr("active")
<i[user]>|selectattr("age", "gt", <n>)
<i[user]>|selectattr("name", "in", <=[str]>)
<i[user]>|rejectattr("address.city", "equalto", <=str>)
<i[user]>|selectattr("email", "defined")
<i[user]>|rejectattr("nick", "none")
""",
}
