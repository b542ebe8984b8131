import Diagnostics

extension EditorEdit {
  /// Habits from Word, HTML and WordPress in bodies.
  static let habitEdits: [EditorEdit] = [
    EditorEdit(
      "a table", "10-frontline.md", .append("\n| a | b |\n|---|---|\n| 1 | 2 |\n"), meant: "a table",
      .told("10-frontline.md", 19, 1, "tables can't be written in Markdown here; write a list, one line for each row")),
    EditorEdit(
      "a table with tabs", "10-frontline.md", .append("\nYear\tCalls\n2020\t15\n2021\t16\n"),
      meant: "a table pasted from Excel",
      .told(
        "10-frontline.md", 19, 5,
        "a table can't be pasted here, its columns run together; write a list, one line for each row")),
    EditorEdit(
      "struck text", "10-frontline.md", .append("\nIt was ~~good~~ great.\n"), meant: "a text struck out",
      .told("10-frontline.md", 19, 8, "text can't be struck through; leave it out")),
    EditorEdit(
      "check boxes", "10-frontline.md", .append("\n- [ ] a\n- [x] b\n"), meant: "check boxes",
      .tells([
        Message(
          file: "10-frontline.md", line: 19, column: 3,
          message: "a list has no boxes to tick; leave the brackets out and say in words what is done"),
        Message(
          file: "10-frontline.md", line: 20, column: 3,
          message: "a list has no boxes to tick; leave the brackets out and say in words what is done"),
      ])),
    EditorEdit(
      "bullets from Word", "10-frontline.md", .append("\n• one\n• two\n"), meant: "a list",
      .tells([
        Message(
          file: "10-frontline.md", line: 19, column: 1,
          message: "\"•\" makes no list; write - and a blank instead of it", fix: "- one"),
        Message(
          file: "10-frontline.md", line: 20, column: 1,
          message: "\"•\" makes no list; write - and a blank instead of it", fix: "- two"),
      ])),
    EditorEdit(
      "bullets without a blank", "10-frontline.md", .append("\n-one\n-two\n"), meant: "a list",
      .tells([
        Message(
          severity: .warning, file: "10-frontline.md", line: 19, column: 1,
          message: "a blank is missing behind -, so this makes no list; write \\- where the sign itself is meant"),
        Message(
          severity: .warning, file: "10-frontline.md", line: 20, column: 1,
          message: "a blank is missing behind -, so this makes no list; write \\- where the sign itself is meant"),
      ])),
    EditorEdit(
      "a dash as bullet", "10-frontline.md", .append("\n– one\n– two\n"), meant: "a list",
      .tells([
        Message(
          severity: .warning, file: "10-frontline.md", line: 19, column: 1, message: LineHabitTests.dashed),
        Message(
          severity: .warning, file: "10-frontline.md", line: 20, column: 1, message: LineHabitTests.dashed),
      ])),
    EditorEdit(
      "a footnote", "10-frontline.md", .append("\nGood.[^1]\n\n[^1]: See there.\n"), meant: "a footnote",
      .tells([
        Message(
          file: "10-frontline.md", line: 19, column: 6,
          message:
            "footnotes can't be written here; put the words in brackets, or in the \"note\" of the figure that they belong to"
        ),
        Message(
          file: "10-frontline.md", line: 21, column: 1,
          message:
            "footnotes can't be written here; put the words in brackets, or in the \"note\" of the figure that they belong to"
        ),
      ])),
    EditorEdit(
      "a list behind a sentence", "10-frontline.md", .append("\nWe did\n- one\n- two\n"), meant: "a list",
      .shows("We did one two")),
    EditorEdit("a numbered list", "10-frontline.md", .append("\n1. one\n2. two\n"), meant: "a list", .shows("one two")),
    EditorEdit(
      "a numbered list with brackets", "10-frontline.md", .append("\n1) one\n2) two\n"), meant: "a list",
      .shows("one two")),
    EditorEdit(
      "a letter list", "10-frontline.md", .append("\na) one\nb) two\n"), meant: "a list",
      .tells([
        Message(
          file: "10-frontline.md", line: 19, column: 1, message: "\"a)\" makes no list; write 1. instead of it",
          fix: "1. one"),
        Message(
          file: "10-frontline.md", line: 20, column: 1, message: "\"b)\" makes no list; write 2. instead of it",
          fix: "2. two"),
      ])),
    EditorEdit(
      "a year at the start of a paragraph", "10-frontline.md", .append("\n2021. A good year.\n"), meant: "a sentence",
      .warned(
        "10-frontline.md", 19, 1, "\"2021.\" at the start of a line makes a numbered list; write 2021\\. for the year",
        fix: "2021\\.")),
    EditorEdit(
      "a plus at the start of a paragraph", "10-frontline.md", .append("\n+ 5 more came.\n"), meant: "a sentence",
      .warned(
        "10-frontline.md", 19, 1, "+ and a blank at the start of a line make a list; write \\+ for the sign", fix: "\\+"
      )),
    EditorEdit(
      "an indented paragraph", "10-frontline.md", .append("\n    Indented as in Word.\n"),
      meant: "a first line that is indented", .shows("Indented as in Word.")),
    EditorEdit(
      "bold print with a blank", "10-frontline.md", .append("\n**Note **that.\n"), meant: "bold print",
      .told(
        "10-frontline.md", 19, 1, "a blank inside ** keeps this from being bold; write it outside of them",
        fix: "**Note** ")),
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
      .told("10-frontline.md", 19, 3, "text can't be marked with ==; write ** around it for bold")),
  ]
}
