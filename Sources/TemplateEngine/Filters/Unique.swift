extension Filter {
  static let unique = Filter(
    names: ["unique"],
    summary: "Each element of a list once, by itself or by one field; capital letters make no difference.",
    parameters: [Parameter("case_sensitive", .bool, .bool(false)), Parameter("attribute", .attribute, .missing)],
    examples: [
      (#"{{ ["a", "A", "b"] | unique | join(" ") }}"#, "a b"),
      (#"{{ talks | unique(attribute="year") | join(" ", "title") }}"#, "Law Help"),
    ],
    rule: { check in check.ordered { .list($0) } },
    function: { renderer, use, input, arguments throws(RenderError) in
      let keyed = try renderer.keyed(input, use, isCaseSensitive: arguments[0].isTruthy)
      try renderer.charge(elements: product(keyed.count, Int.bitWidth - keyed.count.leadingZeroBitCount))
      let order = keyed.indices.sorted { keyed[$0].key.precedes(keyed[$1].key) }
      // Of those that are equal, the sort has kept the first before the others.
      let firsts = order.indices.filter { $0 == 0 || !keyed[order[$0 - 1]].key.isEqual(to: keyed[order[$0]].key) }
      return .list(firsts.map { order[$0] }.sorted().map { keyed[$0].value })
    })
}
