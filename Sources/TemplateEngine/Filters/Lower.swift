extension Filter {
  static let lower = Filter(
    names: ["lower"], summary: "A text in lower case.",
    examples: [(#"{{ "Our IMPACT" | lower }}"#, "our impact")],
    function: { renderer, _, input, _ throws(RenderError) in
      .string(try renderer.chargedText(of: input).pythonLowercased).written(like: input)
    })
}

extension String {
  /// Lower case as Python has it: a sigma at the end of a word has a form of its own.
  ///
  /// Source: Unicode Standard, section 3.13, the condition Final_Sigma.
  var pythonLowercased: String {
    guard utf8.contains(0xCE), unicodeScalars.contains("\u{3A3}") else { return lowercased() }
    var result = ""
    let scalars = Array(unicodeScalars)
    // Whether the last character that counts, before each place, has a case.
    var isAfterCased = false
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{3A3}" {
        let next = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
        result += isAfterCased && !(next?.properties.isCased ?? false) ? "\u{3C2}" : "\u{3C3}"
      } else {
        result += scalar.properties.lowercaseMapping
      }
      if !scalar.properties.isCaseIgnorable { isAfterCased = scalar.properties.isCased }
    }
    return result
  }
}
