import Diagnostics
import Markdown
import Prose

/// A text as a reader reads it, from one block or one string of front matter: without marks, and with a gap where a
/// reference, code or a picture stands. It knows which of its bytes stand in the source as they are.
struct ReadText {
  /// Bytes that stand in the source as they are.
  struct Piece {
    /// In the text.
    let range: Range<Int>
    /// Where they begin in the string that they are of.
    let source: Int
    /// The node that holds them; nil for a string of front matter. It is good as long as the walk that gives it.
    let node: Node?
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// Whether it says nothing.
  var isEmpty: Bool { bytes.isEmpty }

  /// Appends something that is no text of its own.
  mutating func appendGap() { bytes += NumberFinder.gap }

  /// Appends the end of a line.
  mutating func appendBlank() { bytes.append(UInt8(ascii: " ")) }

  /// Appends a text in which references may stand.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, of node: Node? = nil) {
    ReferenceScanner.forEachPiece(text) { piece in
      guard case .text(let range) = piece else { return appendGap() }
      pieces.append(Piece(range: bytes.count..<bytes.count + range.count, source: range.lowerBound, node: node))
      bytes.append(contentsOf: text[range])
    }
  }

  /// The piece that a byte stands in; nil where it stands in no source.
  func piece(at offset: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].range.contains(offset) ? pieces[low] : nil
  }

  /// Whether some bytes stand together in the source as they are.
  func isTogether(_ range: Range<Int>) -> Bool {
    piece(at: range.lowerBound).map { range.upperBound <= $0.range.upperBound } ?? false
  }

  /// The text of some bytes, gaps as dots.
  func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(separator: "\u{FFFC}", omittingEmptySubsequences: false)
      .joined(separator: "…")
  }
}
