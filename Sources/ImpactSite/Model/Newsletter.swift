public import Diagnostics

/// The newsletter form, from `newsletter.md`.
public struct Newsletter: Sendable {
  /// Who receives the form.
  public enum Provider: String, Sendable, CaseIterable {
    case mailchimp, brevo, mailerlite, buttondown, listmonk, mautic, custom
  }

  /// The file.
  public var file: SourceFile
  /// The heading.
  public var title: Located<String>
  /// The words on the button.
  public var button: Located<String>
  /// Who receives the form.
  public var provider: Provider
  /// Where the form is sent.
  public var action: Located<String>
  /// Where the reader learns what becomes of the address.
  public var privacy: Located<String>?
  /// The words beside the box to tick; no box without them.
  public var consent: Located<String>?
  /// The honeypot's field name, for `custom`.
  public var trap: Located<String>?
  /// The Markdown, as bytes of the file.
  public var body: Range<Int>
}
