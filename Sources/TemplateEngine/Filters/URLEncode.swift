import HTML

extension Filter {
  static let urlencode = Filter(
    names: ["urlencode"],
    summary: "A text as a part of an address: signs that have a meaning there are written with `%`, but `/` stays.",
    examples: [(#"{{ "help & care" | urlencode }}"#, "help%20%26%20care")],
    function: { renderer, _, input, _ throws(RenderError) in
      let text = try renderer.chargedText(of: input)
      try renderer.charge(product(2, text.utf8.count))
      var bytes: [UInt8] = []
      PercentEncoding.append(text, keeping: .text, to: &bytes)
      return .string(String(decoding: bytes, as: UTF8.self)).written(like: input)
    })
}
