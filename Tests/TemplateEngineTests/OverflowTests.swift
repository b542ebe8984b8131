import TemplateEngine
import Testing

@testable import TemplateEngine

/// Numbers that grow too large, and memory that is counted before it is taken.
struct OverflowTests {
  @Test(arguments: overflow + division + arguments + growth)
  func anErrorAtTheOperator(_ test: LimitCase) {
    let options = TemplateOptions(maximumOutputBytes: 1 << 20)
    #expect(Fixture.render(["a": test.template], options: options) == test.expected)
  }

  private static let most = "9223372036854775807"
  private static let least = "(-9223372036854775807 - 1)"
  private static let tooLarge = "this number is too large"

  static let overflow = [
    LimitCase("+", "{{ \(most) + 1 }}", "a:1:4: the result is too large"),
    LimitCase("-", "{{ \(least) - 1 }}", "a:1:4: the result is too large"),
    LimitCase("*", "{{ \(most) * 2 }}", "a:1:4: the result is too large"),
    LimitCase("* with -1", "{{ \(least) * -1 }}", "a:1:4: the result is too large"),
    LimitCase("a sign", "{{ -\(least) }}", "a:1:4: the result is too large"),
    LimitCase("% with -1", "{{ \(least) % -1 }}", "0"),
    LimitCase("sum", "{{ [\(most), 1] | sum }}", "a:1:4: the result is too large"),
    LimitCase("sum's start", "{{ [1] | sum(start=\(most)) }}", "a:1:4: the result is too large"),
    LimitCase(
      "a fraction", "{% set x = 10000000000.0 %}" + LimitCase.many("{% set x = x * x %}", 9), "a:1:115: " + tooLarge),
    LimitCase("an index", "{{ xs[\(most)] | d(0) }}{{ xs[\(least)] | d(0) }}", "00"),
  ]

  static let division = [
    LimitCase("/", "x{{ 1 / (page.count - 3) }}", "a:1:5: this divides by 0: ask first with {% if %}"),
    LimitCase("/ with fractions", "{{ 1 / 0.0 }}", "a:1:4: this divides by 0: ask first with {% if %}"),
    LimitCase("%", "{{ 1 % 0 }}", "a:1:4: this divides by 0: ask first with {% if %}"),
    LimitCase("% with fractions", "{{ 1.5 % 0 }}", "a:1:4: this divides by 0: ask first with {% if %}"),
    LimitCase("divisibleby", "{{ 1 is divisibleby 0 }}", "a:1:4: this divides by 0: ask first with {% if %}"),
    LimitCase("divisibleby -1", "{{ \(least) is divisibleby(-1) }}", "True"),
    LimitCase("odd", "{{ \(least) is odd }}{{ \(most) is odd }}", "FalseTrue"),
  ]

  private static let length = "the length to truncate to is less than that of \"...\""

  static let arguments = [
    LimitCase("range", "{{ range(100001) | length }}", "a:1:4: this range has more than 100000 numbers"),
    LimitCase("range to the end", "{{ range(\(most)) | length }}", "a:1:4: this range has more than 100000 numbers"),
    LimitCase("range at the end", "{{ range(\(most) - 3, \(most), 2) | length }}", "2"),
    LimitCase("range with the largest step", "{{ range(\(least), \(most), \(most)) | length }}", "3"),
    LimitCase("range with the smallest step", "{{ range(\(most), \(least), \(least)) | length }}", "2"),
    LimitCase("range without a step", "{{ range(1, 2, 0) | length }}", "a:1:4: the step of range() can't be 0"),
    LimitCase("truncate, short", "{{ 'abc' | truncate(\(least)) }}", "a:1:4: " + length),
    LimitCase("truncate, long", "{{ 'abc' | truncate(\(most), leeway=\(most)) }}", "abc"),
    LimitCase(
      "truncate, leeway", "{{ 'abc' | truncate(3, leeway=\(least)) }}",
      "a:1:4: the leeway of \"truncate\" can't be negative"),
    LimitCase(
      "replace, count", "{{ 'aaa' | replace('a', 'b', \(most)) }}{{ 'aa' | replace('a', 'b', \(least)) }}", "bbbbb"),
    LimitCase(
      "loop.cycle", "{% for x in range(3) %}{{ loop.cycle(\(most), \(least)) }};{% endfor %}",
      "\(most);-9223372036854775808;\(most);"),
  ]

  private static let bytes = "makes too much: more than 1048576 bytes pass through filters on this page"

  static let growth = [
    LimitCase(
      "a text that doubles", "{% set x = 'aaaaaaaa' %}" + LimitCase.many("{% set x = x ~ x %}", 50),
      "a:1:321: \"x ~ x\" " + bytes),
    LimitCase(
      "a text that is added to itself", "{% set x = 'aaaaaaaa' %}" + LimitCase.many("{% set x = x + x %}", 50),
      "a:1:321: \"x + x\" " + bytes),
    LimitCase(
      "replace that multiplies",
      "{% set x = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' %}" + LimitCase.many("{% set x = x | replace('a', x) %}", 9),
      "a:1:93: \"x | replace('a', x)\" " + bytes),
    LimitCase(
      "join that multiplies",
      "{% set x = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' %}" + LimitCase.many("{% set x = [x, x, x, x] | join(x) %}", 9),
      "a:1:240: \"[x, x, x, x] | join(x)\" " + bytes),
    LimitCase(
      "JSON of lists that double",
      "<script type=\"application/ld+json\">{% set x = [1] %}" + LimitCase.many("{% set x = [x, x] %}", 50)
        + "{{ x | tojson }}</script>", "a:1:1056: \"x | tojson\" " + bytes),
    LimitCase(
      "records that multiply",
      "{% set d = [1] %}" + LimitCase.many("{% set d = {'a': d, 'b': d, 'c': d, 'e': d} %}", 5) + "{{ d.a }}",
      "a:1:213: this list or record has more than 1000 parts of different kinds"),
    LimitCase(
      "lists that lie in each other", "{% set x = [1] %}" + LimitCase.many("{% set x = [x] %}", 1500),
      "a:1:16995: this list or record has more than 1000 parts of different kinds"),
  ]
}
