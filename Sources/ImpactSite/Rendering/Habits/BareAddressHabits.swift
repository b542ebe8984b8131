import Diagnostics

/// Addresses in the text that are no links.
extension Habits {
  /// `https://…` or `www.…`; gives where the text goes on.
  mutating func tellBare(_ block: HabitBlock, _ start: Int) -> Int? {
    guard let scheme = Self.bareStarts.first(where: { block.has($0.text, at: start, ignoringCase: true) }),
      !block.isInWord(before: start)
    else { return nil }
    var end = start
    var isInDoubt = false
    while Self.isOfAddress(block, end) {
      if block[end] == UInt8(ascii: "*") {
        // Around the address it makes bold; inside it may make italics of a part.
        if block[start - 1] == UInt8(ascii: "*") { break }
        isInDoubt = isInDoubt || block.hasStars
      }
      end += 1
    }
    isInDoubt = isInDoubt || Self.mayGoOn(block, end)
    end = Self.withoutEnd(block, start..<end)
    let address = block.source(start..<end)
    isInDoubt = isInDoubt || address.contains { "<–—{}".contains($0) }
    guard address.dropFirst(scheme.text.utf8CodeUnitCount).contains(where: { $0.isLetter }) else {
      return max(end, start + 1)
    }
    if scheme.isFile {
      let message = "browsers open no \(quoted("ftp://")) addresses any more; write a web address between < and >"
      tell(.bare, Diagnostic(.warning, .bareAddress, message, at: .range(block.place(start..<end))))
    } else if isInDoubt {
      tellBare(block, start..<end, nil)
    } else {
      tellBare(block, start..<end, scheme.before + address)
    }
    return max(end, start + 1)
  }

  private static let bareStarts: [(text: StaticString, before: String, isFile: Bool)] = [
    ("https://", "", false), ("http://", "", false), ("www.", "https://", false), ("ftp://", "", true),
  ]

  private static func isOfAddress(_ block: HabitBlock, _ index: Int) -> Bool {
    if block[index] == UInt8(ascii: "*") { return true }
    return !HabitBlock.isGap(block[index]) && !endsAddress(block[index]) && !isQuotation(block, index)
  }

  /// Whether one of “”„‘’‚«»‹› stands at an index.
  private static func isQuotation(_ block: HabitBlock, _ index: Int) -> Bool {
    switch (block[index], block[index + 1], block[index + 2]) {
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9...0xBA): true
    default: false
    }
  }

  /// Whether what ends an address here may be a part of it.
  private static func mayGoOn(_ block: HabitBlock, _ end: Int) -> Bool {
    switch block[end] {
    case HabitBlock.hidden, UInt8(ascii: "["): true
    case UInt8(ascii: "|"): !HabitBlock.isGap(block[end + 1])
    default: false
    }
  }

  /// Where an address ends without the marks of the sentence behind it. A `)` belongs to it where its `(` does, as
  /// GitHub reads addresses.
  private static func withoutEnd(_ block: HabitBlock, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    let text = block.text[range]
    var unopened = text.count { $0 == UInt8(ascii: ")") } - text.count { $0 == UInt8(ascii: "(") }
    while end > range.lowerBound {
      if block[end - 1] == UInt8(ascii: ")") {
        guard unopened > 0 else { break }
        unopened -= 1
        end -= 1
      } else if endsSentence(block[end - 1]) || block[end - 1] == UInt8(ascii: "*") {
        end -= 1
      } else if block.has("…", at: end - 3) || block.has("–", at: end - 3) || block.has("—", at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// `name@example.org` in the text.
  mutating func tellMail(_ block: HabitBlock, _ sign: Int) {
    var start = sign
    while Self.isOfMail(block[start - 1]) { start -= 1 }
    var end = sign + 1
    while true {
      guard let next = Self.isOfHost(block[end]) ? end + 1 : block.end(ofLetter: end) else { break }
      end = next
    }
    while end > sign, !HabitBlock.isLetter(block[end - 1]) { end -= 1 }
    let host = block.text[min(sign + 1, end)..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard start < sign, host.count > 1, host.allSatisfy({ !$0.isEmpty }), (host.last?.count ?? 0) > 1 else { return }
    var address = block.source(start..<end)
    if block[end] == UInt8(ascii: "?"), HabitBlock.isLetter(block[end + 1]) {
      var query = end
      while query - end < 500, Self.isOfAddress(block, query) { query += 1 }
      query = Self.withoutEnd(block, end..<query)
      if block.text[end..<query].contains(UInt8(ascii: "=")) {
        end = query
        address = "mailto:" + block.source(start..<end)
      }
    }
    if block.has("mailto:", at: start - 7, ignoringCase: true) { start -= 7 }
    let first = Self.startOfName(block, start)
    if !address.utf8.allSatisfy({ $0 < 0x80 }) || !block.source(first..<start).utf8.allSatisfy({ $0 < 0x80 }) {
      // CommonMark reads only ASCII letters between < and > as an e-mail address.
      let message = "this address is no link; write [words](mailto:address)"
      tell(.bare, Diagnostic(.warning, .bareAddress, message, at: .range(block.place(first..<end))))
    } else {
      tellBare(block, first..<end, first < start ? nil : address)
    }
  }

  /// Where a person's name in an address may begin before the bytes that surely belong to it: at letters of any script
  /// and apostrophes.
  private static func startOfName(_ block: HabitBlock, _ start: Int) -> Int {
    var first = start
    while true {
      if block[first - 1] == UInt8(ascii: "'") || isOfMail(block[first - 1]) {
        first -= 1
      } else if block.has("’", at: first - 3) {
        first -= 3
      } else if block[first - 1] >= 0x80, block.isInWord(before: first) {
        first -= 1
        while first > 0, block[first] & 0xC0 == 0x80 { first -= 1 }
      } else {
        return first
      }
    }
  }

  /// Tells of an address; without what to write where its ends are in doubt.
  private mutating func tellBare(_ block: HabitBlock, _ range: Range<Int>, _ address: String?) {
    let fix = address.map { "<\($0)>" }
    let message = "this address is no link; write \(fix ?? "it between < and >")"
    tell(.bare, Diagnostic(.warning, .bareAddress, message, at: .range(block.place(range)), fix: fix))
  }
}
