/// What Jinja has, or other template languages have, and this language has not. The errors and the table in the reference
/// come from here.
struct LeftOut: Sendable {
  enum Place: String, Sendable, CaseIterable {
    case tag, filter, test, function, field, sign
  }

  let place: Place
  let names: [String]
  /// What to write instead, to stand after a colon.
  let instead: String

  static func instead(of name: String, _ place: Place) -> String? {
    all.first { $0.place == place && $0.names.contains(name) }?.instead
  }

  static let all = rows.map { LeftOut(place: $0, names: $1, instead: $2) }

  private static let rows: [(Place, [String], String)] = [
    (.tag, ["call", "endcall"], "give the macro the text as an argument"),
    (.tag, ["filter", "endfilter"], "use the filter on each value: {{ value | upper }}"),
    (.tag, ["endset", "capture", "endcapture", "assign"], "write the value in the tag: {% set name = value %}"),
    (.tag, ["comment", "endcomment"], "write {# … #}"),
    (.tag, ["verbatim", "endverbatim"], "write {% raw %} and {% endraw %}"),
    (.tag, ["render", "embed", "partial", "endembed"], "write {% include \"name.html\" %}"),
    (.tag, ["empty"], "write {% else %}"),
    (.tag, ["cycle"], "write {{ loop.cycle(…) }}"),
    (.tag, ["foreach", "endforeach"], "write {% for name in list %} and {% endfor %}"),
    (.tag, ["end"], "write what ends: {% endif %}, {% endfor %}"),
    (.tag, ["break", "continue"], "let the loop leave elements out: {% for name in list if condition %}"),
    (.tag, ["do"], "give the result a name: {% set name = value %}"),
    (.tag, ["print", "echo"], "write {{ value }}"),
    (.tag, ["autoescape", "endautoescape"], "leave it out: every value is escaped for the place where it stands"),
    (.tag, ["trans", "endtrans", "pluralize"], "print a text that the page is given in its language"),
    (.tag, ["elseif", "elsif"], "write {% elif condition %}"),
    (.tag, ["unless", "endunless"], "write {% if not condition %}"),
    (
      .tag, ["case", "when", "endcase", "switch", "endswitch"],
      "write {% if value == \"…\" %} and {% elif value == \"…\" %}"
    ),
    (.filter, ["safe", "raw"], "leave it out: what is HTML is printed as HTML, and text never is"),
    (.filter, ["forceescape", "striptags"], "HTML stays HTML: print a value that is text"),
    (.filter, ["upcase", "uppercase"], "use \"upper\""),
    (.filter, ["downcase", "lowercase"], "use \"lower\""),
    (.filter, ["date", "split", "nl2br", "plus", "minus", "times"], "make it where the value is written"),
    (.filter, ["title"], "write the text as it is to be read, or use \"capitalize\""),
    (.filter, ["dictsort"], "use \"items\", which keeps the order of the fields"),
    (.filter, ["slice"], "shorten a text with \"truncate\"; in a loop, ask {% if loop.index <= 3 %}"),
    (.filter, ["groupby", "batch"], "begin the groups in the loop: {% if loop.index is divisibleby(3) %}"),
    (.filter, ["reverse"], "use \"sort(reverse=true)\", or bring the list in order where it is made"),
    (.filter, ["list"], "leave it out: a list is one without it"),
    (.filter, ["abs", "round", "int", "float", "filesizeformat"], "change the number where it is written"),
    (.filter, ["string"], "join it with an empty text: \"\" ~ value"),
    (.filter, ["center", "indent", "wordwrap"], "blanks make no difference in HTML; use CSS"),
    (.filter, ["wordcount", "size"], "use \"length\", which counts elements or characters"),
    (.filter, ["format", "append", "prepend", "concat"], "join the parts: \"No. \" ~ number"),
    (.filter, ["urlize"], "write the link where the text is written"),
    (.filter, ["xmlattr"], "write the attributes in the tag"),
    (.filter, ["attr", "pprint"], "print the fields one by one: {{ value.name }}"),
    (.filter, ["random"], "leave it out: a page is the same each time it is made"),
    (.test, ["undefined"], "write \"is not defined\""),
    (.test, ["eq", "equalto", "=="], "write a == b, and after a list selectattr(\"name\", \"in\", [b])"),
    (.test, ["ne", "!="], "write a != b, and after a list rejectattr(\"name\", \"in\", [b])"),
    (.test, ["lt", "lessthan", "<", "le", "<="], "write a < b, and for a list {% for name in list if name < b %}"),
    (.test, ["gt", "greaterthan", ">", "ge", ">="], "write a > b, and for a list {% for name in list if name > b %}"),
    (.test, ["true", "false"], "the value itself is the condition: {% if value %}"),
    (.test, ["boolean", "float", "integer", "number", "string"], "leave it out: a value is of one kind, always"),
    (.test, ["sequence", "mapping", "iterable", "callable", "sameas"], "leave it out: a value is of one kind, always"),
    (.test, ["escaped", "filter", "test"], "leave it out: what there is is known before a page is made"),
    (.test, ["lower", "upper"], "compare: value == value | lower"),
    (.test, ["startingwith", "endingwith"], "ask whether it is in the text: {% if \"https:\" in value %}"),
    (.function, ["namespace"], "what is set in a loop ends with its round; use a filter such as \"sum\" or \"join\""),
    (.function, ["null", "nil", "undefined"], "write none, or ask {% if value is defined %}"),
    (.function, ["forloop"], "write loop, such as loop.index"),
    (.function, ["this"], "write the name alone, such as page.title"),
    (.function, ["dict"], "write {\"name\": value}"),
    (.function, ["cycler", "joiner"], "use loop.cycle(…), loop.first or loop.last"),
    (.function, ["lipsum"], "write the text"),
    (.function, ["caller", "varargs", "kwargs"], "give the macro the text as an argument"),
    (.function, ["self"], "give the text a name with {% set %}, and print that in both places"),
    (.field, ["changed"], "compare with loop.previtem"),
    (.field, ["depth", "depth0"], "write a macro that calls itself"),
    (.field, ["counter", "counter0"], "write loop.index or loop.index0"),
    (.sign, ["="], "write \"==\" to compare, or {% set name = value %} to give a name a value"),
    (.sign, ["&&"], "write \"and\""),
    (.sign, ["||"], "write \"or\""),
    (.sign, ["!"], "write \"not\", and remarks as {# … #}"),
    (.sign, ["**"], "multiply: number * number"),
    (.sign, ["//"], "use \"/\", or \"%\" for the rest"),
    (.sign, ["?", "??", "?:"], "write \"a if condition else b\", or use the filter \"default\""),
    (.sign, ["[:]"], "go through a list with {% for %}, and shorten a text with \"truncate\""),
    (.sign, ["a < b < c"], "compare two at a time: a < b and b < c"),
    (.sign, ["<>"], "write \"!=\""),
    (.sign, ["$", "@"], "write the name alone"),
    (.sign, ["#"], "write remarks as {# … #}, and tags as {% if condition %}"),
    (.sign, ["{{{"], "write {{ value }}: HTML is printed as it is, and text is escaped"),
    (.sign, ["include []"], "ask with {% if %} which of them, or write \"ignore missing\" behind the name"),
    (.sign, [";"], "write each in a tag of its own"),
  ]
}
