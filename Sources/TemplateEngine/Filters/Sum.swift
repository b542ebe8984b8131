extension Filter {
  static let sum = Filter(
    "sum", summary: "The numbers of a list, or one field of each element, added to `start`.",
    parameters: [Parameter("attribute", .attribute, .missing), Parameter("start", .number, .integer(0))],
    examples: [("{{ [3, 7, 5] | sum }}", "15"), (#"{{ talks | sum(attribute="year") }}"#, "6062")],
    rule: { check in
      guard let key = check.key else { return check.refuse("a list") }
      let isFit = key.kind.isNumber || key.kind == .nothing || key.kind == .unknown
      if !isFit || key.isOptional {
        return check.refuse("a list of numbers, none of which may be missing; name a field with attribute=\"…\"")
      }
      return key.kind == .float || check.arguments[0].type.kind == .float ? .float : .integer
    },
    function: { renderer, use, input, arguments throws(RenderError) in
      guard var total = arguments.first else { throw renderer.mismatch() }
      for value in try renderer.elements(of: input) {
        total = try renderer.binary(.add, total, renderer.value(at: use.path, of: value))
      }
      return total
    })
}
