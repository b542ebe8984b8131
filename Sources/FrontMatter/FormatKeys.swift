/// Keys of the content format that say what a line was meant to be.
enum FormatKeys {
  /// Those whose values are keys with values.
  static let groups: Set = ["previous", "goal", "unit", "units", "contacts", "figures", "publish"]
  /// Those that stand at the beginning of a line.
  static let top: Set = [
    "title", "summary", "period", "headline", "figures", "units", "name", "url", "languages", "sources", "contacts",
    "year-starts", "publish", "button", "consent", "provider", "action", "privacy", "trap",
  ]
}
