/// Edits that are refused, and a few that come close to it: as in `FigureEditCases.swift`.
extension FigureEditTests {
  static let refusalsCases: [Case] = [
    (
      "  calls: 1 call", "1 call", "abuot 760 calls",
      """
      Content/index.md:4:10: error: "abuot 760 calls" is not a figure: "abuot" is no qualifier; did you mean "about"?
          4 |   calls: abuot 760 calls
            |          ^~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "many calls",
      """
      Content/index.md:4:10: error: "many calls" is not a figure: it has no number
          4 |   calls: many calls
            |          ^~~~~~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "2020",
      """
      Content/index.md:4:10: error: "2020" looks like a year, which stands under period; if it is a number, write \
      its unit behind it, or 2 020
          4 |   calls: 2020
            |          ^~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "",
      """
      Content/index.md:4:10: error: a figure can't be empty; write its value, such as "over 760 professionals"
          4 |   calls: 1 call
            |          ^~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "  ",
      """
      Content/index.md:4:10: error: a figure can't be empty; write its value, such as "over 760 professionals"
          4 |   calls: 1 call
            |          ^~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "5 calls\nnext: 3",
      """
      Content/index.md:4:10: error: a figure stands on one line; take the line end out
          4 |   calls: 1 call
            |          ^~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "5\tcalls",
      """
      Content/index.md:4:10: error: there is a tab in this text; write a blank instead
          4 |   calls: 1 call
            |          ^~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "5 \u{202E}calls",
      """
      Content/index.md:4:10: error: there is an invisible character in this text that changes its direction; take \
      it out
          4 |   calls: 1 call
            |          ^~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "5 \u{0}calls",
      """
      Content/index.md:4:10: error: there is an invisible control character in this text; take it out
          4 |   calls: 1 call
            |          ^~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "~",
      """
      Content/index.md:4:11: error: "~" is not a figure: "~" is written as a word: about
          4 |   calls: "~"
            |           ^

      """
    ),
    (
      "  calls: 1 call", "1 call", "null",
      """
      Content/index.md:4:11: error: "null" is not a figure: it has no number
          4 |   calls: "null"
            |           ^~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "---",
      """
      Content/index.md:4:11: error: "---" is not a figure: it has no number
          4 |   calls: ---
            |           ^~

      """
    ),
    (
      "  calls: 1 call", "1 call", "*calls",
      """
      Content/index.md:4:11: error: "*calls" is not a figure: a figure is plain text; leave out *
          4 |   calls: "*calls"
            |           ^~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "&a 5 calls",
      """
      Content/index.md:4:11: error: "&a 5 calls" is not a figure: "&a" is no qualifier; before the number there can \
      be over, more than, at least, about, nearly, up to, under, fewer than, a total of, a sign or a currency
          4 |   calls: "&a 5 calls"
            |           ^~

      """
    ),
    (
      "  calls: 1 call", "1 call", "!!int 5",
      """
      Content/index.md:4:11: error: "!!int 5" is not a figure: the number comes first, then its unit
          4 |   calls: "!!int 5"
            |           ^~~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "{{ cats }}",
      """
      Content/index.md:4:11: error: "{{ cats }}" is not a figure: it has no number
          4 |   calls: "{{ cats }}"
            |           ^~~~~~~~~~

      """
    ),
    (
      "  calls: 1 call", "1 call", "5 **calls**",
      """
      Content/index.md:4:10: error: "5 **calls**" is not a figure: a figure is plain text; leave out **
          4 |   calls: 5 **calls**
            |          ^~~~~~~~~~~
            = write: 5 calls

      """
    ),
    (
      "  calls: 1 call", "1 call", "5 <b>calls</b>",
      """
      Content/index.md:4:12: error: "5 <b>calls</b>" is not a figure: a figure is plain text; leave out <b>
          4 |   calls: 5 <b>calls</b>
            |            ^~~

      """
    ),
    (
      "  calls: &a 1 call", "1 call", "5 calls",
      """
      Content/index.md:4:10: error: "&a 1 call" is not a figure: "&a" is no qualifier; before the number there can \
      be over, more than, at least, about, nearly, up to, under, fewer than, a total of, a sign or a currency
          4 |   calls: &a 1 call
            |          ^~

      """
    ),
    (
      "  calls: *a", "1 call", "5 calls",
      """
      Content/index.md:4:10: error: "*a" is not a figure: a figure is plain text; leave out *
          4 |   calls: *a
            |          ^~

      """
    ),
    (
      "  calls: !!str 1 call", "1 call", "5 calls",
      """
      Content/index.md:4:10: error: "!!str 1 call" is not a figure: "!!str" is no qualifier; before the number \
      there can be over, more than, at least, about, nearly, up to, under, fewer than, a total of, a sign or a \
      currency
          4 |   calls: !!str 1 call
            |          ^~~~~

      """
    ),
    ("  calls: 2 calls", "1 call", "5 calls", "changed since: 2 calls"),
    ("  calls:", "1 call", "5 calls", "changed since: no such figure"),
    ("  calls: [1 call]", "1 call", "5 calls", "changed since: no such figure"),
    ("  cats: 1 call", "1 call", "5 calls", "changed since: no such figure"),
    (
      "  calls: 1 call\n  calls: 1 call", "1 call", "5 calls",
      """
      Content/index.md:5:3: error: "calls" is written twice; each key stands once
          5 |   calls: 1 call
            |   ^~~~~
      Content/index.md:4:3: note: the first one is here
          4 |   calls: 1 call
            |   ^~~~~

      """
    ),
    (
      "  - {name: calls, value: 1 call}\n  - {name: calls, value: 1 call}", "1 call", "5 calls",
      """
      Content/index.md:5:5: error: the figure "calls" is written twice; each stands once
          5 |   - {name: calls, value: 1 call}
            |     ^
      Content/index.md:4:5: note: the first one is here
          4 |   - {name: calls, value: 1 call}
            |     ^

      """
    ),
    (
      "  calls: {value: over 760 calls, exact: 764}", "over 760 calls", "over 800 calls",
      """
      Content/index.md:4:41: error: the figure "calls" says "over 800 calls", but its exact value is 764
          4 |   calls: {value: over 800 calls, exact: 764}
            |                                         ^~~

      """
    ),
    (
      "  cats: abuot 3 cats\n  calls: 1 call", "1 call", "5 calls",
      "  cats: abuot 3 cats\n  calls: 5 calls"
    ),
    (
      "  cats: abuot 3 cats\n  calls: abuot 1 call", "abuot 1 call", "abuot 5 calls",
      """
      Content/index.md:5:10: error: "abuot 5 calls" is not a figure: "abuot" is no qualifier; did you mean "about"?
          5 |   calls: abuot 5 calls
            |          ^~~~~

      """
    ),
    ("  calls: abuot 1 call", "abuot 1 call", "about 5 calls", "  calls: about 5 calls"),
    ("  calls: Café 1", "Cafe\u{301} 1", "5 calls", "changed since: Café 1"),
  ]
}
