import Diagnostics

/// A page's statements with includes and blocks put in, names resolved to slots, and nothing left to go wrong but
/// limits, arithmetic and values that turn out to be absent.
indirect enum CheckedStatement: Sendable {
  case text([UInt8])
  case print(CheckedExpression, Escape, SourceRange)
  case evaluate(CheckedExpression, SourceRange)
  case assign(slot: Int, CheckedExpression)
  case unpack(CheckedTarget, CheckedExpression, SourceRange)
  case conditional([Branch], otherwise: [CheckedStatement])
  case loop(Loop)
  case call(routine: Int, [CheckedExpression], SourceRange)
  case leave(Statement.Leave, frame: Int)

  /// A condition and what it guards.
  struct Branch: Sendable {
    let condition: CheckedExpression
    var body: [CheckedStatement]
  }

  /// A loop; every loop of a page has a frame of its own.
  struct Loop: Sendable {
    let list: CheckedExpression
    let slot: Int
    let target: CheckedTarget?
    let frame: Int
    /// Which elements the loop takes, and a slot for their list.
    let condition: (CheckedExpression, slot: Int)?
    let body: [CheckedStatement]
    let otherwise: [CheckedStatement]
    let range: SourceRange
  }
}

/// Where the parts of a value go.
indirect enum CheckedTarget: Sendable {
  case slot(Int)
  case tuple([CheckedTarget])
}

/// An expression over slots.
indirect enum CheckedExpression: Sendable {
  case constant(Value)
  case slot(Int)
  /// Puts a value in a slot and has that value.
  case store(Int, CheckedExpression)
  case field(CheckedExpression, Int, SourceRange)
  case element(CheckedExpression, CheckedExpression, SourceRange)
  case slice(CheckedExpression, CheckedExpression, CheckedExpression, CheckedExpression, SourceRange)
  case loop(frame: Int, LoopField)
  case cycle(frame: Int, [CheckedExpression], SourceRange)
  case changed(frame: Int, CheckedExpression)
  case list([CheckedExpression])
  case tuple([CheckedExpression])
  case record([CheckedExpression])
  case dictionary([(CheckedExpression, CheckedExpression)])
  case range([CheckedExpression], SourceRange)
  case not(CheckedExpression)
  case negate(CheckedExpression, SourceRange)
  case and(CheckedExpression, CheckedExpression)
  case or(CheckedExpression, CheckedExpression)
  case conditional(CheckedExpression, then: CheckedExpression, otherwise: CheckedExpression)
  case binary(BinaryOperator, CheckedExpression, CheckedExpression, SourceRange)
  case filter(FilterUse, CheckedExpression, [CheckedExpression], SourceRange)
  case test(TestUse, CheckedExpression, [CheckedExpression], SourceRange)
  /// What statements print.
  case capture([CheckedStatement], isHTML: Bool)
  /// A value with its records as dictionaries.
  case shaped(CheckedExpression, Shape)
}

/// What `loop` knows.
enum LoopField: String, CaseIterable, Sendable {
  case index
  case index0
  case first
  case last
  case length
  case revindex
  case revindex0
  case previtem
  case nextitem
}

/// Where in a value the names of a record's fields are missing, which only its type knows.
indirect enum Shape: Sendable, Equatable {
  case plain
  case list(Shape)
  case tuple([Shape])
  case dictionary(Shape)
  case record([String], [Shape])

  /// The shape of values of a type; nil if it can't be told.
  init?(_ type: Type) {
    switch type.kind {
    case .list(let element):
      guard let shape = Shape(element) else { return nil }
      self = shape == .plain ? .plain : .list(shape)
    case .tuple(let elements, _):
      let shapes = elements.compactMap { Shape($0) }
      guard shapes.count == elements.count else { return nil }
      self = shapes.allSatisfy { $0 == .plain } ? .plain : .tuple(shapes)
    case .dictionary(_, let value):
      guard let shape = Shape(value) else { return nil }
      self = shape == .plain ? .plain : .dictionary(shape)
    case .record(let fields):
      let shapes = fields.compactMap { Shape($0.type) }
      guard shapes.count == fields.count else { return nil }
      self = .record(fields.map(\.name), shapes)
    case .mixed(let kinds):
      let shapes = kinds.compactMap { Shape(Type($0)) }
      guard shapes.count == kinds.count else { return nil }
      let special = shapes.filter { $0 != .plain }
      guard special.count < 2 else { return nil }
      self = special.first ?? .plain
    case .callable: return nil
    default: self = .plain
    }
  }
}

/// A part of a program that is used from several places: a macro, or a loop that calls itself.
struct Routine: Sendable {
  var body: [CheckedStatement] = []
  /// The slots of the arguments, in order.
  var parameters: [Int] = []
  /// What it keeps for itself when it calls itself.
  var slots = 0..<0
  var frames = 0..<0
  var isRecursive = false
  /// Where it is defined.
  let definition: SourceRange
}
