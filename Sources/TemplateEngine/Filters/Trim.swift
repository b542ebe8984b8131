extension Filter {
  static let trim = Filter(
    names: ["trim"], summary: "A text without white space at both ends, or without those characters that are named.",
    parameters: [Parameter("chars", .text, .missing)],
    examples: [(#"{{ "  Riga " | trim }}"#, "Riga"), (#"{{ "--Riga-" | trim("-") }}"#, "Riga")],
    function: { renderer, _, input, arguments throws(RenderError) in
      let text = try renderer.chargedText(of: input)
      try renderer.charge(product(8, arguments.first?.string?.utf8.count ?? 0))
      let taken = arguments.first?.string.map { Set($0.unicodeScalars) }
      let isTaken = { (scalar: Unicode.Scalar) in
        // White space as Python counts it.
        taken?.contains(scalar) ?? (scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value))
      }
      var scalars = text.unicodeScalars.drop(while: isTaken)
      while let last = scalars.last, isTaken(last) { scalars.removeLast() }
      return .string(String(scalars)).written(like: input)
    })
}
