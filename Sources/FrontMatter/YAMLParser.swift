public import Diagnostics
internal import Yams

/// Reads YAML into nodes with positions.
public enum YAMLParser {
  /// Parses the bytes of a range of a file as one YAML mapping. What is wrong is appended to the diagnostics, and nil
  /// returned. An empty text is an empty mapping.
  public static func parse(_ file: SourceFile, _ range: Range<Int>, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    let text = file.text(range)
    let positions = YAMLPositions(file, range)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return YAMLNode(.mapping([]), at: SourceRange(file, range.lowerBound..<range.lowerBound))
      }
      var converter = YAMLConverter(positions: positions)
      let node = converter.node(root)
      diagnostics += converter.diagnostics
      guard converter.diagnostics.isEmpty else { return nil }
      if case .null = node.content { return YAMLNode(.mapping([]), at: node.range) }
      guard case .mapping = node.content else {
        diagnostics.append(
          .error(.invalidYaml, "this must be keys and values, such as \"title: Our impact\"", at: node.range)
        )
        return nil
      }
      return node
    } catch let error as YamlError {
      diagnostics.append(YAMLProblem.diagnostic(error, positions))
      return nil
    } catch {
      diagnostics.append(
        .error(
          .invalidYaml, "this is not valid YAML: \(error)", at: SourceRange(file, range.lowerBound..<range.lowerBound)
        )
      )
      return nil
    }
  }
}

/// Turns Yams's nodes into ours. Depth is bounded by libyaml's own limit of 1,000 levels.
private struct YAMLConverter {
  var positions: YAMLPositions
  var diagnostics: [Diagnostic] = []

  mutating func node(_ node: Node) -> YAMLNode {
    let range = positions.range(of: node)
    if node.anchor != nil {
      diagnostics.append(
        .error(.yamlAnchor, "anchors (&name) and aliases (*name) are not used here; write the value out", at: range)
      )
      return YAMLNode(.null, at: range)
    }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain || scalar.style == .any, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
        return YAMLNode(.null, at: range)
      }
      return YAMLNode(.scalar(scalar.string), at: range)
    case .sequence(let sequence):
      return YAMLNode(.sequence(sequence.map { self.node($0) }), at: range)
    case .mapping(let mapping):
      var pairs: [(key: Located<String>, value: YAMLNode)] = []
      for (key, value) in mapping {
        let converted = self.node(key)
        guard case .scalar(let name) = converted.content else {
          diagnostics.append(
            .error(
              .invalidYaml, "a key must be a single word or a text, not \(converted.kindInWords)", at: converted.range
            )
          )
          continue
        }
        pairs.append((Located(name, at: converted.range), self.node(value)))
      }
      return YAMLNode(.mapping(pairs), at: range)
    case .alias:
      diagnostics.append(
        .error(.yamlAnchor, "anchors (&name) and aliases (*name) are not used here; write the value out", at: range)
      )
      return YAMLNode(.null, at: range)
    }
  }
}
