import Diagnostics
import TemplateEngine

/// The part of a page that makes it long: the title of the section, or of the page for its introduction and its figures.
struct LongestPart {
  let place: SourceRange

  /// Looks at what an edition shows; nil where it has no texts.
  init?(_ page: Page, _ view: PageView, language: Int) {
    guard let own = page.text(in: language)?.text.title.range else { return nil }
    var parts = [(own, (view.introduction?.bytes.count ?? 0) + page.figures.figures.count * Self.ofFigure)]
    for section in view.sections {
      guard let source = page.sections.first(where: { $0.name == section.id }),
        let title = source.text(in: language)?.text.title.range
      else { continue }
      parts.append((title, section.content.bytes.count))
    }
    guard let longest = parts.max(by: { $0.1 < $1.1 }) else { return nil }
    place = longest.0
  }

  /// About as many bytes a figure takes in cards, table and data.
  private static let ofFigure = 2_000
}
