extension FigureMistake {
  private static func make(_ written: String, _ reason: String, marked: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: marked)
  }

  private static func make(_ written: String, _ reason: String, fix: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: written, fix: fix)
  }

  /// Figures of which a part would be read as all of the number.
  static let readings = [
    make(
      "1 thousand m",
      "a number has one word such as million behind it, and \"m\" can be a second one; write metres in full if they are meant",
      marked: "1 thousand m"),
    make(
      "600k m people",
      "a number has one word such as million behind it, and \"m\" can be a second one; write metres in full if they are meant",
      marked: "600k m"),
    make(
      "5 million k",
      "a number has one word such as million behind it, and \"k\" can be a second one; leave it out, or write the word that is meant",
      marked: "5 million k"),
    make(
      "one thousand m people", "a figure's number is written in digits", marked: "one thousand"),
    make("£5 till £10", "a range is joined by \"to\"", fix: "£5 to £10"),
    make("€5 through €10", "a range is joined by \"to\"", fix: "€5 to €10"),
    make("€5 up to €10 a month", "a range is joined by \"to\"", fix: "€5 to €10 a month"),
    make("5 through 10 people", "a range is joined by \"to\"", fix: "5 to 10 people"),
    make("5 thru 10 people", "a range is joined by \"to\"", fix: "5 to 10 people"),
    make("EUR 5 until EUR 10", "a range is joined by \"to\"", fix: "EUR 5 to EUR 10"),
    make("€5 and €10", "a figure is one number, or a range such as 4 to 6", marked: "€5 and €10"),
    make("£5 or £10", "a figure is one number, or a range such as 4 to 6", marked: "£5 or £10"),
    make(
      "1 in a million people", "\"1 in a million\" is a ratio, which is written 1 in 1 million",
      fix: "1 in 1 million people"),
    make("1 in a hundred people", "\"1 in a hundred\" is a ratio, which is written 1 in 100", fix: "1 in 100 people"),
    make(
      "1 in every million", "\"1 in every million\" is a ratio, which is written 1 in 1 million",
      marked: "1 in every million"),
    make(
      "22 hotlines of 32",
      "\"22 hotlines of 32\" can be a part of 32; write \"value: 22 hotlines\" and \"of: 32\" below it for that, or the second number in words if there are 22 of them",
      marked: "22 hotlines of 32"),
    make(
      "22 of the 32 hotlines",
      "\"22 of the 32\" is a part of a whole; write \"value: 22\" with its unit and \"of: 32\" below it, or 22 in 32 for a ratio",
      marked: "22 of the 32"),
    make(
      "1 from 5 children",
      "\"1 from 5\" is two numbers; write 1 in 5 if it is a part of them; if it belongs to the words, write them under "
        + "unit: {value: 1, unit: from 5 children}", marked: "1 from 5"),
    make("12% down", "a change is written with a sign", fix: "-12%"),
    make("12% up", "a change is written with a sign", fix: "+12%"),
    make(
      "12 down on 2020",
      "a change is written with a sign, here as -12; what it is compared with stands under previous",
      marked: "12 down on 2020"),
    make("5% points", "\"5% points\" is written with percentage points", fix: "5 percentage points"),
    make(
      "5 mlns", "a number has thousand, million or billion behind it, or k, M or bn, and no \"mlns\"", fix: "5 million"),
    make(
      "5 hundert", "a number has thousand, million or billion behind it, or k, M or bn, and no \"hundert\"", fix: "500"),
    make(
      "5 Dutzend", "a number has thousand, million or billion behind it, or k, M or bn, and no \"Dutzend\"", fix: "60"),
    make(
      "5 douzaines", "a number has thousand, million or billion behind it, or k, M or bn, and no \"douzaines\"",
      fix: "60"),
    make(
      "5 centaines", "a number has thousand, million or billion behind it, or k, M or bn, and no \"centaines\"",
      fix: "500"),
    make(
      "5 tuzin", "a number has thousand, million or billion behind it, or k, M or bn, and no \"tuzin\"", fix: "60"),
    make(
      "5 milhares", "a number has thousand, million or billion behind it, or k, M or bn, and no \"milhares\"",
      fix: "5 thousand"),
    make(
      "5 εκ.", "a number has thousand, million or billion behind it, or k, M or bn, and no \"εκ\"", fix: "5 million"),
    make(
      "5 millons people", "\"millons\" is not \"million\"; write 5 million if that is what is meant",
      marked: "5 millons"),
    make(
      "£3 millons", "\"millons\" is not \"million\"; write 3 million if that is what is meant", marked: "3 millons"),
    make(
      "5 billon people", "\"billon\" is not \"billion\"; write 5 billion if that is what is meant", marked: "5 billon"),
    make(
      "3 bilions", "\"bilions\" is not \"billion\"; write 3 billion if that is what is meant", marked: "3 bilions"),
    make(
      "3 thousends", "\"thousends\" is not \"thousand\"; write 3 thousand if that is what is meant",
      marked: "3 thousends"),
    make(
      "5 hunderd", "\"hunderd\" is not \"hundred\"; write 500 if that is what is meant", marked: "5 hunderd"),
    make(
      "5 score people",
      "\"score\" behind a number can be 20 of them or a mark; write 100 for the first, or the mark as 5 points",
      marked: "5 score"),
    make(
      "6 and a half+ children", "a number is written with decimals, not as a fraction",
      marked: "6 and a half+ children"),
    make(
      "6 and a half-8 hours", "a number is written with decimals, not as a fraction", marked: "6 and a half-8 hours"),
    make("EUR ninety ninebn", "a figure's number is written in digits", marked: "ninety"),
    make("twenty oneM people", "a figure's number is written in digits", marked: "twenty"),
    make(
      "5 Euro coins",
      "\"5 Euro\" can be money, or the unit begins with it; write €5 for the money, or a unit that begins otherwise, such as 5 coins in euros",
      marked: "5 Euro"),
    make("5 euro a month", "\"5 euro\" is money, which is written with its sign", fix: "€5 a month"),
    make(
      "5 Hundred People", "a number has thousand, million or billion behind it, or k, M or bn, and no \"Hundred\"",
      fix: "500 People"),
    make(
      "half of calls", "a part is written as a share, such as 50%, or as a ratio, such as 1 in 2",
      marked: "half of calls"),
    make("half a million meals", "a figure's number is written in digits", fix: "500 000 meals"),
    make("half a dozen calls", "a figure's number is written in digits", fix: "6 calls"),
    make("+12% down", "a change is written with a sign", marked: "12% down"),
    make("about 12 down", "a change is written with a sign", marked: "12 down"),
    make(
      "1 in a hundred thousand people", "write both numbers in digits, such as 4 to 6 or 1 in 5",
      marked: "1 in a hundred thousand people"),
    make(
      "6 and a half-hour days", "a number is written with decimals, not as a fraction",
      marked: "6 and a half-hour days"),
  ]
}
