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
    var index = 0
    while index < block.text.count {
      var end = index + 1
      if !covered[index] {
        switch block.text[index] {
        case UInt8(ascii: "]"): end = tellApart(block, index) ?? end
        case UInt8(ascii: ")"): end = tellTurned(block, index) ?? end
        case UInt8(ascii: "@"): tellMail(block, index)
        case UInt8(ascii: "h"), UInt8(ascii: "w"): end = tellBare(block, index) ?? end
        default: break
        }
      }
      index = end
    }
  }

  /// `[text](an address with blanks)`.
  private mutating func tellBroken(_ block: HabitBlock, _ open: Int) -> Range<Int>? {
    guard let close = Self.close(block, open), close > open + 1 else { return nil }
    let range = open + 1..<close
    let written = block.source(range)
    guard written.contains(" "), Self.looksLikeAddress(written) else { return nil }
    var address = written[...]
    var title = ""
    if let start = written.firstRange(of: " \"") ?? written.firstRange(of: " “") ?? written.firstRange(of: " „"),
      let last = written.last, "\"”“".contains(last), written.index(before: written.endIndex) > start.upperBound
    {
      address = written[..<start.lowerBound]
      title = " \"" + written[start.upperBound...].dropLast() + "\""
    }
    let fix = Self.trimmed(address).split(separator: " ").joined(separator: "%20") + title
    let message =
      Self.trimmed(address).contains(" ")
      ? "an address can't hold a blank; write %20 instead, or give the file a name without blanks"
      : "a link's title stands between straight quotation marks"
    tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
    return range
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

  /// `https://…` or `www.…` in the text.
  private mutating func tellBare(_ block: HabitBlock, _ start: Int) -> Int? {
    let isWeb = block.has("https://", at: start) || block.has("http://", at: start)
    guard isWeb || block.has("www.", at: start), !Self.isOfWord(block[start - 1]) else { return nil }
    var end = start
    while !HabitBlock.isGap(block[end]), !Self.endsAddress(block[end]), !block.has("”", at: end),
      !block.has("“", at: end),
      !block.has("’", at: end), !block.has("»", at: end)
    { end += 1 }
    while end > start, Self.endsSentence(block[end - 1]) { end -= 1 }
    let address = block.source(start..<end)
    guard address.dropFirst(isWeb ? 8 : 4).contains(where: { $0.isLetter }) else { return end }
    tellBare(block, start..<end, (isWeb ? "" : "https://") + address)
    return end
  }

  /// `name@example.org` in the text.
  private mutating func tellMail(_ block: HabitBlock, _ sign: Int) {
    var start = sign
    while Self.isOfMail(block[start - 1]) { start -= 1 }
    var end = sign + 1
    while Self.isOfHost(block[end]) { end += 1 }
    while end > sign, !HabitBlock.isLetter(block[end - 1]) { end -= 1 }
    let host = block.text[min(sign + 1, end)..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard start < sign, host.count > 1, host.allSatisfy({ !$0.isEmpty }), (host.last?.count ?? 0) > 1 else { return }
    let address = block.source(start..<end)
    if block.has("mailto:", at: start - 7) { start -= 7 }
    tellBare(block, start..<end, address)
  }

  private mutating func tellBare(_ block: HabitBlock, _ range: Range<Int>, _ address: String) {
    tell(
      .bare,
      Diagnostic(
        .warning, .bareAddress, "this address is no link; write <\(address)>", at: .range(block.place(range)),
        fix: "<\(address)>"))
  }

  /// The `)` of a `(` in the same line.
  private static func close(_ block: HabitBlock, _ open: Int) -> Int? {
    var depth = 0
    var index = open
    while index < block.text.count, index - open < 500, !HabitBlock.isLineEnd(block.text[index]) {
      if block.text[index] == UInt8(ascii: "(") { depth += 1 }
      if block.text[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
      index += 1
    }
    return nil
  }

  /// The nearest sign before an index in the same line.
  private static func opening(_ sign: Unicode.Scalar, _ block: HabitBlock, _ index: Int) -> Int? {
    var start = index - 1
    while start >= 0, index - start < 500, !HabitBlock.isLineEnd(block[start]) {
      if block[start] == UInt8(ascii: sign) { return start }
      start -= 1
    }
    return nil
  }
}
