import Diagnostics

/// A macro with what was around it where it was defined.
struct MacroDefinition {
  /// A way in which it is called: its body is checked and compiled for each.
  struct Use {
    /// The types of the arguments, nil for those left out.
    let arguments: [Type?]
    let start: HTMLContext
    let routine: Int
    /// Where in HTML it ends; nil while it is being checked.
    var end: HTMLContext?
  }

  let macro: Macro
  let scope: Scope
  let file: SourceFile
  let active: [String]
  var uses: [Use] = []
}

extension Checker {
  mutating func define(_ macro: Macro) {
    macros.append(MacroDefinition(macro: macro, scope: scope, file: file, active: active))
    declare(macro.name.text, Type(.callable(.macro(macros.count - 1))))
  }

  mutating func module(_ name: Name) -> String? {
    if modules[name.text] != nil, !active.contains(name.text) { return name.text }
    guard let template = find(name) else { return nil }
    let (outerScope, outerFile, outerActive) = (scope, file, active)
    defer { (scope, file, active) = (outerScope, outerFile, outerActive) }
    active.append(template.name)
    file = template.file
    scope = Scope(.file, in: given)
    modules[name.text] = scope
    if let parent = template.parent {
      report(.templateName, "an imported template can't extend another", at: parent.range)
    }
    var isReported = false
    for statement in template.body where !statement.isBlank {
      switch statement.kind {
      case .macro, .importModule, .importNames: _ = check([statement])
      default:
        let message = "this is never printed: the template is imported, and an imported template holds macros"
        if !isReported { report(.templateUnprinted, message, at: visible(statement.range)) }
        isReported = true
      }
    }
    return name.text
  }

  mutating func member(_ name: Name, of module: String) -> Checked {
    let callables = modules[module]?.callables ?? [:]
    if let type = callables[name.text] { return Checked(node: .constant(.bool(true)), type: type) }
    let near = similar(to: name.text, in: callables.keys)
    return refuse(.templateUnknownName, "\(quoted(module)) has no macro \(quoted(name.text))\(near)", at: name.range)
  }

  /// Checks macros of a file that nobody calls, so that their errors are found too, as long as its names are known.
  mutating func checkUncalled(in scope: Scope) {
    let before = state
    defer { state = before }
    for id in macros.indices where macros[id].scope === scope && macros[id].uses.isEmpty {
      let macro = macros[id].macro
      state.context = HTMLContext(isHTML: state.context.isHTML)
      let knewPlace = knowsPlace
      knowsPlace = true
      _ = use(id, macro.parameters.map { $0.fallback == nil ? .unknown : nil }, at: macro.name.range)
      knowsPlace = knewPlace
    }
  }

  mutating func call(macro id: Int, _ call: Expression.Call, at range: Range<Int>) -> [CheckedStatement] {
    let values = call.parts.map { check($0) }
    let macro = macros[id].macro
    let parameters = macro.parameters.map { (name: $0.name.text, isNeeded: $0.fallback == nil) }
    guard let given = bind(call, to: parameters, of: "the macro \(quoted(macro.name.text))") else { return [] }
    let arguments = given.map { index in index.map { values[$0] } }
    guard let routine = use(id, arguments.map { $0?.type }, at: range) else { return [] }
    return [.call(routine: routine, arguments.compactMap { $0?.node }, place(range))]
  }

  /// The routine of a macro for arguments of some types, where HTML stands as it does; nil after an error.
  private mutating func use(_ id: Int, _ arguments: [Type?], at range: Range<Int>) -> Int? {
    let mends = state.context.mends
    state.context.mends = 0
    defer { state.context.mends = min(state.context.mends + mends, Limits.problems) }
    // Types of many parts are compared with those of all uses.
    guard count(range, arguments.reduce(0) { $0 + ($1?.size ?? 0) / 4 }) else { return nil }
    let start = state.context
    if let known = macros[id].uses.firstIndex(where: { $0.arguments == arguments && $0.start == start }) {
      let use = macros[id].uses[known]
      if let end = use.end {
        state.context = end
      } else {
        recur(id, known, at: range)
      }
      return use.routine
    }
    if macros[id].uses.count >= Limits.usesOfMacro {
      return refuse(
        .templateLimit,
        "\(quoted(macros[id].macro.name.text)) is called in more than \(Limits.usesOfMacro) different ways: "
          + "give it values of the same kinds, in the same places",
        at: range)
    }
    guard activeCalls.count + active.count < Limits.nesting else {
      return refuse(.templateLimit, "macros call each other more than \(Limits.nesting) deep", at: range)
    }
    return newUse(id, arguments)
  }

  /// Notes that a macro calls itself, and with it all that are being checked since.
  private mutating func recur(_ id: Int, _ use: Int, at range: Range<Int>) {
    guard let first = activeCalls.firstIndex(where: { $0.macro == id && $0.use == use }) else { return }
    for call in activeCalls[first...] { routines[macros[call.macro].uses[call.use].routine].isRecursive = true }
    // What it leaves behind is not known yet. Between tags it may have printed a value, and no more: that is asked below.
    if state.context.state == .text { return state.context.around.formUnion(state.context.around.afterValue) }
    if state.context.isHTML { report(.templateContext, "a macro can call itself only between tags", at: range) }
  }

  private mutating func newUse(_ id: Int, _ arguments: [Type?]) -> Int {
    let definition = macros[id]
    let macro = definition.macro
    let start = state.context
    let routine = routines.count
    let (firstSlot, firstFrame) = (slotCount, frameCount)
    routines.append(Routine(definition: SourceRange(definition.file, macro.name.range)))
    let use = definition.uses.count
    macros[id].uses.append(MacroDefinition.Use(arguments: arguments, start: start, routine: routine))
    let (outerScope, outerFile, outerActive, outerBlocks) = (scope, file, active, family.blocks)
    let outerPresent = state.present
    activeCalls.append((id, use))
    (scope, file, active, family.blocks) = (definition.scope, definition.file, definition.active, [])
    state.present = []
    var parameters: [Int] = []
    let body = inScope(.macro) { checker in
      var statements: [CheckedStatement] = []
      for case (let parameter, let argument?) in zip(macro.parameters, arguments) {
        parameters.append(checker.declare(parameter.name.text, argument))
      }
      // As in Jinja, what is left out is no value yet in the defaults before it and its own.
      for case (let parameter, nil) in zip(macro.parameters, arguments) {
        statements.append(.assign(slot: checker.declare(parameter.name.text, .missing), .constant(.missing)))
      }
      for case (let parameter, nil) in zip(macro.parameters, arguments) {
        guard let fallback = parameter.fallback else { continue }
        let checked = checker.check(fallback)
        statements.append(.assign(slot: checker.declare(parameter.name.text, checked.type), checked.node))
      }
      return statements + checker.check(macro.body)
    }
    requireSamePlace(start, "what \(quoted(macro.name.text)) prints", at: macro.name.range)
    if routines[routine].isRecursive, !state.context.around.isSubset(of: start.around.afterValue.union(.begun)) {
      let message =
        "\(quoted(macro.name.text)) calls itself, and may begin or end an element that it does not end or begin"
      report(.templateContext, message, at: macro.name.range)
    }
    macros[id].uses[use].end = state.context
    routines[routine].parameters = parameters
    routines[routine].body = body
    routines[routine].slots = firstSlot..<slotCount
    routines[routine].frames = firstFrame..<frameCount
    activeCalls.removeLast()
    (scope, file, active, family.blocks) = (outerScope, outerFile, outerActive, outerBlocks)
    state.present = outerPresent
    return routine
  }

  /// A call where it is printed, as a part of the HTML around it; nil if it has a value like any other.
  mutating func printedCall(
    _ callee: Expression, _ call: Expression.Call, _ range: Range<Int>
  ) -> [CheckedStatement]? {
    if case .name("range") = callee.kind { return nil }
    guard case .attribute(let owner, let name) = callee.kind else {
      return self.call(check(callee), callee, call, range)
    }
    if name.text == "cycle", case .name("loop") = owner.kind { return nil }
    let target = check(owner)
    switch target.type.kind {
    case .callable(.module(let id)): return self.call(member(name, of: id), callee, call, range)
    case .callable(.loop) where LeftOut.instead(of: name.text, .field) != nil: _ = field(name, of: owner)
    case _ where target.type == .unknown: break
    default:
      let advice = Filter.named(name.text) == nil ? "" : ": use the filter, value | \(name.text)"
      let subject = "\(quoted(name.text)) of \(target.type.description)"
      report(.templateType, "\(subject) can't be called: values have no methods\(advice)", at: name.range)
    }
    return []
  }

  private mutating func call(
    _ target: Checked, _ callee: Expression, _ call: Expression.Call, _ range: Range<Int>
  ) -> [CheckedStatement] {
    switch target.type.kind {
    case .callable(.macro(let id)): return self.call(macro: id, call, at: range)
    case .callable(.parentBlock):
      if let argument = call.parts.first {
        report(.templateArguments, "super() takes no arguments", at: argument.range)
      } else if let block = family.blocks.last {
        return self.block(block.name, above: block.generation, at: range)
      }
    case .unknown: break
    default:
      report(.templateType, "\(source(callee)) is \(target.type.description), which can't be called", at: callee.range)
    }
    return []
  }

  mutating func call(_ callee: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    var isPrinted = false
    let captured = captured(at: expression.range) { checker in
      guard let statements = checker.printedCall(callee, call, expression.range) else { return [] }
      isPrinted = true
      return statements
    }
    // Nothing is printed where the call was wrong.
    if case .capture(let statements) = captured.node, isPrinted { return statements.isEmpty ? .unknown : captured }
    if case .attribute = callee.kind { return cycle(callee, call, expression) }
    guard (1...3).contains(call.positional.count), call.named.isEmpty else {
      return refuse(.templateArguments, "range() takes one to three whole numbers", at: expression.range)
    }
    let bounds = call.positional.map { check($0) }
    for (bound, part) in zip(bounds, call.positional) {
      guard require(bound, part, [.integer], "range() takes whole numbers") else { return .unknown }
    }
    return Checked(node: .range(bounds.map(\.node), place(expression.range)), type: .list(.integer))
  }

  private mutating func cycle(_ callee: Expression, _ call: Expression.Call, _ expression: Expression) -> Checked {
    guard case .attribute(let owner, let name) = callee.kind,
      case .callable(.loop(let frame, _)) = check(owner).type.kind
    else { return .unknown }
    guard !call.positional.isEmpty, call.named.isEmpty else {
      return refuse(.templateArguments, "loop.cycle() needs values to go through", at: name.range)
    }
    var values = call.positional.map { check($0) }
    guard let type = unify(&values, at: expression.range) else { return .unknown }
    let round = CheckedExpression.loop(frame: frame, .index0)
    let index = CheckedExpression.binary(.modulo, round, .constant(.integer(values.count)), place(name.range))
    return Checked(node: .element(.list(values.map(\.node)), index, place(name.range)), type: type)
  }
}
