/// What Jinja has, or other template languages have, and this language has not. The errors and the table in the reference
/// come from here.
struct LeftOut: Sendable {
  /// Where it would stand.
  enum Place: String, Sendable, CaseIterable {
    case tag, filter, test, function, field, sign
  }

  let place: Place
  let names: [String]
  /// What to write instead, to stand after a colon.
  let instead: String

  /// What to write instead of something that is not in the language.
  static func instead(of name: String, _ place: Place) -> String? {
    all.first { $0.place == place && $0.names.contains(name) }?.instead
  }

  private init(_ place: Place, _ names: String, _ instead: String) {
    self.place = place
    self.names = names.split(separator: " ").map(String.init)
    self.instead = instead
  }

  static let all: [LeftOut] = [
    LeftOut(.tag, "call endcall", "give the macro the text as an argument"),
    LeftOut(.tag, "filter endfilter", "use the filter on each value: {{ value | upper }}"),
    LeftOut(.tag, "endset", "a tag \"set\" has no body: {% set name = value %}"),
    LeftOut(.tag, "break continue", "let the loop leave elements out: {% for name in list if condition %}"),
    LeftOut(.tag, "do", "give the result a name: {% set name = value %}"),
    LeftOut(.tag, "print", "write {{ value }}"),
    LeftOut(.tag, "autoescape endautoescape", "every value is escaped for the place where it stands"),
    LeftOut(.tag, "trans endtrans pluralize", "the texts of each language are in \"text\""),
    LeftOut(.tag, "debug", "the error messages say which names there are"),
    LeftOut(.tag, "elseif elsif", "write {% elif condition %}"),
    LeftOut(.tag, "comment endcomment", "write {# remark #}"),
    LeftOut(.tag, "assign", "write {% set name = value %}"),
    LeftOut(.tag, "load url static", "write addresses out, or take them from \"assets\" and \"page\""),
    LeftOut(.filter, "safe", "only values that are HTML from the start are printed as they are"),
    LeftOut(.filter, "forceescape striptags", "HTML stays HTML; use a value that is text"),
    LeftOut(.filter, "title", "write the text as it is to be read, or use \"capitalize\""),
    LeftOut(.filter, "dictsort", "use \"items\", which keeps the order of the fields"),
    LeftOut(.filter, "groupby batch slice", "divide the list with {% if %} in the loop"),
    LeftOut(.filter, "reverse", "use \"sort(reverse=true)\", or bring the list in order where it is made"),
    LeftOut(.filter, "list", "a list needs no filter"),
    LeftOut(.filter, "abs round int float filesizeformat", "numbers that readers see are figures, in the content"),
    LeftOut(.filter, "string", "join it with a text: \"\" ~ value"),
    LeftOut(.filter, "format", "join texts with \"~\""),
    LeftOut(.filter, "center indent wordwrap", "blanks make no difference in HTML; use CSS"),
    LeftOut(.filter, "wordcount", "use \"length\", which counts characters"),
    LeftOut(.filter, "urlize", "write the link where the text is written"),
    LeftOut(.filter, "xmlattr", "write the attributes in the tag"),
    LeftOut(.filter, "attr", "write value.name"),
    LeftOut(.filter, "pprint", "it shows Python's objects"),
    LeftOut(.filter, "random", "a page is the same each time it is made"),
    LeftOut(.test, "undefined", "write \"is not defined\""),
    LeftOut(.test, "eq equalto", "write \"==\""),
    LeftOut(.test, "ne", "write \"!=\""),
    LeftOut(.test, "lt lessthan le gt greaterthan ge", "write \"<\", \"<=\", \">\" or \">=\""),
    LeftOut(.test, "true false", "the value itself is the condition: {% if value %}"),
    LeftOut(
      .test, "boolean float integer number string sequence mapping iterable callable escaped filter test sameas",
      "a value has one kind, which the page's description says"),
    LeftOut(.test, "lower upper", "use the filter \"lower\" or \"upper\" and compare"),
    LeftOut(.test, "startingwith endingwith", "write \"in\""),
    LeftOut(.function, "namespace", "what is set in a loop ends with its round; use a filter such as \"sum\" or \"join\""),
    LeftOut(.function, "dict", "write {\"name\": value}"),
    LeftOut(.function, "cycler joiner", "use loop.cycle(…), loop.first or loop.last"),
    LeftOut(.function, "lipsum", "write the text"),
    LeftOut(.function, "forloop", "write loop.index"),
    LeftOut(.function, "caller varargs kwargs", "give the macro the text as an argument"),
    LeftOut(.function, "self", "set the text before, and print it in both places"),
    LeftOut(.field, "changed", "compare with loop.previtem"),
    LeftOut(.field, "depth depth0", "write a macro that calls itself"),
    LeftOut(.field, "counter", "write loop.index"),
    LeftOut(.sign, "=", "write \"==\" to compare, or {% set name = value %} to give a name a value"),
    LeftOut(.sign, "&&", "write \"and\""),
    LeftOut(.sign, "||", "write \"or\""),
    LeftOut(.sign, "!", "write \"not\""),
    LeftOut(.sign, "**", "multiply"),
    LeftOut(.sign, "//", "use \"/\" or \"%\""),
    LeftOut(.sign, "? ?? ?:", "write \"a if condition else b\", or use the filter \"default\""),
    LeftOut(.sign, "[:]", "a part of a list is taken with {% for name in list if condition %}"),
    LeftOut(.sign, "a<b<c", "compare two at a time: a < b and b < c"),
    LeftOut(.sign, ";", "one tag does one thing"),
  ]
}
