extension EditorEdit {
  /// Pictures.
  static let pictureEdits: [EditorEdit] = [
    EditorEdit(
      "a picture with a capital", "2020/10-training.md", .replace("(team.jpg)", "(Team.jpg)"), meant: "the picture",
      .told(
        "2020/10-training.md", 8, 33, "\"Team.jpg\" is no page or file of this site; did you mean \"/2020/team.jpg\"?"),
      on: .twoPages),
    EditorEdit(
      "a picture of another kind", "2020/10-training.md", .replace("(team.jpg)", "(team.jpeg)"), meant: "the picture",
      .told(
        "2020/10-training.md", 8, 33, "\"team.jpeg\" is no page or file of this site; did you mean \"/2020/team.jpg\"?"),
      on: .twoPages),
    EditorEdit(
      "a picture that was moved", "2020/team.jpg", .rename("team.jpg"), meant: "a picture for both pages",
      .told("2020/10-training.md", 8, 33, "\"team.jpg\" is no page or file of this site; did you mean \"/team.jpg\"?"),
      on: .twoPages),
    EditorEdit(
      "a picture in a folder that is not there", "2020/10-training.md", .replace("(team.jpg)", "(images/team.jpg)"),
      meant: "the picture",
      .told(
        "2020/10-training.md", 8, 33,
        "\"images/team.jpg\" is no page or file of this site; did you mean \"/2020/team.jpg\"?"),
      on: .twoPages),
    EditorEdit(
      "a picture with a backslash", "2020/10-training.md", .replace("(team.jpg)", "(.\\team.jpg)"),
      meant: "the picture",
      .told(
        "2020/10-training.md", 8, 33,
        "\".\\team.jpg\" is no page or file of this site; did you mean \"/2020/team.jpg\"?"), on: .twoPages),
    EditorEdit(
      "a picture with a blank in its name",
      [
        Step("2020/team.jpg", .rename("2020/our team.jpg")),
        Step("2020/10-training.md", .replace("(team.jpg)", "(our team.jpg)")),
      ], meant: "the picture",
      .told(
        "2020/10-training.md", 8, 33,
        "an address can't hold a blank; write %20 instead, or give the file a name without blanks",
        fix: "our%20team.jpg"), on: .twoPages),
    EditorEdit(
      "a picture with a blank, in angle brackets",
      [
        Step("2020/team.jpg", .rename("2020/our team.jpg")),
        Step("2020/10-training.md", .replace("(team.jpg)", "(<our team.jpg>)")),
      ], meant: "the picture", .shows("[Five trainers before a house]", on: "2020/index.html"), on: .twoPages),
    EditorEdit(
      "a picture without a description", "2020/10-training.md", .replace("![Five trainers before a house]", "![]"),
      meant: "the picture",
      .warned("2020/10-training.md", 8, 1, "this picture has no description; write between [ and ] what it shows"),
      on: .twoPages),
    EditorEdit(
      "a picture described by its name", "2020/10-training.md",
      .replace("![Five trainers before a house]", "![team.jpg]"), meant: "the picture",
      .warned(
        "2020/10-training.md", 8, 1, "\"team.jpg\" is the name of a file; write between [ and ] what the picture shows"),
      on: .twoPages),
    EditorEdit(
      "a picture without its exclamation mark", "2020/10-training.md", .replace("![Five", "[Five"),
      meant: "the picture", .shows("Five trainers before a house", on: "2020/index.html"), on: .twoPages),
    EditorEdit(
      "a picture of HTML", "2020/10-training.md",
      .replace("![Five trainers before a house](team.jpg)", "<img src=\"team.jpg\">"), meant: "the picture",
      .told(
        "2020/10-training.md", 8, 1,
        "HTML can't stand in content: \"<img src=\"team.jpg\">\"; write ![description](picture.jpg)"), on: .twoPages),
    EditorEdit(
      "a picture of the other page", "10-frontline.md", .append("\n![Our team](2020/team.jpg)\n"), meant: "the picture",
      .shows("[Our team]"), on: .twoPages),
    EditorEdit(
      "a picture from the web", "10-frontline.md", .append("\n![Our team](https://www.example.org/team.jpg)\n"),
      meant: "the picture",
      .told(
        "10-frontline.md", 19, 13,
        "a picture comes from the site itself; put the file beside the page and write its name"), on: .twoPages),
    EditorEdit(
      "a picture with an umlaut",
      [
        Step("2020/team.jpg", .rename("2020/träger.jpg")),
        Step("2020/10-training.md", .replace("(team.jpg)", "(träger.jpg)")),
      ], meant: "the picture", .shows("[Five trainers before a house]", on: "2020/index.html"), on: .twoPages),
    EditorEdit(
      "a picture that browsers do not show",
      [
        Step("2020/team.jpg", .rename("2020/team.heic")),
        Step("2020/10-training.md", .replace("(team.jpg)", "(team.heic)")),
      ], meant: "the picture",
      .told("2020/10-training.md", 8, 33, "browsers can't show .heic pictures; save it as .jpg"), on: .twoPages),
    EditorEdit(
      "a picture that is put there and not used", "team.jpg", .add("x"), meant: "a picture for later",
      .shows("Our impact")),
  ]
}
