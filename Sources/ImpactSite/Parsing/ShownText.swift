import Diagnostics
import Figures
import FrontMatter

/// Finds in texts of front matter, which are shown as they are, what is meant for a program: `**bold**`, `<br>`, `&amp;`.
/// `<` and `&` themselves are text.
enum ShownText {
  /// What to say of the first of them; nil where there is none. `subject` is what the text is.
  static func problem(with text: Located<String>, _ subject: String) -> Diagnostic? {
    let bytes = Array(text.value.utf8)
    for start in bytes.indices {
      switch bytes[start] {
      case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "`"):
        guard let mark = ShownMarks.mark(in: bytes, at: start) else { continue }
        return plain(text, start..<start + mark.utf8.count, mark, subject)
      case UInt8(ascii: "["):
        guard let (words, end) = ShownMarks.link(in: bytes, at: start) else { continue }
        let place = place(text, start..<end)
        return .error(
          .rawHtml, "\(subject) is plain text; write the words of the link without brackets and address", at: place,
          fix: start > 0 && place != text.range ? words : nil)
      case UInt8(ascii: "<"):
        guard let end = tag(bytes, start) else { continue }
        return plain(text, start..<end, String(decoding: bytes[start..<end], as: UTF8.self), subject)
      case UInt8(ascii: "&"):
        guard let (end, meaning) = reference(bytes, start) else { continue }
        let written = String(decoding: bytes[start..<end], as: UTF8.self)
        // At the start of a value, and between quotation marks, some signs mean something else.
        let isSafe =
          start > 0 && meaning.unicodeScalars.count == 1 && !"\"'\\#:".contains(meaning)
          && place(text, start..<end) != text.range
        return .error(
          .rawHtml, "\(subject) is plain text; write \(meaning) instead of \(written)", at: place(text, start..<end),
          fix: isSafe ? meaning : nil)
      default: continue
      }
    }
    return nil
  }

  /// What to say of a text of front matter that YAML can't take as it stands, by the keys that lead to it.
  static func problem(with value: YAMLNode, at path: [String]) -> Diagnostic? {
    guard let key = path.last, keys.contains(key), case .scalar(let text) = value.content else { return nil }
    return singleBraces(text, at: value.range) ?? problem(with: Located(text, at: value.range), "\"\(key)\"")
  }

  /// What to say of a text that begins with a figure's name in one pair of braces: `{people} helped`.
  private static func singleBraces(_ text: String, at range: SourceRange) -> Diagnostic? {
    guard text.hasPrefix("{"), let close = text.firstIndex(of: "}"), !text.contains("\""), !text.contains("\\") else {
      return nil
    }
    let name = text[..<close].dropFirst().filter { $0 != " " }
    guard Figure.isName(name) else { return nil }
    let fix = "\"{{ \(name) }}\(text[close...].dropFirst())\""
    return .error(
      .misspeltReference, "a figure has two braces on each side, and a text that begins with it quotation marks",
      at: range,
      fix: fix)
  }

  private static let keys: Set = ["title", "summary", "label", "note", "method", "button", "consent"]

  /// Whether a text may hold any of them.
  static func isSuspicious(_ text: String) -> Bool {
    text.utf8.contains {
      switch $0 {
      case UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "`"),
        UInt8(ascii: "["):
        true
      default: false
      }
    }
  }

  private static func plain(
    _ text: Located<String>, _ part: Range<Int>, _ mark: String, _ subject: String
  ) -> Diagnostic {
    .error(.rawHtml, "\(subject) is plain text; leave out \(mark)", at: place(text, part))
  }

  /// The place of a part; the whole where the file has other signs than the text.
  private static func place(_ text: Located<String>, _ part: Range<Int>) -> SourceRange {
    text.range.bytes.count == text.value.utf8.count ? text.range.part(part) : text.range
  }

  /// The end of a tag of HTML.
  private static func tag(_ bytes: [UInt8], _ start: Int) -> Int? {
    var name = start + 1
    if name < bytes.count, bytes[name] == UInt8(ascii: "/") { name += 1 }
    let nameEnd = bytes[name...].firstIndex { !isLetterOrDigit($0) } ?? bytes.count
    guard tags.contains(String(decoding: bytes[name..<nameEnd], as: UTF8.self).lowercased()),
      let end = bytes[nameEnd...].firstIndex(of: UInt8(ascii: ">")),
      [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20].contains(bytes[nameEnd])
    else { return nil }
    return end + 1
  }

  /// The end of a character reference, and the character.
  private static func reference(_ bytes: [UInt8], _ start: Int) -> (end: Int, meaning: String)? {
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    if let meaning = references[name] { return (end + 1, meaning) }
    guard name.first == "#" else { return nil }
    let isHexadecimal = name.dropFirst().first?.lowercased() == "x"
    let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    guard let number, number > 0x20, let scalar = Unicode.Scalar(number) else { return nil }
    return (end + 1, String(Character(scalar)))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static let tags: Set = [
    "a", "b", "big", "br", "center", "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "ins", "mark", "p", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "u", "wbr",
  ]
  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "a blank", "shy": "nothing", "euro": "€",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "copy": "©",
  ]
}

extension MappingReader {
  /// Words that a page shows as they are; signs that are meant for a program are reported.
  mutating func shownText(_ key: String) -> Located<String>? { shown(text(key), key) }

  /// Words that must be there and that a page shows as they are.
  mutating func requiredShownText(_ key: String) -> Located<String>? { shown(requiredText(key), key) }

  private mutating func shown(_ text: Located<String>?, _ key: String) -> Located<String>? {
    guard let text, ShownText.isSuspicious(text.value), let problem = ShownText.problem(with: text, "\"\(key)\"")
    else { return text }
    report(problem)
    return text
  }
}
