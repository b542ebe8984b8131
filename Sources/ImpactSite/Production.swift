import Diagnostics

/// The last stages of a build, in which bytes come out: render, write, commit.
struct Production {
  let input: BuildInput
  let inventory: Inventory
  let templates: Templates
  let facts: Facts
  let phrases: Phrases
  let settlement: Settlement
  /// The editions' records of earlier builds.
  let editions: EditionRecords
  let later: LaterParser
  /// Where to write; nil where something is wrong already, and all is rendered only to find what else is.
  let output: (any SiteOutput)?

  /// What was written.
  struct Result {
    var summary: BuildSummary
    /// The editions' records by their files' paths.
    let records: [RecordEncoder]
    let published: (files: [PublishedFile], folderMode: UInt16)
  }

  /// Renders the site and writes it. Nil where something was wrong with the site; nothing is written then.
  func run(diagnostics: inout [Diagnostic]) async throws(OutputError) -> Result? {
    do throws(OutputError) {
      let result = try await produce(&diagnostics)
      if result == nil { await output?.discard() }
      return result
    } catch {
      await output?.discard()
      throw error
    }
  }

  private func produce(
    _ diagnostics: inout [Diagnostic]
  ) async throws(OutputError) -> Result? {
    let renderer = renderer(&diagnostics)
    let environment = Environment(
      program: templates.hash, facts: facts, shared: renderer.shared)
    let rendered = await render(
      renderer, editions, environment: environment, to: output, diagnostics: &diagnostics)
    var notFound: [UInt8] = []
    renderer.renderNotFound(into: &notFound, &diagnostics)
    diagnostics += later.diagnostics
    let files = rendered.files.union(facts.files(of: renderer.shared.uses)).map(\.text).sorted(by: bytewise)
    SimilarNameCheck(addresses: facts.addresses, documents: files, content: input.content, templates: input.templates)
      .check(&diagnostics)
    if let failure = rendered.failure { throw failure }
    guard let output, !input.isStopped(by: diagnostics) else { return nil }

    var writer = SiteWriter(output: output)
    try writer.write("404.html", notFound)
    try writer.write("sitemap.xml", SiteFiles.sitemap(facts))
    try writer.write("robots.txt", SiteFiles.robots(facts))
    try writer.copy(
      templates.assets.map { ($0.source, $0.path) }, from: input.templates, diagnostics: &diagnostics)
    try writer.copy(files.map { ($0, $0) }, from: input.content, diagnostics: &diagnostics)
    guard !input.isStopped(by: diagnostics) else { return nil }
    try await output.commit(figures: publishedFigures(facts, phrases, last: settlement.figureLines))
    return Result(
      summary: BuildSummary(
        pages: facts.pages.count * facts.languages.count, languages: facts.languages.count,
        figures: facts.figureCount, files: rendered.fileCount + writer.fileCount,
        bytes: rendered.byteCount + writer.byteCount),
      records: rendered.records, published: output.published)
  }

  private func renderer(_ diagnostics: inout [Diagnostic]) -> EditionRenderer {
    let content = inventory.content
    var renderer = EditionRenderer(
      facts: facts, phrases: phrases, templates: templates, content: input.content, kept: later.kept,
      paths: { content[$0].path })
    renderer.shared = SharedSections(renderer, diagnostics: &diagnostics)
    return renderer
  }
}
