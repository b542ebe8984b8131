import Diagnostics
import Testing

@testable import ImpactSite

/// A site of several languages, from end to end.
@Suite struct LanguageTests {
  static let page = """
    <html lang="{{ page.language }}" dir="{{ page.direction }}">
    <link rel="canonical" href="{{ page.canonical }}">
    {% for edition in page.editions %}
    <link rel="alternate" hreflang="{{ edition.hreflang }}" href="{{ edition.url }}">
    <a href="{{ edition.href }}">{{ edition.name or "-" }}{% if edition.current %} current {{ edition.current }}{% endif %}</a>
    {% endfor %}
    <h1 lang="{{ page.lang or "own" }}">{{ page.title }}</h1>
    <p lang="{{ text.lang or "own" }}">{{ text.skip }}</p>
    {% for section in page.sections %}
    <section lang="{{ section.lang or "own" }}"><h2>{{ section.title }}</h2>
    <div lang="{{ section.content_lang or "own" }}">{{ section.content }}</div></section>
    {% endfor %}

    """

  static let calls = """
    {% if page.donate %}
    <aside lang="{{ page.donate.lang or "own" }}">{{ page.donate.title }}, {{ page.donate.button }}, {{ page.donate.text_lang or "own" }}: {{ page.donate.text or "" }}</aside>
    {% endif %}
    {% if page.newsletter %}
    <aside lang="{{ page.newsletter.lang or "own" }}">{{ page.newsletter.title }}, {{ page.newsletter.button }}, {{ page.newsletter.consent or "no box" }}</aside>
    {% endif %}

    """

  static let site =
    TestSite.bilingual.withTemplate("page.html", page + calls)
    .withSection(figures: "  pros: over 11031 pros\n", "Here are {{ pros }}.\n")
    .with("20-more.md", "---\ntitle: More\n---\nWith {{ pros }}.\n")
    .with("20-more.fr.md", "---\ntitle: Plus de {{ pros }}\nunits: {pros: profs}\n---\nAvec {{ pros }}.\n")
    .with("2020/index.md", "---\ntitle: Old\n---\n[Home](/)\n")
    .with("2020/index.fr.md", "---\ntitle: Ancien\n---\n")

  @Test func bothEditionsStandAtTheirAddresses() async throws {
    let built = await Self.site.build()
    #expect(built.messages == "")
    #expect(
      built.files.keys.filter { $0.hasSuffix("index.html") }.sorted()
        == ["2020/index.html", "fr/2020/index.html", "fr/index.html", "index.html"])
    #expect(built.report.summary.languages == 2 && built.report.summary.pages == 4)
    #expect(try built.text("index.html").hasPrefix("<html lang=\"en\" dir=\"ltr\">"))
    #expect(try built.text("fr/2020/index.html").hasPrefix("<html lang=\"fr\" dir=\"ltr\">"))
  }

  @Test(arguments: [
    ("index.html", "", ["./", "fr/", "./"], 0), ("fr/index.html", "", ["../", "../fr/", "../"], 1),
    ("2020/index.html", "2020/", ["../2020/", "../fr/2020/", "../2020/"], 0),
    ("fr/2020/index.html", "2020/", ["../../2020/", "../../fr/2020/", "../../2020/"], 1),
  ])
  func anEditionNamesAllEditionsAndItself(
    _ file: String, _ folder: String, _ ways: [String], _ own: Int
  ) async throws {
    let text = try await Self.site.build().text(file)
    let root = "https://example.org/impact/"
    let urls = [root + folder, root + "fr/" + folder, root + folder]
    let names = ["English", "français", "-"]
    let codes = ["en", "fr", "x-default"]
    #expect(text.contains("<link rel=\"canonical\" href=\"\(urls[own])\">"))
    let expected = codes.indices.map { index in
      "<link rel=\"alternate\" hreflang=\"\(codes[index])\" href=\"\(urls[index])\">\n"
        + "<a href=\"\(ways[index])\">\(names[index])\(index == own ? " current \(codes[index])" : "")</a>\n"
    }
    #expect(text.contains(expected.joined()))
    #expect(text.ranges(of: "hreflang").count == 3)
  }

  @Test func theSitemapHasEveryEdition() async throws {
    let sitemap = try await Self.site.build().text("sitemap.xml")
    let urls = ["", "2020/", "fr/", "fr/2020/"].map { "<url><loc>https://example.org/impact/\($0)</loc></url>\n" }
    #expect(sitemap.contains(urls.joined()))
    #expect(sitemap.ranges(of: "<loc>").count == 4)
  }

  @Test func whatHasNoTranslationIsTheFirstLanguagesAndMarked() async throws {
    let text = try await Self.site.build().text("fr/index.html")
    #expect(text.contains("<h1 lang=\"en\">Our impact</h1>"))
    #expect(
      text.contains(
        "<section lang=\"en\"><h2>People</h2>\n<div lang=\"own\"><p>Here are over <data value=\"11031\">11,031</data>\u{A0}pros.</p>\n"
      ))
    #expect(text.contains("<p lang=\"en\">Skip to content</p>"))
  }

  @Test func aTranslationHasTheNumbersInItsOwnFormats() async throws {
    let text = try await Self.site.build().text("fr/index.html")
    let over = "<span lang=\"en\">over</span> <data value=\"11031\">11\u{202F}031</data>\u{A0}profs"
    #expect(
      text.contains(
        "<section lang=\"own\"><h2>Plus de \(over)</h2>\n<div lang=\"own\"><p>Avec \(over).</p>\n"))
    let site = Self.site.with("20-more.fr.md", "---\ntitle: Plus\n---\n")
    #expect(
      try await site.build().text("fr/index.html").contains(
        "<section lang=\"own\"><h2>Plus</h2>\n<div lang=\"en\"><p>With over <data value=\"11031\">11,031</data>\u{A0}pros.</p>\n"
      ))
  }

  @Test func theCallsToActAreTranslatedOrFallBack() async throws {
    let site = Self.site
      .with(
        "donate.md",
        "---\ntitle: Help\nbutton: Give\nurl: https://example.org/\n---\nWe are {{ /pros }}. [Old](2020/)\n"
      )
      .with(
        "newsletter.md",
        "---\ntitle: News\nbutton: Go\nprovider: buttondown\naction: https://example.org/\nconsent: Please\n---\n")
    let fallback = try await site.build().text("fr/2020/index.html")
    let link = "<a href=\"../2020/\">Old</a>"
    let pros = "over <data value=\"11031\">11,031</data>\u{A0}pros"
    #expect(fallback.contains("<aside lang=\"en\">Help, Give, own: <p>We are \(pros) (2021). \(link)</p>\n</aside>"))
    #expect(fallback.contains("<aside lang=\"en\">News, Go, Please</aside>"))
    let built = await site.with("donate.fr.md", "---\ntitle: Aidez\nbutton: Donner\n---\nNous sommes {{ /pros }}.\n")
      .with("newsletter.fr.md", "---\ntitle: Infos\nbutton: Oui\nconsent: D’accord\n---\n").build()
    #expect(built.messages == "")
    let french = try built.text("fr/2020/index.html")
    #expect(
      french.contains(
        "<aside lang=\"own\">Aidez, Donner, own: <p>Nous sommes <span lang=\"en\">over</span> <data value=\"11031\">11\u{202F}031</data>\u{A0}profs (2021).</p>\n</aside>"
      ))
    #expect(french.contains("<aside lang=\"own\">Infos, Oui, D’accord</aside>"))
    #expect(try built.text("2020/index.html").contains("<aside lang=\"own\">Help, Give, own: "))
  }

  @Test func aMistakeIsToldOnceHoweverManyEditionsShowIt() async {
    let built = await Self.site
      .with(
        "donate.md", "---\ntitle: \"\\\"{{ x }} and {{ y }}\"\nbutton: Give\nurl: https://example.org/\n---\n{{ z }}\n"
      )
      .build()
    let messages = built.report.diagnostics.map(\.message)
    #expect(messages.count == 3)
    for name in ["x", "y", "z"] {
      #expect(messages.count { $0.hasPrefix("no page has a figure \"\(name)\"") } == 1, "\(name)")
    }
  }

  @Test(arguments: ["", "summary:\n", "summary: \"\"\n", "summary: \" \"\n"])
  func aTranslationWithoutASummaryHasNoDescription(_ summary: String) async throws {
    let template = "{% if page.description %}<meta content=\"{{ page.description }}\">{% endif %}"
    let built = await TestSite.bilingual.withTemplate("page.html", template)
      .with("index.md", "---\ntitle: Our impact\nsummary: All of it.\n---\n")
      .with("index.fr.md", "---\ntitle: Notre impact\n\(summary)---\n").build()
    #expect(built.messages == "")
    #expect(try built.text("index.html") == "<meta content=\"All of it.\">")
    #expect(try built.text("fr/index.html") == "")
  }

  @Test func aSiteOfOneLanguageHasNoOtherEditions() async throws {
    var site = Self.site.with("20-more.fr.md", nil).with("2020/index.fr.md", nil)
    site.content["site.yml"] = TestSite().content["site.yml"]
    let built = await site.build()
    #expect(built.messages == "")
    #expect(built.files.keys.allSatisfy { !$0.hasPrefix("fr/") })
    let text = try built.text("index.html")
    #expect(!text.contains("hreflang"))
    #expect(text.contains("<link rel=\"canonical\" href=\"https://example.org/impact/\">"))
    #expect(text.contains("<p lang=\"own\">Skip to content</p>"))
  }
}
