extension EditorEdit {
  /// site.yml.
  static let settingEdits: [EditorEdit] = [
    EditorEdit(
      "languages without brackets", "site.yml", .replace("languages: [en]", "languages: en"), meant: "English",
      .told("site.yml", 5, 12, "\"languages\" is a list, such as [en], but this is text", fix: "[en]")),
    EditorEdit(
      "languages by their names", "site.yml", .replace("languages: [en]", "languages: [English]"), meant: "English",
      .told("site.yml", 5, 13, "\"English\" is no language's code; did you mean \"en\"?", fix: "en")),
    EditorEdit(
      "a language in capitals", "site.yml", .replace("languages: [en]", "languages: [EN]"), meant: "English",
      .told("site.yml", 5, 13, "\"EN\" is no language's code; did you mean \"en\"?", fix: "en")),
    EditorEdit(
      "language", "site.yml", .replace("languages: [en]", "language: en"), meant: "English",
      .tells([
        Message(
          file: "site.yml", line: 2, column: 1, message: "\"languages\" is missing; site.yml needs it",
          fix: "languages: [en]"),
        Message(
          file: "site.yml", line: 5, column: 1, message: "site.yml has no key \"language\"; did you mean \"languages\"?"
        ),
      ])),
    EditorEdit(
      "two languages in a sentence", "site.yml", .replace("languages: [en]", "languages: en, fr"),
      meant: "two languages", .told("site.yml", 5, 12, "\"languages\" is a list, such as [en], but this is text")),
    EditorEdit(
      "a second language", "site.yml", .replace("languages: [en]", "languages: [en, fr]"), meant: "a French page",
      .shows("116 000", on: "fr/index.html")),
    EditorEdit(
      "an address without https", "site.yml",
      .replace("url: https://www.example.org/impact/", "url: www.example.org/impact"), meant: "the address",
      .told(
        "site.yml", 4, 6, "\"url\" must be a web address that begins with https://, not \"www.example.org/impact\"",
        fix: "https://www.example.org/impact")),
    EditorEdit(
      "an address without its last slash", "site.yml",
      .replace("url: https://www.example.org/impact/", "url: https://www.example.org/impact"), meant: "the address",
      .shows("Our impact")),
    EditorEdit(
      "a telephone number without quotation marks", "site.yml", .replace("hotline: \"116 000\"", "hotline: 116 000"),
      meant: "the number", .shows("116 000 hotlines")),
    EditorEdit(
      "a telephone number without blanks", "site.yml", .replace("hotline: \"116 000\"", "hotline: 116000"),
      meant: "the number", .shows("116000 hotlines")),
    EditorEdit(
      "a telephone number with words", "site.yml", .replace("hotline: \"116 000\"", "hotline: call 116 000"),
      meant: "the number",
      .told("site.yml", 9, 12, "\"call 116 000\" is no telephone number; it has digits, spaces and a + at most")),
    EditorEdit(
      "two telephone numbers", "site.yml", .replace("hotline: \"116 000\"", "hotline: 116 000 / 116 111"),
      meant: "the numbers",
      .told(
        "site.yml", 9, 12,
        "\"116 000 / 116 111\" is more than one telephone number; give each a line and a name of its own")),
    EditorEdit(
      "a contact renamed", "site.yml", .replace("  hotline:", "  Hotline:"), meant: "the number",
      .told(
        "site.yml", 9, 3, "\"Hotline\" can't name a contact; a name is small letters, digits and hyphens",
        fix: "hotline")),
    EditorEdit(
      "an e-mail address among the contacts", "site.yml",
      .replace("  hotline: \"116 000\"", "  hotline: \"116 000\"\n  email: info@example.org"), meant: "the address",
      .told("site.yml", 10, 10, "\"info@example.org\" is no telephone number; it has digits, spaces and a + at most")),
    EditorEdit(
      "an e-mail address as a key", "site.yml", .replace("name: Missing", "email: info@example.org\nname: Missing"),
      meant: "the address",
      .told(
        "site.yml", 2, 1,
        "site.yml has no key \"email\"; it can have name, url, languages, sources, contacts, year-starts, stale-after, publish"
      )),
    EditorEdit(
      "a logo", "site.yml", .replace("name: Missing", "logo: logo.png\nname: Missing"), meant: "our logo",
      .told(
        "site.yml", 2, 1,
        "site.yml has no key \"logo\"; it can have name, url, languages, sources, contacts, year-starts, stale-after, publish"
      )),
    EditorEdit(
      "a name with a colon", "site.yml", .replace("name: Missing Children Europe", "name: MCE: Missing Children"),
      meant: "the name",
      .told(
        "site.yml", 2, 7,
        "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
        fix: "\"MCE: Missing Children\"")),
    EditorEdit(
      "no name", "site.yml", .replace("name: Missing Children Europe\n", ""), meant: "nothing",
      .told("site.yml", 3, 1, "\"name\" is missing; site.yml needs it")),
    EditorEdit(
      "the start of the financial year in words", "site.yml",
      .replace("languages: [en]", "languages: [en]\nyear-starts: 1 April"), meant: "the first of April",
      .told("site.yml", 6, 14, "\"year-starts\" is a month and a day, such as 04-01, not \"1 April\"")),
    EditorEdit(
      "a source", "site.yml",
      .replace(
        "sources:\n", "sources:\n  report: {title: Report, url: https://www.example.org/r}\n"),
      meant: "a source", .shows("Our impact")),
    EditorEdit(
      "a source in a line", "site.yml",
      .replace("sources:\n", "sources:\n  report: https://www.example.org/r\n"), meant: "a source",
      .told(
        "site.yml", 13, 11,
        "an address alone is no source; write source: {title: …, url: https://…}, or the key of one of site.yml's sources"
      )),
    EditorEdit(
      "a dash before the name", "site.yml", .replace("name: Missing", "- name: Missing"), meant: "the name",
      .told(
        "site.yml", 2, 1, "this line begins with -, and the ones below do not; leave it out",
        fix: "name: Missing Children Europe")),
    EditorEdit(
      "front matter around the settings", "site.yml", .replace("# The organisation", "---\n# The organisation"),
      meant: "as in the other files", .shows("Our impact")),
  ]
}
