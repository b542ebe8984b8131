import Diagnostics

/// A macro, a caller or a loop that can call itself, with what was around it where it was defined.
final class Callee {
  enum Content {
    case macro(Macro)
    case caller(Macro)
    case loop(Statement.Loop)
  }

  /// A way in which it is called: its body is checked and compiled for each.
  struct Use {
    let arguments: [Binding?]
    let caller: Binding?
    let start: HTMLContext
    let routine: Int
    /// Where in HTML it ends; nil while it is being checked.
    var end: HTMLContext?
    /// The variables around it that it was checked with.
    var dependencies: [Dependency] = []
  }

  /// A variable around a macro.
  struct Dependency {
    let scope: Scope
    let name: String
    let slot: Int
    let binding: Binding
  }

  let content: Content
  let scope: Scope
  let file: SourceFile
  let family: Checker.Family
  let blocks: [Checker.ActiveBlock]
  let active: [String]
  var uses: [Use] = []

  init(_ content: Content, in checker: borrowing Checker) {
    self.content = content
    scope = checker.scope
    file = checker.file
    family = checker.family
    blocks = checker.blocks
    active = checker.active
  }

  var name: String {
    switch content {
    case .macro(let macro): macro.name.text
    case .caller: "caller"
    case .loop: "loop"
    }
  }
}

/// A macro that is being checked.
struct ActiveCall {
  let callee: Int
  let use: Int
  let scope: Scope
  /// Slots from here on are its own.
  let firstSlot: Int
  var dependencies: [Callee.Dependency] = []

  mutating func note(_ name: String, _ variable: Variable?, from scope: Scope) {
    guard let variable, variable.slot < firstSlot else { return }
    if dependencies.contains(where: { $0.slot == variable.slot && $0.name == name && $0.scope === scope }) { return }
    dependencies.append(
      Callee.Dependency(scope: scope, name: name, slot: variable.slot, binding: variable.binding))
  }
}

/// Defining and calling macros.
extension Checker {
  mutating func addCallee(_ content: Callee.Content) -> Int {
    callees.append(Callee(content, in: self))
    return callees.count - 1
  }

  mutating func define(_ macro: Macro) {
    let id = addCallee(.macro(macro))
    scope.macros.append(id)
    assign(declare(macro.name.text), Type(.callable(.macro(id))))
  }

  /// Checks macros that nobody calls, so that their errors are found too.
  mutating func checkUncalled(_ ids: [Int]) {
    for id in ids where callees[id].uses.isEmpty {
      guard case .macro(let macro) = callees[id].content else { continue }
      let saved = state
      state.context = HTMLContext(isHTML: state.context.isHTML)
      let caller = macro.usesCaller ? Binding(type: .unknown) : nil
      _ = use(
        id, macro.parameters.map { $0.fallback == nil ? Binding(type: .unknown) : nil }, caller: caller,
        at: macro.name.range)
      state = saved
    }
  }

  /// The arguments of a call in the order of the parameters, nil for those left out; nil after an error.
  private mutating func arguments(
    _ macro: Macro, _ name: String, _ call: Expression.Call
  ) -> [(checked: Checked, expression: Expression)?]? {
    var slots: [(checked: Checked, expression: Expression)?] = Array(repeating: nil, count: macro.parameters.count)
    var isValid = true
    for (index, expression) in call.positional.enumerated() {
      let checked = check(expression)
      guard index < slots.count else {
        let most = slots.isEmpty ? "no arguments" : "at most \(slots.count)"
        report(.templateArguments, "the macro \(quoted(name)) takes \(most)", at: expression.range)
        isValid = false
        continue
      }
      slots[index] = (checked, expression)
    }
    for argument in call.named {
      let checked = check(argument.value)
      guard let index = macro.parameters.firstIndex(where: { $0.name.text == argument.name.text }) else {
        let near = suggestion(nearest(to: argument.name.text, in: macro.parameters.map(\.name.text)))
        report(
          .templateArguments, "the macro \(quoted(name)) takes no argument \(quoted(argument.name.text))\(near)",
          at: argument.name.range)
        isValid = false
        continue
      }
      if slots[index] != nil {
        report(
          .templateArguments, "the macro \(quoted(name)) is given \(quoted(argument.name.text)) twice",
          at: argument.name.range)
        isValid = false
      }
      slots[index] = (checked, argument.value)
    }
    for (parameter, slot) in zip(macro.parameters, slots) where slot == nil && parameter.fallback == nil {
      report(
        .templateArguments, "the macro \(quoted(name)) needs the argument \(quoted(parameter.name.text))",
        at: call.name.range)
      isValid = false
    }
    return isValid ? slots : nil
  }

  /// A call of a macro: its routine and its arguments; what it prints stands where the call stands.
  mutating func call(
    macro id: Int, _ call: Expression.Call, caller: Int? = nil, at range: Range<Int>
  ) -> (use: Callee.Use, arguments: [CheckedExpression])? {
    let macro: Macro
    switch callees[id].content {
    case .macro(let found), .caller(let found): macro = found
    case .loop: return nil
    }
    let name = callees[id].name
    guard let arguments = arguments(macro, name, call) else { return nil }
    if macro.usesCaller, caller == nil, case .macro = callees[id].content {
      report(.templateArguments, "the macro \(quoted(name)) uses caller(): call it with {% call %}", at: range)
      return nil
    }
    if !macro.usesCaller, caller != nil {
      report(
        .templateArguments, "the macro \(quoted(name)) never uses caller(), so it can't be called with a body",
        at: range)
      return nil
    }
    let bindings = arguments.map { argument in argument.map { Binding(type: $0.checked.type) } }
    let callerBinding = caller.map { Binding(type: Type(.callable(.macro($0)))) }
    guard let use = use(id, bindings, caller: callerBinding, at: range) else { return nil }
    return (use, arguments.compactMap { $0?.checked.node })
  }

  /// The use of a macro with arguments of some types, where HTML stands as it does; nil after an error.
  mutating func use(
    _ id: Int, _ arguments: [Binding?], caller: Binding?, at range: Range<Int>
  ) -> Callee.Use? {
    let callee = callees[id]
    let start = state.context
    for index in callee.uses.indices {
      let use = callee.uses[index]
      guard use.arguments == arguments, use.caller == caller, use.start == start else { continue }
      guard let end = use.end else {
        recur(id, index)
        return use
      }
      guard use.dependencies.allSatisfy(isCurrent) else { continue }
      for dependency in use.dependencies {
        let variable = Variable(slot: dependency.slot, binding: dependency.binding)
        for call in activeCalls.indices { activeCalls[call].note(dependency.name, variable, from: dependency.scope) }
      }
      state.context = end
      return use
    }
    if callee.uses.count >= Limits.usesOfMacro || activeCalls.count >= Limits.statementDepth
      || arguments.contains(where: { $0?.type.isTooLarge ?? false })
    {
      report(.templateLimit, "\(quoted(callee.name)) is called with too many different kinds of values", at: range)
      return nil
    }
    return newUse(id, arguments, caller, start)
  }

  private func isCurrent(_ dependency: Callee.Dependency) -> Bool {
    guard let found = lookup(dependency.name, from: dependency.scope) else { return false }
    return found.slot == dependency.slot && found.binding == dependency.binding
  }

  /// Notes that a macro calls itself, and with it all that are being checked since.
  private mutating func recur(_ id: Int, _ use: Int) {
    guard let first = activeCalls.firstIndex(where: { $0.callee == id && $0.use == use }) else { return }
    for call in activeCalls[first...] { routines[callees[call.callee].uses[call.use].routine].isRecursive = true }
    state.context.print(.text)
  }

  private mutating func newUse(
    _ id: Int, _ arguments: [Binding?], _ caller: Binding?, _ start: HTMLContext
  ) -> Callee.Use {
    let callee = callees[id]
    let index = callee.uses.count
    let routine = routines.count
    routines.append(Routine(definition: SourceRange(callee.file, callee.range)))
    callee.uses.append(Callee.Use(arguments: arguments, caller: caller, start: start, routine: routine))
    let place = currentPlace
    let before = state
    let firstSlot = slotCount
    let firstFrame = frameCount
    activeCalls.append(ActiveCall(callee: id, use: index, scope: callee.scope, firstSlot: firstSlot))
    statementDepth += 1
    scope = callee.scope
    file = callee.file
    family = callee.family
    blocks = callee.blocks
    active = callee.active
    leavableLoops = []
    state.present = []
    push(callee.statements, parameters: callee.parameters, hidesLoop: !callee.isCaller)
    var parameters: [Int] = []
    let body = self.body(of: callee, id, arguments, caller, &parameters)
    routines[routine].parameters = parameters
    requireSamePlace(start, "what \(quoted(callee.name)) prints", at: callee.range)
    pop()
    var end = state.context
    if !state.isReachable { end = start }
    callee.uses[index].end = end
    let call = activeCalls.removeLast()
    callee.uses[index].dependencies = call.dependencies
    routines[routine].body = body
    routines[routine].slots = firstSlot..<slotCount
    routines[routine].frames = firstFrame..<frameCount
    goBack(to: place)
    state = before
    state.context = end
    return callee.uses[index]
  }

  private mutating func body(
    of callee: Callee, _ id: Int, _ arguments: [Binding?], _ caller: Binding?, _ parameters: inout [Int]
  ) -> [CheckedStatement] {
    switch callee.content {
    case .loop(let loop):
      let list = newSlot()
      let depth = newSlot()
      parameters = [list, depth]
      let type = arguments.first?.map(\.type) ?? .unknown
      let element = elementType(of: Checked(node: .slot(list), type: type), loop.list)
      return run(loop, .slot(list), element, depthSlot: depth, callee: id)
    case .macro(let macro), .caller(let macro):
      var statements: [CheckedStatement] = []
      if let caller { assign(declare("caller"), caller.type) }
      for case (let parameter, let argument?) in zip(macro.parameters, arguments) {
        let slot = declare(parameter.name.text)
        assign(slot, argument.type)
        parameters.append(slot)
      }
      for case (let parameter, nil) in zip(macro.parameters, arguments) {
        guard let fallback = parameter.fallback else { continue }
        let checked = check(fallback)
        let slot = declare(parameter.name.text)
        assign(slot, checked.type)
        statements.append(.assign(slot: slot, checked.node))
      }
      return statements + check(macro.body)
    }
  }

  mutating func callBlock(_ call: Expression, _ caller: Macro) -> [CheckedStatement] {
    guard case .call(let callee, let arguments) = call.kind else { return [] }
    let target = check(callee)
    let id = addCallee(.caller(caller))
    guard case .callable(.macro(let macro)) = target.type.kind else {
      if target.type != .unknown {
        report(
          .templateType, "\(source(callee)) is \(target.type.description), but {% call %} takes a macro",
          at: callee.range)
      }
      return []
    }
    guard let made = self.call(macro: macro, arguments, caller: id, at: call.range) else { return [] }
    return [.call(routine: made.use.routine, made.arguments, place(call.range))]
  }
}

extension Callee {
  /// What stands in it. A loop has a scope of its own for that.
  var statements: [Statement] {
    switch content {
    case .macro(let macro), .caller(let macro): macro.body
    case .loop: []
    }
  }

  /// The names of its parameters.
  var parameters: [Name] {
    switch content {
    case .macro(let macro), .caller(let macro): macro.parameters.map(\.name)
    case .loop: []
    }
  }

  var isCaller: Bool {
    if case .caller = content { return true }
    return false
  }

  /// Where it is defined.
  var range: Range<Int> {
    switch content {
    case .macro(let macro), .caller(let macro): macro.name.range
    case .loop(let loop): loop.range
    }
  }
}
