import Diagnostics

/// What stands in `Templates`.
struct TemplateFiles: Sendable {
  /// Templates by their path in the folder.
  var templates: [String: SourceFile] = [:]
  /// The files of `assets/`, in the order of their paths.
  var assets: [Asset] = []

  init(_ tree: some FileTree, diagnostics: inout [Diagnostic]) {
    for path in tree.files(diagnostics: &diagnostics) {
      if path.hasPrefix("assets/") {
        guard let file = tree.read(path, diagnostics: &diagnostics) else { continue }
        assets.append(Asset(name: String(path.dropFirst("assets/".count)), bytes: file.bytes))
      } else if path.hasSuffix(".html") {
        guard let file = tree.read(path, diagnostics: &diagnostics) else { continue }
        if String(validating: file.bytes, as: UTF8.self) == nil {
          diagnostics.append(
            Diagnostic(
              .error, .invalidUtf8, "this is not UTF-8 text; save the file with the encoding UTF-8",
              at: .path(file.path)))
        } else {
          templates[path] = file
        }
      }
    }
  }
}
