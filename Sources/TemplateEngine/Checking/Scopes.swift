import Diagnostics

/// A variable and fields of it that can be told apart before anything runs, such as `page.summary`.
struct Path: Hashable {
  let slot: Int
  let fields: [Int]

  /// The path and all that it passes through.
  var withPrefixes: Set<Path> {
    Set((0...fields.count).map { Path(slot: slot, fields: Array(fields.prefix($0))) })
  }
}

/// What is known about a variable.
struct Binding: Equatable {
  var type: Type
  /// Its value, if that is known before any page is made.
  var constant: Value?
}

/// What is known at one place of a template.
struct FlowState {
  /// The variables that have a value, by slot.
  var bindings: [Int: Binding] = [:]
  /// Paths of optional values that are known to be there.
  var present: Set<Path> = []
  /// Where in HTML the next byte stands.
  var context: HTMLContext
  /// Whether a page can get here: not after `break`.
  var isReachable = true

  /// The type of a path, given the type it was declared with.
  func type(of path: Path, declared: Type) -> Type {
    present.contains(path) ? declared.present : declared
  }
}

/// The names of one part of a template. Macros keep the scope that they were defined in.
final class Scope {
  var slots: [String: Int] = [:]
  let parent: Scope?
  /// Whether `loop` of what is around it is not seen.
  let hidesLoop: Bool
  /// Where a block stands, whose variables it need not see.
  let place: BlockPlace?
  /// Macros that were defined here, by their number.
  var macros: [Int] = []
  /// Whether it is the outermost of a template or a block, which see the variables around them as they are then.
  let isOutermost: Bool
  private let body: [Statement]
  /// The parameters of a macro, which hide what is outside also before they have a value.
  let parameters: [Name]
  private let maySetNames: Bool
  /// The names that its part of the template uses.
  private lazy var names = FrameNames(body)

  init(
    parent: Scope?, of body: [Statement] = [], parameters: [Name] = [], isOutermost: Bool = false,
    hidesLoop: Bool = false,
    place: BlockPlace? = nil
  ) {
    self.parent = parent
    self.body = body
    self.parameters = parameters
    self.isOutermost = isOutermost
    self.hidesLoop = hidesLoop
    self.place = place
    maySetNames = FrameNames.mayBeSet(by: body)
  }

  /// Where the part of the template first sets a name, if it does not use it before.
  ///
  /// Nil also if it has nothing to do with the name; then `inner`, what a part in it said, goes on to hold.
  func firstAssignment(of name: String, inner: Range<Int>?) -> Range<Int>? {
    guard maySetNames || inner != nil, names.all.contains(name) else { return inner }
    return names.setFirst[name]
  }

  /// How many scopes there are up to the outermost.
  var depth: Int { (parent?.depth ?? 0) + 1 }

  /// This scope and those around it, from the inside out.
  var chain: some Sequence<Scope> { sequence(first: self) { $0.parent } }
}

/// Where a block stands in the page.
struct BlockPlace {
  let scope: Scope
  let name: String
  let range: SourceRange
}

/// A variable that a name stands for.
struct Variable {
  let slot: Int
  let binding: Binding
}

/// Scopes and what is known about their variables.
extension Checker {
  mutating func push(
    _ body: [Statement], parameters: [Name] = [], hidesLoop: Bool = false, isOutermost: Bool = false
  ) {
    scope = Scope(parent: scope, of: body, parameters: parameters, isOutermost: isOutermost, hidesLoop: hidesLoop)
  }

  /// Goes back to the scope around; what was known about the variables of this one is forgotten.
  mutating func pop() {
    checkUncalled(scope.macros)
    forget(scope)
    scope = scope.parent ?? scope
  }

  private mutating func forget(_ scope: Scope) {
    let slots = Set(scope.slots.values)
    guard !slots.isEmpty else { return }
    for slot in slots { state.bindings[slot] = nil }
    if state.present.contains(where: { slots.contains($0.slot) }) {
      state.present = state.present.filter { !slots.contains($0.slot) }
    }
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  /// The slot of a name in the innermost scope, made if it is new. It has no value yet.
  mutating func declare(_ name: String) -> Int {
    if let slot = scope.slots[name] { return slot }
    let slot = newSlot()
    scope.slots[name] = slot
    return slot
  }

  /// Gives a variable a value of a type; what was known about the old one is forgotten.
  mutating func assign(_ slot: Int, _ type: Type, constant: Value? = nil) {
    state.bindings[slot] = Binding(type: type, constant: constant)
    if state.present.contains(where: { $0.slot == slot }) {
      state.present = state.present.filter { $0.slot != slot }
    }
  }

  /// The variable that a name stands for.
  mutating func lookup(_ name: String) -> Variable? {
    let found = lookup(name, from: scope)
    if let innermost = activeCalls.last {
      for index in activeCalls.indices { activeCalls[index].note(name, found, from: innermost.scope) }
    }
    return found
  }

  func lookup(_ name: String, from start: Scope) -> Variable? {
    var later: Range<Int>?
    var isOutside = false
    for scope in start.chain {
      if let slot = scope.slots[name], let binding = state.bindings[slot] {
        return isOutside && later != nil ? nil : Variable(slot: slot, binding: binding)
      }
      if scope.parameters.contains(where: { $0.text == name }) || (name == "loop" && scope.hidesLoop) { return nil }
      if !isOutside { later = scope.firstAssignment(of: name, inner: later) }
      if scope.isOutermost { isOutside = true }
    }
    return nil
  }

  /// Where a name that has no value yet is set later.
  func laterAssignment(of name: String) -> Range<Int>? {
    var result: Range<Int>?
    for scope in scope.chain {
      if let parameter = scope.parameters.first(where: { $0.text == name }) { return parameter.range }
      result = scope.firstAssignment(of: name, inner: result)
      if scope.isOutermost { break }
    }
    return result
  }

  /// All visible names, for suggestions.
  var visibleNames: [String] {
    Set(scope.chain.flatMap { scope in scope.slots.filter { state.bindings[$0.value] != nil }.keys }).sorted()
  }

  /// Brings branches together: a variable that only some of them set gets its outer value, or none, in the others.
  mutating func merge(
    _ ends: [FlowState], at range: Range<Int>, adding: (_ branch: Int, CheckedStatement) -> Void
  ) {
    let reachable = ends.indices.filter { ends[$0].isReachable }
    guard let first = reachable.first else {
      if let end = ends.first { state = end }
      return
    }
    var merged = ends[first]
    for index in reachable.dropFirst() {
      merged.present.formIntersection(ends[index].present)
      if let joined = merged.context.joined(ends[index].context) {
        merged.context = joined
      } else {
        let kinds = "\(merged.context.description) and one \(ends[index].context.description)"
        report(.templateContext, "the branches end in different places of the HTML: one \(kinds)", at: range)
      }
    }
    for (name, slot) in scope.slots.sorted(by: { $0.value < $1.value })
    where reachable.contains(where: { ends[$0].bindings[slot] != nil }) {
      var joined: Binding?
      for index in reachable {
        state = ends[index]
        var binding: Binding
        if let known = state.bindings[slot] {
          binding = known
          binding.type = state.type(of: Path(slot: slot, fields: []), declared: known.type)
        } else if let parent = scope.parent, let outer = lookup(name, from: parent) {
          adding(index, .assign(slot: slot, .slot(outer.slot)))
          binding = outer.binding
          binding.type = state.type(of: Path(slot: outer.slot, fields: []), declared: outer.binding.type)
        } else {
          adding(index, .assign(slot: slot, .constant(.missing)))
          binding = Binding(type: .missing)
        }
        if let earlier = joined {
          joined = Binding(
            type: earlier.type.joined(binding.type),
            constant: earlier.constant == binding.constant ? binding.constant : nil)
        } else {
          joined = binding
        }
      }
      merged.bindings[slot] = joined
    }
    for (slot, binding) in merged.bindings where scope.slots.values.contains(slot) == false {
      guard reachable.contains(where: { ends[$0].bindings[slot] != binding }) else { continue }
      // A field of a namespace that was set in a branch.
      var type = binding.type
      for index in reachable { type = type.joined(ends[index].bindings[slot]?.type ?? .missing) }
      merged.bindings[slot] = Binding(type: type)
    }
    state = merged
  }
}

/// Where the checker is, apart from what is known there.
struct CheckerPlace {
  fileprivate let scope: Scope
  fileprivate let file: SourceFile
  fileprivate let family: Checker.Family
  fileprivate let blocks: [Checker.ActiveBlock]
  fileprivate let active: [String]
  fileprivate let leavableLoops: [LoopExits]
  fileprivate let statementDepth: Int
}

extension Checker {
  var currentPlace: CheckerPlace {
    CheckerPlace(
      scope: scope, file: file, family: family, blocks: blocks, active: active, leavableLoops: leavableLoops,
      statementDepth: statementDepth)
  }

  mutating func goBack(to place: CheckerPlace) {
    scope = place.scope
    file = place.file
    family = place.family
    blocks = place.blocks
    active = place.active
    leavableLoops = place.leavableLoops
    statementDepth = place.statementDepth
  }
}
