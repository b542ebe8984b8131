struct Token: Equatable {
  enum Kind: Equatable {
    case text
    case beginPrint, endPrint
    case beginTag, endTag
    case name(String)
    case string(String)
    case integer(Int)
    case float(Double)
    case symbol(String)
    case invalid
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
