import Diagnostics
import ImpactSite
import Testing

/// What editors are told to write is right: an editor who pastes it, and what is offered next, has a page.
@Suite struct EditorFixTests {
  @Test(arguments: EditorEdit.all.filter(\.hasFix))
  func followingTheFixesLeadsToAPage(_ edit: EditorEdit) async throws {
    var content = try edit.content()
    var built = try await edit.site.built(content)
    // A fix may leave another mistake, which has a fix of its own.
    for _ in 0..<3 {
      guard let diagnostic = built.report.diagnostics.first, let fix = diagnostic.fix else { break }
      follow(fix, of: diagnostic, built.report.sources, in: &content)
      built = try await edit.site.built(content)
    }
    #expect(built.messages == "")
  }

  /// Pastes a fix: for a place into it, for a file or folder as its name, or as the text of a file that is missing.
  private func follow(
    _ fix: String, of diagnostic: Diagnostic, _ sources: SourceMap, in content: inout [String: [UInt8]]
  ) {
    let path = (sources.path(of: diagnostic) ?? "").replacing("Content/", with: "", maxReplacements: 1)
    if case .range(let range) = diagnostic.place {
      content[path]?.replaceSubrange(range.bytes, with: Array(fix.utf8))
      return
    }
    let parent = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let moved = content.filter { $0.key == path || $0.key.hasPrefix(path + "/") }
    for (old, bytes) in moved {
      content[old] = nil
      content[parent + fix + old.dropFirst(path.count)] = bytes
    }
    if moved.isEmpty { content[path] = Array(fix.utf8) }
  }
}

extension EditorEdit {
  /// Whether one thing is told, and what to write instead.
  fileprivate var hasFix: Bool {
    guard case .tells(let messages) = outcome else { return false }
    return messages.count == 1 && messages[0].fix != nil
  }
}
