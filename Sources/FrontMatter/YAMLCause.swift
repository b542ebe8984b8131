internal import Diagnostics

/// Finds why libyaml gave up, in the words of what the editor wrote: it reads the front matter line by line, as an editor
/// does, and stops at the first thing that YAML takes otherwise than it looks.
///
/// libyaml itself says where it lost its way, which is often lines behind the cause. This runs only after it did, so it
/// costs a sound file nothing.
struct YAMLCause {
  /// A key that later lines may stand below.
  struct Key {
    let indent: Int
    let name: Range<Int>
    /// Whether its value stands behind it, on its line.
    let hasValue: Bool
    /// The `-` before it.
    var dash: Int?
    /// Whether it stands in an item of a list.
    var isInItem = false
    /// Whether it is the first one of all.
    var isFirst = false
    /// The last of the keys further to the right that stand before it.
    var below: (indent: Int, name: Range<Int>)?
  }

  let positions: YAMLPositions
  /// Where libyaml gave up; the cause is not behind it.
  let limit: Int
  let check: YAMLParser.ValueCheck?
  /// The keys that the current line can belong to, each further indented than the one before.
  var keys: [Key] = []
  /// Whether a key was read already.
  private var hasKeys = false
  /// Where the next line starts, once the current one is read with its value.
  var next: Int

  var bytes: UnsafeBufferPointer<UInt8> { positions.bytes }
  var end: Int { positions.range.upperBound }

  private init(_ positions: YAMLPositions, limit: Int, _ check: YAMLParser.ValueCheck?) {
    self.positions = positions
    self.limit = limit
    self.check = check
    next = positions.range.lowerBound
  }

  /// What is wrong at or before an offset; nil where nothing is known to be.
  static func find(
    _ positions: YAMLPositions, upTo limit: Int, _ check: YAMLParser.ValueCheck?
  ) -> Diagnostic? {
    var cause = YAMLCause(positions, limit: limit, check)
    while cause.next < cause.end, cause.next <= limit {
      if let found = cause.line(from: cause.next) { return found }
    }
    return nil
  }

  /// Reads one line, with what belongs to its value.
  private mutating func line(from start: Int) -> Diagnostic? {
    let lineEnd = self.lineEnd(start)
    next = afterLine(start)
    let indented = skipBlanks(start, to: lineEnd)
    guard indented < lineEnd, bytes[indented] != UInt8(ascii: "#") else { return nil }
    if let tab = bytes[start..<indented].firstIndex(of: 0x09) { return error(Self.tabMessage, tab..<tab + 1) }
    if bytes[start] == UInt8(ascii: "%") { return error("a line can't start with %; take it out", start..<lineEnd) }
    if let found = strayStart(start, indented, lineEnd) { return found }
    var offset = indented
    while offset + 1 < lineEnd, bytes[offset] == UInt8(ascii: "-"), isBlank(bytes[offset + 1]) {
      // What stands in an earlier item of a list is no neighbour.
      keys.removeAll { $0.indent > offset - start }
      offset = skipBlanks(offset + 1, to: lineEnd)
    }
    let isItem = offset > indented
    if isItem, let found = strayDash(indented, offset, start) { return found }
    guard let colon = colon(offset, lineEnd) else { return withoutKey(offset, lineEnd, start, isItem: isItem) }
    let name = offset..<trimmedEnd(offset, colon)
    let below = keys.last.flatMap { $0.indent > offset - start ? (indent: $0.indent, name: $0.name) : nil }
    let isInItem = isItem || keys.last { $0.indent == offset - start }?.isInItem == true
    if let found = misplaced(name, start, isItem: isItem) { return found }
    let value = skipBlanks(colon + 1, to: lineEnd)..<trimmedEnd(skipBlanks(colon + 1, to: lineEnd), lineEnd)
    let isEmpty = value.isEmpty || bytes[value.lowerBound] == UInt8(ascii: "#")
    keys.append(
      Key(
        indent: offset - start, name: name, hasValue: !isEmpty, dash: isItem ? indented : nil,
        isInItem: isInItem, isFirst: !hasKeys, below: below))
    hasKeys = true
    if isEmpty { return nil }
    // Alone, these are no text either, though they may stand alone in a list.
    if value.count == 1, "-?:".utf8.contains(bytes[value.lowerBound]) { return whole(value, sign) }
    return self.value(value, indent: offset - start)
  }

  /// A line that has no colon and a blank.
  private mutating func withoutKey(_ offset: Int, _ lineEnd: Int, _ start: Int, isItem: Bool) -> Diagnostic? {
    let text = offset..<trimmedEnd(offset, lineEnd)
    if isItem { return text.isEmpty ? nil : value(text, indent: offset - start) }
    let above = keys.last
    // A text goes on in lines that stand further to the right than its key.
    if let above, above.indent < offset - start, above.hasValue { return nil }
    if let found = wideColon(text) { return found }
    if let found = valueAmongKeys(text, start) { return found }
    if let above, above.indent < offset - start, !isName(before: text) { return value(text, indent: offset - start) }
    if let first = bytes[text].firstIndex(of: UInt8(ascii: ":")), isWord(text.lowerBound..<first),
      !bytes[text].starts(with: "http".utf8)
    {
      return error(
        YAMLNode.missingBlankMessage, text,
        fix: string(text.lowerBound..<first + 1) + " " + string(first + 1..<text.upperBound))
    }
    guard isLetter(bytes[text.lowerBound]) else { return nil }
    return error(
      "this line is no key with its value (key: value); put a colon and a blank behind the key, or, where it goes on "
        + "with the text above, two blanks before it", text)
  }

  /// A key that does not stand in the column of the keys that it belongs to.
  private mutating func misplaced(_ name: Range<Int>, _ start: Int, isItem: Bool) -> Diagnostic? {
    let indent = name.lowerBound - start
    var below: Key?
    while let last = keys.last, last.indent > indent { below = keys.removeLast() }
    guard let last = keys.last else {
      guard !isItem, let below else { return nil }
      return below.isFirst && below.indent > indent ? first(below) : misplaced(name, below: below)
    }
    if last.indent == indent {
      keys.removeLast()
      return nil
    }
    if isItem { return nil }
    if let below { return misplaced(name, below: below) }
    guard last.hasValue else { return nil }
    if let found = valueAboveKeys(last, name, indent: indent) { return found }
    guard isWord(name) else {
      return error(Self.colonMessage, name.upperBound..<name.upperBound + 1)
    }
    // The line before may stand too far to the left, and this one be where it should.
    if let above = last.below, above.indent == indent, !FormatKeys.top.contains(string(last.name)) {
      return misplaced(last.name, below: Key(indent: above.indent, name: above.name, hasValue: true))
    }
    return misplaced(name, below: last)
  }

  private func misplaced(_ name: Range<Int>, below key: Key) -> Diagnostic {
    let place =
      key.indent == 0
      ? "without blanks before it" : key.indent == 1 ? "with 1 blank before it" : "with \(key.indent) blanks before it"
    return error(
      "this line does not fit: it must start in the same column as \(quoted(string(key.name))) above, \(place)", name)
  }

  static let tabMessage = "a tab can't indent front matter; use spaces"
  static let colonMessage =
    "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\""
}
