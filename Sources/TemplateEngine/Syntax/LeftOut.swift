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

  private init(_ place: Place, _ names: [String], _ instead: String) {
    self.place = place
    self.names = names
    self.instead = instead
  }

  static let all: [LeftOut] = [
    LeftOut(.tag, ["call", "endcall"], "give the macro the text as an argument"),
    LeftOut(.tag, ["filter", "endfilter"], "use the filter on each value: {{ value | upper }}"),
    LeftOut(.tag, ["endset", "capture", "endcapture"], "write the value in the tag: {% set name = value %}"),
    LeftOut(.tag, ["break", "continue"], "let the loop leave elements out: {% for name in list if condition %}"),
    LeftOut(.tag, ["do"], "give the result a name: {% set name = value %}"),
    LeftOut(.tag, ["print"], "write {{ value }}"),
    LeftOut(
      .tag, ["autoescape", "endautoescape"], "leave it out: every value is escaped for the place where it stands"),
    LeftOut(.tag, ["trans", "endtrans", "pluralize"], "print a text that the page is given in its language"),
    LeftOut(.tag, ["debug"], "leave it out: a misspelt name is an error that says so"),
    LeftOut(.tag, ["elseif", "elsif"], "write {% elif condition %}"),
    LeftOut(.tag, ["unless", "endunless"], "write {% if not condition %}"),
    LeftOut(.tag, ["case", "when", "endcase"], "write {% if value == \"…\" %} and {% elif value == \"…\" %}"),
    LeftOut(.tag, ["empty"], "write {% else %} in the loop"),
    LeftOut(.tag, ["verbatim", "endverbatim"], "write {% raw %}"),
    LeftOut(.tag, ["render"], "write {% include \"card.html\" %}"),
    LeftOut(.tag, ["comment", "endcomment"], "write {# remark #}"),
    LeftOut(.tag, ["assign"], "write {% set name = value %}"),
    LeftOut(.tag, ["load", "url", "static"], "write the address, or print one that the page is given"),
    LeftOut(.filter, ["safe", "raw"], "leave it out: what is HTML is printed as HTML, and text never is"),
    LeftOut(.filter, ["forceescape", "striptags"], "HTML stays HTML: print a value that is text"),
    LeftOut(.filter, ["title"], "write the text as it is to be read, or use \"capitalize\""),
    LeftOut(.filter, ["dictsort"], "use \"items\", which keeps the order of the fields"),
    LeftOut(
      .filter, ["groupby", "batch", "slice"],
      "begin the groups in the loop: {% if loop.index is divisibleby(3) %}, or compare with loop.previtem"),
    LeftOut(.filter, ["reverse"], "use \"sort(reverse=true)\", or bring the list in order where it is made"),
    LeftOut(.filter, ["list"], "leave it out: a list is one without it"),
    LeftOut(
      .filter, ["abs", "round", "int", "float", "filesizeformat"],
      "numbers are printed as they are given: change the number where it is written"),
    LeftOut(.filter, ["string"], "join it with an empty text: \"\" ~ value"),
    LeftOut(.filter, ["format"], "join the parts: \"No. \" ~ number"),
    LeftOut(.filter, ["center", "indent", "wordwrap"], "blanks make no difference in HTML; use CSS"),
    LeftOut(.filter, ["wordcount", "size"], "use \"length\", which counts elements or characters"),
    LeftOut(.filter, ["upcase"], "use \"upper\""),
    LeftOut(.filter, ["downcase"], "use \"lower\""),
    LeftOut(.filter, ["append", "prepend", "concat"], "join texts with \"~\""),
    LeftOut(.filter, ["date"], "print a date that the page is given"),
    LeftOut(.filter, ["urlize"], "write the link where the text is written"),
    LeftOut(.filter, ["xmlattr"], "write the attributes in the tag"),
    LeftOut(.filter, ["attr"], "write value.name"),
    LeftOut(.filter, ["pprint"], "print the fields one by one: {{ value.name }}"),
    LeftOut(.filter, ["random"], "leave it out: a page is the same each time it is made"),
    LeftOut(.test, ["undefined"], "write \"is not defined\""),
    LeftOut(
      .test, ["eq", "equalto", "=="],
      "write a == b, and after a list select(\"in\", [b]) or selectattr(\"name\", \"in\", [b])"),
    LeftOut(
      .test, ["ne", "!="], "write a != b, and after a list reject(\"in\", [b]) or rejectattr(\"name\", \"in\", [b])"),
    LeftOut(
      .test, ["lt", "lessthan", "<", "le", "<=", "gt", "greaterthan", ">", "ge", ">="],
      "write a < b or the like, and for a list {% for name in list if name < b %}"),
    LeftOut(.test, ["true", "false"], "the value itself is the condition: {% if value %}"),
    LeftOut(
      .test,
      [
        "boolean", "float", "integer", "number", "string", "sequence", "mapping", "iterable", "callable", "escaped",
        "filter", "test", "sameas",
      ],
      "leave it out: a value is of one kind, always"),
    LeftOut(.test, ["lower", "upper"], "compare: value == value | lower"),
    LeftOut(.test, ["startingwith", "endingwith"], "ask whether it is in the text: {% if \"https:\" in value %}"),
    LeftOut(
      .function, ["namespace"], "what is set in a loop ends with its round; use a filter such as \"sum\" or \"join\""),
    LeftOut(.function, ["forloop"], "write loop, such as loop.index"),
    LeftOut(.function, ["dict"], "write {\"name\": value}"),
    LeftOut(.function, ["cycler", "joiner"], "use loop.cycle(…), loop.first or loop.last"),
    LeftOut(.function, ["lipsum"], "write the text"),
    LeftOut(.function, ["caller", "varargs", "kwargs"], "give the macro the text as an argument"),
    LeftOut(.function, ["self"], "give the text a name with {% set %}, and print that in both places"),
    LeftOut(.field, ["changed"], "compare with loop.previtem"),
    LeftOut(.field, ["depth", "depth0"], "write a macro that calls itself"),
    LeftOut(.field, ["counter"], "write loop.index"),
    LeftOut(.field, ["counter0"], "write loop.index0"),
    LeftOut(.field, ["parent", "parentloop"], "give what is needed a name with {% set %} before the inner loop"),
    LeftOut(.sign, ["="], "write \"==\" to compare, or {% set name = value %} to give a name a value"),
    LeftOut(.sign, ["&&"], "write \"and\""),
    LeftOut(.sign, ["||"], "write \"or\""),
    LeftOut(.sign, ["!"], "write \"not\""),
    LeftOut(.sign, ["**"], "multiply: number * number"),
    LeftOut(.sign, ["//"], "use \"/\", or \"%\" for the rest"),
    LeftOut(.sign, ["?", "??", "?:"], "write \"a if condition else b\", or use the filter \"default\""),
    LeftOut(
      .sign, ["[:]"], "go through a list with {% for name in list if condition %}, and shorten a text with \"truncate\""
    ),
    LeftOut(.sign, ["a < b < c"], "compare two at a time: a < b and b < c"),
    LeftOut(.sign, [";"], "write each in a tag of its own"),
  ]
}
