internal import HTML

/// How a link opens a file in an editor, at a line and column: an address with `{path}`, `{line}` and `{column}`.
public struct EditorLink: Sendable, Equatable {
  /// The address.
  public let template: String

  /// Visual Studio Code.
  public static let visualStudioCode = EditorLink(known: "vscode://file{path}:{line}:{column}")

  /// Editors by their names.
  private static let known: [String: EditorLink] = [
    "vscode": visualStudioCode,
    "vscodium": EditorLink(known: "vscodium://file{path}:{line}:{column}"),
    "cursor": EditorLink(known: "cursor://file{path}:{line}:{column}"),
    "windsurf": EditorLink(known: "windsurf://file{path}:{line}:{column}"),
    "zed": EditorLink(known: "zed://file{path}:{line}:{column}"),
    "sublime": EditorLink(known: "subl://open?url=file://{path}&line={line}&column={column}"),
    "textmate": EditorLink(known: "txmt://open?url=file://{path}&line={line}&column={column}"),
    "idea": EditorLink(known: "idea://open?file={path}&line={line}&column={column}"),
    "emacs": EditorLink(known: "org-protocol://open-file?url=file://{path}&line={line}"),
  ]

  /// The names of known editors, in order.
  public static var names: [String] { known.keys.sorted() }

  private init(known template: String) { self.template = template }

  /// The link of a known editor's name, or of an address; nil where it is neither. An address begins with a scheme of
  /// its own: what a browser would run or show itself opens no editor.
  public init?(_ text: String) {
    if let editor = Self.known[text.lowercased()] {
      self = editor
      return
    }
    guard let colon = text.firstIndex(of: ":"), text.contains("{path}"),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else { return nil }
    let scheme = text[..<colon].lowercased()
    let refused = ["javascript", "data", "vbscript", "file", "blob", "about", "view-source", "mailto", "tel", "ftp"]
    if ["http", "https"].contains(scheme) {
      // Some editors listen on this machine; nobody else needs to know its paths.
      let rest = text[colon...].lowercased()
      guard ["://localhost:", "://127.0.0.1:", "://[::1]:"].contains(where: rest.hasPrefix) else { return nil }
    }
    guard scheme.first?.isLetter == true, scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }),
      !refused.contains(scheme)
    else { return nil }
    template = text
  }

  /// The address for a place in a file; `path` is absolute.
  public func address(path: String, line: Int, column: Int) -> String {
    template.replacing("{path}", with: PercentEncoding.text(path.utf8))
      .replacing("{line}", with: String(line)).replacing("{column}", with: String(column))
  }
}
