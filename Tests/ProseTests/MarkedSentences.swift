import Foundation

/// A sentence with its quantities marked by hand (see `Sentences/README.md`).
struct MarkedSentence {
  /// The sentence without marks.
  let text: [UInt8]
  /// The bytes of the quantities.
  let quantities: Set<Range<Int>>

  /// Takes the marks out of a line.
  init(_ line: some StringProtocol) {
    var text: [UInt8] = []
    var quantities = Set<Range<Int>>()
    var start = 0
    for character in line {
      switch character {
      case "⟦": start = text.count
      case "⟧": quantities.insert(start..<text.count)
      default: text += character.utf8
      }
    }
    self.text = text
    self.quantities = quantities
  }

  /// The sentences of a file.
  static func all(in file: String) throws -> [MarkedSentence] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sentences/\(file)")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      MarkedSentence($0)
    }
  }
}
