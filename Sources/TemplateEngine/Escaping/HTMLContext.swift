/// Where in HTML the next byte of a page stands, by the states of HTML's tokenizer.
///
/// Source: HTML Standard, section 13.2.5. States that make no difference to what a value may be are one here.
struct HTMLContext: Hashable, Sendable {
  enum State: Hashable, Sendable {
    /// The output is not HTML: nothing is escaped.
    case plain
    /// Text between tags.
    case data
    /// `title` and `textarea`: text without tags.
    case textOnly(String)
    /// A script or style sheet, or another element whose text is not HTML.
    case raw(String)
    /// A script that holds JSON.
    case json(isInString: Bool, isEscaped: Bool)
    /// After `<`.
    case tagOpen
    /// After `</`.
    case endTagOpen
    case tagName
    /// Between attributes; a gap that is not open has to be followed by a blank or the tag's end.
    case gap(isOpen: Bool)
    case attributeName
    /// After an attribute's name and blanks.
    case afterAttributeName
    /// After `=`.
    case beforeValue
    case value(quote: UInt8)
    case unquotedValue
    /// After `<!`, with the letters since then.
    case declaration(String)
    /// In a comment, with the hyphens that were just read.
    case comment(hyphens: Int, isFresh: Bool)
    /// A doctype, or what HTML reads as a comment up to the next `>`.
    case bogusComment
  }

  var state: State
  var tag = Tag()
  /// The name of the attribute, in lower case.
  var attribute = ""
  /// The attribute's value up to here.
  var written = Written.text("")
  /// How far the address in an attribute has been settled.
  var address = AddressPart.start("")
  /// How many `svg` and `math` elements are open.
  var foreignDepth = 0
  /// In text that ends with a certain end tag: what may be the start of that tag.
  var endTag = ""
  /// Whether there was anything but text since the text was begun.
  var hasMarkup = false

  /// The tag that is being read.
  struct Tag: Hashable, Sendable {
    var name = ""
    var isEnd = false
    /// The attribute `type` of a script, `rel` of a link, `http-equiv` of a meta element.
    var kind = Written.absent
    /// Whether the attribute `content` holds a value.
    var hasValueInContent = false
    var isSelfClosing = false
  }

  /// Text of an attribute as far as it is known.
  enum Written: Hashable, Sendable {
    case absent
    case text(String)
    case unknown

    func joined(_ other: Written) -> Written { self == other ? self : .unknown }
  }

  /// How far an address has been settled: up to the first of `/`, `?` and `#`, a colon would make what stands before
  /// it the scheme.
  enum AddressPart: Hashable, Sendable {
    /// Only text of the template so far, with none of these characters.
    case start(String)
    /// A value so far, with none of these characters after it.
    case open
    /// Nothing that follows can change the scheme.
    case settled
    /// The template wrote a scheme that values must not be put behind.
    case refused(String)

    func joined(_ other: AddressPart) -> AddressPart {
      if self == other { return self }
      switch (self, other) {
      case (.refused, _): return self
      case (_, .refused): return other
      default: return .open
      }
    }
  }

  /// The beginning of a page or of a captured text.
  init(isHTML: Bool) { state = isHTML ? .data : .plain }

  var isHTML: Bool { state != .plain }

  /// Whether the text is at its end: in no tag and no element that holds no tags.
  var isComplete: Bool { state == .data || state == .plain }

  /// The context that either of two leads to; nil if what follows would mean one thing here and another there.
  func joined(_ other: HTMLContext) -> HTMLContext? {
    if self == other { return self }
    var result = self
    result.hasMarkup = hasMarkup || other.hasMarkup
    guard foreignDepth == other.foreignDepth else { return nil }
    if tag.name == other.tag.name, tag.isEnd == other.tag.isEnd, isInGap, other.isInGap {
      result.state = .gap(isOpen: isAfterBlank && other.isAfterBlank)
      result.tag.kind = knownKind.joined(other.knownKind)
      result.tag.hasValueInContent = tag.hasValueInContent || other.tag.hasValueInContent
      result.attribute = ""
      result.written = .text("")
      result.address = .start("")
      return result
    }
    guard state == other.state else { return nil }
    switch state {
    case .value:
      guard tag.name == other.tag.name, attribute == other.attribute else { return nil }
      result.written = written.joined(other.written)
      result.address = address.joined(other.address)
      result.tag.kind = tag.kind.joined(other.tag.kind)
      result.tag.hasValueInContent = tag.hasValueInContent || other.tag.hasValueInContent
      return result
    case .data, .textOnly, .raw, .json, .plain:
      guard endTag == other.endTag else { return nil }
      result.tag = Tag()
      result.attribute = ""
      result.written = .text("")
      result.address = .start("")
      return result
    default: return nil
    }
  }

  /// Whether an attribute may follow.
  private var isInGap: Bool {
    switch state {
    case .tagName, .gap, .attributeName, .afterAttributeName, .unquotedValue: true
    default: false
    }
  }

  /// Whether an attribute may follow without a blank before it.
  private var isAfterBlank: Bool { state == .gap(isOpen: true) || state == .afterAttributeName }

  /// The tag's deciding attribute, an unquoted value that is just being read counted.
  private var knownKind: Written {
    state == .unquotedValue && attribute == tag.decidingAttribute ? written : tag.kind
  }

  /// The state in words, to stand after "ends" or "begins".
  var description: String {
    switch state {
    case .plain, .data: "in text"
    case .textOnly(let name), .raw(let name): "in <\(name)>"
    case .json: "in <script>"
    case .tagOpen, .endTagOpen, .tagName, .gap, .afterAttributeName: "in a tag"
    case .attributeName: "in the name of an attribute"
    case .beforeValue, .value, .unquotedValue: "in the attribute \"\(attribute)\""
    case .declaration, .bogusComment: "in a declaration"
    case .comment: "in a comment"
    }
  }
}

extension HTMLContext.Tag {
  /// The attribute that decides what other parts of the tag mean.
  var decidingAttribute: String? {
    switch name {
    case "script": "type"
    case "link": "rel"
    case "meta": "http-equiv"
    default: nil
    }
  }
}
