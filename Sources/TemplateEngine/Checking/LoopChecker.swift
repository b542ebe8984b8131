import Diagnostics

extension Checker {
  mutating func loop(_ loop: Statement.Loop) -> [CheckedStatement] {
    let list = check(loop.list)
    let element = elementType(of: list, loop.list)
    let frame = frameCount
    frameCount += 1
    var before = state
    var checked: CheckedStatement.Loop?
    // What the body does to the place in HTML holds for its next round too.
    for round in 0... {
      state = before
      checked = inScope(.inner) { $0.body(of: loop, list.node, element, frame) }
      if !knowsPlace || state.context.mends > before.context.mends { break }
      guard let joined = before.context.joined(state.context), before.context.isSamePlace(as: joined),
        round < Limits.loopRounds
      else {
        requireSamePlace(before.context, "the loop's body", at: loop.list.range)
        before.context = state.context
        break
      }
      if joined == before.context { break }
      before.context = joined
    }
    state = before
    let otherwise = inScope(.inner) { $0.check(loop.otherwise) }
    requireSamePlace(before.context, "what stands after {% else %}", at: loop.list.range)
    state = before
    checked?.otherwise = otherwise
    return checked.map { [.loop($0)] } ?? []
  }

  private mutating func body(
    of loop: Statement.Loop, _ list: CheckedExpression, _ element: Type, _ frame: Int
  ) -> CheckedStatement.Loop {
    let slot: Int
    var parts: [Int]?
    if !loop.target.isUnpacked, let name = loop.target.names.first {
      slot = declare(name.text, element)
    } else {
      slot = newSlot()
      let types = self.parts(of: Checked(node: .slot(slot), type: element), loop.list, count: loop.target.names.count)
      parts = zip(loop.target.names, types).map { declare($0.text, $1) }
    }
    var condition: (CheckedExpression, slot: Int)?
    if let test = loop.condition {
      let checked = self.condition(test)
      condition = (checked.node, newSlot())
      state.present.formUnion(checked.whenTrue)
    }
    declare("loop", Type(.callable(.loop(frame: frame, element: element))))
    return CheckedStatement.Loop(
      list: list, slot: slot, parts: parts, frame: frame, condition: condition, body: check(loop.body),
      range: place(loop.list.range))
  }

  /// The type of the elements that a loop goes through. A list that is missing counts as empty, as in Jinja.
  private mutating func elementType(of list: Checked, _ expression: Expression) -> Type {
    var present = list
    if !present.type.mayBeNone { present.type.mayBeMissing = false }
    guard let type = requirePresent(present, expression) else { return .unknown }
    if type.kind == .unknown { return .unknown }
    if let element = elements(of: type) { return element }
    var advice = ""
    if case .record = type.kind { advice = ": go through its fields with the filter \"items\"" }
    if case .tuple = type.kind { advice = " of values of one kind" }
    report(.templateType, "\(source(expression)) is \(type.description), not a list\(advice)", at: expression.range)
    return .unknown
  }
}
