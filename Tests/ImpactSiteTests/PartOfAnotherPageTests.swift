import Diagnostics
import ImpactSite
import Testing

/// A link to a section of another page leads to one that there is.
@Suite struct PartOfAnotherPageTests {
  private let site = TestSite()
    .withTemplate("page.html", "{% for section in page.sections %}<h2 id=\"{{ section.id }}\"></h2>{% endfor %}")
    .with("2020/index.md", "---\ntitle: B\n---\n").with("2020/10-training.md", "---\ntitle: C\n---\n")

  @Test(arguments: [
    ("/2020/#training", nil), ("2020#training", nil), ("/2020/#top", nil), ("/2020/", nil), ("/2020/#", nil),
    ("/2020/#trainings", "there is no part \"trainings\" on the page \"2020\"; did you mean \"/2020/#training\"?"),
    ("2020/#Training", "there is no part \"Training\" on the page \"2020\"; did you mean \"2020/#training\"?"),
    ("/2020/#people", "there is no part \"people\" on the page \"2020\"; it has #training"),
    ("/#peple", "there is no part \"peple\" on the home page; did you mean \"/#people\"?"),
  ])
  func aLinkToASectionThatIsNotThereIsTold(_ link: String, _ message: String?) async {
    let built = await site.with("index.md", "---\ntitle: A\n---\n[x](\(link))\n").build()
    #expect(built.report.diagnostics.map(\.message) == [message].compactMap(\.self))
  }

  @Test func aSectionThatIsRenamedIsToldWhereItIsLinked() async throws {
    let folder = try TestFolder()
    let linking = site.with("index.md", "---\ntitle: A\n---\n[x](/2020/#training)\n")
    #expect(await folder.build(linking) == [])
    let renamed = linking.with("2020/10-training.md", nil).with("2020/10-courses.md", "---\ntitle: C\n---\n")
    #expect(await folder.build(renamed).first?.contains("there is no part \"training\"") == true)
    #expect(await folder.build(linking) == [])
  }
}
