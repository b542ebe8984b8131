internal import Diagnostics

/// libyaml's complaints in the words of someone who never heard of a scalar or a token.
enum YAMLProblem {
  static func diagnostic(_ failure: YAMLFailure, _ positions: inout YAMLPositions) -> Diagnostic {
    switch failure.place {
    case .mark(let mark):
      let offset = positions.offset(mark)
      let character = offset < positions.range.upperBound ? positions.bytes[offset] : 0
      return .error(.invalidYaml, words(failure, character), at: positions.place(at: offset))
    case .byte(let offset):
      let message = "this character can't stand in front matter (\(failure.problem))"
      return .error(.invalidYaml, message, at: positions.place(at: positions.range.lowerBound + offset))
    }
  }

  private static func words(_ failure: YAMLFailure, _ character: UInt8) -> String {
    let problem = failure.problem
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
    if problem.contains("nesting level") { return "the front matter is nested too deeply" }
    return "this is not valid YAML: \(problem)" + (failure.context.isEmpty ? "" : " \(failure.context)")
  }
}
