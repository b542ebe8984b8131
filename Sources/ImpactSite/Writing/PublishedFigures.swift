import Diagnostics
import Figures

/// The figures as all editions show them, as lines for the manifest, in the order of the editions. Those of settled pages
/// are taken over from the last manifest.
func publishedFigures(_ facts: Facts, _ phrases: Phrases, last: FigureLines) async -> [ArraySlice<UInt8>] {
  let editions = facts.editions
  let workers = await inParallel(editions.count, from: FigureWorker()) { worker, index in
    worker.begin(index)
    let edition = editions[index]
    let language = facts.languages[edition.language].code
    let path = facts.pages.paths[edition.page]
    if let settled = facts.settled[edition.page] {
      let lines = settled.figures == 0 ? [] : last.lines(language: language, page: path)
      if let lines {
        worker.lines += lines
        return
      }
    }
    let figures = facts.pages[edition.page].figures.figures
    guard !figures.isEmpty else { return }
    OutputManifest.appendEdition(language: language, page: path, to: &worker.lines)
    for (position, figure) in figures.enumerated() {
      let phrase = phrases.phrase(page: edition.page, figure: position, language: edition.language)
      let whole = phrase.whole
      OutputManifest.appendFigure(
        name: figure.name.value, value: phrase.value, words: [whole.before, whole.number, whole.unit, whole.after],
        to: &worker.lines)
    }
  }
  return workers.flatMap(\.runs).sorted { $0.first < $1.first }.map(\.lines)
}

/// The lines of the editions that one worker went through.
private struct FigureWorker: Sendable {
  var lines: [UInt8] = []
  /// Where editions begin that do not follow the one before.
  private var starts: [(edition: Int, place: Int)] = []
  private var next = -1

  mutating func begin(_ edition: Int) {
    if edition != next { starts.append((edition, lines.count)) }
    next = edition + 1
  }

  /// The lines of editions that follow each other, by the first of these.
  var runs: [(first: Int, lines: ArraySlice<UInt8>)] {
    zip(starts, starts.dropFirst().map(\.place) + [lines.count]).map { ($0.edition, lines[$0.place..<$1]) }
  }
}
