import Testing

/// A text that is no figure, and what an editor is told.
struct FigureMistake: CustomTestStringConvertible, Sendable {
  var written: String
  var reason: String
  var marked: String
  var fix: String?
  var testDescription: String { written }

  static let all = [
    FigureMistake(written: "", reason: "it is empty", marked: ""),
    FigureMistake(
      written: "3.723 people",
      reason: "\"3.723\" can be read as 3723 or as 3.7230; write 3723 for the first, 3.7230 for the second",
      marked: "3.723"),
    FigureMistake(
      written: "over 1.049M people",
      reason: "\"1.049\" can be read as 1049 or as 1.0490; write 1049M for the first, 1.0490M for the second",
      marked: "1.049"),
    FigureMistake(
      written: "1.049 million people",
      reason:
        "\"1.049\" can be read as 1049 or as 1.0490; write 1049 million for the first, 1.0490 million for the second",
      marked: "1.049"),
    FigureMistake(
      written: "12.345% of calls",
      reason: "\"12.345\" can be read as 12345 or as 12.3450; write 12345% for the first, 12.3450% for the second",
      marked: "12.345"),
    FigureMistake(
      written: "12,5% of calls",
      reason: "\"12,5\" is not how English writes a number (1,234.5); write 12.5 if that is what is meant",
      marked: "12,5"),
    FigureMistake(
      written: "1,234,56 x",
      reason:
        "\"1,234,56\" is not how English writes a number (1,234.5); write the digits without marks, and a dot before the decimals",
      marked: "1,234,56"),
    FigureMistake(
      written: "1'234 people", reason: "\"1'234\" is not how English writes a number (1,234.5)", marked: "1'234 people",
      fix: "1234 people"),
    FigureMistake(
      written: "1,00,000 people",
      reason:
        "\"1,00,000\" is not how English writes a number (1,234.5); write the digits without marks, and a dot before the decimals",
      marked: "1,00,000"),
    FigureMistake(
      written: "€30.000,50", reason: "\"30.000,50\" is not how English writes a number (1,234.5)", marked: "€30.000,50",
      fix: "€30000.50"),
    FigureMistake(
      written: "1 234,567 x", reason: "\"1 234,567\" is not how English writes a number (1,234.5)",
      marked: "1 234,567 x", fix: "1234.567 x"),
    FigureMistake(
      written: "1.234.567 x", reason: "\"1.234.567\" is not how English writes a number (1,234.5)",
      marked: "1.234.567 x", fix: "1234567 x"),
    FigureMistake(
      written: "0,5 litres", reason: "\"0,5\" is not how English writes a number (1,234.5)", marked: "0,5 litres",
      fix: "0.5 litres"),
    FigureMistake(
      written: "0,125 x", reason: "\"0,125\" is not how English writes a number (1,234.5)", marked: "0,125 x",
      fix: "0.125 x"),
    FigureMistake(
      written: "6 to 4 weeks", reason: "a range goes from the lower number to the higher one, and 4 is not above 6",
      marked: "6 to 4"),
    FigureMistake(
      written: "5 – 10 people", reason: "a range is joined by \"to\", or by a dash without blanks",
      marked: "5 – 10 people", fix: "5 to 10 people"),
    FigureMistake(
      written: "5—10 people", reason: "a range is joined by \"to\"", marked: "5—10 people", fix: "5 to 10 people"),
    FigureMistake(
      written: "500 to 1 million",
      reason: "it can't be told whether the magnitude counts for both numbers; write both in digits, or behind both",
      marked: "500 to 1 million"),
    FigureMistake(
      written: "over 4 to 6 weeks",
      reason: "a range says already how far it goes; write the range alone, or one number with the word before it",
      marked: "over 4 to 6"),
    FigureMistake(
      written: "-4 to 6 weeks",
      reason: "a range can't begin with a minus; write one number, such as -5, or the range into the text as it is",
      marked: "-4 to 6"),
    FigureMistake(
      written: "4 in 2021",
      reason: "2021 is a year; when something happened stands under period, and a ratio as 2 in 2,000",
      marked: "4 in 2021"),
    FigureMistake(
      written: "35 in 2021",
      reason: "2021 is a year; when something happened stands under period, and a ratio as 2 in 2,000",
      marked: "35 in 2021"),
    FigureMistake(
      written: "5 in 1 children", reason: "a ratio's first number is the smaller one, such as 1 in 5", marked: "5 in 1"),
    FigureMistake(
      written: "2019–2021",
      reason: "\"2019–2021\" are years; what the figure speaks of stands under period, as 2019/2021",
      marked: "2019–2021"),
    FigureMistake(
      written: "2019 to 2021",
      reason: "\"2019 to 2021\" are years; what the figure speaks of stands under period, as 2019/2021",
      marked: "2019 to 2021"),
    FigureMistake(
      written: "€3 m",
      reason:
        "\"m\" behind a number can be million (write 1M or 1 million) or metres; write the word, such as 3 million",
      marked: "3 m"),
    FigureMistake(
      written: "100 mln people",
      reason: "a number has thousand, million or billion behind it, or k, M or bn, and no \"mln\"",
      marked: "100 mln people", fix: "100 million people"),
    FigureMistake(
      written: "2 Mrd. €", reason: "a number has thousand, million or billion behind it, or k, M or bn, and no \"Mrd\"",
      marked: "2 Mrd. €", fix: "2 billion €"),
    FigureMistake(
      written: "3 dozen",
      reason: "a number has thousand, million or billion behind it, or k, M or bn, and no \"dozen\"", marked: "3 dozen",
      fix: "36"),
    FigureMistake(
      written: "12 March 2021",
      reason:
        "\"12 March 2021\" is a date, not a number of anything; a date stands in the text as it is, or under period as 2021-03-12",
      marked: "12 March 2021"),
    FigureMistake(
      written: "12 March",
      reason:
        "\"12 March\" is a date, not a number of anything; a date stands in the text as it is, or under period, written like 2021-03-12",
      marked: "12 March"),
    FigureMistake(
      written: "95 millionth",
      reason: "\"millionth\" is a place in an order or a part, not a magnitude; write it into the text as it is",
      marked: "95 millionth"),
    FigureMistake(
      written: "5m people",
      reason:
        "\"m\" behind a number can be million (write 1M or 1 million) or metres; write the word, such as 5 million",
      marked: "5m"),
    FigureMistake(
      written: "3 lakh people",
      reason: "a number has thousand, million or billion behind it, or k, M or bn, and no \"lakh\"",
      marked: "3 lakh people", fix: "300000 people"),
    FigureMistake(
      written: "3 millions people",
      reason: "a number has thousand, million or billion behind it, or k, M or bn, and no \"millions\"",
      marked: "3 millions people", fix: "3 million people"),
    FigureMistake(
      written: "3 hundred thousand people",
      reason: "a number has thousand, million or billion behind it, or k, M or bn, and no \"hundred\"",
      marked: "3 hundred thousand people", fix: "300 thousand people"),
    FigureMistake(
      written: "2 tsd. people",
      reason: "a number has thousand, million or billion behind it, or k, M or bn, and no \"tsd\"",
      marked: "2 tsd. people", fix: "2 thousand people"),
    FigureMistake(
      written: "1 1/2 hours", reason: "a number is written with decimals, not as a fraction", marked: "1 1/2 hours",
      fix: "1.5 hours"),
    FigureMistake(
      written: "1½ hours", reason: "a number is written with decimals, not as a fraction", marked: "1½ hours",
      fix: "1.5 hours"),
    FigureMistake(
      written: "1 ½ hours", reason: "a number is written with decimals, not as a fraction", marked: "1 ½ hours",
      fix: "1.5 hours"),
    FigureMistake(
      written: "½ of calls", reason: "a number is written with decimals, not as a fraction", marked: "½ of calls",
      fix: "0.5 of calls"),
    FigureMistake(
      written: "22 of 32",
      reason:
        "\"22 of 32\" is a part of a whole; write \"value: 22\" with its unit and \"of: 32\" below it, or 22 in 32 for a ratio",
      marked: "22 of 32"),
    FigureMistake(
      written: "22/32 hotlines",
      reason:
        "\"22/32\" is a part of a whole; write 22 with \"of: 32\" below it, 22 in 32 for a ratio, 68.8% for a share, or 0.6875 in decimals",
      marked: "22/32"),
    FigureMistake(
      written: "22 out of 32",
      reason:
        "\"22 out of 32\" is a part of a whole; write \"value: 22\" with its unit and \"of: 32\" below it, or 22 in 32 for a ratio",
      marked: "22 out of 32"),
    FigureMistake(
      written: "1/2",
      reason:
        "\"1/2\" is a part of a whole; write 1 with \"of: 2\" below it, 1 in 2 for a ratio, 50% for a share, or 0.5 in decimals",
      marked: "1/2"),
    FigureMistake(
      written: "12/03/2021",
      reason:
        "\"12/03/2021\" is a date, not a number of anything; a date stands in the text as it is, or under period, written like 2021-03-12",
      marked: "12/03/2021"),
    FigureMistake(
      written: "12.03.2021",
      reason:
        "\"12.03.2021\" is a date, not a number of anything; a date stands in the text as it is, or under period, written like 2021-03-12",
      marked: "12.03.2021"),
    FigureMistake(
      written: "2021-05-04",
      reason:
        "\"2021-05-04\" is a date, not a number of anything; a date stands in the text as it is, or under period as 2021-05-04",
      marked: "2021-05-04"),
    FigureMistake(
      written: "2021-05",
      reason:
        "\"2021-05\" is a date, not a number of anything; a date stands in the text as it is, or under period as 2021-05",
      marked: "2021-05"),
    FigureMistake(
      written: "1 million million people", reason: "a number has one word such as million behind it",
      marked: "1 million million people", fix: "1000000000000 people"),
    FigureMistake(
      written: "33 per cent", reason: "a share is written with a % sign", marked: "33 per cent", fix: "33%"),
    FigureMistake(
      written: "33 percent of calls", reason: "a share is written with a % sign", marked: "33 percent of calls",
      fix: "33% of calls"),
    FigureMistake(
      written: "just under 5", reason: "\"just under\" is written \"nearly\" here", marked: "just under 5",
      fix: "nearly 5"),
    FigureMistake(
      written: "around 760 people", reason: "\"around\" is written \"about\" here", marked: "around 760 people",
      fix: "about 760 people"),
    FigureMistake(written: "ca. 760", reason: "\"ca.\" is written \"about\" here", marked: "ca. 760", fix: "about 760"),
    FigureMistake(
      written: "ca 760 people", reason: "\"ca\" is written \"about\" here", marked: "ca 760 people",
      fix: "about 760 people"),
    FigureMistake(
      written: "almost 760", reason: "\"almost\" is written \"nearly\" here", marked: "almost 760", fix: "nearly 760"),
    FigureMistake(written: ">760", reason: "\">\" is written as a word: over", marked: ">760", fix: "over 760"),
    FigureMistake(
      written: "≥ 760", reason: "\"≥\" is written as a word: at least", marked: "≥ 760", fix: "at least 760"),
    FigureMistake(
      written: "760+", reason: "\"760+\" is written \"at least 760\", or \"over 760\" if it is more than that",
      marked: "760+", fix: "at least 760"),
    FigureMistake(
      written: "760+ people", reason: "\"760+\" is written \"at least 760\", or \"over 760\" if it is more than that",
      marked: "760+ people", fix: "at least 760 people"),
    FigureMistake(
      written: "760 + people", reason: "a figure is one number; write \"at least\" before it where it may be more",
      marked: "760"),
    FigureMistake(written: "~760", reason: "\"~\" is written as a word: about", marked: "~760", fix: "about 760"),
    FigureMistake(written: "over760", reason: "a blank is missing behind \"over\"", marked: "over760", fix: "over 760"),
    FigureMistake(
      written: "over over 760", reason: "\"over\" stands there twice", marked: "over over 760", fix: "over 760"),
    FigureMistake(
      written: "over about 760", reason: "\"over\" and \"about\" can't both be said of a number", marked: "about "),
    FigureMistake(
      written: "+ 15 members", reason: "a sign stands right before its number", marked: "+ 15 members",
      fix: "+15 members"),
    FigureMistake(written: "1:5", reason: "a ratio is written as 1 in 5; a time of day is no figure", marked: "1:5"),
    FigureMistake(
      written: "1e6", reason: "a number is written in full, not with an exponent", marked: "1e6", fix: "1000000"),
    FigureMistake(
      written: "1.5e3 x", reason: "a number is written in full, not with an exponent", marked: "1.5e3 x", fix: "1500 x"),
    FigureMistake(
      written: "1st place",
      reason: "\"1st\" is a place in an order, not a number of anything; write it into the text as it is", marked: "1st"
    ),
    FigureMistake(written: "up 26%", reason: "a change is written with a sign", marked: "up 26%", fix: "+26%"),
    FigureMistake(written: "up by 26%", reason: "a change is written with a sign", marked: "up by 26%", fix: "+26%"),
    FigureMistake(
      written: "down 5 people", reason: "a change is written with a sign", marked: "down 5 people", fix: "-5 people"),
    FigureMistake(
      written: "five workshops", reason: "a figure's number is written in digits", marked: "five workshops",
      fix: "5 workshops"),
    FigureMistake(written: "one in five children", reason: "a figure's number is written in digits", marked: "one"),
    FigureMistake(
      written: "professionals 760", reason: "the number comes first, then its unit", marked: "professionals 760"),
    FigureMistake(
      written: "between 4 and 6 weeks",
      reason: "a range is written with its two numbers and \"to\" between them, such as 4 to 6 weeks",
      marked: "between "),
    FigureMistake(
      written: "from 4 to 6 weeks",
      reason: "a range is written with its two numbers and \"to\" between them, such as 4 to 6 weeks", marked: "from "),
    FigureMistake(
      written: "exactly 5 people", reason: "a number alone says already that it is exact, so \"exactly\" is left out",
      marked: "exactly 5 people", fix: "5 people"),
    FigureMistake(
      written: "4 or 5 people", reason: "a figure is one number, or a range such as 4 to 6", marked: "4 or 5 people"),
    FigureMistake(
      written: "2 x 5 people", reason: "a figure is one number, or a range such as 4 to 6", marked: "2 x 5 people"),
    FigureMistake(
      written: "5km of road", reason: "a blank is missing between the number and \"km\"", marked: "5km of road",
      fix: "5 km of road"),
    FigureMistake(written: "€30 euros", reason: "it has two currencies", marked: "euros"),
    FigureMistake(written: "£-5", reason: "the sign stands before the currency", marked: "-"),
    FigureMistake(written: "- £5", reason: "a sign stands right before its number", marked: "- £5", fix: "-£5"),
    FigureMistake(
      written: "+32 2 123 45 67",
      reason: "it looks like a telephone number, which belongs under contacts in site.yml", marked: "+32 2 123 45 67"),
    FigureMistake(
      written: "007", reason: "a number does not start with 0; a telephone number belongs under contacts in site.yml",
      marked: "007"),
    FigureMistake(
      written: "abuot 5 people", reason: "\"abuot\" is no qualifier; did you mean \"about\"?", marked: "abuot"),
    FigureMistake(written: "many people", reason: "it has no number", marked: "many people"),
    FigureMistake(
      written: "10:30",
      reason:
        "\"10:30\" is a time; write a time of day into the text as it is, and a length of time with decimals, such as 10.5 hours; a ratio is written as 10 in 30",
      marked: "10:30"),
    FigureMistake(
      written: "10am", reason: "a time of day is no figure; write it into the text as it is", marked: "10am"),
    FigureMistake(written: ".5 litres", reason: "a number starts with a digit", marked: ".5 litres", fix: "0.5 litres"),
    FigureMistake(written: "٣٧ people", reason: "numbers are written with the digits 0 to 9", marked: "٣"),
    FigureMistake(written: "– 5 things", reason: "it starts with a dash, which is no minus", marked: "–"),
    FigureMistake(
      written: "5 -things",
      reason: "the unit can't start with \"-\"; if it belongs to the words, write them under unit", marked: "-things"),
    FigureMistake(
      written: "1234567890123456789012345678901234567890 x", reason: "a number has at most 38 digits",
      marked: "1234567890123456789012345678901234567890"),
    FigureMistake(
      written: "roughly speaking 760 things",
      reason:
        "\"roughly speaking\" is no qualifier; before the number there can be over, more than, at least, about, nearly, up to, under, fewer than, a total of, a sign or a currency",
      marked: "roughly speaking"),
    FigureMistake(
      written: "1 M people",
      reason:
        "\"M\" stands right behind its number: write 1M if that is what is meant; if it belongs to the words, write them under unit: {value: 1, unit: M people}",
      marked: "1 M"),
    FigureMistake(
      written: "US$30", reason: "\"US$\" is written as the currency's code, USD", marked: "US$30", fix: "USD 30"),
    FigureMistake(
      written: "around €30 raised", reason: "\"around\" is written \"about\" here", marked: "around €30 raised",
      fix: "about €30 raised"),
    FigureMistake(written: "in the end 5", reason: "the number comes first, then its unit", marked: "in the end 5"),
    FigureMistake(
      written: "12 34 things",
      reason:
        "the digits \"12 34\" are not in groups of three; a figure is one number, and a telephone number belongs under contacts in site.yml",
      marked: "12 34"),
  ]
}
