extension EditorEdit {
  /// What a figure says of itself: its parts, whole, goal, source and status.
  static let moreDetailEdits: [EditorEdit] = [
    EditorEdit(
      "goal: {value: 32, by: end of 2025}", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    goal: {value: 32, by: end of 2025}\n"),
      meant: "all of them by 2025",
      .told(
        "50-research.md", 8, 27,
        "\"end of 2025\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "goal: {target: 32}", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    goal: {target: 32}\n"), meant: "all of them",
      .tells([
        Message(file: "50-research.md", line: 8, column: 11, message: "\"value\" is missing; a goal needs it"),
        Message(
          file: "50-research.md", line: 8, column: 12,
          message: "a goal has no key \"target\"; it can have value, by, better"),
      ])),
    EditorEdit(
      "target: 32", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    target: 32\n"),
      meant: "all of them",
      .told(
        "50-research.md", 8, 5,
        "the figure \"hotlines\" has no key \"target\"; it can have value, unit, label, period, method, note, counts, status, add, parts, source, of, previous, change, goal, exact"
      )),
    EditorEdit(
      "parts without brackets", "10-frontline.md",
      .replace(
        "  workshops: 4 workshops\n",
        "  workshops:\n    value: 4 workshops\n    parts: morning, evening\n  morning: 2 workshops\n  evening: 2 workshops\n"
      ), meant: "what it is made of",
      .told(
        "10-frontline.md", 7, 12, "\"parts\" with several names is a list in brackets: [morning, evening]",
        fix: "[morning, evening]")),
    EditorEdit(
      "parts: [mediators]", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    parts: [mediators]\n"),
      meant: "what it is made of, which is something else",
      .told(
        "50-research.md", 8, 13,
        "\"mediators\" has another unit than the whole: \"cross-border mediators\", not \"hotlines\"")),
    EditorEdit(
      "parts: [Mediators]", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    parts: [Mediators]\n"), meant: "what it is made of",
      .told("50-research.md", 8, 13, "there is no figure \"Mediators\" on this page; did you mean \"mediators\"?")),
    EditorEdit(
      "counts: children", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    counts: children\n"),
      meant: "children are counted",
      .told("50-research.md", 8, 13, "\"counts\" is one of people, contacts, events, things, not \"children\"")),
    EditorEdit(
      "add: not", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    add: not\n"),
      meant: "never add it up", .told("50-research.md", 8, 10, "\"add\" is yes or no, not \"not\"")),
    EditorEdit(
      "add: No", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    add: No\n"),
      meant: "never add it up", .shows("22 hotlines provided data")),
    EditorEdit(
      "note: First: remark", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    note: First: remark\n"), meant: "a remark",
      .told(
        "50-research.md", 8, 11,
        "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
        fix: "\"First: remark\"")),
    EditorEdit(
      "note: #1 in Europe", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    note: #1 in Europe\n"), meant: "a remark",
      .told(
        "50-research.md", 8, 11,
        "# with a blank before it begins a remark, so the value is empty; put the whole value in \"quotation marks\", or two blanks before a # that begins a remark",
        fix: "\"#1 in Europe\"")),
    EditorEdit(
      "note: @MCE", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    note: @MCE\n"),
      meant: "a remark",
      .told(
        "50-research.md", 8, 11, "a value can't start with @; put the whole value in \"quotation marks\"",
        fix: "\"@MCE\"")),
    EditorEdit(
      "note in lines", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    note: >\n      A remark that\n      goes on.\n"),
      meant: "a long remark", .shows("22 hotlines provided data")),
    EditorEdit(
      "notes: x", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    notes: A remark\n"),
      meant: "a remark",
      .told("50-research.md", 8, 5, "the figure \"hotlines\" has no key \"notes\"; did you mean \"note\"?")),
    EditorEdit(
      "comment: x", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    comment: A remark\n"),
      meant: "a remark for colleagues",
      .told(
        "50-research.md", 8, 5,
        "the figure \"hotlines\" has no key \"comment\"; it can have value, unit, label, period, method, note, counts, status, add, parts, source, of, previous, change, goal, exact"
      )),
    EditorEdit(
      "unit beside the value", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    unit: hotlines\n"), meant: "the unit once more",
      .told("50-research.md", 8, 11, "the unit stands in \"value\" already: \"22 hotlines\"")),
    EditorEdit(
      "label without a colon", "50-research.md", .replace("    label: provided data", "    label provided data"),
      meant: "the label",
      .told(
        "50-research.md", 6, 5,
        "this line is no key with its value (key: value); put a colon and a blank behind the key, or, where it goes on with the text above, two blanks before it"
      )),
    EditorEdit(
      "label with blanks forgotten", "50-research.md", .replace("    label: provided data", "    label:provided data"),
      meant: "the label",
      .told(
        "50-research.md", 6, 5, "a colon behind a key needs a blank behind it",
        fix: "label: provided data for the Figures and Trends 2020 report")),
    EditorEdit(
      "label in smart quotation marks", "50-research.md",
      .replace("label: were surveyed about parental abduction", "label: “were surveyed” about abduction"),
      meant: "the label, with a quotation", .shows("“were surveyed” about abduction")),
    EditorEdit(
      "label in straight quotation marks", "50-research.md",
      .replace("label: were surveyed about parental abduction", "label: \"were surveyed\" about abduction"),
      meant: "the label, with a quotation",
      .told(
        "50-research.md", 15, 12,
        "the \" that starts this value ends before the value does; put the whole value in quotation marks of the other kind",
        fix: "'\"were surveyed\" about abduction'")),
    EditorEdit(
      "label with bold print", "50-research.md",
      .replace("label: were surveyed about parental abduction", "label: were **surveyed** about abduction"),
      meant: "the label, with bold print", .told("50-research.md", 15, 17, "\"label\" is plain text; leave out **")),
    EditorEdit(
      "label with a break", "50-research.md",
      .replace("label: were surveyed about parental abduction", "label: were surveyed<br>about abduction"),
      meant: "the label on two lines", .told("50-research.md", 15, 25, "\"label\" is plain text; leave out <br>")),
    EditorEdit(
      "label that is a number", "50-research.md",
      .replace("label: were surveyed about parental abduction", "label: 2021"), meant: "the year below the number",
      .shows("28 cross-border mediators 2021")),
  ]
}
