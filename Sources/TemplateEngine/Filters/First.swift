extension Filter {
  static let first = Filter(
    names: ["first"], summary: "The first element of a list; an empty list has none.",
    examples: [("{{ cities | first }}", "Kyiv")],
    rule: { $0.list { element, _ in element } },
    function: { renderer, _, input, _ throws(RenderError) in try renderer.elements(of: input).first ?? .missing })
}
