import Diagnostics
import FrontMatter

/// The way from a file's front matter down to a figure's short form: the number of a pair or an item at each level.
struct FigurePath: Equatable {
  let steps: [Int]

  /// Where a figure's short form stands: as the value of its name, or of the key `value` in its long form. Nil where the
  /// file has no such figure or says nothing of it; a failure where it has more than one.
  static func find(
    _ name: String, in root: YAMLNode, _ role: FileParser.Role
  ) -> Swift.Result<FigurePath, FigureTwice>? {
    switch role {
    case .index, .section: break
    // Translations have the words alone, and calls to act no figures.
    case .donate, .newsletter, .translation: return nil
    }
    guard let figures = step("figures", in: root) else { return nil }
    switch figures.node.content {
    case .mapping:
      guard let figure = step(name, in: figures.node) else { return nil }
      if case .scalar = figure.node.content { return .success(FigurePath(steps: [figures.index, figure.index])) }
      return step("value", in: figure.node).map {
        .success(FigurePath(steps: [figures.index, figure.index, $0.index]))
      }
    case .sequence(let items):
      let named = items.indices.filter { step("name", in: items[$0])?.node.text == name }
      guard let first = named.first else { return nil }
      if named.count > 1 {
        return .failure(
          FigureTwice(
            .error(
              .duplicateFigure, "the figure \(quoted(name)) is written twice; each stands once",
              at: items[named[1]].range, notes: [.init("the first one is here", at: .range(items[first].range))])))
      }
      return step("value", in: items[first]).map { .success(FigurePath(steps: [figures.index, first, $0.index])) }
    default: return nil
    }
  }

  /// The node at the end of the way.
  func node(in root: YAMLNode) -> YAMLNode? {
    var node = root
    for step in steps {
      switch node.content {
      case .mapping(let pairs) where step < pairs.count: node = pairs[step].value
      case .sequence(let items) where step < items.count: node = items[step]
      default: return nil
      }
    }
    return node
  }

  private static func step(_ key: String, in node: YAMLNode) -> (index: Int, node: YAMLNode)? {
    guard case .mapping(let pairs) = node.content, let index = pairs.firstIndex(where: { $0.key.value == key }) else {
      return nil
    }
    return (index, pairs[index].value)
  }
}

/// Says that a name stands twice in a list of figures.
struct FigureTwice: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension YAMLNode {
  /// Whether two trees say the same, apart from the node at the end of a way. Places and quotation marks don't count.
  func saysTheSame(as other: YAMLNode, apartFrom path: ArraySlice<Int>?) -> Bool {
    if let path, path.isEmpty { return true }
    switch (content, other.content) {
    case (.null, .null): return true
    case (.scalar(let text), .scalar(let otherText)): return text.utf8.elementsEqual(otherText.utf8)
    case (.sequence(let items), .sequence(let others)):
      return items.count == others.count
        && items.indices.allSatisfy {
          items[$0].saysTheSame(as: others[$0], apartFrom: $0 == path?.first ? path?.dropFirst() : nil)
        }
    case (.mapping(let pairs), .mapping(let others)):
      return pairs.count == others.count
        && pairs.indices.allSatisfy {
          pairs[$0].key.value.utf8.elementsEqual(others[$0].key.value.utf8)
            && pairs[$0].value.saysTheSame(
              as: others[$0].value, apartFrom: $0 == path?.first ? path?.dropFirst() : nil)
        }
    default: return false
    }
  }
}
