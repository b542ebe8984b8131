extension EditorEdit {
  /// Shares, ranges, ratios and qualifiers.
  static let shareEdits: [EditorEdit] = [
    .professionals("5 %", meant: "a share, with a blank as in French", .shows("5% benefited")),
    .professionals(
      "3,5 %", meant: "a share with decimals, as on the Continent",
      .told(
        "10-frontline.md", 4, 18,
        "\"3,5 %\" is not a figure: \"3,5\" is not how English writes a number (1,234.5); write 3.5 if that is what is meant"
      )),
    .professionals("12.5 % of calls", meant: "a share of the calls", .shows("12.5% of calls benefited")),
    .professionals("-5 %", meant: "five per cent fewer", .shows("Down by 5% benefited")),
    .professionals(
      "up 5%", meant: "five per cent more",
      .told("10-frontline.md", 4, 18, "\"up 5%\" is not a figure: a change is written with a sign", fix: "+5%")),
    .professionals("5-7 %", meant: "a share between two", .shows("5–7% benefited")),
    .professionals(
      "5 pct of calls", meant: "five per cent",
      .told(
        "10-frontline.md", 4, 18, "\"5 pct of calls\" is not a figure: a share is written with a % sign",
        fix: "5% of calls")),
    .professionals(
      "between 5 and 7 professionals", meant: "a range in words",
      .told(
        "10-frontline.md", 4, 18,
        "\"between 5 and 7 professionals\" is not a figure: a range is written with its two numbers and \"to\" between them, such as 4 to 6 weeks"
      )),
    .professionals(
      "5 - 7 professionals", meant: "a range with blanks",
      .told(
        "10-frontline.md", 4, 18,
        "\"5 - 7 professionals\" is not a figure: a range is joined by \"to\", or by a dash without blanks",
        fix: "5 to 7 professionals")),
    .professionals("5 to 7 professionals", meant: "a range", .shows("5–7 professionals benefited")),
    .professionals(
      "7-5 professionals", meant: "a range the wrong way round",
      .told(
        "10-frontline.md", 4, 18,
        "\"7-5 professionals\" is not a figure: a range goes from the lower number to the higher one, and 5 is not above 7"
      )),
    .professionals(
      "5/7 professionals", meant: "five to seven",
      .told(
        "10-frontline.md", 4, 18,
        "\"5/7 professionals\" is not a figure: \"5/7\" is a part of a whole; write 5 with \"of: 7\" below it, 5 in 7 for a ratio, or 71.4% for a share"
      )),
    .professionals(
      "1/3 of calls", meant: "a third of the calls",
      .told(
        "10-frontline.md", 4, 18,
        "\"1/3 of calls\" is not a figure: \"1/3\" is a part of a whole; write 1 with \"of: 3\" below it, 1 in 3 for a ratio, or 33.3% for a share"
      )),
    .professionals(
      "half of the members", meant: "one half",
      .told(
        "10-frontline.md", 4, 18,
        "\"half of the members\" is not a figure: a part is written as a share, such as 50%, or as a ratio, such as 1 in 2"
      )),
    .professionals(
      "a third of calls", meant: "a third of the calls",
      .told(
        "10-frontline.md", 4, 18,
        "\"a third of calls\" is not a figure: a part is written as a share, such as 33%, or as a ratio, such as 1 in 3"
      )),
    .professionals(
      "one third of calls", meant: "a third of the calls",
      .told(
        "10-frontline.md", 4, 18,
        "\"one third of calls\" is not a figure: a part is written as a share, such as 33%, or as a ratio, such as 1 in 3"
      )),
    .professionals("1 in 3 calls", meant: "a third of the calls", .shows("1 in 3 calls benefited")),
    .professionals(
      "one in three calls", meant: "a third of the calls",
      .told("10-frontline.md", 4, 18, "\"one in three calls\" is not a figure: a figure's number is written in digits")),
    .professionals(
      "3 out of 4 parents", meant: "three quarters of the parents",
      .told(
        "10-frontline.md", 4, 18,
        "\"3 out of 4 parents\" is not a figure: \"3 out of 4\" is a part of a whole; write \"value: 3\" with its unit and \"of: 4\" below it, or 3 in 4 for a ratio"
      )),
    .professionals(
      "3 of the 4 parents", meant: "three of the four parents",
      .told(
        "10-frontline.md", 4, 18,
        "\"3 of the 4 parents\" is not a figure: \"3 of the 4\" is a part of a whole; write \"value: 3\" with its unit and \"of: 4\" below it, or 3 in 4 for a ratio"
      )),
    .professionals(
      "101% of calls", meant: "more than all, a slip",
      .warned("10-frontline.md", 4, 18, "a share of calls is at most 100%")),
    .professionals("150% of the goal", meant: "more than was planned", .shows("150% of the goal benefited")),
    .professionals(
      "2-fold", meant: "twice as many",
      .told("10-frontline.md", 4, 18, "\"2-fold\" is not a figure: \"2-fold\" is written as \"2 times\"")),
    .professionals("+12% professionals", meant: "growth, and of what", .shows("Up by 12% professionals benefited")),
    .professionals(
      "+/- 760 professionals", meant: "about 760",
      .told(
        "10-frontline.md", 4, 18, "\"+/- 760 professionals\" is not a figure: \"+/-\" is written \"about\" here",
        fix: "about 760 professionals")),
    .professionals("up to 760 professionals", meant: "760 at most", .shows("Up to 760 professionals benefited")),
    .professionals(
      "max. 760 professionals", meant: "760 at most",
      .told(
        "10-frontline.md", 4, 18, "\"max. 760 professionals\" is not a figure: \"max.\" is written \"up to\" here",
        fix: "up to 760 professionals")),
    .professionals(
      "min 760 professionals", meant: "760 at least",
      .told(
        "10-frontline.md", 4, 18, "\"min 760 professionals\" is not a figure: \"min\" is written \"at least\" here",
        fix: "at least 760 professionals")),
    .professionals(
      "less than 100 professionals", meant: "under 100",
      .told(
        "10-frontline.md", 4, 18,
        "\"less than 100 professionals\" is not a figure: \"less than\" is written \"under\" here",
        fix: "under 100 professionals")),
  ]
}
