extension Filter {
  static let upper = Filter(
    "upper", summary: "A text in capitals.",
    examples: [(#"{{ "Our impact" | upper }}"#, "OUR IMPACT")],
    rule: { $0.text() },
    function: { renderer, _, input, _ throws(RenderError) in
      .string(try renderer.chargedText(of: input).uppercased()).written(like: input)
    })
}
