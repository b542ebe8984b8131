import Diagnostics
import Markdown

/// Lines that define the address of a link, `[name]: address`, and that no reader sees.
struct LinkDefinitions {
  /// A line that CommonMark takes out of the text.
  struct Line {
    let label: String
    /// What stands behind the colon.
    let address: String
    /// The `[name]:`.
    let range: Range<Int>
  }

  private(set) var lines: [Line] = []
  private(set) var labels: Set<String> = []
  /// The words between brackets anywhere else.
  private(set) var used: Set<String> = []

  /// Reads a body once.
  init(_ bytes: [UInt8], _ body: Range<Int>) {
    var start = body.lowerBound
    var fence: UInt8?
    var canDefine = true
    while start < body.upperBound {
      let end = bytes[start..<body.upperBound].firstIndex(where: HabitBlock.isLineEnd) ?? body.upperBound
      let text = bytes[start..<end].drop { HabitBlock.isBlank($0) || ">-*+".utf8.contains($0) }
      let indent = bytes[start..<end].prefix { $0 == 0x20 }.count
      if let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"),
        text.prefix(3).allSatisfy({ $0 == sign }), text.count > 2, fence == nil || fence == sign
      {
        fence = fence == nil ? sign : nil
        canDefine = true
      } else if fence == nil {
        let line = canDefine && indent < 4 ? Self.definition(bytes, text) : nil
        if let line {
          lines.append(line)
          labels.insert(line.label)
        }
        read(bytes, (line?.range.upperBound ?? start)..<end)
        canDefine = line != nil || text.isEmpty || text.first == UInt8(ascii: "#")
      }
      start = end + 1
    }
  }

  /// The words between the brackets of a line.
  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var open: Int?
    for index in range {
      if bytes[index] == UInt8(ascii: "[") { open = index + 1 }
      if bytes[index] == UInt8(ascii: "]"), let first = open {
        used.insert(Self.label(bytes[first..<index]))
        open = nil
      }
    }
  }

  static func label(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func definition(_ bytes: [UInt8], _ text: ArraySlice<UInt8>) -> Line? {
    guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
      close > text.startIndex + 1, close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let rest = text[(close + 2)...]
    guard !rest.allSatisfy(HabitBlock.isBlank), HabitBlock.isDefinition(rest) else { return nil }
    return Line(
      label: label(text[(text.startIndex + 1)..<close]),
      address: String(Habits.trimmed(String(decoding: rest, as: UTF8.self)[...])), range: text.startIndex..<close + 2)
  }
}

extension Habits {
  /// Tells of text that CommonMark takes for the address of a link that nobody uses.
  mutating func tellDefinitions() {
    let file = positions.file
    guard HabitSigns.haveDefinition(file.bytes, positions.body) else { return }
    for line in definitions.lines where !definitions.used.contains(line.label) {
      let name = file.text(line.range)
      let range = SourceRange(file, line.range)
      if line.label.hasPrefix("^") {
        tellFootnote(range)
        continue
      }
      let address = line.address.prefix { $0 != " " }
      if Self.isAddress(String(address)) || Self.looksLikeAddress(String(address)) {
        let message =
          "no link uses this address, so nobody sees it; write [words]\(name.dropLast()) in the text, or leave the line "
          + "out"
        tell(.definition, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(range)))
      } else {
        let message =
          "\(quoted(name)) at the start of a line makes an address of the word behind it, and nobody sees the line; "
          + "write \\\(name)"
        tell(.definition, .error(.unsupportedMarkdown, message, at: range, fix: "\\" + name))
      }
    }
  }

  /// `![description][name]` and `[text][name]` where nothing says what the name stands for.
  mutating func tellUndefined(_ block: HabitBlock) {
    for use in block.namedLinks {
      let name = block.source(use.name)
      guard !definitions.labels.contains(LinkDefinitions.label(name.utf8)) else { continue }
      let start = block.source(use.text)
      let range = block.place(use.text.lowerBound..<use.name.upperBound + 1)
      let message = "no line \"[\(name)]: address\" says where this leads; write \(start)(address)"
      if start.hasPrefix("!") {
        tell(.address, .error(.invalidLink, message, at: range))
      } else {
        tell(.address, Diagnostic(.warning, .invalidLink, message, at: .range(range)))
      }
    }
  }
}
