import Diagnostics
import Figures
import Prose

/// A figure that holds a number of a text: one of the page, else one of another page that counts the same, the home page
/// first.
struct HeldNumber {
  /// The figure's name, with its page where that is another one.
  let name: String
  /// The reference that says what the text says.
  let reference: String

  /// Nil where no figure holds it.
  init?(_ number: FoundNumber, unit: String?, reading: EditorialReading, own: OwnNumbers, isShared: Bool) {
    if let (name, form) = own.figure(number, unit) {
      self.name = isShared ? "/" + name : name
      reference = self.name + form
      return
    }
    guard let value = number.value else { return nil }
    let words = number.measure == .count ? [] : [""]
    for word in (unit.map { [NumberKey.lastWord(of: $0)] } ?? []) + words {
      let hash = NumberKey.hash(value.magnitude, number.second, number.measure, lastWord: word)
      guard let page = reading.own.holder(of: hash),
        let (name, form) = OwnNumbers(page).figure(number, word.isEmpty ? nil : unit)
      else { continue }
      self.name = "\(page.path)/\(name)"
      reference = self.name + form
      return
    }
    return nil
  }
}
