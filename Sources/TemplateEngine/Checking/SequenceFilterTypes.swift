import Diagnostics

/// What filters make that go through the elements of a list.
extension Checker {
  /// Filters that go through elements.
  mutating func sequenceType(
    of filter: Filter, _ input: Checked, _ value: Expression, _ arguments: FilterArguments, _ name: Name,
    _ use: inout FilterUse
  ) -> Type? {
    if filter == .first || filter == .last || filter == .reverse || filter == .list, requirePresent(input, value) == nil
    {
      return nil
    }
    if filter == .reverse, case .string = input.type.kind { return .string }
    // An element of a list that is empty: what would be made of it is never printed.
    if filter != .list, input.type.kind == .never { return .never }
    let element = elementType(of: input, value)
    if element == .unknown { return .unknown }
    var part = element
    if let attribute = arguments.attribute {
      // Only sorting takes several fields, with commas between them.
      let paths = filter == .sort ? attribute.path.split(separator: ",").map(String.init) : [attribute.path]
      for (index, path) in paths.enumerated() {
        guard let (steps, found) = self.path(path, in: element, at: attribute.range) else { return nil }
        if index == 0 { use.path = steps } else { use.otherPaths.append(steps) }
        part = found
        if filter == .sort, !requireSortable(part, value, "the filter \(quoted(name.text)) takes") { return nil }
      }
    }
    let takes = "the filter \(quoted(name.text)) takes"
    switch filter {
    case .first, .last: return element
    case .list, .reverse: return .list(element)
    case .batch, .slice:
      let fill = arguments.checked.count > 1 ? arguments.checked[1].type : .none
      let filled = fill == .none ? element : element.joined(fill)
      return .list(.list(filled))
    case .unique:
      guard requirePresentParts(part, value, takes) else { return nil }
      guard part.isHashable else {
        report(
          .templateType,
          "\(source(value)) has elements that are lists or have fields, but \(takes) texts or numbers: "
            + "name an attribute", at: value.range)
        return nil
      }
      return .list(element)
    case .sort: return requireSortable(part, value, takes) ? .list(element) : nil
    case .max, .min: return requireSortable(part, value, takes) ? element : nil
    case .groupby:
      var key = part
      if arguments.expressions[1] != nil, let fallback = arguments.checked.first {
        key = Type(part.kind, mayBeNone: part.mayBeNone).joined(fallback.type)
      }
      guard requireSortable(key, value, takes) else { return nil }
      return .list(Type(.tuple([key, .list(element)], names: ["grouper", "list"])))
    case .sum:
      guard let start = arguments.checked.last else { return nil }
      if part.isOptional || !part.kind.alternatives.allSatisfy({ $0.isNumber || $0 == .never || $0 == .unknown }) {
        report(
          .templateType, "\(source(value)) has elements that are no numbers, but \(takes) numbers", at: value.range)
        return nil
      }
      return part.kind == .never ? start.type : part.kind == .bool ? .integer : Type(part.kind.joined(start.type.kind))
    case .join: return joinType(part, value, takes)
    default: return .unknown
    }
  }

  private mutating func joinType(_ part: Type, _ value: Expression, _ takes: String) -> Type? {
    guard !part.isOptional, part.isPrintable(inNotation: options.escaping == .none) else {
      let problem = part.isOptional ? "that may be missing" : "that can't be printed"
      report(.templateType, "\(source(value)) has elements \(problem), but \(takes) texts and numbers", at: value.range)
      return nil
    }
    if options.escaping == .none { return .string }
    if case .html = part.kind { return part }
    let htmlKinds = part.kind.alternatives.filter { if case .html = $0 { true } else { false } }
    if htmlKinds.isEmpty { return .string }
    return Type(.mixed([htmlKinds[0], .string]))
  }

  private mutating func requirePresentParts(_ type: Type, _ value: Expression, _ takes: String) -> Bool {
    if !type.isOptional { return true }
    report(
      .templateMissing,
      "\(source(value)) may have elements without a value to go by, but \(takes) only those that have one",
      at: value.range)
    return false
  }

  private mutating func requireSortable(_ type: Type, _ value: Expression, _ takes: String) -> Bool {
    guard requirePresentParts(type, value, takes) else { return false }
    for kind in type.kind.alternatives {
      switch kind {
      case .callable, .record, .dictionary:
        report(
          .templateType,
          "\(source(value)) has elements that have no order, but \(takes) texts or numbers: name an attribute",
          at: value.range)
        return false
      default: continue
      }
    }
    return true
  }
}

extension Type {
  /// Whether values of it can be put into a set, as in Python.
  fileprivate var isHashable: Bool {
    kind.alternatives.allSatisfy { kind in
      switch kind {
      case .list, .record, .dictionary, .callable: false
      case .tuple(let elements, _): elements.allSatisfy(\.isHashable)
      default: true
      }
    }
  }
}
