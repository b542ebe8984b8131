extension EditorEdit {
  /// What a figure says of itself: its parts, whole, goal, source and status.
  static let detailEdits: [EditorEdit] = [
    EditorEdit(
      "of: 32", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    of: 32\n"),
      meant: "22 of the 32", .shows("22 hotlines provided data")),
    EditorEdit(
      "of: 32 hotlines", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    of: 32 hotlines\n"),
      meant: "22 of the 32 hotlines", .shows("22 hotlines provided data")),
    EditorEdit(
      "Of: 32", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    Of: 32\n"),
      meant: "22 of the 32",
      .told("50-research.md", 8, 5, "the figure \"hotlines\" has no key \"Of\"; did you mean \"of\"?")),
    EditorEdit(
      "out of: 32", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    out of: 32\n"),
      meant: "22 of the 32",
      .told(
        "50-research.md", 8, 5,
        "the figure \"hotlines\" has no key \"out of\"; it can have value, unit, label, period, method, note, counts, status, add, parts, source, of, previous, change, goal, exact"
      )),
    EditorEdit(
      "exact: 23", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    exact: 23\n"),
      meant: "the true count, which is another",
      .told("50-research.md", 8, 12, "the figure \"hotlines\" says \"22 hotlines\", but its exact value is 23")),
    EditorEdit(
      "exact: 22 hotlines", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    exact: 22 hotlines\n"), meant: "the true count",
      .shows("22 hotlines provided data")),
    EditorEdit(
      "source: Figures and Trends 2020", "50-research.md",
      .replace(
        "    period: 2020\n    source: figures-and-trends-2020\n",
        "    period: 2020\n    source: Figures and Trends 2020\n"),
      meant: "where it is from",
      .told(
        "50-research.md", 8, 13,
        "a title alone is no source; write source: {title: …, url: https://…}, or the key of one of site.yml's sources")
    ),
    EditorEdit(
      "source: www.example.org/report", "50-research.md",
      .replace(
        "    period: 2020\n    source: figures-and-trends-2020\n",
        "    period: 2020\n    source: www.example.org/report\n"),
      meant: "where it is from",
      .told(
        "50-research.md", 8, 13,
        "an address alone is no source; write source: {title: …, url: https://…}, or the key of one of site.yml's sources"
      )),
    EditorEdit(
      "source: {title: Report, url: www.example.org}", "50-research.md",
      .replace(
        "    period: 2020\n    source: figures-and-trends-2020\n",
        "    period: 2020\n    source: {title: Report, url: www.example.org}\n"),
      meant: "where it is from",
      .told(
        "50-research.md", 8, 34, "\"url\" must be a web address that begins with https://, not \"www.example.org\"",
        fix: "https://www.example.org")),
    EditorEdit(
      "source: {name: Report}", "50-research.md",
      .replace(
        "    period: 2020\n    source: figures-and-trends-2020\n", "    period: 2020\n    source: {name: Report}\n"),
      meant: "where it is from",
      .tells([
        Message(file: "50-research.md", line: 8, column: 13, message: "\"title\" is missing; a source needs it"),
        Message(
          file: "50-research.md", line: 8, column: 14,
          message: "a source has no key \"name\"; it can have title, producer, url, published, accessed, page, licence"),
      ])),
    EditorEdit(
      "Source: report", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    Source: report\n"),
      meant: "where it is from",
      .told("50-research.md", 8, 5, "the figure \"hotlines\" has no key \"Source\"; did you mean \"source\"?")),
    EditorEdit(
      "status: Provisional", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    status: Provisional\n"), meant: "not yet final",
      .told(
        "50-research.md", 8, 13,
        "\"status\" is one of final, provisional, estimated, forecast, revised, break, not \"Provisional\"; did you mean \"provisional\"?"
      )),
    EditorEdit(
      "status: preliminary", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    status: preliminary\n"), meant: "not yet final",
      .told(
        "50-research.md", 8, 13,
        "\"status\" is one of final, provisional, estimated, forecast, revised, break, not \"preliminary\"")),
    EditorEdit(
      "previous: 20", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    previous: 20\n"),
      meant: "the year before it was 20",
      .told("50-research.md", 8, 15, "\"previous\" is written as keys and values, such as {2020: 20}, but this is text")
    ),
    EditorEdit(
      "previous: {2019: 19 hotlines}", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    previous: {2019: 19 hotlines}\n"),
      meant: "the year before it was 19",
      .shows("22 hotlines provided data")),
    EditorEdit(
      "previous in lines", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    previous:\n      2018: 17\n      2019: 19\n"),
      meant: "the years before", .shows("22 hotlines provided data")),
    EditorEdit(
      "previous: 2019: 19", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    previous: 2019: 19\n"), meant: "the year before it was 19",
      .told(
        "50-research.md", 8, 15, "\"previous\" holds keys with values; in one line they stand in braces",
        fix: "{2019: 19}")),
    EditorEdit(
      "previous: {2019:19}", "50-research.md",
      .replace("    period: 2020\n", "    period: 2020\n    previous: {2019:19}\n"), meant: "the year before it was 19",
      .told("50-research.md", 8, 16, "a colon behind a key needs a blank behind it", fix: "2019: 19")),
    EditorEdit(
      "change: 2", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    change: 2\n"),
      meant: "two more", .told("50-research.md", 8, 13, "\"change\" begins with + or -, such as +2")),
    EditorEdit(
      "change: up 2", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    change: up 2\n"),
      meant: "two more",
      .told("50-research.md", 8, 13, "\"up 2\" is not a figure: a change is written with a sign", fix: "+2")),
    EditorEdit(
      "change: 10%", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    change: 10%\n"),
      meant: "a tenth more", .told("50-research.md", 8, 13, "\"change\" begins with + or -, such as +2")),
    EditorEdit(
      "goal: 32", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    goal: 32\n"),
      meant: "all of them, one day",
      .told(
        "50-research.md", 8, 11, "a goal is written as keys and values, such as {value: 32}, but this is text",
        fix: "{value: 32}")),
    EditorEdit(
      "goal: 32 by 2025", "50-research.md", .replace("    period: 2020\n", "    period: 2020\n    goal: 32 by 2025\n"),
      meant: "all of them by 2025",
      .told(
        "50-research.md", 8, 11,
        "a goal is written as keys and values, such as {value: 32, by: 2025}, but this is text",
        fix: "{value: 32, by: 2025}")),
  ]
}
