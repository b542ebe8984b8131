/// What to say about a web address, and the address put right.
enum AddressRepair {
  /// The problem that a fault is, with what to write instead if that is sure to be a web address.
  static func problem(_ fault: AddressFault, in bytes: UnsafeBufferPointer<UInt8>) -> AddressProblem {
    let fix = fault.kind == .scheme ? AddressWithoutScheme.web(bytes) : repaired(bytes, fault)
    return AddressProblem(fault.kind, message(fault, bytes, isCertain: fix != nil), at: fault.range, fix: fix)
  }

  private static func message(_ fault: AddressFault, _ bytes: UnsafeBufferPointer<UInt8>, isCertain: Bool) -> String {
    let part = String(decoding: bytes[fault.range], as: UTF8.self)
    switch fault.kind {
    case .empty: return "must be a web address that begins with https://, not nothing"
    case .scheme:
      return "must be a web address that begins with https://, not \"\(String(decoding: bytes, as: UTF8.self))\""
    case .slashes:
      let scheme = String(decoding: bytes.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      return "must have two slashes behind \(scheme):, and then the host"
    case .noHost: return "names no site; write the whole address, such as https://example.org"
    case .credentials: return "must be a web address without a name or password before an @"
    case .blank: return "has a blank in it; \(isCertain ? "an address can't hold one" : "leave it out")"
    case .unseen: return "has a sign in it that can't be seen (\(code(part))); leave it out"
    case .backslash: return "has a \\ in it; addresses have / there"
    case .unencoded:
      var encoded: [UInt8] = []
      PercentEncoding.append(part, keeping: .text, to: &encoded)
      return "has a \(part) in it; write \(String(decoding: encoded, as: UTF8.self)) instead"
    case .percent: return "has a % that stands for nothing; write %25 for the sign itself"
    case .punycode: return "has \"\(part)\" in its host, which stands for no name"
    case .ipv4:
      guard let reading = fault.reading else {
        return "has a host that ends in a number; only four numbers from 0 to 255 with dots between them do"
      }
      return "has a number for its host that browsers read as \(reading); write it so"
    case .port: return "has a port that is no number from 0 to 65535"
    default:
      let host = String(decoding: bytes[Parts(bytes).authority], as: UTF8.self)
      return "must be a web address with a host such as www.example.org, not \"\(host)\""
    }
  }

  /// The number of a character as Unicode writes it.
  private static func code(_ text: String) -> String {
    let digits = String(text.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The address as a browser corrects it, and without what stands twice; nil if that is no web address either.
  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>, _ fault: AddressFault) -> String? {
    let counted = withoutUnseen(bytes)
    let result = counted.withUnsafeBufferPointer { repaired(Parts($0), $0, fault) }
    guard let result, !result.elementsEqual(bytes),
      result.withUnsafeBufferPointer({ (try? WebAddressReader($0).read()) != nil })
    else { return nil }
    return String(decoding: result, as: UTF8.self)
  }

  private static func repaired(
    _ parts: Parts, _ bytes: UnsafeBufferPointer<UInt8>, _ fault: AddressFault
  ) -> [UInt8]? {
    if let inner = parts.innerScheme {
      // Its colon may be missing.
      var result = Array(bytes[inner])
      result.append(":")
      result += bytes[parts.authority.upperBound...]
      return result
    }
    var result = Array(bytes[..<parts.afterScheme])
    result.append("//")
    var authority = bytes[parts.authority]
    if let sign = authority.lastIndex(of: UInt8(ascii: "@")) {
      // A name alone may be that of an e-mail address.
      guard authority[..<sign].contains(UInt8(ascii: ":")) || parts.authority.upperBound < bytes.endIndex else {
        return nil
      }
      authority = authority[(sign + 1)...]
    }
    if let reading = fault.reading {
      result.append(reading)
      result += authority.drop { $0 != UInt8(ascii: ":") }
    } else {
      result += authority
    }
    appendRest(bytes, from: parts.authority.upperBound, to: &result)
    return result
  }

  /// Path, query and fragment, percent-encoded where they have to be (WHATWG URL, section 1.3).
  private static func appendRest(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to result: inout [UInt8]) {
    var isPath = true
    var isFragment = false
    for index in start..<bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where isPath:
        result.append(UInt8(ascii: "/"))
        continue
      case UInt8(ascii: "%") where PercentEncoding.isEncoded(bytes, at: index): result.append(byte)
      case UInt8(ascii: "#") where !isFragment:
        isFragment = true
        result.append(byte)
      case _ where byte >= 0x80 || WebAddress.ofRest.contains(byte): result.append(byte)
      default:
        PercentEncoding.append(UnsafeBufferPointer(rebasing: bytes[index...index]), keeping: .text, to: &result)
      }
      isPath = isPath && byte != UInt8(ascii: "?") && !isFragment
    }
  }

  /// The bytes without blanks around them, and without characters that no reader sees.
  private static func withoutUnseen(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text = bytes.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    let kept = String(decoding: text, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x00AD, 0x200B, 0x2060, 0xFEFF: false
      default: true
      }
    }
    return Array(String(String.UnicodeScalarView(kept)).utf8)
  }

  /// Where a browser finds the parts of an address that is wrong.
  private struct Parts {
    /// Where the slashes should begin.
    let afterScheme: Int
    /// What stands before the path.
    let authority: Range<Int>
    /// A second scheme, which stands in the host's place.
    let innerScheme: Range<Int>?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      afterScheme = bytes.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
      let start = bytes[afterScheme...].firstIndex { !Address.isSlash($0) } ?? bytes.endIndex
      let end = bytes[start...].firstIndex {
        Address.isSlash($0) || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      }
      authority = start..<(end ?? bytes.endIndex)
      let name = bytes[authority].prefix { $0 != UInt8(ascii: ":") }
      let isScheme = Address.webSchemes.contains(Address.lowercased(name)) && authority.upperBound - name.endIndex <= 1
      innerScheme = isScheme && authority.upperBound < bytes.endIndex ? start..<name.endIndex : nil
    }
  }
}
