/// The secrets in addresses.
public enum SecretAddress {
  /// The secret of an address that is a whole value, as sloppily as it may be written: `https://user:password@host`,
  /// `//user:password@host`, `https:\\token@host`, `user:password@host:path`.
  public static func secret(in value: ArraySlice<UInt8>) -> Range<Int>? {
    let scheme = value.prefix(while: isScheme)
    var rest = value[scheme.endIndex...]
    let hasColon = rest.first == UInt8(ascii: ":")
    if hasColon { rest = rest.dropFirst() }
    let slashes = rest.prefix(while: isSlash)
    let isWeb = isWeb(scheme)
    guard slashes.count > 1 || hasColon && isWeb else { return SecretShape.password(inRemote: value) }
    return secret(behindSlashes: rest[slashes.endIndex...], isWeb: isWeb && hasColon)
  }

  /// The secret of the address whose slashes begin at an offset, somewhere in a text.
  static func secret(_ bytes: [UInt8], atSlashes index: Int) -> Range<Int>? {
    guard index + 1 < bytes.count, isSlash(bytes[index + 1]), index == 0 || !isSlash(bytes[index - 1]) else {
      return nil
    }
    var isWeb = false
    if index > 0, bytes[index - 1] == UInt8(ascii: ":") {
      let start = bytes[max(0, index - 9)..<index - 1].lastIndex { !isScheme($0) }.map { $0 + 1 } ?? max(0, index - 9)
      isWeb = Self.isWeb(bytes[start..<index - 1])
    }
    let start = index + bytes[index...].prefix(while: isSlash).count
    let run = bytes[start...].prefix(2048).prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
    return secret(behindSlashes: run, isWeb: isWeb)
  }

  /// What stands before the host: all behind the first colon, or on the web, where nobody has a name, all of it.
  private static func secret(behindSlashes rest: ArraySlice<UInt8>, isWeb: Bool) -> Range<Int>? {
    let host = rest.prefix { !"/?#".utf8.contains($0) }
    let at = UInt8(ascii: "@")
    guard let end = host.lastIndex(of: at) else { return secret(withSlash: rest, host) }
    let user = host[..<end]
    guard let colon = colon(in: user) else { return isWeb && !user.isEmpty ? user.startIndex..<end : nil }
    if colon.upperBound < end { return colon.upperBound..<end }
    return isWeb && user.startIndex < colon.lowerBound ? user.startIndex..<colon.lowerBound : nil
  }

  /// A password that has a / in it; what stands behind a host's colon is a number.
  private static func secret(withSlash rest: ArraySlice<UInt8>, _ host: ArraySlice<UInt8>) -> Range<Int>? {
    guard rest.first != UInt8(ascii: "["), let colon = colon(in: host), let end = rest.lastIndex(of: UInt8(ascii: "@"))
    else { return nil }
    let port = host[colon.upperBound...]
    return port.isEmpty || port.allSatisfy { (0x30...0x39).contains($0) } ? nil : colon.upperBound..<end
  }

  /// The first colon, as it is or as `%3A`.
  private static func colon(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ":") { return index..<index + 1 }
      if bytes[index...].starts(with: "%3A".utf8) || bytes[index...].starts(with: "%3a".utf8) {
        return index..<index + 3
      }
    }
    return nil
  }

  static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  private static func isWeb(_ scheme: ArraySlice<UInt8>) -> Bool {
    let small = scheme.map { $0 | 0x20 }
    return small.elementsEqual("http".utf8) || small.elementsEqual("https".utf8)
  }

  private static func isScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }
}
