extension Filter {
  static let sum = Filter(
    names: ["sum"], summary: "The numbers of a list, or one field of each element, added to `start`.",
    parameters: [Parameter("attribute", .attribute, .missing), Parameter("start", .number, .integer(0))],
    examples: [("{{ [3, 7, 5] | sum }}", "15"), (#"{{ talks | sum(attribute="year") }}"#, "6062")],
    rule: { check in
      let start = check.arguments[0].type.kind
      return check.list(of: "numbers", where: \.isNumber) { _, key in
        key.kind == .float || start == .float ? .float : .integer
      }
    },
    function: { renderer, use, input, arguments throws(RenderError) in
      var total = arguments[0]
      try renderer.charge(elements: renderer.elements(of: input).count)
      for value in try renderer.elements(of: input) {
        total = try renderer.binary(.add, total, renderer.value(at: use.path, of: value))
      }
      return total
    })
}
