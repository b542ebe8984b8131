import Diagnostics
import FrontMatter
import Testing

@testable import ImpactSite

@Suite("Changing any figure of any file")
struct FigureEditRandomTests {
  @Test("changes that figure alone, and taking it back restores the bytes", arguments: 0..<200)
  func onlyTheFigure(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let written = RandomFigures(&random)
    let file = FigureEditing.file(written.text)
    let before = try says(file)
    let undo = FigureUndo()
    var changes = 0
    for _ in 0..<12 {
      let name = random.pick(written.names)
      let value = RandomFigures.value(&random)
      let was = try #require(before[name])
      let result = undo.apply(name: name, value: value, was: was, to: file, role: .index, language: .english)
      switch result {
      case .changed(let edit):
        changes += 1
        var expected = before
        expected[name] = value
        let new = SourceFile(path: file.path, bytes: edit.bytes)
        #expect(try says(new) == expected, "\(written.text)\n\(name): \(value)")
        #expect(errors(new).isEmpty)
        undo.remember(edit, of: file.path)
        let back = undo.apply(name: name, value: was, was: value, to: new, role: .index, language: .english)
        guard case .changed(let undone) = back else {
          Issue.record("\(back)")
          continue
        }
        #expect(undone.bytes == file.bytes, "\(written.text)\n\(name): \(value)")
      case .refused(let refusal):
        #expect(refusal.diagnostics.hasErrors)
        #expect(refusal.diagnostics.allSatisfy { refusal.sources.location(of: $0) != nil })
      case .changedSince: Issue.record("\(name) was \(was)\n\(written.text)")
      }
    }
    #expect(changes > 0)
  }

  /// What each figure says, by name, and under other keys the front matter's other values and the body.
  private func says(_ file: SourceFile) throws -> [String: String] {
    var diagnostics: [Diagnostic] = []
    let content = try #require(ContentFile(file, diagnostics: &diagnostics))
    let root = try #require(YAMLParser.parse(file, content.frontMatter, diagnostics: &diagnostics))
    var texts = ["(body)": file.text(content.body)]
    add(root, [], &texts)
    return texts
  }

  private func add(_ node: YAMLNode, _ path: [String], _ texts: inout [String: String]) {
    switch node.content {
    case .null: texts[path.joined(separator: "/")] = "(null)"
    case .scalar(let text):
      let isValue = path.first == "figures" && (path.count == 2 || path.count == 3 && path[2] == "value")
      texts[isValue ? path[1] : path.joined(separator: "/")] = text
    case .mapping(let pairs): for pair in pairs { add(pair.value, path + [pair.key.value], &texts) }
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        var name = String(index)
        if case .mapping(let pairs) = item.content, let own = pairs.first(where: { $0.key.value == "name" }) {
          name = own.value.text ?? name
        }
        add(item, path + [name], &texts)
      }
    }
  }

  private func errors(_ file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = FileParser(file: file, role: .index, language: .english).parse(diagnostics: &diagnostics)
    return diagnostics.filter { $0.severity == .error }
  }
}

/// A file with figures that are written in all ways that YAML has.
private struct RandomFigures {
  let text: String
  let names: [String]

  init(_ random: inout SeededGenerator) {
    let names = (0..<Int.random(in: 1...6, using: &random)).map { "figure-\($0)" }
    var lines = ["---", "title: Impact  # ü", "figures:"]
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      for name in names {
        lines += ["  - name: \(name)  # in a list"]
        lines += ["    value: \(Self.scalar(&random, indent: 6))"]
      }
    case 1:
      let pairs = names.map { "\($0): \(Self.flowScalar(&random))" }
      lines += ["  {" + pairs.joined(separator: ", ") + "}"]
    default:
      for name in names {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines += ["  \(name): {label: 'Our figure', value: \(Self.flowScalar(&random)), period: 2020}"]
        case 1: lines += ["  \(name):", "    value: \(Self.scalar(&random, indent: 6))", "    label: ours"]
        default: lines += ["  \(name): \(Self.scalar(&random, indent: 4))"]
        }
        if random.once(in: 3) { lines += ["  # about \(name): \"1 call\""] }
      }
    }
    lines += ["period: 2020", "---", "Text: {{ figure-0 }}"]
    self.names = names
    let end = random.once(in: 3) ? "\r\n" : "\n"
    text =
      (random.once(in: 4) ? "\u{FEFF}" : "")
      + lines.joined(separator: "\n").replacing("\n", with: end) + (random.once(in: 2) ? end : "")
  }

  private static func flowScalar(_ random: inout SeededGenerator) -> String {
    random.pick(["1 call", "over 760 calls", "12", "'5 calls, all'", "\"about 1,200 calls\"", "over\n      7 calls"])
  }

  private static func scalar(_ random: inout SeededGenerator, indent: Int) -> String {
    let blanks = "\n" + String(repeating: " ", count: indent)
    let folded = "over 760\(blanks)long calls"
    return random.pick([
      "1 call", "12", "over 760 calls  # remark", "'5 calls'", "\"5\\u0020calls\"  # remark", folded, "'\(folded)'",
      "\"\(folded)\"", ">\(blanks)\(folded)", "|-\(blanks)over 760 calls", "|+  # remark\(blanks)5 calls\n\n",
      ">-\n\(blanks)5 calls\n", flowScalar(&random),
    ])
  }

  static func value(_ random: inout SeededGenerator) -> String {
    let parts = [
      "5 ", "over 760 ", "about ", "1,200", "calls", " calls", ": ", " #", "#", "'", "\"", "{", "}", "[", "]", ",",
      "- ",
      "\\", "%", "€", "é", "|", ">", "&a", "*a", "!", "?", "~", "---", "\n", "\t", "\u{202E}", " ", "  ", "@", "`", "😀",
    ]
    let tail = (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(parts) }.joined()
    return (random.once(in: 4) ? "" : "\(Int.random(in: 1...3_000, using: &random)) calls") + tail
  }
}
