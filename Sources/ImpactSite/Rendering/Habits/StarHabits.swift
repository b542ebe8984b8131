import Diagnostics

/// Stars that make nothing bold or stressed, and so are shown.
extension Habits {
  /// Some stars beside each other.
  private struct Run {
    var start: Int
    var count: Int
    var isBlankBefore: Bool
    var isBlankAfter: Bool
    var canOpen: Bool
    var canClose: Bool
    var end: Int { start + count }
  }

  mutating func tellStars(_ block: HabitBlock) {
    let runs = Self.runs(block)
    // Three and more can be read in several ways; so can very many.
    guard !runs.isEmpty, runs.count < 2000, runs.allSatisfy({ $0.count < 3 }) else { return }
    let left = Self.unmatched(runs)
    var index = 0
    while index < left.count {
      let first = left[index]
      let second = index + 1 < left.count && left[index + 1].count == first.count ? left[index + 1] : nil
      index += tell(first, second, block) ? 2 : 1
    }
  }

  /// Tells of one or two runs; gives whether it was two.
  private mutating func tell(_ first: Run, _ second: Run?, _ block: HabitBlock) -> Bool {
    let sign = String(repeating: "*", count: first.count)
    let effect = first.count == 2 ? "bold" : "italics"
    // Both may be signs of notes.
    if let second, first.isBlankAfter, !first.isBlankBefore, second.isBlankAfter, !second.isBlankBefore {
      return tell(first, nil, block)
    }
    if let second, first.isBlankAfter || second.isBlankBefore,
      first.count == 2 || Self.isStress(first, second, block)
    {
      let words = block.source(first.end..<second.start).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else { return true }
      // The blank outside keeps the words apart.
      let after = second.isBlankBefore && Self.isWord(Self.scalar(at: second.end, block)) ? " " : ""
      let before = first.isBlankAfter && Self.isWord(Self.scalar(before: first.start, block)) ? " " : ""
      let advice = after.isEmpty && before.isEmpty ? "leave it out" : "write it outside of them"
      let message = "a blank inside \(sign) keeps this from being \(effect); \(advice)"
      tell(
        .stars,
        .error(
          .unsupportedMarkdown, message, at: block.place(first.start..<second.end),
          fix: before + sign + words + sign + after))
      return true
    }
    guard first.count == 2 else { return false }
    if let second {
      let message = "this is not bold: outside of ** a blank must stand where a mark such as : or “ stands inside"
      tell(.stars, .error(.unsupportedMarkdown, message, at: block.place(first.start..<second.end)))
      return true
    }
    let message = "** stands at one end only; write it at the other end of the bold words too, or \\*\\* for the signs"
    tell(.stars, .error(.unsupportedMarkdown, message, at: block.place(first.start..<first.end)))
    return false
  }

  /// Whether single stars are meant to stress words, and are neither signs of multiplication nor of notes.
  private static func isStress(_ first: Run, _ second: Run, _ block: HabitBlock) -> Bool {
    first.canOpen && !first.canClose && HabitBlock.isLetter(block[first.end]) && second.isBlankBefore && !second.canOpen
  }

  private static func unmatched(_ runs: [Run]) -> [Run] {
    var left: [Run] = []
    var open: [Run] = []
    for run in runs {
      if run.canClose, let match = open.lastIndex(where: { $0.count == run.count }) {
        left += open[(match + 1)...]
        open.removeSubrange(match...)
      } else if run.canOpen {
        open.append(run)
      } else {
        left.append(run)
      }
    }
    return (left + open).sorted { $0.start < $1.start }
  }

  /// CommonMark 0.30, section 6.2.
  private static func runs(_ block: HabitBlock) -> [Run] {
    var runs: [Run] = []
    var index = 0
    while let start = block.text[index...].firstIndex(of: UInt8(ascii: "*")) {
      index = start
      while block[index] == UInt8(ascii: "*") { index += 1 }
      let before = scalar(before: start, block)
      let after = scalar(at: index, block)
      let opens = !isBlank(after) && (!isMark(after) || isBlank(before) || isMark(before))
      let closes = !isBlank(before) && (!isMark(before) || isBlank(after) || isMark(after))
      runs.append(
        Run(
          start: start, count: index - start, isBlankBefore: isBlank(before), isBlankAfter: isBlank(after),
          canOpen: opens, canClose: closes))
    }
    return runs
  }

  private static func scalar(at index: Int, _ block: HabitBlock) -> Unicode.Scalar {
    guard index < block.text.count else { return "\n" }
    return String(decoding: block.text[index..<min(index + 4, block.text.count)], as: UTF8.self).unicodeScalars.first
      ?? "\n"
  }

  private static func scalar(before index: Int, _ block: HabitBlock) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, block.text[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? "\n" : scalar(at: start, block)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return HabitBlock.isMark(UInt8(ascii: scalar)) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
