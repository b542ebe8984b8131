import Diagnostics
import Figures

/// The fifth stage: writes every figure in every language, once.
func phrase(_ facts: Facts) async -> Phrases {
  var starts: [Int] = []
  var count = 0
  for page in facts.pages {
    starts.append(count)
    count += page.figures.figures.count
  }
  var table: [[Phrase]] = []
  for language in facts.languages.indices {
    let phrasing = Phrasing(languages: facts.languages, language: language)
    let workers = await inParallel(facts.pages.count, from: Indexed<[Phrase]>()) { worker, page in
      worker.append(phrasing.phrases(of: facts.pages[page]), at: page)
    }
    table.append(Indexed.merged(workers, count: facts.pages.count).flatMap { $0 ?? [] })
  }
  return Phrases(table: table, starts: starts)
}

/// Writes figures in one of a site's languages.
private struct Phrasing {
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
      whole: whole, value: original.number.machineText, hidden: hidden(quantity, whole, unitText))
  }

  private func hidden(_ quantity: Quantity, _ whole: FigureText, _ unit: String) -> Phrase.Hidden? {
    let isNumberless = whole.number.isEmpty
    guard isNumberless || quantity.number.form != .digits else { return nil }
    var plain = quantity
    plain.number.form = .digits
    plain.number.fractionDigits = quantity.number.plainFractionDigits
    return Phrase.Hidden(
      number: isNumberless ? writer.number(quantity) : nil, unit: isNumberless ? unit : nil,
      digits: writer.number(plain))
  }
}
