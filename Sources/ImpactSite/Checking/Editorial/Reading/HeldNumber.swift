import Diagnostics
import Figures
import Prose

/// A figure that holds a number of a text: one of the page, else one of another page that counts the same, the home page
/// first.
struct HeldNumber {
  /// The figure's name, with its page where that is another one.
  let name: String
  /// The reference that says what the text says.
  let replacement: Replacement

  /// Nil where no figure holds it.
  init?(_ sentence: NumberInText, reading: EditorialReading, own: OwnNumbers, isShared: Bool) {
    let facts = reading.renderer.facts
    let language = facts.languages[reading.edition.language]
    if let held = own.number(sentence) {
      name = (isShared ? "/" : "") + held.figure.name.value
      replacement = held.replacement(sentence, name: name, language)
      return
    }
    let number = sentence.number
    guard let value = number.value else { return nil }
    let words = number.measure == .count ? [] : [""]
    for word in (sentence.unit.map { [NumberKey.lastWord(of: $0)] } ?? []) + words {
      let hash = NumberKey.hash(value.magnitude, number.second, number.measure, lastWord: word)
      guard let page = reading.own.holder(of: hash),
        let held = OwnNumbers(page, yearStarts: facts.configuration.yearStarts).number(sentence)
      else { continue }
      name = "\(page.path)/\(held.figure.name.value)"
      replacement = held.replacement(sentence, name: name, language)
      return
    }
    return nil
  }
}
