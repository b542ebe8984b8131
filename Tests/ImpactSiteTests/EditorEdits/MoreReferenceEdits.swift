extension EditorEdit {
  /// References and their forms.
  static let moreReferenceEdits: [EditorEdit] = [
    EditorEdit(
      "a unit behind it once more", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops }} workshops"),
      meant: "the workshops",
      .warned(
        "10-frontline.md", 13, 3, "\"workshops\" stands in the figure already; leave it out behind {{ workshops }}",
        fix: "{{ workshops }}")),
    EditorEdit(
      "a percentage sign behind it", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops }}%"),
      meant: "a share",
      .told(
        "10-frontline.md", 13, 3,
        "the figure is no share, and % stands behind it; a share is written with its % in the figure")),
    EditorEdit(
      "a reference: in bold print", "10-frontline.md", .replace("- {{ workshops }}", "- **{{ workshops }}**"),
      meant: "the workshops", .shows("4 workshops")),
    EditorEdit(
      "a reference: as a link", "10-frontline.md", .replace("- {{ workshops }}", "- [{{ workshops }}](#donate)"),
      meant: "the workshops", .shows("4 workshops")),
    EditorEdit(
      "a reference: of a year that is not there", "10-frontline.md",
      .replace("- {{ workshops }}", "- {{ 2019/workshops }}"), meant: "the workshops of 2019",
      .told("10-frontline.md", 13, 3, "there is no page \"2019\"")),
    EditorEdit(
      "a reference: as code", "10-frontline.md", .replace("- {{ workshops }}", "- `{{ workshops }}`"),
      meant: "the workshops", .shows("{{ workshops }}")),
    EditorEdit(
      "a reference: in words of Word", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops }}\u{A0}held"),
      meant: "the workshops", .shows("4 workshops held")),
    EditorEdit(
      "a reference: of another page", "10-frontline.md", .replace("- {{ workshops }}", "- {{ 2020/professionals }}"),
      meant: "the year before", .shows("Over 500 professionals"), on: .twoPages),
    EditorEdit(
      "a reference: of another page with a dot", "10-frontline.md",
      .replace("- {{ workshops }}", "- {{ 2020.professionals }}"), meant: "the year before",
      .told(
        "10-frontline.md", 13, 3, "a figure of another page is written with a slash; write {{ 2020/professionals }}",
        fix: "{{ 2020/professionals }}"), on: .twoPages),
    EditorEdit(
      "a reference: of the home page, without a slash", "2020/10-training.md", .append("\n{{ workshops }}\n"),
      meant: "the workshops",
      .told(
        "2020/10-training.md", 10, 1,
        "this page has no figure \"workshops\"; did you mean the one of another page, \"/workshops\"?"), on: .twoPages),
    EditorEdit(
      "a reference: of the home page", "2020/10-training.md", .append("\n{{ /workshops }}\n"), meant: "the workshops",
      .shows("4 workshops", on: "2020/index.html"), on: .twoPages),
    EditorEdit(
      "a figure deleted that is referred to", "10-frontline.md", .replace("  workshops: 4 workshops\n", ""),
      meant: "no workshops this year",
      .told(
        "10-frontline.md", 12, 3,
        "there is no figure \"workshops\"; define it under \"figures\" in this page's front matter")),
    EditorEdit(
      "a figure deleted that is a headline", "30-advocacy.md", .replace("headline: coalition", "headline: coalitions"),
      meant: "the card",
      .told(
        "30-advocacy.md", 10, 11,
        "\"headline\" names no figure of this page: \"coalitions\"; did you mean \"coalition\"?")),
    EditorEdit(
      "a figure renamed where it is defined", "10-frontline.md", .replace("  workshops: 4", "  courses: 4"),
      meant: "another name",
      .told(
        "10-frontline.md", 13, 3,
        "there is no figure \"workshops\"; define it under \"figures\" in this page's front matter")),
    EditorEdit(
      "a figure named with an umlaut", "10-frontline.md", .replace("  workshops: 4", "  wörkshops: 4"),
      meant: "another name",
      .tells([
        Message(
          file: "10-frontline.md", line: 5, column: 3,
          message: "\"wörkshops\" can't name a figure; a name is small letters, digits and hyphens, a letter first",
          fix: "woerkshops"),
        Message(
          file: "10-frontline.md", line: 13, column: 3,
          message: "there is no figure \"workshops\"; define it under \"figures\" in this page's front matter"),
      ])),
    EditorEdit(
      "a figure named with a capital", "10-frontline.md", .replace("  workshops: 4", "  Workshops: 4"),
      meant: "another name",
      .told(
        "10-frontline.md", 5, 3,
        "\"Workshops\" can't name a figure; a name is small letters, digits and hyphens, a letter first",
        fix: "workshops")),
    EditorEdit(
      "a figure named with a blank", "10-frontline.md", .replace("  workshops: 4", "  work shops: 4"),
      meant: "another name",
      .tells([
        Message(
          file: "10-frontline.md", line: 5, column: 3,
          message: "\"work shops\" can't name a figure; a name is small letters, digits and hyphens, a letter first",
          fix: "work-shops"),
        Message(
          file: "10-frontline.md", line: 13, column: 3,
          message: "there is no figure \"workshops\"; define it under \"figures\" in this page's front matter"),
      ])),
    EditorEdit(
      "a figure renamed everywhere",
      [
        Step("10-frontline.md", .replace("  workshops: 4", "  workshops-2021: 4")),
        Step("10-frontline.md", .replace("{{ workshops }}", "{{ workshops-2021 }}")),
      ], meant: "another name", .shows("4 workshops")),
    EditorEdit(
      "a figure taken to another section",
      [
        Step("10-frontline.md", .replace("  workshops: 4 workshops\n", "")),
        Step("30-advocacy.md", .replace("  position-paper", "  workshops: 4 workshops\n  position-paper")),
      ], meant: "it belongs there", .shows("4 workshops")),
    EditorEdit(
      "a reference in the name of the site", "site.yml",
      .replace("name: Missing Children Europe", "name: \"Missing {{ workshops }}\""), meant: "a name",
      .told(
        "site.yml", 2, 16,
        "this text stands on every page, so a reference in it names the page of the figure; write {{ /workshops }}",
        fix: "{{ /workshops }}")),
    EditorEdit(
      "a reference in donate.md", "donate.md", .append("\n{{ workshops }} need you.\n"), meant: "a number",
      .told(
        "donate.md", 9, 1,
        "this text stands on every page, so a reference in it names the page of the figure; write {{ /workshops }}",
        fix: "{{ /workshops }}")),
    EditorEdit(
      "a reference with its page in donate.md", "donate.md", .append("\n{{ /workshops }} need you.\n"),
      meant: "a number", .shows("4 workshops need you.")),
  ]
}
