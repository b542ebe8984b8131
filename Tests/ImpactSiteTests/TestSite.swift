import Diagnostics
import ImpactSite
import Testing

/// A small site in memory, to be changed file by file.
struct TestSite {
  var content: [String: [UInt8]]
  var templates: [String: [UInt8]]
  var isStrict = false
  var scrutiny = Scrutiny.mistakes

  init() {
    content = [
      "site.yml":
        "name: Kite Trust\nurl: https://example.org/impact\nlanguages: [en]\ncontacts: {hotline: \"116 000\"}\n",
      "index.md": "---\ntitle: Our impact\nperiod: 2021\n---\n",
      "10-people.md": """
      ---
      title: People
      figures:
        professionals: over 760 professionals
        workshops: 4 workshops
      headline: professionals
      ---
      {{ professionals }} came to {{ workshops }}.

      """,
    ].mapValues { Array($0.utf8) }
    templates = [
      "page.html": """
      <title>{{ page.title_text }}</title>
      <meta name="description" content="{{ page.description or "none" }}">
      <h1>{{ page.title }}</h1>
      {% if page.introduction %}
      {{ page.introduction }}
      {% endif %}
      {% for card in page.cards %}
      <a href="{{ card.href }}">{{ card.before }}|{{ card.number }}|{{ card.after }}|{{ card.value }}|{{ card.label or "" }}</a>
      {% endfor %}
      {% for section in page.sections %}
      <section id="{{ section.id }}"><h2>{{ section.title }}</h2>
      {{ section.content }}
      </section>
      {% endfor %}
      {% if page.donate %}
      {{ page.donate.title }} {{ page.donate.text or "" }} {{ page.donate.button }} {{ page.donate.url }}
      {% endif %}
      {% if page.newsletter %}
      {{ page.newsletter.email_field }} {{ page.newsletter.trap or "no trap" }} {{ page.newsletter.action }}
      {% endif %}

      """,
      "404.html": "<h1>{{ page.title }}</h1> {{ page.home }} {{ assets[\"style.css\"] }}\n",
      "assets/style.css": "body { color: black }\n",
    ].mapValues { Array($0.utf8) }
  }

  /// The same site with another text in a file of `Content`; nil removes the file.
  func with(_ path: String, _ text: String?) -> TestSite {
    var copy = self
    copy.content[path] = text.map { Array($0.utf8) }
    return copy
  }

  /// The same site with other bytes in a file of `Content`.
  func with(_ path: String, bytes: [UInt8]) -> TestSite {
    var copy = self
    copy.content[path] = bytes
    return copy
  }

  /// The same site with another text in a file of `Templates`; nil removes the file.
  func withTemplate(_ path: String, _ text: String?) -> TestSite {
    var copy = self
    copy.templates[path] = text.map { Array($0.utf8) }
    return copy
  }

  /// The same site with a section of its own figures and text.
  func withSection(figures: String, _ body: String) -> TestSite {
    with("10-people.md", "---\ntitle: People\nfigures:\n" + figures + "---\n" + body)
  }

  /// What a build reads.
  var input: BuildInput {
    BuildInput(
      content: MemoryTree(name: "Content", content), templates: MemoryTree(name: "Templates", templates),
      isStrict: isStrict, scrutiny: scrutiny)
  }

  /// Builds into memory.
  func build(into output: MemoryOutput = MemoryOutput()) async -> Built {
    await Built.make(input, into: output)
  }

  /// The diagnostics of a build as text.
  func messages() async -> String {
    await build().messages
  }
}

/// What a test build made.
struct Built {
  var report: BuildReport
  var files: [String: [UInt8]]

  /// Builds some input into memory.
  static func make(_ input: BuildInput, into output: MemoryOutput = MemoryOutput()) async -> Built {
    let report = await ImpactSite.build(input) { _ throws(OutputError) -> any SiteOutput in output }
    return Built(report: report, files: output.files)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "\(path) was not written"), as: UTF8.self)
  }

  var messages: String { TextWriter(report.sources).text(report.diagnostics) }
}
