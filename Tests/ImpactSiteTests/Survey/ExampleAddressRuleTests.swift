import Diagnostics
import Testing

@testable import ImpactSite

/// The addresses of examples anywhere in a site.
@Suite struct ExampleAddressRuleTests {
  @Test func theyAreFoundInSettingsSourcesAndTextsOfPages() async throws {
    let site = TestSite.empty.with("site.yml", "name: K\nurl: https://example.org/\nlanguages: [en]\n")
      .with(
        "index.md",
        """
        ---
        title: A
        figures:
          cats: {value: 4 cats, source: {title: B, url: "https://example.com/b"}}
        ---
        See [this](https://www.example.net/a) and [that](https://kite.test/).

        """
      ).with("more/index.md", "---\ntitle: B\ndraft: yes\n---\n<https://example.org/>\n")
    let begin = "this is the address of an example;"
    #expect(
      try await site.found(.exampleAddress) == [
        "Content/index.md:4:50: \(begin) write the one at which the source can be read, or take the line out",
        "Content/index.md:6:12: \(begin) write your own, or take it out",
        "Content/site.yml:2:6: \(begin) write the one at which people find the home page",
      ])
  }
}
