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
  ]
}
