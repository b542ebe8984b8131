extension Filter {
  static let join = Filter(
    "join", summary: "The elements of a list, or one field of each, as one text, with `d` between them.",
    parameters: [Parameter("d", .text, .string("")), Parameter("attribute", .attribute, .missing)],
    examples: [
      (#"{{ cities | join(", ") }}"#, "Kyiv, Riga, Berlin"),
      (#"{{ talks | join(", ", attribute="title") }}"#, "Law, Help, Care"),
    ],
    rule: { check in
      guard let key = check.key else { return check.refuse("a list") }
      let isFit = key.kind.isPrintable || key.kind == .nothing || key.kind == .unknown
      if !isFit || key.isOptional {
        return check.refuse(
          "a list of texts or numbers, none of which may be missing; name a field with attribute=\"…\"")
      }
      return key.kind == .html && check.isHTML ? .html : .text
    },
    function: { renderer, use, input, arguments throws(RenderError) in
      var parts: [Value] = []
      for value in try renderer.elements(of: input) { parts.append(try renderer.value(at: use.path, of: value)) }
      guard let separator = arguments.first else { throw renderer.mismatch() }
      return try renderer.joined(parts, by: separator, escapes: renderer.options.escaping == .html)
    })
}
