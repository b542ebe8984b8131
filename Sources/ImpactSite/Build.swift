public import Diagnostics
import TemplateEngine

/// What a build reads.
public struct BuildInput: Sendable {
  /// The content folder.
  public var content: any FileTree
  /// The templates folder.
  public var templates: any FileTree
  /// Whether warnings stop the build as errors do.
  public var isStrict: Bool

  /// Makes an input.
  public init(content: any FileTree, templates: any FileTree, isStrict: Bool = false) {
    self.content = content
    self.templates = templates
    self.isStrict = isStrict
  }
}

/// What a build did.
public struct BuildReport: Sendable {
  /// How many pages there are, each language's counted.
  public var pages = 0
  /// How many languages.
  public var languages = 0
  /// How many figures.
  public var figures = 0
  /// How many files were written.
  public var files = 0
  /// Their size in bytes.
  public var bytes = 0
  /// What was wrong, in file order.
  public var diagnostics: [Diagnostic] = []
  /// Whether the output is the new site.
  public var isWritten = false
}

/// Builds a site: reads and types the content, compiles the templates, renders every page, and writes the output if and
/// only if nothing was wrong. The command line, the preview and the tests all call this.
///
/// The output is opened late, by the given function, so that content which can't be built touches nothing.
public func build(
  _ input: BuildInput, to openOutput: () throws(OutputError) -> any SiteOutput
) async -> BuildReport {
  var report = BuildReport()
  var diagnostics: [Diagnostic] = []
  let files = TemplateFiles(input.templates, diagnostics: &diagnostics)
  let library = compile(files, input.templates, &diagnostics)
  var loader = SiteLoader(input.content)
  let site = await loader.load()
  diagnostics += loader.diagnostics
  guard let site else {
    report.diagnostics = diagnostics.inFileOrder()
    return report
  }
  report.pages = site.pages.count
  report.languages = site.configuration.languages.count
  report.figures = site.pages.reduce(0) { $0 + $1.figures.count }

  let renderer = PageRenderer(site: site, library: library, assets: files.assets)
  let rendered = await concurrentMap(site.pages) { renderer.render($0) }
  let notFound = renderer.renderNotFound()
  diagnostics += renderer.sharedParts.values.flatMap(\.diagnostics)
  diagnostics += rendered.flatMap(\.diagnostics) + notFound.diagnostics
  guard !stops(diagnostics, input) else {
    report.diagnostics = finished(diagnostics, input)
    return report
  }

  do throws(OutputError) {
    let output = try openOutput()
    do throws(OutputError) {
      var writer = CountingWriter(output: output)
      for (page, result) in zip(site.pages, rendered) {
        try writer.write(page.path.isEmpty ? "index.html" : page.path + "/index.html", result.bytes ?? [])
      }
      try writer.write("404.html", notFound.bytes ?? [])
      try writer.write("sitemap.xml", SiteFiles.sitemap(site))
      try writer.write("robots.txt", SiteFiles.robots(site))
      for asset in files.assets { try writer.write(asset.path, asset.bytes) }
      for path in rendered.reduce(into: Set<String>(), { $0.formUnion($1.files) }).sorted(by: bytewise) {
        if let file = input.content.read(path, diagnostics: &diagnostics) { try writer.write(path, file.bytes) }
      }
      if stops(diagnostics, input) {
        output.discard()
      } else {
        try output.commit()
        report.files = writer.files
        report.bytes = writer.bytes
        report.isWritten = true
      }
    } catch {
      output.discard()
      throw error
    }
  } catch {
    diagnostics.append(Diagnostic(.error, error.identifier, error.message, at: .path(error.path)))
  }
  report.diagnostics = finished(diagnostics, input)
  return report
}

/// The templates as a program for the pages' schema. The engine knows templates by name; here they have paths.
private func compile(
  _ files: TemplateFiles, _ tree: any FileTree, _ diagnostics: inout [Diagnostic]
) -> TemplateLibrary? {
  let schema = PageSchema.root(assets: files.assets)
  var found: [Diagnostic] = []
  let library = TemplateLibrary.compile(
    files.templates, entries: ["page.html": schema, "404.html": schema], diagnostics: &found)
  diagnostics += found.map { diagnostic in
    guard case .path(let name) = diagnostic.place else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.place = .path(tree.shown(name))
    return diagnostic
  }
  return library
}

private func stops(_ diagnostics: [Diagnostic], _ input: BuildInput) -> Bool {
  diagnostics.hasErrors || (input.isStrict && !diagnostics.isEmpty)
}

/// In file order, and under `--strict` with every warning as an error.
private func finished(_ diagnostics: [Diagnostic], _ input: BuildInput) -> [Diagnostic] {
  let ordered = diagnostics.inFileOrder()
  guard input.isStrict else { return ordered }
  return ordered.map { diagnostic in
    var diagnostic = diagnostic
    diagnostic.severity = .error
    return diagnostic
  }
}

private struct CountingWriter {
  let output: any SiteOutput
  var files = 0
  var bytes = 0

  mutating func write(_ path: String, _ content: [UInt8]) throws(OutputError) {
    try output.write(path, content)
    files += 1
    bytes += content.count
  }
}
