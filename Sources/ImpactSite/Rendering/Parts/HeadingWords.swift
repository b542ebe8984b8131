import Diagnostics
import Figures
import Markdown

/// What a heading of Markdown says, as the name of its part: its text with references as the words they stand for, and
/// its code; the descriptions of pictures are left out.
struct HeadingWords {
  let resolver: ReferenceResolver

  /// The name that a heading's words give.
  func slug(of heading: Node) -> String {
    var slug = HeadingSlug()
    heading.forEachInline { node in
      switch node.kind {
      case .text: append(node.literal, to: &slug)
      case .code: ReferenceScanner.withRestoredEscapes(node.literal) { slug.append($0) }
      case .softBreak, .lineBreak: slug.append(" ")
      default: break
      }
    }
    return slug.text
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, to slug: inout HeadingSlug) {
    guard !ReferenceScanner.isPlain(text) else { return slug.append(text) }
    ReferenceScanner.forEachPiece(text) { piece in
      switch piece {
      case .text(let range): slug.append(UnsafeBufferPointer(rebasing: text[range]))
      case .braces, .unclosed: break
      case .reference(_, let inner):
        // What is wrong with it is told where it is shown.
        let resolved = try? resolver.resolve(parsing: UnsafeBufferPointer(rebasing: text[inner]))
        if let words = resolved?.meaning.words { slug.append(words) }
      }
    }
  }
}

extension ReferenceResolver.Meaning {
  /// The plain words; nil where nothing is known of them.
  fileprivate var words: String? {
    switch self {
    case .figure(let phrase): phrase.whole.plain
    case .number(let number, _): number
    case .text(let text, _): text.plain
    case .words(let words, _): words
    case .contact(let contact): contact.number.value
    case .unreadable: nil
    }
  }
}
