import Diagnostics
import Figures
import FrontMatter

/// Reads the `figures` of one file: short and long forms, as keys or as a list.
struct FigureParser {
  let file: SourceFile
  let language: Language
  private var result = FiguresSource()

  private init(_ file: SourceFile, _ language: Language) {
    self.file = file
    self.language = language
  }

  /// The figures; none where the key is missing.
  static func parse(
    _ node: YAMLNode?, _ file: SourceFile, _ language: Language, _ diagnostics: inout [Diagnostic]
  ) -> FiguresSource {
    guard let node else { return FiguresSource() }
    var parser = FigureParser(file, language)
    parser.parse(node, &diagnostics)
    return parser.result
  }

  /// What is wrong with a text, where the keys that lead to it say that it is a figure: `figures: {calls: …}`,
  /// `figures: {calls: {value: …}}` or `figures: [{value: …}]`.
  static func problem(with value: YAMLNode, at path: [String], _ language: Language) -> Diagnostic? {
    guard path.first == "figures", path.count == 2 || path.count == 3 && path[2] == "value" else { return nil }
    var diagnostics: [Diagnostic] = []
    _ = QuantityParser.quantity(value, language, &diagnostics)
    return diagnostics.first { $0.severity == .error }
  }

  private mutating func parse(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) {
    switch node.content {
    case .mapping(let pairs):
      result.figures.reserveCapacity(pairs.count)
      parse(pairs, &diagnostics)
    case .sequence(let items):
      let hasNames = items.contains { $0.keys.contains("name") }
      for item in items {
        if !hasNames, let stray = StrayDash.problem(with: item, language) {
          result.unreadableNames += item.keys
          diagnostics.append(stray)
          continue
        }
        var reader = MappingReader(item, as: "a figure in a list")
        let name = reader.requiredText("name")
        let figure = name.flatMap { details($0, &reader, &diagnostics) }
        if name == nil { reader.finish(&diagnostics) }
        if let name { add(name, figure, &diagnostics) }
      }
    default:
      // The names that it would have are none to tell of.
      let words = (node.text ?? "").split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
      result.unreadableNames += words.filter(Figure.isName)
      if let missing = node.missingBlank { return diagnostics.append(missing) }
      diagnostics.append(
        .error(
          .wrongType, "\"figures\" is written as keys and values, but this is \(node.kindInWords)", at: node.range))
    }
  }

  private mutating func parse(_ pairs: [YAMLNode.Pair], _ diagnostics: inout [Diagnostic]) {
    var owner: YAMLNode.Pair?
    for (index, pair) in pairs.enumerated() {
      if let owner, let problem = FigureIndent(file: file, language: language).problem(with: pair, below: owner) {
        result.unreadableNames.append(pair.key.value)
        diagnostics.append(problem)
        continue
      }
      owner = pair
      if case .null = pair.value.content, index + 1 < pairs.count,
        FormatKeys.figure.contains(pairs[index + 1].key.value)
      {
        // What it says stands below it, and is told there.
        result.unreadableNames.append(pair.key.value)
      } else {
        add(pair.key, figure(pair.key, pair.value, &diagnostics), &diagnostics)
      }
    }
  }

  private mutating func add(_ name: Located<String>, _ figure: Figure?, _ diagnostics: inout [Diagnostic]) {
    guard Figure.isName(name.value) else {
      // References may have the name that the figure should have.
      let meant = PlainName.of(name.value)
      result.unreadableNames += [name.value] + (meant.map { [$0] } ?? [])
      diagnostics.append(
        .error(
          .invalidName,
          "\(quoted(name.value)) can't name a figure; a name is small letters, digits and hyphens, a letter first",
          at: name.range, fix: meant))
      return
    }
    if let figure { result.figures.append(figure) } else { result.unreadableNames.append(name.value) }
  }

  private func figure(
    _ name: Located<String>, _ node: YAMLNode, _ diagnostics: inout [Diagnostic]
  ) -> Figure? {
    switch node.content {
    case .scalar(let text):
      guard let quantity = QuantityParser.quantity(node, language, &diagnostics),
        !QuantityParser.refuseYear(quantity, text, &diagnostics)
      else { return nil }
      return Figure(name: name, quantity: quantity)
    case .mapping:
      var reader = MappingReader(node, as: "the figure \"\(name.value)\"")
      return details(name, &reader, &diagnostics)
    case .null:
      diagnostics.append(
        .error(
          .missingKey,
          "the figure \(quoted(name.value)) says nothing; write its value, such as \"over 760 professionals\"",
          at: name.range))
    case .sequence:
      diagnostics.append(
        .error(.wrongType, "a figure is text or keys and values, but this is \(node.kindInWords)", at: node.range))
    }
    return nil
  }

  /// A figure in its long form, and whether all of it could be read.
  private func details(
    _ name: Located<String>, _ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]
  ) -> Figure? {
    let known = diagnostics.count
    reader.refuseDonateKeys("a figure")
    var figure = FigureDetailsParser.parse(name, &reader, language, &diagnostics)
    reader.finish(&diagnostics)
    if diagnostics[known...].contains(where: { $0.severity == .error }) { figure?.isIncomplete = true }
    return figure
  }
}
