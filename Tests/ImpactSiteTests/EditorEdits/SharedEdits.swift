extension EditorEdit {
  /// donate.md and newsletter.md.
  static let sharedEdits: [EditorEdit] = [
    EditorEdit(
      "a button's address without https", "donate.md",
      .replace("url: https://www.example.org/donate", "url: www.example.org/donate"), meant: "the address",
      .told(
        "donate.md", 5, 6, "\"url\" must be a web address that begins with https://, not \"www.example.org/donate\"",
        fix: "https://www.example.org/donate")),
    EditorEdit(
      "a button that is missing", "donate.md", .replace("button: Donate to help\n", ""), meant: "no button",
      .told("donate.md", 2, 1, "\"button\" is missing; donate.md needs it")),
    EditorEdit(
      "a button with a figure", "donate.md", .replace("button: Donate to help", "button: \"Help {{ /workshops }}\""),
      meant: "a number", .shows("Help 4 workshops")),
    EditorEdit(
      "amounts in a line", "donate.md", .replace("button: Donate", "amounts: €30, €50\nbutton: Donate"),
      meant: "two amounts", .told("donate.md", 3, 1, "\"amounts\" is not supported yet; leave it out until it is")),
    EditorEdit(
      "amounts without what they give", "donate.md",
      .replace("button: Donate", "amounts:\n  - €30\n  - €50\nbutton: Donate"), meant: "two amounts",
      .told("donate.md", 3, 1, "\"amounts\" is not supported yet; leave it out until it is")),
    EditorEdit(
      "an account with a slip", "donate.md",
      .replace("button: Donate", "transfer: {name: MCE, iban: BE68 5390 0754 7035}\nbutton: Donate"),
      meant: "our account", .told("donate.md", 3, 1, "\"transfer\" is not supported yet; leave it out until it is")
    ),
    EditorEdit(
      "an account as a key", "donate.md", .replace("button: Donate", "iban: BE68 5390 0754 7034\nbutton: Donate"),
      meant: "our account",
      .told(
        "donate.md", 3, 1,
        "donate.md has no key \"iban\"; it can have title, button, url"
      )),
    EditorEdit(
      "an e-mail address as the button's", "donate.md",
      .replace("url: https://www.example.org/donate", "url: info@example.org"), meant: "write to us",
      .told("donate.md", 5, 6, "\"url\" must be a web address that begins with https://, not \"info@example.org\"")),
    EditorEdit(
      "a heading in donate", "donate.md", .replace("Learn how", "## More\n\nLearn how"), meant: "a heading",
      .shows("More Learn how")),
    EditorEdit(
      "a provider with a capital", "newsletter.md", .replace("provider: custom", "provider: Custom"), meant: "our own",
      .told(
        "newsletter.md", 4, 11,
        "\"provider\" is one of mailchimp, brevo, mailerlite, buttondown, listmonk, mautic, custom, not \"Custom\"; did you mean \"custom\"?"
      )),
    EditorEdit(
      "a provider that is none", "newsletter.md", .replace("provider: custom", "provider: google forms"),
      meant: "a form",
      .told(
        "newsletter.md", 4, 11,
        "\"provider\" is one of mailchimp, brevo, mailerlite, buttondown, listmonk, mautic, custom, not \"google forms\""
      )),
    EditorEdit(
      "a provider with a slip", "newsletter.md", .replace("provider: custom", "provider: mailchip"), meant: "Mailchimp",
      .told(
        "newsletter.md", 4, 11,
        "\"provider\" is one of mailchimp, brevo, mailerlite, buttondown, listmonk, mautic, custom, not \"mailchip\"; did you mean \"mailchimp\"?"
      )),
    EditorEdit(
      "no action", "newsletter.md", .replace("action: https://www.example.org/newsletter", "action:"), meant: "later",
      .told("newsletter.md", 6, 1, "\"action\" is empty; newsletter.md needs it")),
    EditorEdit(
      "a page on privacy without https", "newsletter.md",
      .replace("button: Sign up", "privacy: www.example.org/privacy\nbutton: Sign up"), meant: "the page",
      .told(
        "newsletter.md", 3, 10,
        "\"privacy\" must be a web address that begins with https://, not \"www.example.org/privacy\"",
        fix: "https://www.example.org/privacy")),
    EditorEdit(
      "a consent", "newsletter.md",
      .replace("button: Sign up", "consent: I agree to receive the newsletter.\nbutton: Sign up"), meant: "a box",
      .shows("I agree to receive the newsletter.")),
    EditorEdit(
      "a consent that is yes", "newsletter.md", .replace("button: Sign up", "consent: yes\nbutton: Sign up"),
      meant: "a box",
      .told(
        "newsletter.md", 3, 10,
        "\"consent\" is the sentence beside the box, such as \"I agree to receive the newsletter.\", not yes")
    ),
    EditorEdit(
      "a title with an exclamation", "newsletter.md",
      .replace("title: Want to know more?", "title: Want to know more?!"), meant: "a title",
      .shows("Want to know more?!")),
  ]
}
