extension EditorEdit {
  /// Periods.
  static let periodEdits: [EditorEdit] = [
    EditorEdit(
      "period: 2020", "index.md", .replace("period: 2021", "period: 2020"), meant: "last year",
      .shows("2020 Our impact")),
    EditorEdit(
      "period: FY22", "index.md", .replace("period: 2021", "period: FY22"), meant: "the financial year",
      .told(
        "index.md", 3, 9,
        "\"FY22\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "period: Q3 2021", "index.md", .replace("period: 2021", "period: Q3 2021"), meant: "the third quarter",
      .told(
        "index.md", 3, 9,
        "\"Q3 2021\" is not a period: a quarter stands behind its year, after a hyphen", fix: "2021-Q3"
      )),
    EditorEdit(
      "period: 2021-Q3", "index.md", .replace("period: 2021", "period: 2021-Q3"), meant: "the third quarter",
      .shows("Q3 2021 Our impact")),
    EditorEdit(
      "period: 2020-21", "index.md", .replace("period: 2021", "period: 2020-21"), meant: "the financial year",
      .told(
        "index.md", 3, 9,
        "\"2020-21\" is not a period: write 2020/21 for the financial year, or 2020/2021 for both years"
      )),
    EditorEdit(
      "period: 2020/21", "index.md", .replace("period: 2021", "period: 2020/21"), meant: "the financial year",
      .shows("2020/21 Our impact")),
    EditorEdit(
      "period: 2019-2021", "index.md", .replace("period: 2021", "period: 2019-2021"), meant: "three years",
      .told(
        "index.md", 3, 9,
        "\"2019-2021\" is not a period: the first and the last of a range have / between them", fix: "2019/2021"
      )),
    EditorEdit(
      "period: 2019 to 2021", "index.md", .replace("period: 2021", "period: 2019 to 2021"), meant: "three years",
      .told(
        "index.md", 3, 9,
        "\"2019 to 2021\" is not a period: the first and the last of a range have / between them", fix: "2019/2021"
      )),
    EditorEdit(
      "period: May 2021", "index.md", .replace("period: 2021", "period: May 2021"), meant: "a month",
      .told(
        "index.md", 3, 9,
        "\"May 2021\" is not a period: a month is two digits behind its year, after a hyphen", fix: "2021-05"
      )),
    EditorEdit(
      "period: 05/2021", "index.md", .replace("period: 2021", "period: 05/2021"), meant: "a month",
      .told(
        "index.md", 3, 9,
        "\"05/2021\" is not a period: a month is two digits behind its year, after a hyphen", fix: "2021-05"
      )),
    EditorEdit(
      "period: 01.01.2021 - 31.12.2021", "index.md", .replace("period: 2021", "period: 01.01.2021 - 31.12.2021"),
      meant: "the year, in days",
      .told(
        "index.md", 3, 9,
        "\"01.01.2021 - 31.12.2021\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "period: since 2015", "index.md", .replace("period: 2021", "period: since 2015"), meant: "all years since",
      .told(
        "index.md", 3, 9,
        "\"since 2015\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "period: 20221", "index.md", .replace("period: 2021", "period: 20221"), meant: "2022, with a slip",
      .told(
        "index.md", 3, 9,
        "\"20221\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "period: the year 2021", "index.md", .replace("period: 2021", "period: the year 2021"), meant: "the year",
      .told(
        "index.md", 3, 9,
        "\"the year 2021\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "period: 2021 (provisional)", "index.md", .replace("period: 2021", "period: 2021 (provisional)"),
      meant: "the year, not yet final",
      .told(
        "index.md", 3, 9,
        "\"2021 (provisional)\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "period: \"2021\"", "index.md", .replace("period: 2021", "period: \"2021\""),
      meant: "the year, in quotation marks", .shows("2021 Our impact")),
    EditorEdit(
      "period: 12 months to March 2021", "index.md", .replace("period: 2021", "period: 12 months to March 2021"),
      meant: "the financial year",
      .told(
        "index.md", 3, 9,
        "\"12 months to March 2021\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
    EditorEdit(
      "period: ", "index.md", .replace("period: 2021", "period: "), meant: "no year yet",
      .shows("Donate to help Our impact")),
    EditorEdit(
      "year: 2020", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    year: 2020\n"),
      meant: "the year",
      .told(
        "50-research.md", 8, 5,
        "the figure \"hotlines\" has no key \"year\"; it can have value, unit, label, period, method, note, counts, status, add, parts, source, of, previous, change, goal, exact"
      )),
    EditorEdit(
      "two periods", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    period: 2019\n"),
      meant: "another year, with the old one left",
      .told("50-research.md", 8, 5, "\"period\" is written twice; each key stands once")),
    EditorEdit(
      "a date of a figure", "20-awareness.md", .replace("    period: 2021\n", "    period: 31/12/2021\n"),
      meant: "the last day of the year",
      .told(
        "20-awareness.md", 21, 13,
        "\"31/12/2021\" is not a period: write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), or a financial year (2022/23)"
      )),
  ]
}
