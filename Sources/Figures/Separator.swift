/// What can stand between two digits of a number.
enum Separator: Equatable {
  case space, comma, dot, apostrophe

  /// What stands at the cursor, if a digit follows it.
  init?(_ cursor: Cursor) {
    switch cursor.byte {
    case UInt8(ascii: "."): self = .dot
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: "'"): self = .apostrophe
    case 0xE2 where cursor.peek() == "’": self = .apostrophe
    default:
      guard cursor.spaceWidth > 0 else { return nil }
      self = .space
    }
    if !cursor.isBeforeDigit { return nil }
  }
}
