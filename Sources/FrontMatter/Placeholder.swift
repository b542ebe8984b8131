public import Diagnostics

/// Finds what stands for something that is still to be written, as in the fixes that messages offer.
public enum Placeholder {
  private static let marks: Set = ["…", "...", "?", "??", "???", "TODO", "TBD"]

  /// What to say of a text that is nothing else, or an address with a gap; nil for any other text.
  public static func problem(with text: Located<String>) -> Diagnostic? {
    guard let mark = mark(in: text.value) else { return nil }
    let what = mark == text.value ? "it" : "the whole address"
    return .error(
      .placeholder, "\(mark) stands for what is still to be written; write \(what), or leave the line out",
      at: text.range)
  }

  /// The mark in a text.
  private static func mark(in text: String) -> String? {
    if text.utf8.count <= 6 {
      let word = text.filter { $0 != " " }
      return marks.contains(word) ? word : nil
    }
    guard let scheme = text.firstRange(of: "://"), !text.utf8.contains(UInt8(ascii: " ")) else { return nil }
    // Dots alone may stand in a path, but in place of a host they are none.
    if text.contains("…") { return "…" }
    return text[scheme.upperBound...].hasPrefix("...") ? "..." : nil
  }
}
