/// The candidate nearest to a misspelt word, if one is near enough to be meant.
///
/// Distance is counted in letters added, dropped, changed or swapped (optimal string alignment); a third of the
/// word's letters may differ, and at least one; to a single letter nothing is near. Of equally near candidates the first
/// is taken.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  NearNames(unordered: candidates).nearest(to: word)
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
