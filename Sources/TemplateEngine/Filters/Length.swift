extension Filter {
  static let length = Filter(
    names: ["length", "count"], summary: "How many elements a list has, or characters a text.",
    examples: [("{{ cities | length }}", "3"), (#"{{ "Kyiv" | length }}"#, "4")],
    rule: { check in
      switch check.input.type.kind {
      case .list, .tuple, .text, .nothing: .integer
      default: check.refuse("a list or text")
      }
    },
    function: { renderer, _, input, _ throws(RenderError) in
      if input.string == nil { return .integer(try renderer.elements(of: input).count) }
      return .integer(try renderer.chargedText(of: input).unicodeScalars.count)
    })
}
