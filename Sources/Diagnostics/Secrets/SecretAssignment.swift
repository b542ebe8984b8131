/// A line that gives a secret its value: `password: …`, `- token = …`, `# API key: …`.
public struct SecretAssignment {
  /// The key.
  public let key: Range<Int>
  /// The value behind the sign, to the end of the line.
  public let value: Range<Int>
  /// Whether the line is a remark.
  public let isRemark: Bool

  /// The lines of a file that have this form, whether YAML can take it or not. In remarks the value is one word, as in a
  /// sentence there are more.
  public static func find(in file: SourceFile) -> [SecretAssignment] {
    var found: [SecretAssignment] = []
    var start = 0
    while start < file.bytes.count {
      let line = file.bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
      if let assignment = SecretAssignment(line) { found.append(assignment) }
      start = line.endIndex + 1
    }
    return found
  }

  private init?(_ line: ArraySlice<UInt8>) {
    let lead = line.prefix { $0 <= 0x20 || "#-\"'{".utf8.contains($0) }
    let rest = line[lead.endIndex...]
    guard let sign = rest.indices.lazy.compactMap({ Self.sign(rest, $0) }).first else { return nil }
    let name = rest[..<sign.lowerBound]
    let value = line[sign.upperBound...].drop { $0 <= 0x20 }
    let words = value.split { $0 <= 0x20 }
    let isRemark = lead.contains(UInt8(ascii: "#"))
    guard !words.isEmpty, name.split(separator: 0x20).count < 4,
      SecretKey.names(String(decoding: name, as: UTF8.self)), words[0].first != UInt8(ascii: "#"),
      !isRemark || words.count == 1
    else { return nil }
    key = rest.startIndex..<sign.lowerBound
    self.value = value.startIndex..<value.endIndex
    self.isRemark = isRemark
  }

  /// The sign between a key and its value at an offset: a colon, also that of Chinese and Japanese keyboards, or `=`.
  public static func sign(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Range<Int>? {
    switch bytes[index] {
    case UInt8(ascii: ":"), UInt8(ascii: "="): index..<index + 1
    case 0xEF where bytes[index...].starts(with: "：".utf8): index..<index + 3
    default: nil
    }
  }
}
