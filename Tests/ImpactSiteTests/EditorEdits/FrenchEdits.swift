extension EditorEdit {
  /// Translations.
  static let frenchEdits: [EditorEdit] = [
    EditorEdit(
      "the number changed in English", "10-frontline.md", .replace("over 760", "over 1760"), meant: "another number",
      .shows("1 760 professionnels ont bénéficié", on: "fr/index.html"), on: .bilingual),
    EditorEdit(
      "figures in a translation", "10-frontline.fr.md",
      .replace("units:\n", "figures:\n  workshops: 5 ateliers\nunits:\n"), meant: "another number",
      .told(
        "10-frontline.fr.md", 3, 1,
        "a translation holds words only; \"figures\" stands once, in the file of the first language, and \"units\" gives the words behind its numbers"
      ), on: .bilingual),
    EditorEdit(
      "a number among the units", "10-frontline.fr.md",
      .replace("professionals: professionnels", "professionals: 760 professionnels"), meant: "the figure in French",
      .told(
        "10-frontline.fr.md", 4, 18, "a unit is the words behind the number; leave out 760", fix: "professionnels"),
      on: .bilingual),
    EditorEdit(
      "a number and words before it among the units", "10-frontline.fr.md",
      .replace("professionals: professionnels", "professionals: plus de 760 professionnels"),
      meant: "the figure in French",
      .told(
        "10-frontline.fr.md", 4, 18, "a unit is the words behind the number; leave out plus de 760",
        fix: "professionnels"), on: .bilingual),
    EditorEdit(
      "another number among the units", "10-frontline.fr.md",
      .replace("other: ateliers}", "other: ateliers de 4 heures}"), meant: "how long each takes",
      .shows("4 ateliers de 4 heures", on: "fr/index.html"), on: .bilingual),
    EditorEdit(
      "a unit with a capital name", "10-frontline.fr.md",
      .replace("professionals: professionnels", "Professionals: professionnels"), meant: "the word",
      .told(
        "10-frontline.fr.md", 4, 3, "there is no figure \"Professionals\" on this page; did you mean \"professionals\"?"
      ), on: .bilingual),
    EditorEdit(
      "a unit by its French name", "10-frontline.fr.md",
      .replace("professionals: professionnels", "professionnels: professionnels"), meant: "the word",
      .told(
        "10-frontline.fr.md", 4, 3,
        "there is no figure \"professionnels\" on this page; did you mean \"professionals\"?"), on: .bilingual),
    EditorEdit(
      "a unit left out", "10-frontline.fr.md", .replace("  professionals: professionnels\n", ""),
      meant: "the word, later", .shows("ont bénéficié de nos formations", on: "fr/index.html"), on: .bilingual),
    EditorEdit(
      "a French unit without its many", "10-frontline.fr.md",
      .replace("{one: atelier, other: ateliers}", "{one: atelier}"), meant: "the word",
      .told("10-frontline.fr.md", 5, 14, "\"other\" is missing; a unit needs it"), on: .bilingual),
    EditorEdit(
      "a unit with a blank forgotten", "10-frontline.fr.md",
      .replace("professionals: professionnels", "professionals:professionnels"), meant: "the word",
      .told(
        "10-frontline.fr.md", 4, 3, "a colon behind a key needs a blank behind it", fix: "professionals: professionnels"
      ), on: .bilingual),
    EditorEdit(
      "a reference translated", "10-frontline.fr.md", .replace("{{ professionals }}", "{{ professionnels }}"),
      meant: "the figure",
      .told("10-frontline.fr.md", 10, 1, "there is no figure \"professionnels\"; did you mean \"professionals\"?"),
      on: .bilingual),
    EditorEdit(
      "a title left out", "10-frontline.fr.md", .replace("title: Soutenir les professionnels\n", ""), meant: "later",
      .told("10-frontline.fr.md", 2, 1, "\"title\" is missing; a translation needs it"), on: .bilingual),
    EditorEdit(
      "a period in a translation", "index.fr.md", .replace("title: Notre impact", "title: Notre impact\nperiod: 2022"),
      meant: "another year",
      .told(
        "index.fr.md", 3, 1, "a translation holds words only; \"period\" stands once, in the file of the first language"
      ), on: .bilingual),
    EditorEdit(
      "French quotation marks", "10-frontline.fr.md", .replace("de nos formations :", "de nos « formations » :"),
      meant: "a quotation", .shows("de nos « formations » :", on: "fr/index.html"), on: .bilingual),
    EditorEdit(
      "a headline in a translation", "10-frontline.fr.md", .replace("units:\n", "headline: professionals\nunits:\n"),
      meant: "the card",
      .told(
        "10-frontline.fr.md", 3, 1,
        "a translation holds words only; \"headline\" stands once, in the file of the first language"), on: .bilingual),
    EditorEdit(
      "a phrase without its number", "10-frontline.fr.md",
      .replace("units:\n", "phrases: {professionals: \"autour de professionnels\"}\nunits:\n"),
      meant: "another wording",
      .told("10-frontline.fr.md", 3, 1, "\"phrases\" is not supported yet; leave it out until it is"), on: .bilingual),
    EditorEdit(
      "a phrase", "10-frontline.fr.md",
      .replace("units:\n", "phrases: {webinars: \"une dizaine de webinaires ({number})\"}\nunits:\n"),
      meant: "another wording",
      .told("10-frontline.fr.md", 3, 1, "\"phrases\" is not supported yet; leave it out until it is"),
      on: .bilingual),
    EditorEdit(
      "a translation with an underscore", "10-frontline.fr.md", .rename("10-frontline_fr.md"), meant: "French",
      .told(
        "10-frontline_fr.md", 0, 0,
        "\"10-frontline_fr.md\" can't name a section; a translation has a dot before its language: 10-frontline.fr.md",
        fix: "10-frontline.fr.md"), on: .bilingual),
    EditorEdit(
      "a translation with a capital", "10-frontline.fr.md", .rename("10-frontline.FR.md"), meant: "French",
      .told(
        "10-frontline.FR.md", 0, 0, "\"FR\" is none of the site's languages (en, fr); did you mean \"fr\"?",
        fix: "10-frontline.fr.md"), on: .bilingual),
    EditorEdit(
      "a translation with another number", "10-frontline.fr.md", .rename("15-frontline.fr.md"), meant: "French",
      .told("15-frontline.fr.md", 0, 0, "there is no 15-frontline.md that this could be the translation of"),
      on: .bilingual),
    EditorEdit(
      "a title translated with a colon", "10-frontline.fr.md", .replace("title: Soutenir", "title: Aide : soutenir"),
      meant: "a title",
      .told(
        "10-frontline.fr.md", 2, 8,
        "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
        fix: "\"Aide : soutenir les professionnels\""), on: .bilingual),
    EditorEdit(
      "a third language without a text", "site.yml", .replace("[en, fr]", "[en, fr, nl]"), meant: "Dutch, later",
      .shows("Our impact", on: "nl/index.html"), on: .bilingual),
  ]
}
