import Testing

/// Words of one direction and numbers on a page of the other.
@Suite struct DirectionTests {
  private func page(_ language: String, figures: String, _ body: String = "{{ x }}") async throws -> String {
    let built = await TestSite().with("10-people.md", nil)
      .withTemplate(
        "page.html",
        "<body dir=\"{{ page.direction }}\" class=\"{{ page.other_direction or \"none\" }}\">{{ page.introduction or \"\" }}{% for figure in page.figures %}<p>{{ figure.words }}|{{ figure.change or \"\" }}</p>{% endfor %}{% for edition in page.editions %}<i>{{ edition.hreflang }} {{ edition.direction or \"same\" }}</i>{% endfor %}</body>\n"
      )
      .with("site.yml", "name: K\nurl: https://example.org\nlanguages: [en, fr, ar]\n")
      .with("index.md", "---\ntitle: A\nperiod: 2021\nfigures:\n\(figures)---\n\(body)\n")
      .with("index.\(language).md", "---\ntitle: T\n---\n\(body)\n").build()
    #expect(built.messages == "")
    return try built.text("\(language)/index.html")
  }

  @Test func wordsOfTheOtherDirectionAreMarkedWithTheirs() async throws {
    let arabic = try await page("ar", figures: "  x: over 22 lines\n")
    #expect(arabic.contains("<body dir=\"rtl\" class=\"ltr\">"), "\(arabic)")
    #expect(arabic.contains("<span lang=\"en\" dir=\"ltr\">Over</span> "), "\(arabic)")
    #expect(arabic.contains("<i>en ltr</i><i>fr ltr</i><i>ar same</i>"), "\(arabic)")
    let french = try await page("fr", figures: "  x: over 22 lines\n")
    #expect(french.contains("class=\"none\"") && french.contains("<span lang=\"en\">Over</span> "), "\(french)")
    #expect(french.contains("<i>ar rtl</i>"), "\(french)")
  }

  @Test func theGroupsOfALongNumberKeepTheirOrder() async throws {
    let money = try await page("ar", figures: "  x: €1234567890.12\n")
    #expect(
      money.contains(
        ">\u{200F}<span class=\"digits\" dir=\"ltr\">1,<wbr>234,<wbr>567,<wbr>890.12</span>\u{A0}€</data>"), "\(money)")
    let loss = try await page("ar", figures: "  x: -1234567890123 °C\n")
    #expect(loss.contains("><span class=\"digits\" dir=\"ltr\">\u{200E}-1,<wbr>234,"), "\(loss)")
  }

  @Test func aLineMayEndBetweenTheNumbersOfARange() async throws {
    let french = try await page("fr", figures: "  x: 70 000 000–100 000 000 people\n")
    let (first, second) = ("70\u{202F}<wbr>000\u{202F}<wbr>000", "100\u{202F}<wbr>000\u{202F}<wbr>000")
    #expect(
      french.contains("><span class=\"digits\">\(first)</span>–<span class=\"digits\">\(second)</span></data>"),
      "\(french)")
  }

  @Test(arguments: ["", ", change: +2 percentage points"])
  func percentagePointsAreMarkedAsBorrowed(_ change: String) async throws {
    let figures = "  x: {value: 12% of calls, previous: {2020: 10}\(change)}\n"
    let french = try await page("fr", figures: figures, "{{ x.change }}")
    let points = "<data value=\"2\">2</data>\u{A0}<span lang=\"en\">percentage points</span>"
    // In the text and in the table.
    #expect(french.ranges(of: points).count == 2, "\(french)")
  }
}
