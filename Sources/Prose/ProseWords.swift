/// The words by which a language's prose says numbers, and those by which a number is known to be a name.
///
/// All are in small letters. A number in front of a noun in the plural is a quantity where nothing else speaks.
public struct ProseWords: Sendable {
  /// What words around a number say of it.
  struct Contexts: Sendable {
    /// Words that a number behind them makes a name of: `article`, `phase`.
    var labels: Set<String>
    /// Abbreviations of these that end in a full stop: `no`, `p`.
    var dottedLabels: Set<String>
    /// Words that do so with a capital: `Week 3`.
    var capitalLabels: Set<String>
    /// Names of products and programmes that end in a number.
    var names: Set<String>
    /// Words before a number that is called: `call 112`.
    var calls: Set<String>
    /// Words that tell a street.
    var streets: Set<String>
    /// Words that tell a street and stand before its name, in countries whose addresses prose names: `rue`, `via`.
    var leadingStreets: Set<String>
    /// What the names of streets end in there: `straße`.
    var streetEndings: [String]
    /// Small words inside names: `de la`.
    var particles: Set<String>
    /// Numbers of emergencies.
    var emergencies: Set<String>
    /// What a number that is called leads to: `line`.
    var lines: Set<String>
    /// Words that a number belongs to by which something is filed: `account`, `isbn`.
    var files: Set<String>
    /// What may stand between these and the number.
    var fillers: Set<String>
    /// Labels that are also verbs: `act`, `note`.
    var verbs: Set<String>
    /// Lengths of time, in the plural.
    var times: Set<String>
    /// Lengths of time, in the singular.
    var singleTimes: Set<String>
    /// What makes a point of time of a length before it: `ago`.
    var timesPast: Set<String>
    /// What does so where it opens a sentence: `after`.
    var timesAround: Set<String>
    /// Those who have a family: `a mother of two`.
    var parents: Set<String>
    /// Words beside the score of a match.
    var scores: Set<String>
    /// What a length in thousands of metres is the name of.
    var races: Set<String>
    /// Parts of plans and texts, in the plural.
    var planParts: Set<String>
    /// Words for one person, before an age.
    var pronouns: Set<String>
    /// What stands between these and the age.
    var singularVerbs: Set<String>
    /// Words that a year may follow: `in`, `since`.
    var beforeYears: Set<String>
    /// Words before an age.
    var ages: Set<String>
    /// Words before `than` and an age.
    var comparedAges: Set<String>
    /// Words for a person, singular and plural, before `under 18`.
    var people: Set<String>
    /// Words behind an age or before the number's noun.
    var bounds: Set<String>
    /// Words that say how near a number is: no year follows them.
    var qualifiers: Set<String>
    /// Those of them that stand before no name.
    var measures: Set<String>
    /// Words that are spelled like a plural and are none.
    var noPlurals: Set<String>
    /// Plurals that a year may stand before: `the 2021 awards`.
    var yearly: Set<String>
    /// Plurals that are spelled like none.
    var plurals: Set<String>
    /// Months, and their short forms.
    var months: Set<String>
    /// What a clock time ends in.
    var clocks: Set<String>
    /// Words that stand before a noun and not before an end.
    var determiners: Set<String>
    /// What stands before a `half` that is none: `the first half`.
    var halves: Set<String>
    /// What stands behind a `half` that is a part.
    var afterHalf: Set<String>
    /// What stands behind a part that `a` stands before.
    var afterPart: Set<String>
  }

  /// Two and more in words.
  var numbers: [String: Int]
  /// Words for powers of ten that a number stands before.
  var magnitudes: [String: Int]
  /// Words for some number of things that a number may stand before: a dozen.
  var collections: [String: Int]
  /// Parts by their words, with how many make a whole.
  var parts: [String: Int]
  /// Letters that are glued to digits and multiply them, as written.
  var gluedMagnitudes: [String: Int]
  /// Units that are glued to digits, as written.
  var gluedUnits: Set<String>
  /// What may be said behind a number for hundredths.
  var percents: Set<String>
  /// Words behind a hyphen that a number in words makes a name with: `two-way`.
  var compounds: Set<String>
  /// What words around a number say.
  var contexts: Contexts
}

extension ProseWords {
  /// The words of a language by its code; nil where there are none yet.
  public static func of(_ language: String) -> ProseWords? { language == "en" ? english : nil }
}

extension ProseWords.Contexts {
  /// Whether a word is the whole name of a street: `hauptstraße`.
  func isStreet(_ word: String) -> Bool { streetEndings.contains { word.hasSuffix($0) && word != $0 } }

  /// Whether a word looks like a noun in the plural.
  func isPlural(_ word: String) -> Bool {
    if plurals.contains(word) { return true }
    let letters = word.utf8
    return letters.count > 2 && letters.last == UInt8(ascii: "s") && letters.dropLast().last != UInt8(ascii: "s")
      && !noPlurals.contains(word) && !word.hasSuffix("'s") && !word.hasSuffix("’s")
  }
}
