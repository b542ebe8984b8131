import Diagnostics

/// The call to donate, from `donate.md`.
struct Donate: Sendable {
  /// Where the button leads.
  let url: Located<String>
  /// The words of each of the site's languages; nil where there is no translation.
  var texts: [CallText?]
}

/// The words of a call to act, in one language.
struct CallText: Sendable {
  /// The heading.
  let title: Located<String>
  /// The words on the button.
  let button: Located<String>
  /// The words beside the box to tick, in a newsletter form; no box without them.
  let consent: Located<String>?
  /// The Markdown; nil where a translation has none.
  let body: Body?
}
