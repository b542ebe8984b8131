import Diagnostics

/// A variable and fields of it that can be told apart before anything runs, such as `page.summary`.
struct Path: Hashable {
  let slot: Int
  let fields: [Int]

  var withPrefixes: Set<Path> {
    Set((0...fields.count).map { Path(slot: slot, fields: Array(fields.prefix($0))) })
  }
}

struct FlowState {
  var types: [Int: Type] = [:]
  var present: Set<Path> = []
  var context: HTMLContext
}

/// The names of one part of a template: a file, block, loop, macro or `with`.
final class Scope {
  /// Where it stands, as far as it matters for names.
  enum Kind {
    case given
    /// The top of a file or block, which see what is around them only as it is then.
    case file
    /// A macro, which sees only what is given and the macros of its file.
    case macro
    case inner
  }

  let kind: Kind
  let parent: Scope?
  var slots: [String: Int] = [:]
  var callables: [String: Type] = [:]
  /// Names that were read in here from outside, and where first. Setting them here would change what is read above.
  var readFromOutside: [String: SourceRange] = [:]
  /// What is around a block, which it does not see.
  let hidden: Scope?

  init(_ kind: Kind, in parent: Scope?, hidden: Scope? = nil) {
    self.kind = kind
    self.parent = parent
    self.hidden = hidden
  }

  var outward: some Sequence<Scope> { sequence(first: self, next: \.parent) }
}

extension Checker {
  /// Checks something in a scope of its own; what was known about its variables is forgotten then.
  mutating func inScope<Result>(_ kind: Scope.Kind, _ check: (inout Checker) -> Result) -> Result {
    let outer = scope
    scope = Scope(kind, in: outer)
    let result = check(&self)
    forget(scope)
    scope = outer
    return result
  }

  mutating func forget(_ scope: Scope) {
    let slots = Set(scope.slots.values)
    if slots.isEmpty { return }
    for slot in slots { state.types[slot] = nil }
    state.present = state.present.filter { !slots.contains($0.slot) }
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  /// Gives a variable of the innermost scope a type, and makes it if it is new.
  @discardableResult
  mutating func declare(_ name: String, _ type: Type) -> Int {
    let slot = scope.slots[name] ?? newSlot()
    scope.slots[name] = slot
    if case .callable = type.kind { scope.callables[name] = type }
    assign(slot, type)
    return slot
  }

  /// Gives a variable a type; what was known about the old one is forgotten.
  mutating func assign(_ slot: Int, _ type: Type) {
    state.types[slot] = type
    if state.present.contains(where: { $0.slot == slot }) {
      state.present = state.present.filter { $0.slot != slot }
    }
  }

  /// The variable that `set` gives a value to, or an error where that would not mean what it says.
  mutating func declareSet(_ name: Name, _ type: Type) -> Int {
    if given.slots[name.text] != nil {
      report(
        .templateType, "\(quoted(name.text)) is given to every template and can't be set: choose another name",
        at: name.range)
      return newSlot()
    }
    if let read = scope.readFromOutside[name.text] {
      report(
        .templateType, "\(quoted(name.text)) was read here before with its value from outside: choose another name",
        at: name.range, notes: [Diagnostic.Note("it was read here", at: .range(read))])
    }
    let slot = declare(name.text, type)
    setVariables.append((name.text, slot))
    return slot
  }

  mutating func lookup(_ name: String, at range: Range<Int>) -> (slot: Int, type: Type)? {
    var passed: [Scope] = []
    var isInMacro = false
    hiding = nil
    for scope in scope.outward {
      let isHidden = isInMacro && scope.kind != .given
      if let slot = scope.slots[name], let type = isHidden ? scope.callables[name] : state.types[slot] {
        for outer in passed where outer.readFromOutside[name] == nil { outer.readFromOutside[name] = place(range) }
        return (slot, type)
      }
      if isInMacro, has(name, in: scope) { hiding = .macro }
      if let hidden = scope.hidden, has(name, in: hidden) { hiding = .file }
      if name == "loop", scope.kind == .file { return nil }
      isInMacro = isInMacro || scope.kind == .macro
      passed.append(scope)
    }
    return nil
  }

  private func has(_ name: String, in start: Scope) -> Bool {
    start.outward.contains { scope in scope.slots[name].map { state.types[$0] != nil } ?? false }
  }

  /// Names like one that has no value: of variables, and of the fields of what is given.
  mutating func similarName(to name: String) -> String {
    for (given, slot) in given.slots.sorted(by: { $0.key < $1.key }) {
      guard case .record(let fields)? = state.types[slot]?.kind, fields.contains(where: { $0.name == name }) else {
        continue
      }
      return suggestion("\(given).\(name)")
    }
    let names = scope.outward.flatMap { scope in scope.slots.filter { state.types[$0.value] != nil }.keys }
    return similar(to: name, in: Set(names))
  }

  /// Brings branches together; a variable that only some of them set may be missing after them.
  mutating func merge(
    _ ends: [FlowState], setting variables: ArraySlice<(name: String, slot: Int)>, at range: Range<Int>,
    adding: (_ branch: Int, CheckedStatement) -> Void
  ) {
    guard var merged = ends.first else { return }
    for end in ends.dropFirst() {
      merged.present.formIntersection(end.present)
      if let joined = merged.context.joined(end.context) {
        merged.context = joined
      } else {
        let kinds = "\(merged.context.description) and one \(end.context.description)"
        if merged.context.mends == end.context.mends {
          report(.templateContext, "the branches end in different places of the HTML: one \(kinds)", at: range)
        }
        merged.context.recover(from: end.context)
      }
    }
    var seen: Set<Int> = []
    for (name, slot) in variables where scope.slots[name] == slot && seen.insert(slot).inserted {
      guard count(range, ends.count) else { break }
      var values = ends.map { end in
        let type = end.types[slot].map { end.present.contains(Path(slot: slot, fields: [])) ? $0.present : $0 }
        return Checked(node: type == nil ? .constant(.missing) : .slot(slot), type: type ?? .missing)
      }
      state = merged
      if ends.contains(where: { $0.types[slot] == nil }), let parent = scope.parent, has(name, in: parent) {
        report(
          .templateType,
          "\(quoted(name)) is set in only some branches here, and has another value outside: choose another name",
          at: range)
        values = [.unknown]
      }
      merged.types[slot] = unify(&values, of: name, at: range) ?? .unknown
      for (index, value) in values.enumerated() where values.count == ends.count {
        if case .slot = value.node { continue }
        adding(index, .assign(slot: slot, value.node))
      }
    }
    state = merged
  }
}
