import Diagnostics
import Figures
import Prose

/// A number of a figure, and where in it: its own, that of its whole, or its share of that.
struct PlacedNumber {
  /// Which number it is.
  enum Form {
    /// The figure's own.
    case number
    /// The whole that it is a part of.
    case of
    /// Both: `22 out of 32`.
    case partOfWhole
    /// Its share of the whole.
    case share
  }

  /// How well what is counted agrees.
  enum Fit: Comparable {
    case none, without, alike, same
  }

  let figure: Figure
  let form: Form

  private var quantity: Quantity { figure.quantity.value }

  /// Whether the sign in a text, if there is one, is the figure's.
  func hasSign(of sentence: NumberInText) -> Bool {
    guard form == .number, let value = sentence.number.value else { return !sentence.isSigned }
    if quantity.isChange, !sentence.isSigned { return true }
    return value.isNegative == quantity.number.value.isNegative
      && (quantity.isChange || !sentence.written.hasPrefix("+"))
  }

  /// How well what is counted agrees.
  func fit(_ sentence: NumberInText) -> Fit {
    let units = Set(PluralCategory.allCases.map { quantity.unit.text($0) })
    if units == [""] { return .without }
    switch form {
    case .share: return units.contains { sentence.isBefore("of " + $0) } ? .same : .none
    case .number:
      if units.contains(where: sentence.isBefore) { return .same }
      if case .number(let whole)? = figure.whole?.value,
        units.contains(where: { sentence.isBefore("of \(whole.value) \($0)") })
      {
        return .same
      }
    case .of, .partOfWhole: break
    }
    guard let unit = sentence.unit?.lowercased() else { return .none }
    if units.contains(where: { $0.lowercased() == unit }) { return .same }
    let word = NumberKey.lastWord(of: unit)
    return units.contains { NumberKey.lastWord(of: $0) == word } ? .alike : .none
  }

  /// What to write in place of which bytes: the whole figure where the text says all that it writes, else its number.
  func replacement(_ sentence: NumberInText, name: String, _ language: Language) -> Replacement {
    let range = sentence.number.range
    switch form {
    case .of: return Replacement(range, "{{ \(name).of }}")
    case .share: return Replacement(range, "{{ \(name).share }}")
    case .partOfWhole: return Replacement(range, "{{ \(name).number }} out of {{ \(name).of }}")
    case .number: break
    }
    let whole = language.writer.text(quantity)
    if !figure.saysMore, whole.after.isEmpty, !whole.number.isEmpty, !sentence.isSigned || !quantity.isChange,
      let said = sentence.range(between: whole.before, and: whole.unit), sentence.text.isTogether(said)
    {
      return Replacement(said, "{{ \(name) }}")
    }
    if sentence.isSigned, quantity.isChange { return Replacement(range, "{{ \(name).signed }}") }
    return Replacement(sentence, name, form: ".number")
  }
}

extension Figure {
  /// Whether it says more than its quantity where it is shown whole.
  var saysMore: Bool {
    whole != nil || !previous.isEmpty || change != nil || goal != nil || period != nil
      || status.map { $0 != .final } == true
  }
}
