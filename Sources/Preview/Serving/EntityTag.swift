/// Comparing entity tags (RFC 9110, 8.8.3 and 13.1).
enum EntityTag {
  /// Whether an `If-None-Match` says that the client already has what a tag stands for (weak comparison).
  ///
  /// - Parameters:
  ///   - field: the header's value: `*` or a list of tags
  ///   - tag: a strong tag with its quotation marks
  static func matches(_ field: String, _ tag: String) -> Bool {
    var rest = field.utf8[...]
    if rest.elementsEqual("*".utf8) { return true }
    while let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
      guard let end = rest[rest.index(after: start)...].firstIndex(of: UInt8(ascii: "\"")) else { return false }
      if rest[start...end].elementsEqual(tag.utf8) { return true }
      rest = rest[rest.index(after: end)...]
    }
    return false
  }
}
