import Diagnostics

/// What a build reads.
public struct BuildInput: Sendable {
  /// The content folder.
  public var content: any FileTree
  /// The templates folder.
  public var templates: any FileTree
  /// Whether warnings stop the build as errors do.
  public var isStrict: Bool
  /// What is kept from one build to the next; nil where every build begins anew.
  public var records: (any RecordStore)?

  /// Makes an input.
  public init(
    content: any FileTree, templates: any FileTree, isStrict: Bool = false, records: (any RecordStore)? = nil
  ) {
    self.content = content
    self.templates = templates
    self.isStrict = isStrict
    self.records = records
  }
}

/// Builds a site, stage by stage, and writes the output if and only if nothing was wrong. The command line, the preview
/// and the tests all call this.
///
/// The output is opened late, by the given function, so that content which can't be built touches nothing; earlier, to
/// read, where there are records of it.
public func build(
  _ input: BuildInput, to openOutput: (Records) async throws(OutputError) -> any SiteOutput
) async -> BuildReport {
  var diagnostics: [Diagnostic] = []
  let recording = Recording(input.records)
  guard let inventory = await scan(input, diagnostics: &diagnostics) else {
    return BuildReport(diagnostics, SourceMap([]), input)
  }
  let sourceMap = inventory.sourceMap(input)
  var output = await recording.open(openOutput)
  if diagnostics.isEmpty, let last = recording.unchanged(inventory, output) {
    return BuildReport(last, [], sourceMap, input)
  }

  let templates = compile(inventory, input, diagnostics: &diagnostics)
  guard let configuration = parseConfiguration(inventory, input.content, diagnostics: &diagnostics) else {
    await check(nil, inventory, input.content, diagnostics: &diagnostics)
    return BuildReport(diagnostics, sourceMap, input)
  }
  let editions = recording.records.editions.byPath
  let settlement = await recording.settlement(inventory, configuration, editions, output, input.content)
  let sources = await parse(inventory, input.content, configuration, besides: settlement, diagnostics: &diagnostics)
  let (hashes, later) = (sources.hashes(inventory), sources.later)
  let facts = await assemble(
    sources, inventory, settlement, assets: templates.assets, diagnostics: &diagnostics)
  await check(facts, inventory, input.content, diagnostics: &diagnostics)
  let phrases = await phrase(facts)
  let earlyFindings = diagnostics.count
  do throws(OutputError) {
    if input.isStopped(by: diagnostics) {
      output = nil
    } else if output == nil {
      output = try await openOutput(recording.records)
    }
    let production = Production(
      input: input, inventory: inventory, templates: templates, facts: facts, phrases: phrases,
      settlement: settlement, editions: editions, later: later, output: output)
    guard let result = try await production.run(diagnostics: &diagnostics) else {
      return BuildReport(diagnostics, sourceMap, input)
    }
    await recording.save(
      result, inventory, site: configuration.hash, hashes, hasEarlyFindings: earlyFindings > 0,
      hasFindings: !diagnostics.isEmpty)
    return BuildReport(result.summary, diagnostics, sourceMap, input)
  } catch {
    diagnostics.append(error.diagnostic)
    return BuildReport(diagnostics, sourceMap, input)
  }
}
