public import Diagnostics

extension YAMLNode {
  /// What to say where keys and values were wanted and this is text, because a colon has no blank behind it
  /// (`workshops:4 workshops`); nil for any other value.
  public var missingBlank: Diagnostic? {
    guard isPlain, case .scalar(let text) = content, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let behind = text.utf8[colon...].dropFirst()
    guard let next = behind.first, next > 0x20, !behind.starts(with: "//".utf8), colon > text.startIndex,
      text.utf8[..<colon].allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") })
    else { return nil }
    // With several lines, each may lack its blank.
    let fix = isVerbatim ? String(text[...colon]) + " " + String(text[text.utf8.index(after: colon)...]) : nil
    return .error(.invalidYaml, Self.missingBlankMessage, at: range, fix: fix)
  }

  static let missingBlankMessage = "a colon behind a key needs a blank behind it"
}
