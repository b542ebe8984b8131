/// An address of the web, taken into its parts.
///
/// Source: WHATWG URL Standard, section 4.4, for the schemes `http` and `https`. What the standard calls a validation
/// error is refused, save `[` and `]` behind the host; so are hosts that only a local network knows.
public struct WebAddress: Equatable, Sendable {
  /// The bytes of the scheme, without the colon.
  public let scheme: Range<Int>
  /// The bytes of the host, with the brackets of an IPv6 address.
  public let host: Range<Int>
  /// The digits of the port; empty where none is written.
  public let port: Range<Int>
  /// Where path, query and fragment begin.
  public let rest: Int

  /// Takes an address into its parts.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressProblem) {
    if let plain = WebAddress(plain: bytes) {
      self = plain
      return
    }
    do throws(AddressFault) {
      self = try WebAddressReader(bytes).read()
    } catch {
      throw AddressRepair.problem(error, in: bytes)
    }
  }

  init(scheme: Range<Int>, host: Range<Int>, port: Range<Int>, rest: Int) {
    (self.scheme, self.host, self.port, self.rest) = (scheme, host, port, rest)
  }

  /// Why a text is no web address; nil for one.
  public static func problem(with text: String) -> AddressProblem? {
    var text = text
    return text.withUTF8 { bytes in
      do throws(AddressProblem) {
        _ = try WebAddress(bytes)
        return nil
      } catch {
        return error
      }
    }
  }

  private static let ofLabel = ByteSet.lettersDigits(and: "_")
  /// URL code points of ASCII (section 4.3), and the brackets that programs write into queries.
  static let ofRest = ByteSet.lettersDigits(and: "!$&'()*+,-./:;=?@_~[]")

  /// Reads what nearly all addresses are, in one pass: `https://`, a name of ASCII letters, and no `%` behind it; nil for
  /// all others.
  private init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    let start = 8
    guard Address.beginsWithHTTPS(bytes) else { return nil }
    var index = start
    var label = start
    var dots = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        guard index > label, index - label <= HostName.maximumLabel, bytes[index - 1] != UInt8(ascii: "-") else {
          return nil
        }
        dots += 1
        label = index + 1
      } else if byte == UInt8(ascii: "-") {
        // The second hyphen of `xn--` is another reader's.
        guard index > label, bytes[index - 1] != UInt8(ascii: "-") else { return nil }
      } else if !Self.ofLabel.contains(byte) {
        break
      }
      index += 1
    }
    guard dots > 0, index - label <= HostName.maximumLabel, index - start <= HostName.maximumLength, label < index,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[label] | 0x20), bytes[index - 1] != UInt8(ascii: "-")
    else { return nil }
    let end = index
    if index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): index += 1
      default: return nil
      }
      var marks = bytes[end] == UInt8(ascii: "#") ? 1 : 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "#") {
          marks += 1
          guard marks == 1 else { return nil }
        } else if !Self.ofRest.contains(bytes[index]) {
          return nil
        }
        index += 1
      }
    }
    self.init(scheme: 0..<5, host: start..<end, port: end..<end, rest: end)
  }
}
