import Diagnostics

@testable import ImpactSite

/// Edits figures of files in memory, for tests.
enum FigureEditing {
  static let path = "Content/index.md"

  static func file(_ text: String) -> SourceFile { SourceFile(path: path, text: text) }

  /// The bytes of a file after an edit, or the messages with their carets.
  static func outcome(
    _ text: String, _ name: String = "calls", was: String, value: String, role: FileParser.Role = .index
  ) -> String {
    let result = FigureEdit.apply(
      name: name, value: value, was: was, to: file(text), role: role, language: .english)
    switch result {
    case .changed(let edit): return String(decoding: edit.bytes, as: UTF8.self)
    case .refused(let refusal): return TextWriter(refusal.sources).text(refusal.diagnostics)
    case .changedSince(let present): return "changed since: \(present ?? "no such figure")"
    }
  }

  /// A file with what is written below `figures:`.
  static func site(_ written: String) -> String {
    "---\ntitle: Impact\nfigures:\n\(written)\nperiod: 2020\n---\n\nWe answer {{ calls }} a year.\n"
  }
}
