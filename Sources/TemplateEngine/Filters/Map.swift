extension Filter {
  static let map = Filter(
    names: ["map"], summary: "A list of one field of each element.",
    parameters: [Parameter("attribute", .attribute)],
    examples: [(#"{{ talks | map(attribute="year") | sum }}"#, "6062")],
    rule: { check in check.list { _, key in .list(key) } },
    function: { renderer, use, input, _ throws(RenderError) in
      let values = try renderer.elements(of: input)
      try renderer.charge(elements: values.count)
      var result: [Value] = []
      for value in values { result.append(try renderer.value(at: use.path, of: value)) }
      return .list(result)
    })
}
