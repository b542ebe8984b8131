internal import Diagnostics
internal import Yams

/// libyaml's complaints in the words of someone who never heard of a scalar or a token.
enum YAMLProblem {
  static func diagnostic(_ error: YamlError, _ positions: YAMLPositions) -> Diagnostic {
    var positions = positions
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let offset = positions.offset(line: mark.line, column: mark.column)
      return at(offset, words(problem, context?.text ?? "", offset, positions), positions)
    case .reader(let problem, let offset, _, _):
      let start = positions.range.lowerBound + (offset ?? 0)
      return at(start, "this character can't stand in front matter (\(problem))", positions)
    case .duplicatedKeysInMapping(let keys, let context):
      let first = positions.offset(line: context.mark.line, column: context.mark.column)
      return duplicate(keys.first ?? "", first, positions)
    default:
      return at(positions.range.lowerBound, "this is not valid YAML: \(error)", positions)
    }
  }

  private static func at(_ offset: Int, _ message: String, _ positions: YAMLPositions) -> Diagnostic {
    let end = min(offset + 1, positions.range.upperBound)
    return .error(.invalidYaml, message, at: SourceRange(positions.file, min(offset, end)..<end))
  }

  private static func words(_ problem: String, _ context: String, _ offset: Int, _ positions: YAMLPositions) -> String {
    let character = offset < positions.range.upperBound ? positions.file.bytes[offset] : 0
    if problem.contains("mapping values are not allowed") {
      return "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\""
    }
    if problem.contains("cannot start any token"), character == 0x09 {
      return "a tab can't indent front matter; use spaces"
    }
    if problem.contains("cannot start any token") {
      let sign = Character(Unicode.Scalar(character))
      return "a value can't start with \(sign); put the whole value in \"quotation marks\""
    }
    if problem.contains("could not find expected ':'") {
      return "the line before this one is not finished: a key, a colon and a space are expected (key: value)"
    }
    if problem.contains("did not find expected key") {
      return "this line does not fit: check that it starts in the same column as the keys above, "
        + "and that a value before it has both its quotation marks"
    }
    if problem.contains("did not find expected '-' indicator") {
      return "this line does not fit into the list above: start it with \"- \" in the same column"
    }
    if problem.contains("unexpected end of stream") || problem.contains("document indicator") {
      return "a quotation mark or bracket that was opened before is never closed"
    }
    if problem.contains("did not find expected ',' or") {
      return "a bracket that was opened before is never closed, or a comma is missing"
    }
    if problem.contains("undefined alias") {
      return "a value can't start with *; put the whole value in \"quotation marks\""
    }
    if problem.contains("another document") {
      return "front matter ends at the second line that is exactly ---; this starts another"
    }
    if problem.contains("nesting level") { return "the front matter is nested too deeply" }
    return "this is not valid YAML: \(problem)" + (context.isEmpty ? "" : " \(context)")
  }

  /// The second of two equal keys, with a note at the first. libyaml's composer names only the first.
  private static func duplicate(_ key: String, _ first: Int, _ positions: YAMLPositions) -> Diagnostic {
    let file = positions.file
    let firstRange = SourceRange(file, first..<min(first + key.utf8.count, positions.range.upperBound))
    let indent = first - file.lineRange(at: first).lowerBound
    let second = positions.lineStarts.lazy.filter { $0 > first }
      .map { $0 + indent..<$0 + indent + key.utf8.count }
      .first { range in
        range.upperBound < positions.range.upperBound
          && file.bytes[range.upperBound] == UInt8(ascii: ":")
          && file.bytes[range].elementsEqual(key.utf8)
          && file.bytes[range.lowerBound - indent..<range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
      }
      .map { SourceRange(file, $0) }
    let message = "\(quoted(key)) is written twice; each key stands once"
    guard let second else { return .error(.duplicateKey, message, at: firstRange) }
    return .error(.duplicateKey, message, at: second, notes: [.init("the first one is here", at: .range(firstRange))])
  }
}
