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
    let savedLoops = leavableLoops
    defer {
      file = savedFile
      family = savedFamily
      blocks = savedBlocks
      checkedBlocks = savedCheckedBlocks
      active = savedActive
      leavableLoops = savedLoops
    }
    guard let members = members(of: template), let root = members.last else { return [] }
    blocks = []
    checkedBlocks = []
    leavableLoops = []
    family = Family(templates: members, scope: nil)
    checkOverrides()
    var statements: [CheckedStatement] = []
    for member in members {
      file = member.file
      push(member.body, hidesLoop: true, isOutermost: true)
      family.scope = scope
      statements += check(member.name == root.name ? root.body : silent(member.body))
    }
    for _ in members { pop() }
    return statements
  }

  /// The template and those that it extends; nil if one is missing or extends itself. They become active.
  private mutating func members(of template: Template) -> [Template]? {
    var members = [template]
    active.append(template.name)
    while let last = members.last, let parent = last.parent {
      file = last.file
      guard let names = templateNames(parent), let next = find(names, parent.range) else { return nil }
      members.append(next)
      active.append(next.name)
    }
    return members
  }

  /// The names of templates that an expression stands for, which have to be known before anything runs.
  func constantNames(_ checked: Checked) -> [String]? {
    switch checked.constant {
    case .some(.list(let values)), .some(.tuple(let values)):
      let names = values.compactMap(\.string)
      return names.count == values.count && !names.isEmpty ? names : nil
    case .some(let value): return value.string.map { [$0] }
    case nil: return nil
    }
  }

  mutating func templateNames(_ expression: Expression) -> [String]? {
    let checked = check(expression)
    if let names = constantNames(checked) { return names }
    if checked.type != .unknown {
      report(
        .templateName, "the name of a template has to be known before anything runs: write it in quotation marks",
        at: expression.range)
    }
    return nil
  }

  /// The first template of some names that is there, if it may be used.
  func first(of candidates: [String]) -> String? { candidates.first { names.contains($0) } }

  mutating func find(_ candidates: [String], _ range: Range<Int>) -> Template? {
    guard let name = first(of: candidates) else {
      if candidates.count == 1 {
        let near = suggestion(nearest(to: candidates[0], in: names.sorted()))
        report(.templateMissingTemplate, "there is no template \(quoted(candidates[0]))\(near)", at: range)
      } else {
        let list = candidates.map(quoted).joined(separator: ", ")
        report(.templateMissingTemplate, "there is none of the templates \(list)", at: range)
      }
      return nil
    }
    if let first = active.firstIndex(of: name) {
      let way = (active[first...] + [name]).joined(separator: " → ")
      report(.templateCycle, "\(quoted(name)) would come back to itself: \(way)", at: range)
      return nil
    }
    if active.count >= options.maximumDepth {
      report(.templateLimit, "templates include or extend each other more than \(options.maximumDepth) deep", at: range)
      return nil
    }
    return templates[name]
  }

  /// Blocks that no template above has.
  private mutating func checkOverrides() {
    for (index, member) in family.templates.enumerated().dropLast() {
      let above = Set(family.templates[(index + 1)...].flatMap(\.blocks.keys)).sorted()
      file = member.file
      for name in member.outerBlocks where !above.contains(name.text) {
        let parent = quoted(family.templates[index + 1].name)
        let near = suggestion(nearest(to: name.text, in: above))
        report(.templateUnknownBlock, "\(parent) has no block \(quoted(name.text))\(near)", at: name.range)
      }
    }
  }

  /// What a template does that extends another: it sets variables and defines macros; the blocks come where they are
  /// printed.
  private mutating func silent(_ statements: [Statement], isConditional: Bool = false) -> [Statement] {
    var kept: [Statement] = []
    for statement in statements {
      switch statement {
      case .assign, .capture, .macro, .importModule, .importNames, .evaluate: kept.append(statement)
      case .conditional(let branches, let otherwise):
        let silentBranches = branches.map {
          Statement.Branch(condition: $0.condition, body: silent($0.body, isConditional: true))
        }
        kept.append(.conditional(silentBranches, otherwise: silent(otherwise, isConditional: true)))
      case .block(let name, _):
        if isConditional {
          report(
            .templateUnprinted,
            "the block \(quoted(name.text)) replaces the one above whatever the {% if %} around it says: put the {% if %} "
              + "into the block", at: name.range)
        }
      default:
        if !statement.isBlank, let range = statement.range { reportUnprinted(range) }
      }
    }
    return kept
  }

  private mutating func reportUnprinted(_ range: Range<Int>) {
    var range = range
    while let first = file.bytes[range].first, first <= 0x20 { range = range.dropFirst() }
    while let last = file.bytes[range].last, last <= 0x20 { range = range.dropLast() }
    report(
      .templateUnprinted, "this is never printed: the template extends another and this stands outside its blocks",
      at: range)
  }

  mutating func include(_ name: Expression, ignoresMissing: Bool) -> [CheckedStatement] {
    guard let candidates = templateNames(name) else { return [] }
    if ignoresMissing, first(of: candidates) == nil { return [] }
    guard let template = find(candidates, name.range) else { return [] }
    return whole(template)
  }

  /// A block where it stands: as the template defines it that was asked for.
  ///
  /// Definitions that others replace are checked too, since another page may print them.
  mutating func block(_ name: Name, isScoped: Bool) -> [CheckedStatement] {
    let before = state
    let seen = isScoped ? scope : family.scope
    let place = BlockPlace(scope: scope, name: name.text, range: SourceRange(file, name.range))
    let statements = block(name.text, above: -1, seeing: seen, place, at: name.range)
    let after = state
    for index in family.templates.indices {
      let entered = ActiveBlock(name: name.text, generation: index)
      guard let definition = family.templates[index].blocks[name.text], !checkedBlocks.contains(entered) else {
        continue
      }
      state = before
      _ = body(of: definition, entered, seeing: seen, place)
    }
    state = after
    return statements
  }

  /// The next definition of a block above one.
  mutating func block(
    _ name: String, above generation: Int, seeing seen: Scope?, _ place: BlockPlace? = nil, at range: Range<Int>
  ) -> [CheckedStatement] {
    for index in family.templates.indices.dropFirst(generation + 1) {
      guard let definition = family.templates[index].blocks[name] else { continue }
      let entered = ActiveBlock(name: name, generation: index)
      if blocks.contains(entered) {
        report(.templateCycle, "the block \(quoted(name)) would come back to itself", at: range)
        return []
      }
      if definition.isRequired, generation < 0 { requireOverride(of: definition, in: index) }
      return body(of: definition, entered, seeing: seen, place ?? blockPlace)
    }
    report(.templateUnknownBlock, "no template above has a block \(quoted(name))", at: range)
    return []
  }

  private mutating func requireOverride(of definition: Block, in index: Int) {
    let others = family.templates.indices.filter {
      $0 != index && family.templates[$0].blocks[definition.name.text] != nil
    }
    guard others.isEmpty, let first = family.templates.first else { return }
    let savedFile = file
    file = family.templates[index].file
    let name = quoted(definition.name.text)
    let message =
      index == 0
      ? "the block \(name) is required: only templates that extend this one can be pages"
      : "the block \(name) is required, but \(quoted(first.name)) does not define it"
    report(.templateRequiredBlock, message, at: definition.name.range)
    file = savedFile
  }

  /// Where the block stands that is being checked.
  var blockPlace: BlockPlace? { scope.chain.lazy.compactMap(\.place).first }

  /// What is in a block. Its own variables are seen by no other, but by `scoped` blocks in it.
  private mutating func body(
    of definition: Block, _ entered: ActiveBlock, seeing seen: Scope?, _ place: BlockPlace?
  ) -> [CheckedStatement] {
    let savedFile = file
    let savedFamily = family
    let savedScope = scope
    let savedLoops = leavableLoops
    let start = state.context
    checkedBlocks.insert(entered)
    blocks.append(entered)
    leavableLoops = []
    family.scope = seen
    scope = Scope(parent: seen, of: definition.body, isOutermost: true, place: place)
    file = family.templates[entered.generation].file
    let statements = check(definition.body)
    requireSamePlace(start, "the block", at: definition.name.range)
    pop()
    scope = savedScope
    family = savedFamily
    file = savedFile
    blocks.removeLast()
    leavableLoops = savedLoops
    return statements
  }

  /// Whether HTML goes on as it did before something; an error if not.
  mutating func requireSamePlace(_ start: HTMLContext, _ what: String, at range: Range<Int>) {
    guard state.isReachable else { return }
    if let joined = start.joined(state.context), start.isSamePlace(as: joined) { return }
    report(
      .templateContext,
      "\(what) begins \(start.description) and ends \(state.context.description): it has to end where it began",
      at: range)
    state.context = start
  }
}
