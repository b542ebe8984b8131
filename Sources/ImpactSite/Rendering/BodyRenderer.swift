import Diagnostics
import FrontMatter
import HTML
import Markdown

/// Writes the Markdown of one file as HTML: references replaced, links checked, headings at the level of their place,
/// and whatever has no place on a page reported.
struct BodyRenderer: HTMLRendererDelegate {
  /// Deeper nesting than anybody writes by hand, and less than makes browsers flatten the tree.
  static let maximumDepth = 100

  var text: TextRenderer
  let links: LinkResolver
  /// How much lower headings stand than they were written, because the section has a heading of its own.
  let headingShift: Int
  /// Names the headings.
  private let names: HeadingNames
  private var diagnostics: [Diagnostic] = []
  private let positions: BodyPositions
  private let references: CharacterReferences
  private var habits: Habits
  private var linkDepth = 0
  private var lastLevel = 1

  init(
    _ text: TextRenderer, links: LinkResolver, headingShift: Int, names: HeadingNames, file: SourceFile, start: Int
  ) {
    self.names = names
    self.text = text
    self.links = links
    if links.isOwnFile, links.anchors.areOfFigures { self.text.rows = FigureRows(route: links.route) }
    self.headingShift = headingShift
    positions = BodyPositions(file, start..<file.bytes.count)
    references = CharacterReferences(file.bytes, positions.body)
    habits = Habits(positions, text.resolver)
  }

  /// Renders the body.
  mutating func render(to output: inout [UInt8], _ diagnostics: inout [Diagnostic]) {
    let source = ReferenceScanner.protectingEscapes(positions.file.bytes[positions.body])
    let document = Document(parsing: source)
    if let excess = document.excess { report(excess) }
    document.renderHTML(to: &output, &self)
    diagnostics += references.diagnostics(document, positions)
    habits.tellDefinitions()
    diagnostics += self.diagnostics + habits.finished()
  }

  mutating func willRender(_ phase: WalkPhase, _ node: Node, depth: Int) -> Bool {
    guard depth <= Self.maximumDepth else {
      report(
        .deepNesting, "this is nested deeper than \(Self.maximumDepth) levels", positions.range(ofLine: node.line))
      return false
    }
    switch node.kind {
    case .list: if phase == .enter { habits.tellList(node) }
    case .item: if phase == .enter { text.startBlock() }
    case .paragraph, .heading: if phase == .enter { startBlock(node) } else { habits.end() }
    case .softBreak, .lineBreak:
      text.breakLine()
      habits.breakLine()
    case .code:
      text.passWord()
      habits.passCode()
    case .htmlBlock, .htmlInline: habits.tellHTML(node)
    case .link:
      linkDepth += phase == .enter ? 1 : -1
      if phase == .enter {
        habits.tellLink(node)
        refuseReferences(in: node.title, of: node, "a link's title")
      }
    case .image where phase == .enter:
      text.startDescription()
      habits.beginPicture()
      refuseReferences(in: node.title, of: node, "a picture's title")
    case .image:
      habits.endPicture(node)
      text.passWord()
    case .codeBlock:
      habits.tellCode(node)
      refuseReferences(in: node.fenceInfo, of: node, "the name of a code block's language")
    default: break
    }
    return true
  }

  mutating func renderText(_ node: Node, plain: Bool, to output: inout [UInt8]) {
    let literal = node.literal
    habits.look(at: literal)
    let kind: TextRenderer.Output = plain ? .plain : .html(isInLink: linkDepth > 0)
    let positions = positions
    text.append(
      literal, kind, escape: true, to: &output, &diagnostics, block: { node.wordsOfBlock },
      place: { positions.range(of: literal[$0], in: node) }, source: { positions.file.bytes })
  }

  mutating func renderLiteral(_ node: Node, to output: inout [UInt8]) {
    guard node.kind == .code || node.kind == .codeBlock else { return }
    ReferenceScanner.withRestoredEscapes(node.literal) { HTMLEscaping.append($0, to: &output) }
  }

  mutating func headingLevel(of node: Node) -> Int { node.headingLevel + headingShift }

  mutating func headingID(of node: Node) -> String? {
    names.name(HeadingWords(resolver: text.resolver).slug(of: node))
  }

  mutating func renderDestination(of node: Node, to output: inout [UInt8]) {
    ReferenceScanner.withRestoredEscapes(node.destination) { bytes in
      do throws(LinkResolver.Problem) {
        switch try links.resolve(bytes, isPicture: node.kind == .image) {
        case .elsewhere: HTMLEscaping.appendAddress(bytes, to: &output)
        case .inside(let address, let remark):
          HTMLEscaping.appendAddress(address, to: &output)
          if let remark {
            let range = positions.range(ofDestination: bytes, of: node)
            diagnostics.append(
              Diagnostic(.warning, remark.identifier, remark.message, at: .range(range), fix: remark.fix))
          }
        }
      } catch {
        guard !habits.footnoteWords.contains(String(decoding: bytes, as: UTF8.self)) else { return }
        let range = positions.range(ofDestination: bytes, of: node)
        diagnostics.append(.error(error.identifier, error.message, at: range, fix: error.fix))
      }
    }
  }

  private mutating func report(_ excess: ParsingCost) {
    let place = positions.range(ofLine: excess.line)
    switch excess.kind {
    case .containers: report(.deepNesting, "this is nested deeper than \(ParsingCost.limit) levels", place)
    case .pictures:
      report(
        .unsupportedMarkdown,
        "more than \(ParsingCost.limit) pictures are begun with ![ in this paragraph and not ended by ]; write \\![ "
          + "where the signs themselves are meant", place)
    }
  }

  private mutating func report(_ identifier: Diagnostic.Identifier, _ message: String, _ range: SourceRange) {
    diagnostics.append(.error(identifier, message, at: range))
  }

  private mutating func startBlock(_ node: Node) {
    text.startBlock(isHeading: node.kind == .heading)
    habits.begin(node)
    guard node.kind == .heading else { return }
    checkLevel(of: node)
    habits.tellHeading(node)
  }

  private mutating func checkLevel(of node: Node) {
    let level = node.headingLevel
    if level == 1 {
      report(
        .headingLevel, "the title in the front matter is the heading of level 1; start with ## here",
        positions.range(ofLine: node.line))
    } else if level > lastLevel + 1 {
      let range = positions.range(ofLine: node.line)
      let text = positions.file.text(range.bytes)
      diagnostics.append(
        Diagnostic(
          .warning, .headingLevel,
          "this heading of level \(level) follows one of level \(lastLevel); a level is left out", at: .range(range),
          fix: text.hasPrefix("#")
            ? String(repeating: "#", count: lastLevel + 1) + text.drop { $0 == "#" } : nil))
    }
    lastLevel = level
  }

  private mutating func refuseReferences(in part: UnsafeBufferPointer<UInt8>, of node: Node, _ place: String) {
    guard !ReferenceScanner.isPlain(part) else { return }
    report(.misplacedReference, "\(place) can't hold {{", positions.range(ofReferenceIn: node))
  }
}
