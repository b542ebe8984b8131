import Diagnostics
import Testing

@testable import ImpactSite

/// Sources that were last looked at long ago.
@Suite struct StaleSourceRuleTests {
  @Test func aSourceIsLookedAtAgainAfterTheLimit() async throws {
    let site = TestSite.empty.with(
      "site.yml",
      """
      name: K
      url: https://kite.test/
      languages: [en]
      stale-after: 1 year
      sources:
        old: {title: Survey, accessed: 2025-03-01}
        new: {title: Report, accessed: 2026}
        bare: {title: Book}

      """
    ).with(
      "index.md",
      "---\ntitle: A\nfigures:\n  cats: {value: 4 cats, source: {title: Cats, accessed: 2024-01-31}}\n---\n")
    #expect(
      try await site.found(.staleSource, "2026-03-02") == [
        "Content/index.md:4:41: the source \"Cats\" was last looked at more than 1 year ago (2024-01-31); look whether "
          + "it still says the same, and write the day → accessed: 2026-03-02",
        "Content/site.yml:6:16: the source \"Survey\" was last looked at more than 1 year ago (2025-03-01); look whether "
          + "it still says the same, and write the day → accessed: 2026-03-02",
      ])
    #expect(try await site.found(.staleSource, "2025-01-31") == [])
  }
}
