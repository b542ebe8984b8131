extension EditorEdit {
  /// Files and their names.
  static let fileEdits: [EditorEdit] = [
    EditorEdit(
      "a section", "60-volunteers.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"), meant: "a new section",
      .shows("Volunteers They help.")),
    EditorEdit(
      "a section saved as .txt", "60-volunteers.txt", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a new section",
      .warned(
        "60-volunteers.txt", 0, 0,
        "\"60-volunteers.txt\" looks like a section, but is not read; rename it to 60-volunteers.md",
        fix: "60-volunteers.md")),
    EditorEdit(
      "a section saved as .docx", "60-volunteers.docx", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a new section",
      .warned(
        "60-volunteers.docx", 0, 0,
        "\"60-volunteers.docx\" looks like a section, but is not read; save its text as 60-volunteers.md")
    ),
    EditorEdit(
      "a section without a number", "volunteers.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a new section", .shows("Volunteers They help.")),
    EditorEdit(
      "a section with the number of another", "10-volunteers.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a new section", .shows("Volunteers They help.")),
    EditorEdit(
      "a section with a long dash", "60–volunteers.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a new section",
      .told(
        "60–volunteers.md", 0, 0, "\"60–volunteers.md\" can't name a section; use small letters, digits and hyphens",
        fix: "60-volunteers.md")),
    EditorEdit(
      "a section with a dot", "60.volunteers.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a new section",
      .told(
        "60.volunteers.md", 0, 0, "\"60.volunteers.md\" can't name a section; use small letters, digits and hyphens",
        fix: "60-volunteers.md")),
    EditorEdit(
      "a section that is a number", "60.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"), meant: "a new section",
      .told("60.md", 0, 0, "\"60.md\" can't name a section; a name stands behind the number, such as 60-people.md")),
    EditorEdit(
      "a section named like a part", "60-donate.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a text about giving",
      .told("60-donate.md", 0, 0, "the page has a part named \"donate\" already; give the section another name")),
    EditorEdit(
      "a file of notes", "notes.md", .add("Ask Anna.\n"), meant: "notes for colleagues",
      .told("notes.md", 1, 1, "the file does not start with front matter; its first line must be exactly ---")),
    EditorEdit(
      "a read-me file", "README.md", .add("# Notes\n"), meant: "notes for colleagues",
      .told(
        "README.md", 0, 0,
        "\"README.md\" can't name a section; take it out of Content if it is a note for colleagues, else name it readme.md"
      )),
    EditorEdit("a file that Windows leaves", "Thumbs.db", .add("x"), meant: "nothing", .shows("Our impact")),
    EditorEdit(
      "a file that Word leaves", "~$-frontline.md", .add("x"), meant: "nothing", .shows("Our impact")),
    EditorEdit("a file that the Mac leaves", "._10-frontline.md", .add("x"), meant: "nothing", .shows("Our impact")),
    EditorEdit(
      "a copy kept by an editor", "10-frontline.md~", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "nothing", .shows("Our impact")),
    EditorEdit(
      "a copy kept by hand", "10-frontline.md.bak", .add("---\ntitle: Volunteers\n---\nThey help.\n"), meant: "nothing",
      .warned(
        "10-frontline.md.bak", 0, 0,
        "\"10-frontline.md.bak\" looks like a section, but is not read; there is a 10-frontline.md already, so take this one away"
      )),
    EditorEdit(
      "another section by its number alone", "20-frontline.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a second part",
      .told("20-frontline.md", 0, 0, "there is another section \"frontline\" on this page: Content/10-frontline.md")),
    EditorEdit(
      "a page of another year", "2022/index.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "the next page", .shows("Volunteers", on: "2022/index.html")),
    EditorEdit(
      "a section of a page that is not there", "2022/10-volunteers.md",
      .add("---\ntitle: Volunteers\n---\nThey help.\n"), meant: "the next page",
      .told("2022/10-volunteers.md", 0, 0, "this section has no page: there is no index.md in its folder")),
  ]
}
