public import Diagnostics

/// Whether a file's bytes are text: well-formed UTF-8 without NUL and without the noncharacters that Impact keeps for
/// its own use.
public enum TextCheck {
  /// The offset after a byte-order mark, if there is one.
  public static func startOfText(_ bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Appends one diagnostic at the first byte that is wrong, and returns whether there was none.
  public static func passes(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Bool {
    guard let problem = firstProblem(file.bytes) else { return true }
    let range = SourceRange(file, problem.offset..<problem.offset + 1)
    switch problem.kind {
    case .null:
      diagnostics.append(
        .error(.nulByte, "there is a NUL byte here; the file is damaged or is not a text file", at: range)
      )
    case .malformed:
      diagnostics.append(
        .error(.invalidUtf8, "this is not UTF-8 text; save the file with the encoding UTF-8", at: range)
      )
    case .noncharacter:
      diagnostics.append(
        .error(.noncharacter, "there is a character here that is not for text (U+FDD0 to U+FDEF)", at: range)
      )
    }
    return false
  }

  private enum Kind { case null, malformed, noncharacter }

  private static func firstProblem(_ bytes: [UInt8]) -> (kind: Kind, offset: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while true {
        index = ASCIIScan.end(of: bytes, from: index, to: bytes.count)
        while index < bytes.count, bytes[index] >= 0x80 {
          guard let length = length(of: bytes, at: index) else { return (.malformed, index) }
          if bytes[index] == 0xEF, bytes[index + 1] == 0xB7, (0x90...0xAF).contains(bytes[index + 2]) {
            return (.noncharacter, index)
          }
          index += length
        }
        if index == bytes.count { return nil }
        if bytes[index] == 0 { return (.null, index) }
      }
    }
  }

  /// The length of the character that is no ASCII at an offset, if it is one of the well-formed byte sequences in
  /// table 3-7 of the Unicode Standard.
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
