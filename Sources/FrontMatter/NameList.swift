public import Diagnostics

extension MappingReader {
  /// A list of names, each of which `isName` takes; a single name is a list of one. Names with commas between them are a
  /// list whose brackets were forgotten.
  public mutating func names(_ key: String, _ isName: (Substring) -> Bool) -> [Located<String>] {
    guard let node = value(key), case .scalar(let text) = node.content, text.utf8.contains(UInt8(ascii: ",")) else {
      return texts(key)
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard parts.allSatisfy({ isName($0[...]) }) else { return texts(key) }
    _ = self.node(key)  // So that the key is one that may stand here.
    let list = "[\(parts.joined(separator: ", "))]"
    report(
      .wrongType, "\"\(key)\" with several names is a list in brackets: \(list)", at: node.range,
      fix: node.isPlain && node.isVerbatim ? list : nil)
    return []
  }
}
