import Diagnostics
import Figures

/// Holds what a page says of its figures together: headlines, parts and wholes name figures of the page, sources those of
/// `site.yml`.
struct FigureCheck {
  let page: Page
  let configuration: SiteConfiguration

  func check(_ diagnostics: inout [Diagnostic]) {
    for names in [page.headline] + page.sections.map(\.headline) {
      var seen: Set<String> = []
      for name in names {
        if !isKnown(name.value) {
          diagnostics.append(unknownHeadline(name))
        } else if !seen.insert(name.value).inserted {
          let message = "\(quoted(name.value)) stands in \"headline\" twice; take one of them out"
          diagnostics.append(.error(.wrongValue, message, at: name.range))
        }
      }
    }
    let context = FigureContext(page: page, yearStarts: configuration.yearStarts)
    for figure in page.figures.figures {
      checkReferences(figure, &diagnostics)
      checkSource(figure, &diagnostics)
      checkContact(figure, &diagnostics)
      if figure.hasDetails { for rule in FigureRules.all { rule(figure, context, &diagnostics) } }
    }
  }

  /// A telephone number is no figure.
  private func checkContact(_ figure: Figure, _ diagnostics: inout [Diagnostic]) {
    guard figure.quantity.value.unit.isEmpty, !configuration.contacts.isEmpty else { return }
    let digits = figure.quantity.value.machineText
    guard let contact = configuration.contacts.values.first(where: { $0.dialled == digits }) else { return }
    diagnostics.append(
      .error(
        .contactAsFigure,
        "this is the telephone number \(quoted(contact.name.value)) of site.yml, not a number of anything; write "
          + "{{ \(contact.name.value) }} in the text and leave the figure out",
        at: figure.quantity.range))
  }

  private func isKnown(_ name: String) -> Bool {
    page.isIncomplete || page.figures.index(of: name) != nil || page.unreadableNames.contains(name)
  }

  /// What to say of a headline that is no figure's name; it may be several in one text, or one in braces.
  private func unknownHeadline(_ name: Located<String>) -> Diagnostic {
    let words = name.value.split { " ;&{}".contains($0) }.map(String.init)
    let figures = words.filter { $0 != "and" && $0 != "or" }
    guard words.count > 1 || words.first != name.value, !figures.isEmpty, figures.allSatisfy(isNamed) else {
      let message = "\"headline\" names no figure of this page: \(quoted(name.value))" + hint(name.value)
      return .error(.unknownFigure, message, at: name.range)
    }
    let message =
      figures.count == 1
      ? "\"headline\" is the name of a figure alone: \(figures[0])"
      : "\"headline\" with several names is a list in brackets: [\(figures.joined(separator: ", "))]"
    return .error(.wrongType, message, at: name.range)
  }

  private func isNamed(_ name: String) -> Bool {
    page.figures.index(of: name) != nil || page.unreadableNames.contains(name)
  }

  private func hint(_ name: String) -> String { suggestion(page.figures.nearest(to: name)) }

  private func checkReferences(_ figure: Figure, _ diagnostics: inout [Diagnostic]) {
    var references = figure.parts
    if let whole = figure.whole, case .figure(let name) = whole.value {
      references.append(Located(name, at: whole.range))
    }
    for name in references where !isKnown(name.value) {
      let message = "there is no figure \(quoted(name.value)) on this page" + hint(name.value)
      diagnostics.append(.error(.unknownFigure, message, at: name.range))
    }
  }

  private func checkSource(_ figure: Figure, _ diagnostics: inout [Diagnostic]) {
    guard configuration.knowsSources, let source = figure.source, case .key(let key) = source.value,
      configuration.sources[key] == nil
    else { return }
    let message =
      "site.yml has no source \(quoted(key))" + suggestion(configuration.source(nearestTo: key))
    diagnostics.append(.error(.unknownSource, message, at: source.range))
  }
}
