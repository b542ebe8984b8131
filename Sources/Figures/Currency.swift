/// A currency by its ISO 4217 code.
public struct Currency: Sendable, Hashable {
  /// The three letters, such as `EUR`.
  public let code: String

  /// The currency of a code in capital letters, or nil for none of ISO 4217's.
  public init?(code: some StringProtocol) {
    guard Self.codes.contains(String(code)) else { return nil }
    self.code = String(code)
  }

  /// The currency of a symbol that stands for one currency where it is used alone.
  public init?(symbol: Unicode.Scalar) {
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
    """.split(separator: " ").map(String.init))
}
