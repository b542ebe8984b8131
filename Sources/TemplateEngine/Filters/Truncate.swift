import Diagnostics

extension Filter {
  static let truncate = Filter(
    names: ["truncate"],
    summary:
      "Shortened to so many characters, at the end of a word; a text that has no more than `leeway` too many stays.",
    parameters: [
      Parameter("length", .integer, .integer(255)), Parameter("killwords", .bool, .bool(false)),
      Parameter("end", .text, .string("...")), Parameter("leeway", .integer, .integer(5)),
    ],
    examples: [
      (#"{{ "Law enforcement and care" | truncate(12, leeway=0) }}"#, "Law..."),
      (#"{{ "Law enforcement and care" | truncate(12, true, "…", 0) }}"#, "Law enforce…"),
    ],
    function: { renderer, _, input, arguments throws(RenderError) in
      guard arguments.count == 4, case .integer(let length) = arguments[0], let end = arguments[2].string,
        case .integer(let leeway) = arguments[3]
      else { throw renderer.mismatch() }
      let scalars = Array(try renderer.chargedText(of: input).unicodeScalars)
      let kept = length.subtractingReportingOverflow(end.unicodeScalars.count)
      if kept.overflow || kept.partialValue < 0 {
        throw renderer.failure(.templateArgument, "the length to truncate to is less than that of \(quoted(end))")
      }
      if leeway < 0 { throw renderer.failure(.templateArgument, "the leeway of \"truncate\" can't be negative") }
      let (most, overflow) = length.addingReportingOverflow(leeway)
      if overflow || scalars.count <= most { return input }
      var taken = scalars.prefix(kept.partialValue)
      if !arguments[1].isTruthy, let blank = taken.lastIndex(of: " ") { taken = taken[..<blank] }
      return .string(String(String.UnicodeScalarView(taken)) + end).written(like: input)
    })
}
