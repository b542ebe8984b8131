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
    _ = Parser.parse("main.html", file, options: options, diagnostics: &diagnostics)
    for diagnostic in diagnostics {
      guard case .range(let range) = diagnostic.place else { preconditionFailure("an error without a place") }
      precondition(range.bytes.upperBound <= file.bytes.count, "a place in the file")
    }
  }
  return 0
}
