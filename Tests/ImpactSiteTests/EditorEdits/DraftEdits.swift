extension EditorEdit {
  /// Pages that are not finished.
  static let draftEdits: [EditorEdit] = [
    draft("draft: yes", .shows("Our impact")),
    draft("draft: Yes", .shows("Our impact")),
    draft("draft: \"yes\"", .shows("Our impact")),
    draft("draft: true", .shows("Our impact")),
    draft("draft: no", .shows("Our impact in 2020", on: "2020/index.html")),
    draft("draft: maybe", .told("2020/index.md", 4, 8, "\"draft\" is yes or no, not \"maybe\"")),
    draft("draft: until May", .told("2020/index.md", 4, 8, "\"draft\" is yes or no, not \"until May\"")),
    draft("draft:", .told("2020/index.md", 4, 1, "\"draft\" is empty; write yes or no behind it")),
    draft(
      "Draft: yes",
      .told("2020/index.md", 4, 1, "a page has no key \"Draft\"; did you mean \"draft\"?")),
    EditorEdit(
      "a draft with mistakes", "2020/index.md", .replace("period: 2020", "draft: yes\nperiod: some year\nlead: Hello"),
      meant: "not yet", .shows("Our impact"), on: .twoPages),
    EditorEdit(
      "a link to a draft",
      [
        Step("2020/index.md", .replace("period: 2020", "period: 2020\ndraft: yes")),
        Step("10-frontline.md", .append("\n[Last year](2020/)\n")),
      ], meant: "a link to what comes soon",
      .told(
        "10-frontline.md", 19, 13,
        "the page \"2020\" is a draft; only the preview shows it, so take \"draft: yes\" out of 2020/index.md, or take "
          + "the link out here"), on: .twoPages),
    EditorEdit(
      "a figure of a draft",
      [
        Step("2020/index.md", .replace("period: 2020", "period: 2020\ndraft: yes")),
        Step("10-frontline.md", .append("\n{{ 2020/professionals }} came before.\n")),
      ], meant: "the year before",
      .told(
        "10-frontline.md", 19, 1,
        "the page \"2020\" is a draft; only the preview shows it, so take \"draft: yes\" out of 2020/index.md, or take "
          + "the reference out here"), on: .twoPages),
    EditorEdit(
      "the home page as a draft", "index.md", .replace("period: 2021", "period: 2021\ndraft: yes"), meant: "not yet",
      .told("index.md", 4, 1, "the home page can't be a draft, since a site begins there; take \"draft\" out")),
    EditorEdit(
      "a section as a draft", "10-frontline.md",
      .replace("headline: professionals", "headline: professionals\ndraft: yes"), meant: "not yet",
      .told(
        "10-frontline.md", 10, 1,
        "\"draft\" stands in the page's index.md, for the whole page; keep the section out of Content until it is ready"
      )
    ),
    EditorEdit(
      "a translation as a draft", "10-frontline.fr.md",
      .replace("title: Soutenir les professionnels", "title: Soutenir les professionnels\ndraft: yes"),
      meant: "not yet",
      .told(
        "10-frontline.fr.md", 3, 1,
        "\"draft\" stands in the page's index.md, for the whole page; keep the translation out of Content until it is "
          + "ready"), on: .bilingual),
    EditorEdit(
      "the whole site as a draft", "site.yml", .replace("languages: [en]", "languages: [en]\ndraft: yes"),
      meant: "not yet",
      .told(
        "site.yml", 6, 1, "\"draft\" stands in the page's index.md, for the whole page; a site as a whole can't be one")
    ),
  ]

  /// A line in the front matter of the page of 2020.
  private static func draft(_ line: String, _ outcome: Outcome) -> EditorEdit {
    EditorEdit(
      "2020 with \(line)", "2020/index.md", .replace("period: 2020", "period: 2020\n" + line), meant: "not yet",
      outcome,
      on: .twoPages)
  }
}
