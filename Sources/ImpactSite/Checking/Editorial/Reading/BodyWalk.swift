import Diagnostics
import Markdown

/// Walks over the Markdown of a file, and gives the text of each paragraph, heading and description of a picture.
struct BodyWalk {
  let positions: BodyPositions

  /// A walk over what stands behind a file's front matter.
  init(_ file: SourceFile, start: Int) { positions = BodyPositions(file, start..<file.bytes.count) }

  /// Gives each text, in the order of their ends.
  func forEachText(_ visit: (ReadText) -> Void) {
    let document = Document(parsing: ReferenceScanner.protectingEscapes(positions.file.bytes[positions.body]))
    // The block's text, and above it the descriptions of pictures in pictures.
    var texts: [ReadText] = []
    func change(_ body: (inout ReadText) -> Void) {
      if !texts.isEmpty { body(&texts[texts.count - 1]) }
    }
    document.walk { phase, node, depth in
      switch (node.kind, phase) {
      case (.paragraph, .enter), (.heading, .enter): texts = [ReadText()]
      case (.image, .enter):
        change { $0.appendGap() }
        texts.append(ReadText())
      case (.paragraph, .exit), (.heading, .exit), (.image, .exit):
        if let text = texts.popLast(), !text.isEmpty { visit(text) }
      case (.text, _): change { $0.append(node.literal, of: node) }
      case (.softBreak, _), (.lineBreak, _): change { $0.appendBlank() }
      case (.code, _): change { $0.appendGap() }
      default: break
      }
      return depth <= BodyRenderer.maximumDepth
    }
  }

  /// The place of some bytes of a text, as far as they stand together; `passed` is where what was told before ends.
  func place(of range: Range<Int>, in text: ReadText, passed: Int) -> SourceRange {
    guard let piece = text.piece(at: range.lowerBound), let node = piece.node else {
      return positions.range(ofLine: 1)
    }
    let end = min(range.upperBound, piece.range.upperBound)
    // The words before it tell it from the same number elsewhere on the line.
    let start = max(piece.range.lowerBound, min(passed, range.lowerBound))
    let found = positions.range(of: text.bytes[start..<end], in: node)
    if found.bytes.count == end - start {
      return found.part(range.lowerBound - start..<end - start)
    }
    return positions.range(of: text.bytes[range.lowerBound..<end], in: node)
  }
}
