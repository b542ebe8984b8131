extension Filter {
  static let sort = Filter(
    names: ["sort"],
    summary: "The elements of a list in order, or in that of one field; capital letters make no difference.",
    parameters: [
      Parameter("reverse", .bool, .bool(false)), Parameter("case_sensitive", .bool, .bool(false)),
      Parameter("attribute", .attribute, .missing),
    ],
    examples: [
      (#"{{ cities | sort | join(", ") }}"#, "Berlin, Kyiv, Riga"),
      (#"{{ talks | sort(attribute="title", reverse=true) | join(" ", "title") }}"#, "Law Help Care"),
    ],
    rule: { check in check.ordered { .list($0) } },
    function: { renderer, use, input, arguments throws(RenderError) in
      let keyed = try renderer.keyed(input, use, isCaseSensitive: arguments[1].isTruthy)
      try renderer.charge(elements: product(keyed.count, Int.bitWidth - keyed.count.leadingZeroBitCount))
      // Elements with equal keys stay as they were, also in reverse: the standard library's sort keeps them so.
      let isReversed = arguments[0].isTruthy
      let sorted = keyed.sorted { isReversed ? $1.key.precedes($0.key) : $0.key.precedes($1.key) }
      return .list(sorted.map(\.value))
    })
}
