public import Diagnostics

/// Compiled templates, ready to render pages. A library can be used from many threads at once.
public struct TemplateLibrary: Sendable {
  private let programs: [String: Program]
  private let options: TemplateOptions

  /// Compiles every entry template with all it extends and includes, and checks the others.
  ///
  /// `files` has every template by its name, such as `page.html`, each with a number of its own; `unreadable` names those
  /// that could not be read, which was reported already. `entries` names those that pages are made from, with the fields
  /// that each is given. All diagnostics of all templates are appended, equal ones once, in the order of the files. The
  /// result is nil if there was an error.
  public static func compile(
    _ files: [String: SourceFile],
    unreadable: Set<String> = [],
    entries: [String: RecordSchema],
    options: TemplateOptions = .html,
    diagnostics: inout [Diagnostic]
  ) -> TemplateLibrary? {
    let sources = SourceMap(Array(files.values))
    var log = DiagnosticLog()
    var templates: [String: Template] = [:]
    var namesOfBroken: Set<String> = []
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      var found: [Diagnostic] = []
      let template = Parser.parse(name, file, options: options, diagnostics: &found)
      if found.isEmpty { templates[name] = template } else { namesOfBroken.formUnion(template.names) }
      for diagnostic in found { log.append(diagnostic) }
    }
    let all = TemplateSources(
      templates: templates, names: unreadable.union(files.keys), namesOfBroken: namesOfBroken,
      areAllRead: unreadable.isEmpty)
    var programs: [String: Program] = [:]
    for (name, record) in entries.sorted(by: { $0.key < $1.key }) {
      guard all.names.contains(name) else {
        let message = "there is no template \(quoted(name))" + suggestion(nearest(to: name, in: all.names.sorted()))
        log.append(Diagnostic(.error, .templateMissingTemplate, message, at: .path(name)))
        continue
      }
      guard let template = templates[name], let file = files[name] else { continue }
      let page = Checker.check(template, given: record, all, options: options, log: &log)
      if log.diagnostics.isEmpty {
        programs[name] = Compiler.compile(page, file: file, sources: sources)
        programs[name]?.fieldCount = record.fields.count
      }
    }
    checkUnused(all, entries, options, &log)
    diagnostics += sources.inFileOrder(log.diagnostics)
    let isWhole = !log.diagnostics.hasErrors && unreadable.isEmpty
    return isWhole ? TemplateLibrary(programs: programs, options: options) : nil
  }

  /// Checks the templates that no page reaches, as if they were pages. Those that another of them uses are checked with it.
  private static func checkUnused(
    _ sources: TemplateSources, _ entries: [String: RecordSchema], _ options: TemplateOptions,
    _ log: inout DiagnosticLog
  ) {
    guard let record = entries.min(by: { $0.key < $1.key })?.value else { return }
    var sources = sources
    if log.diagnostics.contains(where: { $0.identifier == .templateMissingTemplate }) { sources.areAllRead = false }
    var unused = Set(sources.templates.keys)
    func reach(_ name: String) {
      var open = [name]
      unused.remove(name)
      while let next = open.popLast() {
        open += (sources.templates[next]?.references ?? []).filter { unused.remove($0) != nil }
      }
    }
    for name in entries.keys { reach(name) }
    let used = unused.reduce(into: Set<String>()) { $0.formUnion(sources.templates[$1]?.references ?? []) }
    for name in unused.subtracting(used).sorted() + unused.intersection(used).sorted() where unused.contains(name) {
      guard let template = sources.templates[name] else { continue }
      _ = Checker.check(template, given: record, sources, isPart: true, options: options, log: &log)
      reach(name)
    }
  }

  /// Appends a page's bytes; after an error the output is as it was before.
  ///
  /// The record's values are in the order of the entry's schema.
  public func render(_ entry: String, _ record: [Value], into output: inout [UInt8]) throws(RenderError) {
    guard let program = programs[entry], record.count == program.fieldCount else {
      let message = "there is no page template \(quoted(entry)) that takes \(record.count) values"
      throw RenderError(Diagnostic(.error, .templateMismatch, message, at: .path(entry)))
    }
    let start = output.count
    var renderer = Renderer(program, record, options: options)
    do throws(RenderError) {
      try renderer.run(into: &output)
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }
}
