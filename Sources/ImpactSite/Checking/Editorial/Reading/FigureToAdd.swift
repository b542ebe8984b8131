import Figures
import Prose

/// A figure that would hold a number of a text, with a name after what it counts.
struct FigureToAdd {
  /// A name that neither a figure of the page nor a contact has yet.
  let name: String
  /// Name and value, as they are to be written.
  let line: String

  init(
    _ number: FoundNumber, phrase: String, qualifier: String, digits: String, unit: String?,
    in reading: EditorialReading
  ) {
    let page = reading.own.page
    let contacts = reading.renderer.facts.configuration.contacts
    let wanted = Self.name(unit, number.measure)
    var name = wanted
    var count = 1
    while page.figures.index(of: name) != nil || page.unreadableNames.contains(name) || contacts[name] != nil {
      count += 1
      name = "\(wanted)-\(count)"
    }
    self.name = name
    func small(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
    let plain = unit.map { "\(digits) \($0)" } ?? digits
    let value =
      [small(phrase), small(qualifier) + plain, plain, digits].first { (try? Quantity(parsing: $0)) != nil } ?? digits
    line = "\(name): \(value)"
  }

  private static func name(_ unit: String?, _ measure: Quantity.Measure) -> String {
    if let unit {
      let letters = unit.lowercased().utf8.map { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) ? $0 : 0x2D }
      let words = letters.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
      let name = words.suffix(3).joined(separator: "-")
      if Figure.isName(name) { return name }
    }
    return switch measure {
    case .count: "number"
    case .share: "share"
    case .money: "amount"
    }
  }
}
