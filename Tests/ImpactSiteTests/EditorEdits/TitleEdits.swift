extension EditorEdit {
  /// Titles.
  static let titleEdits: [EditorEdit] = [
    EditorEdit(
      "a title with a colon", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Frontline: professionals"), meant: "a title",
      .told(
        "10-frontline.md", 2, 8,
        "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
        fix: "\"Frontline: professionals\"")),
    EditorEdit(
      "a title with an apostrophe", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Children's helpers"), meant: "a title",
      .shows("Children's helpers")),
    EditorEdit(
      "a title in apostrophes with one", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: 'Children's helpers'"), meant: "a title",
      .told(
        "10-frontline.md", 2, 8,
        "the ' that starts this value ends before the value does; put the whole value in quotation marks of the other kind",
        fix: "\"Children's helpers\"")),
    EditorEdit(
      "a title that begins with a quotation", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: \"Us\" and them"), meant: "a title",
      .told(
        "10-frontline.md", 2, 8,
        "the \" that starts this value ends before the value does; put the whole value in quotation marks of the other kind",
        fix: "'\"Us\" and them'")),
    EditorEdit(
      "a title with an ampersand", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Police & teachers"), meant: "a title",
      .shows("Police & teachers")),
    EditorEdit(
      "a title that is a year", "10-frontline.md", .replace("title: Supporting frontline professionals", "title: 2021"),
      meant: "a title", .shows("2021 Over 760")),
    EditorEdit(
      "a title that is a word of YAML", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Yes"), meant: "a title", .shows("Yes Over 760")),
    EditorEdit(
      "a title with a capital key", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "Title: Frontline"), meant: "a title",
      .tells([
        Message(file: "10-frontline.md", line: 2, column: 1, message: "\"title\" is missing; a section needs it"),
        Message(
          file: "10-frontline.md", line: 2, column: 1,
          message: "a section has no key \"Title\"; did you mean \"title\"?"),
      ])),
    EditorEdit(
      "a title with bold print", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Our **frontline** work"),
      meant: "a title, partly bold", .told("10-frontline.md", 2, 12, "\"title\" is plain text; leave out **")),
    EditorEdit(
      "a title with a tag", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Our <i>frontline</i> work"),
      meant: "a title, partly italic", .told("10-frontline.md", 2, 12, "\"title\" is plain text; leave out <i>")),
    EditorEdit(
      "a title with a heading's sign", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: ## Frontline"), meant: "a title",
      .told(
        "10-frontline.md", 2, 8,
        "# with a blank before it begins a remark, so the value is empty; put the whole value in \"quotation marks\", or two blanks before a # that begins a remark"
      )),
    EditorEdit(
      "an empty title", "10-frontline.md", .replace("title: Supporting frontline professionals", "title:"),
      meant: "a title, later", .told("10-frontline.md", 2, 1, "\"title\" is empty; a section needs it")),
    EditorEdit(
      "no title", "10-frontline.md", .replace("title: Supporting frontline professionals", "# title"),
      meant: "no title", .told("10-frontline.md", 3, 1, "\"title\" is missing; a section needs it")),
    EditorEdit(
      "a title in brackets", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: [Draft] Frontline"), meant: "a title, marked",
      .told(
        "10-frontline.md", 2, 8,
        "a value that starts with a bracket ends with it; put the whole value in \"quotation marks\" where it is a text",
        fix: "\"[Draft] Frontline\"")),
    EditorEdit(
      "a title with an entity", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Police &amp; teachers"), meant: "a title",
      .told("10-frontline.md", 2, 15, "\"title\" is plain text; write & instead of &amp;", fix: "&")),
    EditorEdit(
      "a title with a figure", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: \"{{ workshops }} for the frontline\""),
      meant: "a title with a number", .shows("4 workshops for the frontline")),
    EditorEdit(
      "a title with a figure and no quotation marks", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: {{ workshops }} for the frontline"),
      meant: "a title with a number",
      .told(
        "10-frontline.md", 2, 8, "a value that starts with {{ needs \"quotation marks\" around the whole of it",
        fix: "\"{{ workshops }} for the frontline\"")),
    EditorEdit(
      "a title with a percentage", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: 100% for children"), meant: "a title",
      .shows("100% for children")),
    EditorEdit(
      "a title that begins with a percentage sign", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: % of calls"), meant: "a title",
      .told(
        "10-frontline.md", 2, 8, "a value can't start with %; put the whole value in \"quotation marks\"",
        fix: "\"% of calls\"")),
    EditorEdit(
      "a title of two lines", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Supporting\n  frontline people"),
      meant: "a long title", .shows("Supporting frontline people")),
    EditorEdit(
      "a title of two lines without indentation", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Supporting\nfrontline people"),
      meant: "a long title",
      .told(
        "10-frontline.md", 3, 1,
        "this line is no key with its value (key: value); put a colon and a blank behind the key, or, where it goes on with the text above, two blanks before it"
      )),
    EditorEdit(
      "a title with a question mark", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: Why? Because"), meant: "a title",
      .shows("Why? Because")),
    EditorEdit(
      "a title that ends with a colon", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title: We support:"), meant: "a title",
      .told(
        "10-frontline.md", 2, 8,
        "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
        fix: "\"We support:\"")),
    EditorEdit(
      "a title with a blank that does not break before its text", "10-frontline.md",
      .replace("title: Supporting frontline professionals", "title:\u{A0}Frontline"), meant: "a title",
      .told("10-frontline.md", 2, 1, "a colon behind a key needs a blank behind it", fix: "title: \u{A0}Frontline")),
  ]
}
