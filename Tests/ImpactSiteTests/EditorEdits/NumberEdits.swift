extension EditorEdit {
  /// Numbers and magnitudes.
  static let numberEdits: [EditorEdit] = [
    .professionals(
      "11,031 professionals", meant: "the number as the report has it",
      .shows("11,031 professionals benefited from our training")),
    .professionals(
      "10 000 professionals", meant: "ten thousand, with a blank between the groups",
      .shows("10,000 professionals benefited")),
    .professionals(
      "2.300 professionals", meant: "2,300, as a Dutch colleague writes it",
      .told(
        "10-frontline.md", 4, 18,
        "\"2.300 professionals\" is not a figure: \"2.300\" can be read as 2300 or as 2.3000; write 2300 for the first, 2.3000 for the second"
      )),
    .professionals(
      "1.234.567 professionals", meant: "1,234,567, as the German report has it",
      .told(
        "10-frontline.md", 4, 18,
        "\"1.234.567 professionals\" is not a figure: \"1.234.567\" is not how English writes a number (1,234.5)",
        fix: "1234567 professionals")),
    .professionals(
      "approx 300 professionals", meant: "about 300",
      .told(
        "10-frontline.md", 4, 18, "\"approx 300 professionals\" is not a figure: \"approx\" is written \"about\" here",
        fix: "about 300 professionals")),
    .professionals(
      "approx. 300 professionals", meant: "about 300",
      .told(
        "10-frontline.md", 4, 18,
        "\"approx. 300 professionals\" is not a figure: \"approx.\" is written \"about\" here",
        fix: "about 300 professionals")),
    .professionals(
      "300+ professionals", meant: "at least 300",
      .told(
        "10-frontline.md", 4, 18,
        "\"300+ professionals\" is not a figure: \"300+\" is written \"at least 300\", or \"over 300\" if it is more than that",
        fix: "at least 300 professionals")),
    .professionals(
      "300 + professionals", meant: "at least 300",
      .told(
        "10-frontline.md", 4, 18,
        "\"300 + professionals\" is not a figure: a figure is one number; write \"at least\" before it where it may be more"
      )),
    .professionals(
      "two hundred professionals", meant: "200, in words",
      .told(
        "10-frontline.md", 4, 18,
        "\"two hundred professionals\" is not a figure: a figure's number is written in digits",
        fix: "200 professionals")),
    .professionals(
      "1,5 million people", meant: "one and a half million",
      .told(
        "10-frontline.md", 4, 18,
        "\"1,5 million people\" is not a figure: \"1,5\" is not how English writes a number (1,234.5); write 1.5 if that is what is meant"
      )),
    .professionals("1.5 million people", meant: "one and a half million", .shows("1.5 million people benefited")),
    .professionals(
      "1.5m people", meant: "one and a half million",
      .told(
        "10-frontline.md", 4, 18,
        "\"1.5m people\" is not a figure: \"m\" behind a number can be million (write 1M or 1 million) or metres; write the word, such as 1.5 million"
      )),
    .professionals(
      "1.2 Mio people", meant: "1.2 million",
      .told(
        "10-frontline.md", 4, 18,
        "\"1.2 Mio people\" is not a figure: a number has thousand, million or billion behind it, or k, M or bn, and no \"Mio\"",
        fix: "1.2 million people")),
    .professionals(
      "over 1 Million people", meant: "over a million, with a capital", .shows("Over 1 million people benefited")),
    .professionals("120K people", meant: "120,000, short", .shows("120K people benefited")),
    .professionals(
      "120 k people", meant: "120,000, short",
      .told(
        "10-frontline.md", 4, 18, "\"120 k people\" is not a figure: \"k\" stands right behind its number",
        fix: "120k people")),
    .professionals(
      "760", meant: "the number alone, as the sentence says the rest", .shows("760 benefited from our training")),
    .professionals(
      "Over 760 professionals", meant: "the same, with a capital", .shows("Over 760 professionals benefited")),
    .professionals(
      "OVER 760 PROFESSIONALS", meant: "a number that is shouted", .shows("Over 760 PROFESSIONALS benefited")),
    .professionals(
      "some 760 professionals", meant: "about 760",
      .told(
        "10-frontline.md", 4, 18, "\"some 760 professionals\" is not a figure: \"some\" is written \"about\" here",
        fix: "about 760 professionals")),
    .professionals(
      "circa 760 professionals", meant: "about 760",
      .told(
        "10-frontline.md", 4, 18, "\"circa 760 professionals\" is not a figure: \"circa\" is written \"about\" here",
        fix: "about 760 professionals")),
    .professionals(
      "hundreds of professionals", meant: "many, and nobody counted",
      .told("10-frontline.md", 4, 18, "\"hundreds of professionals\" is not a figure: it has no number")),
    .professionals(
      "a few hundred professionals", meant: "some hundreds",
      .told("10-frontline.md", 4, 18, "\"a few hundred professionals\" is not a figure: it has no number")),
    .professionals("0 professionals", meant: "nobody came this year", .shows("0 professionals benefited")),
    .professionals(
      "no professionals", meant: "nobody came this year",
      .told("10-frontline.md", 4, 18, "\"no professionals\" is not a figure: it has no number")),
  ]
}
