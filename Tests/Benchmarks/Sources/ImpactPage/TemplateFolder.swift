public import Foundation

/// The templates of one engine.
public enum TemplateFolder {
  /// Reads `layout.html`, `page.html` and `card.html`, without the line end at their end, which Jinja leaves out.
  public static func read(_ folder: URL) throws -> [String: [UInt8]] {
    var templates: [String: [UInt8]] = [:]
    for name in ["layout.html", "page.html", "card.html"] {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      templates[name] = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
    }
    return templates
  }
}
