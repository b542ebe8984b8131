import Diagnostics
import Figures

/// The fifth stage: writes every figure in every language, once; those of settled pages when somebody asks for them.
func phrase(_ facts: Facts) async -> Phrases {
  let phrases = Phrases(facts)
  let languages = facts.languages.count
  _ = await inParallel(facts.pages.count, from: 0) { _, page in
    guard facts.settled[page] == nil else { return }
    for language in 0..<languages { phrases.prepare(page: page, language: language) }
  }
  return phrases
}

/// Writes figures in one of a site's languages.
struct Phrasing {
  let languages: [Language]
  let language: Int

  private var writer: FigureWriter { languages[language].writer }

  func phrases(of page: Page) -> [Phrase] {
    page.figures.figures.enumerated().map { index, figure in
      let unit = language == 0 ? nil : page.units[Page.TranslatedUnit(language: language, figure: index)]
      return phrase(figure.quantity.value, unit: unit)
    }
  }

  /// A figure's words; the unit is the translation's, or the first language's, marked as such.
  private func phrase(_ original: Quantity, unit: UnitForms?) -> Phrase {
    var quantity = original
    if let unit { quantity.unit = unit }
    var whole = writer.text(quantity)
    var unitText = writer.unit(quantity)
    if language > 0, unit == nil, !original.unit.isEmpty {
      unitText = languages[0].writer.unit(original)
      whole.unitLanguage = languages[0].code
    }
    if !whole.number.isEmpty { whole.unit = unitText }
    return Phrase(
      whole: whole, value: original.machineText, hidden: hidden(quantity, whole, unitText))
  }

  private func hidden(_ quantity: Quantity, _ whole: FigureText, _ unit: String) -> Phrase.Hidden? {
    let isNumberless = whole.number.isEmpty
    guard isNumberless || quantity.hasMagnitude else { return nil }
    var plain = quantity
    plain.spellOut()
    return Phrase.Hidden(
      number: isNumberless ? writer.number(quantity) : nil, unit: isNumberless ? unit : nil,
      digits: writer.number(plain))
  }
}
