import Diagnostics

struct TemplateSources {
  let templates: [String: Template]
  /// The names of all files, also of those that could not be read.
  let names: Set<String>
  /// The names that stand in tags of files with errors of syntax: they may be set there.
  let namesOfBroken: Set<String>
  /// Whether it is known of all files who uses them.
  var areAllRead: Bool
}

extension Checker {
  mutating func whole(_ template: Template) -> [CheckedStatement] {
    let (outerFile, outerFamily, outerActive, outerScope) = (file, family, active, scope)
    let members = members(of: template)
    family = Family(templates: members.templates, scope: nil, isWhole: members.isWhole)
    if members.isWhole { checkOverrides() }
    var statements: [CheckedStatement] = []
    for (index, member) in members.templates.enumerated() {
      file = member.file
      scope = Scope(.file, in: scope)
      family.scope = scope
      let isRoot = members.isWhole && index == members.templates.count - 1
      statements += check(isRoot ? member.body : silent(member.body))
    }
    checkBlocksAlone()
    while scope !== outerScope, let parent = scope.parent {
      checkUncalled(in: scope)
      forget(scope)
      scope = parent
    }
    (file, family, active) = (outerFile, outerFamily, outerActive)
    return statements
  }

  /// The template and those that it extends, as far as they can be read. They become active.
  private mutating func members(of template: Template) -> (templates: [Template], isWhole: Bool) {
    var members = [template]
    active.append(template.name)
    var last = template
    while let parent = last.parent {
      file = last.file
      guard let next = find(parent) else { return (members, false) }
      members.append(next)
      active.append(next.name)
      last = next
    }
    return (members, true)
  }

  /// The blocks that no layout prints, where one can't be read or lacks them, so that their errors are found too.
  private mutating func checkBlocksAlone() {
    if !family.isWhole { knowsPlace = false }
    let before = state
    for (index, member) in family.templates.enumerated() {
      for name in member.outerBlocks {
        let block = ActiveBlock(name: name.text, generation: index)
        guard !family.checkedBlocks.contains(block), let definition = member.blocks[name.text] else { continue }
        state.context = HTMLContext(isHTML: state.context.isHTML)
        file = member.file
        _ = body(of: definition, block)
        state = before
      }
    }
  }

  /// A template, if it may be used here; nil after an error, or where it can't be read.
  mutating func find(_ name: Name) -> Template? {
    guard sources.names.contains(name.text) else {
      let near = similar(to: name.text, in: sources.names.subtracting(active))
      return refuse(.templateMissingTemplate, "there is no template \(quoted(name.text))\(near)", at: name.range)
    }
    if let start = active.firstIndex(of: name.text) {
      let way = (active[start...] + [name.text]).joined(separator: " → ")
      return refuse(.templateCycle, "\(quoted(name.text)) would come back to itself: \(way)", at: name.range)
    }
    let problem = "templates include, extend or import each other more than \(Limits.nesting) deep"
    if active.count + activeCalls.count >= Limits.nesting { return refuse(.templateLimit, problem, at: name.range) }
    // What it prints is not known then.
    if sources.templates[name.text] == nil { knowsPlace = false }
    return sources.templates[name.text]
  }

  /// Blocks that no template above has.
  private mutating func checkOverrides() {
    var above: Set<String> = []
    for (index, member) in family.templates.enumerated().reversed() {
      if index + 1 < family.templates.count {
        file = member.file
        for name in member.outerBlocks where !above.contains(name.text) {
          let parent = quoted(family.templates[index + 1].name)
          let near = similar(to: name.text, in: above)
          report(.templateUnknownBlock, "\(parent) has no block \(quoted(name.text))\(near)", at: name.range)
        }
      }
      above.formUnion(member.blocks.keys)
    }
  }

  /// What a template that extends another does outside its blocks, which come where they are printed.
  private mutating func silent(_ statements: [Statement]) -> [Statement] {
    statements.filter { statement in
      switch statement.kind {
      case .assign, .macro, .importModule, .importNames: return true
      case .block: return false
      default:
        if statement.isBlank { return false }
        let message = "the template extends another, so this has no effect outside its blocks: put it into one"
        report(.templateUnprinted, message, at: visible(statement.range))
        return false
      }
    }
  }

  func visible(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = file.bytes[range].first, first <= 0x20 { range = range.dropFirst() }
    while let last = file.bytes[range].last, last <= 0x20 { range = range.dropLast() }
    return range
  }

  mutating func include(_ name: Name, ignoresMissing: Bool) -> [CheckedStatement] {
    if ignoresMissing, !sources.names.contains(name.text) { return [] }
    return find(name).map { whole($0) } ?? []
  }

  /// A block as the template defines it that was asked for. Definitions that others replace are checked too.
  mutating func block(_ name: Name) -> [CheckedStatement] {
    let before = state
    let statements = block(name.text, above: -1, at: name.range)
    let after = state
    for index in family.templates.indices {
      let entered = ActiveBlock(name: name.text, generation: index)
      guard let definition = family.templates[index].blocks[name.text], !family.checkedBlocks.contains(entered) else {
        continue
      }
      state = before
      _ = body(of: definition, entered)
    }
    state = after
    return statements
  }

  /// The next definition of a block above one.
  mutating func block(_ name: String, above generation: Int, at range: Range<Int>) -> [CheckedStatement] {
    for index in family.templates.indices.dropFirst(generation + 1) {
      guard let definition = family.templates[index].blocks[name] else { continue }
      let entered = ActiveBlock(name: name, generation: index)
      if family.blocks.contains(entered) {
        return refuse(.templateCycle, "the block \(quoted(name)) would print itself", at: range)
      }
      return body(of: definition, entered)
    }
    // One that can't be read may have it.
    if family.isWhole { report(.templateUnknownBlock, "no template above has a block \(quoted(name))", at: range) }
    return []
  }

  /// What is in a block. Its own variables are seen by no other.
  private mutating func body(of definition: Template.Block, _ entered: ActiveBlock) -> [CheckedStatement] {
    let (outerFile, outerScope) = (file, scope)
    let start = state.context
    family.checkedBlocks.insert(entered)
    family.blocks.append(entered)
    scope = Scope(.file, in: family.scope, hidden: scope)
    file = family.templates[entered.generation].file
    let statements = check(definition.body)
    requireSamePlace(start, "the block", at: definition.name.range)
    forget(scope)
    (file, scope) = (outerFile, outerScope)
    family.blocks.removeLast()
    return statements
  }

  /// Whether HTML goes on as it did before something; an error if not.
  mutating func requireSamePlace(_ start: HTMLContext, _ what: String, at range: Range<Int>) {
    if let joined = start.joined(state.context), start.isSamePlace(as: joined) { return }
    let places = "begins \(start.description) and ends \(state.context.description)"
    let isTold = start.mends != state.context.mends
    if !isTold { report(.templateContext, "\(what) \(places): it has to end where it began", at: range) }
    state.context.recover(from: start)
  }
}
