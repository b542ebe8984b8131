extension Filter {
  static let upper = Filter(
    names: ["upper"], summary: "A text in capitals.",
    examples: [(#"{{ "Our impact" | upper }}"#, "OUR IMPACT")],
    function: { renderer, _, input, _ throws(RenderError) in
      .string(try renderer.chargedText(of: input).uppercased()).written(like: input)
    })
}
