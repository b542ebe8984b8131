import Diagnostics
import Figures

/// The figures as all editions show them, as lines for the manifest, in the order of the editions.
func publishedFigures(_ facts: Facts, _ phrases: Phrases) async -> [UInt8] {
  let editions = facts.editions
  let workers = await inParallel(editions.count, from: Indexed<[UInt8]>()) { worker, index in
    let edition = editions[index]
    let page = facts.pages[edition.page]
    let prefix = page.path.isEmpty ? "" : page.path + "/"
    var lines: [UInt8] = []
    for (position, figure) in page.figures.figures.enumerated() {
      let phrase = phrases.phrase(page: edition.page, figure: position, language: edition.language)
      OutputManifest.appendFigure(
        language: facts.languages[edition.language].code, name: prefix + figure.name.value,
        value: phrase.value, words: phrase.whole.plain, to: &lines)
    }
    worker.append(lines, at: index)
  }
  return Indexed.merged(workers, count: editions.count).flatMap { $0 ?? [] }
}
