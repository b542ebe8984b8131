/// A power of ten behind a number, as a letter or a word.
struct Magnitude {
  /// What is written; words in small letters.
  let word: String
  /// The power of ten.
  let power: Int
  /// The form that it asks for.
  let form: Number.Form

  private static let all = [
    Magnitude(word: "k", power: 3, form: .short), Magnitude(word: "K", power: 3, form: .short),
    Magnitude(word: "M", power: 6, form: .short), Magnitude(word: "bn", power: 9, form: .short),
    Magnitude(word: "thousand", power: 3, form: .long), Magnitude(word: "million", power: 6, form: .long),
    Magnitude(word: "billion", power: 9, form: .long),
  ]

  /// Passes a magnitude if one stands at the cursor. The number before it starts at `start`; `number` gives its text,
  /// for messages.
  static func pass(
    _ cursor: inout Cursor, from start: Int, _ number: (Cursor) -> String
  ) throws(FigureProblem) -> Magnitude? {
    if cursor.isAtEnd { return nil }
    var next = cursor
    next.skipSpaces()
    let isGlued = next.offset == cursor.offset
    // Most units begin like no magnitude.
    if !isGlued, next.byte < 0x80, !ForeignMagnitude.mayBegin(next) { return nil }
    let letters = next.letters()
    guard !letters.isEmpty else { return nil }
    let wordStart = next.offset
    next.advance(to: wordStart + letters.utf8.count)
    if !isGlued, next.isInName(letters) { return nil }
    if let found = find(letters) {
      if !isGlued, found.form == .short {
        let joined = number(cursor) + letters
        let behind = "\(NumberGrammar.quote(letters)) stands right behind its number"
        // "2 M roads" may be two roads.
        guard letters == "k" || letters == "bn" || next.isOnlySpaces else {
          throw FigureProblem(
            "\(behind): write \(joined) if that is what is meant"
              + UnitRemedy.text(next, numberEnd: cursor.offset, words: wordStart), start..<next.offset)
        }
        throw FigureProblem(behind, start..<next.offset, fix: joined)
      }
      if let problem = ForeignMagnitude.second(found, next, from: start, number(cursor)) {
        throw problem
      }
      cursor = next
      return found
    }
    if let problem = ForeignMagnitude.problem(letters, next, from: start, number(cursor)) { throw problem }
    guard isGlued, Currency(code: letters) == nil else { return nil }
    throw GluedLetters.problem(letters, wordStart..<next.offset, from: start, next, number(cursor))
  }

  /// The magnitude of a word.
  static func find(_ letters: String) -> Magnitude? {
    all.first { $0.word == letters || $0.form == .long && $0.word == letters.lowercased() }
  }
}

/// Magnitudes of other languages and habits, which are told what to write.
enum ForeignMagnitude {
  /// Whether a word begins like a magnitude; most do not, and this is asked of each.
  static func mayBegin(_ cursor: Cursor) -> Bool {
    let (first, second) = (cursor.byte | 0x20, cursor.byte(at: cursor.offset + 1) | 0x20)
    let third = cursor.byte(at: cursor.offset + 2) | 0x20
    // A single letter, perhaps with a dot, is followed by no letter.
    let isAlone = !(0x61...0x7A).contains(second)
    // TEUR, MEUR, kEUR.
    if cursor.byte(at: cursor.offset + 1) == UInt8(ascii: "E") { return true }
    func follows(_ letters: StaticString) -> Bool { isAlone || letters.withUTF8Buffer { $0.contains(second) } }
    switch first {
    case UInt8(ascii: "k"): return isAlone
    case UInt8(ascii: "m"): return follows("ilnrdm")
    case UInt8(ascii: "b"): return follows("inl")
    case UInt8(ascii: "t"): return follows("harynisu")
    case UInt8(ascii: "d"): return follows("ou") && ![UInt8(ascii: "n"), UInt8(ascii: "c")].contains(third)
    case UInt8(ascii: "e"): return second == UInt8(ascii: "z")
    case UInt8(ascii: "q"): return follows("u")
    case UInt8(ascii: "l"): return follows("a")
    case UInt8(ascii: "c"): return follows("r") || second == UInt8(ascii: "e") && third == UInt8(ascii: "n")
    case UInt8(ascii: "s"): return second == UInt8(ascii: "c") && third == UInt8(ascii: "o")
    case UInt8(ascii: "h"): return follows("uo")
    default: return false
    }
  }

  /// Words that mean several things, with the readings.
  private static let doubtful = [
    "m": "million (write 1M or 1 million) or metres", "mil": "a million or a thousand", "mill": "a million or a mill",
    "mm": "a million or millimetres", "md": "a billion or a day", "b": "a billion (write 1bn or 1 billion) or a letter",
    "bln": "a billion or a trillion", "bil": "a billion or a trillion", "bio": "a trillion or organic",
    "tril": "a trillion in some languages and more in others",
  ]

  /// Whether a word in small letters is told to be written otherwise.
  static func isCertain(_ word: String) -> Bool { MagnitudeWords.certain[word] != nil }

  /// What to say of letters behind a number; the cursor stands behind them.
  static func problem(
    _ letters: String, _ cursor: Cursor, from start: Int, _ number: String
  ) -> FigureProblem? {
    if isName(letters, cursor) { return nil }
    let word = letters.lowercased()
    let end = cursor.byte == UInt8(ascii: ".") && !cursor.isBeforeDigit ? cursor.offset + 1 : cursor.offset
    if let (factor, power) = MagnitudeWords.certain[word] {
      let value = Decimal(number)?.times(factor)?.scaled(byPowerOfTen: power)
      return FigureProblem(
        "a number has thousand, million or billion behind it, or k, M or bn, and no \(NumberGrammar.quote(letters))",
        start..<end, fix: value.map { factor == 1 ? text(number, power, $0) : FractionReading.plain($0) })
    }
    if let problem = MagnitudeWords.problem(letters, start..<end, cursor, number) { return problem }
    // Small letters alone, for many units begin like them.
    guard let readings = doubtful[word], word != "mm" || letters == "MM", !cursor.isAtPower else { return nil }
    let wordStart = cursor.offset - letters.utf8.count
    let isMoney = cursor.hasCurrency(before: start)
    if word == "m", !isMoney, cursor.isBeforeLength { return nil }
    var numberEnd = wordStart
    while numberEnd > start, !Cursor.isDigit(cursor.byte(at: numberEnd - 1)) { numberEnd -= 1 }
    let remedy =
      isMoney || numberEnd == wordStart || cursor.isOnlySpaces
      ? "" : UnitRemedy.text(cursor, numberEnd: numberEnd, words: wordStart)
    return FigureProblem(
      "\(NumberGrammar.quote(letters)) behind a number can be \(readings); write the word, such as "
        + example(word, number) + remedy, start..<end)
  }

  /// `5 Hundred Club members`: two words with capitals and one without; the cursor stands behind the first one.
  private static func isName(_ letters: String, _ cursor: Cursor) -> Bool {
    guard letters == "Hundred" || letters == "Dozen", cursor.spaceWidth > 0 else { return false }
    let words = cursor.words().split(separator: " ")
    return words.count > 1 && words[0].first?.isUppercase == true && words[1].first?.isLowercase == true
  }

  /// The number with the word that is most likely meant.
  private static func example(_ word: String, _ number: String) -> String {
    switch word {
    case "b", "bln", "bil", "md": "\(number) billion"
    case "tril", "bio":
      "\(Decimal(number)?.scaled(byPowerOfTen: 3).map(FractionReading.plain) ?? number) billion"
    default: "\(number) million"
    }
  }

  /// A second magnitude, as in "3 million million", or an ordinal's end; the cursor stands behind the first.
  static func second(_ first: Magnitude, _ cursor: Cursor, from start: Int, _ number: String) -> FigureProblem? {
    var next = cursor
    next.skipSpaces()
    guard next.offset > cursor.offset, next.byte >= 0x80 || mayBegin(next) else { return nil }
    let letters = next.letters()
    let found = Magnitude.find(letters)
    let known = found.flatMap { $0.form == .long ? $0.power : nil }
    let end = next.offset + letters.utf8.count
    guard known != nil || MagnitudeWords.certain[letters.lowercased()] != nil else {
      return letter(letters, next, from: start, end)
    }
    let value = known.flatMap { Decimal(number)?.scaled(byPowerOfTen: first.power + $0) }
    return FigureProblem(
      "a number has one word such as million behind it", start..<end, fix: value.map(FractionReading.plain))
  }

  /// `1 thousand m`, `5 million k`: a letter that may be a magnitude; the cursor stands before it.
  private static func letter(_ letter: String, _ cursor: Cursor, from start: Int, _ end: Int) -> FigureProblem? {
    guard ["k", "K", "m", "M"].contains(letter) else { return nil }
    var next = cursor
    next.advance(to: end)
    // "5 thousand K-12 schools", "2 million m² of forest"
    guard next.isAtEnd || next.spaceWidth > 0 else { return nil }
    return FigureProblem(
      "a number has one word such as million behind it, and \(NumberGrammar.quote(letter)) can be a second one; "
        + (letter == "m" ? "write metres in full if they are meant" : "leave it out, or write the word that is meant"),
      start..<end)
  }

  private static func text(_ number: String, _ power: Int, _ value: Decimal) -> String {
    switch power {
    case 3: "\(number) thousand"
    case 6: "\(number) million"
    case 9: "\(number) billion"
    default: FractionReading.plain(value)
    }
  }
}
