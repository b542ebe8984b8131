extension EditorEdit {
  /// Habits from Word, HTML and WordPress in bodies.
  static let moreHabitEdits: [EditorEdit] = [
    EditorEdit(
      "a smiley", "10-frontline.md", .append("\nThank you :heart:!\n"), meant: "a heart",
      .warned(
        "10-frontline.md", 19, 11, "\":heart:\" is published as it stands; write the sign itself", fix: "❤️")),
    EditorEdit(
      "a word between colons", "10-frontline.md", .append("\nFrom 9:30:15, see note:star:3, :page: and `:heart:`.\n"),
      meant: "as it is written", .shows("From 9:30:15, see note:star:3, :page: and :heart:.")),
    EditorEdit("an emoji", "10-frontline.md", .append("\nThank you ❤️!\n"), meant: "a heart", .shows("Thank you ❤️!")),
    EditorEdit(
      "a break", "10-frontline.md", .append("\nOne<br>two\n"), meant: "a line break",
      .told("10-frontline.md", 19, 4, "HTML can't stand in content: \"<br>\"; end the line before with \\ instead")),
    EditorEdit(
      "a tag of bold print", "10-frontline.md", .append("\nOne <b>two\n"), meant: "bold print",
      .told("10-frontline.md", 19, 5, "HTML can't stand in content: \"<b>\"; write ** before and behind the bold words")
    ),
    EditorEdit(
      "an underlined tag", "10-frontline.md", .append("\n<u>One</u>\n"), meant: "underlined",
      .told(
        "10-frontline.md", 19, 1,
        "HTML can't stand in content: \"<u>\"; words can't be underlined; write ** before and behind them for bold")),
    EditorEdit(
      "a centred block", "10-frontline.md", .append("\n<center>One</center>\n"), meant: "centred",
      .told(
        "10-frontline.md", 19, 1,
        "HTML can't stand in content: \"<center>One</center>\"; leave it out; the page's design decides how text looks")
    ),
    EditorEdit(
      "an entity", "10-frontline.md", .append("\nA&nbsp;b &copy; 2021\n"), meant: "signs of HTML", .shows("A b © 2021")),
    EditorEdit(
      "a less-than sign", "10-frontline.md", .append("\nChildren < 5 years and > 3.\n"), meant: "signs",
      .shows("Children < 5 years and > 3.")),
    EditorEdit(
      "a heart of signs", "10-frontline.md", .append("\nThank you <3\n"), meant: "a heart", .shows("Thank you <3")),
    EditorEdit(
      "an address in angle brackets", "10-frontline.md", .append("\nWrite <Anna>.\n"), meant: "a name in brackets",
      .told(
        "10-frontline.md", 19, 7,
        "HTML can't stand in content: \"<Anna>\"; write it in Markdown, or \\< for the sign itself")),
    EditorEdit(
      "a remark of HTML", "10-frontline.md", .append("\n<!-- ask Anna -->\n"), meant: "a remark",
      .told(
        "10-frontline.md", 19, 1,
        "an HTML comment can't stand in content: \"<!-- ask Anna -->\"; a remark for editors goes into the front matter, behind a #"
      )),
    EditorEdit(
      "two blanks at the end", "10-frontline.md", .append("\nOne  \ntwo\n"), meant: "a line break", .shows("One two")),
    EditorEdit("a rule", "10-frontline.md", .append("\nOne\n\n***\n\nTwo\n"), meant: "a line", .shows("One Two")),
    EditorEdit(
      "a quotation", "10-frontline.md", .append("\n> Thank you! – Anna\n"), meant: "a quotation",
      .shows("Thank you! – Anna")),
    EditorEdit(
      "a backtick for an apostrophe", "10-frontline.md", .append("\nIt`s ours and that`s it\n"), meant: "apostrophes",
      .told(
        "10-frontline.md", 19, 3, "` makes code of the words up to the next one; write ' for an apostrophe", fix: "'")),
    EditorEdit(
      "a page break of Word", "10-frontline.md", .append("\nOne\n\u{C}\nTwo\n"), meant: "a page break",
      .told(
        "10-frontline.md", 20, 1,
        "U+000C, an invisible control character, stands here; take it out: delete what is around it too, and type that again"
      )),
    EditorEdit(
      "a soft hyphen", "10-frontline.md", .append("\nfront\u{AD}line\n"), meant: "a hyphen that Word hides",
      .shows("front\u{AD}line")),
    EditorEdit("a backslash", "10-frontline.md", .append("\nyes\\no\n"), meant: "a backslash", .shows("yes\\no")),
    EditorEdit(
      "a short code of WordPress", "10-frontline.md", .append("\n[gallery ids=\"1,2\"]\n"), meant: "a gallery",
      .told("10-frontline.md", 19, 1, "a code of WordPress means nothing here: \"[gallery ids=\"1,2\"]\"; leave it out")
    ),
    EditorEdit(
      "a block of WordPress", "10-frontline.md",
      .append("\n<!-- wp:paragraph -->\n<p>Text</p>\n<!-- /wp:paragraph -->\n"), meant: "a paragraph",
      .tells([
        Message(
          file: "10-frontline.md", line: 19, column: 1,
          message:
            "an HTML comment can't stand in content: \"<!-- wp:paragraph -->\"; it is a mark of WordPress, so leave it out"
        ),
        Message(
          file: "10-frontline.md", line: 20, column: 1,
          message: "HTML can't stand in content: \"<p>Text</p>\"; leave it out; an empty line begins a paragraph"),
      ])),
    EditorEdit(
      "a video", "10-frontline.md", .append("\n<iframe src=\"https://www.youtube.com/embed/x\"></iframe>\n"),
      meant: "a video",
      .told(
        "10-frontline.md", 19, 1,
        "HTML can't stand in content: \"<iframe src=\"https://www.youtube.com/embed/x\"></iframe>\"; link to the page that shows it"
      )),
  ]
}
