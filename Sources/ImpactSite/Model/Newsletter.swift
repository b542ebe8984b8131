import Diagnostics

/// The newsletter form, from `newsletter.md`.
struct Newsletter: Sendable {
  /// Who receives the form.
  enum Provider: String, Sendable, CaseIterable {
    case mailchimp, brevo, mailerlite, buttondown, listmonk, mautic, custom
  }

  /// Who receives the form.
  let provider: Provider
  /// Where the form is sent.
  let action: Located<String>
  /// Where the reader learns what becomes of the address.
  let privacy: Located<String>?
  /// The honeypot's field name, for `custom`.
  let trap: Located<String>?
  /// The words of each of the site's languages; nil where there is no translation.
  var texts: [CallText?]
}
