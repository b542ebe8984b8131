import TemplateEngine

/// `page.donate`: the call to donate.
struct DonateView: View {
  let title: SafeHTML
  let text: SafeHTML?
  let button: SourcedText
  let url: SourcedText
  let lang: String?
  let textLang: String?

  static let fields: [Field<DonateView>] = [
    Field("title", \.title),
    Field("text", \.text),
    Field("button", \.button),
    Field("url", \.url),
    Field("lang", \.lang),
    Field("text_lang", \.textLang),
  ]
}

/// `page.newsletter`: the form.
struct NewsletterView: View {
  let title: SafeHTML
  let text: SafeHTML?
  let button: SourcedText
  let action: SourcedText
  let emailField: String
  let hidden: [HiddenFieldView]
  let trap: String?
  let consent: SourcedText?
  let consentField: String
  let privacy: SourcedText?
  let lang: String?
  let textLang: String?

  static let fields: [Field<NewsletterView>] = [
    Field("title", \.title),
    Field("text", \.text),
    Field("button", \.button),
    Field("action", \.action),
    Field("email_field", \.emailField),
    Field("hidden", \.hidden),
    Field("trap", \.trap),
    Field("consent", \.consent),
    Field("consent_field", \.consentField),
    Field("privacy", \.privacy),
    Field("lang", \.lang),
    Field("text_lang", \.textLang),
  ]
}

/// One of `page.newsletter.hidden`: a field that people do not fill in.
struct HiddenFieldView: View {
  let name: String
  let content: String

  static let fields: [Field<HiddenFieldView>] = [
    Field("name", \.name),
    Field("value", \.content),
  ]
}
