import ImpactSite
import Testing

@Suite struct PageTests {
  @Test func aFigureStandsInOnePlaceAndShowsEverywhere() async throws {
    var site = TestSite().with(
      "index.md",
      "---\ntitle: \"{{ professionals }} helped\"\nsummary: We trained {{ professionals }}.\n---\n![Of {{ professionals }}](a.png)\n"
    )
    site = site.with("a.png", "GIF89a")
    let before = try await site.build().text("index.html")
    #expect(before.components("760") == 9)
    site.content["10-people.md"] = site.content["10-people.md"].map {
      Array(String(decoding: $0, as: UTF8.self).replacing("over 760", with: "over 800").utf8)
    }
    let after = try await site.build().text("index.html")
    #expect(after == before.replacing("760", with: "800"))
  }

  @Test func aPageIsWrittenAsItsGoldenText() async throws {
    let site = TestSite()
      .with(
        "donate.md",
        "---\ntitle: We need you\nbutton: Donate\nurl: https://example.org/donate?a=1&b=2\n---\nCall {{ hotline }}.\n"
      )
      .with(
        "newsletter.md",
        "---\ntitle: News\nbutton: Sign up\nprovider: custom\naction: https://example.org/news\ntrap: b_field\n---\n"
      )
      .with(
        "index.md",
        "---\ntitle: Impact of {{ workshops }} & more\nperiod: 2021\nsummary: \"{{ professionals }} \\\"came\\\".\"\n---\nHello. {{ workshops }} helped, {{ plain \"COVID-19\" }} or not.\n"
      )
    #expect(
      try await site.build().text("index.html") == """
        <title>Impact of 4 workshops &amp; more</title>
        <meta name="description" content="Over 760 professionals &quot;came&quot;.">
        <h1>Impact of <data value="4">4</data>\u{A0}workshops &amp; more</h1>
        <p>Hello. <data value="4">4</data>\u{A0}workshops helped, COVID-19 or not.</p>

        <a href="#people">Over|760|professionals|760|</a>
        <section id="people"><h2>People</h2>
        <p>Over <data value="760">760</data>\u{A0}professionals came to <data value="4">4</data>\u{A0}workshops.</p>

        </section>
        We need you <p>Call <a class="contact" href="tel:116000">116\u{A0}000</a>.</p>
         Donate https://example.org/donate?a=1&amp;b=2
        email b_field https://example.org/news

        """)
  }

  @Test(arguments: [
    ("{{ twitter }}", "Up by <data value=\"3723\">3,723</data>\u{A0}followers"),
    ("{{ twitter.change }}", "Up by <data value=\"3723\">3,723</data>"),
    ("{{ twitter.number }}", "<data value=\"3723\">3,723</data>"),
    ("Reached: {{ reach }}", "Reached: over <data value=\"120000\">120K</data>\u{A0}people"),
    ("It is {{ reach.value }} in {{ reach.period }}", "It is <data value=\"120000\">120,000</data> in 2021"),
    ("{{ share }}", "<data value=\"12.5\">12.5%</data>\u{A0}of calls"),
    ("One {{ one.unit }}", "One hotline"),
    ("Done. {{ reach }}", "Done. Over <data value=\"120000\">120K</data>\u{A0}people"),
    ("*{{ reach }}*", "<em>Over <data value=\"120000\">120K</data>\u{A0}people</em>"),
    ("and e.g. {{ reach }}", "and e.g. over <data value=\"120000\">120K</data>\u{A0}people"),
    ("(\"{{ reach }}\"", "(&quot;Over <data value=\"120000\">120K</data>\u{A0}people&quot;"),
    (
      "[{{ reach }} at {{ hotline }}](https://example.org/)",
      "<a href=\"https://example.org/\">Over <data value=\"120000\">120K</data>\u{A0}people at 116\u{A0}000</a>"
    ),
    ("{{ hotline }}", "<a class=\"contact\" href=\"tel:116000\">116\u{A0}000</a>"),
    ("`{{ reach }}` \\{{ reach }}", "<code>{{ reach }}</code> {{ reach }}"),
    ("`\\{{`", "<code>\\{{</code>"),
    ("\\\\{{ twitter.number }}", "\\<data value=\"3723\">3,723</data>"),
    ("{{ 2020/old }}", "<data value=\"7\">7</data>\u{A0}people"),
  ])
  func aReferenceIsWrittenInItsForm(_ markdown: String, _ html: String) async throws {
    let figures = """
        twitter: +3723 followers
        reach: over 120k people
        share: 12.5% of calls
        one: {value: 1, unit: {one: hotline, other: hotlines}}

      """
    let site = TestSite().withSection(figures: figures, markdown + "\n")
      .with("2020/index.md", "---\ntitle: Old\nfigures: {old: 7 people}\n---\n")
    let built = await site.build()
    #expect(built.messages == "")
    #expect(try built.text("index.html").contains("<p>\(html)</p>"))
  }

  @Test func aByteOrderMarkCRLFAndDashesInATitleAreFine() async throws {
    let text = "\u{FEFF}---\r\ntitle: Food --- and shelter\r\nfigures:\r\n  meals: 5 meals\r\n---\r\n{{ meals }}\r\n"
    let built = await TestSite().with("10-people.md", text).build()
    #expect(built.messages == "")
    let page = try built.text("index.html")
    #expect(page.contains("<h2>Food --- and shelter</h2>"))
    #expect(page.contains("<data value=\"5\">5</data>\u{A0}meals"))
  }

  @Test func figuresMayBeAList() async throws {
    let text =
      "---\ntitle: a\nfigures:\n  - {name: meals, value: over 5 meals, label: Meals}\n  - name: people\n    value: 6 people\nheadline: [meals]\n---\n{{ people }}\n"
    let page = try await TestSite().with("10-people.md", text).build().text("index.html")
    #expect(page.contains("<a href=\"#people\">Over|5|meals|5|Meals</a>"))
    #expect(page.contains("<data value=\"6\">6</data>\u{A0}people"))
  }

  @Test func everyKeyOfTheLongFormIsAccepted() async {
    let figures = """
        calls: {value: 20 hotlines, period: 2020}
        chats: {value: 2 hotlines, period: 2020}
        hotlines:
          value: 22 hotlines
          exact: 22
          label: provided data
          period: 2020
          of: 32
          counts: things
          source: {title: Figures and Trends, producer: MCE, url: "https://example.org/x", published: 2021-05, accessed: 2022-01-31, page: 4, licence: CC BY 4.0}
          method: Annual survey
          status: final
          previous: {2018: 19, 2019: 20}
          change: +2
          goal: {value: 32, by: 2025, better: up}
          parts: [calls, chats]
          add: no
          note: One member joined in 2020.

      """
    #expect(await TestSite().withSection(figures: figures, "").messages() == "")
  }

  @Test func theSiteHasItsOtherFiles() async throws {
    let site = TestSite().with("2020/index.md", "---\ntitle: Old\n---\n[Home](/) ![A team](team.jpg)\n").with(
      "2020/team.jpg", "GIF89a"
    )
    .with("unused.jpg", "jpg")
    let built = await site.build()
    #expect(built.messages == "")
    let style = try #require(built.files.keys.first { $0.hasPrefix("assets/style.") })
    #expect(
      built.files.keys.sorted()
        == [
          "2020/index.html", "2020/team.jpg", "404.html", style, "datapackage.json", "figures.csv", "figures.json",
          "index.html", "robots.txt", "sitemap.xml",
        ].sorted())
    #expect(style.hasSuffix(".css") && style.utf8.count == "assets/style.css".utf8.count + 13)
    #expect(try built.text("404.html") == "<h1>Page not found</h1> /impact/ /impact/\(style)")
    #expect(try built.text("robots.txt").hasSuffix("Sitemap: https://example.org/impact/sitemap.xml\n"))
    let sitemap = try built.text("sitemap.xml")
    #expect(
      sitemap.contains("<loc>https://example.org/impact/</loc>")
        && sitemap.contains("<loc>https://example.org/impact/2020/</loc>"))
    #expect(
      try built.text("2020/index.html").contains("<a href=\"../\">Home</a> <img src=\"team.jpg\" alt=\"A team\" />"))
  }

  @Test(arguments: [
    ("mailchimp", "https://x.us1.list-manage.com/subscribe/post?u=abc&id=def", "EMAIL b_abc_def"),
    ("brevo", "https://x.sibforms.com/serve/T", "EMAIL email_address_check"),
    ("mailerlite", "https://assets.mailerlite.com/jsonp/1/forms/2/subscribe", "fields[email] no trap"),
    ("buttondown", "https://buttondown.com/api/emails/embed-subscribe/u", "email no trap"),
    ("listmonk", "https://lists.example.org/subscription/form", "email nonce"),
    ("mautic", "https://m.example.org/form/submit?formId=3", "mauticform[email] no trap"),
    ("custom", "https://example.org/news", "email no trap"),
  ])
  func aNewsletterProviderGetsItsOwnFields(_ provider: String, _ action: String, _ fields: String) async throws {
    let text = "---\ntitle: News\nbutton: Sign up\nprovider: \(provider)\naction: \(action)\n---\n"
    #expect(try await TestSite().with("newsletter.md", text).build().text("index.html").contains(fields))
  }

  @Test(arguments: 1...4)
  func theSameInputGivesTheSameBytesInAnyOrder(_ seed: UInt64) async {
    var site = TestSite.bilingual.withTemplate("assets/a.js", "1").withTemplate("b.html", "")
    for number in 0..<100 {
      site = site.with(
        "g/p\(number)/index.md",
        "---\ntitle: Page \(number)\nfigures: {a: \(number) things}\n---\n{{ a }} ![A](\(number).png)\n")
      site = site.with("g/p\(number)/\(number).png", "GIF89a \(number)").with(
        "\(number + 20)-s\(number).md", "---\ntitle: S\n---\n")
      site = site.with("g/p\(number)/index.fr.md", "---\ntitle: Page \(number)\nunits: {a: choses}\n---\n")
    }
    let first = await site.build()
    #expect(first.messages == "")
    #expect(first.report.summary.pages == 202)
    let second = await Built.make(site.shuffledInput(seed))
    #expect(second.messages == "")
    #expect(second.files == first.files)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(_ part: String) -> Int {
    ranges(of: part).count
  }
}
