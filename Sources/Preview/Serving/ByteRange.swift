/// What a `Range` header asks for (RFC 9110, 14.1.2 and 14.2).
enum ByteRange: Equatable {
  /// Everything: there is no range, several of them, or one that makes no sense.
  case whole
  /// Some of the bytes.
  case part(Range<Int>)
  /// Only bytes that aren't there.
  case unsatisfiable

  /// Reads the header's value.
  ///
  /// - Parameters:
  ///   - field: the value, such as `bytes=0-99`
  ///   - length: how many bytes there are
  init(_ field: String, length: Int) {
    let unit = "bytes="
    let ends = field.dropFirst(unit.count).split(separator: "-", omittingEmptySubsequences: false)
    guard field.prefix(unit.count).lowercased() == unit, ends.count == 2 else {
      self = .whole
      return
    }
    switch (ByteRange.number(ends[0]), ByteRange.number(ends[1])) {
    case (let first?, let last?) where first <= last:
      self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
    case (let first?, nil) where ends[1].isEmpty:
      self = first < length ? .part(first..<length) : .unsatisfiable
    case (nil, let count?) where ends[0].isEmpty:
      self = count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
    default:
      self = .whole
    }
  }

  /// A number of digits only; one too large for any file is as good as the largest.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    return Int(text) ?? .max
  }
}
