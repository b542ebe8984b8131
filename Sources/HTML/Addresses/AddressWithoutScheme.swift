/// Addresses of sites and people as they stand on paper: without a scheme.
public enum AddressWithoutScheme {
  /// The whole address that is meant by `www.example.org/a`, `example.org:8080`, `//example.org` or `info@example.org`;
  /// nil where it may as well be a file's name.
  public static func fix(_ address: String) -> String? {
    var address = address
    return address.withUTF8 { bytes in
      guard let first = bytes.first else { return nil }
      let host = host(of: bytes)
      if !Address.isSlash(first), let sign = host.lastIndex(of: UInt8(ascii: "@")) {
        guard isDomain(host[(sign + 1)...]) else { return nil }
        let fix = "mailto:" + String(decoding: bytes, as: UTF8.self)
        return ContactAddress.problem(with: fix) == nil ? fix : nil
      }
      return isDomain(withoutPort(host)) ? whole(bytes) : nil
    }
  }

  /// The web address that is meant where nothing else can stand, nor a file's name.
  static func web(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let name = withoutPort(host(of: bytes))
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1,
      last.allSatisfy({ $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }),
      isDomain(name) || !fileEndings.contains(Address.lowercased(last))
    else { return nil }
    return whole(bytes)
  }

  private static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let fix = "https://" + String(decoding: bytes.drop(while: Address.isSlash), as: UTF8.self)
    return WebAddress.problem(with: fix) == nil ? fix : nil
  }

  private static func host(of bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let slashes = bytes.prefix(while: Address.isSlash).count
    guard slashes == 0 || slashes == 2 else { return bytes[..<0] }
    return bytes[slashes...].prefix { !Address.isSlash($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  }

  private static func withoutPort(_ host: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let colon = host.firstIndex(of: UInt8(ascii: ":")), colon + 1 < host.endIndex,
      host[(colon + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return host }
    return host[..<colon]
  }

  private static let ofHost = ByteSet.lettersDigits(and: "-.")

  /// Whether a text ends as hosts do: in the code of a country that no ending of a file is, or in a well-known word.
  private static func isDomain(_ host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last.map(Address.lowercased),
      host.allSatisfy({ $0 >= 0x80 || ofHost.contains($0) })
    else { return false }
    if Address.lowercased(labels[0]) == "www" || wellKnown.contains(last) { return true }
    return last.utf8.count == 2 && last.utf8.allSatisfy { (0x61...0x7A).contains($0) } && !filesToo.contains(last)
  }

  private static let wellKnown: Set = ["org", "com", "net", "int", "edu", "gov", "info", "ngo", "ong", "charity"]
  private static let filesToo: Set = ["ai", "db", "gz", "js", "md", "ps", "py", "rs", "sh", "ts"]
  private static let fileEndings = filesToo.union([
    "csv", "doc", "docx", "gif", "htm", "html", "jpeg", "jpg", "json", "ods", "odt", "pdf", "php", "png", "ppt",
    "pptx", "svg", "txt", "webp", "xls", "xlsx", "xml", "yaml", "yml", "zip",
  ])
}
