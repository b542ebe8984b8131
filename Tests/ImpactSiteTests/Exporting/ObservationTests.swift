import Testing

@testable import ImpactSite

/// What the structured data of a page says of a figure beside its number.
@Suite struct ObservationTests {
  private static func page(_ figure: String, licence: String = "CC BY 4.0") async throws -> String {
    let built = await TestSite().with(
      "site.yml",
      "name: Kite\nurl: https://example.org/impact\nlanguages: [en, fr]\n"
        + "sources: {report: {title: Report, licence: \"\(licence)\", page: p. 12}}\n"
    ).with("2020/index.md", "---\ntitle: Before\nperiod: 2020\nfigures:\n  calls: \(figure)\n---\n")
      .withTemplate(
        "page.html",
        "{% if page.structured_data %}<script type=\"application/ld+json\">{{ page.structured_data }}</script>{% endif %}"
      )
      .build()
    return try #require(try? built.text("2020/index.html"), "\(built.messages)")
  }

  @Test func aForecastIsToldFromWhatWasCounted() async throws {
    let page = try await Self.page("{value: 500 calls, period: 2030, status: forecast}")
    #expect(page.contains(#""name":"500 calls","description":"500 calls, forecast","value":500"#), "\(page)")
    #expect(page.contains(##""@id":"https://example.org/impact/2020/#figure-calls","name":"calls (forecast)""##))
  }

  @Test func aChangeIsToldFromWhatChanged() async throws {
    let page = try await Self.page("{value: +3723 calls, status: provisional}")
    #expect(page.contains(#""name":"up by … calls""#), "\(page)")
    #expect(page.contains(#""description":"up by 3,723 calls, provisional""#))
  }

  @Test func earlierValuesAreObservationsOfTheirOwn() async throws {
    let page = try await Self.page("{value: 22 calls, previous: {2018: 19, 2019: 20}}")
    #expect(page.contains(#""description":"22 calls, up by 2 since 2019","value":22,"#), "\(page)")
    for (period, value) in [(2018, 19), (2019, 20)] {
      #expect(
        page.contains("\"value\":\(value),\"unitText\":\"calls\",\"observationDate\":\"\(period)\","), "\(page)")
    }
    #expect(page.contains(#""temporalCoverage":"2018-01-01/2020-12-31""#))
  }

  @Test func aCurrencyIsNoCodeOfUnits() async throws {
    let page = try await Self.page("€30 000")
    #expect(page.contains(#""unitText":"EUR""#) && !page.contains("unitCode"), "\(page)")
  }

  @Test func aLicenceThatIsAnAddressLeadsThere() async throws {
    let figure = "{value: 3 calls, source: report}"
    let address = "https://creativecommons.org/licenses/by/4.0/"
    #expect(try await Self.page(figure, licence: address).contains("\"license\":\"\(address)\""))
    let page = try await Self.page(figure)
    #expect(page.contains(#""license":{"@type":"CreativeWork","name":"CC BY 4.0"}"#), "\(page)")
    #expect(page.contains(#""description":"p. 12""#))
  }
}
