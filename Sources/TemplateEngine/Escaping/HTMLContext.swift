/// Where in HTML the next byte of a page stands.
///
/// Only HTML with one reading is followed: what a browser might read otherwise, by an element around it or by what it makes
/// of a mistake, is refused. Tags' names, end tags and comments are written in one piece and no states: text of a template
/// ends only between tags, between attributes, in an attribute's value or in an element's text.
///
/// Source: HTML Standard, section 13.2.5.
struct HTMLContext: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case plain
    case text
    /// In an element that holds no elements, up to its end tag.
    case held(String)
    case json(isInString: Bool)
    /// In a tag, where an attribute or the end may follow.
    case gap(needsBlank: Bool)
    case value(quote: UInt8)
    /// After an error in a tag, up to its end: what comes there is of no account.
    case broken
  }

  var state: State
  var tag = Tag()
  /// The name of the attribute whose value is being read, in lower case.
  var attribute = ""
  /// How far the address in that value is settled.
  var address = AddressPart.start
  /// How many slashes may be all there is of that address so far; nil if it is surely more.
  var slashes: Int? = 0
  var svg: [String] = []
  /// How often, after an error, it was only guessed at what is open.
  var mends = 0
  var around = Surroundings.begun

  struct Tag: Hashable, Sendable {
    var name = ""
    /// The value of the attribute that decides what the others or the element's text mean, in lower case.
    var kind: String?
    var attributes: Set<String> = []
  }

  /// How far an address is settled: up to the first of `/`, `?` and `#`, a colon would make a scheme of what stands before.
  enum AddressPart: Hashable, Sendable {
    case start
    case open
    /// Nothing that follows can change the scheme.
    case settled
    /// The template wrote what no value may be put behind.
    case refused(String)

    func joined(_ other: AddressPart) -> AddressPart {
      if self == other { return self }
      if case .refused = self { return self }
      if case .refused = other { return other }
      return .open
    }
  }

  /// The beginning of a part of a page or of a captured text.
  init(isHTML: Bool) { state = isHTML ? .text : .plain }

  var isHTML: Bool { state != .plain }

  /// Whether a page may end here: in no tag, and in no element that has to be ended.
  var isComplete: Bool { (state == .text || state == .plain || state == .broken) && svg.isEmpty }

  /// The context that either of two leads to; nil if what follows would mean one thing here and another there.
  func joined(_ other: HTMLContext) -> HTMLContext? {
    if self == other || other.state == .broken { return self }
    if state == .broken { return other }
    guard svg == other.svg, isSameState(as: other) else { return nil }
    var result = self
    result.around.formUnion(other.around)
    result.mends = max(mends, other.mends)
    if isInTag {
      guard tag.name == other.tag.name, tag.kind == other.tag.kind, attribute == other.attribute else { return nil }
      result.tag.attributes.formUnion(other.tag.attributes)
    }
    if other.state == .gap(needsBlank: true) { result.state = other.state }
    result.address = address.joined(other.address)
    result.slashes = [slashes, other.slashes].compactMap { $0 }.max()
    return result
  }

  /// Goes on after an error with text, as no one knows in which of two places.
  mutating func recover(from other: HTMLContext) {
    if svg != other.svg { svg = [] }
    mends += 1
    if isHTML { endTag() }
  }

  /// Whether it is the same place, whatever was read of a tag.
  func isSamePlace(as other: HTMLContext) -> Bool {
    state == .broken || other.state == .broken || svg == other.svg && isSameState(as: other)
  }

  private func isSameState(as other: HTMLContext) -> Bool {
    if case .gap = state, case .gap = other.state { return true }
    return state == other.state
  }

  var isInTag: Bool {
    switch state {
    case .gap, .value: true
    default: false
    }
  }

  /// The place in words, to stand after "ends" or "begins": places that differ have different ones.
  var description: String {
    let inside = svg.isEmpty ? "" : " inside " + svg.map { "<\($0)>" }.joined()
    let kind = tag.kind.map { " \(Tag.decidingAttributes[tag.name] ?? "type")=\"\($0)\"" } ?? ""
    switch state {
    case .plain, .text:
      let around = around.contains(.table) ? "in a table" : around.contains(.select) ? "in <select>" : "in text"
      return svg.isEmpty ? around : String(inside.dropFirst())
    case .held(let name): return "in <\(name)>\(inside)"
    case .json(let isInString): return "in \(isInString ? "a text of " : "")a script with JSON"
    case .gap, .broken: return "in the tag <\(tag.name)\(kind)>\(inside)"
    case .value(let quote):
      let quotes = quote == UInt8(ascii: "'") ? " between apostrophes" : ""
      return "in the attribute \"\(attribute)\" of <\(tag.name)\(kind)>\(quotes)\(inside)"
    }
  }
}
