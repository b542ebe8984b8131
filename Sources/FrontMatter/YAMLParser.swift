internal import Cyaml
public import Diagnostics

/// Reads YAML into nodes with positions.
public enum YAMLParser {
  /// Says what is wrong with a text that YAML can't take as it stands, by the keys that lead to it (with "-" for a list),
  /// so that nobody is told to put quotation marks around what is refused in them as well.
  public typealias ValueCheck = (_ path: [String], _ value: YAMLNode) -> Diagnostic?

  /// How deep lists and mappings may be in each other.
  public static let maximumDepth = YAMLBuilder.depthLimit

  /// Parses the bytes of a range of a file as one YAML mapping. What is wrong is appended to the diagnostics, and nil
  /// returned. An empty text is an empty mapping.
  public static func parse(
    _ file: SourceFile, _ range: Range<Int>, check: ValueCheck? = nil, diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    let range = range.clamped(to: 0..<file.bytes.count)
    let empty = YAMLNode(.mapping([]), at: SourceRange(file, range.lowerBound..<range.lowerBound))
    if range.isEmpty { return empty }
    return file.bytes.withUnsafeBufferPointer { bytes in
      guard let events = YAMLEvents(UnsafeBufferPointer(rebasing: bytes[range])) else {
        diagnostics.append(.error(.invalidYaml, "there is no memory left to read this", at: empty.range))
        return nil
      }
      var builder = YAMLBuilder(events, YAMLPositions(bytes, range, fileNumber: file.number), check)
      do throws(YAMLBuilder.Stop) {
        let root = try builder.document()
        guard builder.diagnostics.isEmpty else {
          diagnostics += builder.diagnostics
          return nil
        }
        return mapping(root ?? empty, diagnostics: &diagnostics)
      } catch {
        diagnostics += builder.diagnostics
        return nil
      }
    }
  }

  private static func mapping(_ root: YAMLNode, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    switch root.content {
    case .mapping: return root
    case .null: return YAMLNode(.mapping([]), at: root.range)
    case .scalar, .sequence:
      if let missing = root.missingBlank {
        diagnostics.append(missing)
        return nil
      }
      diagnostics.append(
        .error(.invalidYaml, "this must be keys and values, such as \"title: Our impact\"", at: root.range))
      return nil
    }
  }
}
