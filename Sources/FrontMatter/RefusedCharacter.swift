internal import Diagnostics

/// A character that nobody sees and that harms a page or its source: no escape and no character reference may write it.
public struct RefusedCharacter: Sendable, Hashable {
  /// The character.
  public let scalar: Unicode.Scalar
  private let kind: String

  /// Takes a character by its number; nil for one that may stand in a text, and for what is no character.
  public init?(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value), let kind = Self.kind(value) else { return nil }
    self.scalar = scalar
    self.kind = kind
  }

  /// Takes a character that a reference or an escape stands for: line ends that no text needs are refused in them too.
  public init?(writtenAs value: UInt32) {
    if let character = RefusedCharacter(value) {
      self = character
      return
    }
    guard value == 0x0D || value == 0x2028 || value == 0x2029, let scalar = Unicode.Scalar(value) else { return nil }
    self.scalar = scalar
    kind = "a line end that nobody sees"
  }

  /// The sentence about one that stands in a text itself.
  public var message: String {
    scalar.value >= 0xFDD0 && scalar.value <= 0xFDEF
      ? "there is a character here that is not for text (U+FDD0 to U+FDEF)"
      : "\(number), \(kind), stands here; take it out: delete what is around it too, and type that again"
  }

  /// The sentence about what was written for it; `otherwise` says what to do if something else was meant.
  public func message(_ written: String, otherwise: String) -> String {
    "\(quoted(written)) stands for \(number), \(kind), and can't stand in a text; take it out, \(otherwise)"
  }

  private var number: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func kind(_ value: UInt32) -> String? {
    switch value {
    case 0x09, 0x0A, 0x0D: nil
    case 0: "the NUL character"
    case 0x01..<0x20, 0x7F..<0xA0: "an invisible control character"
    case 0x202A...0x202E, 0x2066...0x2069: "an invisible character that changes the direction of the text"
    case 0xFEFF: "an invisible byte-order mark"
    case 0xE0001: "an invisible mark of a language"
    case 0xFDD0...0xFDEF: "a number that is no character"
    default: value & 0xFFFE == 0xFFFE ? "a number that is no character" : nil
    }
  }
}
