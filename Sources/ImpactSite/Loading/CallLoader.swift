import Diagnostics
import FrontMatter

/// Reads `donate.md` and `newsletter.md`, the calls to act that every page shares.
struct CallLoader {
  var diagnostics: [Diagnostic] = []

  mutating func donate(_ file: SourceFile) -> Donate? {
    guard let content = ContentFile(file, diagnostics: &diagnostics),
      let root = YAMLParser.parse(file, content.frontMatter, diagnostics: &diagnostics)
    else { return nil }
    var reader = MappingReader(root, as: "donate.md")
    defer { diagnostics += reader.finish() }
    let title = reader.requiredText("title")
    let button = reader.requiredText("button")
    let url = address("url", isRequired: true, &reader)
    for key in ["amounts", "amount-url", "frequencies", "tax", "transfer"] {
      guard reader.node(key) != nil, let place = reader.key(key) else { continue }
      reader.report(.unsupportedKey, "\"\(key)\" can't be shown yet; leave it out until it can", at: place.range)
    }
    guard let title, let button, let url else { return nil }
    return Donate(file: file, title: title, button: button, url: url, body: content.body)
  }

  mutating func newsletter(_ file: SourceFile) -> Newsletter? {
    guard let content = ContentFile(file, diagnostics: &diagnostics),
      let root = YAMLParser.parse(file, content.frontMatter, diagnostics: &diagnostics)
    else { return nil }
    var reader = MappingReader(root, as: "newsletter.md")
    defer { diagnostics += reader.finish() }
    let title = reader.requiredText("title")
    let button = reader.requiredText("button")
    let provider = reader.choice("provider", Newsletter.Provider.self)
    if provider == nil, reader.key("provider") == nil {
      reader.report(.missingKey, "\"provider\" is missing; newsletter.md needs it", at: reader.range)
    }
    let action = address("action", isRequired: true, &reader)
    let privacy = address("privacy", isRequired: false, &reader)
    let consent = reader.text("consent")
    let trap = reader.text("trap")
    if let trap, let provider, provider.value != .custom {
      reader.report(
        .wrongValue, "\"trap\" belongs to the provider custom; \(provider.value.rawValue) has its own", at: trap.range
      )
    }
    guard let title, let button, let provider, let action else { return nil }
    let newsletter = Newsletter(
      file: file, title: title, button: button, provider: provider.value, action: action, privacy: privacy,
      consent: consent, trap: trap, body: content.body)
    if provider.value == .mailchimp, NewsletterFields(newsletter).trap == nil {
      reader.report(
        .invalidAddress, "a Mailchimp address has u= and id= in it; copy it from the form that Mailchimp shows",
        at: action.range)
    }
    return newsletter
  }

  private func address(_ key: String, isRequired: Bool, _ reader: inout MappingReader) -> Located<String>? {
    guard let text = isRequired ? reader.requiredText(key) : reader.text(key) else { return nil }
    guard let problem = Address.problem(withWebAddress: text.value) else { return text }
    reader.report(.invalidAddress, "\"\(key)\" \(problem)", at: text.range)
    return nil
  }
}
