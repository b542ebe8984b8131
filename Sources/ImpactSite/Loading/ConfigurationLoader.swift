import Diagnostics
import Figures
import FrontMatter

/// Reads `site.yml`.
struct ConfigurationLoader {
  var diagnostics: [Diagnostic] = []

  /// The configuration, with empty values in the place of what was wrong.
  mutating func load(_ file: SourceFile) -> SiteConfiguration {
    let nowhere = SourceRange(file, 0..<0)
    var result = SiteConfiguration(
      name: Located("", at: nowhere), url: Located("", at: nowhere), languages: [], sources: [:], contacts: [:])
    guard TextCheck.passes(file, diagnostics: &diagnostics) else { return result }
    let start = TextCheck.startOfText(file.bytes)
    guard let root = YAMLParser.parse(file, start..<file.bytes.count, diagnostics: &diagnostics) else { return result }

    var reader = MappingReader(root, as: "site.yml")
    if let name = reader.requiredText("name") { result.name = name }
    if let url = reader.requiredText("url") { result.url = siteURL(url) }
    result.languages = languages(reader.node("languages"), &reader)
    for (key, node) in reader.pairs("sources") {
      checkName(key, "a source")
      if let source = source(node) { result.sources[key.value] = Located(source, at: key.range) }
    }
    for (key, node) in reader.pairs("contacts") {
      checkName(key, "a contact")
      if let contact = contact(key, node) { result.contacts[key.value] = contact }
    }
    for (key, node) in reader.pairs("publish") { publishingTarget(key, node) }
    diagnostics += reader.finish()
    return result
  }

  private mutating func report(_ identifier: String, _ message: String, at range: SourceRange, fix: String? = nil) {
    diagnostics.append(.error(identifier, message, at: range, fix: fix))
  }

  private mutating func checkName(_ key: Located<String>, _ subject: String) {
    guard !Figure.isName(key.value) else { return }
    report(
      .invalidName, "\(quoted(key.value)) can't name \(subject); a name is small letters, digits and hyphens",
      at: key.range)
  }

  private mutating func siteURL(_ url: Located<String>) -> Located<String> {
    if let problem = Address.problem(withWebAddress: url.value) {
      report(.invalidAddress, "\"url\" \(problem)", at: url.range)
    } else if url.value.contains(where: { "?# \"<>".contains($0) }) {
      report(.invalidAddress, "\"url\" is the address of the home page, without ? and #", at: url.range)
    }
    return url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  private mutating func languages(_ node: YAMLNode?, _ reader: inout MappingReader) -> [Located<String>] {
    guard let node else {
      reader.report(
        .missingKey, "\"languages\" is missing; site.yml needs it", at: reader.range, fix: "languages: [en]")
      return []
    }
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      report(.wrongType, "\"languages\" is a list, such as [en], but this is \(node.kindInWords)", at: node.range)
      return []
    }
    var result: [Located<String>] = []
    for item in items {
      guard let code = language(item) else { continue }
      if result.contains(where: { $0.value == code.value }) {
        report(.duplicateLanguage, "the language \(quoted(code.value)) stands in the list twice", at: code.range)
      } else if code.value == "en" {
        result.append(code)
      } else {
        report(
          .unsupportedLanguage, "\(quoted(code.value)) can't be built yet; English (en) is the only language so far",
          at: code.range)
      }
    }
    return result
  }

  private mutating func language(_ node: YAMLNode) -> Located<String>? {
    if case .scalar(let code) = node.content { return Located(code, at: node.range) }
    var reader = MappingReader(node, as: "a language")
    let code = reader.requiredText("language")
    if let locale = reader.text("locale"), !["en-IE", "en-150"].contains(locale.value) {
      reader.report(
        .unsupportedLanguage, "the locale \(quoted(locale.value)) can't be used yet; English is written as in en-IE",
        at: locale.range)
    }
    diagnostics += reader.finish()
    return code
  }

  /// Reads a source, from `site.yml` or from a figure.
  mutating func source(_ node: YAMLNode) -> Source? {
    var reader = MappingReader(node, as: "a source")
    defer { diagnostics += reader.finish() }
    let title = reader.requiredText("title")
    let producer = reader.text("producer")
    let url = reader.text("url")
    let published = reader.period("published")
    let accessed = reader.period("accessed")
    let page = reader.text("page")
    let licence = reader.text("licence")
    if let url, let problem = Address.problem(withWebAddress: url.value) {
      reader.report(.invalidAddress, "\"url\" \(problem)", at: url.range)
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

  private mutating func contact(_ key: Located<String>, _ node: YAMLNode) -> Contact? {
    if case .scalar(let number) = node.content {
      return contact(key, Located(number, at: node.range), label: nil, countries: [])
    }
    var reader = MappingReader(node, as: "a contact")
    defer { diagnostics += reader.finish() }
    let number = reader.requiredText("number")
    let label = reader.text("label")
    let countries = reader.texts("countries")
    return number.flatMap { contact(key, $0, label: label?.value, countries: countries.map(\.value)) }
  }

  private mutating func contact(
    _ key: Located<String>, _ number: Located<String>, label: String?, countries: [String]
  ) -> Contact? {
    let allowed = "0123456789 +-/()."
    guard number.value.contains(where: \.isNumber), number.value.allSatisfy({ allowed.contains($0) }) else {
      report(
        .wrongValue, "\(quoted(number.value)) is no telephone number; it has digits, spaces and a + at most",
        at: number.range)
      return nil
    }
    return Contact(name: key, number: number, label: label, countries: countries)
  }

  /// Publishing has its own command; here its targets are only held to be what they should.
  private mutating func publishingTarget(_ key: Located<String>, _ node: YAMLNode) {
    var reader = MappingReader(node, as: "a publishing target")
    for name in ["rsync", "rclone", "git", "branch", "directory", "url"] { _ = reader.text(name) }
    diagnostics += reader.finish()
  }
}
