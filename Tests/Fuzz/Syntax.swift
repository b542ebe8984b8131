import Diagnostics

@testable import TemplateEngine

/// Lexer and parser.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSyntax(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let file = SourceFile(path: "main.html", bytes: Array(UnsafeBufferPointer(start: bytes, count: count)))
  for isTrimming in [true, false] {
    var diagnostics: [Diagnostic] = []
    let options = TemplateOptions(
      trimBlocks: isTrimming, lstripBlocks: isTrimming, keepTrailingNewline: !isTrimming)
    let template = Parser.parse("main.html", file, options: options, diagnostics: &diagnostics)
    precondition(template.file.bytes == file.bytes, "a template of its file")
  }
  return 0
}
