/// A variable and fields of it that can be told apart before anything runs, such as `page.summary`.
struct Path: Hashable {
  let slot: Int
  let fields: [Int]

  /// The path and all that it passes through.
  var withPrefixes: Set<Path> {
    Set((0...fields.count).map { Path(slot: slot, fields: Array(fields.prefix($0))) })
  }
}

/// What is known at one place of a template.
struct FlowState {
  /// The types of the variables that have a value, by slot.
  var types: [Int: Type] = [:]
  /// Paths of optional values that are known to be there.
  var present: Set<Path> = []

  /// The type of a path, given the type it was declared with.
  func type(of path: Path, declared: Type) -> Type {
    if case .optional(let wrapped) = declared, present.contains(path) { return wrapped }
    return declared
  }
}

/// The names that are visible, from the outermost scope inwards, and what is known about them.
struct Scopes {
  fileprivate struct Scope {
    var slots: [String: Int] = [:]
    var loopFrame: Int?
    let hidesLoop: Bool
    let firstSlot: Int
  }

  /// Scopes that a block does not see, until it ends.
  struct Hidden {
    fileprivate let scopes: [Scope]
  }

  private var scopes: [Scope] = []
  private var nextSlot = 0
  private(set) var slotCount = 0
  var state = FlowState()

  /// How many scopes there are.
  var depth: Int { scopes.count }

  mutating func push(loopFrame: Int? = nil, hidesLoop: Bool = false) {
    scopes.append(Scope(loopFrame: loopFrame, hidesLoop: hidesLoop, firstSlot: nextSlot))
  }

  mutating func pop() {
    guard let scope = scopes.popLast() else { return }
    nextSlot = scope.firstSlot
    let first = scope.firstSlot
    state.types = state.types.filter { $0.key < first }
    state.present = state.present.filter { $0.slot < first }
  }

  /// Takes away the scopes inside a depth.
  mutating func hide(below depth: Int) -> Hidden {
    let hidden = Hidden(scopes: Array(scopes[min(depth, scopes.count)...]))
    scopes.removeSubrange(min(depth, scopes.count)...)
    return hidden
  }

  mutating func restore(_ hidden: Hidden) { scopes += hidden.scopes }

  /// The slot of a name in the innermost scope, made if it is new. It has no value yet.
  mutating func declare(_ name: String) -> Int {
    let last = scopes.count - 1
    guard last >= 0 else { return 0 }
    if let slot = scopes[last].slots[name] { return slot }
    let slot = nextSlot
    nextSlot += 1
    slotCount = max(slotCount, nextSlot)
    scopes[last].slots[name] = slot
    return slot
  }

  /// Gives a variable a value of a type; what was known about the old one is forgotten.
  mutating func assign(_ slot: Int, _ type: Type) {
    state.types[slot] = type
    state.present = state.present.filter { $0.slot != slot }
  }

  /// The variable that a name stands for.
  func lookup(_ name: String, skippingInnermost: Bool = false) -> (slot: Int, type: Type)? {
    for scope in scopes.dropLast(skippingInnermost ? 1 : 0).reversed() {
      if let slot = scope.slots[name], let type = state.types[slot] { return (slot, type) }
    }
    return nil
  }

  /// The loop that `loop` stands for.
  var loopFrame: Int? {
    for scope in scopes.reversed() {
      if let frame = scope.loopFrame { return frame }
      if scope.hidesLoop { return nil }
    }
    return nil
  }

  /// All visible names, for suggestions.
  var names: [String] {
    Set(scopes.flatMap { $0.slots.filter { state.types[$0.value] != nil }.keys }).sorted()
  }

  /// Brings branches together: a variable that only some of them set gets its outer value, or none, in the others.
  mutating func merge(_ ends: [FlowState], adding: (_ branch: Int, CheckedStatement) -> Void) {
    guard var merged = ends.first, let scope = scopes.last else { return }
    for end in ends.dropFirst() { merged.present.formIntersection(end.present) }
    for (name, slot) in scope.slots.sorted(by: { $0.value < $1.value })
    where ends.contains(where: { $0.types[slot] != nil }) {
      var joined = Type.never
      for (index, end) in ends.enumerated() {
        state = end
        if let type = end.types[slot] {
          joined = joined.joined(end.type(of: Path(slot: slot, fields: []), declared: type))
        } else if let outer = lookup(name, skippingInnermost: true) {
          adding(index, .assign(slot: slot, .slot(outer.slot)))
          joined = joined.joined(end.type(of: Path(slot: outer.slot, fields: []), declared: outer.type))
        } else {
          adding(index, .assign(slot: slot, .constant(.none)))
          joined = joined.joined(.none)
        }
      }
      merged.types[slot] = joined
    }
    state = merged
  }
}
