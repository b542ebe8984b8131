import Diagnostics
import HTML

/// Links that CommonMark does not read as such.
extension Habits {
  mutating func tellAddresses(_ block: HabitBlock) {
    var covered = block.isLinkText
    for open in block.brokenAddresses {
      guard let told = tellBroken(block, open) else { continue }
      for index in told { covered[index] = true }
    }
    tellBrokenDefinitions(block)
    tellUndefined(block)
    var index = 0
    while index < block.text.count {
      var end = index + 1
      if !covered[index] {
        switch block.text[index] {
        case UInt8(ascii: "]"): end = tellApart(block, index) ?? end
        case UInt8(ascii: ")"): end = tellTurned(block, index) ?? end
        case UInt8(ascii: "@"): tellMail(block, index)
        case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "f"), UInt8(ascii: "H"), UInt8(ascii: "W"),
          UInt8(ascii: "F"):
          end = tellBare(block, index) ?? end
        default: break
        }
      }
      index = end
    }
  }

  /// `[text] (address)`.
  private mutating func tellApart(_ block: HabitBlock, _ index: Int) -> Int? {
    var open = index + 1
    while HabitBlock.isBlank(block[open]) { open += 1 }
    guard open > index + 1, block[open] == UInt8(ascii: "("), let close = Self.close(block, open),
      Self.isAddress(block.source(open + 1..<close)), Self.opening("[", block, index) != nil
    else { return nil }
    let message = "a blank between ] and ( keeps this from being a link; leave it out"
    tell(.address, .error(.invalidLink, message, at: block.place(index..<open + 1), fix: "]("))
    return close
  }

  /// `(text)[address]`.
  private mutating func tellTurned(_ block: HabitBlock, _ index: Int) -> Int? {
    guard block[index + 1] == UInt8(ascii: "["),
      let close = block.next(UInt8(ascii: "]"), from: index + 1, within: 500),
      Self.isAddress(block.source(index + 2..<close)), let start = Self.opening("(", block, index)
    else { return nil }
    let fix = "[\(block.source(start + 1..<index))](\(block.source(index + 2..<close)))"
    let message = "a link has its text between [ and ], and then its address between ( and )"
    tell(.address, .error(.invalidLink, message, at: block.place(start..<close + 1), fix: fix))
    return close
  }
}
