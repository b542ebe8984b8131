extension Filter {
  static let select = selection(
    "select", keeps: true, summary: "Those elements for which a test holds; without a test, those that count as true.",
    example: (#"{{ [1, 2, 3] | select("odd") | join(" ") }}"#, "1 3"))
  static let reject = selection(
    "reject", keeps: false, summary: "Those elements for which a test does not hold, or that count as false.",
    example: (#"{{ [1, 2, 3] | reject("odd") | join(" ") }}"#, "2"))
  static let selectattr = selection(
    "selectattr", keeps: true, hasAttribute: true,
    summary: "Those elements for one field of which a test holds; without a test, where the field counts as true.",
    example: (#"{{ talks | selectattr("year", "odd") | join(" ", "title") }}"#, "Law Care"))
  static let rejectattr = selection(
    "rejectattr", keeps: false, hasAttribute: true,
    summary: "Those elements for one field of which a test does not hold, or where it counts as false.",
    example: (#"{{ talks | rejectattr("year", "odd") | join(" ", "title") }}"#, "Help"))

  private static func selection(
    _ name: String, keeps: Bool, hasAttribute: Bool = false, summary: String, example: (String, String)
  ) -> Filter {
    Filter(
      names: [name], summary: summary,
      parameters: (hasAttribute ? [Parameter("attribute", .attribute)] : []) + [
        Parameter("test", .test, .missing), Parameter("", .ofTest, .missing),
      ],
      examples: [example],
      rule: { check in
        // Where the field counts as true, it is there.
        let isPresent = keeps && (check.test == nil || check.test == .defined)
        let path = check.path
        return check.list { element, _ in .list(isPresent ? element.present(at: path[...]) : element) }
      },
      function: { renderer, use, input, arguments throws(RenderError) in
        let values = try renderer.elements(of: input)
        try renderer.charge(elements: values.count)
        var result: [Value] = []
        for value in values {
          let part = try renderer.value(at: use.path, of: value)
          let holds = try use.test.map { test throws(RenderError) in try renderer.holds(test, part, arguments) }
          if (holds ?? part.isTruthy) == keeps { result.append(value) }
        }
        return .list(result)
      })
  }
}

extension Type {
  /// The type of a value that is known to have something at the end of a way of fields.
  fileprivate func present(at path: ArraySlice<Int>) -> Type {
    guard let index = path.first else { return present }
    guard case .record(var fields) = kind, fields.indices.contains(index) else { return self }
    fields[index] = Field(name: fields[index].name, type: fields[index].type.present(at: path.dropFirst()))
    return Type(.record(fields), mayBeMissing: mayBeMissing, mayBeNone: mayBeNone)
  }
}
