import Diagnostics
import Figures

/// What rendering gave.
struct Rendering: Sendable {
  /// The editions that nothing was wrong with, not even a warning; nil for the others.
  var records: [EditionRecord?] = []
  /// The files of `Content` that pages show or link to.
  var files: Set<ByteString> = []
  /// How many files were written or kept, and their size.
  var fileCount = 0
  var byteCount = 0
  /// Why the output could not be written.
  var failure: OutputError?
}

/// The sixth stage: turns every edition into bytes, which each worker writes and forgets. An edition whose record still
/// holds is kept as it is. Without an output everything is rendered, to find what is wrong.
func render(
  _ renderer: EditionRenderer, _ records: EditionRecords, environment: Environment,
  to output: (any SiteOutput)?,
  diagnostics: inout [Diagnostic]
) async -> Rendering {
  let editions = renderer.facts.editions
  let workers = await inParallel(editions.count, from: RenderingWorker()) { worker, index in
    let edition = editions[index]
    worker.render(edition, index, renderer, records, environment, output)
  }
  var result = Rendering()
  result.records = Indexed.merged(workers.map(\.records), count: editions.count)
  for worker in workers {
    diagnostics += worker.diagnostics
    result.files.formUnion(worker.files)
    result.fileCount += worker.fileCount
    result.byteCount += worker.byteCount
    result.failure = result.failure ?? worker.failure
  }
  return result
}

private struct RenderingWorker: Sendable {
  var records = Indexed<EditionRecord>()
  var files: Set<ByteString> = []
  var diagnostics: [Diagnostic] = []
  var failure: OutputError?
  var fileCount = 0
  var byteCount = 0
  private var page: [UInt8] = []

  mutating func render(
    _ edition: Edition, _ index: Int, _ renderer: EditionRenderer, _ records: EditionRecords,
    _ environment: Environment, _ output: (any SiteOutput)?
  ) {
    let facts = renderer.facts
    let path = facts.route(of: edition).file
    let inputs = facts.inputs[edition.page][edition.language]
    let around = environment.hash(language: edition.language, depth: facts.route(of: edition).depth)
    if let record = records[path], record.inputs == inputs, record.environment == around,
      facts.holds(record.uses, besides: edition.page, renderer.phrases), output?.keep(path, record.output) == true
    {
      files.formUnion(facts.files(of: record.uses.lazy.map(\.use)))
      add(record, index)
      return
    }
    page.removeAll(keepingCapacity: true)
    let count = diagnostics.count
    guard let uses = renderer.render(edition, into: &page, &diagnostics) else { return }
    let content = FileContent(size: page.count, hash: ContentHash(of: page))
    let record = EditionRecord(
      inputs: inputs, environment: around, uses: facts.noted(uses, besides: edition.page, renderer.phrases),
      figures: facts.pages[edition.page].figures.figures.count, output: content)
    files.formUnion(facts.files(of: uses))
    guard let output, failure == nil else { return }
    do throws(OutputError) {
      try output.write(path, page, content.hash)
      add(record, index, isLasting: diagnostics.count == count)
    } catch {
      failure = error
    }
  }

  private mutating func add(_ record: EditionRecord, _ index: Int, isLasting: Bool = true) {
    if isLasting { records.append(record, at: index) }
    fileCount += 1
    byteCount += record.output.size
  }
}

extension Facts {
  /// The files among some uses, as far as there are files of that name.
  func files(of uses: some Sequence<Use>) -> [ByteString] {
    uses.compactMap { use in
      if case .file(let path) = use, isLinkable(path.text) { path } else { nil }
    }
  }

  /// Uses with what they give. Figures of the edition's own page follow from the files that it is made from, so their
  /// answers do not matter.
  fileprivate func noted(_ uses: [Use], besides page: Int, _ phrases: Phrases) -> [NotedUse] {
    uses.map { use in
      if case .figure(let path, _, _) = use, path == pages.paths[page] { return NotedUse(use: use, answer: 0) }
      return NotedUse(use: use, answer: answer(use, phrases))
    }
  }

  /// Whether uses still give what they gave. What they gave of settled pages, these still give.
  fileprivate func holds(_ uses: [NotedUse], besides own: Int, _ phrases: Phrases) -> Bool {
    uses.allSatisfy { noted in
      if case .figure(let path, _, _) = noted.use {
        if path == pages.paths[own] { return true }
        if let page = page(path), settled[page] != nil { return true }
      }
      return answer(noted.use, phrases) == noted.answer
    }
  }
}
