import Diagnostics
import Figures
import Foundation
import FrontMatter

/// Reads the `figures` of one file: short and long forms, as keys or as a list.
struct FigureLoader {
  /// The names of `site.yml`'s sources.
  let sources: [String: Located<Source>]
  var diagnostics: [Diagnostic] = []
  private(set) var figures: [Figure] = []
  /// Names whose figure could not be read.
  private(set) var unreadableNames: [String] = []

  init(sources: [String: Located<Source>]) {
    self.sources = sources
  }

  mutating func load(_ node: YAMLNode) {
    switch node.content {
    case .mapping(let pairs):
      for pair in pairs { add(pair.key, read(pair.key, pair.value)) }
    case .sequence(let items):
      for item in items {
        var reader = MappingReader(item, as: "a figure in a list")
        let name = reader.requiredText("name")
        let figure = name.flatMap { longForm($0, &reader) }
        diagnostics += reader.finish()
        if let name { add(name, figure) }
      }
    default:
      report(.wrongType, "\"figures\" is written as keys and values, but this is \(node.kindInWords)", at: node.range)
    }
  }

  private mutating func report(_ identifier: String, _ message: String, at range: SourceRange, fix: String? = nil) {
    diagnostics.append(.error(identifier, message, at: range, fix: fix))
  }

  private mutating func add(_ name: Located<String>, _ figure: Figure?) {
    guard Figure.isName(name.value) else {
      let plain = name.value.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
      let fix = String(plain)
      unreadableNames.append(name.value)
      report(
        .invalidName,
        "\(quoted(name.value)) can't name a figure; a name is small letters, digits and hyphens, a letter first",
        at: name.range, fix: Figure.isName(fix) ? fix : nil)
      return
    }
    if let figure { figures.append(figure) } else { unreadableNames.append(name.value) }
  }

  private mutating func read(_ name: Located<String>, _ node: YAMLNode) -> Figure? {
    switch node.content {
    case .scalar:
      guard let quantity = quantity(node) else { return nil }
      return Figure(name: name, quantity: quantity)
    case .mapping:
      var reader = MappingReader(node, as: "the figure \"\(name.value)\"")
      defer { diagnostics += reader.finish() }
      return longForm(name, &reader)
    case .null:
      report(
        .missingKey,
        "the figure \(quoted(name.value)) says nothing; write its value, such as \"over 760 professionals\"",
        at: name.range)
    case .sequence:
      report(.wrongType, "a figure is text or keys and values, but this is \(node.kindInWords)", at: node.range)
    }
    return nil
  }

  private mutating func longForm(_ name: Located<String>, _ reader: inout MappingReader) -> Figure? {
    let valueNode = reader.node("value")
    if valueNode == nil, reader.isMapping {
      reader.report(.missingKey, "\"value\" is missing; \(reader.subject) needs it", at: reader.range)
    }
    var quantity: Located<Quantity>?
    if let valueNode { quantity = self.quantity(valueNode) }
    // Read all keys even when the value is wrong, so that all mistakes come at once.
    var figure = Figure(name: name, quantity: quantity ?? Located(Self.placeholder, at: name.range))
    let unitNode = reader.node("unit")
    figure.label = reader.text("label")
    figure.period = reader.period("period")
    figure.method = reader.text("method")
    figure.note = reader.text("note")
    figure.counts = reader.choice("counts", Figure.Counts.self)?.value
    figure.status = reader.choice("status", Figure.Status.self)?.value
    figure.isAdditive = additivity(&reader)
    figure.parts = reader.texts("parts")
    figure.source = source(reader.node("source"))
    figure.whole = whole(reader.node("of"))
    for (key, value) in reader.pairs("previous") {
      if let previous = previous(key, value) { figure.previous.append(previous) }
    }
    if let node = reader.node("change") { figure.change = change(node) }
    if let node = reader.node("goal") { figure.goal = goal(node) }
    if let node = reader.node("exact"), let exact = number(node, "exact") {
      figure.exact = Located(exact.value.value, at: exact.range)
      if let quantity, !quantity.value.agrees(with: exact.value.value) {
        reader.report(
          .contradictedQualifier,
          "the figure \"\(name.value)\" says \(quoted(quantity.range.text)), but its exact value is \(exact.value.machineText)",
          at: exact.range)
      }
    }
    guard var quantity else { return nil }
    if let unitNode, let unit = unit(unitNode) {
      if !quantity.value.unit.isEmpty {
        reader.report(
          .duplicateUnit, "the unit stands in \"value\" already: \(quoted(quantity.range.text))", at: unitNode.range)
      }
      quantity.value.unit = unit
    }
    figure.quantity = quantity
    return figure
  }

  private static let placeholder = Quantity(
    qualifier: .exact, number: Number(value: 0), measure: .count, isChange: false, unit: UnitForms(""))

  private func additivity(_ reader: inout MappingReader) -> Bool? {
    guard let text = reader.text("add") else { return nil }
    switch text.value.lowercased() {
    case "no", "false": return false
    case "yes", "true", "sum": return true
    default:
      reader.report(.wrongValue, "\"add\" is yes or no, not \(quoted(text.value))", at: text.range)
      return nil
    }
  }

  private mutating func quantity(_ node: YAMLNode) -> Located<Quantity>? {
    guard case .scalar(let text) = node.content else {
      diagnostics.append(
        .error(
          .wrongType,
          "a figure's value must be text, such as \"over 760 professionals\", but this is \(node.kindInWords)",
          at: node.range))
      return nil
    }
    do throws(FigureProblem) {
      return Located(try Quantity(parsing: text), at: node.range)
    } catch {
      diagnostics.append(
        .error(
          .invalidFigure, "\(quoted(text)) is not a figure: \(error.reason)", at: node.range(of: error.range),
          fix: error.fix))
      return nil
    }
  }

  private mutating func number(_ node: YAMLNode, _ key: String) -> Located<Number>? {
    guard let quantity = quantity(node) else { return nil }
    let value = quantity.value
    guard value.qualifier == .exact, value.unit.isEmpty else {
      report(.wrongValue, "\"\(key)\" is a number alone, not \(quoted(node.range.text))", at: node.range)
      return nil
    }
    return Located(value.number, at: node.range)
  }

  private mutating func unit(_ node: YAMLNode) -> UnitForms? {
    if case .scalar(let text) = node.content { return UnitForms(text) }
    var reader = MappingReader(node, as: "a unit")
    defer { diagnostics += reader.finish() }
    var forms: [PluralCategory: String] = [:]
    // The categories that English has (CLDR).
    if let one = reader.text("one") { forms[.one] = one.value }
    if let other = reader.requiredText("other") { forms[.other] = other.value }
    return UnitForms(forms: forms)
  }

  private mutating func source(_ node: YAMLNode?) -> Located<Figure.SourceReference>? {
    guard let node else { return nil }
    if case .scalar(let key) = node.content {
      if sources[key] == nil {
        let hint = nearest(to: key, in: sources.keys.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
        report(.unknownSource, "site.yml has no source \(quoted(key))\(hint)", at: node.range)
        return nil
      }
      return Located(.key(key), at: node.range)
    }
    var loader = ConfigurationLoader()
    let source = loader.source(node)
    diagnostics += loader.diagnostics
    return source.map { Located(.source($0), at: node.range) }
  }

  private mutating func whole(_ node: YAMLNode?) -> Located<Figure.Whole>? {
    guard let node else { return nil }
    if case .scalar(let text) = node.content, Figure.isName(text) { return Located(.figure(text), at: node.range) }
    guard let number = number(node, "of") else { return nil }
    return Located(.number(number.value), at: number.range)
  }

  private mutating func previous(
    _ key: Located<String>, _ node: YAMLNode
  ) -> (period: Located<Period>, value: Located<Number>)? {
    let value = number(node, "previous")
    do throws(FigureProblem) {
      let period = Located(try Period(parsing: key.value), at: key.range)
      return value.map { (period, $0) }
    } catch {
      report(.invalidPeriod, "\(quoted(key.value)) is not a period: \(error.reason)", at: key.range)
      return nil
    }
  }

  private mutating func change(_ node: YAMLNode) -> Located<Quantity>? {
    guard let quantity = quantity(node) else { return nil }
    guard quantity.value.isChange else {
      report(.wrongValue, "\"change\" begins with + or -, such as +2", at: node.range)
      return nil
    }
    return quantity
  }

  private mutating func goal(_ node: YAMLNode) -> Figure.Goal? {
    var reader = MappingReader(node, as: "a goal")
    defer { diagnostics += reader.finish() }
    let valueNode = reader.node("value")
    let by = reader.period("by")
    let better = reader.choice("better", Figure.Goal.Direction.self)?.value ?? .up
    guard let valueNode else {
      guard reader.isMapping else { return nil }
      reader.report(.missingKey, "\"value\" is missing; a goal needs it", at: reader.range)
      return nil
    }
    guard let value = number(valueNode, "value") else { return nil }
    return Figure.Goal(value: value, by: by, better: better)
  }
}
