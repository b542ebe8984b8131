import Diagnostics

/// What stands between `{{` and `}}`.
enum Reference: Equatable {
  /// Which form of a figure is meant.
  enum Form: String, CaseIterable {
    case whole = ""
    case number, amount, value, from, to, unit, period, change, signed, of, share
  }

  /// A figure or a contact; `page` is nil for the page where the reference stands.
  case name(String, page: String?, form: Form)
  /// Words to be taken as they are: `plain "COVID-19"`.
  case plain(String)

  /// Why a text is no reference.
  struct Problem: Error, Equatable {
    var message: String
    /// What to write instead, where one answer is known.
    var fix: String?
    /// What is probably meant, as it would stand between the braces.
    var near: String?
  }

  /// Reads a reference without its braces.
  init(parsing text: UnsafeBufferPointer<UInt8>) throws(Problem) {
    // Nearly all references are a name between blanks, some of them of another page or in another form.
    var range = 0..<text.count
    while let first = range.first, text[first] == 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, text[last] == 0x20 { range = range.lowerBound..<last }
    let name = text[range]
    if !name.isEmpty, name.allSatisfy(Self.isOfPath) {
      try self.init(path: name)
    } else {
      try self.init(parsing: String(decoding: text, as: UTF8.self))
    }
  }

  private static func isOfPath(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x2D...0x39).contains(byte)
  }

  /// Reads a reference of any form without its braces.
  init(parsing text: String) throws(Problem) {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if trimmed.hasPrefix("plain ") || trimmed.hasPrefix("plain\"") {
      let quotedText = text.drop(while: \.isWhitespace).dropFirst(5).drop(while: \.isWhitespace)
      let words = quotedText.reversed().drop(while: \.isWhitespace).reversed()
      guard words.count >= 2, words.first == "\"", words.last == "\"" else {
        throw Problem(message: "\"plain\" is followed by words in quotation marks, such as {{ plain \"COVID-19\" }}")
      }
      self = .plain(String(words.dropFirst().dropLast()))
      return
    }
    guard !trimmed.isEmpty else {
      throw Problem(message: "nothing stands between {{ and }}; write a figure's name there")
    }
    guard !trimmed.contains(" ") || trimmed.utf8.allSatisfy(Self.isOfWords) else {
      throw Problem(message: "\(quoted(trimmed)) is no reference; it is one name, such as {{ professionals }}")
    }
    try self.init(path: Substring(trimmed).utf8)
  }

  /// Reads a name, the path of a page before it and a form behind it.
  private init<Bytes: BidirectionalCollection<UInt8>>(path: Bytes) throws(Problem) {
    var name = path[...]
    var page: String?
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
      page = String(decoding: name[..<slash].drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
      name = name[name.index(after: slash)...]
    }
    var form = Form.whole
    if let dot = name.firstIndex(of: UInt8(ascii: ".")) {
      let word = String(decoding: name[name.index(after: dot)...], as: UTF8.self)
      guard let known = Form(rawValue: word), known != .whole else {
        throw Self.unknownForm(word, of: String(decoding: name[..<dot], as: UTF8.self), page: page)
      }
      form = known
      name = name[..<dot]
    }
    self = .name(String(decoding: name, as: UTF8.self), page: page, form: form)
  }

  /// Whether a byte stands in names, or between words that are meant as a name.
  private static func isOfWords(_ byte: UInt8) -> Bool {
    isOfPath(byte) && byte != UInt8(ascii: ".") || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "_")
      || byte == 0x20
  }

  private static func unknownForm(_ word: String, of name: String, page: String?) -> Problem {
    let names = Form.allCases.dropFirst().map(\.rawValue)
    let message = "a figure has no form \(quoted("." + word))"
    if let near = nearest(to: word, in: names) {
      let before = page.map { $0 + "/" } ?? ""
      return Problem(message: message + suggestion("." + near), near: before + name + "." + near)
    }
    let all = names.map { "." + $0 }.joined(separator: ", ")
    return Problem(
      message: message + "; there are " + all, near: ((page.map { [$0] } ?? []) + [name, word]).joined(separator: "/"))
  }
}
