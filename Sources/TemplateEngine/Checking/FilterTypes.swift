import Diagnostics

/// What a filter takes and makes, by its input's type.
extension Checker {
  /// What a filter makes, or nil after an error.
  mutating func type(
    of filter: Filter, _ input: Checked, _ value: Expression, _ arguments: FilterArguments, _ name: Name,
    _ use: inout FilterUse
  ) -> Type? {
    let takes = "the filter \(quoted(name.text)) takes"
    if filter == .defaultValue {
      guard input.type != .unknown, let fallback = arguments.checked.first else { return .unknown }
      var type = input.type
      type.mayBeMissing = false
      if arguments.checked.last?.constant == .bool(true) { type.mayBeNone = false }
      return type.joined(fallback.type)
    }
    switch filter {
    case .first, .last, .max, .min, .sum, .sort, .unique, .groupby, .batch, .slice, .join, .list, .reverse:
      return sequenceType(of: filter, input, value, arguments, name, &use)
    default: break
    }
    guard let type = requirePresent(input, value) else { return nil }
    if type == .unknown { return .unknown }
    switch filter {
    case .length:
      for kind in type.kind.alternatives {
        switch kind {
        case .list, .tuple, .dictionary, .record, .string, .html, .never, .unknown: continue
        default:
          report(.templateType, "\(source(value)) is \(type.description), but \(takes) a list or text", at: value.range)
          return nil
        }
      }
      return .integer
    case .escape, .forceescape: return requirePrintable(input, value) == nil ? nil : .plainHTMLUnless(type)
    case .string:
      guard let printable = requirePrintable(input, value) else { return nil }
      if case .html = printable.kind { return printable }
      return .string
    case .upper, .lower, .capitalize, .trim, .striptags, .replace, .title, .truncate, .indent, .center, .wordcount,
      .urlencode:
      return textType(of: filter, input, value, type, arguments, takes)
    case .tojson:
      guard Shape(type) != nil, !type.holdsHTML else {
        report(.templateType, "\(source(value)) is \(type.description), which can't be JSON", at: value.range)
        return nil
      }
      return .plainHTML
    case .abs, .round, .int, .float, .filesizeformat:
      return numberType(of: filter, input, value, type, arguments, takes)
    case .items, .dictsort: return pairs(filter, type, value, takes)
    default: return .unknown
    }
  }

  private mutating func textType(
    of filter: Filter, _ input: Checked, _ value: Expression, _ type: Type, _ arguments: FilterArguments,
    _ takes: String
  ) -> Type? {
    switch filter {
    case .upper, .lower, .capitalize, .trim:
      var kinds: [Type.Kind] = [.string]
      // Taking certain characters away could cut a tag in two.
      if filter != .trim || arguments.expressions[0] == nil { kinds += [.html(isPlain: true), .html(isPlain: false)] }
      return require(input, value, kinds, "\(takes) text") ? type : nil
    case .striptags:
      let kinds: [Type.Kind] = [.string, .html(isPlain: true), .html(isPlain: false)]
      return require(input, value, kinds, "\(takes) text") ? .string : nil
    case .replace, .title, .truncate, .indent, .center:
      return require(input, value, [.string], "\(takes) text") ? .string : nil
    case .wordcount: return require(input, value, [.string], "\(takes) text") ? .integer : nil
    case .urlencode:
      for kind in type.kind.alternatives {
        switch kind {
        case .string, .integer, .float, .record, .dictionary, .never, .unknown: continue
        default:
          report(
            .templateType, "\(source(value)) is \(type.description), but \(takes) text or a dictionary", at: value.range
          )
          return nil
        }
      }
      return .string
    default: return .unknown
    }
  }

  private mutating func numberType(
    of filter: Filter, _ input: Checked, _ value: Expression, _ type: Type, _ arguments: FilterArguments,
    _ takes: String
  ) -> Type? {
    switch filter {
    case .abs, .round:
      guard require(input, value, [.integer, .float], "\(takes) a number") else { return nil }
      if filter == .round, type.kind != .integer { return .float }
      return type
    case .int, .float:
      guard require(input, value, [.integer, .float, .bool, .string], "\(takes) a number or text") else { return nil }
      let fallback = arguments.expressions[0] == nil ? Type.never : arguments.checked[0].type
      return (filter == .int ? Type.integer : .float).joined(fallback)
    case .filesizeformat: return require(input, value, [.integer, .float], "\(takes) a number") ? .string : nil
    default: return .unknown
    }
  }

  private mutating func pairs(_ filter: Filter, _ type: Type, _ value: Expression, _ takes: String) -> Type? {
    switch type.kind {
    case .dictionary(let key, let element): return .list(Type(.tuple([key, element], names: [])))
    case .record(let fields):
      let element = fields.reduce(Type.never) { $0.joined($1.type.present) }
      return .list(Type(.tuple([.string, element], names: [])))
    case .never: return .list(.never)
    default:
      report(.templateType, "\(source(value)) is \(type.description), but \(takes) a dictionary", at: value.range)
      return nil
    }
  }
}

extension Type {
  /// What `escape` makes of a value.
  static func plainHTMLUnless(_ type: Type) -> Type {
    type.kind.alternatives.contains(.html(isPlain: false)) ? .html : .plainHTML
  }

  /// Whether there is HTML in it.
  var holdsHTML: Bool {
    switch kind {
    case .html, .json: true
    case .list(let element): element.holdsHTML
    case .tuple(let elements, _): elements.contains { $0.holdsHTML }
    case .dictionary(_, let value): value.holdsHTML
    case .record(let fields): fields.contains { $0.type.holdsHTML }
    case .mixed(let kinds): kinds.contains { Type($0).holdsHTML }
    default: false
    }
  }
}
