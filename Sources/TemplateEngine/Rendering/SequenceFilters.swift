import Diagnostics

/// Filters that go through elements.
extension Renderer {
  mutating func sequence(_ use: FilterUse, _ input: Value, _ arguments: [Value]) throws(RenderError) -> Value {
    if use.filter == .items || use.filter == .dictsort { return try pairs(use.filter, input, arguments) }
    let values = try elements(of: input)
    try charge(elements: values.count)
    switch use.filter {
    case .first: return values.first ?? .missing
    case .last: return values.last ?? .missing
    case .list: return .list(values)
    case .reverse: return .list(values.reversed())
    case .batch: return try batches(values, arguments)
    case .slice: return try slices(values, arguments)
    case .join:
      var parts: [Value] = []
      for value in values { parts.append(try self.value(at: use.path, of: value)) }
      guard let separator = arguments.first else { throw mismatch() }
      return try joined(parts, by: separator, escapes: options.escaping == .html)
    case .sum:
      var total = arguments.last ?? .integer(0)
      for value in values { total = try binary(.add, total, self.value(at: use.path, of: value)) }
      return total
    case .max, .min: return try extreme(use, values, isMaximum: use.filter == .max, arguments)
    case .sort:
      let isReversed = arguments[0].isTruthy
      var keyed = try keyed(values, use.path, isCaseSensitive: arguments[1].isTruthy)
      for path in use.otherPaths {
        let more = try self.keyed(values, path, isCaseSensitive: arguments[1].isTruthy)
        keyed = zip(keyed, more).map { Keyed(key: .tuple([$0.key, $1.key]), value: $0.value) }
      }
      return .list(try sorted(keyed, isReversed: isReversed).map(\.value))
    case .unique: return try unique(keyed(values, use.path, isCaseSensitive: arguments[0].isTruthy))
    case .groupby: return try groups(use, values, arguments)
    case .map, .select, .reject, .selectattr, .rejectattr: return try each(use, values, arguments)
    default: throw mismatch()
    }
  }

  /// What a path of fields leads to. If it has to go on from something that is missing, that is an error, unless there
  /// is a default.
  mutating func value(
    at path: [FilterUse.Step], of value: Value, hasDefault: Bool = false
  ) throws(RenderError) -> Value {
    var current = value
    for step in path {
      switch (step, current) {
      case (_, .missing):
        if hasDefault { return .missing }
        throw absent()
      case (.field(let index), _): current = try field(index, of: current)
      case (.key(let name), .dictionary(let dictionary)): current = dictionary[.string(name)] ?? .missing
      case (.index(let index), _):
        guard let values = current.elements else { throw unsuitable(current) }
        current = values.indices.contains(index) ? values[index] : .missing
      default: throw unsuitable(current)
      }
    }
    return current
  }

  private mutating func pairs(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderError) -> Value {
    let dictionary: ValueDictionary
    switch input {
    case .dictionary(let found): dictionary = found
    case .missing: dictionary = ValueDictionary()
    default: throw unsuitable(input)
    }
    try charge(elements: dictionary.entries.count)
    let pairs = dictionary.entries.map { Value.tuple([$0.key, $0.value]) }
    if filter == .items { return .list(pairs) }
    guard arguments.count == 3, let by = arguments[1].string, by == "key" || by == "value" else {
      throw failure(.templateArgument, "\"dictsort\" sorts by \"key\" or by \"value\"")
    }
    let keyed = try keyed(pairs, [.index(by == "key" ? 0 : 1)], isCaseSensitive: arguments[0].isTruthy)
    return .list(try sorted(keyed, isReversed: arguments[2].isTruthy).map(\.value))
  }

  private struct Keyed {
    let key: Value
    let value: Value
  }

  private mutating func keyed(
    _ values: [Value], _ path: [FilterUse.Step], isCaseSensitive: Bool, fallback: Value? = nil
  ) throws(RenderError) -> [Keyed] {
    var result: [Keyed] = []
    for value in values {
      var key = try self.value(at: path, of: value, hasDefault: fallback != nil)
      if key == .missing, let fallback { key = fallback }
      if !isCaseSensitive, let text = key.string {
        try charge(text.utf8.count)
        key = .string(text.pythonLowercased)
      }
      result.append(Keyed(key: key, value: value))
    }
    return result
  }

  /// Elements by their keys; those with equal keys stay as they were, also in reverse.
  private mutating func sorted(_ keyed: [Keyed], isReversed: Bool) throws(RenderError) -> [Keyed] {
    try sortedRange(isReversed ? keyed.reversed() : keyed).reversedIf(isReversed)
  }

  /// Merge sort, since comparing can fail.
  private mutating func sortedRange(_ keyed: [Keyed]) throws(RenderError) -> [Keyed] {
    guard keyed.count > 1 else { return keyed }
    let middle = keyed.count / 2
    let left = try sortedRange(Array(keyed[..<middle]))
    let right = try sortedRange(Array(keyed[middle...]))
    var result: [Keyed] = []
    result.reserveCapacity(keyed.count)
    var first = 0
    var second = 0
    try charge(elements: keyed.count)
    while first < left.count, second < right.count {
      if try precedes(right[second].key, left[first].key) {
        result.append(right[second])
        second += 1
      } else {
        result.append(left[first])
        first += 1
      }
    }
    return result + left[first...] + right[second...]
  }

  private mutating func extreme(
    _ use: FilterUse, _ values: [Value], isMaximum: Bool, _ arguments: [Value]
  ) throws(RenderError) -> Value {
    let keyed = try keyed(values, use.path, isCaseSensitive: arguments[0].isTruthy)
    guard var best = keyed.first else { return .missing }
    for candidate in keyed.dropFirst() {
      let isBetter =
        try isMaximum ? precedes(best.key, candidate.key) : precedes(candidate.key, best.key)
      if isBetter { best = candidate }
    }
    return best.value
  }

  private mutating func unique(_ keyed: [Keyed]) throws(RenderError) -> Value {
    var seenTexts: Set<String> = []
    var seen: [Value] = []
    var result: [Value] = []
    for element in keyed {
      if let text = element.key.string {
        // Texts are equal when their code points are, so not as Swift compares them.
        let exact = text.unicodeScalars.map { String($0.value, radix: 36) }.joined(separator: ",")
        if seenTexts.insert(exact).inserted { result.append(element.value) }
        continue
      }
      try charge(seen.count)
      if seen.contains(where: { $0.isEqual(to: element.key) }) { continue }
      seen.append(element.key)
      result.append(element.value)
    }
    return .list(result)
  }

  private mutating func groups(_ use: FilterUse, _ values: [Value], _ arguments: [Value]) throws(RenderError) -> Value {
    let fallback = arguments[0] == .none ? nil : arguments[0]
    let isCaseSensitive = arguments[1].isTruthy
    let keyed = try sorted(
      self.keyed(values, use.path, isCaseSensitive: isCaseSensitive, fallback: fallback), isReversed: false)
    var groups: [(key: Value, values: [Value])] = []
    for element in keyed {
      if let last = groups.indices.last, groups[last].key.isEqual(to: element.key) {
        groups[last].values.append(element.value)
      } else {
        groups.append((element.key, [element.value]))
      }
    }
    var result: [Value] = []
    for group in groups {
      var key = group.key
      if !isCaseSensitive, let first = group.values.first {
        key = try value(at: use.path, of: first, hasDefault: fallback != nil)
        if key == .missing, let fallback { key = fallback }
      }
      result.append(.tuple([key, .list(group.values)]))
    }
    return .list(result)
  }

  private mutating func batches(_ values: [Value], _ arguments: [Value]) throws(RenderError) -> Value {
    guard let size = arguments[0].integer else { throw mismatch() }
    if size < 1 { throw failure(.templateArgument, "\"batch\" needs a number of at least 1") }
    var result: [Value] = []
    for start in stride(from: 0, to: values.count, by: size) {
      var row = Array(values[start..<min(values.count - start > size ? start + size : values.count, values.count)])
      if arguments[1] != .none, row.count < size {
        try charge(elements: size - row.count)
        row += Array(repeating: arguments[1], count: size - row.count)
      }
      result.append(.list(row))
    }
    return .list(result)
  }

  private mutating func slices(_ values: [Value], _ arguments: [Value]) throws(RenderError) -> Value {
    guard let count = arguments[0].integer else { throw mismatch() }
    if count < 1 { throw failure(.templateArgument, "\"slice\" needs a number of at least 1") }
    try charge(elements: count)
    let size = values.count / count
    let extra = values.count % count
    var result: [Value] = []
    var start = 0
    for number in 0..<count {
      let end = start + size + (number < extra ? 1 : 0)
      var column = Array(values[start..<end])
      if arguments[1] != .none, number >= extra { column.append(arguments[1]) }
      result.append(.list(column))
      start = end
    }
    return .list(result)
  }

  private mutating func each(_ use: FilterUse, _ values: [Value], _ arguments: [Value]) throws(RenderError) -> Value {
    var result: [Value] = []
    let isSelection = use.filter == .select || use.filter == .selectattr
    for value in values {
      let part = try self.value(at: use.path, of: value, hasDefault: use.inner == .attribute(hasDefault: true))
      switch use.inner {
      case .attribute(let hasDefault):
        if hasDefault, part == .missing {
          guard let fallback = arguments.first else { throw mismatch() }
          result.append(fallback)
        } else {
          result.append(part)
        }
      case .filter(let inner): result.append(try apply(inner, part, arguments))
      case .test(let inner): if try holds(inner, part, arguments) == isSelection { result.append(value) }
      case .truth: if part.isTruthy == isSelection { result.append(value) }
      case nil: throw mismatch()
      }
    }
    return .list(result)
  }
}

extension Array {
  fileprivate func reversedIf(_ isReversed: Bool) -> [Element] { isReversed ? reversed() : self }
}
