extension FigureMistake {
  private static func make(_ written: String, _ reason: String, marked: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: marked)
  }

  private static func make(_ written: String, _ reason: String, fix: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: written, fix: fix)
  }

  private static let second = "a figure is one number; write the second as a figure of its own"
  private static let footnote = "a figure is plain text; leave out * and write the remark as \"note\" below the value"
  private static let fullStop =
    "the figure ends with \".\"; the sentence around it has its own full stop, so leave it out"
  private static func when(_ period: String) -> String {
    "what time a figure speaks of stands under period; write \"period: \(period)\" below the value"
  }

  /// Figures with signs and words that are neither numbers nor units.
  static let signs = [
    make("760 people.", fullStop, fix: "760 people"),
    make("760 kids.", fullStop, fix: "760 kids"),
    make("760.", fullStop, fix: "760"),
    make(
      "760 people!", "the figure ends with \"!\"; the sentence around it has its own signs, so leave it out",
      fix: "760 people"),
    make(
      "760 people?",
      "\"?\" is no part of a figure; where its number is not sure, write \"status: provisional\" below the value",
      marked: "?"),
    make("760 people*", footnote, fix: "760 people"),
    make("760* people", footnote, fix: "760 people"),
    make("760 *great* people", "a figure is plain text; leave out *", fix: "760 great people"),
    make("**760** people", "a figure is plain text; leave out **", fix: "760 people"),
    make("4 <b>great</b> calls", "a figure is plain text; leave out <b>", marked: "<b>"),
    make(
      "[4 calls](a)", "a figure is no link; make the link where the figure is shown", marked: "[4 calls](a)"),
    make("4 [calls](a)", "a figure is no link; make the link where the figure is shown", marked: "[calls](a)"),
    make(
      "760 people[12]",
      "a figure is plain text; leave out [12] and write the source as \"source\" below the value", fix: "760 people"),
    make(
      "€30 raised (2020: €25)", "a figure is one number; the one of 2020 stands under previous",
      marked: "(2020: €25)"),
    make("760 people (2021)", when("2021"), marked: "(2021)"),
    make("760 people in May 2021", when("2021-05"), marked: "in May 2021"),
    make("760 people, 2021", when("2021"), marked: "2021"),
    make(
      "760 people (Provisional)", "what is in brackets is no unit; write \"status: provisional\" below the value",
      marked: "(Provisional)"),
    make(
      "760 people (−3%)", "a figure is one number; write how it grew as \"change: -3%\" below its value",
      marked: "(−3%)"),
    make("760 people (12%)", second, marked: "(12%)"),
    make("4 calls, 3 chats", second, marked: "3 chats"),
    make("\"4\" calls", "leave out the quotation marks", fix: "4 calls"),
    make("„4 calls“", "leave out the quotation marks", fix: "4 calls"),
    make("\"4\"5 calls", "leave out the quotation marks", marked: "\"4\""),
    make("7 **600** calls", "a figure is plain text; leave out **", marked: "**600** calls"),
    make("= 4 calls", "leave out the =", fix: "4 calls"),
    make("± 4 calls", "\"±\" is written \"about\" here", fix: "about 4 calls"),
    make("+- 4 calls", "\"+-\" is written \"about\" here", fix: "about 4 calls"),
    make("& 4 calls", "\"&\" can't stand before the number; leave it out", marked: "&"),
    make("760, people", "\",\" can't stand right behind the number", marked: ","),
    make("1O0 calls", "\"1O0\" has the letter O in it; write 100 if that is what is meant", marked: "1O0"),
    make("5,- for each", "\",-\" is left out behind a number", fix: "5 for each"),
    make("9/7", "\"9/7\" is no part of a whole; a figure is one number, such as 4 or 4 to 6", marked: "9/7"),
    make("2015-21", "\"2015-21\" are years, which stand under period, as 2015/2021", marked: "2015-21"),
    make(
      "5-day trainings",
      "\"5-day\" is one word and does not say how many there are; write that number first, such as 4 trainings of 5 days",
      marked: "5-day"),
    make("3fold", "\"3fold\" is written as \"3 times\"", marked: "3fold"),
    make(
      "2 thirds of calls", "a part is written as a share, such as 33%, or as a ratio, such as 1 in 3",
      marked: "2 thirds"),
    make("FY 2022/23", "\"FY 2022/23\" is a year, which stands under period, such as 2022/23", marked: "FY 2022/23"),
    make("H1 2021", "\"H1 2021\" is a half of a year, which stands under period, as 2021-H1", marked: "H1 2021"),
    make(
      "the 5th place", "\"5th\" is a place in an order, not a number of anything; write it into the text as it is",
      marked: "5th"),
    make("5 to 10 euros", "\"5 to 10 euros\" is money, which is written with its sign", fix: "€5 to 10"),
    make("+30 Euro", "\"30 Euro\" is money, which is written with its sign", fix: "+€30"),
    make("30 usd", "\"30 usd\" is money, whose code is written in capitals", fix: "USD 30"),
    make("eur 30", "\"eur\" is written in capitals", fix: "EUR 30"),
    make(
      "30 dollars",
      "\"30 dollars\" can be money of several countries; write the currency's code, such as USD 30 or CAD 30",
      marked: "30 dollars"),
    make(
      "pounds 30", "\"pounds\" is not the currency of one country only; write its sign or code, such as £, GBP or USD",
      marked: "pounds "),
    make("5 Prozent", "a share is written with a % sign", fix: "5%"),
  ]
}
