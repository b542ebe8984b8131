import Diagnostics
import ImpactSite
import Testing

/// What comes of the edits that editors make: the page says what was meant, or the editor is told.
@Suite struct EditorEditTests {
  @Test(arguments: EditorEdit.all)
  func anEditIsPublishedAsItWasMeantOrTold(_ edit: EditorEdit) async throws {
    let built = try await edit.built()
    try expect(edit, of: built)
  }

  @Test func everyEditHasANameOfItsOwn() {
    let names = Dictionary(grouping: EditorEdit.all, by: \.name).filter { $1.count > 1 }
    #expect(names.isEmpty, "\(names.keys.sorted())")
  }

  /// The readable texts that the other tests rest on.
  @Test func aPageReadsAsItsTextAndThePicturesDescriptions() {
    let page = "<head><title>A</title></head><body>\n<p>1&nbsp;<b>M</b> &amp; <img alt=\"B &lt; C\" src=\"d\">.</p>"
    #expect(readable(page.replacing("&nbsp;", with: "\u{A0}")) == "1 M & [B < C].")
  }

  private func expect(_ edit: EditorEdit, of built: Built) throws {
    switch edit.outcome {
    case .shows(let text, let path):
      #expect(built.messages == "")
      let page = readable(try built.text(path))
      #expect(page.contains(text), "\(edit.meant): \(page)")
    case .links(let text, let address):
      #expect(built.messages == "")
      let page = try built.text("index.html")
      #expect(page.contains("<a href=\"\(address)\">\(text)</a>"), "\(edit.meant): \(page)")
    case .tells(let messages):
      #expect(told(built) == messages, "\(edit.meant): \(built.messages)")
    }
  }

  /// The messages of a build.
  private func told(_ built: Built) -> [EditorEdit.Message] {
    built.report.diagnostics.map { diagnostic in
      let location = built.report.sources.location(of: diagnostic)
      let path = built.report.sources.path(of: diagnostic) ?? ""
      return EditorEdit.Message(
        severity: diagnostic.severity, file: path.replacing("Content/", with: ""), line: location?.line ?? 0,
        column: location?.column ?? 0, message: diagnostic.message, fix: diagnostic.fix)
    }
  }

  /// What a page reads as: its body without tags, each picture's description in brackets, one blank between words.
  private func readable(_ page: String) -> String {
    var text = ""
    let body = page.ranges(of: "<body").first.map { page[$0.lowerBound...] } ?? ""
    for piece in body.split(separator: "<") {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      if parts[0].hasPrefix("img "), let start = parts[0].ranges(of: "alt=\"").first {
        text += "[\(parts[0][start.upperBound...].prefix { $0 != "\"" })]"
      }
      text += parts.dropFirst().joined()
    }
    let characters = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    for (reference, character) in characters { text = text.replacing(reference, with: character) }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
