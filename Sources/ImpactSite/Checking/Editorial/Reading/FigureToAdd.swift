import Figures
import Prose

/// A figure that would hold a number of a text, with a name after what it counts.
struct FigureToAdd {
  /// Name and value, as they are to be written.
  let line: String
  /// The reference to it.
  let replacement: Replacement

  /// Nil where no figure could say the same; `offered` are those that were offered before.
  init?(_ sentence: NumberInText, in reading: EditorialReading, isShared: Bool, offered: inout OfferedFigures) {
    guard let value = FigureValue(sentence, marks: reading.renderer.facts.languages[reading.edition.language].marks)
    else { return nil }
    let page = reading.own.page
    let contacts = reading.renderer.facts.configuration.contacts
    let name = offered.name(Self.name(value.unit, sentence.number.measure), for: value.text) { name in
      page.figures.index(of: name) != nil || page.unreadableNames.contains(name) || contacts[name] != nil
    }
    line = "\(name): \(value.text)"
    let reference = (isShared ? "/" : "") + name
    if value.isPartOfWhole {
      replacement = Replacement(value.range, "{{ \(reference).number }} out of {{ \(reference).of }}")
    } else if sentence.isSigned {
      replacement = Replacement(sentence.number.range, "{{ \(reference).signed }}")
    } else if value.range == sentence.number.range {
      replacement = Replacement(sentence, reference, form: value.unit == nil ? "" : ".number")
    } else {
      replacement = Replacement(value.range, "{{ \(reference) }}")
    }
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
