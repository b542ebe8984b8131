internal import Diagnostics

/// The words of other languages and habits for powers of ten, in small letters.
enum MagnitudeWords {
  /// Words that mean one number only, with what they are times a power of ten.
  static let certain: [String: (factor: Int, power: Int)] = {
    var words: [String: (factor: Int, power: Int)] = [:]
    for dozen in ["dozen", "dozens", "dutzend", "dutzende", "douzaine", "douzaines", "tuzin", "tuziny", "tuzinów"] {
      words[dozen] = (12, 0)
    }
    for (power, names) in names {
      for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) { words[String(name)] = (1, power) }
    }
    return words
  }()

  private static let names = [
    (2, "hundred hundreds hundert honderd centaine centaines"),
    (
      3,
      """
      thousands tsd tausend tys tis mille mila tusen tusind tuhat tuhatta tuhansia tūkst tūkstančiai tūkstančių
      tūkstantis tūkstoši tūkstotis tūkstošu tisíc tisíce tisícov tysiąc tysiące tysięcy tisoč tisuća tisuće mii
      duizend ezer míle хил хиляди хиляда тис тисяч тисячі тисяча тыс тысяч тысячи тысяча χιλ χιλιάδες ألف آلاف
      milhar milhares
      """
    ),
    (5, "lakh lakhs"),
    (
      6,
      """
      millions mio mln mlns mn millionen millioner miljoner miljon miljoen miljoenen miljoona miljoonaa miljonit miljonid
      miljons miljoni miljonu milijonas milijonai milijonų milijon milijona milijone milijoni milijonov milijun
      milijuna milijuni miljun miljuni milion miliony milionów miliona milionu milionů milión milióny miliónov
      milioane milione milioni millió millón millones milhão milhões milhao milhoes milliún млн милион милиона милиони
      мільйон мільйони мільйонів мільйона миллион миллиона миллионов εκ εκατ εκατομμύρια εκατομμύριο εκατομμυρίων مليون
      ملايين
      """
    ),
    (7, "crore crores"),
    (
      9,
      """
      billions bn mrd mld mia mds mlrd mljrd milliard milliards milliarden milliarder miljard miljarden miljarder
      miljardi miljardia miljardit miljards miljardu miliard miliardy miliardów miliarda miliardů miliardo miliarde
      milliárd milijarda milijarde milijardi milijardas milijardai milijardų млрд милиард милиарда мільярд мільярди
      мільярдів миллиард миллиарда миллиардов δισ δισεκατομμύρια δισεκατομμύριο مليار
      """
    ),
    (12, "trillion trillions tn trn"),
    (15, "quadrillion quadrillions"),
  ]

  /// Words that are a thousand times more in one language than in another, or may be a word of another kind.
  private static let doubtful = [
    "bilion": "a billion or a trillion", "biliony": "a billion or a trillion", "bilión": "a billion or a trillion",
    "biljoen": "a billion or a trillion", "billón": "a billion or a trillion", "billones": "a billion or a trillion",
    "bilhão": "a billion or a trillion", "bilhões": "a billion or a trillion", "bilioni": "a billion or a trillion",
    "billionen": "a billion or a trillion", "biljon": "a billion or a trillion", "biljoner": "a billion or a trillion",
    "trilion": "a trillion or a million times more", "lac": "a lakh (100,000) or another word",
    "lacs": "lakhs (100,000 each) or another word", "cr": "a crore (10,000,000) or another word",
  ]

  /// What to say of letters behind a number, which stand with it at a range; the cursor stands behind the letters.
  static func problem(_ letters: String, _ range: Range<Int>, _ cursor: Cursor, _ number: String) -> FigureProblem? {
    let word = letters.lowercased()
    if let readings = doubtful[word] {
      return FigureProblem(
        "\(quoted(letters)) behind a number can be \(readings); write the number that is meant in digits, or with "
          + "million or billion", range)
    }
    if let problem = euros(letters, range, cursor, number) { return problem }
    if let problem = score(word, range, cursor, number) { return problem }
    guard let meant = misspelt(word) else { return nil }
    let text =
      meant == "hundred"
      ? Decimal(number)?.scaled(byPowerOfTen: 2).map(FractionReading.plain) ?? number : "\(number) \(meant)"
    return FigureProblem(
      "\(quoted(letters)) is not \(quoted(meant)); write \(text) if that is what is meant", range)
  }

  /// `5 score people`; "4.8 score" is a mark.
  private static func score(
    _ word: String, _ range: Range<Int>, _ cursor: Cursor, _ number: String
  ) -> FigureProblem? {
    guard word == "score", !cursor.isOnlySpaces, let scores = Decimal(number)?.times(20) else { return nil }
    return FigureProblem(
      "\(quoted(word)) behind a number can be 20 of them or a mark; write \(FractionReading.plain(scores)) for the "
        + "first, or the mark as \(number) points", range)
  }

  /// `300 TEUR`, `3 MEUR`, `300 T€`: thousands and millions of euros.
  private static func euros(
    _ letters: String, _ range: Range<Int>, _ cursor: Cursor, _ number: String
  ) -> FigureProblem? {
    let word: String
    switch letters {
    case "TEUR", "TEuro", "KEUR", "kEUR": word = "thousand"
    case "MEUR", "MEuro", "mEUR": word = "million"
    case "T" where cursor.peek() == "€": word = "thousand"
    default: return nil
    }
    let end = letters == "T" ? cursor.offset + 3 : range.upperBound
    return FigureProblem(
      "\(quoted(letters == "T" ? "T€" : letters)) is written with \(word), as in 5 \(word) EUR",
      range.lowerBound..<end, fix: "\(number) \(word) EUR")
  }

  /// The magnitude that a word is one slip away from: a letter more, less or other, or two that changed places.
  private static func misspelt(_ word: String) -> String? {
    guard (6...10).contains(word.utf8.count), !["bullion", "mullion", "bullions", "mullions"].contains(word) else {
      return nil
    }
    let seen = Array(word.utf8)
    return ["thousand", "million", "billion", "hundred"].first {
      let meant = Array($0.utf8)
      return meant[0] == seen[0] && (isOneSlip(meant, seen) || seen.last == 0x73 && isOneSlip(meant + [0x73], seen))
    }
  }

  private static func isOneSlip(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    let head = zip(word, other).prefix { $0 == $1 }.count
    let (rest, seen) = (word[head...], other[head...])
    if rest.count == seen.count {
      if rest.dropFirst() == seen.dropFirst() { return true }
      return rest.count > 1 && rest.dropFirst(2) == seen.dropFirst(2)
        && rest.prefix(2).reversed() == Array(seen.prefix(2))
    }
    return rest.count > seen.count ? rest.dropFirst() == seen : rest == seen.dropFirst()
  }
}
