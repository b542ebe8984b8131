import Diagnostics
import ImpactSite
import Testing

/// What is told of figures and texts in front matter that YAML takes otherwise than their editor.
@Suite struct FrontMatterFigureTests {
  typealias Case = (written: String, messages: String)

  static let cases: [Case] = [
    (
      "title: {a} helped\nfigures:\n  a: 4 people",
      """
      Content/index.md:2:8: error: a figure has two braces on each side, and a text that begins with it quotation marks
          2 | title: {a} helped
            |        ^~~~~~~~~~
            = write: "{{ a }} helped"

      """
    ),
    (
      "title: T\nfigures:\n  a:\n    value: over 760 professionals\n  exact: 700",
      """
      Content/index.md:6:3: error: "exact" is a key of a figure; indent it by two more blanks to make it a part of "a"
          6 |   exact: 700
            |   ^~~~~

      """
    ),
    (
      "title: T\nfigures:\n  a: {value: 4 people}\n  label: 3 schools took part",
      """
      Content/index.md:5:3: error: "label" is a key of a figure; write it between the braces of "a"
          5 |   label: 3 schools took part
            |   ^~~~~

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\n  label: x",
      """
      Content/index.md:5:3: error: "label" is a key of a figure; to make it a part of "a", put it and "value: 4 \
      people" below "a:", each indented by two more blanks
          5 |   label: x
            |   ^~~~~

      """
    ),
    (
      "title: \"Our work\" #1",
      """
      Content/index.md:2:8: error: # with a blank before it begins a remark, so the value is only "Our work"; put the \
      # inside the quotation marks, or two blanks before a # that begins a remark
          2 | title: "Our work" #1
            |        ^~~~~~~~~~~~~
            = write: "Our work #1"

      """
    ),
    (
      "title: T\nfigures:\n  a:\n    value: 4 people\n    label: \"we are\" #1 of us",
      """
      Content/index.md:6:12: error: # with a blank before it begins a remark, so the value is only "we are"; put the \
      # inside the quotation marks, or two blanks before a # that begins a remark
          6 |     label: "we are" #1 of us
            |            ^~~~~~~~~~~~~~~~~
            = write: "we are #1 of us"

      """
    ),
    (
      "title: \"C:\\temp\"",
      """
      Content/index.md:2:11: error: \\t between double quotation marks is read as a tab; write \\\\ where the sign \\ \
      itself is meant, or put the value in 'single quotation marks'
          2 | title: "C:\\temp"
            |           ^~
            = write: \\\\t

      """
    ),
    (
      "title: \"New\\tests\"",
      """
      Content/index.md:2:12: error: \\t between double quotation marks is read as a tab; write \\\\ where the sign \\ \
      itself is meant, or put the value in 'single quotation marks'
          2 | title: "New\\tests"
            |            ^~
            = write: \\\\t

      """
    ),
    (
      "title: A [link](https://x.org)",
      """
      Content/index.md:2:10: error: "title" is plain text; write the words of the link without brackets and address
          2 | title: A [link](https://x.org)
            |          ^~~~~~~~~~~~~~~~~~~~~
            = write: link

      """
    ),
    (
      "title: ~~A~~",
      """
      Content/index.md:2:8: error: "title" is plain text; leave out ~~
          2 | title: ~~A~~
            |        ^~

      """
    ),
    (
      "title: A *word*",
      """
      Content/index.md:2:10: error: "title" is plain text; leave out *
          2 | title: A *word*
            |          ^

      """
    ),
    (
      "title: A `code`",
      """
      Content/index.md:2:10: error: "title" is plain text; leave out `
          2 | title: A `code`
            |          ^

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\"",
      """
      Content/index.md:4:6: error: this value ends with " and does not start with it; leave it out, or write one at \
      the start too
          4 |   a: 4 people"
            |      ^~~~~~~~~
            = write: 4 people

      """
    ),
    (
      "title: '21 at a glance",
      """
      Content/index.md:2:8: error: a value can't start with '; put the whole value in "quotation marks"
          2 | title: '21 at a glance
            |        ^~~~~~~~~~~~~~~
            = write: "'21 at a glance"

      """
    ),
    (
      "title: 'Tis the season",
      """
      Content/index.md:2:8: error: a value can't start with '; put the whole value in "quotation marks"
          2 | title: 'Tis the season
            |        ^~~~~~~~~~~~~~~
            = write: "'Tis the season"

      """
    ),
    (
      "title: \"a” b",
      """
      Content/index.md:2:8: error: this value starts with " and has ” where the quotation ends; write “ at its start
          2 | title: "a” b
            |        ^~~~~
            = write: “a” b

      """
    ),
    (
      "title: \"Our work”",
      """
      Content/index.md:2:8: error: this value starts with " and ends with ”, which is another sign; write " at its end
          2 | title: "Our work”
            |        ^~~~~~~~~~
            = write: "Our work"

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\n    label: x",
      """
      Content/index.md:4:3: error: a figure with keys below it has its value there too, in a line of its own; write \
      "value: 4 people"
          4 |   a: 4 people
            |   ^~~~~~~~~~~
            = write: a:
                         value: 4 people

      """
    ),
    (
      "title: T\nfigures:\n  a:\n    4 people\n    label: x",
      """
      Content/index.md:5:5: error: a figure with keys below it has its value there too, in a line of its own; write \
      "value: 4 people"
          5 |     4 people
            |     ^~~~~~~~
            = write: value: 4 people

      """
    ),
    (
      "title: T\nfigures:\n  a:\n  value: 4 people",
      """
      Content/index.md:5:3: error: "value" is a key of a figure; indent it by two more blanks to make it a part of "a"
          5 |   value: 4 people
            |   ^~~~~

      """
    ),
    (
      "title: **New**",
      """
      Content/index.md:2:8: error: "title" is plain text; leave out **
          2 | title: **New**
            |        ^~

      """
    ),
    (
      "title: T\nfigures:\n  - a: 4 people",
      """
      Content/index.md:4:5: error: figures that are written as keys and values have no - before them; take out the "- "
          4 |   - a: 4 people
            |     ^

      """
    ),
    (
      "title: T\nfigures:\n  - 4 people",
      """
      Content/index.md:4:5: error: this figure has no name; write a name and a colon in the place of the "- ", such \
      as people: 4 people
          4 |   - 4 people
            |     ^~~~~~~~

      """
    ),
    (
      "title: T\nfigures:\n  a: {value: 4,000 people}",
      """
      Content/index.md:4:14: error: a comma ends a value in braces; put the whole value in "quotation marks"
          4 |   a: {value: 4,000 people}
            |              ^~~~~~~~~~~~
            = write: "4,000 people"

      """
    ),
    (
      "title: T\nfigures:\n  a: {value: 1,000,000 people, label: we, too}",
      """
      Content/index.md:4:14: error: a comma ends a value in braces; put the whole value in "quotation marks"
          4 |   a: {value: 1,000,000 people, label: we, too}
            |              ^~~~~~~~~~~~~~~~
            = write: "1,000,000 people"
      Content/index.md:4:39: error: a comma ends a value in braces; put the whole value in "quotation marks"
          4 |   a: {value: 1,000,000 people, label: we, too}
            |                                       ^~~~~~~
            = write: "we, too"

      """
    ),
    (
      "figures: {b: over 1,200 people}\ntitle: T",
      """
      Content/index.md:2:14: error: a comma ends a value in braces; put the whole value in "quotation marks"
          2 | figures: {b: over 1,200 people}
            |              ^~~~~~~~~~~~~~~~~
            = write: "over 1,200 people"

      """
    ),
    (
      "title: T\nfigures:\n  a:\n    value: 4000 people\n    previous: {2020: 3,000, 2019: 2,000}",
      """
      Content/index.md:6:22: error: a comma ends a value in braces; put the whole value in "quotation marks"
          6 |     previous: {2020: 3,000, 2019: 2,000}
            |                      ^~~~~
            = write: "3,000"
      Content/index.md:6:35: error: a comma ends a value in braces; put the whole value in "quotation marks"
          6 |     previous: {2020: 3,000, 2019: 2,000}
            |                                   ^~~~~
            = write: "2,000"

      """
    ),
    (
      "title: T\nfigures:\n  a: {value: 4000 people, of: 5,000}",
      """
      Content/index.md:4:31: error: a comma ends a value in braces; put the whole value in "quotation marks"
          4 |   a: {value: 4000 people, of: 5,000}
            |                               ^~~~~
            = write: "5,000"

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\nheadline: a and b",
      """
      Content/index.md:5:11: error: "headline" names no figure of this page: "a and b"
          5 | headline: a and b
            |           ^~~~~~~

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\n  b: 5 calls\nheadline: a; b",
      """
      Content/index.md:6:11: error: "headline" with several names is a list in brackets: [a, b]
          6 | headline: a; b
            |           ^~~~

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\n  b: 5 calls\nheadline: a b",
      """
      Content/index.md:6:11: error: "headline" with several names is a list in brackets: [a, b]
          6 | headline: a b
            |           ^~~

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\n  b: 5 calls\nheadline: \"{{ a }}\"",
      """
      Content/index.md:6:12: error: "headline" is the name of a figure alone: a
          6 | headline: "{{ a }}"
            |            ^~~~~~~

      """
    ),
    (
      "title: T\nfigures:\n  a: 4 people\nheadline: [a, a]",
      """
      Content/index.md:5:15: error: "a" stands in "headline" twice; take one of them out
          5 | headline: [a, a]
            |               ^

      """
    ),
    (
      "title: T\nfigures:\n  a:\n    value: 4 people\n    tax: x\n    amounts: [1]",
      """
      Content/index.md:6:5: error: a figure has no key "tax"; it belongs to donate.md, and is not supported yet
          6 |     tax: x
            |     ^~~
      Content/index.md:7:5: error: a figure has no key "amounts"; it belongs to donate.md, and is not supported yet
          7 |     amounts: [1]
            |     ^~~~~~~

      """
    ),
  ]

  @Test(arguments: cases) func whatWouldBeReadOtherwiseIsTold(_ example: Case) async {
    let built = await TestSite().with("index.md", "---\n\(example.written)\n---\n").build()
    #expect(built.messages == example.messages)
  }

  @Test(arguments: [
    ("a; b", "\"headline\" with several names is a list in brackets: [a, b]"),
    ("a and b", "\"headline\" with several names is a list in brackets: [a, b]"),
    ("a b", "\"headline\" with several names is a list in brackets: [a, b]"),
    ("\"{{ a }}\"", "\"headline\" is the name of a figure alone: a"),
    ("{{ a }}", "\"headline\" is the name of a figure alone: a"),
    ("our people", "\"headline\" names no figure of this page: \"our people\""),
    ("[a, b, a]", "\"a\" stands in \"headline\" twice; take one of them out"),
    ("[a, b]", nil), ("a", nil),
  ])
  func aHeadlineNamesFigures(_ written: String, _ message: String?) async {
    let figures = "figures:\n  a: 4 people\n  b: 5 calls\n"
    let built = await TestSite().with("index.md", "---\ntitle: T\n\(figures)headline: \(written)\n---\n").build()
    #expect(built.report.diagnostics.map(\.message) == [message].compactMap(\.self))
  }

  @Test(arguments: [
    "title: 5*3 and a * b * c", "title: a lone * and Schüler*innen, Lehrer*innen", "title: A 12\"", "title: a ~ b ~~ c",
    "title: Rock `n roll [2021] (and more)", "title: \"Our work\"  # remark", "title: \"a b\" # a remark",
  ])
  func aSignThatIsTextIsNotTold(_ written: String) async {
    let built = await TestSite().with("index.md", "---\n\(written)\n---\n").build()
    #expect(built.messages == "")
  }

  @Test(arguments: [
    "  a:\n    value: over 760 professionals\n    exact: 770", "  a: {value: 4 people, label: took part}",
    "  a:\n    value: 4 people\n    label: x", "  parts: 3 parts\n  label: 4 labels", "  a: 4 people\n  b: 5 calls",
    "  a: {value: \"1,000,000 people\", label: \"we, too\"}", "  people: 4 people",
  ])
  func whatIsAdvisedForAFigureWorks(_ figures: String) async {
    let built = await TestSite().with("index.md", "---\ntitle: T\nfigures:\n\(figures)\n---\n").build()
    #expect(built.messages == "")
  }
}
