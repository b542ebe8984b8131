import Diagnostics
import Figures
import FrontMatter
import HTML

/// Reads `site.yml`.
enum ConfigurationParser {
  /// The configuration, with empty values in the place of what was wrong, so that the rest of the site is still checked.
  /// No message tells a secret.
  static func parse(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> SiteConfiguration {
    var found: [Diagnostic] = []
    let start = TextCheck.startOfText(file.bytes)
    guard TextCheck.passes(file, diagnostics: &found) else {
      diagnostics += found
      return unreadable(file)
    }
    var secrets = SecretCheck(file)
    guard let root = YAMLParser.parse(file, start..<file.bytes.count, diagnostics: &found) else {
      secrets.readLines()
      let texts = file.secrets.map(file.text)
      diagnostics += secrets.diagnostics + SecretCheck.masked(found, texts)
      return unreadable(file)
    }
    let settings = secrets.cleaned(root)
    guard secrets.areHidden else {
      // It is written in such a way that an excerpt would show it.
      diagnostics += secrets.diagnostics.map { Diagnostic(.error, .secret, $0.message, at: .path(file.path)) }
      return unreadable(file)
    }
    let configuration = parse(settings, diagnostics: &found)
    diagnostics += secrets.diagnostics
    diagnostics += SecretCheck.masked(found, secrets.texts)
    return configuration
  }

  /// What stands in the place of a configuration that can't be read.
  private static func unreadable(_ file: SourceFile) -> SiteConfiguration {
    let nowhere = SourceRange(file, 0..<0)
    return SiteConfiguration(
      name: Located("", at: nowhere), url: Located("", at: nowhere), languages: [.english],
      hasRightLanguages: false, knowsContacts: false, knowsSources: false, sources: [:], contacts: [:])
  }

  private static func parse(_ root: YAMLNode, diagnostics: inout [Diagnostic]) -> SiteConfiguration {
    let nowhere = root.range.part(0..<0)
    var reader = MappingReader(root, as: "site.yml")
    let name = reader.requiredShownText("name") ?? Located("", at: nowhere)
    let url = reader.requiredText("url").map { siteURL($0, &reader) } ?? Located("", at: nowhere)
    let (languages, areRight) = LanguageParser.parse(&reader, &diagnostics)
    var configuration = SiteConfiguration(
      name: name, url: url, languages: languages, hasRightLanguages: areRight, sources: [:], contacts: [:])
    for (key, node) in reader.pairs("sources", like: "{report: {title: …, url: https://…}}") {
      checkName(key, "a source", &reader)
      if let source = SourceParser.parse(node, &diagnostics) {
        configuration.sources[key.value] = Located(source, at: key.range)
      } else {
        configuration.knowsSources = false
      }
    }
    for (key, node) in reader.pairs("contacts", like: "{hotline: \"116 000\"}") {
      checkName(key, "a contact", &reader)
      // The contact is known even where its number or name is wrong, so that what refers to it isn't told of too.
      let known = contact(key, node, &diagnostics)
      configuration.contacts[Figure.isName(key.value) ? key.value : PlainName.of(key.value) ?? key.value] = known
    }
    // A text has no names.
    if configuration.contacts.isEmpty, reader.value("contacts")?.text != nil { configuration.knowsContacts = false }
    if let start = yearStart(&reader) { configuration.yearStarts = start }
    configuration.staleAfter = staleAfter(&reader)
    configuration.publish = PublishParser.parse(&reader, &diagnostics)
    reader.refuseDraft("a site as a whole can't be one")
    reader.finish(&diagnostics)
    return configuration
  }

  private static func checkName(_ key: Located<String>, _ subject: String, _ reader: inout MappingReader) {
    guard !Figure.isName(key.value) else { return }
    reader.report(
      .invalidName, "\(quoted(key.value)) can't name \(subject); a name is small letters, digits and hyphens",
      at: key.range, fix: PlainName.of(key.value))
  }

  /// `04-01`: the month and the day on which a financial year begins.
  private static func yearStart(_ reader: inout MappingReader) -> Int? {
    guard let text = reader.text("year-starts") else { return nil }
    if let day = try? Period(parsing: "2021-" + text.value), case .day(_, let month, let number) = day.start,
      day.end == nil
    {
      return month * 100 + number
    }
    reader.report(
      .wrongValue, "\"year-starts\" is a month and a day, such as 04-01, not \(quoted(text.value))", at: text.range)
    return nil
  }

  /// `18 months`: how old a figure may be.
  private static func staleAfter(_ reader: inout MappingReader) -> AgeLimit? {
    guard let text = reader.text("stale-after") else { return nil }
    if let limit = AgeLimit(text.value) { return limit }
    reader.report(
      .wrongValue,
      "\"stale-after\" is how old a figure may be, such as 18 months, 2 years, 6 weeks or 90 days, not "
        + quoted(text.value), at: text.range)
    return nil
  }

  private static func siteURL(_ url: Located<String>, _ reader: inout MappingReader) -> Located<String> {
    if url.value.contains(SecretCheck.bullet) {
      // A secret in it is told already.
    } else if let problem = PlainWords.problem(with: url, "\"url\"", isWords: false) {
      reader.report(problem.identifier, problem.message, at: url.range)
    } else if let problem = WebAddress.problem(with: url.value) {
      reader.report(problem, of: "url", at: url.range)
    } else if url.value.contains(where: { $0 == "?" || $0 == "#" }) {
      reader.report(.invalidAddress, "\"url\" is the address of the home page, without ? and #", at: url.range)
    }
    return url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  private static func contact(
    _ key: Located<String>, _ node: YAMLNode, _ diagnostics: inout [Diagnostic]
  ) -> Contact {
    let contact: Contact
    if case .scalar(let number) = node.content {
      contact = Contact(name: key, number: Located(number, at: node.range), label: nil, countries: [])
    } else {
      var reader = MappingReader(node, as: "a contact")
      let number = reader.requiredText("number")
      let label = reader.shownText("label")
      let countries = reader.texts("countries")
      reader.finish(&diagnostics)
      contact = Contact(
        name: key, number: number ?? Located("", at: key.range), label: label, countries: countries.map(\.value))
      if number == nil { return contact }
    }
    if let problem = problem(withNumber: contact.number.value) {
      diagnostics.append(.error(.wrongValue, "\(quoted(contact.number.value)) is \(problem)", at: contact.number.range))
    }
    return contact
  }

  /// What a text is instead of one telephone number; nil for one.
  private static func problem(withNumber text: String) -> String? {
    guard isTelephoneNumber(text) else { return "no telephone number; it has digits, spaces and a + at most" }
    let digits = { (part: Substring) in part.count(where: \.isNumber) }
    let parts = text.split(separator: "/")
    // Behind a short area code there may be a stroke too; no number has more than 15 digits (ITU-T E.164).
    guard parts.count > 1 && parts.allSatisfy({ digits($0) >= 6 }) || digits(text[...]) > 15 else { return nil }
    return "more than one telephone number; give each a line and a name of its own"
  }

  private static func isTelephoneNumber(_ text: String) -> Bool {
    let allowed = "0123456789 +-/()."
    return text.contains(where: \.isNumber) && text.allSatisfy { allowed.contains($0) }
  }
}
