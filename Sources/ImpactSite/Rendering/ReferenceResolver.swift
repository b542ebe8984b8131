import Diagnostics
import Figures

/// Finds what references mean.
struct ReferenceResolver {
  /// What a reference stands for, in words.
  enum Meaning {
    /// A whole figure.
    case figure(Phrase)
    /// A figure's number in one of its forms, and the value for machines.
    case number(String, value: String)
    /// A change without what it counts.
    case change(Phrase)
    /// Words that hold no number, and their language where it is not the page's.
    case words(String, language: String?)
    /// A contact.
    case contact(Contact)
    /// A figure that could not be read; its mistake is reported where it was made.
    case unreadable
  }

  let lookup: Lookup

  /// What a reference means.
  func meaning(of reference: Reference) throws(Reference.Problem) -> Meaning {
    switch reference {
    case .plain(let words): return .words(words, language: nil)
    case .name(let name, nil, let form):
      if let found = lookup.figure(name) { return try meaning(of: found, form) }
      if let contact = lookup.contact(name) {
        guard form == .whole else {
          throw Reference.Problem(message: "\(quoted(name)) is a contact, which has no forms")
        }
        return .contact(contact)
      }
      if lookup.page.unreadableNames.contains(name) || lookup.page.isIncomplete { return .unreadable }
      throw unknown(name)
    case .name(let name, let path?, let form):
      guard let other = lookup.page(path) else {
        throw Reference.Problem(
          message: "there is no page \(quoted(path))" + suggestion(for: path, in: lookup.candidates.pages))
      }
      if let found = lookup.figure(name, page: path) { return try meaning(of: found, form) }
      if other.unreadableNames.contains(name) || other.isIncomplete { return .unreadable }
      let near = nearest(to: name, in: other.figures.names).map { path + "/" + $0 }
      throw Reference.Problem(
        message: "the page \(quoted(path)) has no figure \(quoted(name))" + suggestion(near))
    }
  }

  private func unknown(_ name: String) -> Reference.Problem {
    let message = "there is no figure \(quoted(name))"
    let names = Array(lookup.page.figures.names) + lookup.candidates.contacts
    if let near = nearest(to: name, in: names) { return Reference.Problem(message: message + suggestion(near)) }
    if let other = lookup.candidates.page(withFigure: name) {
      return Reference.Problem(
        message: "this page has no figure \(quoted(name))"
          + suggestion(other.path + "/" + name, as: "the one of another page, "))
    }
    return Reference.Problem(message: message + "; define it under \"figures\" in this page's front matter")
  }

  private func meaning(of found: FoundFigure, _ form: Reference.Form) throws(Reference.Problem) -> Meaning {
    let phrase = found.phrase
    switch form {
    case .whole: return .figure(phrase)
    case .number: return .number(phrase.number, value: phrase.value)
    case .value: return .number(phrase.digits, value: phrase.value)
    case .unit: return .words(phrase.unit, language: phrase.whole.unitLanguage)
    case .period:
      guard let period = found.period else {
        throw Reference.Problem(
          message: "neither the figure \(quoted(found.name)) nor its page has a period")
      }
      let writer = lookup.language.writer
      return .words(writer.text(period), language: writer.language(of: period))
    case .change:
      guard found.isChange else {
        throw Reference.Problem(
          message:
            "the figure \(quoted(found.name)) is no change; a change is written with a sign, "
            + "such as +374 likes")
      }
      return .change(phrase)
    }
  }
}
