import Diagnostics

/// Cuts a template into text and the tokens of its tags, with Jinja's rules for white space.
///
/// What is wrong is reported and stands as an `invalid` token, so that the rest of the file is still read.
struct Lexer {
  let file: SourceFile
  let options: TemplateOptions
  let end: Int
  var position = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []
  var firstOfTag = 0
  /// Whether what was read last ended with a line end, so that the next byte starts a line.
  private var isAtLineStart = true

  init(_ file: SourceFile, options: TemplateOptions) {
    self.file = file
    self.options = options
    // A byte-order mark, as Windows Notepad writes it.
    position = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let last = file.bytes.suffix(2)
    let newline = last.elementsEqual("\r\n".utf8) ? 2 : last.last.map(Lexer.isNewline) == true ? 1 : 0
    end = file.bytes.count - (options.keepTrailingNewline ? 0 : newline)
  }

  func byte(_ offset: Int) -> UInt8 { offset < end ? file.bytes[offset] : 0 }

  func has(_ text: String, at offset: Int) -> Bool {
    offset <= end && file.bytes[offset..<end].starts(with: text.utf8)
  }

  mutating func append(_ kind: Token.Kind, _ range: Range<Int>) {
    tokens.append(Token(kind: kind, range: range))
  }

  mutating func report(_ message: String, _ range: Range<Int>) {
    if diagnostics.count == Limits.problems { return }
    diagnostics.append(.error(.templateSyntax, message, at: SourceRange(file, range)))
  }

  mutating func run() {
    if let zero = file.bytes.firstIndex(of: 0) {
      let message = "there is a NUL byte here: this is no text file, or it was saved as UTF-16; save it as UTF-8"
      report(message, zero..<zero + 1)
      position = end
    }
    while position < end {
      let start = position
      let open = nextOpening(from: start)
      guard open < end else {
        append(.text, start..<end)
        break
      }
      let kind = file.bytes[open + 1]
      position = open + 2
      let sign = takeSign()
      appendText(start..<open, before: kind, sign: sign)
      switch kind {
      case UInt8(ascii: "#"): comment(from: open)
      case UInt8(ascii: "%"):
        if let rawStart = endOfTag("raw", allowsPlus: false) {
          raw(from: open, bodyStart: rawStart)
        } else {
          tag(from: open, isPrint: false)
        }
      default: tag(from: open, isPrint: true)
      }
    }
    append(.end, end..<end)
  }

  /// Where the next `{{`, `{%` or `{#` starts.
  private func nextOpening(from start: Int) -> Int {
    for index in start..<end where file.bytes[index] == UInt8(ascii: "{") {
      if [UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(byte(index + 1)) { return index }
    }
    return end
  }

  private mutating func takeSign() -> UInt8? {
    let sign = byte(position)
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return nil }
    position += 1
    return sign
  }

  private mutating func appendText(_ range: Range<Int>, before kind: UInt8, sign: UInt8?) {
    var upper = range.upperBound
    if sign == UInt8(ascii: "-") {
      while let start = whitespaceStart(before: upper, notBefore: range.lowerBound) { upper = start }
    } else if sign == nil, options.lstripBlocks, kind != UInt8(ascii: "{") {
      var start = upper
      while start > range.lowerBound, !Lexer.isNewline(file.bytes[start - 1]),
        let before = whitespaceStart(before: start, notBefore: range.lowerBound)
      {
        start = before
      }
      if start > range.lowerBound ? Lexer.isNewline(file.bytes[start - 1]) : isAtLineStart { upper = start }
    }
    if upper > range.lowerBound { append(.text, range.lowerBound..<upper) }
  }

  private mutating func close(at offset: Int, trimsLine: Bool) {
    position = offset
    let sign = takeSign()
    position += 2
    let start = position
    if sign == UInt8(ascii: "-") {
      while let next = whitespaceEnd(at: position) { position = next }
    } else if sign == nil, trimsLine, options.trimBlocks {
      position = newlineEnd(at: position) ?? position
    }
    isAtLineStart = position > start && Lexer.isNewline(file.bytes[position - 1])
  }

  private mutating func comment(from open: Int) {
    let bodyStart = position
    while position < end, !has("#}", at: position) { position += 1 }
    guard position < end else {
      report("this comment is never closed: \(quoted("#}")) is missing", open..<min(open + 2, end))
      return append(.invalid, end..<end)
    }
    let last = position > bodyStart ? byte(position - 1) : 0
    let hasSign = last == UInt8(ascii: "-") || last == UInt8(ascii: "+")
    close(at: hasSign ? position - 1 : position, trimsLine: true)
  }

  /// The offset after `raw %}` or `endraw %}` with the sign before `%}` left in place, when the tag is just that.
  private func endOfTag(_ name: String, allowsPlus: Bool) -> Int? {
    var index = position
    while let next = whitespaceEnd(at: index) { index = next }
    guard has(name, at: index) else { return nil }
    index += name.utf8.count
    while let next = whitespaceEnd(at: index) { index = next }
    if has("%}", at: index) || has("-%}", at: index) || (allowsPlus && has("+%}", at: index)) { return index }
    return nil
  }

  private mutating func raw(from open: Int, bodyStart: Int) {
    close(at: bodyStart, trimsLine: false)
    let textStart = position
    while position < end {
      let start = position
      if has("{%", at: start) {
        position += 2
        let sign = takeSign()
        if let end = endOfTag("endraw", allowsPlus: true) {
          appendText(textStart..<start, before: UInt8(ascii: "%"), sign: sign)
          return close(at: end, trimsLine: true)
        }
      }
      position = start + 1
    }
    report("{% raw %} is never closed: {% endraw %} is missing", open..<min(bodyStart + 2, end))
    append(.invalid, end..<end)
  }

  private mutating func tag(from open: Int, isPrint: Bool) {
    append(isPrint ? .beginPrint : .beginTag, open..<open + 2)
    firstOfTag = tokens.count
    let closing: UInt8 = isPrint ? UInt8(ascii: "}") : UInt8(ascii: "%")
    let wanted = isPrint ? "}}" : "%}"
    var braces = 0
    while true {
      while let next = whitespaceEnd(at: position) { position = next }
      let next = byte(position) == UInt8(ascii: "{") ? ["{{", "{%", "{#"].first { has($0, at: position) } : nil
      if position >= end || next != nil {
        let advice = ": write \(quoted(wanted)), or the value without braces"
        let problem = next.map { "is not closed before the next \(quoted($0))\(advice)" } ?? "is never closed"
        if tokens.last?.kind != .invalid { report("\(quoted(isPrint ? "{{" : "{%")) \(problem)", open..<open + 2) }
        return invalidate(isPrint, position..<position)
      }
      let start = position
      let first = byte(start)
      let isSign = first == UInt8(ascii: "-") || (!isPrint && first == UInt8(ascii: "+"))
      let delimiter = isSign ? start + 1 : start
      if byte(delimiter) == closing, byte(delimiter + 1) == UInt8(ascii: "}"), !closesRecord(braces, at: start) {
        if tokens[firstOfTag...].contains(where: { $0.kind == .invalid }) { invalidate(isPrint, start..<start) }
        append(isPrint ? .endPrint : .endTag, start..<delimiter + 2)
        return close(at: start, trimsLine: !isPrint)
      }
      if first == UInt8(ascii: "}"), braces == 0 {
        position += !isPrint && byte(start + 1) == first ? 2 : 1
        report("\(quoted(isPrint ? "{{" : "{%")) is closed by \(quoted(wanted)): write that here", start..<position)
        return append(.invalid, start..<position)
      }
      if first == UInt8(ascii: "{") { braces += 1 }
      if first == UInt8(ascii: "}") { braces -= 1 }
      expressionToken()
    }
  }

  /// Makes one error of a tag but for its name, as what that begins is closed later.
  private mutating func invalidate(_ isPrint: Bool, _ range: Range<Int>) {
    tokens.removeSubrange(min(firstOfTag + (isPrint ? 0 : 1), tokens.count)...)
    append(.invalid, range)
  }

  /// Whether braces at an offset close a record before they close the tag: three do, and where records lie in each other.
  private func closesRecord(_ open: Int, at offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: "}") && (open > 1 || (open == 1 && byte(offset + 2) == UInt8(ascii: "}")))
  }
}
