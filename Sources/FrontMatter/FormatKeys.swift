/// Keys of the content format that say what a line was meant to be.
public enum FormatKeys {
  /// Those of a figure in its long form.
  public static let figure: Set = [
    "value", "unit", "label", "exact", "of", "period", "source", "note", "method", "status", "previous", "change",
    "goal", "parts", "add", "counts",
  ]
  /// Those whose values are keys with values.
  static let groups: Set = ["previous", "goal", "unit", "units", "contacts", "figures", "publish"]
  /// Those that stand at the beginning of a line.
  static let top: Set = [
    "title", "summary", "period", "headline", "figures", "units", "name", "url", "languages", "sources", "contacts",
    "year-starts", "publish", "button", "consent", "provider", "action", "privacy", "trap",
  ]
}
