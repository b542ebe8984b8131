import HTML

extension FilterUse {
  /// Whether it makes HTML of a text.
  var escapesText: Bool { filter.names == Filter.escape.names && input.kind == .text }
}

extension Filter {
  static let escape = Filter(
    names: ["escape", "e"],
    summary:
      "A text as HTML. Every text is escaped where it is printed; this is for one that stands for HTML elsewhere.",
    examples: [(#"{{ "Food & care" | escape }}"#, "Food &amp; care")],
    rule: { check in
      check.input.type.kind.isPrintable || check.input.type.kind == .nothing ? .html : check.refuse("a text or HTML")
    },
    function: { renderer, _, input, _ throws(RenderError) in
      switch input {
      case .html, .missing, .none: return input
      default:
        let text = try renderer.text(of: input)
        try renderer.charge(product(6, text.utf8.count))
        return .html(SafeHTML(unescaped: HTMLEscaping.escaped(text)))
      }
    })
}
