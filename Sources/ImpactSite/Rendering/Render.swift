import Diagnostics
import Figures

/// What rendering gave.
struct Rendering: Sendable {
  /// The records of the editions that need not be rendered again as long as they hold.
  var records: [NewEditionRecords] = []
  /// The page for addresses that lead nowhere.
  var notFound: [UInt8] = []
  /// The files of `Content` that pages show or link to, in the order of their paths.
  var documents: [String] = []
  /// The figures that anything shows; nil where that can't be told, as some edition has errors.
  var figureUses: FigureUses? = FigureUses()
  /// How many files were written or kept, and their size.
  var fileCount = 0
  var byteCount = 0
  /// Why the output could not be written.
  var failure: OutputError?
}

/// The sixth stage: turns every edition into bytes, which each worker writes and forgets. An edition whose record still
/// holds is kept as it is. Without an output everything is rendered, to find what is wrong.
func render(
  _ sources: EditionSources, _ records: EditionRecords, to output: (any SiteOutput)?, diagnostics: inout [Diagnostic]
) async -> Rendering {
  let facts = sources.facts
  var unshared = EditionRenderer(sources, diagnostics: &diagnostics)
  unshared.shared = SharedSections(unshared, diagnostics: &diagnostics)
  let renderer = unshared
  let environment = Environment(program: sources.templates.hash, renderer)
  let editions = facts.editions
  let workers = await inParallel(editions.count, from: RenderingWorker(records.next)) { worker, index in
    worker.render(editions[index], renderer, records, environment, output)
  }
  var result = Rendering(records: workers.map(\.newRecords))
  var files = Set(facts.files(of: renderer.shared.uses))
  for worker in workers {
    diagnostics += worker.diagnostics
    files.formUnion(worker.files)
    result.fileCount += worker.fileCount
    result.byteCount += worker.byteCount
    result.failure = result.failure ?? worker.failure
    result.figureUses.merge(worker.figureUses)
  }
  result.figureUses?.add(renderer.shared.uses + renderer.names.uses, page: "")
  renderer.renderNotFound(into: &result.notFound, &diagnostics)
  diagnostics += sources.later.diagnostics
  result.documents = files.map(\.text).sorted(by: bytewise)
  // Only now is it known which documents are published.
  SimilarNameCheck(
    addresses: facts.addresses, documents: result.documents, content: sources.input.content,
    templates: sources.input.templates
  ).check(&diagnostics)
  return result
}

private struct RenderingWorker: Sendable {
  var newRecords: NewEditionRecords
  var files: Set<ByteString> = []
  var diagnostics: [Diagnostic] = []
  var failure: OutputError?
  var fileCount = 0
  var byteCount = 0
  var figureUses: FigureUses? = FigureUses()
  private var page: [UInt8] = []
  private var data: [UInt8] = []

  init(_ newRecords: NewEditionRecords) { self.newRecords = newRecords }

  mutating func render(
    _ edition: Edition, _ renderer: EditionRenderer, _ records: EditionRecords, _ environment: Environment,
    _ output: (any SiteOutput)?
  ) {
    let facts = renderer.facts
    let path = facts.route(of: edition).file
    let inputs = facts.inputs[edition.page][edition.language]
    let around = environment.hash(language: edition.language, depth: facts.route(of: edition).depth)
    if let record = records[path], record.inputs == inputs, record.environment == around,
      facts.holds(record.uses, of: edition, renderer), let told = records.findings(of: path, renderer.later),
      output?.keep(record, path, facts.route(of: edition).folder) == true
    {
      files.formUnion(facts.files(of: record.uses.lazy.map(\.use)))
      newRecords.addKept(path, record)
      diagnostics += told
      count(record)
      return
    }
    page.removeAll(keepingCapacity: true)
    let count = diagnostics.count
    guard let rendered = renderer.render(edition, into: &page, &diagnostics) else {
      figureUses = nil
      return
    }
    let uses = rendered.uses
    if renderer.scrutiny >= .everything { figureUses?.add(uses, page: facts.pages.paths[edition.page]) }
    files.formUnion(facts.files(of: uses))
    guard let output, failure == nil else { return }
    let content = FileContent(size: page.count, hash: ContentHash(of: page))
    var record = EditionRecord(
      inputs: inputs, environment: around, uses: facts.noted(uses, renderer),
      figures: facts.pages[edition.page].figures.figures.count, isDraft: facts.pages[edition.page].isDraft,
      series: edition.language == 0 ? facts.series.keys(ofPage: edition.page) : [],
      numbers: edition.language == 0 ? facts.numbers.keys(ofPage: edition.page) : [],
      output: content)
    do throws(OutputError) {
      try output.write(path, page, content.hash)
      if let export = rendered.export { record.data = try write(export, to: output) }
      newRecords.add(
        path, record, KeptFindings(diagnostics[count...], ofPage: facts.pages.paths[edition.page], renderer.later))
      self.count(record)
    } catch {
      failure = error
    }
  }

  /// Writes the files of data beside a page.
  private mutating func write(
    _ export: EditionExport, to output: any SiteOutput
  ) throws(OutputError) -> [FileContent] {
    var contents: [FileContent] = []
    for name in EditionExport.fileNames {
      export.write(name, into: &data)
      let content = FileContent(size: data.count, hash: ContentHash(of: data))
      try output.write(export.folder + name, data, content.hash)
      contents.append(content)
    }
    return contents
  }

  private mutating func count(_ record: EditionRecord) {
    fileCount += 1 + record.data.count
    byteCount += record.data.reduce(record.output.size) { $0 + $1.size }
  }
}

extension SiteOutput {
  /// Keeps all files of an edition; false where one of them is not there as it was made.
  fileprivate func keep(_ record: EditionRecord, _ path: String, _ folder: String) -> Bool {
    guard keep(path, record.output) else { return false }
    return zip(EditionExport.fileNames, record.data).allSatisfy { keep(folder + $0, $1) }
  }
}

extension Facts {
  /// The files among some uses, as far as there are files of that name.
  func files(of uses: some Sequence<Use>) -> [ByteString] {
    uses.compactMap { use in
      if case .file(let path) = use, isLinkable(path.text) { path } else { nil }
    }
  }

  /// Uses with what they give.
  fileprivate func noted(_ uses: [Use], _ renderer: EditionRenderer) -> [NotedUse] {
    uses.map { NotedUse(use: $0, answer: answer($0, renderer.phrases, renderer.parts)) }
  }

  /// Whether uses still give what they gave. What they gave of settled pages, these still give.
  fileprivate func holds(_ uses: [NotedUse], of edition: Edition, _ renderer: EditionRenderer) -> Bool {
    func isSame(_ noted: NotedUse) -> Bool { answer(noted.use, renderer.phrases, renderer.parts) == noted.answer }
    return uses.allSatisfy { noted in
      switch noted.use {
      case .ownFigure: return true
      // The names of headings depend on what stands on every page, which editions of another language don't know of.
      case .part(_, _, let language) where language != edition.language: return isSame(noted)
      case .figure(let path, _, _), .part(let path, _, _):
        if let page = page(path), settled[page] != nil { return true }
        return isSame(noted)
      default: return isSame(noted)
      }
    }
  }
}
