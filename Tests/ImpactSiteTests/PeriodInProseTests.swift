import Diagnostics
import ImpactSite
import Testing

/// A figure of another period than its page says so in prose, unless the same block says the period.
@Suite struct PeriodInProseTests {
  static let blocks: [(written: String, shown: String)] = [
    ("We have {{ hotlines }}.", "We have 22 hotlines (2020)."),
    ("In 2020 we had {{ hotlines }}.", "In 2020 we had 22 hotlines."),
    ("We had {{ hotlines }}\nin 2020.", "We had 22 hotlines\nin 2020."),
    ("In the year 2020/21 {{ hotlines }}", "In the year 2020/21 22 hotlines (2020)"),
    ("2020–2021: {{ hotlines }}", "2020–2021: 22 hotlines (2020)"),
    ("From 2019 to 2020, {{ hotlines }}", "From 2019 to 2020, 22 hotlines (2020)"),
    ("In May 2020, {{ hotlines }}", "In May 2020, 22 hotlines (2020)"),
    ("In Q3 2020, {{ hotlines }}", "In Q3 2020, 22 hotlines (2020)"),
    ("In the third quarter of 2020, {{ hotlines }}", "In the third quarter of 2020, 22 hotlines (2020)"),
    ("`2020` {{ hotlines }}", "2020 22 hotlines (2020)"),
    ("{{ hotlines }} in {{ hotlines.period }}.", "22 hotlines in 2020."),
    ("{{ hotlines }} and {{ calls }}.", "22 hotlines (2020) and 300 calls."),
    ("{{ hotlines }}, again {{ hotlines }}.", "22 hotlines (2020), again 22 hotlines."),
    ("{{ lines.number }} of {{ lines.of }} {{ lines.unit }}", "22 of 32 hotlines (2020)"),
    ("{{ lines.number }} of {{ lines.of }} work", "22 of 32 (2020) work"),
    (
      "{{ lines.number }} work; of {{ lines.of }}, {{ workshops.number }}.", "22 work; of 32 (2020), 4 (Q3 2020)."
    ),
    ("{{ lines.of }} {{ lines.unit }} are there", "32 hotlines are there"),
    ("{{ lines.share }}", "69% (2020)"),
    ("{{ workshops }} took place.", "4 workshops (Q3 2020) took place."),
    ("In the third quarter of 2020, {{ workshops }}.", "In the third quarter of 2020, 4 workshops."),
    ("In 2020, {{ workshops }}.", "In 2020, 4 workshops (Q3 2020)."),
    ("{{ talks }} from 2018 to 2019", "9 talks from 2018 to 2019"),
    ("{{ talks }} since 2018", "9 talks (2018–2019) since 2018"),
    ("{{ year }} from 2022–23", "7 grants from 2022–23"),
    ("{{ year }}", "7 grants (2022/23)"),
    ("20201 people: {{ hotlines }}", "20201 people: 22 hotlines (2020)"),
    ("[The report](https://example.org/2020): {{ hotlines }}", "The report: 22 hotlines (2020)"),
    ("- In 2020:\n- {{ hotlines }}", "22 hotlines (2020)"),
    ("- In 2020: {{ hotlines }}\n- {{ calls }}", "In 2020: 22 hotlines"),
    ("## {{ hotlines }}", "22 hotlines (2020)"),
    ("**2020**: *{{ hotlines }}*", "2020: 22 hotlines"),
    ("{{ 2019/members }} then, {{ old/members }}", "19 members (2019) then, 5 members"),
  ]

  private func site(_ body: String, title: String = "A") -> TestSite {
    TestSite().with("10-people.md", nil).with(
      "index.md",
      """
      ---
      title: "\(title)"
      period: 2021
      figures:
        hotlines: {value: 22 hotlines, period: 2020}
        lines: {value: 22 hotlines, of: 32, period: 2020}
        workshops: {value: 4 workshops, period: 2020-Q3}
        talks: {value: 9 talks, period: 2018/2019}
        year: {value: 7 grants, period: 2022/23}
        calls: {value: 300 calls, period: 2021}
      ---
      \(body)

      """
    )
    .with("2019/index.md", "---\ntitle: B\nperiod: 2019\nfigures:\n  members: 19 members\n---\n")
    .with("old/index.md", "---\ntitle: C\nfigures:\n  members: 5 members\n---\n")
  }

  @Test(arguments: blocks)
  func aBlockSaysThePeriodOnce(_ example: (written: String, shown: String)) async throws {
    let built = await site(example.written).build()
    #expect(built.messages == "")
    let words = PageWords(try built.text("index.html")).text
    #expect(words.contains("\n" + example.shown + "\n"), "\(words)")
  }

  @Test func titlesSayItToo() async throws {
    let built = await site("", title: "We have {{ hotlines }}").build()
    #expect(try built.text("index.html").contains("<title>We have 22 hotlines (2020)</title>"))
  }

  @Test func sharedSectionsSayThePeriodOnPagesOfAnother() async throws {
    let built = await site("").with(
      "donate.md",
      "---\ntitle: Join {{ /calls }}\nbutton: Give\nurl: https://example.org/\n---\nIn 2019, {{ 2019/members }}.\n"
    ).build()
    #expect(built.messages == "")
    func donate(_ path: String) throws -> String {
      let words = PageWords(try built.text(path)).text
      return String(words[try #require(words.firstRange(of: "Join")).lowerBound...].prefix { $0 != "h" })
    }
    #expect(try donate("index.html").hasPrefix("Join 300 calls In 2019, 19 members."))
    #expect(try donate("2019/index.html").hasPrefix("Join 300 calls (2021)"))
    #expect(try donate("old/index.html").hasPrefix("Join 300 calls (2021)"))
  }

  @Test func aPeriodInWordsOfAnotherLanguageIsMarked() async throws {
    let built = await site("").with("site.yml", "name: K\nurl: https://example.org\nlanguages: [en, fr]\n")
      .with("index.fr.md", "---\ntitle: F\nunits: {workshops: ateliers}\n---\nNous avons eu {{ workshops }}.\n").build()
    #expect(built.messages == "")
    let page = try built.text("fr/index.html")
    #expect(page.contains("<data value=\"4\">4</data>\u{A0}ateliers (<span lang=\"en\">Q3 2020</span>)."), "\(page)")
  }
}
