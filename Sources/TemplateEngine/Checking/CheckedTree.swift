import Diagnostics

/// A page's statements with includes and blocks put in, names resolved to slots, and nothing left to go wrong but
/// limits, arithmetic and values that turn out to be absent.
indirect enum CheckedStatement: Sendable {
  case text([UInt8], SourceRange)
  case print(CheckedExpression, Escape, SourceRange)
  case assign(slot: Int, CheckedExpression)
  case unpack([Int], CheckedExpression, SourceRange)
  case conditional([(condition: CheckedExpression, body: [CheckedStatement])], otherwise: [CheckedStatement])
  case loop(Loop)
  case call(routine: Int, [CheckedExpression], SourceRange)

  /// A loop; every loop of a page has a frame of its own.
  struct Loop: Sendable {
    let list: CheckedExpression
    let slot: Int
    /// Where the parts of each element go, if it is unpacked.
    let parts: [Int]?
    let frame: Int
    /// Which elements the loop takes, and a slot for their list.
    let condition: (CheckedExpression, slot: Int)?
    let body: [CheckedStatement]
    var otherwise: [CheckedStatement] = []
    let range: SourceRange
  }
}

indirect enum CheckedExpression: Sendable {
  case constant(Value)
  case slot(Int)
  case field(CheckedExpression, Int, SourceRange)
  case element(CheckedExpression, CheckedExpression, SourceRange)
  case loop(frame: Int, LoopField)
  case list([CheckedExpression])
  case record([CheckedExpression])
  case range([CheckedExpression], SourceRange)
  case not(CheckedExpression)
  case and(CheckedExpression, CheckedExpression)
  case or(CheckedExpression, CheckedExpression)
  case conditional(CheckedExpression, then: CheckedExpression, otherwise: CheckedExpression)
  case binary(BinaryOperator, CheckedExpression, CheckedExpression, SourceRange)
  case filter(FilterUse, CheckedExpression, [CheckedExpression], SourceRange)
  case test(TemplateTest, CheckedExpression, [CheckedExpression], SourceRange)
  case capture([CheckedStatement])
}

/// What `loop` knows.
enum LoopField: String, CaseIterable, Sendable {
  case index, index0, first, last, length, revindex, revindex0, previtem, nextitem
}

/// A macro for arguments of certain kinds at a certain place in HTML.
struct Routine: Sendable {
  var body: [CheckedStatement] = []
  var parameters: [Int] = []
  /// What it keeps for itself when it calls itself.
  var slots = 0..<0
  var frames = 0..<0
  var isRecursive = false
  let definition: SourceRange
}
