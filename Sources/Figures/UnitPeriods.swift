internal import Diagnostics

/// What stands in brackets behind a number, and the time that it speaks of.
extension UnitSigns {
  private static let statuses = ["final", "provisional", "estimated", "forecast", "revised"]

  /// `(+12%)`, `(estimated)`, `(2021)`, `(2020: €25,000)`, `(12%)`; other brackets hold words.
  func brackets() -> FigureProblem? {
    for word in words where word.text.hasPrefix("(") {
      let behind = cursor.text(word.start + 1..<end)
      let inner = String(behind.prefix { $0 != ")" })
      let range = word.start..<min(end, word.start + inner.utf8.count + 2)
      if let first = inner.first, "+-−".contains(first), inner.dropFirst().first?.isNumber == true {
        return FigureProblem(
          "a figure is one number; write how it grew as \"change: \(inner.replacing("−", with: "-"))\" below its value",
          range)
      }
      if Self.statuses.contains(inner.lowercased()) {
        return FigureProblem(
          "what is in brackets is no unit; write \"status: \(inner.lowercased())\" below the value", range)
      }
      let parts = inner.split(separator: ":", maxSplits: 1)
      if parts.count == 2, let period = Self.period(String(parts[0])), parts[1].contains(where: \.isNumber) {
        return FigureProblem("a figure is one number; the one of \(period) stands under previous", range)
      }
      let words = inner.hasPrefix("in ") ? String(inner.dropFirst(3)) : inner
      if let period = Self.period(words) { return Self.when(period, range) }
      if inner.hasSuffix("%") || inner.unicodeScalars.first.flatMap({ Currency(symbol: $0) }) != nil {
        return FigureProblem("a figure is one number; write the second as a figure of its own", range)
      }
    }
    return nil
  }

  /// `professionals in 2021`; who was born then is another matter.
  func period() -> FigureProblem? {
    let isJoint = { (word: Word) in ["in", "during", "en", "im"].contains(word.text.lowercased()) }
    guard let joint = words.lastIndex(where: isJoint), joint > 0, joint + 1 < words.count,
      !["born", "founded", "published", "released", "built"].contains(words[joint - 1].text.lowercased()),
      let period = Self.period(cursor.text(words[joint + 1].start..<end))
    else { return nil }
    return Self.when(period, words[joint].start..<end)
  }

  static func when(_ period: String, _ range: Range<Int>) -> FigureProblem {
    FigureProblem(
      "what time a figure speaks of stands under period; write \"period: \(period)\" below the value", range)
  }

  /// The period that some words name.
  static func period(_ text: String) -> String? {
    guard let first = text.utf8.first, text.utf8.count < 40, text.utf8.contains(where: Cursor.isDigit) else {
      return nil
    }
    let words = text.hasSuffix(".") ? String(text.dropLast()) : text
    do throws(FigureProblem) {
      _ = try Period(parsing: words)
      // Years before 1900 and beyond 2100 are more often numbers of something.
      return Cursor.isDigit(first) && !["19", "20"].contains(words.prefix(2)) ? nil : words
    } catch {
      return error.fix
    }
  }
}
