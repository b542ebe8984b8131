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
      "1 in every million", "\"1 in every million\" is a ratio, which is written 1 in 1 million", fix: "1 in 1 million"),
    make(
      "22 hotlines of 32",
      "\"22 hotlines of 32\" can be a part of 32; write \"value: 22 hotlines\" and \"of: 32\" below it for that, or the second number in words if there are 22 of them",
      marked: "22 hotlines of 32"),
    make(
      "22 of the 32 hotlines",
      "\"22 of the 32\" is a part of a whole; write \"value: 22\" with its unit and \"of: 32\" below it, or 22 in 32 for a ratio",
      marked: "22 of the 32"),
    make("1 from 5 children", "\"1 from 5\" is two numbers; write 1 in 5 if it is a part of them", marked: "1 from 5"),
    make("12% down", "a change is written with a sign", fix: "-12%"),
    make("12% up", "a change is written with a sign", fix: "+12%"),
    make(
      "12 down on 2020",
      "a change is written with a sign, here as -12; what it is compared with stands under previous",
      marked: "12 down on 2020"),
    make("5% points", "\"5% points\" is written with percentage points", fix: "5 percentage points"),
  ]
}
