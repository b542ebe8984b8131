/// What secrets look like, whatever key they stand under.
public enum SecretShape {
  /// How the keys of well-known services begin, and how many letters, digits, `_` and `-` follow at least.
  private static let tokens: [(start: [UInt8], minimum: Int)] = [
    ("AKIA", 16), ("ASIA", 16), ("ghp_", 20), ("gho_", 20), ("ghu_", 20), ("ghs_", 20), ("ghr_", 20),
    ("github_pat_", 20), ("glpat-", 16), ("xoxa-", 10), ("xoxb-", 10), ("xoxe-", 10), ("xoxo-", 10), ("xoxp-", 10),
    ("xoxr-", 10), ("xoxs-", 10), ("sk_live_", 10), ("rk_live_", 10),
  ].map { (Array($0.0.utf8), $0.1) }
  private static let keyStart = Array("-----BEGIN ".utf8)
  private static let keyName = Array("PRIVATE KEY".utf8)
  private static let keyEnd = Array("-----END ".utf8)

  /// Where secrets stand in a text: keys of well-known services, private keys, and the passwords in addresses.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if let found = secret(bytes, at: index) {
        ranges.append(found)
        index = found.upperBound
      } else {
        index += 1
      }
    }
    return ranges
  }

  private static func secret(_ bytes: [UInt8], at index: Int) -> Range<Int>? {
    switch bytes[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): SecretAddress.secret(bytes, atSlashes: index)
    case UInt8(ascii: "-"): privateKey(bytes, at: index)
    case UInt8(ascii: "A"), UInt8(ascii: "g"), UInt8(ascii: "x"), UInt8(ascii: "s"), UInt8(ascii: "r"):
      token(bytes, at: index)
    default: nil
    }
  }

  private static func token(_ bytes: [UInt8], at index: Int) -> Range<Int>? {
    guard index == 0 || !isWord(bytes[index - 1]) else { return nil }
    for (start, minimum) in tokens where bytes[index...].starts(with: start) {
      let length = bytes[(index + start.count)...].prefix { isWord($0) || $0 == UInt8(ascii: "-") }.count
      if length >= minimum { return index..<index + start.count + length }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func privateKey(_ bytes: [UInt8], at index: Int) -> Range<Int>? {
    guard bytes[index...].starts(with: keyStart) else { return nil }
    let line = bytes[index...].prefix { $0 != UInt8(ascii: "\n") }
    guard line.indices.contains(where: { line[$0...].starts(with: keyName) }) else { return nil }
    var next = line.endIndex
    while next < bytes.count, !bytes[next...].starts(with: keyEnd) { next += 1 }
    return index..<next + bytes[next...].prefix { $0 != UInt8(ascii: "\n") }.count
  }

  /// The password of `user:password@host:path`, which is no address of anything: the words are a whole value.
  public static func password(inRemote words: ArraySlice<UInt8>) -> Range<Int>? {
    guard let colon = words.firstIndex(of: UInt8(ascii: ":")),
      let at = words.lastIndex(of: UInt8(ascii: "@")), colon + 1 < at, colon > words.startIndex,
      !words[..<colon].contains(where: { "@/".utf8.contains($0) }), !words[colon...].starts(with: "://".utf8)
    else { return nil }
    // A path may have an @ in it.
    guard words[at...].contains(UInt8(ascii: ":")) || !words[colon..<at].contains(UInt8(ascii: "/")) else { return nil }
    return colon + 1..<at
  }
}
