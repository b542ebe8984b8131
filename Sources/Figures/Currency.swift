/// A currency by its ISO 4217 code.
public struct Currency: Sendable, Hashable {
  /// The three letters, one a byte.
  private let letters: UInt32

  /// The three letters, such as `EUR`.
  public var code: String { String(decoding: bytes, as: UTF8.self) }

  /// The three letters in ASCII.
  var bytes: [UInt8] { [UInt8(letters >> 16), UInt8(letters >> 8 & 0xFF), UInt8(letters & 0xFF)] }

  /// The currency of a code in capital letters, or nil for none of ISO 4217's.
  public init?(code: some StringProtocol) {
    guard let letters = Self.pack(code.utf8), Self.codes.contains(letters) else { return nil }
    self.letters = letters
  }

  /// The currency of a symbol that stands for one currency where it is used alone.
  public init?(symbol: Unicode.Scalar) {
    let code: StaticString
    switch symbol {
    case "€": code = "EUR"
    case "£": code = "GBP"
    case "$": code = "USD"
    case "₴": code = "UAH"
    case "₺": code = "TRY"
    case "₪": code = "ILS"
    case "₹": code = "INR"
    case "¥": code = "JPY"
    default: return nil
    }
    letters = code.withUTF8Buffer { Self.pack($0) ?? 0 }
  }

  /// Whether an amount has two digits behind the decimal mark (ISO 4217); some currencies have none, some three.
  var isWrittenInCents: Bool { !Self.withoutCents.contains(letters) }

  private static let withoutCents = Set(
    """
    BHD BIF CLP DJF GNF IQD ISK JOD JPY KMF KRW KWD LYD OMR PYG RWF TND UGX VND VUV XAF XOF XPF
    """.utf8.split(separator: UInt8(ascii: " ")).compactMap { pack($0) })

  /// Three capital letters as a number.
  private static func pack(_ code: some Sequence<UInt8>) -> UInt32? {
    var result: UInt32 = 0
    var count = 0
    for byte in code {
      guard (0x41...0x5A).contains(byte), count < 3 else { return nil }
      result = result << 8 | UInt32(byte)
      count += 1
    }
    return count == 3 ? result : nil
  }

  /// Active codes of ISO 4217, table A.1, without funds and metals.
  private static let codes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA \
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
    USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.utf8.split(separator: UInt8(ascii: " ")).compactMap { pack($0) })
}
