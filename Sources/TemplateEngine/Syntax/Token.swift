/// A piece of a template, and the bytes it was read from.
struct Token: Equatable {
  enum Kind: Equatable {
    /// Text to be printed, after trimming.
    case text
    case beginPrint, endPrint
    case beginTag, endTag
    case name(String)
    case string(String)
    case integer(Int)
    case float(Double)
    case symbol(String)
    /// What was already reported.
    case invalid
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
