import Diagnostics

/// Templates that extend and include each other.
extension Checker {
  /// A template with all it extends.
  mutating func whole(_ template: Template) -> [CheckedStatement] {
    let savedFile = file
    let savedFamily = family
    let savedBlocks = blocks
    let savedCheckedBlocks = checkedBlocks
    let savedActive = active
    defer {
      file = savedFile
      family = savedFamily
      blocks = savedBlocks
      checkedBlocks = savedCheckedBlocks
      active = savedActive
    }
    guard let members = members(of: template), let root = members.last else { return [] }
    blocks = []
    checkedBlocks = []
    scopes.push(hidesLoop: true)
    defer { scopes.pop() }
    family = Family(templates: members, scopeDepth: scopes.depth)
    checkOverrides()
    var statements: [CheckedStatement] = []
    for member in members.dropLast() {
      file = member.file
      statements += assignments(of: member)
    }
    file = root.file
    return statements + check(root.body)
  }

  /// The template and those that it extends; nil if one is missing or extends itself. They become active.
  private mutating func members(of template: Template) -> [Template]? {
    var members = [template]
    active.append(template.name)
    while let last = members.last, let parent = last.parent {
      file = last.file
      guard let next = find(parent, verb: "extends") else { return nil }
      members.append(next)
      active.append(next.name)
    }
    return members
  }

  /// A template that another names, if it may.
  private mutating func find(_ name: Name, verb: String) -> Template? {
    if let first = active.firstIndex(of: name.text) {
      let way = (active[first...] + [name.text]).joined(separator: " → ")
      report("cycle", "\(quoted(name.text)) would come back to itself: \(way)", at: name.range)
      return nil
    }
    if active.count >= options.maximumDepth {
      report("limit", "templates include or extend each other more than \(options.maximumDepth) deep", at: name.range)
      return nil
    }
    if !names.contains(name.text) {
      let near = suggestion(nearest(to: name.text, in: names.sorted()))
      report("missing-template", "there is no template \(quoted(name.text))\(near)", at: name.range)
    }
    return templates[name.text]
  }

  /// Blocks that no template above has.
  private mutating func checkOverrides() {
    for (index, member) in family.templates.enumerated().dropLast() {
      let above = Set(family.templates[(index + 1)...].flatMap(\.blocks.keys)).sorted()
      file = member.file
      for name in member.outerBlocks where !above.contains(name.text) {
        let parent = quoted(family.templates[index + 1].name)
        let near = suggestion(nearest(to: name.text, in: above))
        report("unknown-block", "\(parent) has no block \(quoted(name.text))\(near)", at: name.range)
      }
    }
  }

  /// What a template does that extends another: it sets variables; the blocks come where they are printed.
  private mutating func assignments(of template: Template) -> [CheckedStatement] {
    var statements: [CheckedStatement] = []
    for statement in template.body {
      switch statement {
      case .assign(let name, let value): statements.append(assign(name, value))
      case .block: break
      case .text(let bytes, let range):
        let isBlank = bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if !isBlank { reportUnprinted(range) }
      case .print(let value): reportUnprinted(value.range)
      case .conditional(let branches, _): reportUnprinted(branches.first?.condition.range ?? 0..<0)
      case .loop(let loop): reportUnprinted(loop.range)
      case .with(let assignments, _): reportUnprinted(assignments.first?.name.range ?? 0..<0)
      case .include(let name, _): reportUnprinted(name.range)
      case .superBlock(let range): reportUnprinted(range)
      }
    }
    return statements
  }

  private mutating func reportUnprinted(_ range: Range<Int>) {
    var range = range
    while let first = file.bytes[range].first, first <= 0x20 { range = range.dropFirst() }
    while let last = file.bytes[range].last, last <= 0x20 { range = range.dropLast() }
    report(
      "unprinted", "this is never printed: the template extends another and this stands outside its blocks", at: range)
  }

  mutating func include(_ name: Name, ignoresMissing: Bool) -> [CheckedStatement] {
    if ignoresMissing, !names.contains(name.text) { return [] }
    guard let template = find(name, verb: "includes") else { return [] }
    return whole(template)
  }

  /// A block where it stands: as the template defines it that was asked for.
  ///
  /// Definitions that others replace are checked too, since another page may print them.
  mutating func block(_ name: String, at range: Range<Int>) -> [CheckedStatement] {
    let statements = block(name, above: -1, at: range)
    for index in family.templates.indices {
      let entered = ActiveBlock(name: name, generation: index)
      guard let definition = family.templates[index].blocks[name], !checkedBlocks.contains(entered) else { continue }
      let state = scopes.state
      _ = body(of: definition, entered)
      scopes.state = state
    }
    return statements
  }

  /// The next definition of a block above one.
  mutating func block(_ name: String, above generation: Int, at range: Range<Int>) -> [CheckedStatement] {
    for index in family.templates.indices.dropFirst(generation + 1) {
      guard let definition = family.templates[index].blocks[name] else { continue }
      let entered = ActiveBlock(name: name, generation: index)
      if !blocks.contains(entered) { return body(of: definition, entered) }
      report("cycle", "the block \(quoted(name)) would come back to itself", at: range)
      return []
    }
    report("unknown-block", "no template above has a block \(quoted(name))", at: range)
    return []
  }

  /// What is in a block, which sees only the variables of all the page.
  private mutating func body(of definition: Block, _ entered: ActiveBlock) -> [CheckedStatement] {
    let savedFile = file
    let hidden = scopes.hide(below: family.scopeDepth)
    checkedBlocks.insert(entered)
    blocks.append(entered)
    scopes.push()
    file = family.templates[entered.generation].file
    let statements = check(definition.body)
    scopes.pop()
    file = savedFile
    blocks.removeLast()
    scopes.restore(hidden)
    return statements
  }
}
