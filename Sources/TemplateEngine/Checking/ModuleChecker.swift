import Diagnostics

/// An imported template.
struct Module {
  let name: String
  let scope: Scope
  /// What its body prints.
  let text: Checked
}

/// What `namespace(…)` made: variables that can be given values from inside loops.
struct Namespace {
  /// The slot of each field.
  var fields: [String: Int] = [:]
  /// How many macros were being checked when it was made.
  let depth: Int
}

/// Imports and namespaces.
extension Checker {
  /// The module that an expression names, and what has to run to fill its variables.
  private mutating func module(_ expression: Expression) -> (id: Int, statements: [CheckedStatement])? {
    guard let names = templateNames(expression), let template = find(names, expression.range) else { return nil }
    let place = currentPlace
    active.append(template.name)
    blocks = []
    file = template.file
    scope = Scope(parent: given, of: template.body, isOutermost: true, hidesLoop: true)
    family = Family(templates: [template], scope: scope)
    if let parent = template.parent {
      report(.templateName, "an imported template can't extend another", at: parent.range)
    }
    let captured = captured(template.body, at: 0..<0)
    let moduleScope = scope
    goBack(to: place)
    let slot = newSlot()
    assign(slot, captured.type)
    modules.append(
      Module(name: template.name, scope: moduleScope, text: Checked(node: .slot(slot), type: captured.type)))
    return (modules.count - 1, [.assign(slot: slot, captured.node)])
  }

  mutating func importModule(_ template: Expression, as name: Name) -> [CheckedStatement] {
    guard let (id, statements) = module(template) else {
      assign(declare(name.text), .unknown)
      return []
    }
    assign(declare(name.text), Type(.callable(.module(id))))
    return statements
  }

  mutating func importNames(_ template: Expression, _ names: [Statement.ImportedName]) -> [CheckedStatement] {
    guard let (id, setUp) = module(template) else {
      for name in names { assign(declare(name.alias.text), .unknown) }
      return []
    }
    var statements = setUp
    for imported in names {
      let member = member(imported.name.text, of: id, at: imported.name.range)
      let slot = declare(imported.alias.text)
      assign(slot, member.type)
      statements.append(.assign(slot: slot, member.node))
    }
    return statements
  }

  /// A macro or variable of an imported template.
  mutating func member(_ name: String, of id: Int, at range: Range<Int>) -> Checked {
    let module = modules[id]
    if let slot = module.scope.slots[name], let binding = state.bindings[slot] {
      return Checked(node: .slot(slot), type: binding.type)
    }
    let near = suggestion(nearest(to: name, in: module.scope.slots.keys.sorted()))
    report(.templateUnknownName, "\(quoted(module.name)) has no macro or variable \(quoted(name))\(near)", at: range)
    return .unknown
  }

  /// The arguments of `namespace(…)`, if an expression is that.
  func namespaceCall(_ expression: Expression) -> Expression.Call? {
    guard case .call(let callee, let call) = expression.kind, case .name("namespace") = callee.kind,
      lookup("namespace", from: scope) == nil
    else { return nil }
    return call
  }

  mutating func makeNamespace(_ call: Expression.Call) -> (Type, [CheckedStatement]) {
    var space = Namespace(depth: activeCalls.count)
    var statements: [CheckedStatement] = []
    var arguments = call.named.map { ($0.name.text, $0.value) }
    for argument in call.positional {
      if case .dictionary(let entries) = argument.kind {
        let pairs = entries.compactMap { entry -> (String, Expression)? in
          if case .constant(.string(let key)) = entry.key.kind { (key, entry.value) } else { nil }
        }
        if pairs.count == entries.count {
          arguments = pairs + arguments
          continue
        }
      }
      report(
        .templateArguments, "namespace() takes arguments with names, such as namespace(total=0)", at: argument.range)
    }
    for (name, value) in arguments {
      let checked = check(value)
      let slot = newSlot()
      space.fields[name] = slot
      assign(slot, checked.type)
      statements.append(.assign(slot: slot, checked.node))
    }
    namespaces.append(space)
    return (Type(.callable(.namespace(namespaces.count - 1))), statements)
  }

  /// `{% set name.field = value %}`
  mutating func assign(_ name: Name, _ field: Name, _ value: Expression) -> [CheckedStatement] {
    let checked = check(value)
    let owner = check(Expression(kind: .name(name.text), range: name.range, depth: 1))
    guard case .callable(.namespace(let id)) = owner.type.kind else {
      if owner.type != .unknown {
        report(
          .templateType, "\(quoted(name.text)) is \(owner.type.description): only namespaces have fields to set",
          at: name.range)
      }
      return []
    }
    if namespaces[id].depth != activeCalls.count {
      report(.templateType, "a macro can't change a namespace that was made outside it", at: name.range)
      return []
    }
    let slot = namespaces[id].fields[field.text] ?? newSlot()
    namespaces[id].fields[field.text] = slot
    assign(slot, checked.type)
    return [.assign(slot: slot, checked.node)]
  }
}
