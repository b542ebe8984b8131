import ImpactPage
import Mustache

/// swift-mustache, which escapes by itself.
struct MustacheEngine: Engine {
  private let library: MustacheLibrary
  private let data = Fields.all
  private var page = ""

  var output: [UInt8] { Array(page.utf8) }

  init(_ templates: [String: [UInt8]]) throws {
    var library = MustacheLibrary()
    for (name, bytes) in templates {
      let text = String(decoding: bytes, as: UTF8.self)
      try library.register(text, named: String(name.dropLast(".html".count)))
    }
    self.library = library
  }

  mutating func render() throws {
    page = library.render(data, withTemplate: "page") ?? ""
  }
}
