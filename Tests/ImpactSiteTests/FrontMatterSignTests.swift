import Diagnostics
import ImpactSite
import Testing

/// What is told of signs that YAML takes for its own where an editor wrote text.
@Suite struct FrontMatterSignTests {
  typealias Case = (written: String, messages: String)

  static let cases: [Case] = [
    (
      "title: Our work # 1 in Europe",
      """
      Content/index.md:2:17: error: # with a blank before it begins a remark, so the value is only "Our work"; put \
      the whole value in "quotation marks", or two blanks before a # that begins a remark
          2 | title: Our work # 1 in Europe
            |                 ^~~~~~~~~~~~~

      """
    ),
    (
      "title: Our work #1 in Europe",
      """
      Content/index.md:2:8: error: # with a blank before it begins a remark, so the value is only "Our work"; put \
      the whole value in "quotation marks", or two blanks before a # that begins a remark
          2 | title: Our work #1 in Europe
            |        ^~~~~~~~~~~~~~~~~~~~~
            = write: "Our work #1 in Europe"

      """
    ),
    (
      "title: # 1 in Europe",
      """
      Content/index.md:2:8: error: # with a blank before it begins a remark, so the value is empty; put the whole \
      value in "quotation marks", or two blanks before a # that begins a remark
          2 | title: # 1 in Europe
            |        ^~~~~~~~~~~~~

      """
    ),
    (
      "title: a\nfigures:\n  h: {value: 22 hotlines, label: issue #5}\nperiod: 2021",
      """
      Content/index.md:4:40: error: a # with a blank before it begins a remark, which hides the end of the brackets \
      that are opened before; put the text with the # in "quotation marks"
          4 |   h: {value: 22 hotlines, label: issue #5}
            |                                        ^~~

      """
    ),
    (
      "title: a\nfigures:\n  h: {value: 22 hotlines, label: issue}\n  p: over 760 professionals # of 900",
      """
      Content/index.md:5:29: error: # with a blank before it begins a remark, so the value is only "over 760 \
      professionals"; put the whole value in "quotation marks", or two blanks before a # that begins a remark
          5 |   p: over 760 professionals # of 900
            |                             ^~~~~~~~

      """
    ),
    (
      "title: {{ a }} helped",
      """
      Content/index.md:2:8: error: a value that starts with {{ needs "quotation marks" around the whole of it
          2 | title: {{ a }} helped
            |        ^~~~~~~~~~~~~~
            = write: "{{ a }} helped"

      """
    ),
    (
      "title: a\nsummary: {{ professionals }} benefited\nperiod: 2021",
      """
      Content/index.md:3:10: error: a value that starts with {{ needs "quotation marks" around the whole of it
          3 | summary: {{ professionals }} benefited
            |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            = write: "{{ professionals }} benefited"

      """
    ),
    (
      "title: {{ plain \"COVID-19\" }} years",
      """
      Content/index.md:2:8: error: a value that starts with {{ needs "quotation marks" around the whole of it
          2 | title: {{ plain "COVID-19" }} years
            |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
            = write: '{{ plain "COVID-19" }} years'

      """
    ),
    (
      "title: {{ a }}",
      """
      Content/index.md:2:8: error: a value that starts with {{ needs "quotation marks" around the whole of it
          2 | title: {{ a }}
            |        ^~~~~~~
            = write: "{{ a }}"

      """
    ),
    (
      "title: [{{ a }} b]",
      """
      Content/index.md:2:9: error: a value that starts with {{ needs "quotation marks" around the whole of it
          2 | title: [{{ a }} b]
            |         ^~~~~~~~~
            = write: "{{ a }} b"

      """
    ),
    (
      "title: & Co",
      """
      Content/index.md:2:8: error: a value can't start with &; put the whole value in "quotation marks"
          2 | title: & Co
            |        ^~~~
            = write: "& Co"

      """
    ),
    (
      "title: &Co",
      """
      Content/index.md:2:8: error: a value can't start with &; put the whole value in "quotation marks"
          2 | title: &Co
            |        ^~~
            = write: "&Co"

      """
    ),
    (
      "title: *Our impact*",
      """
      Content/index.md:2:8: error: "title" is plain text; leave out *
          2 | title: *Our impact*
            |        ^

      """
    ),
    (
      "title: @home",
      """
      Content/index.md:2:8: error: a value can't start with @; put the whole value in "quotation marks"
          2 | title: @home
            |        ^~~~~
            = write: "@home"

      """
    ),
    (
      "title: %50",
      """
      Content/index.md:2:8: error: a value can't start with %; put the whole value in "quotation marks"
          2 | title: %50
            |        ^~~
            = write: "%50"

      """
    ),
    (
      "title: `a`",
      """
      Content/index.md:2:8: error: "title" is plain text; leave out `
          2 | title: `a`
            |        ^

      """
    ),
    (
      "title: !important",
      """
      Content/index.md:2:8: error: a value can't start with !; put the whole value in "quotation marks"
          2 | title: !important
            |        ^~~~~~~~~~
            = write: "!important"

      """
    ),
    (
      "title: ! a",
      """
      Content/index.md:2:8: error: a value can't start with !; put the whole value in "quotation marks"
          2 | title: ! a
            |        ^~~
            = write: "! a"

      """
    ),
    (
      "title: | a",
      """
      Content/index.md:2:8: error: a value can't start with |; put the whole value in "quotation marks"
          2 | title: | a
            |        ^~~
            = write: "| a"

      """
    ),
    (
      "title: > 760",
      """
      Content/index.md:2:8: error: a value can't start with >; put the whole value in "quotation marks"
          2 | title: > 760
            |        ^~~~~
            = write: "> 760"

      """
    ),
    (
      "title: >760 people",
      """
      Content/index.md:2:8: error: a value can't start with >; put the whole value in "quotation marks"
          2 | title: >760 people
            |        ^~~~~~~~~~~
            = write: ">760 people"

      """
    ),
    (
      "title: - a",
      """
      Content/index.md:2:8: error: a value can't start with -; put the whole value in "quotation marks"
          2 | title: - a
            |        ^~~
            = write: "- a"

      """
    ),
    (
      "title: ? a",
      """
      Content/index.md:2:8: error: a value can't start with ?; put the whole value in "quotation marks"
          2 | title: ? a
            |        ^~~
            = write: "? a"

      """
    ),
    (
      "%YAML 1.2\ntitle: a",
      """
      Content/index.md:2:1: error: a line can't start with %; take it out
          2 | %YAML 1.2
            | ^~~~~~~~~

      """
    ),
    (
      "title: [2021] Our impact",
      """
      Content/index.md:2:8: error: a value that starts with a bracket ends with it; put the whole value in \
      "quotation marks" where it is a text
          2 | title: [2021] Our impact
            |        ^~~~~~~~~~~~~~~~~
            = write: "[2021] Our impact"

      """
    ),
  ]

  @Test(arguments: cases) func aSignIsToldForWhatItIs(_ example: Case) async {
    let built = await TestSite().with("index.md", "---\n\(example.written)\n---\n").build()
    #expect(built.messages == example.messages)
  }
}
