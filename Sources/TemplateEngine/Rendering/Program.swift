import Diagnostics

/// A page as a flat list of instructions for a machine with slots, a stack of values and a frame for each loop that
/// is running.
struct Program: Sendable {
  var instructions: [Instruction] = []
  /// Where in the templates each instruction comes from, as an index into `ranges`.
  var places: [Int32] = []
  var ranges: [SourceRange] = []
  /// The templates, for the text of a range.
  var sources = SourceMap([])
  /// All literal text, which instructions take pieces of.
  var text: [UInt8] = []
  var constants: [Value] = []
  var filters: [FilterUse] = []
  var routines: [Routine] = []
  /// Where the instructions of each routine begin.
  var starts: [Int] = []
  /// How many values a page gives it, which are in the first slots.
  var fieldCount = 0
  var slotCount = 0
  var frameCount = 0
}

/// One step. Jumps go to the index of an instruction.
enum Instruction: Sendable, Equatable {
  case text(start: Int32, count: Int32)
  case printSlot(Int32, Escape)
  case printField(slot: Int32, field: Int32, Escape)
  case print(Escape)
  case constant(Int32)
  case load(Int32)
  case loadField(slot: Int32, field: Int32)
  case field(Int32)
  /// Replaces a list and an index by the element, or by what is missing.
  case element
  case loopField(frame: Int32, LoopField)
  case list(count: Int32)
  case record(count: Int32)
  case range(count: Int32)
  case not
  case binary(BinaryOperator)
  /// Replace an input and the arguments on top of it by what a filter or test makes of them.
  case filter(Int32, argumentCount: Int32)
  case test(TemplateTest, argumentCount: Int32)
  case store(Int32)
  /// Appends the value on the stack to the list in a slot.
  case append(Int32)
  /// Replaces a value by its parts, the first on top.
  case unpack(count: Int32)
  case jump(Int32)
  case jumpIf(Bool, Int32)
  case jumpIfField(slot: Int32, field: Int32, Bool, Int32)
  /// Jumps and leaves the value on the stack if it counts as this, or takes it off and goes on.
  case jumpOrPop(Bool, Int32)
  /// Takes a list off the stack and puts its first value in a slot; jumps when there is none.
  case beginLoop(frame: Int32, slot: Int32, empty: Int32)
  /// Puts the next value in the slot and jumps back, or goes on after the last.
  case nextLoop(frame: Int32, slot: Int32, body: Int32)
  /// What is printed from here on becomes a value.
  case beginCapture
  case endCapture
  case call(Int32)
  case goBack
  case end
}
