enum PrintedKind: Sendable {
  case text
  case html
  case json
}

extension HTMLContext {
  struct Refusal: Error {
    let message: String
  }

  /// How a value is to be written here; it is noted that it was, or may have been.
  mutating func print(_ kind: PrintedKind) throws(Refusal) -> Escape {
    if state == .plain { return .none }
    if case .json(let isInString) = state {
      if isInString { throw Refusal(message: "JSON can't stand between quotation marks: take away the ones around it") }
      if kind == .json { return .none }
      throw Refusal(message: "in a script with JSON, a value has to go through the filter \"tojson\"")
    }
    if kind == .json { throw Refusal(message: "JSON can stand only in <script type=\"application/ld+json\">") }
    switch state {
    case .held(let name) where name == "script" || name == "style":
      throw Refusal(message: "a value can't stand in <\(name)>: what it says there can't be made harmless")
    case .held(let name):
      try requireText(kind, "in <\(name)>")
      return .text
    case .text:
      if let open = svg.last { try requireText(kind, "in <\(open)>") } else { try passValue(kind) }
      return .text
    case .gap:
      state = .broken
      throw Refusal(message: "a value in a tag has to stand in an attribute's quotation marks")
    case .value(let quote): return try attributeEscape(kind, quote)
    case .broken, .plain, .json: return .text
    }
  }

  func requireText(_ kind: PrintedKind, _ place: String) throws(Refusal) {
    if kind == .html { throw Refusal(message: "HTML can't stand \(place), only text: use a value without tags") }
  }

  private mutating func attributeEscape(_ kind: PrintedKind, _ quote: UInt8) throws(Refusal) -> Escape {
    let attributeKind = attributeKind
    if case .refused(let reason) = attributeKind { throw Refusal(message: reason) }
    try requireText(kind, "in the attribute \"\(attribute)\"")
    if attributeKind == .plain { return .attribute(quote: quote) }
    if case .refused(let text) = address { throw Refusal(message: "a value can't follow \"\(text)\" in an address") }
    defer {
      if address == .start { address = .open }
      slashes = nil
    }
    switch attributeKind {
    case .resource: return .resource(quote: quote)
    case .addresses: return .addresses(quote: quote)
    default: return address == .settled ? .attribute(quote: quote) : .address(quote: quote)
    }
  }
}
