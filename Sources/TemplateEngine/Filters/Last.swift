extension Filter {
  static let last = Filter(
    names: ["last"], summary: "The last element of a list; an empty list has none.",
    examples: [("{{ cities | last }}", "Berlin")],
    rule: { $0.list { element, _ in element } },
    function: { renderer, _, input, _ throws(RenderError) in try renderer.elements(of: input).last ?? .missing })
}
