import Diagnostics

/// What a provider expects to receive: its field names, the fields that people do not fill in, and its honeypot.
///
/// From the providers' own embed forms: Mailchimp (list-manage.com), Brevo (sibforms.com), MailerLite, Buttondown's
/// documentation, listmonk's `cmd/public.go`, Mautic's form markup.
struct NewsletterFields {
  var email: String
  var consent: String
  var hidden: [(name: String, value: String)]
  /// The name of a text field that people never meet and that must stay empty.
  var trap: String?

  /// The fields for a form that is shown in a language.
  init(_ newsletter: Newsletter, language: String) {
    consent = "consent"
    hidden = []
    switch newsletter.provider {
    case .mailchimp:
      email = "EMAIL"
      trap = Self.mailchimpTrap(newsletter.action.value)
    case .brevo:
      email = "EMAIL"
      consent = "OPT_IN"
      hidden = [("locale", language), ("html_type", "simple")]
      trap = "email_address_check"
    case .mailerlite:
      email = "fields[email]"
      hidden = [("ml-submit", "1"), ("anticsrf", "true")]
    case .buttondown:
      email = "email"
      hidden = [("embed", "1")]
    case .listmonk:
      email = "email"
      trap = "nonce"
    case .mautic:
      email = "mauticform[email]"
      hidden = [("mauticform[formId]", Self.parameter("formId", newsletter.action.value) ?? "")]
    case .custom:
      email = "email"
      trap = newsletter.trap?.value
    }
  }

  /// The honeypot of a Mailchimp form, by its address; nil where the address is not one of Mailchimp's.
  static func mailchimpTrap(_ address: String) -> String? {
    guard let user = parameter("u", address), let list = parameter("id", address) else { return nil }
    return "b_\(user)_\(list)"
  }

  /// The value of a parameter in an address's query.
  private static func parameter(_ name: String, _ address: String) -> String? {
    guard let mark = address.firstIndex(of: "?") else { return nil }
    for pair in address[address.index(after: mark)...].split(separator: "&") where pair.hasPrefix(name + "=") {
      let value = pair.dropFirst(name.count + 1)
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }
}
