import Diagnostics

/// What no short form may be, wherever it is written.
enum FigureValueCheck {
  /// What to say of a text; nil where it may be a short form. The place is that of the figure's present text.
  static func problem(with value: String, at place: SourceRange) -> Diagnostic? {
    if value.utf8.count > FigureEdit.longestValue {
      return .error(
        .wrongValue, "this is too long for a figure; it has at most \(FigureEdit.longestValue) bytes", at: place)
    }
    if value.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      return .error(
        .wrongValue, "a figure can't be empty; write its value, such as \"over 760 professionals\"", at: place)
    }
    guard let refused = value.unicodeScalars.lazy.compactMap(problem).first else { return nil }
    return .error(.refusedCharacter, refused, at: place)
  }

  private static func problem(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "a figure stands on one line; take the line end out"
    case 0x09: "there is a tab in this text; write a blank instead"
    case 0x00..<0x20, 0x7F..<0xA0: "there is an invisible control character in this text; take it out"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      "there is an invisible character in this text that changes its direction; take it out"
    case 0xFEFF, 0xFDD0...0xFDEF: "there is an invisible character in this text that is not for text; take it out"
    case let value where value & 0xFFFE == 0xFFFE:
      "there is an invisible character in this text that is not for text; take it out"
    default: nil
    }
  }
}
