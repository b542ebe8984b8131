import Diagnostics
import ImpactSite
import Testing

@Suite struct ExternalAddressesTests {
  /// Each address with the text at its place, `path:line:column`.
  private func found(_ site: TestSite) async -> [String] {
    let addresses = await ExternalAddresses.find(in: site.input)
    let report = await site.build().report
    return addresses.all.map { "\($0.value) \(report.sources.location(of: $0.range))" }
  }

  @Test func eachAddressIsFoundWhereItStands() async {
    let site = TestSite()
      .with("index.md", "---\ntitle: Our impact\nperiod: 2021\n---\n[a](https://a.example), <https://b.example/x>\n")
      .with("20-more.md", "---\ntitle: More\n---\n[a][b] and [here](/2020/ \"no\")\n\n[b]: https://c.example/ \"C\"\n")
      .with("2020/index.md", "---\ntitle: 2020\nperiod: 2020\n---\n> - [a](<https://d.example/ü>)\n")
    #expect(
      await found(site) == [
        "https://c.example/ Content/20-more.md:6:6", "https://d.example/ü Content/2020/index.md:5:10",
        "https://a.example Content/index.md:5:5", "https://b.example/x Content/index.md:5:26",
      ])
  }

  @Test func addressesInFrontMatterAndSettingsAreFound() async {
    let site = TestSite()
      .with(
        "site.yml",
        "name: Kite Trust\nurl: https://kite.example/\nlanguages: [en, fr]\n"
          + "sources:\n  report: {title: Report, url: https://a.example/}\n"
      )
      .with("donate.md", "---\ntitle: Give\nbutton: Give\nurl: https://b.example/\n---\n[c](https://c.example/)\n")
      .with("donate.fr.md", "---\ntitle: Donner\nbutton: Donner\n---\n[d](https://d.example/)\n")
      .with(
        "newsletter.md",
        "---\ntitle: News\nbutton: Send\nprovider: brevo\naction: https://e.example/\nprivacy: https://f.example/\n---\n"
      )
      .with(
        "10-people.md",
        "---\ntitle: People\nfigures:\n  staff:\n    value: 5 people\n"
          + "    source: {title: Own, url: https://g.example/}\n---\n{{ staff }}\n")
    #expect(
      await found(site).map { $0.prefix(17) } == [
        "https://g.example", "https://d.example", "https://b.example", "https://c.example", "https://f.example",
        "https://a.example",
      ])
  }

  @Test func draftsAndWhatIsNoAddressOfTheWebAreLeftOut() async {
    let site = TestSite()
      .with("2020/index.md", "---\ntitle: 2020\ndraft: yes\n---\n[a](https://a.example/)\n")
      .with("index.md", "---\ntitle: Our impact\n---\n[a](mailto:a@b.example) [b](#people) `<https://c.example/>`\n")
    #expect(await found(site).isEmpty)
  }

  @Test func aSiteWithMistakesIsLookedThroughAsFarAsItCanBeRead() async {
    let site = TestSite()
      .with("10-people.md", "---\ntitle: People\nfigures: {a: 5 5 5}\n---\n{{ b }} [a](https://a.example/) [](x)\n")
      .with("20-more.md", "no front matter [a](https://b.example/)\n")
    #expect(await found(site) == ["https://a.example/ Content/10-people.md:5:13"])
  }
}
