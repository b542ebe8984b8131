public import Diagnostics

/// Reads the keys of one mapping, each by its type, and in the end finds the keys that nobody asked for.
///
/// A reader is asked for every key that the mapping may have; `finish` reports the others with the nearest valid name.
public struct MappingReader {
  /// What the mapping is, in plain words, such as "a section"; used in messages.
  public let subject: String
  /// Where the mapping starts.
  public let range: SourceRange
  /// What was wrong so far.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Whether there are keys to read at all; where not, `finish` says so and no key counts as missing.
  public let isMapping: Bool
  private let pairs: [YAMLNode.Pair]
  private var index = PairIndex()
  private var known: [String] = []
  /// Keys that were told of already.
  private var refused: [String] = []

  /// Starts to read a mapping; a node that is none is reported by `finish`, with an example of one.
  public init(_ node: YAMLNode, as subject: String, like example: String? = nil, fix: String? = nil) {
    self.subject = subject
    range = node.range
    if case .mapping(let pairs) = node.content {
      self.pairs = pairs
      isMapping = true
      index.update(pairs)
    } else {
      pairs = []
      if case .null = node.content {
        isMapping = true
        return
      }
      isMapping = false
      if let missing = node.missingBlank {
        diagnostics.append(missing)
        return
      }
      report(.wrongType, node.isNoMapping(subject, like: example), at: node.range, fix: fix)
    }
  }

  /// The value of a key as it is, or nil when the key is missing or has no value.
  public mutating func node(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let node = value(key) else { return nil }
    if case .null = node.content { return nil }
    return node
  }

  /// The value of a key that the mapping can't have.
  public func value(_ key: String) -> YAMLNode? { index.position(of: key, in: pairs).map { pairs[$0].value } }

  /// The key itself as it stands in the file.
  public func key(_ name: String) -> Located<String>? {
    index.position(of: name, in: pairs).map { pairs[$0].key }
  }

  /// Adds a diagnostic about this mapping.
  public mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, at range: SourceRange, fix: String? = nil
  ) {
    diagnostics.append(.error(identifier, message, at: range, fix: fix))
  }

  /// Adds a diagnostic about this mapping.
  public mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Text, or nil when the key is missing; anything else than text is reported.
  public mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    return text(node, key)
  }

  /// The value of a key that must be there and must have one.
  public mutating func requiredNode(_ key: String, fix: String? = nil) -> YAMLNode? {
    if let node = node(key) { return node }
    guard isMapping else { return nil }
    let place = self.key(key)?.range ?? range
    let state = self.key(key) == nil ? "missing" : "empty"
    report(.missingKey, "\"\(key)\" is \(state); \(subject) needs it", at: place, fix: fix)
    return nil
  }

  /// Text that must be there and must not be blank.
  public mutating func requiredText(_ key: String) -> Located<String>? {
    guard let node = requiredNode(key), let text = text(node, key) else { return nil }
    if text.value.utf8.allSatisfy({ $0 <= 0x20 }) {
      report(.missingKey, "\"\(key)\" is empty; \(subject) needs it", at: self.key(key)?.range ?? text.range)
      return nil
    }
    return text
  }

  /// One of the names of an enumeration; another is reported with the nearest.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Located<
    Choice
  >?
  where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.range) }
    let names = Choice.allCases.map(\.rawValue)
    let hint = suggestion(for: text.value, in: names)
    report(
      .wrongValue, "\"\(key)\" is one of \(names.joined(separator: ", ")), not \(quoted(text.value))\(hint)",
      at: text.range)
    return nil
  }

  /// A list of texts; a single text is a list of one.
  public mutating func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.content { return items.compactMap { text($0, key) } }
    guard case .mapping = node.content else { return text(node, key).map { [$0] } ?? [] }
    report(.wrongType, "\"\(key)\" is text or a list of texts, but this is \(node.kindInWords)", at: node.range)
    return []
  }

  /// Reports a key that the mapping can't have, where there is more to say than that.
  public mutating func refuse(_ key: String, _ identifier: Diagnostic.Identifier, _ message: @autoclosure () -> String)
  {
    guard let place = self.key(key) else { return }
    refused.append(key)
    report(identifier, message(), at: place.range)
  }

  /// Reports a key of a feature that is not there yet, so that it is not taken for one that works. `advice` is what to do.
  public mutating func refuseUnsupported(
    _ key: String, _ advice: @autoclosure () -> String = "leave it out until it is"
  ) {
    refuse(key, .unsupportedKey, "\"\(key)\" is not supported yet; \(advice())")
  }

  /// The keys and values of a mapping; anything else is reported, with an example of one.
  public mutating func pairs(_ key: String, like example: String? = nil) -> [YAMLNode.Pair] {
    guard let node = node(key) else { return [] }
    if case .mapping(let pairs) = node.content { return pairs }
    if let missing = node.missingBlank {
      diagnostics.append(missing)
      return []
    }
    report(.wrongType, node.isNoMapping("\"\(key)\"", like: example), at: node.range)
    return []
  }

  /// Appends everything that was wrong, and every key that was not asked for, to the diagnostics.
  public func finish(_ diagnostics: inout [Diagnostic]) {
    diagnostics += self.diagnostics
    let unknown = unknownKeys()
    if unknown.isEmpty { return }
    // Some keys are asked for more than once.
    var names: [String] = []
    for name in known where !names.contains(name) { names.append(name) }
    for (number, key) in unknown.enumerated() {
      // A file with more wrong keys than this is no list of misspellings, and looking for likely ones takes time.
      let hint = number < 100 ? suggestion(for: key.value, in: names) : ""
      let valid = hint.isEmpty ? "; it can have \(names.joined(separator: ", "))" : hint
      diagnostics.append(.error(.unknownKey, "\(subject) has no key \(quoted(key.value))\(valid)", at: key.range))
    }
  }

  private func unknownKeys() -> [Located<String>] {
    let names = known.count > PairIndex.fewPairs ? Set(known) : []
    var unknown: [Located<String>] = []
    for (key, _) in pairs
    where !(names.isEmpty ? known.contains(key.value) : names.contains(key.value))
      && !refused.contains(key.value)
    {
      unknown.append(key)
    }
    return unknown
  }

  private mutating func text(_ node: YAMLNode, _ key: String) -> Located<String>? {
    if case .scalar(let text) = node.content {
      let text = Located(text, at: node.range)
      guard let problem = Placeholder.problem(with: text) else { return text }
      report(problem)
      return nil
    }
    report(.wrongType, "\"\(key)\" must be text, but this is \(node.kindInWords)", at: node.range)
    return nil
  }
}
