extension EditorEdit {
  /// Money.
  static let moneyEdits: [EditorEdit] = [
    .professionals(
      "£1.2m raised", meant: "1.2 million pounds",
      .told(
        "10-frontline.md", 4, 20,
        "\"£1.2m raised\" is not a figure: \"m\" behind a number can be million (write 1M or 1 million) or metres; write the word, such as 1.2 million"
      )),
    .professionals("£1.2M raised", meant: "1.2 million pounds", .shows("£1.2M raised benefited")),
    .professionals("€ 5,000", meant: "five thousand euros", .shows("€5,000 benefited")),
    .professionals("5000€", meant: "five thousand euros", .shows("€5,000 benefited")),
    .professionals("EUR 5000", meant: "five thousand euros", .shows("€5,000 benefited")),
    .professionals(
      "10 000 Euro", meant: "ten thousand euros",
      .told(
        "10-frontline.md", 4, 18,
        "\"10 000 Euro\" is not a figure: \"10 000 Euro\" is money, which is written with its sign", fix: "€10 000")),
    .professionals(
      "10 000 euros raised", meant: "ten thousand euros",
      .told(
        "10-frontline.md", 4, 18,
        "\"10 000 euros raised\" is not a figure: \"10 000 euros\" is money, which is written with its sign",
        fix: "€10 000 raised")),
    .professionals("$1,000", meant: "a thousand US dollars", .shows("US$1,000 benefited")),
    .professionals(
      "€1.000", meant: "a thousand euros, as in Belgium",
      .told(
        "10-frontline.md", 4, 21,
        "\"€1.000\" is not a figure: \"1.000\" can be read as 1000 or as 1.0000; write 1000 for the first, 1.0000 for the second"
      )),
    .professionals(
      "€1.000,50", meant: "a thousand euros and fifty cents, as in Belgium",
      .told(
        "10-frontline.md", 4, 18,
        "\"€1.000,50\" is not a figure: \"1.000,50\" is not how English writes a number (1,234.5)", fix: "€1000.50")),
    .professionals(
      "5,- €", meant: "five euros, as in Germany",
      .told("10-frontline.md", 4, 18, "\"5,- €\" is not a figure: \",-\" is left out behind a number", fix: "5 €")),
    .professionals(
      "€5,-", meant: "five euros, as in Germany",
      .told("10-frontline.md", 4, 18, "\"€5,-\" is not a figure: \",-\" is left out behind a number", fix: "€5")),
    .professionals("€5k", meant: "five thousand euros", .shows("€5K benefited")),
    .professionals(
      "1 million euros", meant: "a million euros",
      .told(
        "10-frontline.md", 4, 18,
        "\"1 million euros\" is not a figure: \"1 million euros\" is money, which is written with its sign",
        fix: "€1 million")),
    .professionals(
      "€1,5 million", meant: "one and a half million euros",
      .told(
        "10-frontline.md", 4, 21,
        "\"€1,5 million\" is not a figure: \"1,5\" is not how English writes a number (1,234.5); write 1.5 if that is what is meant"
      )),
    .professionals("CHF 500", meant: "five hundred Swiss francs", .shows("CHF 500 benefited")),
    .professionals(
      "500 pounds", meant: "£500",
      .told(
        "10-frontline.md", 4, 18,
        "\"500 pounds\" is not a figure: \"500 pounds\" can be money or weight; write £500 for British pounds, 500 lb for the weight"
      )),
    .professionals("€5.5", meant: "five euros and fifty cents", .shows("€5.50 benefited")),
    .professionals("€5-10", meant: "five to ten euros", .shows("€5–10 benefited")),
    .professionals("€ 30 per month", meant: "thirty euros a month", .shows("€30 per month benefited")),
    .professionals(
      "EURO 30", meant: "thirty euros",
      .told("10-frontline.md", 4, 18, "\"EURO 30\" is not a figure: \"EURO\" is written as € or EUR", fix: "€30")),
    .professionals(
      "€30,000 raised (2020: €25,000)", meant: "this year and the one before",
      .told(
        "10-frontline.md", 4, 35,
        "\"€30,000 raised (2020: €25,000)\" is not a figure: a figure is one number; the one of 2020 stands under previous"
      )),
    .professionals(
      "30.000€", meant: "thirty thousand euros",
      .told(
        "10-frontline.md", 4, 18,
        "\"30.000€\" is not a figure: \"30.000\" can be read as 30000 or as 30.0000; write 30000 for the first, 30.0000 for the second"
      )),
    .professionals("-€500", meant: "five hundred euros fewer", .shows("Down by €500 benefited")),
  ]
}
