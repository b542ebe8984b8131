internal import CDocument
internal import Ccmark

/// A parsed CommonMark document (CommonMark 0.30, by cmark).
///
/// The document owns cmark's tree and frees it. Nodes are views into the tree and must not outlive it.
public struct Document: ~Copyable {
  /// Nil only where there was no memory for a tree; such a document is empty.
  private let document: OpaquePointer?
  /// What there is too much of to parse the text, which then has no nodes; nil for nearly all.
  public let excess: ParsingCost?

  /// Parses Markdown in UTF-8.
  public init(parsing markdown: some Collection<UInt8>) {
    (document, excess) =
      markdown.withContiguousStorageIfAvailable(Self.parse) ?? Array(markdown).withUnsafeBufferPointer(Self.parse)
  }

  deinit {
    impact_document_free(document)
  }

  /// Parses whatever it costs.
  init(unchecked markdown: [UInt8]) {
    document = markdown.withUnsafeBufferPointer(Self.tree)
    excess = nil
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (OpaquePointer?, ParsingCost?) {
    let excess = ParsingCost.excess(in: bytes)
    return (excess == nil ? tree(bytes) : nil, excess)
  }

  private static func tree(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    bytes.withMemoryRebound(to: CChar.self) { characters in
      guard let base = characters.baseAddress else { return impact_document_parse("", 0, CMARK_OPT_DEFAULT) }
      return impact_document_parse(base, characters.count, CMARK_OPT_DEFAULT)
    }
  }

  /// Visits every node in document order, containers twice, with cmark's own iterator: no recursion, so depth of
  /// nesting is no danger. `depth` is 0 for the document. The walk ends early when `visit` returns false.
  public func walk(_ visit: (_ phase: WalkPhase, _ node: Node, _ depth: Int) -> Bool) {
    guard let document, let iterator = impact_document_walk(document) else { return }
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let pointer = cmark_iter_get_node(iterator) else { return }
      let node = Node(pointer)
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        if !visit(.exit, node, depth) { return }
      } else {
        if !visit(.enter, node, depth) { return }
        if !node.kind.isLeaf { depth += 1 }
      }
    }
  }
}

/// Whether a walk comes to a node or leaves it. Leaves are entered only.
public enum WalkPhase: Sendable {
  /// Before the node's children.
  case enter
  /// After the node's children.
  case exit
}
