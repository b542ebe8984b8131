import Diagnostics
import ImpactSite
import Testing

/// Every example of the handbook does what it says.
@Suite struct HandbookTests {
  private static let site = TestSite()
    .withTemplate("page.html", template)
    .with(
      "site.yml",
      """
      name: Kite Trust
      url: https://example.org/
      languages: [en, fr]
      contacts: {hotline: "116 000"}
      sources: {annual-report: {title: Annual report 2021}}

      """
    )
    .with("10-people.md", nil)
    .with("team.jpg", "GIF89a").with("our map.png", "GIF89a").with("report.pdf", "%PDF")
    .with("2020/index.md", "---\ntitle: Then\nperiod: 2020\nfigures: {members: 30 members}\n---\n## Members\n")
    .with("10-frontline.md", "---\ntitle: Training\n---\n")

  private static var template: String {
    String(decoding: TestSite().templates["page.html"] ?? [], as: UTF8.self)
      .replacing(
        "{{ card.label or",
        with: "{{ card.period or \"\" }}|{{ card.share or \"\" }}|{{ card.status or \"\" }}|{{ card.label or")
  }

  /// What Markdown becomes, by its first signs.
  private static let tags = [
    ("**", "<strong>"), ("*", "<em>"), ("##", "<h2 id=\"a-heading\">"), ("-", "<li>"), ("1.", "<ol>"),
    (">", "<blockquote>"), ("![", "<img"), ("[", "<a href"), ("<", "<a href"), ("\\", "<p>*</p>"),
  ]

  /// A home page with figures, each in a line, and a text.
  private func site(_ figures: [String], keys: String = "", _ body: String = "") -> TestSite {
    let lines = figures.map { "  " + $0 + "\n" }.joined()
    return Self.site.with(
      "index.md",
      "---\ntitle: Our impact\nperiod: 2021\n\(keys)\(lines.isEmpty ? "" : "figures:\n" + lines)---\n\(body)\n")
  }

  /// What paragraphs of the home page show.
  private func paragraphs(_ built: Built) throws -> [String] {
    try built.text("index.html").ranges(of: "<p>").map { start in
      let rest = try built.text("index.html")[start.upperBound...]
      return PageWords(String(rest[..<(rest.firstRange(of: "</p>")?.lowerBound ?? rest.endIndex)])).text
    }
  }

  @Test func figuresAreShownAsTheHandbookSays() async throws {
    for row in try Handbook().rows("Figures") {
      let built = await site(["x: " + row[0].code[0]], "{{ x }}").build()
      #expect(built.messages == "", "\(row)")
      let shown = try paragraphs(built)
      #expect(shown == [row[1]], "\(shown)")
    }
  }

  @Test func numbersThatAreToldAreWrittenAsTheHandbookSays() async throws {
    for row in try Handbook().rows("Numbers") {
      let (written, instead) = (row[0].code[0], row[1].code[0])
      let built = await site(["x: " + written], "{{ x }}").build()
      #expect(built.report.diagnostics.count == 1, "\(row)")
      #expect(await site(["x: " + instead], "{{ x }}").messages() == "", "\(row)")
      // The message names the number that is to be written, or the value in another of its writings.
      let number = instead.split(separator: " ").first { $0.contains(where: \.isNumber) }
      let said = built.messages.replacing(",", with: "").replacing("\u{A0}", with: " ")
      #expect(said.contains(try #require(number).replacing(",", with: "")) || written == "2021", "\(said)")
    }
  }

  @Test func keysDoWhatTheHandbookSays() async throws {
    for row in try Handbook().rows("A figure that says more") {
      let key = row[0].code[0]
      let value =
        key.hasPrefix("value:") ? key : key.hasPrefix("exact:") ? "value: over 300 requests" : "value: 350 requests"
      let lines =
        ["requests:", "  " + (key.hasPrefix("unit:") ? "value: 350" : value)] + (value == key ? [] : ["  " + key])
      let meanings = row[2].meanings
      let body = meanings.map { $0.reference + "\n\n" }.joined()
      let built = await site(["calls: 300 requests", "chats: 50 requests"] + lines, keys: "headline: requests\n", body)
        .build()
      #expect(built.messages == "", "\(row)")
      #expect(try paragraphs(built).map { $0.lowercased() } == meanings.map { $0.words.lowercased() }, "\(row)")
      if row[2].contains("card") {
        let shown = key.split(separator: ": ")[1]
        let page = try built.text("index.html")
        #expect(
          page.split(separator: "<a href=\"#top\">")[1].split(separator: "</a>")[0].contains(shown), "\(page)")
      }
      for code in row[1].code where row[1].contains("`people`") {
        #expect(await site(["x: {value: 5 x, counts: \(code)}"]).messages() == "")
      }
    }
    let block = try Handbook().blocks("A figure that says more")[0]
    let lines = block.split(separator: "\n").map(String.init)
    #expect(await site(["calls: 300 requests", "chats: 50 requests"] + lines).messages() == "")
  }

  @Test func everyKeyOfAFigureIsInTheHandbook() async throws {
    let message = await site(["x: {value: 5 x, nothing: 1}"]).messages()
    let list = try #require(message.split(separator: "it can have ").dropFirst().first?.split(separator: "\n").first)
    let keys = list.split { !$0.isLetter }.map(String.init).filter { $0 != "and" }
    let rows = try Handbook().rows("A figure that says more").map { String($0[0].code[0].prefix { $0 != ":" }) }
    #expect(Set(keys) == Set(rows), "\(message)")
  }

  @Test func referencesShowWhatTheHandbookSays() async throws {
    let figures = [
      "professionals: over 760 professionals", "twitter: +3723 followers", "hotlines: {value: 22 hotlines, of: 32}",
      "weeks: 4 to 6 weeks",
    ]
    for row in try Handbook().rows("References") {
      let reference = row[0].code[0]
      // The last words behind a colon, up to the next clause, are what is shown.
      let words = row[1].split(separator: ": ").last.map { $0.prefix { $0 != ";" } } ?? ""
      let built = await site(figures, "so \(reference)").build()
      #expect(built.messages == "", "\(row)")
      let shown = reference.contains("change") ? "up by 3,723" : String(words)
      #expect(try paragraphs(built) == ["so " + shown], "\(row)")
    }
  }

  @Test func textIsShownAsTheHandbookSays() async throws {
    for row in try Handbook().rows("Text") {
      let built = await site([], row[0].code[0].replacing("\\\\", with: "\\")).build()
      #expect(built.messages == "", "\(row)")
      let tag = try #require(Self.tags.first { row[0].code[0].hasPrefix($0.0) }).1
      #expect(try built.text("index.html").contains(tag), "\(row)")
    }
    let blocks = try Handbook().blocks("Text")
    let lines = await site([], blocks[0]).build()
    #expect(lines.messages == "")
    #expect(try lines.text("index.html").contains("Rue de Stalle 96<br />"))
    #expect(try lines.text("index.html").contains("<li>We trained\n<ul>\n<li>teachers</li>"))
    let heading = await site(["workshops: 4 workshops"], blocks[2]).build()
    #expect(heading.messages == "")
    #expect(try heading.text("index.html").contains("<h2 id=\"who-came-to-4-workshops\">"))
    let quotation = await site([], blocks[1]).build()
    #expect(quotation.messages == "")
    #expect(try quotation.text("index.html").contains("<blockquote>\n<p>&quot;They listened"))
  }

  @Test func filesHaveTheAddressesOfTheHandbook() async throws {
    let rows = try Handbook().rows("Pages and their addresses")
    let index = try Handbook().blocks("Pages and their addresses")[0]
    #expect(await Self.site.with("index.md", index).messages() == "")
    var site = self.site([], "[A report](/2020/report.pdf)")
    for row in rows where !row[0].contains(".pdf") && row[0] != "`Content/index.md`" {
      let path = String(row[0].code[0].dropFirst("Content/".count))
      site = site.with(path, "---\ntitle: A\n---\n")
    }
    let built = await site.with("2020/report.pdf", "%PDF").build()
    #expect(built.messages == "")
    for row in rows {
      let address = row[1].code[0]
      let path = address.drop { $0 == "/" }.prefix { $0 != "#" }
      let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
      let page = try built.text(String(file))
      if let mark = address.firstIndex(of: "#") {
        #expect(page.contains("id=\"\(address[address.index(after: mark)...])\""), "\(row)")
      }
    }
  }

  @Test func theDraftOfTheHandbookIsLeftOut() async throws {
    let draft = try Handbook().blocks("Pages and their addresses")[1]
    let built = await Self.site.with("2022/index.md", draft).build()
    #expect(built.messages == "")
    #expect(built.files["2022/index.html"] == nil)
    let published = await Self.site.with("2022/index.md", draft.replacing("draft: yes\n", with: "")).build()
    #expect(published.messages == "")
    #expect(published.files["2022/index.html"] != nil)
  }

  @Test func quotationMarksAreNeededWhereTheHandbookSays() async throws {
    for row in try Handbook().rows("Quotation marks") {
      let line = row[0].code[0]
      let bare = line.replacing("title: \"", with: "title: ").dropLast().replacing("\\\"", with: "\"")
      func site(_ title: String) -> TestSite {
        Self.site.with(
          "index.md", "---\n\(title)\nperiod: 2021\nfigures: {professionals: 760 professionals}\n---\n")
      }
      #expect(await site(line).messages() == "", "\(row)")
      let told = await site(String(bare)).messages()
      #expect(told.contains("quotation mark"), "\(told)")
    }
    #expect(await site([], keys: "summary: 5 < 6 & 7  # a remark\n# another\n").messages() == "")
  }

  @Test func theSettingsOfTheHandbookAreSome() async throws {
    let settings = try Handbook().blocks("The organisation, the call to donate and the newsletter")[0]
    let site = self.site(["x: {value: 5 x, source: annual-report, period: 2022/23}"], "{{ hotline }}")
    #expect(await site.with("site.yml", settings).messages() == "")
  }

  @Test func targetsAreWrittenAsTheHandbookSays() async throws {
    let settings = "name: A\nurl: https://kite.test/\nlanguages: [en]\n"
    func read(_ publish: String) async -> PublishSettings {
      await PublishSettings.read(content: MemoryTree(name: "Content", ["site.yml": Array((settings + publish).utf8)]))
    }
    let block = await read(try Handbook().blocks("Publishing: where to")[0])
    #expect(block.diagnostics == [])
    let rows = try Handbook().rows("Publishing: where to")
    for (row, target) in zip(rows, block.targets) {
      let alone = await read("publish: {\(target.name): {\(row[0].code[0])}}\n")
      #expect(alone.diagnostics == [])
      #expect(alone.targets.map(\.destination) == [target.destination])
    }
    #expect(rows.count == 4 && block.targets.count == 4)
  }

  @Test func aCommaInBracesIsQuoted() async throws {
    #expect(await site(["x: {value: \"1,900 members\", of: \"2,300\"}"]).messages() == "")
    #expect(await Self.site.with("index.md", "---\ntitle: 'Our work: an overview'\n---\n").messages() == "")
  }

  @Test func theTranslationOfTheHandbookIsOne() async throws {
    let block = try Handbook().blocks("Translations")[0]
    let built = await Self.site
      .with(
        "10-frontline.md",
        "---\ntitle: A\nfigures: {professionals: over 760 professionals, workshops: 4 workshops}\n---\n"
      )
      .with("index.fr.md", "---\ntitle: Notre impact\n---\n").with("10-frontline.fr.md", block).build()
    #expect(built.messages == "")
    #expect(PageWords(try built.text("fr/index.html")).text.contains("760 professionnels ont bénéficié"))
  }
}
