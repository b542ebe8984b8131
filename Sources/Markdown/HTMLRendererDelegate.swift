import HTML

/// What a site adds to plain CommonMark while it is written as HTML. Every requirement has a default that does what
/// cmark does.
public protocol HTMLRendererDelegate {
  /// Comes before each node is written, in document order. Returning false ends the rendering.
  mutating func willRender(_ phase: WalkPhase, _ node: Node, depth: Int) -> Bool
  /// Writes a text node; `plain` where markup can't stand, in an image's description.
  mutating func renderText(_ node: Node, plain: Bool, to output: inout [UInt8])
  /// Writes code or raw HTML that stands in the source as it is.
  mutating func renderLiteral(_ node: Node, to output: inout [UInt8])
  /// The level that a heading gets in the page.
  mutating func headingLevel(of node: Node) -> Int
  /// The name that links can lead to a heading by; nil for none. It is asked for once, before the heading's words.
  mutating func headingID(of node: Node) -> String?
  /// Writes the address of a link or an image, as for a quoted attribute.
  mutating func renderDestination(of node: Node, to output: inout [UInt8])
}

extension HTMLRendererDelegate {
  /// Goes on.
  public mutating func willRender(_ phase: WalkPhase, _ node: Node, depth: Int) -> Bool { true }

  /// Writes the text, escaped.
  public mutating func renderText(_ node: Node, plain: Bool, to output: inout [UInt8]) {
    HTMLEscaping.append(node.literal, to: &output)
  }

  /// Writes code escaped and HTML as it is.
  public mutating func renderLiteral(_ node: Node, to output: inout [UInt8]) {
    switch node.kind {
    case .htmlBlock, .htmlInline: output.append(contentsOf: node.literal)
    default: HTMLEscaping.append(node.literal, to: &output)
    }
  }

  /// Keeps the level.
  public mutating func headingLevel(of node: Node) -> Int { node.headingLevel }

  /// Gives headings no names.
  public mutating func headingID(of node: Node) -> String? { nil }

  /// Writes the address, escaped.
  public mutating func renderDestination(of node: Node, to output: inout [UInt8]) {
    HTMLEscaping.appendAddress(node.destination, to: &output)
  }
}
