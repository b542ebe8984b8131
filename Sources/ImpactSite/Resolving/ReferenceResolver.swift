import Diagnostics
import Figures

/// Finds what references on one page mean.
struct ReferenceResolver {
  /// What a reference stands for, in words.
  enum Meaning {
    /// A figure in one of its forms: the words, and the value for machines.
    case figure(FigureText, value: String)
    /// Words that hold no number.
    case words(String)
    /// A contact.
    case contact(Contact)
    /// A figure that could not be read; its mistake is reported where it was made.
    case unreadable
  }

  let site: Site
  /// The page where the references stand.
  let page: Page
  let writer: FigureWriter

  /// What a reference means.
  func meaning(of reference: Reference) throws(Reference.Problem) -> Meaning {
    switch reference {
    case .plain(let words): return .words(words)
    case .name(let name, nil, let form):
      if let figure = page.figures[name] { return try meaning(of: figure, on: page, form) }
      if let contact = site.configuration.contacts[name] {
        guard form == .whole else {
          throw Reference.Problem(message: "\(quoted(name)) is a contact, which has no forms")
        }
        return .contact(contact)
      }
      if page.unreadableNames.contains(name) || page.isIncomplete { return .unreadable }
      throw unknown(name)
    case .name(let name, let path?, let form):
      guard let other = site.page(path) else {
        let hint =
          nearest(to: path, in: site.pages.map(\.path).filter { !$0.isEmpty }).map { "; did you mean \"\($0)\"?" } ?? ""
        throw Reference.Problem(message: "there is no page \(quoted(path))\(hint)")
      }
      if let figure = other.figures[name] { return try meaning(of: figure, on: other, form) }
      if other.unreadableNames.contains(name) || other.isIncomplete { return .unreadable }
      let hint = nearest(to: name, in: other.figures.keys.sorted()).map { "; did you mean \"\(path)/\($0)\"?" } ?? ""
      throw Reference.Problem(message: "the page \(quoted(path)) has no figure \(quoted(name))\(hint)")
    }
  }

  private func unknown(_ name: String) -> Reference.Problem {
    let names = page.figures.keys.sorted() + site.configuration.contacts.keys.sorted()
    if let near = nearest(to: name, in: names) {
      return Reference.Problem(message: "there is no figure \(quoted(name)); did you mean \"\(near)\"?")
    }
    if let other = site.pages.first(where: { $0.figures[name] != nil }) {
      return Reference.Problem(
        message:
          "this page has no figure \(quoted(name)); did you mean the one of another page, \"\(other.path)/\(name)\"?")
    }
    return Reference.Problem(
      message: "there is no figure \(quoted(name)); define it under \"figures\" in this page's front matter")
  }

  private func meaning(of figure: Figure, on page: Page, _ form: Reference.Form) throws(Reference.Problem) -> Meaning {
    let quantity = figure.quantity.value
    let value = quantity.number.machineText
    switch form {
    case .whole: return .figure(writer.text(quantity), value: value)
    case .number: return .figure(FigureText(number: writer.number(quantity)), value: value)
    case .value:
      var plain = quantity
      plain.number.form = .digits
      plain.number.fractionDigits = quantity.number.plainFractionDigits
      return .figure(FigureText(number: writer.number(plain)), value: value)
    case .unit: return .words(writer.unit(quantity))
    case .period:
      guard let period = figure.period ?? page.period else {
        throw Reference.Problem(message: "neither the figure \(quoted(figure.name.value)) nor its page has a period")
      }
      return .words(writer.text(period.value))
    case .change:
      guard let change = writer.change(quantity) else {
        throw Reference.Problem(
          message:
            "the figure \(quoted(figure.name.value)) is no change; a change is written with a sign, such as +374 likes")
      }
      return .figure(change, value: value)
    }
  }
}
