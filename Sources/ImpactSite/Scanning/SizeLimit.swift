/// How large a file may be that is read. A file beyond it is there by mistake, and would fill the memory or keep everybody
/// waiting.
package enum SizeLimit: Int64 {
  /// Of a file that is read as text: Markdown, `site.yml` and templates.
  case text = 0x80_0000
  /// Of a file that Impact keeps for itself, such as the list of what it wrote.
  case own = 0x2000_0000
  /// Of a file that is copied: assets, pictures and documents.
  case copied = 0x8000_0000

  /// Why a file of some bytes is refused, as the rest of a sentence; nil where it is not.
  package func problem(_ size: Int64) -> String? {
    guard size > rawValue else { return nil }
    switch self {
    case .text: return "has \(Self.words(size)); a text has at most \(Self.words(rawValue))"
    case .own: return "has \(Self.words(size)); there is something else in it than impact wrote"
    case .copied: return "has \(Self.words(size)); a file of a site has at most \(Self.words(rawValue))"
    }
  }

  /// A size in the largest unit of which it has one, rounded up to a tenth.
  private static func words(_ size: Int64) -> String {
    let units = [(40, "TiB"), (30, "GiB"), (20, "MiB"), (10, "KiB")]
    guard let (bits, unit) = units.first(where: { size >> Int64($0.0) > 0 }) else { return "\(size) bytes" }
    let step = Int64(1) << Int64(bits)
    let (whole, rest) = size.quotientAndRemainder(dividingBy: step)
    let tenths = (rest * 10 + step - 1) / step
    return tenths == 0 ? "\(whole) \(unit)" : tenths == 10 ? "\(whole + 1) \(unit)" : "\(whole).\(tenths) \(unit)"
  }
}
