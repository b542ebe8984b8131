import Diagnostics
import Testing

@testable import ImpactSite

/// The texts of a page that no editor writes, by the names that templates use.
@Suite struct InterfaceTextTests {
  static let names = [
    "skip", "email", "privacy", "not_found", "not_found_text", "home", "languages", "figures", "figure", "period",
    "change", "method", "status", "source", "note", "goal", "parts", "accessed", "place", "data",
  ]

  @Test func everyTextIsThereByItsName() async throws {
    let template = Self.names.map { "<p>\($0): {{ text.\($0) }}</p>\n" }.joined()
    let built = await TestSite().withTemplate("page.html", template).build()
    #expect(built.messages == "")
    #expect(
      try built.text("index.html") == """
        <p>skip: Skip to content</p>
        <p>email: Email address</p>
        <p>privacy: Privacy policy</p>
        <p>not_found: Page not found</p>
        <p>not_found_text: There is no page at this address.</p>
        <p>home: See our impact</p>
        <p>languages: Languages</p>
        <p>figures: Figures and sources</p>
        <p>figure: Figure</p>
        <p>period: Period</p>
        <p>change: Change</p>
        <p>method: Method</p>
        <p>status: Status</p>
        <p>source: Source</p>
        <p>note: Note</p>
        <p>goal: Goal</p>
        <p>parts: Sum of</p>
        <p>accessed: Accessed</p>
        <p>place: p.</p>
        <p>data: The figures as data</p>
        """)
    #expect(InterfaceView.fields.map(\.name) == Self.names + ["lang"])
  }

  @Test func anUnknownTextIsAnErrorWithASuggestion() async {
    let built = await TestSite().withTemplate("page.html", "<p>{{ text.skp }}</p>\n").build()
    #expect(built.report.diagnostics.map(\.identifier) == [.templateUnknownField])
    #expect(built.messages.hasPrefix("Templates/page.html:1:"))
    #expect(built.messages.contains("did you mean \"skip\"?"))
    #expect(built.files.isEmpty)
  }

  @Test func thePageForAddressesThatLeadNowhereWorksAtAnyDepth() async throws {
    let built = await TestSite.bilingual.withTemplate(
      "404.html",
      "<html lang=\"{{ page.language }}\"><title>{{ page.title_text }}</title><h1>{{ page.title }}</h1><p>{{ text.not_found_text }}</p><a href=\"{{ page.home }}\">{{ text.home }}</a><link rel=\"stylesheet\" href=\"{{ assets[\"style.css\"] }}\">{% for edition in page.editions %}x{% endfor %}</html>\n"
    ).build()
    #expect(built.messages == "")
    let style = try #require(built.files.keys.first { $0.hasPrefix("assets/style.") })
    #expect(
      try built.text("404.html")
        == "<html lang=\"en\"><title>Page not found</title><h1>Page not found</h1><p>There is no page at this address.</p><a href=\"/impact/\">See our impact</a><link rel=\"stylesheet\" href=\"/impact/\(style)\"></html>"
    )
    #expect(built.files["fr/404.html"] == nil)
  }
}
