extension FigureMistake {
  private static func make(_ written: String, _ reason: String, marked: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: marked)
  }

  private static func make(_ written: String, _ reason: String, fix: String) -> FigureMistake {
    FigureMistake(written: written, reason: reason, marked: written, fix: fix)
  }

  /// Figures with words behind the number that make it another one than it seems.
  static let units = [
    make("50p", "\"50p\" is money, which is written in pounds", fix: "£0.50"),
    make(
      "86p in every pound", "\"86p\" is money, which is written in pounds",
      fix: "£0.86 in every pound"),
    make(
      "4.8/5 rating", "\"4.8/5\" is a mark out of 5; write 4.8 with the words behind it, such as 4.8 stars",
      marked: "4.8/5"),
    make(
      "5-shops",
      "\"5-shops\" is one word and does not say how many there are; write that number first, such as 4 trainings of 5 shops",
      marked: "5-shops"),
    make(
      "3 millon people", "\"millon\" is not \"million\"; write 3 million if that is what is meant", marked: "3 millon"),
    make(
      "3 milion", "a number has thousand, million or billion behind it, or k, M or bn, and no \"milion\"",
      fix: "3 million"),
    make(
      "3 milllion", "\"milllion\" is not \"million\"; write 3 million if that is what is meant", marked: "3 milllion"),
    make(
      "3 thousend", "\"thousend\" is not \"thousand\"; write 3 thousand if that is what is meant", marked: "3 thousend"),
    make(
      "3 thuosand calls", "\"thuosand\" is not \"thousand\"; write 3 thousand if that is what is meant",
      marked: "3 thuosand"),
    make(
      "3 bilion",
      "\"bilion\" behind a number can be a billion or a trillion; write the number that is meant in digits, or with million or billion",
      marked: "3 bilion"),
    make("2 BN", "a number has thousand, million or billion behind it, or k, M or bn, and no \"BN\"", fix: "2 billion"),
    make(
      "5 cr",
      "\"cr\" behind a number can be a crore (10,000,000) or another word; write the number that is meant in digits, or with million or billion",
      marked: "5 cr"),
    make(
      "3 lac",
      "\"lac\" behind a number can be a lakh (100,000) or another word; write the number that is meant in digits, or with million or billion",
      marked: "3 lac"),
    make(
      "3 mila", "a number has thousand, million or billion behind it, or k, M or bn, and no \"mila\"", fix: "3 thousand"
    ),
    make(
      "3 tis.", "a number has thousand, million or billion behind it, or k, M or bn, and no \"tis\"", fix: "3 thousand"),
    make(
      "3 miljoen", "a number has thousand, million or billion behind it, or k, M or bn, and no \"miljoen\"",
      fix: "3 million"),
    make(
      "3 miljard", "a number has thousand, million or billion behind it, or k, M or bn, and no \"miljard\"",
      fix: "3 billion"),
    make(
      "3 млн", "a number has thousand, million or billion behind it, or k, M or bn, and no \"млн\"", fix: "3 million"),
    make(
      "3 тыс.", "a number has thousand, million or billion behind it, or k, M or bn, and no \"тыс\"", fix: "3 thousand"),
    make(
      "3 quadrillion", "a number has thousand, million or billion behind it, or k, M or bn, and no \"quadrillion\"",
      fix: "3000000000000000"),
    make("300 TEUR", "\"TEUR\" is written with thousand, as in 5 thousand EUR", fix: "300 thousand EUR"),
    make("3 MEUR", "\"MEUR\" is written with million, as in 5 million EUR", fix: "3 million EUR"),
    make("300 T€", "\"T€\" is written with thousand, as in 5 thousand EUR", fix: "300 thousand EUR"),
    make("30 USD million", "\"million\" stands right behind its number", fix: "USD 30 million"),
    make("2k million", "a number has one word such as million behind it", fix: "2000000000"),
    make("3 million dozen", "a number has one word such as million behind it", marked: "3 million dozen"),
    make("1 in every 5 children", "\"1 in every 5\" is a ratio, which is written 1 in 5", fix: "1 in 5 children"),
    make("1 of every 5", "\"1 of every 5\" is a ratio, which is written 1 in 5", fix: "1 in 5"),
    make(
      "1 per 5 children",
      "\"1 per 5\" is two numbers; write 1 in 5 if it is a part of them; if it belongs to the words, write them under unit: {value: 1, unit: per 5 children}",
      marked: "1 per 5"),
    make("500 per 100 km", "\"500 per 100\" is two numbers, and a figure is one", marked: "500 per 100"),
    make(
      "1 child in 5", "\"1 child in 5\" is a ratio, which is written 1 in 5, with the unit behind it",
      marked: "1 child in 5"),
    make(
      "5 people out of 10", "\"5 people out of 10\" is a ratio, which is written 5 in 10, with the unit behind it",
      marked: "5 people out of 10"),
    make("9 out of every 10", "\"9 out of every 10\" is a ratio, which is written 9 in 10", fix: "9 in 10"),
    make("22 children in 5", "\"22 children in 5\" is two numbers, and a figure is one", marked: "22 children in 5"),
    make(
      "1 to 2 in 5 children",
      "a figure is one ratio such as 1 in 5, or one range such as 4 to 6, and not both; write one of the numbers, and the other as a figure of its own",
      marked: "1 to 2 in 5 children"),
    make(
      "1 in 5 to 1 in 4 children",
      "a figure is one ratio such as 1 in 5, or one range such as 4 to 6, and not both; write one of the numbers, and the other as a figure of its own",
      marked: "1 in 5 to 1 in 4 children"),
    make("5 kg to 10 kg", "a range has its unit once, behind both numbers", fix: "5 to 10 kg"),
    make("5 kg-10 kg", "a range has its unit once, behind both numbers", fix: "5 to 10 kg"),
    make("5 weeks to 10 weeks", "a range has its unit once, behind both numbers", fix: "5 to 10 weeks"),
    make(
      "5 months to 2 years", "a range has one unit; write both numbers of \"5 months to 2 years\" in the same one",
      marked: "5 months to 2 years"),
    make("5 kg to 10", "a range has its unit behind both numbers; write 5 to 10 kg", marked: "5 kg to 10"),
    make("4 till 6 weeks", "a range is joined by \"to\"", fix: "4 to 6 weeks"),
    make("4 up to 6 weeks", "a range is joined by \"to\"", fix: "4 to 6 weeks"),
    make("5 bis 10", "a range is joined by \"to\"", fix: "5 to 10"),
    make("+4 to +6 weeks", "a range has its sign once, before its first number", fix: "+4 to 6 weeks"),
    make(
      "-6 to -4 degrees",
      "a range can't begin with a minus; write one number, such as -5, or the range into the text as it is",
      marked: "-6 to -4 degrees"),
    make(
      "-5 to 5 °C",
      "a range can't begin with a minus; write one number, such as -5, or the range into the text as it is",
      marked: "-5 to 5"),
    make("2 to 2½ hours", "a number is written with decimals, not as a fraction", fix: "2 to 2.5 hours"),
    make("1.5-2½ million", "a number is written with decimals, not as a fraction", fix: "1.5-2.5 million"),
    make("1 and a half hours", "a number is written with decimals, not as a fraction", fix: "1.5 hours"),
    make(
      "2 and a half million people", "a number is written with decimals, not as a fraction", fix: "2.5 million people"),
    make("2 hours and a half", "a number is written with decimals, not as a fraction", fix: "2.5 hours"),
    make("2 h 30 min", "\"2 h 30 min\" is two numbers; write 2.5 hours or 150 minutes", marked: "2 h 30 min"),
    make(
      "2 hours and 20 minutes", "\"2 hours and 20 minutes\" is two numbers; write 140 minutes",
      marked: "2 hours and 20 minutes"),
    make(
      "3 weeks 2 days",
      "\"3 weeks 2 days\" is two numbers; write one number in one unit, with decimals where it has some",
      marked: "3 weeks 2 days"),
    make("760 or more people", "\"760 or more people\" is written \"at least 760 people\"", fix: "at least 760 people"),
    make("760 plus people", "\"760 plus people\" is written \"at least 760 people\"", fix: "at least 760 people"),
    make(
      "760 people at least", "\"760 people at least\" is written \"at least 760 people\"", fix: "at least 760 people"),
    make("760 approx.", "\"760 approx.\" is written \"about 760\"", fix: "about 760"),
    make("760 ca.", "\"760 ca.\" is written \"about 760\"", fix: "about 760"),
    make(
      "over 760 people at least",
      "\"over\" stands before the number, so that \"at least\" can't stand behind it; write one of the two, before the number",
      marked: "760 people at least"),
    make(
      "5 to 10 people at least", "a range or a ratio says already how far it goes; leave out \"at least\"",
      marked: "5 to 10 people at least"),
    make(
      "760 people in total", "\"760 people in total\" is written \"a total of 760 people\"",
      fix: "a total of 760 people"),
    make("10 am", "a time of day is no figure; write it into the text as it is", marked: "10 am"),
    make("10 o'clock", "a time of day is no figure; write it into the text as it is", marked: "10 o'clock"),
    make(
      "20210105",
      "\"20210105\" looks like a date, which stands in the text as it is, or under period as 2021-03-12; write the unit behind it if it is a number",
      marked: "20210105"),
    make(
      "1 January to 5 May",
      "\"1 January to 5 May\" is a date, not a number of anything; a date stands in the text as it is, or under period, written like 2021-03-12",
      marked: "1 January to 5 May"),
    make(
      "2019-2020 calls",
      "\"2019-2020\" look like years, which stand under period, as 2019/2020; write \"to\" between them if they are numbers of something",
      marked: "2019-2020"),
    make(
      "04.05.2021",
      "\"04.05.2021\" is a date, not a number of anything; a date stands in the text as it is, or under period, written like 2021-03-12",
      marked: "04.05.2021"),
    make(
      "01/05/2021",
      "\"01/05/2021\" is a date, not a number of anything; a date stands in the text as it is, or under period, written like 2021-03-12",
      marked: "01/05/2021"),
    make("KSh 500", "\"KSh\" is written as the currency's code, KES", fix: "KES 500"),
    make("R$ 30", "\"R$\" is written as the currency's code, BRL", fix: "BRL 30"),
    make("zł 30", "\"zł\" is written as the currency's code, PLN", fix: "PLN 30"),
    make("30 zł", "\"30 zł\" is money, which is written with the currency's code", fix: "PLN 30"),
    make("30 Kč", "\"30 Kč\" is money, which is written with the currency's code", fix: "CZK 30"),
    make(
      "30 kr", "\"30 kr\" is money of several countries; write the currency's code, such as SEK, DKK or NOK",
      marked: "30 kr"),
    make(
      "kr 30", "\"kr\" is money of several countries; write the currency's code, such as SEK, DKK or NOK", marked: "kr "
    ),
    make("₦ 500", "\"₦\" is written as the currency's code, NGN", fix: "NGN 500"),
    make("1-in-5 children", "\"1-in-5\" is written without hyphens", fix: "1 in 5 children"),
    make(
      "3 thousand-plus",
      "\"3 thousand-plus\" is written \"at least 3 thousand\", or \"over 3 thousand\" if it is more than that",
      fix: "at least 3 thousand"),
    make("a million people", "a figure's number is written in digits", fix: "1 million people"),
    make("a dozen", "a figure's number is written in digits", fix: "12"),
    make("twenty-five people", "a figure's number is written in digits", fix: "25 people"),
    make("3 people and 5 calls", "a figure is one number; write the second as a figure of its own", marked: "5 calls"),
    make(
      "1 kg 200 g", "\"1 kg 200 g\" is two numbers; write one number in one unit, with decimals where it has some",
      marked: "1 kg 200 g"),
    make("+50 or more", "\"+50 or more\" is written \"at least +50\"", fix: "at least +50"),
    make("5° to 10°", "a range has its unit once, behind both numbers", fix: "5 to 10°"),
  ]
}
