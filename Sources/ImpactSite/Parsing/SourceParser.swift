import Diagnostics
import Figures
import FrontMatter
import HTML

/// Reads where figures come from, in `site.yml` or in a figure.
enum SourceParser {
  /// A source to fill in.
  static let example = "{title: …, url: https://…}"

  /// What to say where a figure's source should be a key of `site.yml`, and is something that no key can be: an address,
  /// or a title in words. Nil for anything that may be a key.
  static func problem(withKey key: Located<String>) -> Diagnostic? {
    let text = key.value
    if let problem = Placeholder.problem(with: key) { return problem }
    let isAddress = text.contains("://") || text.contains(".") && !text.contains(" ")
    guard isAddress || text.contains(" ") else { return nil }
    let what = isAddress ? "an address" : "a title"
    return .error(
      .wrongType,
      "\(what) alone is no source; write source: \(example), or the key of one of site.yml's sources", at: key.range)
  }

  /// Why a licence that looks like an address is none; nil for one, and for a name in words.
  private static func problem(withLicence text: String) -> AddressProblem? {
    guard !text.contains(" "), !text.contains(SecretCheck.bullet) else { return nil }
    let isAddress = text.contains(":") || AddressWithoutScheme.fix(text) != nil
    return isAddress ? WebAddress.problem(with: text) : nil
  }

  static func parse(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> Source? {
    if case .sequence = node.content {
      diagnostics.append(
        .error(
          .wrongType, "a source is written as \(example), but this is \(node.kindInWords)", at: node.range))
      return nil
    }
    if case .scalar(let text) = node.content, let problem = problem(withKey: Located(text, at: node.range)) {
      diagnostics.append(problem)
      return nil
    }
    var reader = MappingReader(node, as: "a source")
    defer { reader.finish(&diagnostics) }
    let title = reader.requiredPlainText("title")
    let producer = reader.plainText("producer")
    let url = reader.webAddress("url", isRequired: false)
    let published = reader.period("published")
    let accessed = reader.period("accessed")
    let page = reader.plainText("page")
    let licence = reader.plainText("licence")
    if let licence, let problem = problem(withLicence: licence.value) {
      reader.report(problem, of: "licence", at: licence.range)
    }
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
