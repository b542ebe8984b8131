import Testing

/// Whatever nests or chains, thousands of links of it, and 200,000 of one sort, are one error, or what they print:
/// nothing ends the process.
struct ChainLimitTests {
  @Test(arguments: [
    ("1", "+1"), ("1", "-1"), ("1", "*1"), ("1", "/1"), ("1", "%1"), ("1", "~1"), ("1", " and 1"), ("1", " or 1"),
    ("page", ".a"), ("xs", "[0]"), ("page", "['a']"), ("'a'", "|upper"), ("'a'", "|e"), ("page", "()"),
    ("1", " is odd"), ("1", " is not odd"), ("1", " if 1"),
  ])
  func aChain(_ first: String, _ link: String) {
    let result = Fixture.render(["a": "{{ \(first)\(LimitCase.many(link, 5_000)) }}"])
    #expect(result == "a:1:4: " + LimitCase.tooDeep)
  }

  @Test func aLongChain() {
    #expect(Fixture.render(["a": "{{ 1\(LimitCase.many("+1")) }}"]) == "a:1:4: " + LimitCase.tooDeep)
  }

  @Test(arguments: [("1", "<1", 7), ("1", "==1", 8), ("1", " in xs", 12), ("1", " not in xs", 16)])
  func comparisonsDoNotFollowEachOther(_ first: String, _ link: String, _ column: Int) {
    let result = Fixture.render(["a": "{{ \(first)\(LimitCase.many(link, 5_000)) }}"])
    #expect(result == "a:1:\(column): comparisons don't follow each other: compare two at a time: a < b and b < c")
  }

  @Test(arguments: [
    ("not ", ""), ("not not ", ""), ("-", ""), ("- ", ""), ("(", ")"), ("[", "]"), ("{'a':", "}"), ("(1,", ")"),
    ("range(", ")"), ("xs[", "]"), ("'a'|default(", ")"), ("1 if 1 else ", ""), ("1 if (", ")"),
  ])
  func aNest(_ opening: String, _ closing: String) {
    for close in [LimitCase.many(closing, 5_000) + " }}", " }}"] {
      let result = Fixture.render(["a": "{{ \(LimitCase.many(opening, 5_000))1\(close)"]).split(separator: "\n")
      // Two braces close records before they close the tag.
      let isOpen = opening.contains("{") && close == " }}" && result == ["a:1:1: \"{{\" is never closed"]
      #expect(isOpen || result.contains { $0.hasSuffix(LimitCase.tooDeep) }, "\(result)")
      #expect(result.count <= 2, "\(result)")
    }
    #expect(Fixture.render(["a": "{{ \(LimitCase.many(opening, 5_000))1"]) == "a:1:1: \"{{\" is never closed")
  }

  @Test(arguments: [
    ("if 1", "endif"), ("for x in xs", "endfor"), ("with", "endwith"), ("with y = 1", "endwith"),
  ])
  func nestedTags(_ opening: String, _ closing: String) {
    for close in [LimitCase.many("{% \(closing) %}", 5_000), ""] {
      let result = Fixture.render(["a": LimitCase.many("{% \(opening) %}", 5_000) + close]).split(separator: "\n")
      #expect(result.contains { $0.hasSuffix(LimitCase.tooDeep) }, "\(result)")
      #expect(result.count <= 2, "\(result)")
    }
  }

  @Test(arguments: [
    "{{", "{%", "{#", "{% raw %}", "{% if ", "{% set x = ", "{", "{{ '", "<", "<!--", "<a ", "</", "&", "<svg>",
    "<p title='",
  ])
  func whatIsNeverClosed(_ opening: String) {
    #expect(Fixture.render(["a": LimitCase.many(opening, 20_000)]).hasPrefix("a:1:"))
  }

  @Test func nestedBlocksAndMacros() {
    let blocks = (0..<20_000).map { "{% block b\($0) %}" }.joined()
    #expect(Fixture.render(["a": blocks]) == "a:1:1494: " + LimitCase.tooDeep)
    let macros = Fixture.render(["a": LimitCase.many("{% macro m() %}", 20_000)]).split(separator: "\n")
    #expect(macros.last?.hasSuffix(LimitCase.tooDeep) == true)
    #expect(macros.count <= 100)
  }

  @Test func depthIsCountedThroughIncludesAndMacros() {
    let tooDeep = "includes, macros, tags and brackets lie more than 250 deep in each other here"
    let (open, close) = (LimitCase.many("{% if 1 %}", 90), LimitCase.many("{% endif %}", 90))
    let macros = (0..<90).map { "{% macro m\($0)(x) %}\(open){{ m\($0 + 1)(x) }}\(close){% endmacro %}" }.joined()
    #expect(Fixture.render(["a": macros + "{% macro m90(x) %}{% endmacro %}{{ m0(1) }}"]).hasSuffix(tooDeep))
    let include = { (name: String) in "\(open){% include '\(name)' %}\(close)" }
    #expect(
      Fixture.render(["a": include("b"), "b": include("c"), "c": include("d"), "d": "x"]).hasSuffix(tooDeep))
  }

  @Test func variablesAreCountedWhereverTheyAreSet() {
    let sets = (0..<1_000).map { "{% set s\($0) = 1 %}" }.joined()
    for text in ["{% with p = 1, q = 2, r = 3 %}{% set z = '/' %}{% endwith %}", "{% set z = '/' %}", "{{ 1 }}"] {
      #expect(Fixture.render(["a": sets + text]).hasSuffix("more than 1000 variables are set in one place"))
    }
  }

  @Test func mistakesInMacrosThatDouble() {
    let macros = (1..<70).map { "{% macro m\($0)() %}{{ m\($0 - 1)() }}{{ m\($0 - 1)() }}{% endmacro %}" }.joined()
    #expect(Fixture.render(["a": "{% macro m0() %}1 < 2{% endmacro %}\(macros){{ m69() }}"]).hasPrefix("a:1:19: \"<\""))
    let deeper = "{% macro m(n) %}<svg><g>{{ m(n) }}{{ m(n) }}</g></svg>{% endmacro %}{{ m(1) }}"
    #expect(Fixture.render(["a": deeper]).hasPrefix("a:1:"))
  }

  @Test func whatIsNoNesting() {
    let text = "{% if 0 %}" + LimitCase.many("{% elif 0 %}", 20_000) + "{% else %}x{% endif %}"
    #expect(Fixture.render(["a": text]) == "x")
    #expect(Fixture.render(["a": "{{ [\(LimitCase.many("1,", 20_000))] | length }}"]) == "20000")
    #expect(Fixture.render(["a": LimitCase.many("{% if 1 %}x{% endif %}", 20_000)]).count == 20_000)
    #expect(
      Fixture.render(["a": "{% set y = 0 %}" + LimitCase.many("{% set y = y + 1 %}", 20_000) + "{{ y }}"]) == "20000")
  }

  @Test func partsOfAPageAreCounted() {
    let expected =
      "the page has more than 200000 parts with all its includes and macros: here it was too much"
    for text in [
      "{% if 0 %}" + LimitCase.many("{% elif 0 %}") + "{% endif %}", "{{ [" + LimitCase.many("1,") + "] | length }}",
      LimitCase.many("{{ 1 }}"),
    ] {
      #expect(Fixture.render(["a": text]).hasSuffix(expected))
    }
  }
}
