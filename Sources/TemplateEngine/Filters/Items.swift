extension Filter {
  static let items = Filter(
    names: ["items"],
    summary: "The fields of a record, each with its name and its value, in their order. The values are of one kind.",
    examples: [
      ("{% for name, number in counts | items %}{{ name }}: {{ number }}; {% endfor %}", "calls: 760; talks: 4; ")
    ],
    rule: { check in
      guard case .record(let fields) = check.input.type.kind else { return check.refuse("a record") }
      let values = fields.reduce(Optional(Type.nothing)) { $0?.joined($1.type) }
      guard let values else { return check.refuse("a record whose fields are all of one kind") }
      check.arguments = fields.map { Checked(node: .constant(.string($0.name)), type: .text) }
      return .list(Type(.tuple([.text, values])))
    },
    function: { renderer, _, input, names throws(RenderError) in
      guard case .record(let fields) = input, fields.count == names.count else { throw renderer.mismatch() }
      try renderer.charge(elements: product(2, fields.count))
      return .list(zip(names, fields).map { .list([$0, $1]) })
    })
}
