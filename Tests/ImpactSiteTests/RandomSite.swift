/// Numbers that depend on nothing but a seed (SplitMix64), so that what fails once fails again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

/// A site as an editor sees it, to be changed at random.
struct RandomSite {
  struct Figure {
    var name: String
    var value: String
    var period: String?
    var label: String?
    /// Earlier values.
    var previous: String?
  }

  struct Section {
    var file: String
    var title: String
    var figures: [Figure] = []
    var lines: [String] = []
    var isHeadline = false
    var french: [String]?
    var frenchUnit: String?
  }

  struct Page {
    var path: String
    var title: String
    var summary: String?
    var period: String?
    var lines: [String] = []
    var sections: [Section] = []
    var french: String?
    var isDraft = false

    var figures: [Figure] { sections.flatMap(\.figures) }
    func file(_ name: String) -> String { path.isEmpty ? name : path + "/" + name }
  }

  var name = "Kite Trust"
  var url = "https://example.org/impact/"
  var languages = "[en]"
  var contacts = ["hotline": "116 000"]
  var pages: [Page] = []
  var donate: [String]?
  var donateTitle = "We need you"
  var donateButton = "Give"
  var hasNewsletter = false
  /// Pictures and documents by their paths.
  var assets: [String: String] = [:]
  var style = "body { color: black }"
  var include = "<p>{{ site.name }}</p>"
  var remark = "none"
  /// Files in the place of those that follow from the rest; an empty text removes one.
  var broken: [String: String] = [:]

  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }

  private static func file(_ keys: [String?], _ lines: [String]) -> String {
    (["---"] + keys.compactMap(\.self) + ["---"]).joined(separator: "\n") + "\n"
      + lines.map { $0 + "\n\n" }.joined()
  }

  var content: [String: [UInt8]] {
    var files = assets
    files["site.yml"] =
      "name: \(Self.quoted(name))\nurl: \(url)\nlanguages: \(languages)\ncontacts: {"
      + contacts.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"" }.joined(separator: ", ") + "}\n"
    for page in pages { add(page, to: &files) }
    if let donate {
      let title = "title: " + Self.quoted(donateTitle)
      let button = "button: " + Self.quoted(donateButton)
      files["donate.md"] = Self.file([title, button, "url: https://example.org/give"], donate)
    }
    if hasNewsletter {
      files["newsletter.md"] = Self.file(
        ["title: News", "button: Sign up", "provider: custom", "action: https://example.org/news"], [])
    }
    for (path, text) in broken { files[path] = text.isEmpty ? nil : text }
    return files.mapValues { Array($0.utf8) }
  }

  private func add(_ page: Page, to files: inout [String: String]) {
    files[page.file("index.md")] = Self.file(
      [
        "title: " + Self.quoted(page.title), page.summary.map { "summary: " + Self.quoted($0) },
        page.period.map { "period: \($0)" }, page.isDraft ? "draft: yes" : nil,
      ], page.lines)
    if let french = page.french { files[page.file("index.fr.md")] = Self.file(["title: " + Self.quoted(french)], []) }
    for section in page.sections {
      let figures = section.figures.map { figure in
        "  \(figure.name): {value: \(Self.quoted(figure.value))"
          + (figure.period.map { ", period: \($0)" } ?? "")
          + (figure.previous.map { ", previous: {\($0)}" } ?? "")
          + (figure.label.map { ", label: \(Self.quoted($0))" } ?? "") + "}"
      }
      files[page.file(section.file + ".md")] = Self.file(
        ["title: " + Self.quoted(section.title), figures.isEmpty ? nil : "figures:"] + figures
          + [section.isHeadline ? section.figures.first.map { "headline: " + $0.name } : nil], section.lines)
      guard let french = section.french else { continue }
      let unit = section.frenchUnit.flatMap { unit in section.figures.first.map { "units: {\($0.name): \(unit)}" } }
      files[page.file(section.file + ".fr.md")] = Self.file(
        ["title: " + Self.quoted("Le " + section.title), unit], french)
    }
  }

  var templates: [String: [UInt8]] {
    [
      "page.html": """
      <title>{{ page.title_text }}</title>{{ page.description or "\(remark)" }}|{{ page.period or "" }}
      {% include "part.html" %}{{ site.name }}<a href="{{ page.home }}">{{ text.home }}</a>{{ assets["style.css"] }}
      {{ page.title }}{% if page.introduction %}{{ page.introduction }}{% endif %}
      {% for edition in page.editions %}<a href="{{ edition.href }}">{{ edition.name or "" }}</a>{% endfor %}
      {% for card in page.cards %}{{ card.before }}|{{ card.number }}|{{ card.after }}|{{ card.label or "" }}{% endfor %}
      {% for section in page.sections %}<h2>{{ section.title }}</h2>{{ section.content }}{% endfor %}
      {% if page.donate %}{{ page.donate.title }}{{ page.donate.button }}{{ page.donate.text or "" }}{% endif %}
      {% if page.newsletter %}{{ page.newsletter.action }}{% endif %}

      """,
      "part.html": include,
      "404.html": "<h1>{{ page.title }}</h1>{{ assets[\"style.css\"] }}\n",
      "assets/style.css": style,
    ].mapValues { Array($0.utf8) }
  }
}
