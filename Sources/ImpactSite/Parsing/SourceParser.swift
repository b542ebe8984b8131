import Diagnostics
import Figures
import FrontMatter

/// Reads where figures come from, in `site.yml` or in a figure.
enum SourceParser {
  static func parse(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> Source? {
    var reader = MappingReader(node, as: "a source")
    defer { reader.finish(&diagnostics) }
    let title = reader.requiredText("title")
    let producer = reader.text("producer")
    let url = reader.webAddress("url", isRequired: false)
    let published = reader.period("published")
    let accessed = reader.period("accessed")
    let page = reader.text("page")
    let licence = reader.text("licence")
    guard let title else { return nil }
    var source = Source(title: title)
    source.producer = producer?.value
    source.url = url
    source.published = published?.value
    source.accessed = accessed?.value
    source.page = page?.value
    source.licence = licence?.value
    return source
  }
}
