import Testing

@testable import ImpactSite

/// What becomes of each key of a figure: on its card, in prose, in the table and in the files of data.
@Suite struct FigureKeyTests {
  private static let template = """
    {% for card in page.cards %}<card>{{ card.number }} {{ card.after }}|{{ card.label or "" }}|{{ card.period or "" }}|{{ card.share or "" }}|{{ card.change or "" }}|{{ card.status or "" }}</card>
    {% endfor %}
    {% for section in page.sections %}{{ section.content }}{% endfor %}
    {% for figure in page.figures %}<row>{{ figure.words }}|{{ figure.label or "" }}|{{ figure.share or "" }}|{% for part in figure.parts %}{{ part.words }};{% endfor %}|{{ figure.goal or "" }}|{{ figure.period or "" }}|{{ figure.change or "" }}|{{ figure.method or "" }}|{{ figure.status or "" }}|{% if figure.source %}{{ figure.source.title }};{{ figure.source.producer or "" }};{{ figure.source.url or "" }};{{ figure.source.place or "" }};{{ figure.source.published or "" }};{{ figure.source.accessed or "" }};{{ figure.source.licence or "" }}{% endif %}|{{ figure.note or "" }}</row>
    {% endfor %}
    {% if page.figure_columns.status %}Statuses{% endif %}

    """

  private static let requests = """
      calls: {value: 300 requests, period: 2020}
      chats: {value: 50 requests, period: 2020}
      requests:
        value: 350
        unit: {one: request, other: requests}
        label: that we answered
        exact: 350
        counts: events
        period: 2020
        of: 500
        parts: [calls, chats]
        add: no
        previous: {2018: 280, 2019: 320}
        change: +30
        goal: {value: 400, by: 2025, better: up}
        status: revised
        source: {title: The report, producer: Kite Trust, url: "https://kites.example.net/r.pdf", published: 2021-05, accessed: 2021-06-04, page: "12", licence: CC BY 4.0}
        method: Counted
        note: One joined.

    """

  private func built(_ figures: String, headline: String, _ body: String) async throws -> Built {
    let built = await TestSite().withTemplate("page.html", Self.template)
      .with(
        "10-people.md", "---\ntitle: People\nfigures:\n\(figures)headline: \(headline)\n---\n\(body)\n"
      ).build()
    #expect(built.messages == "")
    return built
  }

  private func words(_ built: Built) throws -> String { PageWords(try built.text("index.html")).text }

  @Test func cardProseAndTableSayAllThatReadersNeed() async throws {
    let words = try words(try await built(Self.requests, headline: "requests", "{{ requests }}"))
    for shown in [
      "350 requests|that we answered|2020|70% of 500|up by 30 since 2019|revised\n",
      "\n350 requests (2020, 70% of 500, up by 30 since 2019, revised)\n",
      "350 requests|that we answered|70% of 500|300 requests;50 requests;|400 by 2025|2020|up by 30 since 2019|Counted|revised|The report;Kite Trust;https://kites.example.net/r.pdf;12;May 2021;4 June 2021;CC BY 4.0|One joined.\n",
      "Statuses",
    ] { #expect(words.contains(shown), "\(shown) in \(words)") }
  }

  static let cells: [(column: String, content: String)] = [
    ("id", "requests"), ("label", "that we answered"), ("value", "350"), ("unit", "requests"), ("period", "2020"),
    ("period_start", "2020-01-01"), ("status", "revised"), ("counts", "events"), ("whole", "500"), ("share", "70"),
    ("previous", "2018: 280; 2019: 320"), ("change", "30"), ("change_since", "2019"), ("goal", "400"),
    ("goal_by", "2025"), ("goal_better", "up"), ("parts", "calls chats"), ("additive", "false"), ("method", "Counted"),
    ("note", "One joined."), ("source_title", "The report"), ("source_producer", "Kite Trust"),
    ("source_url", "https://kites.example.net/r.pdf"), ("source_published", "2021-05"),
    ("source_accessed", "2021-06-04"), ("source_page", "12"), ("source_licence", "CC BY 4.0"),
  ]

  @Test func theTableOfDataHasAColumnForEachKey() async throws {
    let rows = try await built(Self.requests, headline: "requests", "{{ requests }}").text("figures.csv")
      .replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0.filter { $0 != "\"" }) } }
    let row = try #require(rows.first { $0.first == "requests" })
    for (column, content) in Self.cells {
      let index = try #require(rows[0].firstIndex(of: column), "\(column)")
      #expect(row[index] == content, "\(column)")
    }
    #expect(!rows[0].contains("exact"))
  }

  @Test func theObjectOfDataHasAMemberForEachKey() async throws {
    let json = try await built(Self.requests, headline: "requests", "{{ requests }}").text("figures.json")
      .filter { !$0.isWhitespace }
    for member in [
      #""id":"requests""#, #""label":"thatweanswered""#, #""value":350"#, #""counts":"events""#,
      #""whole":{"value":500"#, #""share":{"value":70"#, #""change":{"value":30"#, #""since":"2019""#,
      #""goal":{"value":400"#, #""better":"up""#, #""parts":["calls","chats"]"#, #""additive":false"#,
      #""status":"revised""#, #""method":"Counted""#, #""note":"Onejoined.""#, #""producer":"KiteTrust""#,
      #""published":"2021-05""#, #""accessed":"2021-06-04""#, #""page":"12""#, #""licence":"CCBY4.0""#,
    ] { #expect(json.contains(member), "\(member) in \(json)") }
    #expect(!json.contains("\"exact\":"))
  }

  static let statuses: [(written: String, said: String)] = [
    ("final", ""), ("provisional", "provisional"), ("estimated", "estimated"), ("forecast", "forecast"),
    ("revised", "revised"), ("break", "break in series"),
  ]

  @Test(arguments: statuses)
  func everyStatusButTheFinalIsSaidInWords(_ status: (written: String, said: String)) async throws {
    let built = try await built("  x: {value: 5 calls, status: \(status.written)}\n", headline: "x", "{{ x }} came.")
    let words = try words(built)
    #expect(words.contains("5 calls|||||\(status.said)\n"), "\(words)")
    #expect(words.contains("\n5 calls\(status.said.isEmpty ? "" : " (\(status.said))") came.\n"), "\(words)")
    #expect(words.contains("5 calls|||||2021|||\(status.said)||\n"), "\(words)")
    #expect(words.contains("Statuses") == !status.said.isEmpty)
    #expect(try built.text("figures.csv").contains(",\(status.written),"))
    #expect(try built.text("figures.json").contains("\"\(status.written)\""))
  }

  @Test func aBreakIsNotSaidAgainBehindAChangeThatIsMarked() async throws {
    let words = try words(
      try await built(
        "  x: {value: 5 calls, status: break, previous: {2019: 3}}\n", headline: "x", "{{ x }}, {{ x.change }}."))
    #expect(words.ranges(of: "break in series").count == 3, "\(words)")
  }
}
