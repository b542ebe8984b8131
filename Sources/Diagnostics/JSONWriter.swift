/// Diagnostics as JSON, one object each with `severity`, `id`, `message`, `path`, `line`, `column`, `endLine`,
/// `endColumn`, `fix` and `notes`; what is unknown is left out. Columns count UTF-8 bytes from 1.
public struct JSONWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// A JSON array of all diagnostics.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    "[" + diagnostics.map(object).joined(separator: ",") + "]"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      member("severity", diagnostic.severity.rawValue),
      member("id", diagnostic.identifier),
      member("message", diagnostic.message),
    ]
    members += place(diagnostic.place)
    if let fix = diagnostic.fix { members.append(member("fix", fix)) }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        "{" + ([member("message", note.message)] + place(note.place)).joined(separator: ",") + "}"
      }
      members.append("\"notes\":[" + notes.joined(separator: ",") + "]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private func place(_ place: Diagnostic.Place) -> [String] {
    switch place {
    case .none: return []
    case .path(let path): return [member("path", path)]
    case .range(let range):
      let start = range.start
      let end = range.file.location(at: range.bytes.upperBound)
      return [
        member("path", start.path), "\"line\":\(start.line)", "\"column\":\(start.column)",
        "\"endLine\":\(end.line)", "\"endColumn\":\(end.column)",
      ]
    }
  }

  private func member(_ name: String, _ value: String) -> String {
    "\"\(name)\":\(Self.string(value))"
  }

  /// A JSON string literal (RFC 8259, section 7).
  public static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
