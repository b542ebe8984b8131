import HTML

extension Document {
  /// Appends the document as HTML, the same bytes that cmark writes but for what the delegate changes.
  public func renderHTML<Delegate: HTMLRendererDelegate>(to output: inout [UInt8], _ delegate: inout Delegate) {
    var renderer = HTMLRenderer(output: output)
    output = []
    walk { phase, node, depth in
      guard delegate.willRender(phase, node, depth: depth) else { return false }
      renderer.render(phase, node, &delegate)
      return true
    }
    output = renderer.output
  }
}

private struct HTMLRenderer {
  var output: [UInt8]
  private let start: Int
  private var imageDepth = 0

  init(output: [UInt8]) {
    self.output = output
    start = output.count
  }

  private mutating func startLine() {
    if output.count > start, output[output.count - 1] != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  mutating func render<Delegate: HTMLRendererDelegate>(_ phase: WalkPhase, _ node: Node, _ delegate: inout Delegate) {
    if imageDepth > 0 {
      renderPlain(phase, node, &delegate)
    } else if node.kind.isInline {
      renderInline(phase, node, &delegate)
    } else {
      renderBlock(phase, node, &delegate)
    }
  }

  /// Inside an image only the words of its description are written.
  private mutating func renderPlain<Delegate: HTMLRendererDelegate>(
    _ phase: WalkPhase, _ node: Node, _ delegate: inout Delegate
  ) {
    switch node.kind {
    case .text: delegate.renderText(node, plain: true, to: &output)
    case .code: delegate.renderLiteral(node, to: &output)
    case .htmlInline: HTMLEscaping.append(node.literal, to: &output)
    case .softBreak, .lineBreak: output.append(UInt8(ascii: " "))
    case .image:
      imageDepth += phase == .enter ? 1 : -1
      if imageDepth == 0 {
        appendTitle(node)
        output.append("\" />")
      }
    default: break
    }
  }

  private mutating func renderInline<Delegate: HTMLRendererDelegate>(
    _ phase: WalkPhase, _ node: Node, _ delegate: inout Delegate
  ) {
    switch node.kind {
    case .text: delegate.renderText(node, plain: false, to: &output)
    case .softBreak: output.append(UInt8(ascii: "\n"))
    case .lineBreak: output.append("<br />\n")
    case .code:
      output.append("<code>")
      delegate.renderLiteral(node, to: &output)
      output.append("</code>")
    case .htmlInline: delegate.renderLiteral(node, to: &output)
    case .emphasis: output.append(phase == .enter ? "<em>" : "</em>")
    case .strong: output.append(phase == .enter ? "<strong>" : "</strong>")
    case .link:
      if phase == .enter {
        output.append("<a href=\"")
        delegate.renderDestination(of: node, to: &output)
        appendTitle(node)
        output.append("\">")
      } else {
        output.append("</a>")
      }
    case .image:
      imageDepth += 1
      output.append("<img src=\"")
      delegate.renderDestination(of: node, to: &output)
      output.append("\" alt=\"")
    default: break
    }
  }

  private mutating func appendTitle(_ node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    output.append("\" title=\"")
    HTMLEscaping.append(title, to: &output)
  }

  private mutating func renderBlock<Delegate: HTMLRendererDelegate>(
    _ phase: WalkPhase, _ node: Node, _ delegate: inout Delegate
  ) {
    switch node.kind {
    case .blockQuote:
      startLine()
      output.append(phase == .enter ? "<blockquote>\n" : "</blockquote>\n")
    case .list:
      startLine()
      renderList(phase, node.listStart)
    case .item:
      if phase == .enter { startLine() }
      output.append(phase == .enter ? "<li>" : "</li>\n")
    case .paragraph where !node.isInTightList:
      if phase == .enter { startLine() }
      output.append(phase == .enter ? "<p>" : "</p>\n")
    case .heading:
      if phase == .enter { startLine() }
      output.append(phase == .enter ? "<h" : "</h")
      output.append(UInt8(ascii: "0") + UInt8(clamping: min(max(delegate.headingLevel(of: node), 1), 6)))
      if phase == .enter, let id = delegate.headingID(of: node) {
        output.append(" id=\"")
        HTMLEscaping.append(id, to: &output)
        output.append(UInt8(ascii: "\""))
      }
      output.append(phase == .enter ? ">" : ">\n")
    case .codeBlock:
      startLine()
      renderCodeBlock(node, &delegate)
    case .htmlBlock:
      startLine()
      delegate.renderLiteral(node, to: &output)
      startLine()
    case .thematicBreak:
      startLine()
      output.append("<hr />\n")
    default: break
    }
  }

  private mutating func renderList(_ phase: WalkPhase, _ first: Int?) {
    switch (phase, first) {
    case (.enter, nil): output.append("<ul>\n")
    case (.enter, 1): output.append("<ol>\n")
    case (.enter, let first?):
      output.append("<ol start=\"")
      output.append(String(first))
      output.append("\">\n")
    case (.exit, nil): output.append("</ul>\n")
    case (.exit, _): output.append("</ol>\n")
    }
  }

  private mutating func renderCodeBlock<Delegate: HTMLRendererDelegate>(_ node: Node, _ delegate: inout Delegate) {
    let info = node.fenceInfo
    let language = info.prefix { !($0 == 0x20 || 0x09...0x0D ~= $0) }
    if language.isEmpty {
      output.append("<pre><code>")
    } else {
      output.append("<pre><code class=\"language-")
      HTMLEscaping.append(UnsafeBufferPointer(rebasing: language), to: &output)
      output.append("\">")
    }
    delegate.renderLiteral(node, to: &output)
    output.append("</code></pre>\n")
  }
}
