import Diagnostics
import Figures

/// The figures as all editions show them, as lines for the manifest, in the order of the editions. Those of settled pages
/// are taken over from the last manifest.
func publishedFigures(_ facts: Facts, _ phrases: Phrases, last: FigureLines) async -> [UInt8] {
  let editions = facts.editions
  let workers = await inParallel(editions.count, from: Indexed<[UInt8]>()) { worker, index in
    let edition = editions[index]
    let language = facts.languages[edition.language].code
    let path = facts.pages.paths[edition.page]
    if let settled = facts.settled[edition.page] {
      let lines = settled.figures == 0 ? [] : last.lines(language: language, page: path)
      if let lines { return worker.append(Array(lines), at: index) }
    }
    let figures = facts.pages[edition.page].figures.figures
    guard !figures.isEmpty else { return }
    var lines: [UInt8] = []
    OutputManifest.appendEdition(language: language, page: path, to: &lines)
    for (position, figure) in figures.enumerated() {
      let phrase = phrases.phrase(page: edition.page, figure: position, language: edition.language)
      let whole = phrase.whole
      OutputManifest.appendFigure(
        name: figure.name.value, value: phrase.value, words: [whole.before, whole.number, whole.unit, whole.after],
        to: &lines)
    }
    worker.append(lines, at: index)
  }
  let lines = Indexed.merged(workers, count: editions.count)
  var output: [UInt8] = []
  output.reserveCapacity(lines.reduce(0) { $0 + ($1?.count ?? 0) })
  for case let lines? in lines { output += lines }
  return output
}
