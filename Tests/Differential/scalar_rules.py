"""The rules by which texts, numbers and conditions are made: patterns with places for other expressions.

<T> is an operand of type T (in brackets where needed), <=T> any expression of type T, <'T> a literal, <1:T> an operand
that <1> repeats, <1:name> a text with a name (Jinja2 forgets what is HTML when it joins constants). "iT" is a type that
Jinja may make a generator of: it is looped over, joined or made a list only.
"""

STR = """
<[user]>[0].name
<[user]>[-1]["name"]
(<i[user]>|first).address.city
(<[user]>|last)["address"]["city"]
(<i[user]>|list)[<n>].address.city
(<i[user]>|groupby("name"))[0].list[0].address.city
(<i[user]>|groupby("address.city"))[-1][1][0].name
(<i[user]>|max(attribute="age")).name
(<i[user]>|min(attribute="address.code")).address["city"]
(<i[user]>|map(attribute="address")|list)[0].city
(<[user]> + <[user]>)[1:][0].name
{"first": {"second": <=str>}}.first["se" ~ "cond"]
{"home": {"city": <=str>}}["ho" ~ "me"].city
({"b": {"city": <=str>}, "a": {"city": <=str>}}|dictsort|first)[1].city
({"b": {"city": <=str>}, "a": {"city": <=str>}}|items|list)[1][1].city
<str> ~ <scalar>
<scalar> ~ <scalar> ~ <str>
<str> + <str>
<str> + <str> ~ <n>
<n> * <n> ~ <n>
<str> ~ <str>|upper
<str> * <n>
<str>|upper
<str>|lower
<str>|title
<str>|capitalize
<str>|trim
<str>|trim(<'chars>)
<str>|replace(<'part>, <=str>)
<str>|replace(<'part>, <'part>, <n>)
<str>|replace(old=<'part>, new="-", count=1)
<str>|truncate(<len>)
<str>|truncate(<len>, true)
<str>|truncate(<len>, false, <'end>)
<str>|truncate(<len>, true, <'end>, <n>)
<str>|truncate(length=<len>, killwords=true, leeway=0)
<str>|indent
<str>|indent(<n>, true)
<str>|indent(width="> ", first=true)
<str>|indent(2, blank=true)
<str>|center
<str>|center(<len>)
<str>|center(width=<len>)
<str>|striptags
<str>|urlencode
<{str}>|urlencode
<{int}>|urlencode
<int>|string
<float>|string
<bool>|string
<str>|string
<i[str]>|join
<i[str]>|join(<'sep>)
<i[int]>|join(<'sep>)
<i[float]>|join(d=<'sep>)
<i[user]>|join(<'sep>, attribute="name")
<i[user]>|join(", ", "age")
<int>|filesizeformat
<int>|filesizeformat(true)
<float>|filesizeformat(binary=true)
<str>[<n>:]
<str>[:<n>]
<str>[<n>:-1]
<str>[::-1]
<str>[-<pos>::<pos>]
<str>[<n>]|default(<'str>)
<str>[-<pos>]|default(<=str>)
<str>|first|default(<'str>)
<str>|last|default(<'str>)
<[str]>|first|default(<=str>)
<[str]>|last|d(<=str>)
<[str]>[<n>]|default(<=str>)
<[str]>[-1]|d("none")
<i[str]>|min|default(<'str>)
<i[str]>|max|default(<'str>)
<[str]>|max(case_sensitive=true)|default(<'str>)
<str> if <bool> else <str>
<str> if <cond> else <str>
<str> or <str>
<str> and <str>
<str?>|default(<=str>)
<str?>|d(<=str>, true)
<1:str?> if <1> is defined else <str>
<str0> or <str>
<str0>|default(<=str>, true)
<str0>|default(default_value=<=str>, boolean=true)
<1:str0> if <1> is not none else <str>
<str>|default(<=str>)
<str>|default(<=str>, true)
<str>|reverse
<str>|list|join(<'sep>)
<html>|striptags
"""

INT = """
<[user]>[0].age
(<i[user]>|first).address.code
<i[user]>|select("mapping")|list|length
<i[user]>|selectattr("address", "mapping")|list|length
<i[user]>|rejectattr("labels", "sequence")|list|length
<int> + <int>
<int> - <int>
<sint> * <sint>
<sint> * <sint> + <int>
<int> - <sint> * <n>
<int> // <pos>
<int> % <pos>
<int> // -<pos>
<int> % -<pos>
<n> ** <n>
2 ** 3 ** 2
-2 ** <pos>
<n> + <n> * <n> - <n> // <pos> % <pos>
<int> + -<n>|abs
<n> - <n> - <n>
<sint> * 2 ** <n>
-<int>
+<int>
<str>|length
<str>|count
<[str]>|length
<[user]>|count
<{int}>|length
<html>|length
<int>|abs
-<n>|abs
<'num>|int
<'num>|int(<n>)
<'num>|int(default=<n>)
<'hex>|int(0, 16)
<'hex>|int(base=16)
<float>|int
<bool>|int
<i[int]>|sum
<i[int]>|sum(start=<n>)
<i[user]>|sum(attribute="age")
<i[user]>|sum("address.code", <n>)
<i[int]>|min|default(<n>)
<i[int]>|max|default(<n>)
<i[user]>|map(attribute="age")|max|default(0)
<str>|wordcount
<int> if <bool> else <int>
<int> or <int>
<int> and <int>
<int?>|default(<=int>)
<1:int?> if <1> is defined else <n>
<[int]>[<n>]|default(<=int>)
<[int]>|first|default(<n>)
<[int]>|last|default(<n>)
<int>|default(<=int>)
1_000
"""

FLOAT = """
<sfloat> + <sfloat>
<sfloat> - <sint>
<sfloat> * <sfloat>
<sint> * <sfloat>
<sfloat> / <pos>
<int> / <pos>
<sfloat> // <pos>
<sfloat> % <pos>
-<sfloat>
<sfloat> ** 2
2 ** -<pos>
<sfloat>|abs
<float>|round
<float>|round(<n>)
<float>|round(1, "floor")
<sfloat>|round(precision=2, method="ceil")
<sfloat>|round(method='common')
<int>|round
<int>|round(1, "ceil")
<sint>|round(-1)
<'num>|float
<'num>|float(2.5)
<'num>|float(default=1.5)
<int>|float
<float>|float
(<i[float]>|sum)|round(2)
(<i[user]>|sum(attribute="score"))|round(2)
<i[float]>|max|default(0.5)
<i[float]>|min|default(0.5)
<float> if <bool> else <float>
<[float]>[<n>]|default(1.25)
1.5e2
"""

BOOL = """
users[0] in <[user]>
users[0] is in <[user]>
users[0] == users[1]
users[-1] != users|first
<[user]>[0].address is eq(users[0].address)
users[0] is mapping
<[user]>[-1:] == <[user]>[:1]
<int> == <int>
<int> != <float>
<int> < <int>
<int> <= <float>
<float> > <int>
<int> >= <int>
<float> == <float>
<str> == <str>
<str> != <str>
<str> < <str>
<str> >= <str>
<[str]> == <[str]>
<bool> == <bool>
<n> < <int> <= <int>
<int> == <int> != <int>
<float> > <n> >= <int>
<str> in <str>
<str> not in <str>
<str> in <[str]>
<int> not in <[int]>
<'key> in <{int}>
<'key> not in <{str}>
<bool> and <bool>
<bool> or <bool>
<bool> or <bool> and not <bool>
not <bool>
not <str> in <[str]>
not <int> == <int>
<str> is defined
<str?> is defined
<str?> is undefined
<int?> is not defined
<str0> is none
<str0> is not none
none is none
<scalar> is boolean
<bool> is true
<bool> is false
<any> is not true
<scalar> is integer
<scalar> is float
<scalar> is number
<scalar> is string
<any> is string
<any> is mapping
<any> is sequence
<any> is iterable
<any> is not iterable
<html> is escaped
<str> is escaped
<str> is lower
<str> is not upper
<str> is upper
<int> is odd
<int> is even
<int> is not even
<int> is divisibleby <pos>
<int> is divisibleby(<pos>)
<int> is in <[int]>
<str> is in <[str]>
<str> is not in <str>
<bool> is sameas true
<bool> is sameas(false)
<str0> is sameas none
<int> is eq <int>
<str> is equalto(<=str>)
<str> is ne(<=str>)
<int> is lt <int>
<int> is le(<=int>)
<float> is gt(<=int>)
<str> is ge(<=str>)
<int> is not gt(<=float>)
"upper" is filter
<'key> is filter
"divisibleby" is test
<'key> is not test
"""

COND = """
<bool>
<str>
<int>
<float>
<[str]>
<[user]>
<{int}>
<bool> and <str>
<str> or <int>
not <str>
not <[int]>
"""

HTML_ESCAPED = """
<html> ~ <1:name>
<str> ~ <html> ~ <1:name> ~ <int>
<html>|trim
<html>|lower
<html>|capitalize
<html>|upper
<html>|string
<html>|e
<html>|forceescape
<html> if <bool> else <html>
"""

HTML = """
<str>|e
<str>|escape
<str>|forceescape
<any>|tojson
<user>|tojson
<[user]>|tojson
<str>|tojson(indent=2)
<any>|tojson(2)
"""
