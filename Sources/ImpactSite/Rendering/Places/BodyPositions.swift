import Diagnostics
import HTML
import Markdown

/// Places in a Markdown body, found only when something has to be reported.
final class BodyPositions {
  let file: SourceFile
  let body: Range<Int>
  private var lastFound: [Int: Int] = [:]
  private var lastDestination: [Int: Int] = [:]
  private var lastInNode: (node: Node.ID, end: Int)?
  private let lines: BodyLines
  /// Where the inlines stand of the block that was asked about last.
  private var places: (block: Node.ID, places: InlinePlaces)?
  /// How many bytes may still be searched where the places of inlines don't tell: in a body of many mistakes the later ones
  /// are told by their lines.
  private var budget: Int
  /// Where addresses stand that definitions give, by their bytes; found when the first is asked for.
  private lazy var definitions = DefinitionPlaces(file.bytes, body)
  private lazy var hasDefinition = HabitSigns.haveDefinition(file.bytes, body)
  /// The paragraph that was looked at last, and how many definitions it began with.
  private var paragraph: (lines: ClosedRange<Int>, definitions: Int)?

  init(_ file: SourceFile, _ body: Range<Int>) {
    self.file = file
    self.body = body
    lines = BodyLines(file, body)
    budget = 64 * body.count + 0x10_0000
  }

  /// The place of some bytes of a text, code or HTML node: the next such bytes in it.
  func range(of needle: some Collection<UInt8>, in node: Node) -> SourceRange {
    guard let range = places(of: node).range(of: node) else { return self.range(of: needle, line: node.line) }
    let bytes = Array(needle)
    let start = lastInNode?.node == node.id ? lastInNode?.end ?? range.lowerBound : range.lowerBound
    guard let found = search(bytes, in: start..<max(start, range.upperBound)) ?? search(bytes, in: range) else {
      return self.range(of: bytes, line: node.line)
    }
    lastInNode = (node.id, found.upperBound)
    return SourceRange(file, found)
  }

  /// The place of the address of a link or picture.
  func range(ofDestination address: some Collection<UInt8>, of node: Node) -> SourceRange {
    let places = places(of: node)
    if let range = places.destination(of: node) { return SourceRange(file, range) }
    if hasDefinition, let range = definitions.place(of: Array(address)) { return SourceRange(file, range) }
    return range(ofDestination: address, line: node.line)
  }

  /// The place of a `{{` in the title of a link or picture, or behind the fence of code.
  func range(ofReferenceIn node: Node) -> SourceRange {
    let braces = Array("{{".utf8)
    guard node.kind == .link || node.kind == .image, let address = places(of: node).destination(of: node) else {
      return range(of: braces, line: node.line)
    }
    guard let found = search(braces, in: address.upperBound..<body.upperBound) else { return range(ofLine: node.line) }
    return SourceRange(file, found)
  }

  /// Where the inlines stand of the block that one is in.
  func places(of node: Node) -> InlinePlaces {
    let block = node.block
    if let places, places.block == block.id { return places.places }
    let made = InlinePlaces(block, definitions: definitionLines(before: block.line), lines)
    places = (block.id, made)
    return made
  }

  /// The place of some bytes that stand on a line of the body (from 1) or soon after it. cmark's columns count from
  /// a block's own text, so the bytes are searched; the same bytes again are the next ones on the line.
  func range(of needle: some Collection<UInt8>, line: Int) -> SourceRange {
    let needle = Array(needle)
    let written = offset(ofLine: line)
    let start = offset(ofLine: line + definitionLines(before: line))
    let lineEnd = file.lineRange(at: start).upperBound
    // What was found last may stand on a later line.
    let next = max(start, lastFound[line] ?? start)
    let found =
      search(needle, in: next..<max(next, lineEnd)) ?? search(needle, in: start..<lineEnd)
      ?? search(needle, in: next..<max(next, body.upperBound)) ?? search(needle, in: written..<body.upperBound)
    guard let found else { return range(ofLine: line) }
    lastFound[line] = found.upperBound
    return SourceRange(file, found)
  }

  /// The place of a link's address: behind `](` on the line or soon after it, else behind the `[name]:` that defines it.
  /// The same words may stand before it, in the link's own text too.
  func range(ofDestination address: some Collection<UInt8>, line: Int) -> SourceRange {
    let needle = Array(address)
    let start = offset(ofLine: line + definitionLines(before: line))
    let lineEnd = file.lineRange(at: start).upperBound
    let next = max(start, lastDestination[line] ?? start)
    var last = line
    while !isBlank(last), last - line < 50 { last += 1 }
    let found =
      search(needle, in: next..<max(next, lineEnd), where: isDestination)
      ?? search(needle, in: start..<lineEnd, where: isDestination)
      ?? search(needle, in: next..<max(next, offset(ofLine: last)), where: isDestination)
    if let found {
      lastDestination[line] = found.upperBound
      return SourceRange(file, found)
    }
    if hasDefinition, let found = search(needle, in: body, where: isDefined) { return SourceRange(file, found) }
    return range(of: needle, line: line)
  }

  private func isDestination(_ found: Range<Int>) -> Bool { stands(found, behind: UInt8(ascii: "(")) }

  private func isDefined(_ found: Range<Int>) -> Bool { stands(found, behind: UInt8(ascii: ":")) }

  /// Whether some bytes stand alone behind `]` and a sign.
  private func stands(_ found: Range<Int>, behind sign: UInt8) -> Bool {
    let bytes = file.bytes
    if found.upperBound < body.upperBound {
      let next = bytes[found.upperBound]
      guard next == UInt8(ascii: ")") || next == UInt8(ascii: ">") || HabitBlock.isGap(next) else { return false }
    }
    var index = found.lowerBound - 1
    if index > body.lowerBound, bytes[index] == UInt8(ascii: "<") { index -= 1 }
    while index > body.lowerBound, HabitBlock.isGap(bytes[index]) { index -= 1 }
    return index > body.lowerBound && bytes[index] == sign && bytes[index - 1] == UInt8(ascii: "]")
  }

  /// The place of the first of several texts that stands on the line.
  func range(ofFirst needles: [String], line: Int) -> SourceRange {
    let start = offset(ofLine: line + definitionLines(before: line))
    let lineEnd = file.lineRange(at: start).upperBound
    let found = needles.first { search(Array($0.utf8), in: start..<lineEnd) != nil }
    return range(of: (found ?? needles.last ?? "").utf8, line: line)
  }

  /// The lines of the definitions of links, `[name]: address`, that a paragraph began with. cmark takes them out of the
  /// paragraph and counts its lines without them.
  private func definitionLines(before line: Int) -> Int {
    guard hasDefinition else { return 0 }
    var first = line
    while first > 1, !isBlank(first), !beginsItem(first), !isBlank(first - 1) {
      if let paragraph, paragraph.lines.contains(first) {
        first = paragraph.lines.lowerBound
        break
      }
      first -= 1
    }
    var count = 0
    if let paragraph, paragraph.lines.lowerBound == first {
      count = paragraph.definitions
    } else {
      while isDefinition(first + count) { count += 1 }
    }
    paragraph = (first...max(first, line), count)
    return count
  }

  private func isBlank(_ line: Int) -> Bool { file.bytes[self.line(line)].allSatisfy(HabitBlock.isGap) }

  private func beginsItem(_ line: Int) -> Bool {
    let text = file.bytes[self.line(line)].drop(while: HabitBlock.isBlank)
    guard let sign = text.first else { return false }
    return "-*+".utf8.contains(sign) && text.dropFirst().first.map(HabitBlock.isBlank) ?? true
  }

  private func isDefinition(_ line: Int) -> Bool {
    let text = file.bytes[self.line(line)].drop { HabitBlock.isBlank($0) || ">-*+".utf8.contains($0) }
    guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")) else { return false }
    return close + 1 < text.endIndex && text[close + 1] == UInt8(ascii: ":")
  }

  private func line(_ line: Int) -> Range<Int> {
    let start = offset(ofLine: line)
    return start..<max(start, min(file.lineRange(at: start).upperBound, body.upperBound))
  }

  /// A whole line of the body without the blanks before it.
  func range(ofLine line: Int) -> SourceRange {
    let range = file.lineRange(at: offset(ofLine: line))
    let blanks = file.bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }.count
    return SourceRange(file, range.lowerBound + blanks..<range.upperBound)
  }

  /// Some lines of the body as they are, without the last line's end.
  func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let start = offset(ofLine: lines.lowerBound)
    return start..<max(start, file.lineRange(at: offset(ofLine: lines.upperBound)).upperBound)
  }

  private func offset(ofLine line: Int) -> Int { lines.offset(ofLine: line) }

  private func search(
    _ needle: [UInt8], in range: Range<Int>, where isMeant: (Range<Int>) -> Bool = { _ in true }
  ) -> Range<Int>? {
    guard let first = needle.first, needle.count <= range.count, budget > 0 else { return nil }
    var end = range.upperBound
    defer { budget -= end - range.lowerBound }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      while let found = bytes.firstIndex(of: first, from: start), found + needle.count <= range.upperBound {
        let place = found..<found + needle.count
        if bytes[place].elementsEqual(needle), isMeant(place) {
          end = place.upperBound
          return place
        }
        start = found + 1
      }
      return nil
    }
  }
}
