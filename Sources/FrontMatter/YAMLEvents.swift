internal import Cyaml

/// libyaml's events over bytes in memory, one at a time. The bytes must outlive it.
struct YAMLEvents: ~Copyable {
  /// On the heap, because libyaml keeps a pointer to the parser in the parser itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Starts to read; nil where there is no memory for it, or nothing to read.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    // Otherwise libyaml would take some malformed texts for UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, start, bytes.count)
    self.parser = parser
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
  }

  deinit {
    yaml_event_delete(event)
    event.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Reads the next event; false where libyaml can't, and `failure` then says why.
  mutating func advance() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }

  /// What the current event is.
  var type: yaml_event_type_t { event.pointee.type }

  /// Where the current event starts.
  var start: yaml_mark_t { event.pointee.start_mark }

  /// Where the current event ends.
  var end: yaml_mark_t { event.pointee.end_mark }

  /// How the current scalar is written.
  var style: yaml_scalar_style_t { event.pointee.data.scalar.style }

  /// The text of the current scalar. It is gone with the next event.
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
  }

  /// Whether the current event's node has a name for aliases.
  var hasAnchor: Bool {
    switch type {
    case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor != nil
    case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor != nil
    default: false
    }
  }

  /// Whether the current event's node has a tag.
  var hasTag: Bool {
    switch type {
    case YAML_SCALAR_EVENT: event.pointee.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.tag != nil
    default: false
    }
  }

  /// Why `advance` returned false.
  var failure: YAMLFailure {
    let parser = parser.pointee
    return YAMLFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "there is no memory left",
      context: parser.context.map { String(cString: $0) } ?? "",
      place: parser.error == YAML_READER_ERROR ? .byte(parser.problem_offset) : .mark(parser.problem_mark))
  }
}

/// What libyaml said when it gave up.
struct YAMLFailure {
  enum Place {
    case mark(yaml_mark_t)
    /// A character that libyaml refuses to read at all: the offset of a byte from the start of the text.
    case byte(Int)
  }

  let problem: String
  let context: String
  let place: Place
}
