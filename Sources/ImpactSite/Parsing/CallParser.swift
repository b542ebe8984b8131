import Diagnostics
import FrontMatter
import HTML

/// Reads `donate.md` and `newsletter.md`, the calls to act that every page shares.
enum CallParser {
  static func donate(_ root: YAMLNode, _ body: Body, _ diagnostics: inout [Diagnostic]) -> DonateSource? {
    var reader = MappingReader(root, as: "donate.md")
    let title = reader.requiredShownText("title")
    let button = reader.requiredShownText("button")
    let url = reader.webAddress("url", isRequired: true)
    for key in MappingReader.donateKeys { reader.refuseUnsupported(key) }
    reader.refuseDraft("keep donate.md out of Content until it is ready")
    reader.finish(&diagnostics)
    guard let title, let button, let url else { return nil }
    return DonateSource(text: CallText(title: title, button: button, consent: nil, body: body), url: url)
  }

  static func newsletter(_ root: YAMLNode, _ body: Body, _ diagnostics: inout [Diagnostic]) -> NewsletterSource? {
    var reader = MappingReader(root, as: "newsletter.md")
    defer { reader.finish(&diagnostics) }
    let title = reader.requiredShownText("title")
    let button = reader.requiredShownText("button")
    let provider =
      reader.requiredNode("provider") == nil ? nil : reader.choice("provider", Newsletter.Provider.self)
    let action = reader.webAddress("action", isRequired: true)
    let privacy = reader.webAddress("privacy", isRequired: false)
    let consent = reader.consent()
    let trap = reader.machineText("trap")
    reader.refuseDraft("keep newsletter.md out of Content until it is ready")
    if let trap, let provider, provider.value != .custom {
      reader.report(
        .wrongValue, "\"trap\" belongs to the provider custom; \(provider.value.rawValue) has its own", at: trap.range)
    }
    guard let title, let button, let provider, let action else { return nil }
    if provider.value == .mailchimp, NewsletterFields.mailchimpTrap(action.value) == nil {
      reader.report(
        .invalidAddress, "a Mailchimp address has u= and id= in it; copy it from the form that Mailchimp shows",
        at: action.range)
    }
    return NewsletterSource(
      text: CallText(title: title, button: button, consent: consent, body: body), provider: provider.value,
      action: action, privacy: privacy, trap: trap)
  }
}

extension MappingReader {
  /// Keys of `donate.md` that are not supported yet.
  static let donateKeys = ["amounts", "amount-url", "frequencies", "tax", "transfer"]

  /// Reports keys of `donate.md` where they can't stand.
  mutating func refuseDonateKeys(_ subject: String) {
    for key in Self.donateKeys {
      refuse(
        key, .unknownKey, "\(subject) has no key \"\(key)\"; it belongs to donate.md, and is not supported yet")
    }
  }

  /// The sentence beside the newsletter's box; an answer to it is reported.
  mutating func consent() -> Located<String>? {
    guard let text = shownText("consent") else { return nil }
    guard ["yes", "no", "true", "false", "on", "off"].contains(text.value.lowercased()) else { return text }
    report(
      .wrongValue,
      "\"consent\" is the sentence beside the box, such as \"I agree to receive the newsletter.\", not \(text.value)",
      at: text.range)
    return nil
  }

  /// A web address; anything else is reported.
  mutating func webAddress(_ key: String, isRequired: Bool) -> Located<String>? {
    guard let text = isRequired ? requiredText(key) : text(key) else { return nil }
    // A secret in it is told already.
    if text.value.contains(SecretCheck.bullet) { return text }
    if let misplaced = PlainWords.problem(with: text, "\"\(key)\"", isWords: false) {
      report(misplaced.identifier, misplaced.message, at: text.range)
      return nil
    }
    guard let problem = WebAddress.problem(with: text.value) else { return text }
    report(problem, of: key, at: text.range)
    return nil
  }

  /// Reports what is wrong with an address. What to write instead is text without quotation marks.
  mutating func report(_ problem: AddressProblem, of key: String, at range: SourceRange) {
    let fix = problem.fix.flatMap { fix in
      fix.utf8.contains(where: ",[]{}'".utf8.contains) || fix.utf8.last == UInt8(ascii: ":") ? nil : fix
    }
    report(.invalidAddress, "\"\(key)\" \(problem.message)", at: range, fix: fix)
  }
}
