/// What an address may be that comes from a value.
///
/// Source: WHATWG URL Standard, section 4.4: a parser leaves out control characters and blanks at the start, and tabs
/// and line ends anywhere; what stands before the first colon is the scheme if it is a letter and then letters, digits,
/// `+`, `-` and `.`.
enum Address {
  /// The schemes that are allowed.
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// The scheme that is not allowed, or nil if the address is fine. `bytes` may hold character references of HTML,
  /// none of which stands for one of the characters that matter.
  static func refusedScheme(_ bytes: some Sequence<UInt8>) -> String? {
    var scheme: [UInt8] = []
    var isReference = false
    var hasBegun = false
    for byte in bytes {
      if isReference {
        isReference = byte != UInt8(ascii: ";")
        continue
      }
      if !hasBegun, byte <= 0x20 { continue }
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return nil
      case UInt8(ascii: ":"):
        let text = String(decoding: scheme, as: UTF8.self).lowercased()
        return schemes.contains(text) ? nil : text
      case UInt8(ascii: "&"):
        isReference = true
        scheme.append(byte)
      default: scheme.append(byte)
      }
      hasBegun = true
    }
    return nil
  }

  /// Whether an address may leave the site: it names a host or a scheme.
  static func leavesSite(_ bytes: some Sequence<UInt8>) -> Bool {
    var slashes = 0
    for byte in bytes {
      if slashes == 0, byte <= 0x20 { continue }
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        slashes += 1
        if slashes == 2 { return true }
      case UInt8(ascii: ":") where slashes == 0: return true
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default:
        if slashes > 0 { return false }
        return hasScheme(bytes)
      }
    }
    return false
  }

  private static func hasScheme(_ bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return false
      default: continue
      }
    }
    return false
  }
}
