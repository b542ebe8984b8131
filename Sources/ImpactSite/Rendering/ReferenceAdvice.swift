import Diagnostics

/// What to write in the place of a reference that means nothing.
extension ReferenceResolver {
  /// What else is to be said where a dot stands for the slash behind a page.
  func explained(_ problem: Reference.Problem) -> Reference.Problem {
    guard let near = problem.near, near.contains("/"), !near.contains("."),
      (try? resolve(Reference(parsing: near))) != nil
    else { return problem }
    let reference = "{{ \(near) }}"
    return Reference.Problem(
      message: "a figure of another page is written with a slash; write \(reference)", fix: reference)
  }

  /// A figure without its page, in a text that stands on every page. The page looked at is the home page.
  func pageless(_ name: String, _ form: Reference.Form) -> Reference.Problem {
    let rule = "this text stands on every page, so a reference in it names the page of the figure"
    func reference(_ path: String, _ name: String) -> String {
      "{{ \(form.of(path + "/" + name)) }}"
    }
    let home = lookup.page
    if home.figures.index(of: name) != nil || home.unreadableNames.contains(name) {
      return Reference.Problem(message: rule + "; write " + reference("", name), fix: reference("", name))
    }
    if let contact = lookup.candidates.contact(nearestTo: name) {
      return Reference.Problem(message: "there is no contact \(quoted(name))" + suggestion(contact), near: contact)
    }
    if let near = home.figures.nearest(to: name) {
      return Reference.Problem(message: rule + suggestion("/" + near), near: form.of("/" + near))
    }
    if let other = lookup.candidates.page(withFigure: name) {
      let written = reference(other.path, name)
      return Reference.Problem(message: rule + "; write " + written, fix: written)
    }
    return Reference.Problem(message: "no page has a figure \(quoted(name)), and site.yml no such contact")
  }

  func unknown(_ name: String, _ form: Reference.Form) -> Reference.Problem {
    let message = "there is no figure \(quoted(name))"
    let found = [lookup.page.figures.nearest(to: name), lookup.candidates.contact(nearestTo: name)].compactMap(\.self)
    if let near = nearest(to: name, in: found) {
      return Reference.Problem(message: message + suggestion(near), near: form.of(near))
    }
    if let other = lookup.candidates.page(withFigure: name) {
      let near = other.path + "/" + name
      return Reference.Problem(
        message: "this page has no figure \(quoted(name))" + suggestion(near, as: "the one of another page, "),
        near: form.of(near))
    }
    if name.contains(" ") {
      return Reference.Problem(
        message: "\(quoted(name)) is no reference; it is one name, such as {{ professionals }}")
    }
    if form == .whole, let meant = Reference.Form(rawValue: name), let figure = figure(with: meant) {
      let reference = "{{ \(meant.of(figure)) }}"
      return Reference.Problem(message: message + "; the \(name) of a figure is written as in \(reference)")
    }
    return Reference.Problem(message: message + "; define it under \"figures\" in this page's front matter")
  }

  /// The page's first figure that has a form.
  private func figure(with form: Reference.Form) -> String? {
    lookup.page.figures.names.prefix(20).first { (try? resolve(.name($0, page: nil, form: form))) != nil }
  }
}

extension Reference.Form {
  /// This form of a figure, as it is written.
  func of(_ name: String) -> String { self == .whole ? name : name + "." + rawValue }
}
