import ImpactPage
import Stencil

/// Stencil, with a filter that escapes and a loader that reads each template once.
struct StencilEngine: Engine {
  private final class Templates: Loader {
    private let files: [String: String]
    private var loaded: [String: Template] = [:]

    init(_ files: [String: String]) {
      self.files = files
    }

    func loadTemplate(name: String, environment: Environment) throws -> Template {
      if let template = loaded[name] { return template }
      guard let file = files[name] else { throw TemplateDoesNotExist(templateNames: [name], loader: self) }
      let template = Template(templateString: file, environment: environment, name: name)
      loaded[name] = template
      return template
    }
  }

  private let template: Template
  private let data: [String: Any]
  private var page = ""

  var output: [UInt8] { Array(page.utf8) }

  init(_ templates: [String: [UInt8]]) throws {
    let filters = Extension()
    filters.registerFilter("escape") { value in
      guard let text = value as? String else { return value }
      return Self.escaped(text)
    }
    filters.registerFilter("odd") { value in (value as? Int).map { $0 & 1 == 1 } }
    let loader = Templates(templates.mapValues { String(decoding: $0, as: UTF8.self) })
    let environment = Environment(loader: loader, extensions: [filters], trimBehaviour: .smart)
    template = try environment.loadTemplate(name: "page.html")
    data = Fields.all.values
  }

  mutating func render() throws {
    page = try template.render(data)
  }

  /// The text itself if there is nothing to escape, otherwise a copy that is made in one go.
  private static func escaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let growth = bytes.reduce(0) { $0 + (replacement($1)?.utf8CodeUnitCount ?? 1) - 1 }
      guard growth > 0 else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count + growth) { output in
        var end = 0
        for byte in bytes {
          guard let replacement = replacement(byte) else {
            output[end] = byte
            end += 1
            continue
          }
          replacement.withUTF8Buffer { end = output[end...].update(fromContentsOf: $0) }
        }
        return end
      }
    } ?? text
  }

  @inline(__always)
  private static func replacement(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&#34;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
