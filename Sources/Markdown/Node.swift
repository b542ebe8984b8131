internal import Ccmark

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a node is, in CommonMark's terms.
public enum NodeKind: Sendable {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  case other

  /// Whether nodes of this kind have no children, so that a walk enters and never exits them.
  public var isLeaf: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline: true
    default: false
    }
  }

  /// Whether nodes of this kind are inlines (CommonMark 0.30, section 6).
  public var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: true
    default: false
    }
  }
}

/// A view of one node of a document; valid while the document is.
public struct Node {
  private let pointer: OpaquePointer
  /// What the node is.
  public let kind: NodeKind

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
    kind = Self.kind(cmark_node_get_type(pointer))
  }

  private static func kind(_ type: cmark_node_type) -> NodeKind {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  /// The line where the node starts, from 1, in the text that was parsed.
  public var line: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The column where the node starts, from 1, in bytes. Inside nested blocks cmark counts from the block's own
  /// text, so this is a lower bound.
  public var column: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The line where the node ends, from 1.
  public var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The column where the node ends, from 1, in bytes, counted as `column` is.
  public var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// What tells the node from all others of its document.
  public struct ID: Hashable, Sendable {
    fileprivate let address: UInt
  }

  /// What tells the node from all others of its document.
  public var id: ID { ID(address: UInt(bitPattern: pointer)) }

  /// The block that an inline stands in; a block itself.
  public var block: Node {
    var block = self
    while block.kind.isInline, let parent = cmark_node_parent(block.pointer) { block = Node(parent) }
    return block
  }

  /// Visits the inlines below a block in document order, containers twice.
  public func walkInlines(_ visit: (_ phase: WalkPhase, _ node: Node) -> Void) {
    var next = cmark_node_first_child(pointer)
    while let current = next {
      let node = Node(current)
      visit(.enter, node)
      next = node.kind.isLeaf ? nil : cmark_node_first_child(current)
      var last = node
      while next == nil, last.pointer != pointer {
        if !last.kind.isLeaf { visit(.exit, last) }
        next = cmark_node_next(last.pointer)
        guard next == nil, let parent = cmark_node_parent(last.pointer) else { break }
        last = Node(parent)
      }
    }
  }

  /// The bytes of a text, code or HTML node.
  public var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }

  /// The address of a link or an image.
  public var destination: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }

  /// The title of a link or an image.
  public var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }

  /// The info string of a fenced code block.
  public var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

  /// The level of a heading, 1 to 6.
  public var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The first number of an ordered list, or nil for a bullet list.
  public var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// Whether the node has no children.
  public var isEmpty: Bool { cmark_node_first_child(pointer) == nil }

  /// Whether a paragraph stands in a tight list, where it is written without its tags (section 5.3).
  var isInTightList: Bool {
    guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else { return false }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }

  /// The words of the block that an inline stands in, without its code and the descriptions of images; lines end in a
  /// blank.
  public var wordsOfBlock: [UInt8] {
    var block = pointer
    while Self.kind(cmark_node_get_type(block)).isInline, let parent = cmark_node_parent(block) { block = parent }
    var words: [UInt8] = []
    Node(block).forEachInline { node in
      switch node.kind {
      case .text: words += node.literal
      case .softBreak, .lineBreak, .code: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return words
  }

  /// Gives the inlines below the node in document order, but for those of images' descriptions.
  public func forEachInline(_ visit: (Node) -> Void) {
    var next = cmark_node_first_child(pointer)
    while let current = next {
      let node = Node(current)
      visit(node)
      next = node.kind == .image ? nil : cmark_node_first_child(current)
      var last = current
      while next == nil, last != pointer {
        next = cmark_node_next(last)
        guard next == nil, let parent = cmark_node_parent(last) else { break }
        last = parent
      }
    }
  }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
  }
}
