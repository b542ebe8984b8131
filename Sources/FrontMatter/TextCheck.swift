public import Diagnostics

/// Whether a file's bytes are text: well-formed UTF-8 without NUL, without control characters, and without characters that
/// nobody sees and that turn the direction of what stands behind them.
public enum TextCheck {
  /// The offset after a byte-order mark, if there is one.
  public static func startOfText(_ bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Appends a diagnostic at each character that is wrong, and returns whether the file can be read all the same. Behind
  /// what is no text at all nothing more is looked for.
  public static func passes(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Bool {
    var isReadable = true
    file.bytes.withUnsafeBufferPointer { bytes in
      var index = startOfText(file.bytes)
      while isReadable {
        index = ASCIIScan.endOfText(bytes, from: index)
        if index == bytes.count { return }
        guard bytes[index] != 0, let length = bytes[index] < 0x80 ? 1 : length(of: bytes, at: index) else {
          diagnostics.append(broken(bytes[index], at: SourceRange(file, index..<index + 1)))
          isReadable = false
          return
        }
        if let character = refused(bytes[index..<index + length]) {
          diagnostics.append(
            .error(
              isReserved(character) ? .noncharacter : .refusedCharacter, character.message,
              at: SourceRange(file, index..<index + length)))
          // YAML refuses some of them too, and Impact has a use of its own for others.
          isReadable = isReadable && !isReserved(character) && isOfYAML(character)
        }
        index += length
      }
    }
    return isReadable
  }

  /// The character of some bytes, if it is one that no text may have; nearly all are not.
  private static func refused(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> RefusedCharacter? {
    switch (bytes.count, bytes[bytes.startIndex]) {
    case (1, _), (2, 0xC2), (3, 0xE2), (3, 0xEF), (4, _): break
    default: return nil
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first.flatMap { RefusedCharacter($0.value) }
  }

  /// Whether it is one of those that Impact keeps for its own use.
  private static func isReserved(_ character: RefusedCharacter) -> Bool {
    (0xFDD0...0xFDEF).contains(character.scalar.value)
  }

  /// Whether it is nothing special to YAML (YAML 1.1, section 5.1; a line end is U+0085).
  private static func isOfYAML(_ character: RefusedCharacter) -> Bool {
    let value = character.scalar.value
    return value >= 0xA0 && value != 0xFEFF && value != 0xFFFE && value != 0xFFFF
  }

  private static func broken(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
    byte == 0
      ? .error(.nulByte, "there is a NUL byte here; the file is damaged or is not a text file", at: range)
      : .error(.invalidUtf8, "this is not UTF-8 text; save the file with the encoding UTF-8", at: range)
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
