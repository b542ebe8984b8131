import Diagnostics

/// A loop that is being checked, as `loop` shows it.
struct LoopInfo {
  let frame: Int
  let element: Type
  /// How often the loop called itself, if it can.
  let depthSlot: Int?
  /// What `loop(…)` calls.
  let callee: Int?
}

/// A loop that `break` and `continue` can leave, and what is known where they do.
struct LoopExits {
  let frame: Int
  var ends: [FlowState] = []
}

/// Loops.
extension Checker {
  mutating func loop(_ loop: Statement.Loop) -> [CheckedStatement] {
    let list = check(loop.list)
    if loop.isRecursive {
      let id = addCallee(.loop(loop))
      guard let use = use(id, [Binding(type: list.type)], caller: nil, at: loop.range) else { return [] }
      return [.call(routine: use.routine, [elementsInput(list), .constant(.integer(0))], place(loop.range))]
    }
    let element = elementType(of: list, loop.list)
    return run(loop, elementsInput(list), element, depthSlot: nil, callee: nil)
  }

  /// The loop itself, for elements of a type.
  mutating func run(
    _ loop: Statement.Loop, _ list: CheckedExpression, _ element: Type, depthSlot: Int?, callee: Int?
  ) -> [CheckedStatement] {
    let frame = frameCount
    frameCount += 1
    let info = loops.count
    loops.append(LoopInfo(frame: frame, element: element, depthSlot: depthSlot, callee: callee))
    var before = state
    var checked: CheckedStatement.Loop?
    // What the body does to the place in HTML and to namespaces holds for its next round too.
    for round in 0... {
      if round == Limits.loopRounds {
        report(
          .templateLimit, "the values that this loop carries from round to round have no single kind", at: loop.range)
        break
      }
      state = before
      let pass = body(of: loop, list, element, frame, info)
      checked = pass.loop
      guard let widened = widened(before, pass.ends, loop.range) else { break }
      if widened.context == before.context, widened.bindings == before.bindings, widened.present == before.present {
        break
      }
      before = widened
    }
    state = before
    push(loop.otherwise)
    let otherwise = check(loop.otherwise)
    pop()
    if state.isReachable {
      if let joined = state.context.joined(before.context) {
        before.context = joined
      } else {
        requireSamePlace(before.context, "what stands after {% else %}", at: loop.range)
      }
    }
    state = before
    guard let checked else { return [] }
    return [
      .loop(
        CheckedStatement.Loop(
          list: checked.list, slot: checked.slot, target: checked.target, frame: frame, condition: checked.condition,
          body: checked.body, otherwise: otherwise, range: checked.range))
    ]
  }

  private mutating func body(
    of loop: Statement.Loop, _ list: CheckedExpression, _ element: Type, _ frame: Int, _ info: Int
  ) -> (loop: CheckedStatement.Loop, ends: [FlowState]) {
    push(loop.body)
    let slot: Int
    var target: CheckedTarget?
    if case .name(let name) = loop.target {
      slot = declare(name.text)
      assign(slot, element)
    } else {
      slot = newSlot()
      assign(slot, element)
      target = self.target(loop.target, element, at: loop.target.range)
    }
    var condition: (CheckedExpression, slot: Int)?
    if let test = loop.condition {
      scope = Scope(parent: scope, hidesLoop: true)
      let checked = check(test)
      scope = scope.parent ?? scope
      condition = (checked.node, newSlot())
      state.present.formUnion(checked.whenTrue)
    }
    assign(declare("loop"), Type(.callable(.loop(info))))
    leavableLoops.append(LoopExits(frame: frame))
    let statements = check(loop.body)
    var ends = leavableLoops.popLast()?.ends ?? []
    if !ends.isEmpty, !loop.otherwise.isEmpty {
      report(
        .templateSyntax, "a loop with {% break %} or {% continue %} can't have an {% else %}: set a variable instead",
        at: loop.range)
    }
    pop()
    if state.isReachable { ends.append(state) }
    let result = CheckedStatement.Loop(
      list: list, slot: slot, target: target, frame: frame, condition: condition, body: statements, otherwise: [],
      range: place(loop.range))
    return (result, ends)
  }

  /// What is known at the start of each round, given the ends of one; nil after an error.
  private mutating func widened(_ start: FlowState, _ ends: [FlowState], _ range: Range<Int>) -> FlowState? {
    var result = start
    for end in ends {
      guard let joined = result.context.joined(end.context), result.context.isSamePlace(as: joined) else {
        let places = "begins \(start.context.description) and ends \(end.context.description)"
        report(.templateContext, "the loop's body \(places): it has to end where it began", at: range)
        return nil
      }
      result.context = joined
      result.present.formIntersection(end.present)
      for (slot, binding) in start.bindings {
        guard let other = end.bindings[slot], other != binding else { continue }
        let joined = binding.type.joined(other.type)
        result.bindings[slot] = Binding(type: joined.isTooLarge ? .unknown : joined)
      }
    }
    return result
  }

  mutating func leave(_ leave: Statement.Leave, _ range: Range<Int>) -> [CheckedStatement] {
    guard let frame = leavableLoops.last?.frame else {
      report(
        .templateSyntax,
        "{% \(leave.rawValue) %} can't leave what is captured here: it has to stand in the loop itself",
        at: range)
      return []
    }
    leavableLoops[leavableLoops.count - 1].ends.append(state)
    state.isReachable = false
    return [.leave(leave, frame: frame)]
  }

  /// The type of the elements that a loop or filter goes through. A list that is missing counts as empty, as in Jinja.
  mutating func elementType(of list: Checked, _ expression: Expression) -> Type {
    var present = list
    if present.type.mayBeMissing, !present.type.mayBeNone { present.type.mayBeMissing = false }
    guard let type = requirePresent(present, expression) else { return .unknown }
    var result = Type.never
    for kind in type.kind.alternatives {
      switch kind {
      case .list(let element): result = result.joined(element)
      case .tuple(let elements, _): for element in elements { result = result.joined(element) }
      case .string: result = result.joined(.string)
      case .dictionary(let key, _): result = result.joined(key)
      case .record(let fields): if !fields.isEmpty { result = result.joined(.string) }
      case .never: break
      case .unknown: return .unknown
      default:
        report(.templateType, "\(source(expression)) is \(Type(kind).description), not a list", at: expression.range)
        return .unknown
      }
    }
    return result
  }
}
