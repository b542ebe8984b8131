import Diagnostics
import FrontMatter

/// Reads `draft`, which keeps a page out of every build but the preview's.
enum DraftKey {
  /// Whether the page of an `index.md` is a draft. The home page can't be one, as a site begins there.
  static func isDraft(_ reader: inout MappingReader, isHome: Bool) -> Bool {
    let node = reader.node("draft")
    guard let key = reader.key("draft") else { return false }
    guard let node else {
      reader.report(.wrongValue, "\"draft\" is empty; write yes or no behind it", at: key.range)
      return false
    }
    guard let text = node.text else {
      reader.report(.wrongType, "\"draft\" is yes or no, but this is \(node.kindInWords)", at: node.range)
      return false
    }
    guard let isDraft = value(text) else {
      reader.report(.wrongValue, "\"draft\" is yes or no, not \(quoted(text))", at: node.range)
      return false
    }
    guard isDraft, isHome else { return isDraft }
    reader.report(
      .wrongValue, "the home page can't be a draft, since a site begins there; take \"draft\" out", at: key.range)
    return false
  }

  /// What a value says; nil where it is neither yes nor no.
  private static func value(_ text: some StringProtocol) -> Bool? {
    switch text.lowercased() {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }

  /// Whether an `index.md` that can't be read says in a line of its own, above its first mistake, that it is a draft.
  /// Such a line begins without a blank, so it is a key of the page.
  static func stands(in file: SourceFile, above mistakes: [Diagnostic]) -> Bool {
    var ignored: [Diagnostic] = []
    let places = mistakes.compactMap { mistake -> Int? in
      if case .range(let range) = mistake.place { range.bytes.lowerBound } else { nil }
    }
    guard let first = places.min(), let content = ContentFile(file, diagnostics: &ignored) else { return false }
    let end = min(file.lineRange(at: first).lowerBound, content.frontMatter.upperBound)
    guard content.frontMatter.lowerBound < end else { return false }
    let lines = file.bytes[content.frontMatter.lowerBound..<end].split { $0 == 0x0A || $0 == 0x0D }
    return lines.contains { line in
      guard line.starts(with: "draft:".utf8) else { return false }
      let rest = line.dropFirst("draft:".utf8.count)
      let words = rest.split { $0 == 0x20 || $0 == 0x09 }
      guard let blank = rest.first, blank <= 0x20, let word = words.first,
        words.count == 1 || words[1].first == UInt8(ascii: "#")
      else { return false }
      return value(String(decoding: word, as: UTF8.self)) == true
    }
  }
}

extension MappingReader {
  /// Reports `draft` where it can't stand; `remedy` is what to do in its place. Passed over, it would let a draft be
  /// published.
  mutating func refuseDraft(_ remedy: @autoclosure () -> String) {
    refuse("draft", .unknownKey, "\"draft\" stands in the page's index.md, for the whole page; \(remedy())")
  }
}
