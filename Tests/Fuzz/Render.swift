import Diagnostics
import TemplateEngine

/// Rendering: the same page each time, in valid UTF-8, and nothing after an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRender(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let files = FuzzInput.files(UnsafeBufferPointer(start: bytes, count: count))
  guard files.values.allSatisfy({ String(validating: $0.bytes, as: UTF8.self) != nil }) else { return 0 }
  for escaping in [TemplateOptions.Escaping.html, .none] {
    var options = FuzzInput.options
    options.escaping = escaping
    var diagnostics: [Diagnostic] = []
    guard
      let library = TemplateLibrary.compile(
        files, entries: ["main.html": FuzzInput.schema], options: options, diagnostics: &diagnostics)
    else { continue }
    let first = page(library)
    precondition(first == page(library), "the same page each time")
    precondition(String(validating: first, as: UTF8.self) != nil, "valid UTF-8")
  }
  return 0
}

private func page(_ library: TemplateLibrary) -> [UInt8] {
  var output: [UInt8] = []
  do {
    try library.render("main.html", FuzzInput.values, into: &output)
  } catch {
    precondition(output.isEmpty, "nothing after an error")
    precondition(error.diagnostic.identifier != .templateMismatch, "values that the schema does not describe")
  }
  return output
}
