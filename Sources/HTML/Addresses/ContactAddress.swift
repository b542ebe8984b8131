/// Addresses of people: `mailto:` (RFC 6068) and `tel:` (RFC 3966).
enum ContactAddress {
  /// Why an address with one of these schemes leads nowhere; nil if it is fine.
  static func problem(_ bytes: UnsafeBufferPointer<UInt8>) -> AddressProblem? {
    guard let fault = fault(bytes) else { return nil }
    let fixed = repaired(bytes)
    let isRight =
      !holdsTrunkCode(fixed) && !fixed.elementsEqual(bytes) && fixed.withUnsafeBufferPointer { self.fault($0) == nil }
    let fix = isRight ? String(decoding: fixed, as: UTF8.self) : nil
    return AddressProblem(fault.kind, message(fault.kind), at: fault.range, fix: fix)
  }

  /// Why a text is no such address; nil if it is one.
  static func problem(with text: String) -> AddressProblem? {
    var text = text
    return text.withUTF8(problem)
  }

  private static func message(_ kind: AddressProblem.Kind) -> String {
    switch kind {
    case .noMail: "names no e-mail address; write it behind mailto:"
    case .noTelephone: "names no telephone number; write it behind tel:"
    case .telephone: "must be a telephone number such as tel:+3225550123"
    case .blank: "has a blank in it; leave it out"
    case .unseen: "has a sign in it that can't be seen; leave it out"
    case .backslash: "has a \\ in it; leave it out"
    case .percent: "has a % that stands for nothing; write %25 for the sign itself"
    case .unencoded: "has a sign in it that has to be percent-encoded"
    default: "must be an e-mail address such as mailto:info@example.org"
    }
  }

  private static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> AddressFault? {
    do throws(AddressFault) {
      try AddressCharacters.check(bytes)
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
      let rest = min(colon + 1, bytes.endIndex)..<bytes.endIndex
      if Address.lowercased(bytes[..<colon]) == "tel" {
        try checkTelephone(bytes, rest)
      } else {
        try checkMail(bytes, rest)
      }
      return nil
    } catch {
      return error
    }
  }

  /// The address without blanks, and without slashes as they stand before a host.
  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
    let isTelephone = Address.lowercased(bytes[..<colon].drop { $0 <= 0x20 }) == "tel"
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isSlash = index > colon && index <= colon + 2 && bytes[index] == UInt8(ascii: "/")
      if bytes[index...].starts(with: "%20".utf8), isTelephone {
        index += 2
      } else if bytes[index] > 0x20, !isSlash {
        result.append(bytes[index])
      }
      index += 1
    }
    return result
  }

  /// Whether a `(0)` stands in it, which is not dialled behind the code of a country.
  private static func holdsTrunkCode(_ address: [UInt8]) -> Bool {
    let code = Array("(0)".utf8)
    return address.indices.contains { address[$0...].starts(with: code) }
  }

  private static let ofLocal = ByteSet.lettersDigits(and: ".!#$%&'*+-/=?^_`{|}~")

  /// Addresses with commas between them, and the fields of the letter; with these there may be no address.
  private static func checkMail(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(AddressFault) {
    let mark = bytes[range].firstIndex(of: UInt8(ascii: "?")) ?? range.upperBound
    let fields = mark..<range.upperBound
    try checkFields(bytes, fields)
    if mark == range.lowerBound {
      guard fields.count > 1 else { throw AddressFault(.noMail, at: range) }
      return
    }
    for address in bytes[range.lowerBound..<mark].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    {
      let place = address.startIndex..<address.endIndex
      guard let decoded = PercentEncoding.decoded(address) else { throw AddressFault(.percent, at: place) }
      guard let sign = decoded.lastIndex(of: UInt8(ascii: "@")) else {
        let isOnly = place == range.lowerBound..<mark
        throw AddressFault(isOnly ? .noMail : .mail, at: place)
      }
      guard isLocal(decoded[..<sign]), isHost(decoded[(sign + 1)...]) else { throw AddressFault(.mail, at: place) }
    }
  }

  /// Whether it is a dot-atom, of any script (RFC 5322, section 3.2.3; RFC 6532, section 3.2).
  private static func isLocal(_ name: ArraySlice<UInt8>) -> Bool {
    let atoms = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty } && name.first != UInt8(ascii: "/")
      && name.allSatisfy { $0 >= 0x80 || ofLocal.contains($0) }
      && name.count <= 64 && name.withUnsafeBufferPointer(isSeen)
  }

  private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    host.contains(UInt8(ascii: "."))
      && host.withUnsafeBufferPointer { bytes in
        (try? HostName.check(bytes, 0..<bytes.count)) != nil
          // A number is no name of a mail server.
          && bytes.last.map { ($0 | 0x20) >= 0x61 } ?? false
      }
  }

  private static func isSeen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (try? AddressCharacters.check(bytes)) != nil
  }

  /// Holds the fields against what may stand there: no line ends, which would add fields to the letter (RFC 6068,
  /// section 5, allows them in the body alone).
  private static func checkFields(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(AddressFault) {
    for index in range where bytes[index] < 0x80 {
      let place = index..<(index + 1)
      if bytes[index] == UInt8(ascii: "%") {
        guard PercentEncoding.isEncoded(bytes, at: index) else { throw AddressFault(.percent, at: place) }
        let byte = PercentEncoding.decoded(bytes[index..<(index + 3)])?.first ?? 0
        if byte < 0x20 || byte == 0x7F { throw AddressFault(.unseen, at: index..<(index + 3)) }
      } else if !WebAddress.ofRest.contains(bytes[index]) {
        throw AddressFault(.unencoded, at: place)
      }
    }
  }

  private static let ofParameter = ByteSet.lettersDigits(and: "-_.!~*'()[]/:&+$=%")

  /// A number with what people write between its digits, and parameters (RFC 3966, section 3).
  private static func checkTelephone(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(AddressFault) {
    let end = bytes[range].firstIndex(of: UInt8(ascii: ";")) ?? range.upperBound
    var digits = 0
    for index in range.lowerBound..<end {
      switch bytes[index] {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "+") where index == range.lowerBound: break
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default:
        let hasDigits = bytes[range].contains { (0x30...0x39).contains($0) }
        throw AddressFault(hasDigits ? .telephone : .noTelephone, at: index..<(index + 1))
      }
    }
    guard digits >= 2 else { throw AddressFault(digits == 0 ? .noTelephone : .telephone, at: range) }
    guard end < range.upperBound else { return }
    for parameter in bytes[(end + 1)..<range.upperBound].split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    {
      guard let first = parameter.first, first != UInt8(ascii: "="), parameter.allSatisfy(ofParameter.contains),
        PercentEncoding.decoded(parameter) != nil
      else { throw AddressFault(.telephone, at: parameter.startIndex..<parameter.endIndex) }
    }
  }
}
