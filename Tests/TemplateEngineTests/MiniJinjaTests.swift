import Diagnostics
import Foundation
import TemplateSupport
import Testing

@testable import TemplateEngine

/// The templates that MiniJinja is tested with: the same output, or an error on the same line.
///
/// They are read from beside the project, and the test is skipped where they are not there. Where the engine does
/// something else, `Tests/Differential` holds it against Jinja2.
struct MiniJinjaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/suites/minijinja").standardizedFileURL

  private static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("inputs").path)
  }

  /// The list of what the engine does not do as MiniJinja does it.
  private struct Departures: Decodable {
    struct Departure: Decodable { let reason: String }

    let exceptions: [String: Departure]
    /// Templates that use what the language leaves out, each with a word of the error that says so.
    let gone: [String: String]

    static func read() throws -> Departures {
      let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Differential/minijinja.json").standardizedFileURL
      return try JSONDecoder().decode(Departures.self, from: Data(contentsOf: url))
    }
  }

  /// What MiniJinja made of a template.
  fileprivate enum Snapshot {
    case output(String)
    /// The places of an error and of the errors that caused it.
    case error([(path: String, line: Int)])
  }

  @Test(.enabled(if: isThere, "the suite of MiniJinja is not beside the project"))
  func templatesMeanWhatTheyMeanInMiniJinja() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appendingPathComponent("inputs").path)
      .filter { $0 != "refs" }.sorted()
    var references: [String: SourceFile] = [:]
    let folder = Self.folder.appendingPathComponent("inputs/refs")
    for (index, name) in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().enumerated() {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      references[name] = SourceFile(number: index + 1, path: name, text: text)
    }
    let departures = try Departures.read()
    #expect(Set(departures.exceptions.keys).isSubset(of: names))
    #expect(Set(departures.gone.keys).isSubset(of: names))
    for (name, word) in departures.gone.sorted(by: { $0.key < $1.key }) {
      let messages = try Self.messages(name, references)
      #expect(messages.contains { $0.contains(word) }, "\(name) is not told of \(word): \(messages)")
    }
    for name in names where departures.gone[name] == nil {
      let difference = try Self.difference(name, references)
      if let exception = departures.exceptions[name] {
        #expect(difference != nil, "\(name) is no exception any more: \(exception.reason)")
      } else {
        #expect(difference == nil, "\(name) differs: \(difference ?? "")")
      }
    }
    let agreeing = names.count - departures.exceptions.count - departures.gone.count
    print("MiniJinja: \(agreeing) of \(names.count) templates agree, \(departures.gone.count) use what is left out")
  }

  /// A template with the context that it comes with.
  private struct Input {
    let context: Context
    let files: [String: SourceFile]
    let options: TemplateOptions
  }

  private static func input(_ name: String, _ references: [String: SourceFile]) throws -> Input {
    let input = try String(contentsOf: folder.appendingPathComponent("inputs/\(name)"), encoding: .utf8)
    let (json, rest) = try JSON.read(input)
    let body = rest.drop { $0 == "\n" }.dropFirst(4)
    var members: [JSON.Member] = []
    if case .object(let found) = json { members = found.filter { $0.name != "$settings" } }
    // Only what the template uses: the others have errors of their own.
    var files: [String: SourceFile] = [:]
    var texts = [String(body)]
    while let text = texts.popLast() {
      for (reference, file) in references where files[reference] == nil && text.contains(reference) {
        files[reference] = file
        texts.append(String(decoding: file.bytes, as: UTF8.self))
      }
    }
    files[name] = SourceFile(path: name, text: String(body))
    let options = TemplateOptions(
      escaping: name.hasSuffix(".html") ? .html : .none, trimBlocks: false, lstripBlocks: false)
    return Input(context: Context(.object(members)), files: files, options: options)
  }

  /// What is wrong with a template that uses what the language leaves out.
  private static func messages(_ name: String, _ references: [String: SourceFile]) throws -> [String] {
    let input = try input(name, references)
    var diagnostics: [Diagnostic] = []
    _ = TemplateLibrary.compile(
      input.files, entries: [name: input.context.schema], options: input.options, diagnostics: &diagnostics)
    return diagnostics.map(\.message)
  }

  /// What the engine makes of a template where that is not what MiniJinja makes of it.
  private static func difference(_ name: String, _ references: [String: SourceFile]) throws -> String? {
    let input = try input(name, references)
    let snapshot = try snapshot(of: name)
    var diagnostics: [Diagnostic] = []
    guard
      let library = TemplateLibrary.compile(
        input.files, entries: [name: input.context.schema], options: input.options, diagnostics: &diagnostics)
    else {
      return snapshot.isError(at: diagnostics, in: input.files) ? nil : Fixture.lines(diagnostics, input.files.values)
    }
    var output: [UInt8] = []
    do {
      try library.render(name, input.context.values, into: &output)
    } catch {
      let line = Fixture.lines([error.diagnostic], input.files.values)
      return snapshot.isError(at: [error.diagnostic], in: input.files) ? nil : line
    }
    let text = trimmed(String(decoding: output, as: UTF8.self))
    guard case .output(let expected) = snapshot, text == trimmed(expected) else { return text }
    return nil
  }

  /// Text without the blank lines at its ends, which the snapshots leave out.
  private static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }

  fileprivate static func snapshot(of name: String) throws -> Snapshot {
    let url = folder.appendingPathComponent("snapshots/test_templates__vm@\(name).snap")
    let text = try String(contentsOf: url, encoding: .utf8)
    let body = text.components(separatedBy: "---\n").dropFirst(2).joined(separator: "---\n")
    guard body.contains("ERROR!!!") else { return .output(body) }
    var places: [(String, Int)] = []
    var path = ""
    for line in body.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.hasPrefix("name: \"") { path = String(line.dropFirst(7).dropLast(2)) }
      if line.hasPrefix("line: "), let number = Int(line.dropFirst(6).dropLast()) { places.append((path, number)) }
    }
    return .error(places)
  }
}

extension MiniJinjaTests.Snapshot {
  /// Whether an error is expected where one of some diagnostics is.
  fileprivate func isError(at diagnostics: [Diagnostic], in files: [String: SourceFile]) -> Bool {
    guard case .error(let places) = self else { return false }
    let sources = SourceMap(Array(files.values))
    return diagnostics.compactMap(sources.location).contains { location in
      places.contains { $0.path == location.path && $0.line == location.line }
    }
  }
}
