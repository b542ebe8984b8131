extension Filter {
  static let max = extreme(
    "max", summary: "The largest element of a list, or that with the largest field; an empty list has none.",
    example: ("{{ [3, 7, 5] | max }}", "7")
  ) { best, candidate in best.precedes(candidate) }
  static let min = extreme(
    "min", summary: "The smallest element of a list, or that with the smallest field; an empty list has none.",
    example: ("{{ [3, 7, 5] | min }}", "3")
  ) { best, candidate in candidate.precedes(best) }

  private static func extreme(
    _ name: String, summary: String, example: (String, String), isBetter: @escaping @Sendable (Value, Value) -> Bool
  ) -> Filter {
    Filter(
      names: [name], summary: summary,
      parameters: [Parameter("case_sensitive", .bool, .bool(false)), Parameter("attribute", .attribute, .missing)],
      examples: [example], rule: { check in check.ordered { $0 } },
      function: { renderer, use, input, arguments throws(RenderError) in
        let keyed = try renderer.keyed(input, use, isCaseSensitive: arguments[0].isTruthy)
        guard var best = keyed.first else { return .missing }
        for candidate in keyed.dropFirst() where isBetter(best.key, candidate.key) { best = candidate }
        return best.value
      })
  }
}
