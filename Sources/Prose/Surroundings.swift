/// The pieces around a number.
struct Surroundings {
  let tokens: [Token]
  let words: ProseWords
  /// The pieces of the number.
  let number: Range<Int>
  /// Whether most words of the text have a capital, as those of titles have.
  let isTitle: Bool

  var contexts: ProseWords.Contexts { words.contexts }

  /// The piece so many places before the number.
  func before(_ count: Int = 1) -> Token? {
    number.lowerBound >= count ? tokens[number.lowerBound - count] : nil
  }

  /// The piece so many places behind the number.
  func behind(_ count: Int = 1) -> Token? {
    let index = number.upperBound + count - 1
    return index < tokens.count ? tokens[index] : nil
  }

  func word(before count: Int = 1) -> String? { before(count)?.word }

  func word(behind count: Int = 1) -> String? { behind(count)?.word }

  /// Whether the piece so many places before the number opens a sentence.
  func opensSentence(before count: Int) -> Bool {
    let index = number.lowerBound - count
    guard index > 0 else { return true }
    let last = tokens[index - 1]
    return last.isSign(".") || last.isSign("!") || last.isSign("?") || last.isSign(":") || last.isQuotation
  }

  /// Whether a noun in the plural follows, also behind some adjectives: `2 cross-border family mediator trainings`.
  var isBeforePlural: Bool {
    var count = 1
    while count <= 7, let token = behind(count) {
      if token.isDash {
        count += 1
        continue
      }
      guard let word = token.word, count == 1 || token.isApart || behind(count - 1)?.isDash == true else {
        return false
      }
      if contexts.beforeYears.contains(word) || contexts.determiners.contains(word) { return false }
      if contexts.isPlural(word), !token.isCapital || isTitle { return true }
      if contexts.noPlurals.contains(word) { return false }
      count += 1
    }
    return false
  }

  /// Whether a noun in the plural, in small letters, stands next.
  var isBeforeNoun: Bool {
    guard let token = behind(), token.isApart, let word = token.word else { return false }
    return !token.isCapital && contexts.isPlural(word)
  }

  /// Whether nothing that could be counted follows: an end, a sign or a word that binds.
  var isAtEnd: Bool {
    guard let token = behind() else { return true }
    guard let word = token.word else { return !token.isDash }
    return contexts.beforeYears.contains(word) || contexts.noPlurals.contains(word)
      || ["are", "were", "have", "had", "will", "can", "who", "which", "with"].contains(word)
  }
}
