extension EditorEdit {
  /// Numbers and magnitudes.
  static let moreNumberEdits: [EditorEdit] = [
    .professionals(
      "760 professionals.", meant: "the figure, with the full stop of the sentence",
      .told(
        "10-frontline.md", 4, 18,
        "\"760 professionals.\" is not a figure: the figure ends with \".\"; the sentence around it has its own full stop, so leave it out",
        fix: "760 professionals")),
    .professionals(
      "760professionals", meant: "760 professionals, with the blank forgotten",
      .told(
        "10-frontline.md", 4, 18,
        "\"760professionals\" is not a figure: a blank is missing between the number and \"professionals\"",
        fix: "760 professionals")),
    .professionals(
      "7 60 professionals", meant: "760, with a slip of the thumb",
      .told(
        "10-frontline.md", 4, 18,
        "\"7 60 professionals\" is not a figure: the digits \"7 60\" are not in groups of three; a figure is one number, and a telephone number belongs under contacts in site.yml"
      )),
    .professionals(
      "76O professionals", meant: "760, with the letter O",
      .told(
        "10-frontline.md", 4, 18,
        "\"76O professionals\" is not a figure: \"76O\" has the letter O in it; write 760 if that is what is meant")),
    .professionals(
      "760 professionals (+12%)", meant: "the figure and how it grew",
      .told(
        "10-frontline.md", 4, 36,
        "\"760 professionals (+12%)\" is not a figure: a figure is one number; write how it grew as \"change: +12%\" below its value"
      )),
    .professionals(
      "760 professionals in 2021", meant: "the figure and its year",
      .told(
        "10-frontline.md", 4, 36,
        "\"760 professionals in 2021\" is not a figure: what time a figure speaks of stands under period; write \"period: 2021\" below the value"
      )),
    .professionals(
      "over 760 professionals # ask Anna", meant: "the figure, with a remark for colleagues",
      .told(
        "10-frontline.md", 4, 41,
        "# with a blank before it begins a remark, so the value is only \"over 760 professionals\"; put the whole value in \"quotation marks\", or two blanks before a # that begins a remark"
      )),
    .professionals(
      ">760 professionals", meant: "over 760",
      .told(
        "10-frontline.md", 4, 18, "\">760 professionals\" is not a figure: \">\" is written as a word: over",
        fix: "over 760 professionals")),
    .professionals(
      "> 760 professionals", meant: "over 760",
      .told(
        "10-frontline.md", 4, 18, "\"> 760 professionals\" is not a figure: \">\" is written as a word: over",
        fix: "over 760 professionals")),
    .professionals(
      "~760 professionals", meant: "about 760",
      .told(
        "10-frontline.md", 4, 18, "\"~760 professionals\" is not a figure: \"~\" is written as a word: about",
        fix: "about 760 professionals")),
    .professionals(
      "< 100 professionals", meant: "under 100",
      .told(
        "10-frontline.md", 4, 18, "\"< 100 professionals\" is not a figure: \"<\" is written as a word: under",
        fix: "under 100 professionals")),
    .professionals(
      "24/7", meant: "day and night",
      .told(
        "10-frontline.md", 4, 18,
        "\"24/7\" is not a figure: \"24/7\" says that something is always open, not how many of anything; write it into the text as it is"
      )),
    .professionals(
      "3x more professionals", meant: "three times as many",
      .told(
        "10-frontline.md", 4, 18, "\"3x more professionals\" is not a figure: a figure is one number; write the result")
    ),
    .professionals(
      "10 times more professionals", meant: "ten times as many", .shows("10 times more professionals benefited")),
    .professionals(
      "0800 123 456", meant: "our free telephone number",
      .told(
        "10-frontline.md", 4, 18,
        "\"0800 123 456\" is not a figure: a number does not start with 0; a telephone number belongs under contacts in site.yml"
      )),
    .professionals(
      "+32 475 89 97 51", meant: "our mobile telephone",
      .told(
        "10-frontline.md", 4, 18,
        "\"+32 475 89 97 51\" is not a figure: it looks like a telephone number, which belongs under contacts in site.yml"
      )),
    .professionals(
      "FY22", meant: "the year, in the wrong line",
      .told(
        "10-frontline.md", 4, 18,
        "\"FY22\" is not a figure: \"FY22\" is a year, which stands under period, such as 2021/22")),
    .professionals(
      "Q3 2021", meant: "the quarter, in the wrong line",
      .told(
        "10-frontline.md", 4, 18,
        "\"Q3 2021\" is not a figure: \"Q3 2021\" is a quarter, which stands under period, as 2021-Q3")),
    .professionals(
      "2020-21", meant: "the years, in the wrong line",
      .told(
        "10-frontline.md", 4, 18,
        "\"2020-21\" is not a figure: \"2020-21\" is a year, which stands under period, as 2020/21")),
    .professionals(
      "the 5th edition", meant: "the fifth edition",
      .told(
        "10-frontline.md", 4, 22,
        "\"the 5th edition\" is not a figure: \"5th\" is a place in an order, not a number of anything; write it into the text as it is"
      )),
    .professionals("1.25", meant: "a number with decimals", .shows("1.25 benefited")),
    .professionals(
      "760 (estimated)", meant: "a number that is estimated",
      .told(
        "10-frontline.md", 4, 22,
        "\"760 (estimated)\" is not a figure: what is in brackets is no unit; write \"status: estimated\" below the value"
      )),
    .professionals(
      "n/a", meant: "not known yet", .told("10-frontline.md", 4, 18, "\"n/a\" is not a figure: it has no number")),
    .professionals(
      "TBC", meant: "not known yet", .told("10-frontline.md", 4, 18, "\"TBC\" is not a figure: it has no number")),
    .professionals(
      "xxx professionals", meant: "a place for the number",
      .told("10-frontline.md", 4, 18, "\"xxx professionals\" is not a figure: it has no number")),
    .professionals(
      "?", meant: "not known yet", .told("10-frontline.md", 4, 18, "\"?\" is not a figure: it has no number")),
  ]
}
