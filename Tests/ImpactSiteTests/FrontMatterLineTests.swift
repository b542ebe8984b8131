import Diagnostics
import ImpactSite
import Testing

/// What is told of lines that do not fit into the front matter.
@Suite struct FrontMatterLineTests {
  typealias Case = (written: String, messages: String)

  static let cases: [Case] = [
    ("title:\tOur", ""),
    (
      "title: a\nfigures:\n  a: 4 x\n\tb: 5 y",
      """
      Content/index.md:5:1: error: a tab can't indent front matter; use spaces
          5 | 	b: 5 y
            | ^

      """
    ),
    (
      "title: a\nfigures:\n\t- a",
      """
      Content/index.md:4:1: error: a tab can't indent front matter; use spaces
          4 | 	- a
            | ^

      """
    ),
    (
      "title: a\nheadline:\n  -\ta: b\n",
      """
      Content/index.md:4:4: error: a tab can't stand here; use spaces
          4 |   -	a: b
            |    ^

      """
    ),
    (
      "title: a\nfigures:\n  a: 4 x\n   b: 5 y",
      """
      Content/index.md:5:4: error: this line does not fit: it must start in the same column as "a" above, with 2 \
      blanks before it
          5 |    b: 5 y
            |    ^

      """
    ),
    (
      "title: a\nfigures:\n  a: 4 x\n b: 5 y",
      """
      Content/index.md:5:2: error: this line does not fit: it must start in the same column as "a" above, with 2 \
      blanks before it
          5 |  b: 5 y
            |  ^

      """
    ),
    (
      "title: a\n period: 2021",
      """
      Content/index.md:3:2: error: this line does not fit: it must start in the same column as "title" above, \
      without blanks before it
          3 |  period: 2021
            |  ^~~~~~

      """
    ),
    (
      " title: a\nperiod: 2021",
      """
      Content/index.md:2:2: error: this line does not fit: it must start at the beginning of the line
          2 |  title: a
            |  ^~~~~

      """
    ),
    (
      "title:Our impact",
      """
      Content/index.md:2:1: error: a colon behind a key needs a blank behind it
          2 | title:Our impact
            | ^~~~~~~~~~~~~~~~
            = write: title: Our impact

      """
    ),
    (
      "title: a\nperiod:2021",
      """
      Content/index.md:3:1: error: a colon behind a key needs a blank behind it
          3 | period:2021
            | ^~~~~~~~~~~
            = write: period: 2021

      """
    ),
    (
      "title:Our\nperiod:2021",
      """
      Content/index.md:2:1: error: a colon behind a key needs a blank behind it
          2 | title:Our
            | ^~~~~~~~~

      """
    ),
    (
      "title: a\nfigures:\n  a: 4 x\n  workshops:4 workshops\n",
      """
      Content/index.md:5:3: error: a colon behind a key needs a blank behind it
          5 |   workshops:4 workshops
            |   ^~~~~~~~~~~~~~~~~~~~~
            = write: workshops: 4 workshops

      """
    ),
    (
      "title: Our impact: 2021",
      """
      Content/index.md:2:8: error: a colon followed by a space can't stand inside a value; put the whole value in \
      "quotation marks"
          2 | title: Our impact: 2021
            |        ^~~~~~~~~~~~~~~~
            = write: "Our impact: 2021"

      """
    ),
    (
      "title: Our impact: \"2021\"",
      """
      Content/index.md:2:8: error: a colon followed by a space can't stand inside a value; put the whole value in \
      "quotation marks"
          2 | title: Our impact: "2021"
            |        ^~~~~~~~~~~~~~~~~~
            = write: 'Our impact: "2021"'

      """
    ),
    (
      "title: a: b # c",
      """
      Content/index.md:2:9: error: a colon followed by a space can't stand inside a value; put the whole value in \
      "quotation marks"
          2 | title: a: b # c
            |         ^

      """
    ),
    (
      "title: Our impact:",
      """
      Content/index.md:2:8: error: a colon followed by a space can't stand inside a value; put the whole value in \
      "quotation marks"
          2 | title: Our impact:
            |        ^~~~~~~~~~~
            = write: "Our impact:"

      """
    ),
    (
      "title: a\nOur impact\nperiod: 2021",
      """
      Content/index.md:3:1: error: this line is no key with its value (key: value); put a colon and a blank behind \
      the key, or, where it goes on with the text above, two blanks before it
          3 | Our impact
            | ^~~~~~~~~~

      """
    ),
    (
      "title: a\nsummary: We help\n  children: all",
      """
      Content/index.md:4:3: error: this line does not fit: it must start in the same column as "summary" above, \
      without blanks before it
          4 |   children: all
            |   ^~~~~~~~

      """
    ),
    (
      "title: a\nsummary: We help\n  everyone there: all",
      """
      Content/index.md:4:17: error: a colon followed by a space can't stand inside a value; put the whole value in \
      "quotation marks"
          4 |   everyone there: all
            |                 ^

      """
    ),
    (
      "title: a\nfigures:\n  b: 1 x\nperiod: 2021\n  c: 2 x",
      """
      Content/index.md:6:3: error: this line does not fit: it must start in the same column as "period" above, \
      without blanks before it
          6 |   c: 2 x
            |   ^

      """
    ),
    (
      "title: a\nfigures:\n  b: 1 x\nc: 2 x\n  d: 3 x",
      """
      Content/index.md:5:1: error: this line does not fit: it must start in the same column as "b" above, with 2 \
      blanks before it
          5 | c: 2 x
            | ^

      """
    ),
    (
      "- title: a\nperiod: 2021",
      """
      Content/index.md:2:1: error: this line begins with -, and the ones below do not; leave it out
          2 | - title: a
            | ^~~~~~~~~~
            = write: title: a

      """
    ),
    (
      "// mine\ntitle: a",
      """
      Content/index.md:2:1: error: a remark begins with #, not with //
          2 | // mine
            | ^~~~~~~
            = write: # mine

      """
    ),
    (
      "title: a\nfigures:\n  b:\n    value: 2 x\n    previous: {2019:1, 2020: 1}",
      """
      Content/index.md:6:16: error: a colon behind a key needs a blank behind it
          6 |     previous: {2019:1, 2020: 1}
            |                ^~~~~~
            = write: 2019: 1

      """
    ),
  ]

  @Test(arguments: cases) func aLineIsToldWhereItIsOff(_ example: Case) async {
    let built = await TestSite().with("index.md", "---\n\(example.written)\n---\n").build()
    #expect(built.messages == example.messages)
  }
}
