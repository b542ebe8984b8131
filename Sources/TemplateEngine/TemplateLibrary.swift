public import Diagnostics

/// Compiled templates, ready to render pages. A library can be used from many threads at once.
public struct TemplateLibrary: Sendable {
  private struct Entry: Sendable {
    let program: SharedProgram
    let fieldCount: Int
  }

  private let entries: [String: Entry]
  private let options: TemplateOptions

  /// Compiles every entry template with all it extends and includes.
  ///
  /// `files` has every template by its name, such as `page.html`, each with a number of its own; `entries` names those
  /// that pages are made from, with the fields that each is given. All diagnostics of all templates are appended, equal
  /// ones once, in the order of the files. The result is nil if there was an error.
  public static func compile(
    _ files: [String: SourceFile],
    entries: [String: RecordSchema],
    options: TemplateOptions = TemplateOptions(),
    diagnostics: inout [Diagnostic]
  ) -> TemplateLibrary? {
    let sources = SourceMap(Array(files.values))
    var log = DiagnosticLog()
    var templates: [String: Template] = [:]
    let names = files.keys.sorted()
    for name in names {
      guard let file = files[name] else { continue }
      var found: [Diagnostic] = []
      templates[name] = Parser.parse(name, file, options: options, diagnostics: &found)
      for diagnostic in found { log.append(diagnostic) }
    }
    var compiled: [String: Entry] = [:]
    for (name, record) in entries.sorted(by: { $0.key < $1.key }) {
      guard let file = files[name] else {
        let message = "there is no template \(quoted(name))" + suggestion(nearest(to: name, in: names))
        log.append(Diagnostic(.error, .templateMissingTemplate, message, at: .path(name)))
        continue
      }
      guard let template = templates[name] else { continue }
      let page = Checker.check(
        template, given: record, templates: templates, names: Set(names), options: options, log: &log)
      if log.diagnostics.isEmpty {
        compiled[name] = Entry(
          program: SharedProgram(Compiler.compile(page, file: file, sources: sources)), fieldCount: record.fields.count)
      }
    }
    diagnostics += sources.inFileOrder(log.diagnostics)
    return log.diagnostics.hasErrors ? nil : TemplateLibrary(entries: compiled, options: options)
  }

  /// Appends a page's bytes; after an error the output is as it was before.
  ///
  /// The record's values are in the order of the entry's schema.
  public func render(_ entry: String, _ record: [Value], into output: inout [UInt8]) throws(RenderError) {
    guard let compiled = entries[entry] else {
      throw RenderError(
        Diagnostic(.error, .templateMissingTemplate, "there is no page template \(quoted(entry))", at: .none))
    }
    guard record.count == compiled.fieldCount else {
      let message = "\(quoted(entry)) takes \(compiled.fieldCount) values, but got \(record.count)"
      throw RenderError(Diagnostic(.error, .templateMismatch, message, at: .path(entry)))
    }
    let start = output.count
    var renderer = Renderer(compiled.program, record, options: options)
    do throws(RenderError) {
      try renderer.run(into: &output)
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }
}
