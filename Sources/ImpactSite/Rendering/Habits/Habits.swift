import Diagnostics
import Markdown

/// What people write in Markdown that CommonMark has not, and what would pass as plain text into the page.
///
/// A text that CommonMark left as it is, and that holds one of a few signs, makes its whole paragraph suspicious; only
/// such a paragraph is read again, from its source.
struct Habits {
  /// What is counted together.
  enum Kind: Hashable {
    case table, struck, marked, box, bullet, heading, footnote, braces, address, bare, stars, html, picture, code, list,
      apostrophe, shortCode, sign, definition, lineEnd
  }

  /// How many messages of a kind a file has; more would only hide the others.
  static let limit = 20

  let positions: BodyPositions
  /// Says what is meant by what stands in braces.
  let resolver: ReferenceResolver
  private var block: (line: Int, endLine: Int, column: Int)?
  private var isSuspicious = false
  private var isLineStart = false
  private var counts: [Kind: Int] = [:]
  private var last: [Kind: Int] = [:]
  private var diagnostics: [Diagnostic] = []
  /// The opening tags that were told and not closed since.
  private var openTags: [String: Int] = [:]
  private var hasWords = false
  /// The words of the picture that is read.
  private var description: [UInt8]?
  private let hasBareHost: Bool
  private let hasTab: Bool
  private let hasShortcode: Bool
  /// Whether a line has nothing but hyphens.
  let hasRuler: Bool

  /// The first words of footnotes, `[^1]: word`, where CommonMark may see an address; asked for only to tell no more.
  private(set) lazy var footnoteWords: Set<String> = {
    let text = String(decoding: positions.file.bytes[positions.body], as: UTF8.self)
    let words = text.split(whereSeparator: \.isNewline).compactMap { line -> String? in
      let line = line.drop { $0 == " " || $0 == ">" }
      guard line.hasPrefix("[^"), let end = line.firstRange(of: "]:") else { return nil }
      return line[end.upperBound...].split(separator: " ").first.map(String.init)
    }
    return Set(words)
  }()

  /// The addresses of links that lines of their own define.
  private(set) lazy var definitions = LinkDefinitions(positions.file.bytes, positions.body)

  init(_ positions: BodyPositions, _ resolver: ReferenceResolver) {
    self.positions = positions
    self.resolver = resolver
    hasRuler = HabitSigns.haveRuler(positions.file.bytes, positions.body)
    hasTab = HabitSigns.haveTab(positions.file.bytes, positions.body)
    hasShortcode = HabitSigns.haveShortcode(positions.file.bytes, positions.body)
    hasBareHost = HabitSigns.haveBareHost(positions.file.bytes, positions.body)
  }

  /// A paragraph or heading begins.
  mutating func begin(_ node: Node) {
    block = (node.line, node.endLine, node.column)
    isSuspicious = false
    isLineStart = true
  }

  /// A line of the source ends.
  mutating func breakLine() { isLineStart = true }

  /// A text stands here.
  mutating func look(at text: UnsafeBufferPointer<UInt8>) {
    hasWords = true
    description?.append(contentsOf: text)
    if !isSuspicious,
      hasBareHost || hasTab || hasShortcode || HabitSigns.areIn(text, isLineStart: isLineStart)
    {
      isSuspicious = true
    }
    isLineStart = false
  }

  /// The paragraph or heading ends.
  mutating func end() {
    guard isSuspicious, let place = block else { return }
    isSuspicious = false
    let range = positions.range(ofLines: place.line...max(place.line, place.endLine))
    let block = HabitBlock(positions.file, range, column: place.column)
    if tellTable(block) || tellTabs(block) { return }
    tellLines(block)
    tellSigns(block)
    tellReferences(block)
    tellApostrophes(block)
    tellStars(block)
    tellAddresses(block)
  }

  /// A picture begins.
  mutating func beginPicture() { (hasWords, description) = (false, []) }

  /// Code stands here.
  mutating func passCode() {
    passWord()
    isSuspicious = true
  }

  /// Something stands here that is no text.
  mutating func passWord() {
    hasWords = true
    isLineStart = false
  }

  /// A picture ends.
  mutating func endPicture(_ node: Node) {
    let words = String(decoding: description ?? [], as: UTF8.self)
    description = nil
    let isBlank = !hasWords || !words.isEmpty && words.allSatisfy(\.isWhitespace)
    guard isBlank || PictureFile.isName(words) else { return }
    let message =
      isBlank
      ? "this picture has no description; write between [ and ] what it shows"
      : "\(quoted(words)) is the name of a file; write between [ and ] what the picture shows"
    let written = isBlank ? ["![](", "![\(words)](", "![&nbsp;](", "!["] : ["![\(words)"]
    let range = positions.range(ofFirst: written, line: node.line)
    tell(.picture, Diagnostic(.warning, .missingDescription, message, at: .range(range)))
  }

  mutating func openTag(_ name: String) { openTags[name, default: 0] += 1 }

  /// Whether the opening tag was told.
  mutating func closeTag(_ name: String) -> Bool {
    guard let count = openTags[name], count > 0 else { return false }
    openTags[name] = count - 1
    return true
  }

  /// Adds a message, unless there are enough of its kind.
  mutating func tell(_ kind: Kind, _ diagnostic: @autoclosure () -> Diagnostic) {
    counts[kind, default: 0] += 1
    guard counts[kind, default: 0] <= Self.limit else { return }
    last[kind] = diagnostics.count
    diagnostics.append(diagnostic())
  }

  /// All messages; the last one of a kind says how many more there are.
  func finished() -> [Diagnostic] {
    var result = diagnostics
    for (kind, index) in last {
      let more = counts[kind, default: 0] - Self.limit
      if more > 0 { result[index].message += "; there \(more == 1 ? "is 1" : "are \(more)") more of this kind" }
    }
    return result
  }
}
