extension EditorEdit {
  /// Links and addresses.
  static let addressEdits: [EditorEdit] = [
    EditorEdit(
      "a link", "10-frontline.md", .append("\n[Read more](https://www.example.org/a)\n"), meant: "a link",
      .links("Read more", to: "https://www.example.org/a")),
    EditorEdit(
      "a link without https", "10-frontline.md", .append("\n[Read](www.example.org/a)\n"), meant: "a link",
      .told(
        "10-frontline.md", 19, 8, "\"www.example.org/a\" must begin with https://", fix: "https://www.example.org/a")),
    EditorEdit(
      "a link that is a name", "10-frontline.md", .append("\n[Read](example.org)\n"), meant: "a link",
      .told("10-frontline.md", 19, 8, "\"example.org\" must begin with https://", fix: "https://example.org")),
    EditorEdit(
      "a link with a blank between", "10-frontline.md", .append("\n[Read] (https://www.example.org)\n"),
      meant: "a link",
      .told("10-frontline.md", 19, 6, "a blank between ] and ( keeps this from being a link; leave it out", fix: "](")),
    EditorEdit(
      "a link with its brackets swapped", "10-frontline.md", .append("\n(Read)[https://www.example.org]\n"),
      meant: "a link",
      .told(
        "10-frontline.md", 19, 1, "a link has its text between [ and ], and then its address between ( and )",
        fix: "[Read](https://www.example.org)")),
    EditorEdit(
      "a link with a blank in its address", "10-frontline.md",
      .append("\n[Read](https://www.example.org/our report.pdf)\n"), meant: "a link",
      .told(
        "10-frontline.md", 19, 8,
        "an address can't hold a blank; write %20 instead, or give the file a name without blanks",
        fix: "https://www.example.org/our%20report.pdf")),
    EditorEdit(
      "an e-mail link", "10-frontline.md", .append("\n[Write](mailto:info@example.org)\n"), meant: "a link",
      .links("Write", to: "mailto:info@example.org")),
    EditorEdit(
      "an e-mail address as link", "10-frontline.md", .append("\n[Write](info@example.org)\n"), meant: "a link",
      .told("10-frontline.md", 19, 9, "\"info@example.org\" must begin with mailto:", fix: "mailto:info@example.org")),
    EditorEdit(
      "a bare e-mail address", "10-frontline.md", .append("\nWrite to info@example.org.\n"), meant: "a link",
      .warned("10-frontline.md", 19, 10, "this address is no link; write <info@example.org>", fix: "<info@example.org>")
    ),
    EditorEdit(
      "an e-mail address in angle brackets", "10-frontline.md", .append("\nWrite to <info@example.org>.\n"),
      meant: "a link", .links("info@example.org", to: "mailto:info@example.org")),
    EditorEdit(
      "a bare address", "10-frontline.md", .append("\nSee https://www.example.org/a.\n"), meant: "a link",
      .warned(
        "10-frontline.md", 19, 5, "this address is no link; write <https://www.example.org/a>",
        fix: "<https://www.example.org/a>")),
    EditorEdit(
      "a link to a part of the page", "10-frontline.md", .append("\n[Give](#donate)\n"), meant: "a link",
      .links("Give", to: "#donate")),
    EditorEdit(
      "a link to a part with a capital", "10-frontline.md", .append("\n[Give](#Donate)\n"), meant: "a link",
      .told(
        "10-frontline.md", 19, 8, "there is no part \"Donate\" on this page; did you mean \"#donate\"?", fix: "#donate")
    ),
    EditorEdit(
      "a link to a section's file", "10-frontline.md", .append("\n[See](20-awareness.md)\n"),
      meant: "a link to the section",
      .told(
        "10-frontline.md", 19, 7, "\"20-awareness.md\" is a content file; link to its page, or to its section as #name")
    ),
    EditorEdit(
      "a link to a section", "10-frontline.md", .append("\n[See](awareness)\n"), meant: "a link to the section",
      .told(
        "10-frontline.md", 19, 7, "\"awareness\" is no page or file of this site; did you mean \"#awareness\"?",
        fix: "#awareness")),
    EditorEdit(
      "a link to a file that is not there", "10-frontline.md", .append("\n[Report](report.pdf)\n"), meant: "a report",
      .told("10-frontline.md", 19, 10, "\"report.pdf\" is no page or file of this site")),
    EditorEdit(
      "a link to a file of one's disk", "10-frontline.md", .append("\n[Report](C:\\Users\\Anna\\report.pdf)\n"),
      meant: "a report",
      .told(
        "10-frontline.md", 19, 10,
        "\"C:\\Users\\Anna\\report.pdf\" is a file of your computer; put it beside the page and write its name")),
    EditorEdit(
      "a link to a local address", "10-frontline.md", .append("\n[Report](file:///C:/Users/Anna/report.pdf)\n"),
      meant: "a report",
      .told(
        "10-frontline.md", 19, 10,
        "\"file:///C:/Users/Anna/report.pdf\" is a file of your computer; put it beside the page and write its name")),
    EditorEdit(
      "a link with one slash", "10-frontline.md", .append("\n[Read](http:/www.example.org)\n"), meant: "a link",
      .told(
        "10-frontline.md", 19, 8, "two slashes stand behind http:, and then the host; write http://www.example.org",
        fix: "http://www.example.org")),
    EditorEdit(
      "a link with a misspelt scheme", "10-frontline.md", .append("\n[Read](htps://www.example.org)\n"),
      meant: "a link",
      .told(
        "10-frontline.md", 19, 8, "a link can't begin with \"htps:\"; did you mean \"https:\"?",
        fix: "https://www.example.org")),
    EditorEdit(
      "a link to nothing", "10-frontline.md", .append("\n[Read]()\n"), meant: "a link, later",
      .told("10-frontline.md", 19, 8, "the address is empty; write where the link leads")),
    EditorEdit(
      "a link without a text", "10-frontline.md", .append("\n[](https://www.example.org)\n"), meant: "a link",
      .told("10-frontline.md", 19, 1, "this link has no text; write between [ and ] where it leads")),
    EditorEdit(
      "a telephone link", "10-frontline.md", .append("\n[Call](tel:116000)\n"), meant: "a link",
      .links("Call", to: "tel:116000")),
    EditorEdit(
      "a link to donate.md", "10-frontline.md", .append("\n[Give](donate.md)\n"), meant: "a link",
      .told("10-frontline.md", 19, 8, "\"donate.md\" is a content file; link to its page, or to its section as #name")),
    EditorEdit(
      "a link in quotation marks", "10-frontline.md", .append("\n[Read](\"https://www.example.org\")\n"),
      meant: "a link",
      .told(
        "10-frontline.md", 19, 8, "\"\"https://www.example.org\"\" has quotation marks around it; leave them out",
        fix: "https://www.example.org")),
    EditorEdit(
      "a link of HTML", "10-frontline.md", .append("\n<a href=\"https://www.example.org\">Read</a>\n"), meant: "a link",
      .told(
        "10-frontline.md", 19, 1,
        "HTML can't stand in content: \"<a href=\"https://www.example.org\">\"; write [text](address)")),
    EditorEdit(
      "a link to a report that is there",
      [Step("10-frontline.md", .append("\n[Report](report.pdf)\n")), Step("report.pdf", .add("%PDF"))],
      meant: "a report", .links("Report", to: "report.pdf")),
  ]
}
