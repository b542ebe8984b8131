"""The rules by which lists and records are made, as in `scalar_rules`; T stands for the type of the elements."""

MAP = """
{"alpha": <=T>, "beta": <=T>}
{'delta': <=T>, "Gamma": <=T>, 'two words': <=T>,}
"""

LIST = """
[<=T>, <=T>]
[<=T>, <=T>, <=T>,]
<[T]> if <bool> else <[T]>
<[T]>|default([<=T>])
<[T]> or <[T]>
"""

SORTED = """
<i[T]>|sort
<i[T]>|sort(reverse=true)
<i[T]>|sort(true)
"""

ITERABLE = """
<[T]>
<[T]>
"""

LISTS = {
    "[str]": "<[str]>|sort(case_sensitive=true)\n<[str]>|sort(true, true)",
    "[int]": "range(<n>)|sort\nrange(10, <n>, -3)|sort", "[float]": "[<=int>, <=float>]", "[half]": "",
    "[[int]]": "", "[[str]]": "", "[html]": "",
    "[user]": '<i[user]>|sort(attribute="name")\n<i[user]>|sort(attribute="age")\n'
              '<i[user]>|sort(true, false, "address.city")\n<i[user]>|sort(attribute="active", reverse=true)',
}

ITERABLES = {
    "[str]": """
<i[str]>|unique
<i[str]>|unique(true)
<i[str]>|unique(case_sensitive=true)
<i[str]>|select
<i[str]>|reject
<i[str]>|select("in", <=[str]>)
<i[str]>|reject("in", <=[str]>)
<i[str]>|select("defined")
<i[user]>|map(attribute="name")
<i[user]>|map(attribute="address.city")
<i[user]>|map(attribute="address")|map(attribute="city")
""",
    "[int]": """
<i[int]>|unique
<i[int]>|select("odd")
<i[int]>|reject("even")
<i[int]>|select("divisibleby", <pos>)
<i[int]>|reject("in", <=[int]>)
<i[int]>|reject
<i[user]>|map(attribute="age")
range(<n>)
range(1, <pos>)
range(10, <n>, -3)
range(<n>, 12, 4)
""",
    "[float]": "<i[float]>|unique\n<i[float]>|select\n<[half]>",
    "[half]": '<i[half]>|select\n<i[user]>|map(attribute="score")', "[[int]]": "", "[[str]]": "<i[user]>|map(attribute=\"labels\")",
    "[html]": "<[html]>|select",
    "[user]": """
<i[user]>|unique(attribute="name")
<i[user]>|unique(attribute="address.city", case_sensitive=true)
<i[user]>|selectattr("active")
<i[user]>|rejectattr("active")
<i[user]>|selectattr("age", "odd")
<i[user]>|rejectattr("age", "divisibleby", <pos>)
<i[user]>|selectattr("name", "in", <=[str]>)
<i[user]>|rejectattr("address.code", "in", <=[int]>)
<i[user]>|selectattr("email", "defined")
<i[user]>|rejectattr("email")
<i[user]>|rejectattr("name", "none")
""",
}
