public import Diagnostics

extension MappingReader {
  /// `yes`, `no`, `true` or `false`.
  public mutating func truth(_ key: String) -> Located<Bool>? {
    guard let text = text(key) else { return nil }
    switch text.value.lowercased() {
    case "yes", "true": return Located(true, at: text.range)
    case "no", "false": return Located(false, at: text.range)
    default:
      report(.wrongValue, "\"\(key)\" is yes or no, not \(quoted(text.value))", at: text.range)
      return nil
    }
  }
}
