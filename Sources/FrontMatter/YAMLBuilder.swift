internal import Cyaml
internal import Diagnostics

/// Builds nodes from libyaml's events, and refuses what front matter has no use for before anything is built of it.
struct YAMLBuilder: ~Copyable {
  /// Says that the parsing has ended; the diagnostics say why.
  struct Stop: Error {}

  /// Levels of lists and mappings within each other. It bounds the recursion.
  static let depthLimit = 64

  var events: YAMLEvents
  var positions: YAMLPositions
  var diagnostics: [Diagnostic] = []
  let check: YAMLParser.ValueCheck?

  init(_ events: consuming YAMLEvents, _ positions: YAMLPositions, _ check: YAMLParser.ValueCheck?) {
    self.events = events
    self.positions = positions
    self.check = check
  }

  /// The only document, or nil where there is none.
  mutating func document() throws(Stop) -> YAMLNode? {
    try advance()  // To the start of the stream.
    try advance()
    guard events.type != YAML_STREAM_END_EVENT else { return nil }
    try advance()
    let root = try node(depth: 0)
    try advance()  // To the end of the document.
    try advance()
    guard events.type == YAML_STREAM_END_EVENT else {
      let place = positions.place(at: positions.offset(events.start))
      throw refusal(
        .invalidYaml, "front matter ends at the second line that is exactly ---; this starts another", at: place)
    }
    return root
  }

  private mutating func advance() throws(Stop) {
    if events.advance() { return }
    let problem = YAMLProblem.diagnostic(events.failure, &positions, check)
    // A remark that hid the end of brackets is told once.
    diagnostics.removeAll { $0.place == problem.place }
    diagnostics.append(problem)
    throw Stop()
  }

  /// The node that the current event starts. Afterwards the current event is the node's last.
  private mutating func node(depth: Int) throws(Stop) -> YAMLNode {
    try refuseProperties()
    switch events.type {
    case YAML_SCALAR_EVENT: return scalar()
    case YAML_SEQUENCE_START_EVENT: return try sequence(depth: depth + 1)
    case YAML_MAPPING_START_EVENT: return try mapping(depth: depth + 1)
    default: throw refusal(.invalidYaml, "this is not valid YAML", at: firstByte())
    }
  }

  private mutating func scalar() -> YAMLNode {
    let (range, isVerbatim) = positions.scalar(events)
    if !isVerbatim, events.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE { refuseEscapes(from: range.bytes.lowerBound + 1) }
    let isPlain = events.style == YAML_PLAIN_SCALAR_STYLE
    if !isPlain {
      refuseRemarkBehindQuotation(of: range, isVerbatim: isVerbatim)
    } else {
      if isVerbatim { refuseStrayQuotationMark(at: range) }
      refuseRemark(after: isVerbatim ? range.bytes.upperBound : positions.offset(events.end), from: range)
      if Self.isNull(events.text) { return YAMLNode(.null, at: range) }
    }
    return YAMLNode(
      .scalar(String(decoding: events.text, as: UTF8.self)), at: range, isVerbatim: isVerbatim, isPlain: isPlain)
  }

  private mutating func sequence(depth: Int) throws(Stop) -> YAMLNode {
    let range = firstByte()
    try refuseDepth(depth, at: range)
    var items: [YAMLNode] = []
    try advance()
    while events.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(depth: depth))
      try advance()
    }
    return YAMLNode(.sequence(items), at: range)
  }

  private mutating func mapping(depth: Int) throws(Stop) -> YAMLNode {
    let range = firstByte()
    try refuseDepth(depth, at: range)
    var pairs: [YAMLNode.Pair] = []
    pairs.reserveCapacity(8)
    var index = PairIndex()
    var cut = CutValue()
    try advance()
    while events.type != YAML_MAPPING_END_EVENT {
      let key = try key()
      let first = index.position(of: key.value, in: pairs).map { pairs[$0].key }
      let isBare = isBare(key)
      if let first, !isBare { report(key, twiceAfter: first) }
      try advance()
      let value = try node(depth: depth)
      if isBare {
        if !reportMissingBlank(in: key) { cut.add(key) }
      } else {
        report(&cut)
        cut = CutValue(after: value)
      }
      if first == nil {
        pairs.append((key, value))
        index.update(pairs)
      }
      try advance()
    }
    report(&cut)
    return YAMLNode(.mapping(pairs), at: range)
  }

  private mutating func key() throws(Stop) -> Located<String> {
    try refuseProperties()
    var key = YAMLNode(.null, at: firstByte())
    switch events.type {
    case YAML_SCALAR_EVENT: key = scalar()
    case YAML_SEQUENCE_START_EVENT: throw refusal(key: "a list", at: key.range)
    default: throw refusal(key: "a group of keys", at: key.range)
    }
    guard case .scalar(let name) = key.content else {
      throw refusal(key: key.kindInWords, at: key.range)
    }
    if name == "<<", events.style == YAML_PLAIN_SCALAR_STYLE {
      throw refusal(.yamlAnchor, "merge keys (<<) are not used here; write the keys out", at: key.range)
    }
    return Located(name, at: key.range)
  }

  private static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == UInt8(ascii: "~")
    case 4: text.elementsEqual("null".utf8) || text.elementsEqual("Null".utf8) || text.elementsEqual("NULL".utf8)
    default: false
    }
  }
}
