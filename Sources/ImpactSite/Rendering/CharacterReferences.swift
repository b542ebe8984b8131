import Diagnostics
import FrontMatter

/// The numeric character references of a body, such as `&#7;`, that stand for characters no text may have.
///
/// Whether one is a reference or the words themselves, as in code, only cmark knows: so they are looked for in the
/// source, where nearly every body has none, and reported when a text turns out to hold the character.
struct CharacterReferences {
  private var found: [(character: RefusedCharacter, range: Range<Int>)] = []

  /// Looks for them in a part of a file.
  init(_ bytes: [UInt8], _ body: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = body.lowerBound
      while let start = bytes.firstIndex(of: UInt8(ascii: "&"), from: index), start + 2 < body.upperBound {
        index = start + 1
        guard bytes[index] == UInt8(ascii: "#") else { continue }
        let text = bytes[index + 1..<min(index + 10, body.upperBound)]
        guard let end = text.firstIndex(of: UInt8(ascii: ";")), let value = Self.number(text[..<end]),
          let character = RefusedCharacter(value)
        else { continue }
        // cmark itself replaces NUL.
        if value != 0 { found.append((character, start..<end + 1)) }
      }
    }
  }

  /// Takes out those whose character a text holds.
  mutating func take(in text: UnsafeBufferPointer<UInt8>) -> [(character: RefusedCharacter, range: Range<Int>)] {
    guard !found.isEmpty else { return [] }
    let scalars = Set(String(decoding: text, as: UTF8.self).unicodeScalars.filter { RefusedCharacter($0.value) != nil })
    guard !scalars.isEmpty else { return [] }
    let taken = found.filter { scalars.contains($0.character.scalar) }
    found.removeAll { scalars.contains($0.character.scalar) }
    return taken
  }

  private static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    let isHexadecimal = text.first == UInt8(ascii: "x") || text.first == UInt8(ascii: "X")
    return UInt32(
      String(decoding: isHexadecimal ? text.dropFirst() : text, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  }
}
