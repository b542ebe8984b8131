import HTML

/// What would take cmark longer than in proportion to its length, found before it parses: its time grows with containers
/// in each other times lines, and with pictures that are begun and not ended times links.
///
/// No text that means something comes near to the limits.
public struct ParsingCost: Equatable, Sendable {
  /// What there is too much of.
  public enum Kind: Sendable {
    /// Block quotes and list items in each other (CommonMark 0.30, section 5).
    case containers
    /// `![` that no `]` ends, in one paragraph.
    case pictures
  }

  /// What there is too much of.
  public let kind: Kind
  /// The line where it becomes too much, from 1.
  public let line: Int

  /// How many containers may be in each other, and how many pictures begun.
  public static let limit = 100

  /// What a text has too much of; nil where nothing.
  public static func excess(in text: UnsafeBufferPointer<UInt8>) -> ParsingCost? {
    var counter = Counter(text)
    return counter.run()
  }

  private struct Counter {
    let text: UnsafeBufferPointer<UInt8>
    var index = 0
    /// The columns where the contents of open list items begin, and nil for block quotes.
    var containers: [Int?] = []
    /// The brackets that are open, and whether each is one of a picture.
    var brackets: [Bool] = []
    var pictures = 0
    /// Whether the line before could be of a paragraph that goes on.
    var wasText = false
    /// Whether there can be too many pictures at all.
    let hasManyPictures: Bool
    let hasCarriageReturns: Bool

    init(_ text: UnsafeBufferPointer<UInt8>) {
      self.text = text
      var (count, index) = (0, 0)
      while count <= ParsingCost.limit, let sign = text.firstIndex(of: UInt8(ascii: "!"), from: index) {
        index = sign + 1
        if index < text.count, text[index] == UInt8(ascii: "[") { count += 1 }
      }
      hasManyPictures = count > ParsingCost.limit
      hasCarriageReturns = text.firstIndex(of: 0x0D, from: 0) != nil
    }

    mutating func run() -> ParsingCost? {
      var line = 1
      while index < text.count {
        if passContainers() { return ParsingCost(kind: .containers, line: line) }
        if passText() { return ParsingCost(kind: .pictures, line: line) }
        line += 1
      }
      return nil
    }

    /// Passes what begins a line; true where there are too many containers.
    private mutating func passContainers() -> Bool {
      // Nearly all lines are just text.
      if containers.isEmpty, index < text.count, text[index] >= UInt8(ascii: "A") { return false }
      var column = 0
      passBlanks(&column)
      guard index < text.count, !isLineEnd(text[index]) else { return false }
      var matched = 0
      while matched < containers.count {
        if let content = containers[matched] {
          guard column >= content else { break }
        } else {
          guard index < text.count, text[index] == UInt8(ascii: ">") else { break }
          passSign(&column)
        }
        matched += 1
      }
      // A paragraph may go on without the signs of what it stands in (section 5.1, laziness).
      if matched < containers.count, !(wasText && markerLength() == nil && !isQuote) {
        containers.removeLast(containers.count - matched)
      }
      if isRule { return false }
      while true {
        if isQuote {
          passSign(&column)
          containers.append(nil)
        } else if let length = markerLength() {
          index += length
          column += length
          let marker = column
          passBlanks(&column)
          containers.append(column - marker > 4 || index == text.count || isLineEnd(text[index]) ? marker + 1 : column)
        } else {
          return false
        }
        if containers.count > ParsingCost.limit { return true }
      }
    }

    private var isQuote: Bool { index < text.count && text[index] == UInt8(ascii: ">") }

    private mutating func passSign(_ column: inout Int) {
      index += 1
      column += 1
      passBlanks(&column)
    }

    private mutating func passBlanks(_ column: inout Int) {
      while index < text.count {
        switch text[index] {
        case 0x20: column += 1
        case 0x09: column += 4 - column % 4
        default: return
        }
        index += 1
      }
    }

    /// How long the marker of a list item is that stands here (section 5.2); nil where there is none.
    private func markerLength() -> Int? {
      guard index < text.count else { return nil }
      var end = index
      switch text[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
      case 0x30...0x39:
        while end < text.count, end - index < 10, (0x30...0x39).contains(text[end]) { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return nil }
        end += 1
      default: return nil
      }
      guard end == text.count || text[end] == 0x20 || text[end] == 0x09 || isLineEnd(text[end]) else { return nil }
      return end - index
    }

    /// Whether the rest of the line is a thematic break (section 4.1).
    private var isRule: Bool {
      let sign = text[index < text.count ? index : text.count - 1]
      guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_") else { return false }
      var count = 0
      for byte in text[index...] {
        if isLineEnd(byte) { break }
        if byte == sign { count += 1 } else if byte != 0x20 && byte != 0x09 { return false }
      }
      return count >= 3
    }

    /// Passes the rest of a line; true where too many pictures are begun.
    private mutating func passText() -> Bool {
      let isEmpty = index < text.count && isLineEnd(text[index])
      if !hasManyPictures, !hasCarriageReturns {
        wasText = !isEmpty
        index = text.firstIndex(of: 0x0A, from: index).map { $0 + 1 } ?? text.count
        return false
      }
      var unescaped = index
      while index < text.count {
        let byte = text[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\\") where index < text.count && !isLineEnd(text[index]):
          index += 1
          unescaped = index
        case UInt8(ascii: "["):
          let isPicture = index - 2 >= unescaped && text[index - 2] == UInt8(ascii: "!")
          brackets.append(isPicture)
          if isPicture { pictures += 1 }
          if pictures > ParsingCost.limit { return true }
        case UInt8(ascii: "]"): if brackets.popLast() == true { pictures -= 1 }
        case 0x0A, 0x0D:
          if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
          endLine(isEmpty: isEmpty)
          return false
        default: break
        }
      }
      return false
    }

    private mutating func endLine(isEmpty: Bool) {
      wasText = !isEmpty
      guard isEmpty else { return }
      brackets.removeAll(keepingCapacity: true)
      pictures = 0
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  }
}
