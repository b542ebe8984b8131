import Diagnostics
import ImpactSite
import Testing

/// What is told of quotation marks, brackets and lists.
@Suite struct FrontMatterQuotationTests {
  typealias Case = (written: String, messages: String)

  static let cases: [Case] = [
    ("title: x\nsummary: a  # remark", ""),
    (
      "title: \"Our\" impact",
      """
      Content/index.md:2:8: error: the " that starts this value ends before the value does; put the whole value in \
      quotation marks of the other kind
          2 | title: "Our" impact
            |        ^~~~~~~~~~~~
            = write: '"Our" impact'

      """
    ),
    (
      "title: \"She said \"hi\" to us\"",
      """
      Content/index.md:2:8: error: the " that starts this value ends before the value does; put the whole value in \
      quotation marks of the other kind
          2 | title: "She said "hi" to us"
            |        ^~~~~~~~~~~~~~~~~~~~~
            = write: 'She said "hi" to us'

      """
    ),
    (
      "title: \"Us\" and \"them\"",
      """
      Content/index.md:2:8: error: the " that starts this value ends before the value does; put the whole value in \
      quotation marks of the other kind
          2 | title: "Us" and "them"
            |        ^~~~~~~~~~~~~~~
            = write: '"Us" and "them"'

      """
    ),
    (
      "title: 'Our' impact",
      """
      Content/index.md:2:8: error: the ' that starts this value ends before the value does; put the whole value in \
      quotation marks of the other kind
          2 | title: 'Our' impact
            |        ^~~~~~~~~~~~
            = write: "'Our' impact"

      """
    ),
    (
      "title: \"Our\" 'impact'",
      """
      Content/index.md:2:8: error: the " that starts this value ends before the value does; put the whole value in \
      quotation marks of the other kind
          2 | title: "Our" 'impact'
            |        ^~~~~~~~~~~~~~
            = write: "\\"Our\\" 'impact'"

      """
    ),
    (
      "title: \"Our impact\nperiod: 2021",
      """
      Content/index.md:2:8: error: this value starts with " and does not end with it; write a second " at its end
          2 | title: "Our impact
            |        ^~~~~~~~~~~
            = write: "Our impact"

      """
    ),
    (
      "title: \"Our impact\nperiod: \"2021\"",
      """
      Content/index.md:2:8: error: this value starts with " and does not end with it; write a second " at its end
          2 | title: "Our impact
            |        ^~~~~~~~~~~
            = write: "Our impact"

      """
    ),
    (
      "title: 'Our impact\nperiod: 2021",
      """
      Content/index.md:2:8: error: this value starts with ' and does not end with it; write a second ' at its end
          2 | title: 'Our impact
            |        ^~~~~~~~~~~
            = write: 'Our impact'

      """
    ),
    (
      "title: [a, b\nperiod: 2021",
      """
      Content/index.md:2:8: error: the bracket that is opened here is never closed; write ] where it ends
          2 | title: [a, b
            |        ^

      """
    ),
    (
      "title: {a: b\nperiod: 2021",
      """
      Content/index.md:2:8: error: the bracket that is opened here is never closed; write } where it ends
          2 | title: {a: b
            |        ^

      """
    ),
    (
      "title: a\nheadline: [a, b",
      """
      Content/index.md:3:11: error: the bracket that is opened here is never closed; write ] where it ends
          3 | headline: [a, b
            |           ^

      """
    ),
    (
      "title: \"a\\xZZ\"",
      """
      Content/index.md:2:10: error: a \\ with x, u or U behind it needs the number of a character there; write \\\\ \
      where the sign \\ itself is meant
          2 | title: "a\\xZZ"
            |          ^
            = write: \\\\

      """
    ),
    (
      "title: \"a\\d\"",
      """
      Content/index.md:2:10: error: a \\ between double quotation marks gives the sign behind it a meaning, and \
      this sign has none; write \\\\ where the sign \\ itself is meant
          2 | title: "a\\d"
            |          ^
            = write: \\\\

      """
    ),
    ("title: “Our impact”", ""),
    (
      "title: a\nheadline: a, b",
      """
      Content/index.md:3:11: error: "headline" with several names is a list in brackets: [a, b]
          3 | headline: a, b
            |           ^~~~
            = write: [a, b]

      """
    ),
    (
      "title: a\nheadline: \"a, b\"",
      """
      Content/index.md:3:12: error: "headline" with several names is a list in brackets: [a, b]
          3 | headline: "a, b"
            |            ^~~~

      """
    ),
    (
      "title: a\nheadline: a, B c",
      """
      Content/index.md:3:11: error: "headline" names no figure of this page: "a, B c"
          3 | headline: a, B c
            |           ^~~~~~

      """
    ),
  ]

  @Test(arguments: cases) func aQuotationMarkIsToldWhereItOpens(_ example: Case) async {
    let built = await TestSite().with("index.md", "---\n\(example.written)\n---\n").build()
    #expect(built.messages == example.messages)
  }
}
