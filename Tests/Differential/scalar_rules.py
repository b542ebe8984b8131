"""The rules by which texts, numbers, conditions, HTML and JSON are made: patterns with places for other expressions.

<T> is an operand of type T (in brackets where needed), <=T> any expression of type T, <'T> a literal, <1:T> an operand
that <1> repeats, <1:name> a text with a name (Jinja2 forgets what is HTML when it joins constants). "iT" is a type that
Jinja may make a generator of: it is looped over, joined, sorted or searched only.
"""

STR = """
<[user]>[0].name
<[user]>[-1]["name"]
(<i[user]>|first).address.city
(<[user]>|last)["address"]["city"]
(<i[user]>|sort(attribute="name"))[0].address.city
(<i[user]>|max(attribute="age")).name
(<i[user]>|min(attribute="address.code")).address["city"]
(<i[user]>|map(attribute="address")|first).city
{"first": {"second": <=str>}}.first["second"]
{"home": {"city": <=str>}, "age": <=int>}["home"].city
(<=str>, <=int>)[0]
(<=float>, (<=int>, <=str>))[1][1]
(<{int}>|items|first)[0]
<str> ~ <scalar>
<scalar> ~ <scalar> ~ <str>
<str> + <str>
<str> + <str> ~ <n>
<n> * <n> ~ <n>
<str> ~ <str>|upper
<str>|upper
<str>|lower
<str>|capitalize
<str>|trim
<str>|trim(<'chars>)
<str>|trim(chars=<'chars>)
<str>|replace("e", <=str>)
<str>|replace(" ", <'part>, <n>)
<str>|replace(old=<'part>, new="-", count=1)
<str>|truncate(<len>)
<str>|truncate(<len>, true)
<str>|truncate(<len>, false, <'end>)
<str>|truncate(<len>, true, <'end>, <n>)
<str>|truncate(length=<len>, killwords=true, leeway=0)
<str>|urlencode
<i[str]>|join
<i[str]>|join(<'sep>)
<i[int]>|join(<'sep>)
<i[float]>|join(d=<'sep>)
<i[user]>|join(<'sep>, attribute="name")
<i[user]>|join(", ", "age")
<[str]>|first|default(<=str>)
<[str]>|last|d(<=str>)
<[str]>[<n>]|default(<=str>)
<[str]>[-1]|d("none")
<i[str]>|min|default(<'str>)
<i[str]>|max|default(<'str>)
<[str]>|max(case_sensitive=true)|default(<'str>)
<str> if <bool> else <str>
<str> if <cond> else <str>
(<str> if <bool>)|default(<=str>)
<str> or <str>
<str> and <str>
<str?>|default(<=str>)
<str?>|d(<=str>, true)
<1:str?> if <1> is defined else <str>
<1:str?> if <1> else <str>
<str?> or <str>
<str>|default(<=str>)
<str>|default(<=str>, true)
<str>|default(default_value=<=str>, boolean=true)
"""

INT = """
<[user]>[0].age
(<i[user]>|first).address.code
<int> + <int>
<int> - <int>
<sint> * <sint>
<sint> * <sint> + <int>
<int> - <sint> * <n>
<int> % <pos>
<int> % -<pos>
<n> + <n> * <n> - <n> % <pos>
<n> - <n> - <n>
-<int>
<str>|length
<str>|count
<[str]>|length
<[user]>|count
<[[int]]>|length
<i[int]>|sum
<i[int]>|sum(start=<n>)
<i[user]>|sum(attribute="age")
<i[user]>|sum("address.code", <n>)
<i[int]>|min|default(<n>)
<i[int]>|max|default(<n>)
<i[user]>|map(attribute="age")|max|default(0)
({"alpha": <=int>, "beta": <=int>}|items|first)[1]
<int> if <bool> else <int>
<int> or <int>
<int> and <int>
<int?>|default(<=int>)
<1:int?> if <1> is defined else <n>
<[int]>[<n>]|default(<=int>)
<[int]>|first|default(<n>)
<[int]>|last|default(<n>)
<int>|default(<=int>)
"""

FLOAT = """
<sfloat> + <sfloat>
<sfloat> - <sint>
<sfloat> * <sfloat>
<sint> * <sfloat>
<sfloat> / <pos>
<int> / <pos>
<int> / -<pos>
<sfloat> % <pos>
<sfloat> % -<pos>
-<sfloat>
<i[half]>|sum
<i[half]>|sum(start=<'half>)
<i[user]>|sum(attribute="score")
<i[float]>|max|default(0.5)
<i[float]>|min|default(0.5)
<float> if <bool> else <float>
<float> or <float>
<[float]>[<n>]|default(1.25)
<[float]>|first|d(<=float>)
"""

BOOL = """
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
<bool> == <bool>
<bool> != <bool>
<n> < <int> and <int> <= <pos>
<str> in <str>
<str> not in <str>
<str> in <[str]>
<int> not in <[int]>
<str> in <i[str]>
<float> in <[float]>
<int> in [<=int>, <=float>]
<bool> and <bool>
<bool> or <bool>
<bool> or <bool> and not <bool>
not <bool>
not <cond>
not <str> in <[str]>
not <int> == <int>
<str> is defined
<str?> is defined
<int?> is not defined
<[str]>[<n>] is defined
none is none
<str> is none
<str> is not none
<int> is odd
<int> is even
<int> is not even
<int> is divisibleby <pos>
<int> is not divisibleby(<pos>)
<int> is in <[int]>
<str> is in <[str]>
<str> is in(<=[str]>)
<str> is not in <[str]>
"""

COND = """
<bool>
<str>
<int>
<float>
<html>
<[str]>
<[user]>
<str?>
<bool> and <bool>
<str> or <str>
not <str>
not <[int]>
"""

# What holds only where the output is HTML: Jinja2 escapes text beside HTML there alone.
HTML_ESCAPED = """
<html> ~ <1:name>
<1:name> ~ <html>
<str> ~ <html> ~ <1:name> ~ <int>
<html> + <1:name>
<html>|e
<html> if <bool> else <html>
<html> if <bool> else <str>
<str> if <bool> else <html>
<html> or <str>
<html>|default(<=str>)
<html>|default(<=str>, true)
<[html]>[<n>]|default(<=str>)
<[html]>|first|default(<=html>)
[<=html>, <1:name>]|last
<[html]>|join
<[html]>|join(<1:name>)
[<1:name>, <=html>]|join(" & ")
(<=html>, <=str>)[0]
{"text": <=html>}.text
"""

HTML = """
<str>|e
<str>|escape
"""

JSON = """
<any>|tojson
<user>|tojson
<[user]>|tojson
{"name": <=str>, "of": [<=str>, <=str>], "is": <=bool>}|tojson
{"name": <=str>, "inner": {"number": <=int>, "float": <=float>}}|tojson
[{"name": <=str>}, {"name": <=str>}]|tojson
"""
