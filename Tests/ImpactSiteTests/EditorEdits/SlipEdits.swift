extension EditorEdit {
  /// Slips in front matter.
  static let slipEdits: [EditorEdit] = [
    EditorEdit(
      "a blank forgotten behind a colon", "10-frontline.md",
      .replace("workshops: 4 workshops", "workshops:4 workshops"), meant: "a figure",
      .told("10-frontline.md", 5, 3, "a colon behind a key needs a blank behind it", fix: "workshops: 4 workshops")),
    EditorEdit(
      "a colon forgotten", "10-frontline.md", .replace("workshops: 4 workshops", "workshops 4 workshops"),
      meant: "a figure",
      .told(
        "10-frontline.md", 5, 3,
        "this line is no key with its value (key: value); put a colon and a blank behind the key, or, where it goes on with the text above, two blanks before it"
      )),
    EditorEdit(
      "an equals sign for a colon", "10-frontline.md", .replace("workshops: 4 workshops", "workshops = 4 workshops"),
      meant: "a figure",
      .told(
        "10-frontline.md", 5, 3,
        "this line is no key with its value (key: value); put a colon and a blank behind the key, or, where it goes on with the text above, two blanks before it"
      )),
    EditorEdit(
      "a figure with one blank too many", "10-frontline.md", .replace("  workshops: 4", "   workshops: 4"),
      meant: "a figure",
      .told(
        "10-frontline.md", 5, 4,
        "this line does not fit: it must start in the same column as \"professionals\" above, with 2 blanks before it")),
    EditorEdit(
      "a figure with one blank too few", "10-frontline.md", .replace("  workshops: 4", " workshops: 4"),
      meant: "a figure",
      .told(
        "10-frontline.md", 5, 2,
        "this line does not fit: it must start in the same column as \"professionals\" above, with 2 blanks before it")),
    EditorEdit(
      "a figure without indentation", "10-frontline.md", .replace("  workshops: 4", "workshops: 4"), meant: "a figure",
      .told(
        "10-frontline.md", 5, 1,
        "this line does not fit: it must start in the same column as \"professionals\" above, with 2 blanks before it")),
    EditorEdit(
      "a figure behind a tab", "10-frontline.md", .replace("  workshops: 4", "\tworkshops: 4"), meant: "a figure",
      .told("10-frontline.md", 5, 1, "a tab can't indent front matter; use spaces")),
    EditorEdit(
      "a figure behind blanks that do not break", "10-frontline.md",
      .replace("  workshops: 4", "\u{A0}\u{A0}workshops: 4"), meant: "a figure",
      .told("10-frontline.md", 5, 1, "these blanks can't indent front matter; type them anew with the space bar")),
    EditorEdit(
      "a bullet before a figure", "10-frontline.md", .replace("  workshops: 4", "  - workshops: 4"), meant: "a figure",
      .told(
        "10-frontline.md", 5, 3, "this line begins with -, and the ones above do not; leave it out",
        fix: "workshops: 4 workshops")),
    EditorEdit(
      "a wide colon", "10-frontline.md", .replace("workshops: 4 workshops", "workshops：4 workshops"), meant: "a figure",
      .told("10-frontline.md", 5, 12, "\"：\" is not the colon of front matter; write : and a blank", fix: ": ")),
    EditorEdit(
      "a blank before the colon", "10-frontline.md", .replace("workshops: 4 workshops", "workshops : 4 workshops"),
      meant: "a figure, as in French", .shows("4 workshops")),
    EditorEdit(
      "blanks at the end of a line", "10-frontline.md", .replace("workshops: 4 workshops", "workshops: 4 workshops   "),
      meant: "a figure", .shows("4 workshops")),
    EditorEdit(
      "an empty line between figures", "10-frontline.md", .replace("  workshops: 4", "\n  workshops: 4"),
      meant: "figures in groups", .shows("4 workshops")),
    EditorEdit(
      "a remark in its own line", "10-frontline.md", .replace("  workshops: 4", "  # from the report\n  workshops: 4"),
      meant: "a remark", .shows("4 workshops")),
    EditorEdit(
      "a remark as programmers write it", "10-frontline.md",
      .replace("  workshops: 4", "  // from the report\n  workshops: 4"), meant: "a remark",
      .told("10-frontline.md", 5, 3, "a remark begins with #, not with //", fix: "# from the report")),
    EditorEdit(
      "quotation marks that are not closed", "10-frontline.md",
      .replace("workshops: 4 workshops", "workshops: \"4 workshops"), meant: "a figure",
      .told(
        "10-frontline.md", 5, 14, "this value starts with \" and does not end with it; write a second \" at its end")),
    EditorEdit(
      "the front matter closed by a long dash", "10-frontline.md",
      .replace("headline: professionals\n---", "headline: professionals\n—"), meant: "the end, as Word writes it",
      .told(
        "10-frontline.md", 1, 1,
        "the front matter that starts here is never closed; write a line that is exactly --- after its last key")),
    EditorEdit(
      "the front matter closed by four hyphens", "10-frontline.md",
      .replace("headline: professionals\n---", "headline: professionals\n----"), meant: "the end",
      .told(
        "10-frontline.md", 1, 1,
        "the front matter that starts here is never closed; write a line that is exactly --- after its last key")),
    EditorEdit(
      "the front matter not closed", "10-frontline.md",
      .replace("headline: professionals\n---", "headline: professionals\n"), meant: "the end",
      .told(
        "10-frontline.md", 1, 1,
        "the front matter that starts here is never closed; write a line that is exactly --- after its last key")),
    EditorEdit(
      "an empty line before the front matter", "10-frontline.md", .replace("---\ntitle: Supp", "\n---\ntitle: Supp"),
      meant: "air",
      .told("10-frontline.md", 1, 1, "the file does not start with front matter; its first line must be exactly ---")),
    EditorEdit(
      "a byte-order mark", "10-frontline.md", .replace("---\ntitle: Supp", "\u{FEFF}---\ntitle: Supp"),
      meant: "a file saved by Notepad", .shows("Supporting frontline professionals")),
    EditorEdit(
      "the front matter indented", "10-frontline.md", .replace("---\ntitle: Supp", "---\n  title: Supp"),
      meant: "a title",
      .told("10-frontline.md", 2, 3, "this line does not fit: it must start at the beginning of the line")
    ),
    EditorEdit(
      "headline as a sentence", "10-frontline.md",
      .replace("headline: professionals", "headline: professionals, workshops"), meant: "two cards",
      .told(
        "10-frontline.md", 9, 11, "\"headline\" with several names is a list in brackets: [professionals, workshops]",
        fix: "[professionals, workshops]")),
    EditorEdit(
      "headline with a capital", "10-frontline.md", .replace("headline: professionals", "headline: Professionals"),
      meant: "a card",
      .told(
        "10-frontline.md", 9, 11,
        "\"headline\" names no figure of this page: \"Professionals\"; did you mean \"professionals\"?")),
    EditorEdit(
      "headline in lines", "10-frontline.md",
      .replace("headline: professionals", "headline:\n  - professionals\n  - workshops"), meant: "two cards",
      .shows("4 workshops")),
    EditorEdit(
      "headlines", "10-frontline.md", .replace("headline: professionals", "headlines: professionals"), meant: "a card",
      .told("10-frontline.md", 9, 1, "a section has no key \"headlines\"; did you mean \"headline\"?")),
    EditorEdit(
      "an empty headline", "10-frontline.md", .replace("headline: professionals", "headline:"), meant: "no card",
      .shows("2021 Our impact Over 120K people")),
    EditorEdit(
      "figures without figures", "60-volunteers.md", .add("---\ntitle: Volunteers\nfigures:\n---\nThey help.\n"),
      meant: "no figure yet", .shows("Volunteers They help.")),
    EditorEdit(
      "a key of their own", "10-frontline.md",
      .replace("headline: professionals", "headline: professionals\nauthor: Anna"), meant: "who wrote it",
      .told("10-frontline.md", 10, 1, "a section has no key \"author\"; it can have title, headline, figures")),
    EditorEdit(
      "a date of their own", "10-frontline.md",
      .replace("headline: professionals", "headline: professionals\ndate: 2021-03-01"), meant: "when it was written",
      .told("10-frontline.md", 10, 1, "a section has no key \"date\"; it can have title, headline, figures")),
  ]
}
