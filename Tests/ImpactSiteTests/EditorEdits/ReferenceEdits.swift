extension EditorEdit {
  /// References and their forms.
  static let referenceEdits: [EditorEdit] = [
    EditorEdit(
      "a reference: without blanks", "10-frontline.md", .replace("- {{ workshops }}", "- {{workshops}}"),
      meant: "the workshops", .shows("4 workshops")),
    EditorEdit(
      "a reference: with a capital", "10-frontline.md", .replace("- {{ workshops }}", "- {{ Workshops }}"),
      meant: "the workshops",
      .told("10-frontline.md", 13, 3, "there is no figure \"Workshops\"; did you mean \"workshops\"?")),
    EditorEdit(
      "a reference: with one brace at the end", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops }"),
      meant: "the workshops",
      .told(
        "10-frontline.md", 13, 3,
        "{{ opens a reference that is not closed by }} on the same line; write \\{{ for the braces themselves")),
    EditorEdit(
      "a reference: with one brace", "10-frontline.md", .replace("- {{ workshops }}", "- { workshops }"),
      meant: "the workshops",
      .told(
        "10-frontline.md", 13, 3,
        "\"{ workshops }\" is no reference and would be shown as it is; write {{ workshops }}", fix: "{{ workshops }}")),
    EditorEdit(
      "a reference: with square brackets", "10-frontline.md", .replace("- {{ workshops }}", "- [[ workshops ]]"),
      meant: "the workshops",
      .told(
        "10-frontline.md", 13, 3,
        "\"[[ workshops ]]\" is no reference and would be shown as it is; write {{ workshops }}", fix: "{{ workshops }}"
      )),
    EditorEdit(
      "a reference: with three braces", "10-frontline.md", .replace("- {{ workshops }}", "- {{{ workshops }}}"),
      meant: "the workshops",
      .told(
        "10-frontline.md", 13, 3,
        "\"{{{ workshops }}}\" is no reference and would be shown as it is; write {{ workshops }}",
        fix: "{{ workshops }}")),
    EditorEdit(
      "a reference: misspelt", "10-frontline.md", .replace("- {{ workshops }}", "- {{ worksops }}"),
      meant: "the workshops",
      .told("10-frontline.md", 13, 3, "there is no figure \"worksops\"; did you mean \"workshops\"?")),
    EditorEdit(
      "a reference: in the singular", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshop }}"),
      meant: "the workshops",
      .told("10-frontline.md", 13, 3, "there is no figure \"workshop\"; did you mean \"workshops\"?")),
    EditorEdit(
      "a reference: with blanks in the name", "10-frontline.md",
      .replace("- {{ workshops }}", "- {{ mediator trainings }}"), meant: "the trainings",
      .told(
        "10-frontline.md", 13, 3, "there is no figure \"mediator trainings\"; did you mean \"mediator-trainings\"?")),
    EditorEdit(
      "a reference: with an underscore", "10-frontline.md", .replace("- {{ workshops }}", "- {{ mediator_trainings }}"),
      meant: "the trainings",
      .told("10-frontline.md", 13, 3, "there is no figure \"mediator_trainings\"; did you mean \"mediator-trainings\"?")
    ),
    EditorEdit(
      "a reference: its number", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops.number }} sessions"),
      meant: "the number alone", .shows("4 sessions")),
    EditorEdit(
      "a form with a capital", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops.Number }} sessions"),
      meant: "the number alone",
      .told("10-frontline.md", 13, 3, "a figure has no form \".Number\"; did you mean \".number\"?")),
    EditorEdit(
      "a form that is none", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops.value }} sessions"),
      meant: "the number alone", .shows("4 sessions")),
    EditorEdit(
      "a filter", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops | number }} sessions"),
      meant: "the number alone",
      .told(
        "10-frontline.md", 13, 3, "\"workshops | number\" is no reference; it is one name, such as {{ professionals }}")
    ),
    EditorEdit(
      "a sum", "10-frontline.md", .replace("- {{ workshops }}", "- {{ workshops + webinars }} sessions"),
      meant: "both together",
      .told(
        "10-frontline.md", 13, 3,
        "\"workshops + webinars\" is no reference; it is one name, such as {{ professionals }}")),
    EditorEdit(
      "a number", "10-frontline.md", .replace("- {{ workshops }}", "- {{ 4 workshops }}"), meant: "the workshops",
      .told("10-frontline.md", 13, 3, "there is no figure \"4 workshops\"; did you mean \"workshops\"?")),
    EditorEdit(
      "a reference: in quotation marks", "10-frontline.md", .replace("- {{ workshops }}", "- {{ \"workshops\" }}"),
      meant: "the workshops",
      .told("10-frontline.md", 13, 3, "there is no figure \"\"workshops\"\"; did you mean \"workshops\"?")),
    EditorEdit(
      "a reference: empty", "10-frontline.md", .replace("- {{ workshops }}", "- {{ }}"), meant: "the workshops",
      .told("10-frontline.md", 13, 3, "nothing stands between {{ and }}; write a figure's name there")),
    EditorEdit(
      "a reference: the page's period", "10-frontline.md", .replace("- {{ workshops }}", "- {{ period }}"),
      meant: "the year",
      .told(
        "10-frontline.md", 13, 3,
        "there is no figure \"period\"; the period of a figure is written as in {{ advocacy-trainings.period }}")),
    EditorEdit(
      "a reference: the telephone number", "10-frontline.md", .replace("- {{ workshops }}", "- call {{ hotline }}"),
      meant: "the number", .shows("call 116 000")),
    EditorEdit(
      "a reference: the telephone number misspelt", "10-frontline.md",
      .replace("- {{ workshops }}", "- call {{ hotlin }}"), meant: "the number",
      .told("10-frontline.md", 13, 8, "there is no figure \"hotlin\"; did you mean \"hotline\"?")),
    EditorEdit(
      "a reference: the form of a telephone number", "10-frontline.md",
      .replace("- {{ workshops }}", "- call {{ hotline.number }}"), meant: "the number",
      .told("10-frontline.md", 13, 8, "\"hotline\" is a contact, which has no forms")),
  ]
}
