import Diagnostics
import ImpactSite
import Testing

/// What is told of file names that are not quite those of content.
@Suite struct FileNameTests {
  typealias Case = (written: String, messages: String)

  static let cases: [Case] = [
    (
      "60-volunteers.rtf",
      """
      Content/60-volunteers.rtf: warning: "60-volunteers.rtf" looks like a section, but is not read; save its text as \
      60-volunteers.md

      """
    ),
    (
      "60-volunteers.md.old",
      """
      Content/60-volunteers.md.old: warning: "60-volunteers.md.old" looks like a section, but is not read; rename it \
      to 60-volunteers.md
            = write: 60-volunteers.md

      """
    ),
    ("10-people.docx", ""),
    ("60-volunteers.old", ""),
    (
      "TODO.md",
      """
      Content/TODO.md: error: "TODO.md" can't name a section; take it out of Content if it is a note for colleagues, \
      else name it todo.md

      """
    ),
    ("~$port.md", ""),
    ("report.docx", ""),
    ("60-volunteers.pdf", ""),
    (
      "60-volunteers.MD",
      """
      Content/60-volunteers.MD: error: "60-volunteers.MD" looks like a section, but is not read; rename it to \
      60-volunteers.md
            = write: 60-volunteers.md

      """
    ),
    (
      "60-volunteers.markdown",
      """
      Content/60-volunteers.markdown: error: "60-volunteers.markdown" looks like a section, but is not read; rename \
      it to 60-volunteers.md
            = write: 60-volunteers.md

      """
    ),
    (
      "a.md.txt",
      """
      Content/a.md.txt: error: "a.md.txt" looks like a section, but is not read; rename it to a.md
            = write: a.md

      """
    ),
    (
      "b.md.docx",
      """
      Content/b.md.docx: error: "b.md.docx" looks like a section, but is not read; rename it to b.md
            = write: b.md

      """
    ),
    (
      "Index.md",
      """
      Content/Index.md: error: "Index.md" looks like a page, but is not read; there is a index.md already, so take \
      this one away

      """
    ),
    (
      "index.MD",
      """
      Content/index.MD: error: "index.MD" looks like a page, but is not read; there is a index.md already, so take \
      this one away

      """
    ),
    (
      "site.yaml",
      """
      Content/site.yaml: error: "site.yaml" looks like the settings of the site, but is not read; there is a \
      site.yml already, so take this one away

      """
    ),
    (
      "Site.yml",
      """
      Content/Site.yml: error: "Site.yml" looks like the settings of the site, but is not read; there is a site.yml \
      already, so take this one away

      """
    ),
    (
      "donate.MD",
      """
      Content/donate.MD: error: "donate.MD" looks like the part donate of every page, but is not read; rename it to \
      donate.md
            = write: donate.md

      """
    ),
    (
      "schüler.md",
      """
      Content/schüler.md: error: "schüler.md" can't name a section; use small letters, digits and hyphens
            = write: schueler.md

      """
    ),
    (
      "schüler.md",
      """
      Content/schüler.md: error: "schüler.md" can't name a section; use small letters, digits and hyphens
            = write: schueler.md

      """
    ),
    (
      "été.md",
      """
      Content/été.md: error: "été.md" can't name a section; use small letters, digits and hyphens
            = write: ete.md

      """
    ),
    (
      "Our Team.md",
      """
      Content/Our Team.md: error: "Our Team.md" can't name a section; use small letters, digits and hyphens
            = write: our-team.md

      """
    ),
    (
      "10_frontline.md",
      """
      Content/10_frontline.md: error: "10_frontline.md" can't name a section; use small letters, digits and hyphens
            = write: 10-frontline.md

      """
    ),
    (
      "10 frontline.md",
      """
      Content/10 frontline.md: error: "10 frontline.md" can't name a section; use small letters, digits and hyphens
            = write: 10-frontline.md

      """
    ),
    (
      "Łódź.md",
      """
      Content/Łódź.md: error: "Łódź.md" can't name a section; use small letters, digits and hyphens
            = write: lodz.md

      """
    ),
    (
      "straße.md",
      """
      Content/straße.md: error: "straße.md" can't name a section; use small letters, digits and hyphens
            = write: strasse.md

      """
    ),
    (
      "люди.md",
      """
      Content/люди.md: error: "люди.md" can't name a section; use small letters, digits and hyphens

      """
    ),
    (
      "10-Frontline.fr.md",
      """
      Content/10-Frontline.fr.md: error: "10-Frontline.fr.md" can't name a section; use small letters, digits and \
      hyphens
            = write: 10-frontline.fr.md

      """
    ),
    (
      "a--b.md",
      """
      Content/a--b.md: error: "a--b.md" can't name a section; use small letters, digits and hyphens
            = write: a-b.md

      """
    ),
    (
      "Über uns/index.md",
      """
      Content/Über uns: error: the folder "Über uns" can't be a part of an address; use letters, digits and hyphens
            = write: ueber-uns

      """
    ),
    (
      "60-Our Team.MD",
      """
      Content/60-Our Team.MD: error: "60-Our Team.MD" looks like a section, but is not read; rename it to \
      60-our-team.md
            = write: 60-our-team.md

      """
    ),
    (
      "10-people.MD",
      """
      Content/10-people.MD: error: "10-people.MD" looks like a section, but is not read; there is a 10-people.md \
      already, so take this one away

      """
    ),
    (
      "people-title.md",
      """
      Content/people-title.md: error: "people-title" is how the page names the heading of Content/10-people.md; \
      give the section another name

      """
    ),
    (
      "5-people.md",
      """
      Content/10-people.md: error: there is another section "people" on this page: Content/5-people.md

      """
    ),
    (
      "figures.md",
      """
      Content/figures.md: error: the page has a part named "figures" already; give the section another name

      """
    ),
    (
      "figure-one.md",
      """
      Content/figure-one.md: error: the page has a part named "figure-one" already; give the section another name

      """
    ),
    (
      "donate-title.md",
      """
      Content/donate-title.md: error: the page has a part named "donate-title" already; give the section another name

      """
    ),
    (
      "Donate.md",
      """
      Content/Donate.md: error: "Donate.md" looks like the part donate of every page, but is not read; rename it to \
      donate.md
            = write: donate.md

      """
    ),
    (
      "20 (2).md",
      """
      Content/20 (2).md: error: "20 (2).md" can't name a section; use small letters, digits and hyphens

      """
    ),
    (
      "Main.md",
      """
      Content/Main.md: error: "Main.md" can't name a section; use small letters, digits and hyphens
            = write: main.md

      """
    ),
    (
      "10.md",
      """
      Content/10.md: error: "10.md" can't name a section; a name stands behind the number, such as 10-people.md

      """
    ),
    (
      "2020.md",
      """
      Content/2020.md: error: "2020.md" can't name a section; a name stands behind the number, such as 2020-people.md

      """
    ),
    (
      "10-v1.2.md",
      """
      Content/10-v1.2.md: error: "10-v1.2.md" can't name a section; a dot stands only before a language; write a hyphen
            = write: 10-v1-2.md

      """
    ),
    (
      "10-training.md.md",
      """
      Content/10-training.md.md: error: "10-training.md.md" can't name a section; its ending stands there twice; rename it to \
      10-training.md
            = write: 10-training.md

      """
    ),
    (
      "10-people.md.md",
      """
      Content/10-people.md.md: error: "10-people.md.md" can't name a section; there is a 10-people.md already, so take this one \
      away

      """
    ),
    (
      "10-a.de.md",
      """
      Content/10-a.de.md: error: "de" is none of the site's languages (en); add it to "languages" in site.yml, or take the \
      file out of Content

      """
    ),
    (
      "10-a.xx.md",
      """
      Content/10-a.xx.md: error: "xx" is none of the site's languages (en)

      """
    ),
  ]

  @Test(arguments: cases) func aFileNameIsToldWithTheOneThatWorks(_ example: Case) async {
    let built = await TestSite().with(example.written, "---\ntitle: a\n---\n").build()
    #expect(built.messages == example.messages)
  }

  @Test func aBlankBehindTheFirstLineIsNamed() async {
    let built = await TestSite().with("index.md", "--- \ntitle: a\n---\n").build()
    #expect(
      built.messages
        == "Content/index.md:1:1: error: the first line must be exactly ---; take out what stands behind it, also blanks\n"
        + "    1 | --- \n      | ^~~~\n")
  }

  @Test(arguments: ["10-people-fr.md", "10-people_fr.md", "10-people_FR.md"])
  func aTranslationWithAnotherSignThanADotIsTold(_ file: String) async {
    let site = TestSite().with("site.yml", "name: A\nurl: https://example.org\nlanguages: [en, fr]\n")
    let built = await site.with(file, "---\ntitle: a\n---\n").build()
    let state = file == "10-people-fr.md" ? "is a section of its own" : "can't name a section"
    #expect(
      built.messages == """
        Content/\(file): error: "\(file)" \(state); a translation has a dot before its language: 10-people.fr.md
              = write: 10-people.fr.md

        """)
  }
}
