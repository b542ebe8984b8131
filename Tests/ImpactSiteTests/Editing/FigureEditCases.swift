/// Edits of the figure `calls`: what stands below `figures:`, the text that is to be replaced, and the new one; then what
/// stands there afterwards, or what is said.
extension FigureEditTests {
  typealias Case = (written: String, was: String, value: String, outcome: String)

  static let plainCases: [Case] = [
    ("  calls: over 760 calls", "over 760 calls", "over 800 calls", "  calls: over 800 calls"),
    ("  calls:   over 760 calls   ", "over 760 calls", "over 800 calls", "  calls:   over 800 calls   "),
    (
      "  calls: over 760 calls  # counted by hand", "over 760 calls", "about 1,200 calls",
      "  calls: about 1,200 calls  # counted by hand"
    ),
    (
      "  calls: over 760 calls\n  # a remark\n  cats: 3 cats", "over 760 calls", "9 calls",
      "  calls: 9 calls\n  # a remark\n  cats: 3 cats"
    ),
    ("  share: 12\n  calls: 12", "12", "13", "  share: 12\n  calls: 13"),
    ("  calls: 12", "12", "12.5", "  calls: 12.5"),
    ("  calls: 12", "12", "12%", "  calls: 12%"),
    ("  calls: €3 million", "€3 million", "€3.5 million", "  calls: €3.5 million"),
    ("  calls: 760 appels reçus", "760 appels reçus", "800 appels reçus", "  calls: 800 appels reçus"),
    (
      "  naïve: 1\n  # é ü 😀\n  calls: 760 calls", "760 calls", "800 calls",
      "  naïve: 1\n  # é ü 😀\n  calls: 800 calls"
    ),
    ("  calls: over 760\n    calls", "over 760 calls", "over 800 calls", "  calls: over 800 calls"),
    (
      "  calls:\n    over 760\n    calls\n  cats: 3 cats", "over 760 calls", "over 800 calls",
      "  calls:\n    over 800 calls\n  cats: 3 cats"
    ),
    ("  calls: over 760 calls", "over 760 calls", "over 760 calls", "  calls: over 760 calls"),
    ("  ? calls\n  : over 760 calls", "over 760 calls", "over 800 calls", "  ? calls\n  : over 800 calls"),
    ("  \"calls\": over 760 calls", "over 760 calls", "over 800 calls", "  \"calls\": over 800 calls"),
    ("  calls: 1 call", "1 call", "5 calls: all of them", "  calls: \"5 calls: all of them\""),
    ("  calls: 1 call", "1 call", "5 calls #3", "  calls: \"5 calls #3\""),
    (
      "  calls: 1 call", "1 call", "5 \"hard\" calls",
      """
      Content/index.md:4:12: error: "5 "hard" calls" is not a figure: the unit can't start with \"""; if it belongs \
      to the words, write them under unit
          4 |   calls: 5 "hard" calls
            |            ^~~~~~~~~~~~

      """
    ),
    ("  calls: 1 call", "1 call", "5 children's calls", "  calls: 5 children's calls"),
    ("  calls: 1 call", "1 call", "5 calls [all]", "  calls: 5 calls [all]"),
    (
      "  calls: 1 call", "1 call", "%5",
      """
      Content/index.md:4:11: error: "%5" is not a figure: "%" can't stand before the number; leave it out
          4 |   calls: "%5"
            |           ^

      """
    ),
    ("  calls: 1 call", "1 call", "-5%", "  calls: -5%"),
    ("  calls: 1 call", "1 call", "+5%", "  calls: +5%"),
    (
      "  calls: 1 call", "1 call", "> 5 calls",
      """
      Content/index.md:4:11: error: "> 5 calls" is not a figure: ">" is written as a word: over
          4 |   calls: "> 5 calls"
            |           ^~~~~~~~~
            = write: over 5 calls

      """
    ),
    ("  calls: 1 call", "1 call", "5 calls ", "  calls: \"5 calls \""),
    ("  calls: 1 call", "1 call", " 5 calls", "  calls: \" 5 calls\""),
  ]

  static let quotationCases: [Case] = [
    ("  calls: \"over 760 calls\"", "over 760 calls", "over 800 calls", "  calls: \"over 800 calls\""),
    ("  calls: 'over 760 calls'", "over 760 calls", "over 800 calls", "  calls: 'over 800 calls'"),
    (
      "  calls: 'over 760 calls'  # by hand", "over 760 calls", "5 children's calls",
      "  calls: '5 children''s calls'  # by hand"
    ),
    (
      "  calls: '5 children''s calls'", "5 children's calls", "6 children's calls",
      "  calls: '6 children''s calls'"
    ),
    (
      "  calls: \"5 \\\"hard\\\" calls\"", "5 \"hard\" calls", "6 \"hard\" calls",
      """
      Content/index.md:4:10: error: "6 "hard" calls" is not a figure: the unit can't start with \"""; if it belongs \
      to the words, write them under unit
          4 |   calls: "6 \\"hard\\" calls"
            |          ^~~~~~~~~~~~~~~~~~

      """
    ),
    ("  calls: \"over\\u0020760 calls\"", "over 760 calls", "over 800 calls", "  calls: \"over 800 calls\""),
    ("  calls: \"over 760\n    calls\"", "over 760 calls", "over 800 calls", "  calls: \"over 800 calls\""),
    (
      "  calls: 'over 760\n    calls'\n  cats: 3 cats", "over 760 calls", "over 800 calls",
      "  calls: 'over 800 calls'\n  cats: 3 cats"
    ),
    ("  calls: \"over 760 \\\n    calls\"", "over 760 calls", "over 800 calls", "  calls: \"over 800 calls\""),
    ("  calls: \"1 call\"", "1 call", "5 calls, all: of # them", "  calls: \"5 calls, all: of # them\""),
  ]

  static let longFormsCases: [Case] = [
    (
      "  calls: {value: 22 calls, label: Calls}", "22 calls", "23 calls",
      "  calls: {value: 23 calls, label: Calls}"
    ),
    ("  calls: {value: 22 calls}", "22 calls", "1,200 calls", "  calls: {value: \"1,200 calls\"}"),
    (
      "  calls: {label: Calls, value: 22 calls }", "22 calls", "5 calls}",
      """
      Content/index.md:4:33: error: a unit can't hold braces; write the words alone, not "5 calls}"
          4 |   calls: {label: Calls, value: "5 calls}" }
            |                                 ^~~~~~~~

      """
    ),
    (
      "  calls: {value: \"22 calls\", status: estimated}", "22 calls", "23 calls",
      "  calls: {value: \"23 calls\", status: estimated}"
    ),
    (
      "  calls:\n    value: 22 calls\n    label: Calls", "22 calls", "23 calls",
      "  calls:\n    value: 23 calls\n    label: Calls"
    ),
    (
      "  calls:\n    label: Calls\n    goal: {value: 30, by: 2025}\n    value: 22 calls", "22 calls", "23 calls",
      "  calls:\n    label: Calls\n    goal: {value: 30, by: 2025}\n    value: 23 calls"
    ),
    (
      "  - name: cats\n    value: 3 cats\n  - name: calls\n    value: 22 calls", "22 calls", "23 calls",
      "  - name: cats\n    value: 3 cats\n  - name: calls\n    value: 23 calls"
    ),
    (
      "  - {name: calls, value: 22 calls}\n  - {name: cats, value: 22 calls}", "22 calls", "1,023 calls",
      "  - {name: calls, value: \"1,023 calls\"}\n  - {name: cats, value: 22 calls}"
    ),
    ("- name: calls\n  value: 22 calls", "22 calls", "23 calls", "- name: calls\n  value: 23 calls"),
    ("  {calls: 22 calls, cats: 3 cats}", "22 calls", "23 calls", "  {calls: 23 calls, cats: 3 cats}"),
    ("  {calls: 22\n  calls, cats: 3 cats}", "22 calls", "23 calls", "  {calls: 23 calls, cats: 3 cats}"),
    ("  calls: {value: 22, unit: calls}", "22", "23", "  calls: {value: 23, unit: calls}"),
    (
      "  calls:\n    value: 22\n    exact: 22", "22", "over 20",
      "  calls:\n    value: over 20\n    exact: 22"
    ),
  ]

  static let blocksCases: [Case] = [
    (
      "  calls: >\n    over 760\n    calls", "over 760 calls\n", "over 800 calls",
      "  calls: >-\n    over 800 calls"
    ),
    (
      "  calls: >\n    over 760\n    calls\n\n  cats: 3 cats", "over 760 calls", "over 800 calls",
      "  calls: >-\n    over 800 calls\n\n  cats: 3 cats"
    ),
    (
      "  calls: >-\n    over 760\n    calls\n  cats: 3 cats", "over 760 calls", "over 800 calls",
      "  calls: >-\n    over 800 calls\n  cats: 3 cats"
    ),
    (
      "  calls: |-\n    over 760 calls", "over 760 calls", "over 800 calls",
      "  calls: |-\n    over 800 calls"
    ),
    (
      "  calls: |+\n    over 760 calls\n\n  cats: 3 cats", "over 760 calls", "over 800 calls",
      "  calls: |-\n    over 800 calls\n\n  cats: 3 cats"
    ),
    (
      "  calls: |  # a remark\n    over 760 calls\n  # and one\n  cats: 3 cats", "over 760 calls", "over 800 calls",
      "  calls: |-  # a remark\n    over 800 calls\n  # and one\n  cats: 3 cats"
    ),
    (
      "  calls: |2-\n    over 760 calls", "over 760 calls", "over 800 calls",
      "  calls: |2-\n    over 800 calls"
    ),
    ("  calls: |-\n    over 760 calls", "over 760 calls", " 5 calls", "  calls: \" 5 calls\""),
    (
      "  calls: |-\n    over 760 calls", "over 760 calls", "5 calls: # all",
      "  calls: |-\n    5 calls: # all"
    ),
    (
      "  calls:\n    value: >-\n      over 760\n      calls\n    label: Calls", "over 760 calls", "over 800 calls",
      "  calls:\n    value: >-\n      over 800 calls\n    label: Calls"
    ),
  ]
}
