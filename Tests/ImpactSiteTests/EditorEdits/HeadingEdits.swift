extension EditorEdit {
  /// Headings.
  static let headingEdits: [EditorEdit] = [
    EditorEdit("a heading", "10-frontline.md", .append("\n## More\n\nText\n"), meant: "a heading", .shows("More Text")),
    EditorEdit(
      "a heading of level 1", "10-frontline.md", .append("\n# More\n\nText\n"), meant: "a heading",
      .told("10-frontline.md", 19, 1, "the title in the front matter is the heading of level 1; start with ## here")),
    EditorEdit(
      "a heading without a blank", "10-frontline.md", .append("\n##More\n\nText\n"), meant: "a heading",
      .told("10-frontline.md", 19, 1, "a blank is missing behind ##, so this is no heading", fix: "## More")),
    EditorEdit(
      "an underlined heading", "10-frontline.md", .append("\nMore\n====\n\nText\n"), meant: "a heading",
      .told("10-frontline.md", 19, 1, "the title in the front matter is the heading of level 1; start with ## here")),
    EditorEdit(
      "a line below a paragraph", "10-frontline.md", .append("\nThat was the first part.\n---\nText\n"),
      meant: "a line between two parts",
      .warned(
        "10-frontline.md", 20, 1, "--- right below a sentence makes it a heading; leave a line empty between them",
        fix: "\n---")),
    EditorEdit(
      "a heading with a number", "10-frontline.md", .append("\n## {{ workshops }} held\n\nText\n"),
      meant: "a heading with a number", .shows("4 workshops held Text")),
    EditorEdit(
      "a bold line as heading", "10-frontline.md", .append("\n**More**\n\nText\n"), meant: "a heading",
      .shows("More Text")),
    EditorEdit(
      "a heading without a text", "10-frontline.md", .append("\n## \n\nText\n"), meant: "nothing",
      .told("10-frontline.md", 19, 1, "this heading has no words; write them behind the #, or leave the line out")),
    EditorEdit(
      "a heading two levels deeper", "10-frontline.md", .append("\n## More\n\n#### Deep\n"), meant: "a small heading",
      .warned(
        "10-frontline.md", 21, 1, "this heading of level 4 follows one of level 2; a level is left out", fix: "### Deep"
      )),
  ]
}
