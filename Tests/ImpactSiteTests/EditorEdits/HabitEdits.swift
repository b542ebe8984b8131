extension EditorEdit {
  /// Habits from Word, HTML and WordPress in bodies.
  static let habitEdits: [EditorEdit] = [
    EditorEdit(
      "a table", "10-frontline.md", .append("\n| a | b |\n|---|---|\n| 1 | 2 |\n"), meant: "a table",
      .told("10-frontline.md", 19, 1, "a table can't be written with |; write a list"), isOpen: true),
    EditorEdit(
      "a table with tabs", "10-frontline.md", .append("\nYear\tCalls\n2020\t15\n2021\t16\n"),
      meant: "a table pasted from Excel",
      .told("10-frontline.md", 19, 5, "a table can't be written with tabs; write a list"), isOpen: true),
    EditorEdit(
      "struck text", "10-frontline.md", .append("\nIt was ~~good~~ great.\n"), meant: "a text struck out",
      .told("10-frontline.md", 19, 8, "text can't be struck out with ~~; leave it out"), isOpen: true),
    EditorEdit(
      "check boxes", "10-frontline.md", .append("\n- [ ] a\n- [x] b\n"), meant: "check boxes",
      .told("10-frontline.md", 19, 3, "a box can't be written as [ ]; write a list"), isOpen: true),
    EditorEdit(
      "bullets from Word", "10-frontline.md", .append("\n• one\n• two\n"), meant: "a list",
      .told("10-frontline.md", 19, 1, "a list is written with - and a blank, not •", fix: "- one"), isOpen: true),
    EditorEdit(
      "bullets without a blank", "10-frontline.md", .append("\n-one\n-two\n"), meant: "a list",
      .told("10-frontline.md", 19, 1, "a list needs a blank behind -: write - one", fix: "- one"), isOpen: true),
    EditorEdit(
      "a dash as bullet", "10-frontline.md", .append("\n– one\n– two\n"), meant: "a list",
      .told("10-frontline.md", 19, 1, "a list is written with - and a blank, not –", fix: "- one"), isOpen: true),
    EditorEdit(
      "a footnote", "10-frontline.md", .append("\nGood.[^1]\n\n[^1]: See there.\n"), meant: "a footnote",
      .told("10-frontline.md", 19, 6, "there are no footnotes; write the remark into the text"), isOpen: true),
    EditorEdit(
      "a list behind a sentence", "10-frontline.md", .append("\nWe did\n- one\n- two\n"), meant: "a list",
      .shows("We did one two")),
    EditorEdit("a numbered list", "10-frontline.md", .append("\n1. one\n2. two\n"), meant: "a list", .shows("one two")),
    EditorEdit(
      "a numbered list with brackets", "10-frontline.md", .append("\n1) one\n2) two\n"), meant: "a list",
      .shows("one two")),
    EditorEdit(
      "a letter list", "10-frontline.md", .append("\na) one\nb) two\n"), meant: "a list",
      .told("10-frontline.md", 19, 1, "a list is numbered with 1. or written with -; a) and b) run into one line"),
      isOpen: true),
    EditorEdit(
      "a year at the start of a paragraph", "10-frontline.md", .append("\n2021. A good year.\n"), meant: "a sentence",
      .told("10-frontline.md", 19, 1, "\"2021.\" at the start of a line makes a numbered list; write 2021\\."),
      isOpen: true),
    EditorEdit(
      "a plus at the start of a paragraph", "10-frontline.md", .append("\n+ 5 more came.\n"), meant: "a sentence",
      .told("10-frontline.md", 19, 1, "+ at the start of a line makes a list"), isOpen: true),
    EditorEdit(
      "an indented paragraph", "10-frontline.md", .append("\n    Indented as in Word.\n"),
      meant: "a first line that is indented",
      .told("10-frontline.md", 19, 1, "four blanks before a text make it code; leave them out"), isOpen: true),
    EditorEdit(
      "bold print with a blank", "10-frontline.md", .append("\n**Note **that.\n"), meant: "bold print",
      .told("10-frontline.md", 19, 1, "** with a blank inside does not print bold"), isOpen: true),
    EditorEdit(
      "bold and italic", "10-frontline.md", .append("\n**Bold** and *italic* and _italic_.\n"), meant: "emphasis",
      .shows("Bold and italic and italic.")),
    EditorEdit(
      "one star", "10-frontline.md", .append("\n*Excluding Malta.\n"), meant: "a footnote with a star",
      .shows("*Excluding Malta.")),
    EditorEdit(
      "underlined by underscores", "10-frontline.md", .append("\n__Note__ this.\n"), meant: "underlined",
      .shows("Note this.")),
    EditorEdit(
      "a marked text", "10-frontline.md", .append("\nA ==marked== text.\n"), meant: "a marked text",
      .told("10-frontline.md", 19, 3, "text can't be marked with =="), isOpen: true),
  ]
}
