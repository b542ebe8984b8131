internal import Diagnostics

/// What can be wrong with a value.
extension YAMLCause {
  /// Looks at the value of a key, or at an item of a list: from its first byte to the last of its line.
  mutating func value(_ value: Range<Int>, indent: Int) -> Diagnostic? {
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quotation(value)
    case UInt8(ascii: "["): return flow(value, indent: indent)
    case UInt8(ascii: "{"):
      if starts(value, with: "{{") { return whole(withoutRemark(value), references) }
      return flow(value, indent: indent)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let text = withoutRemark(value)
      guard text.dropFirst().allSatisfy({ isBlockSign(bytes[$0]) }), text.count <= 3 else { return whole(text, sign) }
      skipBlock(indent: indent)
      return nil
    case let byte where isSign(byte): return whole(withoutRemark(value), sign)
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      return value.count > 1 && isBlank(bytes[value.lowerBound + 1]) ? whole(withoutRemark(value), sign) : nil
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return whole(withoutRemark(value), sign)
    default: break
    }
    let text = withoutRemark(value)
    guard let colon = colon(text.lowerBound, text.upperBound) else { return nil }
    guard let fix = inQuotationMarks(text) else { return error(Self.colonMessage, colon..<colon + 1) }
    if let name = keys.last.map({ string($0.name) }), FormatKeys.groups.contains(name),
      !bytes[text.lowerBound..<colon].contains(where: isBlank)
    {
      return error(
        "\(quoted(name)) holds keys with values; in one line they stand in braces", text, fix: "{" + string(text) + "}")
    }
    return whole(text) { error(Self.colonMessage, $0, fix: fix) }
  }

  /// What is wrong with the whole text of a value: where quotation marks would help YAML and no one else, what is said
  /// of it by who knows its key.
  func whole(_ text: Range<Int>, _ problem: (Range<Int>) -> Diagnostic) -> Diagnostic {
    let problem = problem(text)
    guard let check, problem.fix != nil else { return problem }
    let path = keys.flatMap { ($0.isInItem ? ["-"] : []) + [string($0.name)] }
    let value = YAMLNode(.scalar(string(text)), at: positions.place(text), isVerbatim: true, isPlain: true)
    return check(path, value) ?? problem
  }

  /// A value that starts with a sign that means something else to YAML.
  func sign(_ text: Range<Int>) -> Diagnostic {
    let first = bytes[text.lowerBound]
    let identifier: Diagnostic.Identifier =
      switch first {
      case UInt8(ascii: "&"), UInt8(ascii: "*"): .yamlAnchor
      case UInt8(ascii: "!"): .yamlTag
      default: .invalidYaml
      }
    return .error(
      identifier,
      "a value can't start with \(Character(Unicode.Scalar(first))); put the whole value in \"quotation marks\"",
      at: positions.place(text), fix: inQuotationMarks(text))
  }

  /// A value that starts with a reference, which YAML takes for a group of keys within another.
  func references(_ text: Range<Int>) -> Diagnostic {
    error(
      "a value that starts with {{ needs \"quotation marks\" around the whole of it", text,
      fix: inQuotationMarks(text))
  }

  /// A value that starts with a quotation mark.
  private mutating func quotation(_ value: Range<Int>) -> Diagnostic? {
    let mark = Character(Unicode.Scalar(bytes[value.lowerBound]))
    let close = closing(value.lowerBound)
    if let found = otherMark(value, close) { return found }
    let rest = close.map { skipBlanks($0 + 1, to: lineEnd($0)) }
    if let close, let rest {
      if rest == lineEnd(close) || bytes[rest] == UInt8(ascii: "#") && rest > close + 1 {
        next = afterLine(close)
        return nil
      }
      if close < lineEnd(value.lowerBound) {
        let text = value.lowerBound..<withoutRemark(close..<value.upperBound).upperBound
        let message =
          "the \(mark) that starts this value ends before the value does; put the whole value in quotation marks of the "
          + "other kind"
        guard let inner = innerText(text, close) else {
          return whole(text) { error(message, $0, fix: inQuotationMarks($0)) }
        }
        return error(message, text, fix: inQuotationMarks(text).map { _ in YAMLQuotation.quoted(inner) })
      }
    }
    // Only where the next line is another key it is sure that the value ends with its line.
    let following = afterLine(value.lowerBound)
    let isLast = following >= end || colon(following, lineEnd(following)).map { isWord(following..<$0) } == true
    return error(
      unclosed(mark), value, fix: isLast && hasNoRemark(value) ? string(value) + String(mark) : nil)
  }

  /// A " that ends with a sign of another kind, or a ' that opens no quotation: `"Us” and them`, `'Tis the season`.
  private func otherMark(_ value: Range<Int>, _ close: Int?) -> Diagnostic? {
    if let close, close < lineEnd(value.lowerBound) { return nil }
    if bytes[value.lowerBound] == UInt8(ascii: "'") {
      let word = string(value).dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
      return word.first?.isNumber == true || Self.shortened.contains(word) ? whole(withoutRemark(value), sign) : nil
    }
    let text = string(withoutRemark(value))
    guard text.contains("”") else { return nil }
    let inner = text.dropFirst().dropLast()
    if text.hasSuffix("”"), !inner.contains(where: { "“”".contains($0) }) {
      return error(
        "this value starts with \" and ends with ”, which is another sign; write \" at its end", withoutRemark(value),
        fix: YAMLQuotation.quoted(String(inner)))
    }
    return error(
      "this value starts with \" and has ” where the quotation ends; write “ at its start", withoutRemark(value),
      fix: "“" + text.dropFirst())
  }

  /// Words that begin with an apostrophe.
  private static let shortened: Set = ["tis", "twas", "til", "till", "em", "cause", "n", "round", "bout", "s", "t"]

  /// The text between two quotation marks around the whole value, of which there are more inside it: `'Children's help'`.
  /// Nil where the first two belong together: `"Us" and "them"`.
  private func innerText(_ whole: Range<Int>, _ close: Int) -> String? {
    let mark = bytes[whole.lowerBound]
    guard bytes[whole.upperBound - 1] == mark, close + 1 < whole.upperBound,
      !bytes[whole].contains(UInt8(ascii: "\\"))
    else { return nil }
    let marks = bytes[whole].count { $0 == mark }
    guard marks % 2 == 1 || isBlank(bytes[close - 1]) || !isBlank(bytes[close + 1]) else { return nil }
    let text = string(whole.lowerBound + 1..<whole.upperBound - 1)
    return mark == UInt8(ascii: "'") ? text.replacing("''", with: "'") : text
  }

  /// The fix: a text in quotation marks; nil where it is not sure where the value ends, because a remark may follow that
  /// was meant as text.
  func inQuotationMarks(_ text: Range<Int>) -> String? {
    let lineEnd = lineEnd(text.lowerBound)
    let rest = skipBlanks(text.upperBound, to: lineEnd)
    if rest < lineEnd, bytes[rest] == UInt8(ascii: "#"), rest == text.upperBound + 1 { return nil }
    // A value that goes on in the next line ends there.
    let following = afterLine(text.lowerBound)
    if following < end {
      let first = skipBlanks(following, to: self.lineEnd(following))
      if first < self.lineEnd(following), first - following > indentation(text.lowerBound) { return nil }
    }
    return YAMLQuotation.quoted(string(text))
  }

  func unclosed(_ mark: Character) -> String {
    "this value starts with \(mark) and does not end with it; write a second \(mark) at its end"
  }

  private mutating func skipBlock(indent: Int) {
    while next < end {
      let start = skipBlanks(next, to: lineEnd(next))
      if start < lineEnd(next), start - next <= indent { return }
      next = afterLine(next)
    }
  }
}

/// Text in quotation marks that YAML takes as it is.
enum YAMLQuotation {
  static func quoted(_ text: String) -> String {
    if !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) { return "\"\(text)\"" }
    if !text.utf8.contains(UInt8(ascii: "'")) { return "'\(text)'" }
    var result = "\""
    for character in text.unicodeScalars {
      if character == "\"" || character == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
