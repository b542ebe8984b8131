extension Filter {
  static let join = Filter(
    names: ["join"], summary: "The elements of a list, or one field of each, as one text, with `d` between them.",
    parameters: [Parameter("d", .text, .string("")), Parameter("attribute", .attribute, .missing)],
    examples: [
      (#"{{ cities | join(", ") }}"#, "Kyiv, Riga, Berlin"),
      (#"{{ talks | join(", ", attribute="title") }}"#, "Law, Help, Care"),
    ],
    rule: { check in
      let isHTML = check.isHTML
      return check.list(of: "texts or numbers", where: \.isPrintable) { _, key in
        key.kind == .html && isHTML ? .html : .text
      }
    },
    function: { renderer, use, input, arguments throws(RenderError) in
      var parts: [Value] = []
      for value in try renderer.elements(of: input) { parts.append(try renderer.value(at: use.path, of: value)) }
      return try renderer.joined(parts, by: arguments[0], escapes: renderer.options.escaping == .html)
    })
}
