import HTML

/// Following the text of templates through HTML's tokenizer.
extension HTMLContext {
  /// What is wrong with the text of a template, and where.
  struct Problem: Error {
    let offset: Int
    let message: String
  }

  /// Reads text of a template.
  mutating func advance(_ bytes: some Collection<UInt8>) throws(Problem) {
    if case .plain = state { return }
    for (offset, byte) in bytes.enumerated() {
      if let message = step(byte) { throw Problem(offset: offset, message: message) }
    }
  }

  /// Reads one byte; the result is what is wrong with it.
  private mutating func step(_ byte: UInt8) -> String? {
    switch state {
    case .plain: return nil
    case .data:
      if byte == UInt8(ascii: "<") { state = .tagOpen }
      return nil
    case .textOnly(let name), .raw(let name): return text(byte, of: name)
    case .json: return json(byte)
    case .tagOpen: return tagOpen(byte)
    case .endTagOpen: return endTagOpen(byte)
    case .declaration(let letters): return declaration(letters, byte)
    case .comment(let hyphens, let isFresh):
      comment(hyphens, isFresh, byte)
      return nil
    case .bogusComment:
      if byte == UInt8(ascii: ">") { state = .data }
      return nil
    default: return inTag(byte)
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }

  private func lower(_ byte: UInt8) -> String {
    let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    return String(decoding: [isUpper ? byte | 0x20 : byte], as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private mutating func tagOpen(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "/"): state = .endTagOpen
    case UInt8(ascii: "!"): state = .declaration("")
    case UInt8(ascii: "?"): state = .bogusComment
    case UInt8(ascii: "<"): return nil
    default:
      guard isLetter(byte) else {
        state = .data
        return nil
      }
      tag = Tag(name: lower(byte))
      state = .tagName
    }
    hasMarkup = true
    return nil
  }

  private mutating func endTagOpen(_ byte: UInt8) -> String? {
    if isLetter(byte) {
      tag = Tag(name: lower(byte), isEnd: true)
      state = .tagName
    } else {
      state = byte == UInt8(ascii: ">") ? .data : .bogusComment
    }
    return nil
  }

  private mutating func declaration(_ letters: String, _ byte: UInt8) -> String? {
    if letters == "-", byte == UInt8(ascii: "-") {
      state = .comment(hyphens: 0, isFresh: true)
    } else if letters.isEmpty, byte == UInt8(ascii: "-") {
      state = .declaration("-")
    } else if letters.isEmpty, byte == UInt8(ascii: "[") {
      return "CDATA sections are not part of HTML pages"
    } else {
      state = byte == UInt8(ascii: ">") ? .data : .bogusComment
    }
    return nil
  }

  private mutating func comment(_ hyphens: Int, _ isFresh: Bool, _ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"):
      state = .comment(hyphens: hyphens == 3 ? 1 : min(hyphens + 1, 2), isFresh: isFresh && hyphens == 0)
    case UInt8(ascii: ">") where hyphens == 2 || isFresh || hyphens == 3: state = .data
    // `--!>` ends a comment too; three hyphens stand for `--!`.
    case UInt8(ascii: "!") where hyphens == 2: state = .comment(hyphens: 3, isFresh: false)
    default: state = .comment(hyphens: 0, isFresh: false)
    }
  }

  /// Text that only a certain end tag ends.
  private mutating func text(_ byte: UInt8, of name: String) -> String? {
    let closing = "</" + name
    if endTag == closing {
      endTag = ""
      if isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        tag = Tag(name: name, isEnd: true)
        hasMarkup = true
        state = .tagName
        return inTag(byte)
      }
    }
    if byte == UInt8(ascii: "<") {
      endTag = "<"
    } else if !endTag.isEmpty {
      endTag += lower(byte)
      if !closing.hasPrefix(endTag) {
        if name == "script", endTag == "<!" {
          return "\"<!\" can't stand in a script: browsers read what follows in their own way"
        }
        endTag = ""
      }
    }
    return nil
  }

  private mutating func json(_ byte: UInt8) -> String? {
    guard case .json(var isInString, var isEscaped) = state else { return nil }
    if let problem = text(byte, of: "script") { return problem }
    guard case .json = state else { return nil }
    if isEscaped {
      isEscaped = false
    } else if isInString, byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString.toggle()
    }
    state = .json(isInString: isInString, isEscaped: isEscaped)
    return nil
  }

  private mutating func inTag(_ byte: UInt8) -> String? {
    switch state {
    case .value(let quote): return quotedValue(byte, quote)
    case .unquotedValue:
      if byte == UInt8(ascii: ">") {
        endAttribute()
        return endOfTag()
      }
      if isBlank(byte) {
        endAttribute()
        state = .gap(isOpen: true)
        return nil
      }
      return write(byte)
    case .beforeValue:
      switch byte {
      case _ where isBlank(byte): break
      case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .value(quote: byte)
      case UInt8(ascii: ">"): return endOfTag()
      default:
        state = .unquotedValue
        return write(byte)
      }
      return nil
    default: break
    }
    let isAfterName = state == .attributeName || state == .afterAttributeName
    if isAfterName, state == .afterAttributeName || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
      // An attribute without a value is empty, and counts before one of the same name.
      if attribute == tag.decidingAttribute, tag.kind == .absent, byte != UInt8(ascii: "="), !isBlank(byte) {
        tag.kind = .text("")
      }
    }
    switch byte {
    case UInt8(ascii: ">"): return endOfTag()
    case UInt8(ascii: "/"):
      tag.isSelfClosing = true
      state = .gap(isOpen: true)
      return nil
    case _ where isBlank(byte):
      state = state == .attributeName || state == .afterAttributeName ? .afterAttributeName : .gap(isOpen: true)
      return nil
    case UInt8(ascii: "=") where state == .attributeName || state == .afterAttributeName:
      written = .text("")
      address = .start("")
      state = .beforeValue
      return nil
    default: break
    }
    switch state {
    case .tagName: tag.name += lower(byte)
    case .attributeName: attribute += lower(byte)
    case .gap(isOpen: false): return "a blank is missing before this attribute"
    default:
      tag.isSelfClosing = false
      attribute = lower(byte)
      state = .attributeName
    }
    return nil
  }

  private mutating func quotedValue(_ byte: UInt8, _ quote: UInt8) -> String? {
    guard byte == quote else { return write(byte) }
    state = .gap(isOpen: false)
    return endAttribute()
  }

  @discardableResult
  private mutating func endAttribute() -> String? {
    defer {
      attribute = ""
      written = .text("")
      address = .start("")
    }
    guard attribute == tag.decidingAttribute, tag.kind == .absent else { return nil }
    tag.kind = written
    if tag.name == "meta", tag.isRefresh, tag.hasValueInContent { return Tag.refreshMessage }
    return nil
  }

  /// Text of an attribute's value.
  private mutating func write(_ byte: UInt8) -> String? {
    if attribute == tag.decidingAttribute, case .text(let text) = written {
      written = .text(String(decoding: Array(text.utf8) + [byte], as: UTF8.self))
    }
    switch attributeKind {
    case .address, .resource: return writeAddress(byte, isSet: false)
    case .addresses: return writeAddress(byte, isSet: true)
    default: return nil
    }
  }

  private mutating func writeAddress(_ byte: UInt8, isSet: Bool) -> String? {
    if isSet, isBlank(byte) || byte == UInt8(ascii: ",") {
      address = .start("")
      return nil
    }
    switch (address, byte) {
    case (.settled, _), (.refused, _): break
    case (_, UInt8(ascii: "/")), (_, UInt8(ascii: "?")), (_, UInt8(ascii: "#")): address = .settled
    case (.start(let text), UInt8(ascii: ":")):
      let scheme = text.trimmingBlanks.lowercased()
      address = Address.schemes.contains(scheme) ? .settled : .refused(scheme + ":")
    case (.open, UInt8(ascii: ":")):
      return "what stands before this colon would be the kind of the address, such as \"https\": write it out"
    case (.start, UInt8(ascii: "&")): address = .refused("&")
    case (.open, UInt8(ascii: "&")):
      return
        "\"&\" can't follow a value here: what comes next could be read as a colon, and so change the address's kind"
    case (.start(let text), _): address = .start(text + String(decoding: [byte], as: UTF8.self))
    case (.open, _): break
    }
    return nil
  }

  private mutating func endOfTag() -> String? {
    state = .data
    defer {
      attribute = ""
      written = .text("")
      address = .start("")
      endTag = ""
    }
    if tag.isEnd {
      if Tag.foreign.contains(tag.name) { foreignDepth = max(0, foreignDepth - 1) }
      return nil
    }
    let name = tag.name
    if Tag.foreign.contains(name), !tag.isSelfClosing { foreignDepth += 1 }
    let isForeign = foreignDepth > 0
    switch name {
    case "title", "textarea":
      if isForeign { return nil }
      state = .textOnly(name)
    case "script":
      if case .text(let type) = tag.kind, !isForeign, Tag.dataTypes.contains(type.trimmingBlanks.lowercased()) {
        state = .json(isInString: false, isEscaped: false)
      } else {
        state = .raw(name)
      }
    case "style", "iframe", "noembed", "noframes", "xmp", "plaintext": state = .raw(name)
    default: return nil
    }
    if tag.isSelfClosing {
      if isForeign {
        state = .data
        return nil
      }
      return "<\(name)> can't be closed by \"/>\": write </\(name)>"
    }
    return nil
  }
}

extension HTMLContext.Tag {
  static let foreign: Set<String> = ["svg", "math"]
  static let dataTypes: Set<String> = ["application/ld+json", "application/json"]
  static let refreshMessage = "a value can't say where a page leads on to by itself (http-equiv=\"refresh\")"

  var isRefresh: Bool {
    switch kind {
    case .absent: false
    case .unknown: true
    case .text(let text): text.trimmingBlanks.lowercased() == "refresh"
    }
  }
}

extension String {
  /// Without white space of HTML at its ends.
  var trimmingBlanks: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.value <= 0x20 { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    return String(scalars)
  }
}
