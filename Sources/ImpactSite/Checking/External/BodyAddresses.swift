import Diagnostics
import HTML
import Markdown

/// Finds the web addresses that the Markdown of a file leads to.
enum BodyAddresses {
  /// The addresses of links and pictures, in the order of the text; the Markdown begins at `start`.
  static func find(in file: SourceFile, from start: Int) -> [Located<String>] {
    let positions = BodyPositions(file, start..<file.bytes.count)
    var found: [Located<String>] = []
    let document = Document(parsing: ReferenceScanner.protectingEscapes(file.bytes[positions.body]))
    document.walk { phase, node, _ in
      guard phase == .enter, node.kind == .link || node.kind == .image else { return true }
      ReferenceScanner.withRestoredEscapes(node.destination) { bytes in
        guard Address(bytes) == .web, ReferenceScanner.isPlain(bytes) else { return }
        let place = positions.range(ofDestination: bytes, of: node)
        found.append(Located(String(decoding: bytes, as: UTF8.self), at: place))
      }
      return true
    }
    return found
  }
}
