extension Filter {
  static let defaultValue = Filter(
    names: ["default", "d"],
    summary: "Another value where there is none; with `true`, also for an empty text or list, 0 and `none`.",
    parameters: [Parameter("default_value", .any, .string("")), Parameter("boolean", .bool, .bool(false))],
    examples: [
      (#"{{ page.note | default("no note") }}"#, "no note"), (#"{{ "" | default("nothing", true) }}"#, "nothing"),
    ],
    takesMissing: true,
    rule: { check in
      var values = [check.input, check.arguments[0]]
      values[0].type.mayBeMissing = false
      if case .constant(.bool(true)) = check.arguments[1].node { values[0].type.mayBeNone = false }
      let type = check.unify(&values)
      check.input.node = values[0].node
      check.arguments[0].node = values[1].node
      return type
    },
    function: { renderer, _, input, arguments throws(RenderError) in
      let isReplaced = arguments[1].isTruthy ? !input.isTruthy : input == .missing
      return isReplaced ? arguments[0] : input
    })
}
