import Diagnostics
import Figures
import FrontMatter

/// Reads a figure in its long form, key by key.
enum FigureDetailsParser {
  /// The figure; nil where its value can't be read. All keys are read even then, so that all mistakes come at once.
  static func parse(
    _ name: Located<String>, _ reader: inout MappingReader, _ language: Language, _ diagnostics: inout [Diagnostic]
  ) -> Figure? {
    let valueNode = reader.requiredNode("value")
    let quantity = valueNode.flatMap { QuantityParser.quantity($0, language, &diagnostics) }
    var figure = Figure(name: name, quantity: quantity ?? Located(placeholder, at: name.range))
    readUnit(&figure, valueNode, isKnown: quantity != nil, &reader, language, &diagnostics)
    readTexts(&figure, &reader)
    let numbers = FigureNumbers(figure: quantity == nil ? nil : figure.quantity.value, language: language)
    readRelations(&figure, &reader, numbers, &diagnostics)
    readExact(&figure, valueNode, &reader, numbers, &diagnostics)
    guard quantity != nil else { return nil }
    if QuantityParser.refuseYear(figure.quantity, valueNode?.text ?? "", &diagnostics) { return nil }
    return figure
  }

  private static let placeholder = Quantity(
    qualifier: .exact, number: Number(value: 0), measure: .count, isChange: false, unit: UnitForms(""))

  private static func readUnit(
    _ figure: inout Figure, _ value: YAMLNode?, isKnown: Bool, _ reader: inout MappingReader, _ language: Language,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let node = reader.node("unit"), isKnown else { return }
    let quantity = figure.quantity.value
    let written = value?.text ?? ""
    let number = quantity.unit.isEmpty ? UnitParser.Number(text: written, quantity: quantity) : nil
    let count = diagnostics.count
    guard let unit = UnitParser.parse(node, language, behind: number, &diagnostics) else { return }
    if diagnostics.count == count, let restated = RestatedNumber(in: unit, of: quantity) {
      reader.report(restated.diagnostic(Located(unit, at: node.range)))
    }
    if !quantity.unit.isEmpty {
      reader.report(.duplicateUnit, "the unit stands in \"value\" already: \(quoted(written))", at: node.range)
    }
    figure.quantity.value.unit = unit
    figure.quantity.value.settleDegrees()
  }

  private static func readTexts(_ figure: inout Figure, _ reader: inout MappingReader) {
    figure.label = reader.shownText("label")
    figure.period = reader.period("period")
    figure.method = reader.shownText("method")
    figure.note = reader.shownText("note")
    figure.counts = reader.choice("counts", Figure.Counts.self)?.value
    figure.status = reader.choice("status", Figure.Status.self)?.value
    figure.isAdditive = additivity(&reader)
    figure.parts = reader.names("parts", Figure.isName)
    for key in ["exact", "status", "of", "parts"] {
      guard let value = reader.value(key), value.isNothing, let place = reader.key(key) else { continue }
      reader.report(
        Diagnostic(
          .warning, .missingKey, "\"\(key)\" is empty; write what it is, or leave the key out", at: .range(place.range))
      )
    }
  }

  private static func readRelations(
    _ figure: inout Figure, _ reader: inout MappingReader, _ numbers: FigureNumbers,
    _ diagnostics: inout [Diagnostic]
  ) {
    if let node = reader.node("source") { figure.source = source(node, &diagnostics) }
    if let node = reader.node("of") { figure.whole = whole(node, numbers, &diagnostics) }
    for (key, value) in reader.pairs("previous", like: "{2020: 20}") {
      if let previous = previous(key, value, numbers, &diagnostics) { figure.previous.append(previous) }
    }
    if let node = reader.node("change") { figure.change = change(node, numbers, &diagnostics) }
    if let node = reader.node("goal") { figure.goal = goal(node, numbers, &diagnostics) }
  }

  private static func readExact(
    _ figure: inout Figure, _ value: YAMLNode?, _ reader: inout MappingReader, _ numbers: FigureNumbers,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let node = reader.node("exact"), let exact = numbers.number(node, "exact", &diagnostics) else { return }
    figure.exact = Located(exact.value.value, at: exact.range)
    guard numbers.figure != nil, !figure.quantity.value.agrees(with: exact.value.value) else { return }
    reader.report(
      .contradictedQualifier,
      "the figure \"\(figure.name.value)\" says \(quoted(value?.text ?? "")), but its exact value is "
        + exact.value.machineText,
      at: exact.range)
  }

  private static func additivity(_ reader: inout MappingReader) -> Bool? {
    guard let text = reader.text("add") else { return nil }
    switch text.value.lowercased() {
    case "no", "false": return false
    case "yes", "true", "sum": return true
    default:
      reader.report(.wrongValue, "\"add\" is yes or no, not \(quoted(text.value))", at: text.range)
      return nil
    }
  }

  private static func source(
    _ node: YAMLNode, _ diagnostics: inout [Diagnostic]
  ) -> Located<Figure.SourceReference>? {
    if case .scalar(let key) = node.content {
      if let problem = SourceParser.problem(withKey: Located(key, at: node.range)) {
        diagnostics.append(problem)
        return nil
      }
      return Located(.key(key), at: node.range)
    }
    return SourceParser.parse(node, &diagnostics).map { Located(.source($0), at: node.range) }
  }

  private static func whole(
    _ node: YAMLNode, _ numbers: FigureNumbers, _ diagnostics: inout [Diagnostic]
  ) -> Located<Figure.Whole>? {
    if case .scalar(let text) = node.content, Figure.isName(text) { return Located(.figure(text), at: node.range) }
    return numbers.number(node, "of", &diagnostics).map { Located(.number($0.value), at: $0.range) }
  }

  private static func previous(
    _ key: Located<String>, _ node: YAMLNode, _ numbers: FigureNumbers, _ diagnostics: inout [Diagnostic]
  ) -> (period: Located<Period>, value: Located<Number>)? {
    let value = numbers.number(node, "previous", &diagnostics)
    do throws(FigureProblem) {
      let period = Located(try Period(parsing: key.value), at: key.range)
      return value.map { (period, $0) }
    } catch {
      diagnostics.append(
        .error(
          .invalidPeriod, "\(quoted(key.value)) is not a period: \(error.reason)", at: key.range,
          fix: error.fix))
      return nil
    }
  }

  private static func change(
    _ node: YAMLNode, _ numbers: FigureNumbers, _ diagnostics: inout [Diagnostic]
  ) -> Located<Quantity>? {
    guard var quantity = QuantityParser.quantity(node, numbers.language, &diagnostics) else { return nil }
    // A bare number is one of what the figure is.
    if let figure = numbers.figure, case .money = figure.measure, quantity.value.measure == .count {
      quantity.value.measure = figure.measure
    }
    if quantity.value.isChange { return quantity }
    diagnostics.append(.error(.wrongValue, "\"change\" begins with + or -, such as +2", at: node.range))
    return nil
  }

  /// The keys and values of a goal that was written as one says it: `32`, `32 by 2025`.
  private static func goal(written text: String, _ language: Language) -> String? {
    let parts = text.split(separator: " by ", maxSplits: 1)
    guard let value = parts.first.flatMap({ try? Quantity(parsing: String($0), marks: language.marks) }),
      value.qualifier == .exact, value.unit.isEmpty, value.extent == .single, !text.contains(",")
    else { return nil }
    guard parts.count > 1 else { return "{value: \(text)}" }
    guard (try? Period(parsing: String(parts[1]))) != nil else { return nil }
    return "{value: \(parts[0]), by: \(parts[1])}"
  }

  private static func goal(
    _ node: YAMLNode, _ numbers: FigureNumbers, _ diagnostics: inout [Diagnostic]
  ) -> Figure.Goal? {
    let written = node.text.flatMap { goal(written: $0, numbers.language) }
    var reader = MappingReader(
      node, as: "a goal", like: written ?? "{value: 32, by: 2025}", fix: node.isPlain ? written : nil)
    defer { reader.finish(&diagnostics) }
    let valueNode = reader.requiredNode("value")
    let by = reader.period("by")
    let better = reader.choice("better", Figure.Goal.Direction.self)?.value ?? .up
    let value = valueNode.flatMap { numbers.number($0, "value", &diagnostics) }
    return value.map { Figure.Goal(value: $0, by: by, better: better) }
  }
}

extension YAMLNode {
  /// Whether nothing was written, or a list of nothing.
  fileprivate var isNothing: Bool {
    switch content {
    case .null: true
    case .sequence(let items): items.isEmpty
    default: false
    }
  }

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }
}
