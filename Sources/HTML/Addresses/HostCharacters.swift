/// The characters of a host's name: those that stay what they are when a browser looks the name up (UTS #46, section 4),
/// save for capitals.
enum HostCharacters {
  /// Those of ASCII.
  static let ofLabel = ByteSet.lettersDigits(and: "-_")

  /// Whether a character may stand in a label.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ofLabel.contains(UInt8(truncatingIfNeeded: scalar.value)) }
    return isOfWord(scalar) && !scalar.properties.isDefaultIgnorableCodePoint && staysItself(scalar)
  }

  /// Whether a character is put on the one before it, so that no label begins with it (RFC 5891, section 4.2.3.2).
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Letters, marks, digits and emoji.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      true
    default: scalar.properties.isEmoji
    }
  }

  /// Whether a character is not read as others, such as a full-width letter as one of ASCII.
  private static func staysItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ß and ς, which older browsers wrote otherwise (UTS #46, section 6).
    case 0x00DF, 0x1E9E, 0x03C2: return true
    // The scripts of India, and Thai and Lao: some letters come apart into two of their script.
    case 0x0900...0x0EFF: return true
    default: break
    }
    guard scalar.properties.changesWhenNFKCCaseFolded else { return true }
    // A capital letter is read as the small one, if that stays itself.
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    return small.first != scalar && small.allSatisfy { !$0.isASCII && !$0.properties.changesWhenNFKCCaseFolded }
  }
}
