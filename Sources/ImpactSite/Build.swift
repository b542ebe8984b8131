import Diagnostics

/// What a build reads.
public struct BuildInput: Sendable {
  /// The content folder.
  public var content: any FileTree
  /// The templates folder.
  public var templates: any FileTree
  /// Whether warnings stop the build as errors do.
  public var isStrict: Bool
  /// Whether pages with `draft: yes` are built as if they were finished; without it they are as if they were not there.
  public var includesDrafts: Bool
  /// How closely it looks at what is sound.
  public var scrutiny: Scrutiny
  /// What a survey of the whole site is told; nil where there is none.
  public var survey: SurveyInput?
  /// The templates of the last build; nil where each build compiles its own.
  public var templateCache: TemplateCache?
  /// What is kept from one build to the next; nil where every build begins anew.
  public var records: (any RecordStore)?

  /// Makes an input.
  public init(
    content: any FileTree, templates: any FileTree, isStrict: Bool = false, includesDrafts: Bool = false,
    scrutiny: Scrutiny = .mistakes, records: (any RecordStore)? = nil, templateCache: TemplateCache? = nil
  ) {
    self.content = content
    self.templates = templates
    self.isStrict = isStrict
    self.includesDrafts = includesDrafts
    self.scrutiny = scrutiny
    self.records = records
    self.templateCache = templateCache
  }
}

extension BuildInput {
  /// How it looks at pages.
  var mode: BuildMode { BuildMode(includesDrafts: includesDrafts, scrutiny: scrutiny) }
}

/// How a build opens its output: late, so that content which can't be built touches nothing; earlier, to read, where there
/// are records of it.
public typealias OpenOutput = @Sendable (Records) async throws(OutputError) -> any SiteOutput

/// Builds a site, stage by stage, and writes the output if and only if nothing was wrong. The command line, the preview
/// and the tests all call this.
public func build(_ input: BuildInput, to openOutput: @escaping OpenOutput) async -> BuildReport {
  var diagnostics: [Diagnostic] = []
  let start = FileStamp.now
  async let opening = Recording(input, openOutput)
  guard let inventory = await scan(input, at: start, diagnostics: &diagnostics) else {
    return BuildReport(diagnostics, SourceMap([]), input)
  }
  let sourceMap = inventory.sourceMap(input)
  var recording = await opening
  if diagnostics.isEmpty, let last = recording.unchanged(inventory.stamps) {
    return BuildReport(last.summary, [], sourceMap, input, drafts: last.drafts)
  }

  let templates = compile(inventory, input, diagnostics: &diagnostics)
  guard let configuration = parseConfiguration(inventory, input.content, diagnostics: &diagnostics) else {
    await check(nil, inventory, input.content, diagnostics: &diagnostics)
    return BuildReport(diagnostics, sourceMap, input)
  }
  let settlement = await recording.settlement(inventory, configuration, input.content)
  let sources = await parse(inventory, input, configuration, besides: settlement, diagnostics: &diagnostics)
  let (hashes, later) = (sources.hashes(inventory), sources.later)
  let facts = await assemble(
    sources, inventory, settlement, assets: templates.assets, diagnostics: &diagnostics)
  await check(facts, inventory, input.content, diagnostics: &diagnostics)
  let phrases = await phrase(facts)
  let earlyFindings = diagnostics.count

  var output: (any SiteOutput)?
  do throws(OutputError) {
    if !input.isStopped(by: diagnostics) {
      output = await recording.opened(openOutput, diagnostics: &diagnostics)
    }
    let editions = EditionSources(facts, phrases, templates, later, input)
    let rendering = await render(
      editions, recording.records.editions, to: output,
      diagnostics: &diagnostics)
    let coverage = input.survey(rendering, editions, inventory, sourceMap, diagnostics: &diagnostics)
    let summary = try write(rendering, facts, templates, input, to: output, diagnostics: &diagnostics)
    guard let output, let summary else {
      await output?.discard()
      return BuildReport(diagnostics, sourceMap, input).adding(coverage)
    }
    let findings = Recording.Findings(
      areEarly: earlyFindings > 0, areNone: diagnostics.isEmpty, drafts: sources.drafts.list)
    diagnostics += try await commit(facts, phrases, settlement, to: output)
    recording.forget()
    await recording.save(
      summary, rendering.records, output.published, inventory, findings, site: configuration.hash, hashes)
    return BuildReport(
      summary, diagnostics, sourceMap, input, drafts: sources.drafts.list,
      inspection: SiteInspection(editions, inventory, hashes, sourceMap, diagnostics),
      remains: [settlement]
    ).adding(coverage)
  } catch {
    await output?.discard()
    diagnostics.append(error.diagnostic)
    return BuildReport(diagnostics, sourceMap, input)
  }
}
