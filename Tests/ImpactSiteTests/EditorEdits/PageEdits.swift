extension EditorEdit {
  /// Several pages.
  static let pageEdits: [EditorEdit] = [
    EditorEdit(
      "a figure of the same name on two pages", "2020/10-training.md", .replace("over 500", "over 600"),
      meant: "the year before", .shows("Over 600 professionals came", on: "2020/index.html"), on: .twoPages),
    EditorEdit(
      "the same year on two pages", "2020/index.md", .replace("period: 2020", "period: 2021"),
      meant: "copied from the other page", .shows("2021 Our impact in 2020", on: "2020/index.html"), on: .twoPages),
    EditorEdit(
      "a link to a page", "10-frontline.md", .append("\n[Last year](2020)\n"), meant: "a link",
      .links("Last year", to: "2020/"), on: .twoPages),
    EditorEdit(
      "a link to a page's file", "10-frontline.md", .append("\n[Last year](2020/index.md)\n"), meant: "a link",
      .told(
        "10-frontline.md", 19, 13, "\"2020/index.md\" is a content file; link to its page, or to its section as #name"),
      on: .twoPages),
    EditorEdit(
      "a link to a page with slashes", "10-frontline.md", .append("\n[Last year](/2020/)\n"), meant: "a link",
      .links("Last year", to: "2020/"), on: .twoPages),
    EditorEdit(
      "a link to a page that is not there", "10-frontline.md", .append("\n[Next year](2022/)\n"), meant: "a link",
      .told("10-frontline.md", 19, 13, "\"2022/\" is no page or file of this site; did you mean \"/2020\"?"),
      on: .twoPages),
    EditorEdit(
      "a link to a section of another page", "10-frontline.md", .append("\n[Training](2020/#training)\n"),
      meant: "a link", .links("Training", to: "2020/#training"), on: .twoPages),
    EditorEdit(
      "a page without its index", "2020/index.md", .remove, meant: "removed by mistake",
      .told("2020/10-training.md", 0, 0, "this section has no page: there is no index.md in its folder"), on: .twoPages),
    EditorEdit(
      "a page without a title", "2020/index.md", .replace("title: Our impact in 2020\n", ""), meant: "later",
      .told("2020/index.md", 2, 1, "\"title\" is missing; a page needs it"), on: .twoPages),
    EditorEdit(
      "donate for one page", "2020/donate.md",
      .add("---\ntitle: Give\nbutton: Give\nurl: https://www.example.org/2020\n---\n"), meant: "another text there",
      .tells([
        Message(
          file: "2020/donate.md", line: 0, column: 0,
          message: "the page has a part named \"donate\" already; give the section another name"),
        Message(
          file: "2020/donate.md", line: 3, column: 1,
          message: "a section has no key \"button\"; it can have title, headline, figures"),
        Message(
          file: "2020/donate.md", line: 4, column: 1,
          message: "a section has no key \"url\"; it can have title, headline, figures"),
      ]), on: .twoPages),
    EditorEdit(
      "a figure shown from the other page that was removed",
      [
        Step("2020/10-training.md", .remove),
        Step("10-frontline.md", .append("\n{{ 2020/professionals }} came before.\n")),
      ], meant: "the year before", .told("10-frontline.md", 19, 1, "the page \"2020\" has no figure \"professionals\""),
      on: .twoPages),
  ]
}
