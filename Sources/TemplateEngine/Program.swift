import Diagnostics

/// A page as a flat list of instructions for a machine with slots, a stack of values and a frame for each loop that
/// is running.
struct Program: Sendable {
  var instructions: [Instruction] = []
  /// Where in the templates each instruction comes from, as an index into `ranges`.
  var places: [Int32] = []
  var ranges: [SourceRange] = []
  /// All literal text, which instructions take pieces of.
  var text: [UInt8] = []
  var constants: [Value] = []
  var slotCount = 0
  var frameCount = 0
}

/// One step. Jumps go to the index of an instruction.
enum Instruction: Sendable, Equatable {
  /// Prints a piece of the literal text.
  case text(start: Int32, count: Int32)
  /// Prints what a slot holds.
  case printSlot(Int32)
  /// Prints a field of the record that a slot holds.
  case printField(slot: Int32, field: Int32)
  /// Takes a value off the stack and prints it.
  case print
  case constant(Int32)
  case load(Int32)
  case loadField(slot: Int32, field: Int32)
  /// Replaces a record by one of its fields, none by none.
  case field(Int32)
  /// Replaces a list and an index by the element, or none.
  case element
  case loopField(frame: Int32, LoopField)
  /// Puts the last values of the stack into a list.
  case list(count: Int32)
  case not
  case negate
  case binary(BinaryOperator)
  case filter(Filter)
  case test(TemplateTest)
  case store(Int32)
  case jump(Int32)
  case jumpIfFalse(Int32)
  case jumpIfTrue(Int32)
  /// Jumps and leaves the value on the stack, or takes it off and goes on.
  case jumpIfFalseElsePop(Int32)
  case jumpIfTrueElsePop(Int32)
  /// Takes a list off the stack and puts its first value in a slot; jumps when there is none.
  case beginLoop(frame: Int32, slot: Int32, empty: Int32)
  /// Puts the next value in the slot and jumps back, or goes on after the last.
  case nextLoop(frame: Int32, slot: Int32, body: Int32)
}
