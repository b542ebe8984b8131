import Diagnostics
import TemplateEngine

/// The whole compiler, and the text of what it finds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCompile(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let files = FuzzInput.files(UnsafeBufferPointer(start: bytes, count: count))
  for escaping in [TemplateOptions.Escaping.html, .none] {
    var options = FuzzInput.options
    options.escaping = escaping
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary.compile(
      files, entries: ["main.html": FuzzInput.schema], options: options, diagnostics: &diagnostics)
    precondition((library == nil) == diagnostics.hasErrors, "a library and errors, or neither")
    let sources = SourceMap(Array(files.values))
    for diagnostic in diagnostics {
      precondition(sources.location(of: diagnostic).map { $0.line > 0 && $0.column > 0 } ?? true, "a place in the file")
      _ = TextWriter(sources).text(diagnostic)
    }
  }
  return 0
}
