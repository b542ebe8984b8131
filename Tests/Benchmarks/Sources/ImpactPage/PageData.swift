/// The data of an impact page of about 34 KB. It is the same in every run.
///
/// Of the characters that HTML gives a meaning there are only `&`, `<` and `>`: for quotation marks and slashes each
/// engine has a spelling of its own.
public enum PageData {
  /// What the whole site shares.
  public static let site = Datum.record([
    "name": .text("Bread & Shelter"),
    "style": .text("style.3f9a1c.css"),
    "street": .text("12 Mill Lane, Brightwater"),
    "charity": .optional("1 098 765"),
    "telephone": .optional(nil),
    "links": .list((0..<8).map(link)),
  ])

  /// The page itself.
  public static let page = Datum.record([
    "language": .text("en"),
    "title": .text("Our impact in 2024 & what comes next"),
    "description": .optional("Who we helped, with what, and how we know: <all> figures & their sources."),
    "period": .optional("April 2023 – March 2024"),
    "introduction": .html("<p>Every number on this page is <strong>counted once</strong>, &amp; explained below.</p>"),
    "cards": .list((0..<24).map(card)),
    "sections": .list((0..<12).map(section)),
    "figures": .list((0..<100).map(figure)),
  ])

  private static let topics = [
    "Food & meals", "Shelter", "Advice & rights", "Health", "Children < 12", "Work", "Research", "Volunteers",
    "Language courses", "Families", "Outreach", "People > 65",
  ]

  private static let units = ["people", "meals", "nights", "calls", "workshops", "families & friends"]

  private static let sentences = [
    "We opened <two> new centres & kept the old ones running through the winter.",
    "Most of those who came once came again, and 8 of 10 would recommend us to a friend.",
    "Waiting times fell from 9 days to 4 – the goal was < 5 – while demand rose by a third.",
    "The café’s volunteers gave more hours than in any year before; R&D at the kitchen paid off.",
  ]

  private static func link(_ index: Int) -> Datum {
    .record([
      "address": .text("\(slug(index)).html"), "label": .text(topics[index]), "current": .flag(index == 2),
    ])
  }

  private static func card(_ index: Int) -> Datum {
    .record([
      "address": .text("#\(slug(index % 12))"),
      "number": .text(amount(index * 7_919 + 760)),
      "unit": .text(units[index % units.count]),
      "label": .text("reached through \(topics[index % 12].lowercased())"),
      "note": .optional(index % 3 == 0 ? "counted at the door, visits > 1 hour" : nil),
    ])
  }

  private static func section(_ index: Int) -> Datum {
    .record([
      "id": .text(slug(index)),
      "title": .text(topics[index]),
      "summary": .optional(index % 4 == 3 ? nil : sentences[index % 4] + " " + sentences[(index + 1) % 4]),
      "content": .html(content(index)),
      "source": .text("Source: case files & surveys, \(2_020 + index % 5), n > \(index * 40 + 100)"),
    ])
  }

  /// Two paragraphs and a list, as a Markdown converter leaves them.
  private static func content(_ index: Int) -> String {
    let paragraphs = (0..<2).map { part in
      let text = sentences[(index + part) % 4].replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
      return "<p>\(text) <a href=\"\(slug(index + part)).html\">More about <em>this</em></a>.</p>\n"
    }
    let items = (0..<3).map { "<li>Over <strong>\(amount(index * 311 + $0 * 97))</strong> hours of work</li>\n" }
    return paragraphs.joined() + "<ul>\n" + items.joined() + "</ul>"
  }

  private static func figure(_ index: Int) -> Datum {
    .record([
      "name": .text("\(topics[index % 12]): \(units[index % units.count])"),
      "number": .text(amount(index * index * 37 + 12)),
      "year": .number(2_015 + index % 10),
      "change": .number(index * 13 % 41 - 20),
      "rises": .flag(index * 13 % 41 > 20),
      "estimated": .flag(index % 5 == 0),
      "note": .optional(index % 4 == 1 ? "from partners’ reports & our own" : nil),
    ])
  }

  private static func slug(_ index: Int) -> String { "topic-\(index % 12 + 1)" }

  /// A number with its thousands apart.
  private static func amount(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    return amount(number / 1_000) + "," + digits.suffix(3)
  }
}
