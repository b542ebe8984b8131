extension EditorEdit {
  /// Files and their names.
  static let moreFileEdits: [EditorEdit] = [
    EditorEdit(
      "a page in a folder with a blank", "Impact 2022/index.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "the next page",
      .told(
        "Impact 2022", 0, 0,
        "the folder \"Impact 2022\" can't be a part of an address; use letters, digits and hyphens", fix: "impact-2022")
    ),
    EditorEdit(
      "a page with a capital", "2022/Index.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "the next page",
      .told(
        "2022/Index.md", 0, 0, "\"Index.md\" looks like a page, but is not read; rename it to index.md", fix: "index.md"
      )),
    EditorEdit(
      "a translation into a language that is not there", "60-volunteers.fr.md",
      .add("---\ntitle: Volunteers\n---\nThey help.\n"), meant: "French",
      .told(
        "60-volunteers.fr.md", 0, 0,
        "\"fr\" is none of the site's languages (en); add it to \"languages\" in site.yml, or take the file out of Content"
      )),
    EditorEdit(
      "a translation of nothing", "60-volunteers.fr.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "French",
      .told("60-volunteers.fr.md", 0, 0, "there is no 60-volunteers.md that this could be the translation of"),
      on: .bilingual),
    EditorEdit(
      "an empty section", "60-volunteers.md", .add(""), meant: "later",
      .told(
        "60-volunteers.md", 1, 1,
        "the file is empty; a content file starts with front matter: a line ---, a line \"title: …\" and a line ---")),
    EditorEdit(
      "a section with a title only", "60-volunteers.md", .add("---\ntitle: Volunteers\n---\n"), meant: "later",
      .shows("Volunteers")),
    EditorEdit(
      "a section copied and not changed", "10-frontline.md", .copy("60-frontline-2.md"),
      meant: "a section to begin with",
      .tells([
        Message(
          file: "60-frontline-2.md", line: 4, column: 3,
          message: "the figure \"professionals\" is written twice on this page"),
        Message(
          file: "60-frontline-2.md", line: 5, column: 3,
          message: "the figure \"workshops\" is written twice on this page"),
        Message(
          file: "60-frontline-2.md", line: 6, column: 3,
          message: "the figure \"webinars\" is written twice on this page"),
        Message(
          file: "60-frontline-2.md", line: 7, column: 3,
          message: "the figure \"mediator-trainings\" is written twice on this page"),
        Message(
          file: "60-frontline-2.md", line: 8, column: 3,
          message: "the figure \"advocacy-trainings\" is written twice on this page"),
      ])),
    EditorEdit(
      "a section copied by Windows", "10-frontline - Copy.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a section made from a copy",
      .told(
        "10-frontline - Copy.md", 0, 0,
        "\"10-frontline - Copy.md\" can't name a section; use small letters, digits and hyphens",
        fix: "10-frontline-copy.md")),
    EditorEdit(
      "a section copied by the Mac", "10-frontline copy.md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a section made from a copy",
      .told(
        "10-frontline copy.md", 0, 0,
        "\"10-frontline copy.md\" can't name a section; use small letters, digits and hyphens",
        fix: "10-frontline-copy.md")),
    EditorEdit(
      "a section downloaded twice", "10-frontline (1).md", .add("---\ntitle: Volunteers\n---\nThey help.\n"),
      meant: "a section made from a copy",
      .told(
        "10-frontline (1).md", 0, 0,
        "\"10-frontline (1).md\" can't name a section; use small letters, digits and hyphens", fix: "10-frontline-1.md")
    ),
    EditorEdit(
      "a section moved to the front", "50-research.md", .rename("5-research.md"), meant: "first",
      .shows("2021 Our impact 22 hotlines")),
    EditorEdit(
      "a section with its number removed", "10-frontline.md", .rename("frontline.md"), meant: "last",
      .shows("Our impact")),
    EditorEdit("a section removed", "40-participation.md", .remove, meant: "no such section", .shows("Our impact")),
    EditorEdit(
      "a section removed whose figures the summary shows", "30-advocacy.md", .remove, meant: "no such section",
      .told(
        "index.md", 4, 130, "there is no figure \"coalition\"; define it under \"figures\" in this page's front matter")
    ),
    EditorEdit(
      "the home page removed", "index.md", .remove, meant: "nothing",
      .told("index.md", 0, 0, "index.md is missing; it is the home page", fix: "---\ntitle: Our impact\n---")),
    EditorEdit(
      "the home page renamed", "index.md", .rename("home.md"), meant: "another name",
      .tells([
        Message(
          file: "home.md", line: 3, column: 1,
          message: "a section has no key \"period\"; it belongs to the whole page, in index.md"),
        Message(
          file: "home.md", line: 4, column: 1,
          message: "a section has no key \"summary\"; it belongs to the whole page, in index.md"),
        Message(
          file: "index.md", line: 0, column: 0,
          message: "index.md is missing; it is the home page, so rename home.md to index.md"),
      ])),
    EditorEdit(
      "the settings renamed", "site.yml", .rename("site.yaml"), meant: "another name",
      .tells([
        Message(
          file: "site.yaml", line: 0, column: 0,
          message: "\"site.yaml\" looks like the settings of the site, but is not read; rename it to site.yml",
          fix: "site.yml"),
        Message(
          file: "site.yml", line: 0, column: 0,
          message: "site.yml is missing; it holds the organisation's name, address and languages",
          fix: "name: …\nurl: https://…\nlanguages: [en]"),
      ])),
    EditorEdit("donate removed", "donate.md", .remove, meant: "no donations", .shows("Our impact")),
  ]
}
