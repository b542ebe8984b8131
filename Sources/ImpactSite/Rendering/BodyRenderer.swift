import Diagnostics
import Markdown

/// Writes the Markdown of one file as HTML: references replaced, links checked, headings at the level of their place,
/// and whatever has no place on a page reported.
struct BodyRenderer: HTMLRendererDelegate {
  /// Deeper nesting than anybody writes by hand, and less than makes browsers flatten the tree.
  static let maximumDepth = 100

  var text: TextResolver
  let links: LinkResolver
  /// How much lower headings stand than they were written, because the section has a heading of its own.
  let headingShift: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// The files of the site that the text links to or shows.
  private(set) var files: Set<String> = []
  private var positions: BodyPositions
  private var linkDepth = 0
  private var lastLevel = 1

  init(_ text: TextResolver, links: LinkResolver, headingShift: Int, file: SourceFile, body: Range<Int>) {
    self.text = text
    self.links = links
    self.headingShift = headingShift
    positions = BodyPositions(file, body)
  }

  /// Renders a body; what was wrong is in the renderer's diagnostics.
  mutating func render(to output: inout [UInt8]) {
    let source = ReferenceScanner.protectingEscapes(positions.file.bytes[positions.body])
    let document = Document(parsing: source)
    document.renderHTML(to: &output, &self)
    diagnostics += text.diagnostics
    text.diagnostics = []
  }

  mutating func willRender(_ phase: WalkPhase, _ node: Node, depth: Int) -> Bool {
    guard depth <= Self.maximumDepth else {
      report(
        .deepNesting, "this is nested deeper than \(Self.maximumDepth) levels", positions.range(ofLine: node.line))
      return false
    }
    switch node.kind {
    case .paragraph, .item: if phase == .enter { text.position.startBlock() }
    case .heading: if phase == .enter { startHeading(node) }
    case .softBreak, .lineBreak: text.position.breakLine()
    case .code: text.position.passWord()
    case .htmlBlock, .htmlInline: refuseHTML(node)
    case .link:
      linkDepth += phase == .enter ? 1 : -1
      if phase == .enter { refuseReferences(in: node.title, of: node, "a link's title") }
    case .image where phase == .enter:
      text.position.startBlock()
      refuseReferences(in: node.title, of: node, "a picture's title")
    case .image: text.position.passWord()
    case .codeBlock: refuseReferences(in: node.fenceInfo, of: node, "the name of a code block's language")
    default: break
    }
    return true
  }

  mutating func renderText(_ node: Node, plain: Bool, to output: inout [UInt8]) {
    let literal = node.literal
    let kind: TextResolver.Output = plain ? .plain : .html(isInLink: linkDepth > 0)
    var positions = positions
    text.append(literal, kind, escape: true, to: &output) { part in
      positions.range(of: Array(literal[part]), line: node.line)
    }
    self.positions = positions
  }

  mutating func renderLiteral(_ node: Node, to output: inout [UInt8]) {
    guard node.kind == .code || node.kind == .codeBlock else { return }
    ReferenceScanner.restoringEscapes(node.literal).withUnsafeBufferPointer { HTMLEscaping.append($0, to: &output) }
  }

  mutating func headingLevel(of node: Node) -> Int { node.headingLevel + headingShift }

  mutating func renderDestination(of node: Node, to output: inout [UInt8]) {
    let bytes = ReferenceScanner.restoringEscapes(node.destination)
    let destination = String(decoding: bytes, as: UTF8.self)
    do throws(LinkResolver.Problem) {
      switch try links.resolve(destination, isPicture: node.kind == .image) {
      case .elsewhere: bytes.withUnsafeBufferPointer { HTMLEscaping.appendAddress($0, to: &output) }
      case .inside(let address, let file):
        if let file { files.insert(file) }
        Array(address.utf8).withUnsafeBufferPointer { HTMLEscaping.appendAddress($0, to: &output) }
      }
    } catch {
      report(.invalidLink, error.message, positions.range(of: bytes, line: node.line))
    }
  }

  private mutating func report(_ identifier: String, _ message: String, _ range: SourceRange) {
    diagnostics.append(.error(identifier, message, at: range))
  }

  private mutating func startHeading(_ node: Node) {
    text.position.startBlock()
    let level = node.headingLevel
    let place = positions.range(ofLine: node.line)
    if level == 1 {
      report(.headingLevel, "the title in the front matter is the heading of level 1; start with ## here", place)
    } else if level > lastLevel + 1 {
      diagnostics.append(
        Diagnostic(
          .warning, .headingLevel,
          "this heading of level \(level) follows one of level \(lastLevel); a level is left out",
          at: .range(place), fix: String(repeating: "#", count: lastLevel + 1)))
    }
    lastLevel = level
  }

  private mutating func refuseReferences(in part: UnsafeBufferPointer<UInt8>, of node: Node, _ place: String) {
    guard !ReferenceScanner.isPlain(part) else { return }
    report(.misplacedReference, "\(place) can't hold {{", positions.range(of: Array("{{".utf8), line: node.line))
  }

  private mutating func refuseHTML(_ node: Node) {
    let literal = node.literal
    let firstLine = Array(literal.prefix { $0 != 0x0A })
    let shown = String(decoding: firstLine, as: UTF8.self)
    let range = positions.range(of: firstLine, line: node.line)
    let kind = shown.hasPrefix("<!--") ? "an HTML comment" : "HTML"
    let advice =
      shown.hasPrefix("<!--")
      ? "a remark for editors goes into the front matter, behind a #"
      : "write it in Markdown, or \\< for the sign itself"
    report(.rawHtml, "\(kind) can't stand in content: \(quoted(shown)); \(advice)", range)
  }
}
