import HTML

/// How a value is written where it stands.
enum Escape: Equatable, Sendable {
  /// As it is: in output that is not HTML, and JSON in a script.
  case none
  /// In text between tags: HTML as it is, everything else escaped.
  case text
  /// In an attribute, or in `title` and `textarea`: HTML without its quotation marks and angle brackets. The byte is the
  /// quotation mark that the attribute began with.
  case attribute(quote: UInt8)
  /// In an attribute that holds an address: escaped, after a check of the whole address so far.
  case address(quote: UInt8)
  /// As an address, of a file of the site's own: what it leads to is run or sets the base of other addresses.
  case resource(quote: UInt8)
  /// In an attribute that holds several addresses, such as `srcset`.
  case addresses(quote: UInt8)

  /// What a text becomes, where that needs no check.
  func written(_ text: String) -> [UInt8]? {
    switch self {
    case .none: Array(text.utf8)
    case .text: HTMLEscaping.escaped(text)
    case .attribute(let quote): HTMLEscaping.escaped(text, quote: quote)
    case .address, .resource, .addresses: nil
    }
  }
}

extension HTMLContext {
  /// What an attribute may hold.
  enum AttributeKind: Equatable {
    case plain
    case address
    case resource
    case addresses
    /// Nothing that comes from a value.
    case refused(String)
  }

  /// Why a value can't be written here.
  struct Refusal: Error {
    let message: String
  }

  /// How a value is to be written here.
  func escape(_ type: Type, isJSON: Bool) throws(Refusal) -> Escape {
    if type.kind == .json { try requireJSONScript() }
    switch state {
    case .plain: return .none
    case .data: return .text
    case .textOnly(let name):
      try requireText(type, "in <\(name)>")
      return .attribute(quote: HTMLEscaping.quotationMark)
    case .raw(let name):
      throw Refusal(message: "a value can't stand in <\(name)>: what it says there can't be made harmless")
    case .json(let isInString, _):
      if isInString {
        throw Refusal(message: "JSON can't stand between quotation marks: take away the ones around it")
      }
      if !isJSON, type.kind != .json {
        throw Refusal(message: "in a script with JSON, a value has to go through the filter \"tojson\"")
      }
      return .none
    case .value(let quote): return try attributeEscape(type, quote)
    case .unquotedValue, .beforeValue:
      throw Refusal(message: "put quotation marks around the value of the attribute \(quotedAttribute)")
    case .tagOpen, .endTagOpen, .tagName: throw Refusal(message: "a value can't be the name of a tag")
    case .gap, .attributeName, .afterAttributeName:
      throw Refusal(message: "a value in a tag has to stand in an attribute's quotation marks")
    case .declaration, .bogusComment: throw Refusal(message: "a value can't stand in a declaration")
    case .comment: throw Refusal(message: "a value can't stand in a comment of the page: use {# … #}")
    }
  }

  private var quotedAttribute: String { "\"\(attribute)\"" }

  private func requireJSONScript() throws(Refusal) {
    switch state {
    case .plain, .json: return
    default: throw Refusal(message: "JSON can stand only in <script type=\"application/ld+json\">")
    }
  }

  private func requireText(_ type: Type, _ place: String) throws(Refusal) {
    if type.kind.alternatives.contains(.html(isPlain: false)) {
      throw Refusal(
        message: "HTML can't stand \(place), only text: use a value without tags, or the filter \"striptags\"")
    }
  }

  private func attributeEscape(_ type: Type, _ quote: UInt8) throws(Refusal) -> Escape {
    let isAddress: Bool
    switch attributeKind {
    case .refused(let reason): throw Refusal(message: reason)
    case .plain: isAddress = false
    case .address, .resource, .addresses: isAddress = true
    }
    try requireText(type, "in the attribute \(quotedAttribute)")
    guard isAddress else { return .attribute(quote: quote) }
    if case .refused(let text) = address {
      throw Refusal(message: "a value can't follow \(text.isEmpty ? "\":\"" : "\"\(text)\"") in an address")
    }
    if case .settled = address, attributeKind == .address { return .attribute(quote: quote) }
    if type.kind.alternatives.contains(where: { if case .html = $0 { true } else { false } }) {
      throw Refusal(message: "an address has to be text that is not yet HTML: join its parts with \"~\"")
    }
    switch attributeKind {
    case .resource: return .resource(quote: quote)
    case .addresses: return .addresses(quote: quote)
    default: return .address(quote: quote)
    }
  }

  /// Notes that a value was written.
  mutating func print(_ type: Type) {
    if type.kind.alternatives.contains(.html(isPlain: false)) { hasMarkup = true }
    guard case .value = state else { return }
    if attribute == tag.decidingAttribute { written = .unknown }
    if attribute == "content" { tag.hasValueInContent = true }
    if case .start = address { address = .open }
  }

  /// What the attribute that is being read may hold.
  var attributeKind: AttributeKind {
    let name = attribute.split(separator: ":").last.map(String.init) ?? attribute
    if name.hasPrefix("on") { return .refused("a value can't stand in the event handler \(quotedAttribute)") }
    if attribute.hasPrefix("data-") || attribute.hasPrefix("aria-") { return .plain }
    if attribute == tag.decidingAttribute, tag.name != "link" {
      return .refused("the attribute \(quotedAttribute) of <\(tag.name)> has to be written out")
    }
    switch (tag.name, name) {
    case (_, "style"): return .refused("a value can't stand in the attribute \"style\"; use a class")
    case (_, "srcdoc"): return .refused("a value can't stand in the attribute \"srcdoc\"")
    case ("script", "src"), ("script", "href"), ("embed", "src"), ("object", "data"), ("object", "classid"),
      ("base", "href"), (_, "codebase"):
      return .resource
    case ("link", "href"): return linkKind
    case ("meta", "content"): return tag.isRefresh ? .refused(Tag.refreshMessage) : .plain
    case ("param", "value"): return .refused("a value can't stand in <param>")
    case ("set", _), ("animate", _), ("animatetransform", _), ("animatemotion", _):
      return ["to", "from", "by", "values", "attributename"].contains(name)
        ? .refused("a value can't say what an animation changes") : .plain
    case (_, "href"), (_, "src"), (_, "action"), (_, "formaction"), (_, "cite"), (_, "data"), (_, "poster"),
      (_, "background"), (_, "longdesc"), (_, "usemap"), (_, "icon"), (_, "manifest"), (_, "profile"), (_, "base"):
      return .address
    case (_, "srcset"), (_, "imagesrcset"), (_, "ping"), (_, "archive"): return .addresses
    default: return .plain
    }
  }

  private var linkKind: AttributeKind {
    switch tag.kind {
    case .absent: return .refused("write the attribute \"rel\" before \"href\": it says what the address is for")
    case .unknown: return .resource
    case .text(let text):
      let harmless: Set = [
        "alternate", "author", "canonical", "help", "icon", "license", "me", "next", "prev", "search", "tag",
        "apple-touch-icon", "shortcut", "bookmark", "external", "nofollow", "privacy-policy", "terms-of-service",
      ]
      let words = text.lowercased().split(whereSeparator: { $0.isWhitespace }).map(String.init)
      return !words.isEmpty && words.allSatisfy(harmless.contains) ? .address : .resource
    }
  }
}
