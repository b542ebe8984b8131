import Diagnostics
import Figures

/// Tells of a `unit` that surely belongs to the number before it, such as `million people`. All else is taken as it is
/// written: this is where words go that would be misread behind a number.
struct UnitCheck {
  /// The value that the unit stands behind; nil where that is not known, as in a translation.
  let number: UnitParser.Number?
  let marks: NumberMarks

  /// What to say of words that are more than a unit.
  func problem(with unit: String) -> String? {
    // What begins with a digit, such as "24-hour helplines", joins the number only where it is written behind it; braces
    // are told already.
    guard let first = unit.utf8.first, !(0x30...0x39).contains(first), !unit.contains("{") else { return nil }
    guard UnitForms.mayBelongToNumber(unit) else { return nil }
    // In a translation, whether a longer number is the figure's own is known only beside the figure (`RestatedNumber`).
    if number == nil, unit.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count > 2 }) { return nil }
    let rule = "a unit is the words behind the number"
    let text = "\(number?.text ?? "4") \(unit)"
    do throws(FigureProblem) {
      let read = try Quantity(parsing: text, marks: marks)
      if isUnchanged(read, unit) { return nil }
      guard number != nil else { return "\(rule), which \(quoted(unit)) would change; write the words alone" }
      return "\(rule); write \(quoted(text)) under value"
    } catch {
      guard number != nil, let fix = error.fix, (try? Quantity(parsing: fix, marks: marks)) != nil else {
        return "\(quoted(unit)) is not a unit: \(error.reason)"
      }
      return "\(rule); write \(quoted(fix)) under value"
    }
  }

  /// Whether a number is still what it is without its unit, and the unit all of the words.
  private func isUnchanged(_ read: Quantity, _ unit: String) -> Bool {
    var alone = read
    alone.unit = UnitForms("")
    guard read.unit.text(.other) == unit.split(separator: " ").joined(separator: " ") else { return false }
    if let number { return alone == number.quantity }
    return alone.measure == .count && alone.extent == .single && alone.number == Number(value: 4)
  }
}
