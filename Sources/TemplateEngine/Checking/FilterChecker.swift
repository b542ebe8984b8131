import Diagnostics

/// Filters.
extension Checker {
  /// The arguments of a filter in the order of its parameters.
  private struct Arguments {
    var checked: [Checked] = []
    /// The field that is named, if one is.
    var attribute: (path: String, range: Range<Int>)?
    /// The expressions, nil where one was left out.
    var expressions: [Expression?] = []
  }

  mutating func filter(
    _ input: Checked, _ value: Expression, _ call: Expression.Call, at range: Range<Int>
  ) -> Checked {
    guard let filter = Filter(name: call.name.text) else {
      for part in call.parts { _ = check(part) }
      unknownFilter(call.name)
      return .unknown
    }
    switch filter {
    case .map, .select, .reject, .selectattr, .rejectattr: return eachFilter(filter, input, value, call, at: range)
    default: break
    }
    guard let arguments = bind(filter, call) else { return .unknown }
    return apply(filter, input, value, arguments, call.name, at: range)
  }

  private mutating func unknownFilter(_ name: Name) {
    if let reason = Filter.leftOut[name.text] {
      report(
        "unknown-filter", "the filter \(quoted(name.text)) is not part of the template language: \(reason)",
        at: name.range)
    } else {
      let near = suggestion(nearest(to: name.text, in: Filter.names))
      report("unknown-filter", "there is no filter \(quoted(name.text))\(near)", at: name.range)
    }
  }

  /// The arguments in the order of the parameters, those that were left out filled in.
  private mutating func bind(_ filter: Filter, _ call: Expression.Call) -> Arguments? {
    let parameters = filter.parameters
    var slots: [Expression?] = Array(repeating: nil, count: parameters.count)
    var isValid = true
    if call.positional.count > parameters.count {
      let most = parameters.isEmpty ? "no arguments" : "at most \(parameters.count)"
      report("arguments", "the filter \(quoted(call.name.text)) takes \(most)", at: call.name.range)
      return nil
    }
    for (index, expression) in call.positional.enumerated() { slots[index] = expression }
    for argument in call.named {
      guard let index = parameters.firstIndex(where: { $0.name == argument.name.text }), slots[index] == nil else {
        let near = suggestion(nearest(to: argument.name.text, in: parameters.map(\.name)))
        let message = "the filter \(quoted(call.name.text)) takes no argument \(quoted(argument.name.text)) here"
        report("arguments", message + near, at: argument.name.range)
        isValid = false
        continue
      }
      slots[index] = argument.value
    }
    var result = Arguments(expressions: slots)
    for (parameter, slot) in zip(parameters, slots) {
      guard
        let expression = slot
          ?? parameter.fallback.map({
            Expression(kind: .constant($0), range: call.name.range, depth: 1)
          })
      else {
        let name = quoted(parameter.name)
        report("arguments", "the filter \(quoted(call.name.text)) needs the argument \(name)", at: call.name.range)
        return nil
      }
      let checked = check(expression)
      if parameter.kind == .attribute {
        guard slot != nil else { continue }
        switch checked.constant {
        case .string(let path): result.attribute = (path, expression.range)
        case .integer(let index): result.attribute = (String(index), expression.range)
        case .some(.none): break
        default:
          report("arguments", "the name of a field has to be a text that stands here", at: expression.range)
          isValid = false
        }
        continue
      }
      isValid = (slot == nil || fits(checked, expression, parameter)) && isValid
      result.checked.append(checked)
    }
    return isValid ? result : nil
  }

  private mutating func fits(_ checked: Checked, _ expression: Expression, _ parameter: Filter.Parameter) -> Bool {
    let takes = "the argument \(quoted(parameter.name)) takes"
    switch parameter.kind {
    case .any, .attribute: return true
    case .string: return require(checked, expression, [.string], "\(takes) text")
    case .optionalString: return checked.type == .none || require(checked, expression, [.string], "\(takes) text")
    case .integer: return require(checked, expression, [.integer], "\(takes) a whole number")
    case .optionalInteger:
      return checked.type == .none || require(checked, expression, [.integer], "\(takes) a whole number")
    case .number: return require(checked, expression, [.integer, .float], "\(takes) a number")
    case .bool: return require(checked, expression, [.bool], "\(takes) true or false")
    }
  }

  private mutating func apply(
    _ filter: Filter, _ input: Checked, _ value: Expression, _ arguments: Arguments, _ name: Name, at range: Range<Int>
  ) -> Checked {
    var use = FilterUse(filter: filter, argumentCount: arguments.checked.count)
    guard let type = type(of: filter, input, value, arguments, name, &use) else { return .unknown }
    if type.isTooLarge {
      report(
        "limit", "lists and dictionaries lie more than \(Limits.listDepth) deep in each other, or are too many",
        at: range)
      return .unknown
    }
    var source = input.node
    switch filter {
    case .defaultValue: break
    case .items, .dictsort: source = keyed(input)
    default: source = filter.seesNames && arguments.attribute == nil ? shaped(input) : elementsInput(input)
    }
    return Checked(node: .filter(use, source, arguments.checked.map(\.node), place(range)), type: type)
  }

  /// What a filter makes, or nil after an error.
  private mutating func type(
    of filter: Filter, _ input: Checked, _ value: Expression, _ arguments: Arguments, _ name: Name,
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
          report("type", "\(source(value)) is \(type.description), but \(takes) a list or text", at: value.range)
          return nil
        }
      }
      return .integer
    case .escape, .forceescape: return requirePrintable(input, value) == nil ? nil : .plainHTMLUnless(type)
    case .string:
      guard let printable = requirePrintable(input, value) else { return nil }
      if case .html = printable.kind { return printable }
      return .string
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
          report("type", "\(source(value)) is \(type.description), but \(takes) text or a dictionary", at: value.range)
          return nil
        }
      }
      return .string
    case .tojson:
      guard Shape(type) != nil, !type.holdsHTML else {
        report("type", "\(source(value)) is \(type.description), which can't be JSON", at: value.range)
        return nil
      }
      return .plainHTML
    case .abs, .round:
      guard require(input, value, [.integer, .float], "\(takes) a number") else { return nil }
      if filter == .round, type.kind != .integer { return .float }
      return type
    case .int, .float:
      guard require(input, value, [.integer, .float, .bool, .string], "\(takes) a number or text") else { return nil }
      let fallback = arguments.expressions[0] == nil ? Type.never : arguments.checked[0].type
      return (filter == .int ? Type.integer : .float).joined(fallback)
    case .filesizeformat: return require(input, value, [.integer, .float], "\(takes) a number") ? .string : nil
    case .items, .dictsort: return pairs(filter, type, value, takes)
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
      report("type", "\(source(value)) is \(type.description), but \(takes) a dictionary", at: value.range)
      return nil
    }
  }

  /// Filters that go through elements.
  private mutating func sequenceType(
    of filter: Filter, _ input: Checked, _ value: Expression, _ arguments: Arguments, _ name: Name,
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
          "type",
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
        report("type", "\(source(value)) has elements that are no numbers, but \(takes) numbers", at: value.range)
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
      report("type", "\(source(value)) has elements \(problem), but \(takes) texts and numbers", at: value.range)
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
      "missing", "\(source(value)) may have elements without a value to go by, but \(takes) only those that have one",
      at: value.range)
    return false
  }

  private mutating func requireSortable(_ type: Type, _ value: Expression, _ takes: String) -> Bool {
    guard requirePresentParts(type, value, takes) else { return false }
    for kind in type.kind.alternatives {
      switch kind {
      case .callable, .record, .dictionary:
        report(
          "type", "\(source(value)) has elements that have no order, but \(takes) texts or numbers: name an attribute",
          at: value.range)
        return false
      default: continue
      }
    }
    return true
  }

  /// The way that the name of an attribute such as `a.b.0` leads, and what it leads to; nil after an error.
  mutating func path(_ text: String, in type: Type, at range: Range<Int>) -> ([FilterUse.Step], Type)? {
    var steps: [FilterUse.Step] = []
    var current = type
    for part in text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      let isMissing = current.isOptional
      switch current.kind {
      case .record(let fields):
        guard let index = fields.firstIndex(where: { $0.name == part }) else {
          let near = suggestion(nearest(to: part, in: fields.map(\.name)))
          report("unknown-field", "the elements have no field \(quoted(part))\(near)", at: range)
          return nil
        }
        steps.append(.field(index))
        current = fields[index].type
      case .dictionary(_, let value):
        steps.append(.key(part))
        current = value.orMissing
      case .list(let element):
        guard let index = Int(part) else { return noField(part, range) }
        steps.append(.index(index))
        current = element.orMissing
      case .tuple(let elements, let names):
        guard let index = Int(part) ?? names.firstIndex(of: part), elements.indices.contains(index) else {
          return noField(part, range)
        }
        steps.append(.index(index))
        current = elements[index]
      case .unknown, .never: return (steps, .unknown)
      default: return noField(part, range)
      }
      if isMissing { current = current.orMissing }
    }
    return (steps, current)
  }

  private mutating func noField(_ name: String, _ range: Range<Int>) -> ([FilterUse.Step], Type)? {
    report("unknown-field", "the elements have no field \(quoted(name))", at: range)
    return nil
  }

  /// `map`, `select` and the like, which do something with each element.
  private mutating func eachFilter(
    _ filter: Filter, _ input: Checked, _ value: Expression, _ call: Expression.Call, at range: Range<Int>
  ) -> Checked {
    var element = elementType(of: input, value)
    var positional = call.positional
    var use = FilterUse(filter: filter)
    var arguments: [Checked] = []
    let isMap = filter == .map
    if isMap, let attribute = call.named.first(where: { $0.name.text == "attribute" }) {
      guard positional.isEmpty else {
        report(
          "arguments", "the filter \"map\" takes an attribute or the name of a filter, not both", at: call.name.range)
        return .unknown
      }
      return mapAttribute(input, value, call, attribute, element, at: range)
    }
    if filter == .selectattr || filter == .rejectattr {
      guard !positional.isEmpty, case .string(let path) = check(positional.removeFirst()).constant else {
        report(
          "arguments", "the filter \(quoted(call.name.text)) needs the name of a field, as text", at: call.name.range)
        return .unknown
      }
      guard let (steps, part) = self.path(path, in: element, at: call.positional[0].range) else { return .unknown }
      use.path = steps
      if element != .unknown { element = part }
    }
    guard !positional.isEmpty else {
      if isMap {
        report("arguments", "the filter \"map\" needs the name of a filter, or an attribute", at: call.name.range)
        return .unknown
      }
      use.inner = .truth
      return Checked(
        node: .filter(use, elementsInput(input), [], place(range)), type: .list(elementType(of: input, value)))
    }
    let nameExpression = positional.removeFirst()
    guard case .string(let name) = check(nameExpression).constant else {
      report("arguments", "the name of a filter or test has to be a text that stands here", at: nameExpression.range)
      return .unknown
    }
    var inner = Expression.Call(name: Name(text: name, range: nameExpression.range))
    inner.positional = positional
    inner.named = call.named
    let part = Checked(node: .constant(.missing), type: element)
    let placeholder = Expression(kind: .invalid, range: value.range, depth: 1)
    let result =
      isMap
      ? self.filter(part, placeholder, inner, at: range)
      : test(part, placeholder, inner, at: range, isNegated: false)
    let type: Type
    switch result.node {
    case .filter(let innerUse, let innerInput, let nodes, _):
      if case .shaped = innerInput, Shape(element) != .plain {
        report("type", "\(quoted(name)) can't be used with each of these elements", at: nameExpression.range)
        return .unknown
      }
      use.inner = .filter(innerUse)
      arguments = nodes.map { Checked(node: $0, type: .unknown) }
      type = .list(result.type)
    case .test(let innerUse, let innerInput, let nodes, _):
      if case .shaped = innerInput, innerUse.test.comparesValues {
        report("type", "\(quoted(name)) can't be used with each of these elements", at: nameExpression.range)
        return .unknown
      }
      use.inner = .test(innerUse)
      arguments = nodes.map { Checked(node: $0, type: .unknown) }
      type = .list(elementType(of: input, value))
    default: return .unknown
    }
    use.argumentCount = arguments.count
    return Checked(node: .filter(use, elementsInput(input), arguments.map(\.node), place(range)), type: type)
  }

  /// What a filter goes through: of a record, its fields' names; elements of a list are left as their type says.
  func elementsInput(_ input: Checked) -> CheckedExpression {
    if case .record = input.type.kind { return shaped(input) }
    return input.node
  }

  private mutating func mapAttribute(
    _ input: Checked, _ value: Expression, _ call: Expression.Call, _ attribute: Expression.NamedArgument,
    _ element: Type, at range: Range<Int>
  ) -> Checked {
    let text: String
    switch check(attribute.value).constant {
    case .string(let name): text = name
    case .integer(let index): text = String(index)
    default:
      report("arguments", "the name of a field has to be a text that stands here", at: attribute.value.range)
      return .unknown
    }
    var fallback: Checked?
    for argument in call.named where argument.name.text != "attribute" {
      if argument.name.text == "default" {
        fallback = check(argument.value)
      } else {
        report(
          "arguments", "the filter \"map\" takes no argument \(quoted(argument.name.text)) here",
          at: argument.name.range)
      }
    }
    guard let (steps, found) = path(text, in: element, at: attribute.value.range) else { return .unknown }
    var use = FilterUse(filter: .map, path: steps, inner: .attribute(hasDefault: fallback != nil))
    use.argumentCount = fallback == nil ? 0 : 1
    var type = found
    if let fallback {
      type.mayBeMissing = false
      type = type.joined(fallback.type)
    }
    return Checked(
      node: .filter(use, input.node, fallback.map { [$0.node] } ?? [], place(range)), type: .list(type))
  }
}

extension Filter {
  /// Whether it needs the names of a record's fields.
  var seesNames: Bool {
    switch self {
    case .tojson, .urlencode, .length, .string, .escape, .forceescape, .join:
      true
    default: false
    }
  }
}

extension TemplateTest {
  /// Whether it compares its value with another.
  fileprivate var comparesValues: Bool {
    switch self {
    case .equal, .notEqual, .contained: true
    default: false
    }
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

  /// What `escape` makes of a value.
  static func plainHTMLUnless(_ type: Type) -> Type {
    type.kind.alternatives.contains(.html(isPlain: false)) ? .html : .plainHTML
  }

  /// Whether there is HTML in it.
  var holdsHTML: Bool {
    switch kind {
    case .html: true
    case .list(let element): element.holdsHTML
    case .tuple(let elements, _): elements.contains { $0.holdsHTML }
    case .dictionary(_, let value): value.holdsHTML
    case .record(let fields): fields.contains { $0.type.holdsHTML }
    case .mixed(let kinds): kinds.contains { Type($0).holdsHTML }
    default: false
    }
  }
}
