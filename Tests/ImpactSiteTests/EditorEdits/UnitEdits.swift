extension EditorEdit {
  /// Units, plurals and what else stands in a figure.
  static let unitEdits: [EditorEdit] = [
    .professionals("1 professional", meant: "one person", .shows("1 professional benefited")),
    .professionals(
      "1 professionals", meant: "one person, with the plural left from last year",
      .shows("1 professionals benefited")),
    .professionals(
      "4 **great** professionals", meant: "bold print",
      .told(
        "10-frontline.md", 4, 18,
        "\"4 **great** professionals\" is not a figure: a figure is plain text; leave out **",
        fix: "4 great professionals")),
    .professionals(
      "4 <b>great</b> professionals", meant: "bold print",
      .told(
        "10-frontline.md", 4, 20,
        "\"4 <b>great</b> professionals\" is not a figure: a figure is plain text; leave out <b>")),
    .professionals(
      "[4 professionals](https://www.example.org)", meant: "a figure that is a link",
      .told(
        "10-frontline.md", 4, 18,
        "\"[4 professionals](https://www.example.org)\" is not a figure: a figure is no link; make the link where the figure is shown"
      )),
    .professionals(
      "4 professionals: 2 online", meant: "the figure and a remark",
      .told(
        "10-frontline.md", 4, 18,
        "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
        fix: "\"4 professionals: 2 online\"")),
    .professionals("'4 professionals'", meant: "the figure in quotation marks", .shows("4 professionals benefited")),
    .professionals(
      "“4 professionals”", meant: "the figure in quotation marks, as Word makes them",
      .told(
        "10-frontline.md", 4, 18, "\"“4 professionals”\" is not a figure: leave out the quotation marks",
        fix: "4 professionals")),
    .professionals(
      "\"4\" professionals", meant: "the number in quotation marks",
      .told(
        "10-frontline.md", 4, 18, "\"\"4\" professionals\" is not a figure: leave out the quotation marks",
        fix: "4 professionals")),
    .professionals(
      "4 professionals & parents", meant: "two kinds of people", .shows("4 professionals & parents benefited")),
    .professionals(
      "4h of training", meant: "four hours",
      .told(
        "10-frontline.md", 4, 18, "\"4h of training\" is not a figure: a blank is missing between the number and \"h\"",
        fix: "4 h of training")),
    .professionals(
      "2,5 hours of training", meant: "two and a half hours",
      .told(
        "10-frontline.md", 4, 18,
        "\"2,5 hours of training\" is not a figure: \"2,5\" is not how English writes a number (1,234.5); write 2.5 if that is what is meant"
      )),
    .professionals("90 min of training", meant: "ninety minutes", .shows("90 min of training benefited")),
    .professionals("5 kg of bandages", meant: "a weight", .shows("5 kg of bandages benefited")),
    .professionals(
      "4 professionals, 3 parents", meant: "two numbers in one line",
      .told(
        "10-frontline.md", 4, 35,
        "\"4 professionals, 3 parents\" is not a figure: a figure is one number; write the second as a figure of its own"
      )),
    .professionals(
      "760\u{A0}professionals", meant: "a blank copied from Word that does not break",
      .shows("760 professionals benefited")),
    .professionals(
      "over\u{A0}760 professionals", meant: "a blank copied from Word that does not break",
      .shows("Over 760 professionals benefited")),
    .professionals("760   professionals", meant: "blanks to make it line up", .shows("760 professionals benefited")),
    .professionals(
      "professionals: 760", meant: "the name once more",
      .told("10-frontline.md", 4, 18, "\"professionals: 760\" is not a figure: the number comes first, then its unit")),
    .professionals(
      "= 760 professionals", meant: "an equals sign as in a calculator",
      .told(
        "10-frontline.md", 4, 18, "\"= 760 professionals\" is not a figure: leave out the =", fix: "760 professionals")),
    .professionals(
      "760 professionnel·les", meant: "a word with a sign in it", .shows("760 professionnel·les benefited")),
    .professionals(
      "760 professionals*", meant: "a star for a footnote",
      .told(
        "10-frontline.md", 4, 18,
        "\"760 professionals*\" is not a figure: a figure is plain text; leave out * and write the remark as \"note\" below the value",
        fix: "760 professionals")),
    .professionals(
      "760 professionals [1]", meant: "a number for a footnote",
      .told(
        "10-frontline.md", 4, 18,
        "\"760 professionals [1]\" is not a figure: a figure is plain text; leave out [1] and write the source as \"source\" below the value",
        fix: "760 professionals")),
    EditorEdit(
      "a number in a form of a unit", "10-frontline.md",
      .replace(
        "professionals: over 760 professionals\n",
        "professionals: {value: over 1760, unit: {one: professional, other: over 1 760 professionals}}\n"),
      meant: "the whole figure",
      .told("10-frontline.md", 4, 43, "a unit is the words behind the number; leave out over 1 760")),
    EditorEdit(
      "a number before a unit of the long form", "10-frontline.md",
      .replace("professionals: over 760 professionals\n", "professionals: {value: 760, unit: 760 professionals}\n"),
      meant: "the whole figure",
      .told(
        "10-frontline.md", 4, 37, "a unit is the words behind the number; leave out 760", fix: "professionals")),
    EditorEdit(
      "quotation marks in a value of the long form", "10-frontline.md",
      .replace(
        "professionals: over 760 professionals\n", "professionals:\n    value: \"over\" 760 professionals\n"),
      meant: "the qualifier in quotation marks",
      .told(
        "10-frontline.md", 5, 12, "\"\"over\" 760 professionals\" is not a figure: leave out the quotation marks",
        fix: "over 760 professionals")),
    EditorEdit(
      "a label with a colon", "10-frontline.md",
      .replace(
        "professionals: over 760 professionals\n",
        "professionals:\n    value: over 760 professionals\n    label: Trained: everyone\n"),
      meant: "a label",
      .told(
        "10-frontline.md", 6, 12,
        "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
        fix: "\"Trained: everyone\"")),
    EditorEdit(
      "a unit with its forms", "10-frontline.md",
      .replace("  workshops: 4 workshops\n", "  workshops: {value: 1, unit: {one: workshop, other: workshops}}\n"),
      meant: "both forms of the word", .shows("1 workshop")),
    EditorEdit(
      "a unit with a full stop", "10-frontline.md",
      .replace("  workshops: 4 workshops\n", "  workshops: {value: 4, unit: workshops.}\n"),
      meant: "the unit, with the full stop of the sentence",
      .told(
        "10-frontline.md", 5, 31,
        "\"workshops.\" is not a unit: the figure ends with \".\"; the sentence around it has its own full stop, so leave it out",
        fix: "workshops")),
    EditorEdit(
      "a form of a unit with a star", "10-frontline.md",
      .replace("  workshops: 4 workshops\n", "  workshops: {value: 4, unit: {one: workshop, other: workshops*}}\n"),
      meant: "a star for a footnote",
      .told(
        "10-frontline.md", 5, 54,
        "\"workshops*\" is not a unit: a figure is plain text; leave out * and write the remark as \"note\" below the value",
        fix: "workshops")),
    EditorEdit(
      "a unit without its many", "10-frontline.md",
      .replace("  workshops: 4 workshops\n", "  workshops: {value: 4, unit: {one: workshop}}\n"),
      meant: "both forms of the word, and one forgotten",
      .told("10-frontline.md", 5, 31, "\"other\" is missing; a unit needs it")),
    EditorEdit(
      "units as a key", "10-frontline.md",
      .replace("  workshops: 4 workshops\n", "  workshops: {value: 4, units: workshops}\n"), meant: "the unit",
      .told("10-frontline.md", 5, 25, "the figure \"workshops\" has no key \"units\"; did you mean \"unit\"?")),
  ]
}
