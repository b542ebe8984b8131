extension FigureMistake {
  private static func make(_ written: String, _ reason: String, marked: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: marked)
  }

  private static func make(_ written: String, _ reason: String, fix: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: written, fix: fix)
  }

  private static func magnitude(_ word: String) -> String {
    "a number has thousand, million or billion behind it, or k, M or bn, and no \"\(word)\""
  }

  private static let digits = "a figure's number is written in digits"
  private static let fraction = "a number is written with decimals, not as a fraction"
  private static let rangePlus = "a range says already how far it goes; leave out the + behind it"
  private static func oneWord(_ word: String) -> String {
    "\"\(word)\" is one word and does not say how many there are; write that number first"
  }

  /// Figures whose fix once lost a number or led to another mistake.
  static let fixes = [
    make("2-3 dozen people", magnitude("dozen"), fix: "24 to 36 people"),
    make("2 to 3 hundred people", magnitude("hundred"), fix: "200 to 300 people"),
    make("around 5–10 lakh", "\"around\" is written \"about\" here", fix: "about 500000 to 1000000"),
    make("2 dozen to 3 dozen", magnitude("dozen"), marked: "2 dozen"),
    make("1-2e3", "a number is written in full, not with an exponent", marked: "1-2e3"),
    make("5+3 people", "a figure is one number; write the result", marked: "5+"),
    make("5–10+ years", rangePlus, marked: "5–10+"),
    make("1.5–2.5k+ people", rangePlus, marked: "1.5–2.5k+"),
    make("1½-2½ million", fraction, fix: "1.5-2.5 million"),
    make("1 050½ hours", fraction, fix: "1 050.5 hours"),
    make("twenty five people", digits, fix: "25 people"),
    make("over twenty-one people", digits, fix: "over 21 people"),
    make("two hundred and six people", digits, fix: "206 people"),
    make("over a million people", digits, fix: "over 1 million people"),
    make("a dozen", digits, fix: "12"),
    make("five six people", digits, marked: "five six"),
    make("six millon", digits, marked: "six"),
    make("under-18 children", oneWord("under-18"), marked: "under-18"),
    make("over-65s", oneWord("over-65s"), marked: "over-65s"),
    make("up -5%", "\"up\" and - can't both be said of a number; leave one of them out", marked: "up "),
    make("down -5%", "a change is written with a sign alone, so \"down\" is left out", fix: "-5%"),
    make("down 5-10%", "a fall can't be a range; write one number, such as -5", marked: "down 5-10%"),
    make("2kk people", "a blank is missing between the number and \"kk\"", marked: "2kk"),
    make("1in5 children", "a blank is missing on either side of \"in\"", fix: "1 in 5 children"),
    make("5to10 weeks", "a blank is missing on either side of \"to\"", fix: "5 to 10 weeks"),
    make("5kg-10kg", "a blank is missing between the number and \"kg\"", fix: "5 to 10 kg"),
    make("5h30", "a blank is missing between the number and \"h\"", marked: "5h"),
    make("1,000m²", "a blank is missing between the number and \"m\"", fix: "1000 m²"),
    make("≥5 to ≤10", "\"≥\" is written as a word: at least", marked: "≥"),
    make(
      "6.6B pounds",
      "\"B\" behind a number can be a billion (write 1bn or 1 billion) or a letter; write the word, such as 6.6 billion",
      marked: "6.6B"),
    make(
      "3 tril",
      "\"tril\" behind a number can be a trillion in some languages and more in others; write the word, such as 3000 billion",
      marked: "3 tril"),
    make(
      "2/3 of calls",
      "\"2/3\" is a part of a whole; write 2 with \"of: 3\" below it, 2 in 3 for a ratio, or 66.7% for a share",
      marked: "2/3"),
    make(
      "5/5 calls", "\"5/5\" is a part of a whole; write 5 with \"of: 5\" below it, or 100% for a share", marked: "5/5"),
    make(
      "10:1", "\"10:1\" is no figure; a ratio is written with its smaller number first, such as 1 in 5", marked: "10:1"),
    make("+ over 15 members", "a sign stands right before its number, behind \"over\"", fix: "over +15 members"),
    make("-over 5", "a sign stands right before its number, behind \"over\"", fix: "over -5"),
    make(
      "+30+ members", "\"+30+\" is written \"at least +30\", or \"over +30\" if it is more than that",
      fix: "at least +30 members"),
    make("at least 760+", "\"at least\" says already that it may be more, so the + is left out", fix: "at least 760"),
    make(
      "over 760+ people", "\"over\" and \"+\" behind the number can't both be said of it; leave one of them out",
      marked: "760+"),
    make("four 24-hour helplines", digits, fix: "4 24-hour helplines"),
    make("US$5-US$10", "\"US$\" is written as the currency's code, USD", fix: "USD 5-USD 10"),
    make("5 euros to 10 euros", "\"5 euros\" is money, which is written with its sign", fix: "€5 to 10"),
    make(
      "€5 to 10 euros", "the currency before a range counts for both numbers, so \"euros\" is left out",
      fix: "€5 to 10"),
    make("5 per cent to 10 per cent", "a share is written with a % sign", fix: "5% to 10%"),
    make("ca. 1'234 people.", "\"ca.\" is written \"about\" here", fix: "about 1234 people"),
  ]
}
