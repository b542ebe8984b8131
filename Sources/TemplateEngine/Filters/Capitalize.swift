extension Filter {
  static let capitalize = Filter(
    names: ["capitalize"], summary: "The first character in upper case, all others in lower case.",
    examples: [(#"{{ "our IMPACT" | capitalize }}"#, "Our impact")],
    function: { renderer, _, input, _ throws(RenderError) in
      let text = try renderer.chargedText(of: input)
      guard let first = text.unicodeScalars.first else { return input }
      // A sigma among the others is judged by the whole word.
      let lower = text.pythonLowercased.unicodeScalars.dropFirst(String(first).pythonLowercased.unicodeScalars.count)
      let result = first.properties.titlecaseMapping + String(String.UnicodeScalarView(lower))
      return .string(result).written(like: input)
    })
}
