/// The candidate nearest to a misspelt word, if one is near enough to be meant.
///
/// Distance is counted in letters added, dropped, changed or swapped (optimal string alignment); a third of the
/// word's letters may differ, and at least one; to a single letter nothing is near. Of equally near candidates the first
/// is taken.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars.prefix(64))
  guard letters.count > 1 else { return nil }
  let limit = max(1, letters.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = alignmentDistance(letters, other)
    if distance <= min(limit, (best?.distance ?? Int.max) - 1) { best = (candidate, distance) }
  }
  return best?.candidate
}

private func alignmentDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    for column in 0..<second.count {
      let change = last[column] + (first[row] == second[column] ? 0 : 1)
      var value = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        value = min(value, beforeLast[column - 1] + 1)
      }
      current.append(value)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}

/// Text from a user's file as it may stand in a message: in quotation marks, on one line, at most 60 characters,
/// control characters made visible.
public func quoted(_ text: String) -> String {
  let visible = printable(text)
  let clipped =
    visible.unicodeScalars.count > 60
    ? String(String.UnicodeScalarView(visible.unicodeScalars.prefix(57))) + "…" : visible
  return "\"\(clipped)\""
}

/// The same text with C0 and C1 controls and bidirectional controls shown as symbols, so that no file can move the
/// cursor of a terminal or reorder a message.
public func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x00..<0x20: result.append(Unicode.Scalar(UInt8(0x20)))
    case 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// The end of a message that names what was probably meant, or nothing; `description` says what that is.
public func suggestion(_ candidate: String?, as description: String = "") -> String {
  candidate.map { "; did you mean \(description)\(quoted($0))?" } ?? ""
}

/// The end of a message that names the candidate nearest to a misspelt word, if one is near enough to be meant.
public func suggestion(for word: String, in candidates: some Sequence<String>) -> String {
  suggestion(nearest(to: word, in: candidates))
}
