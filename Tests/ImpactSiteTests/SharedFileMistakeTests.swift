import Diagnostics
import FrontMatter
import ImpactSite
import Testing

@testable import ImpactSite

/// The files that serve all pages are read as pages are.
@Suite struct SharedFileMistakeTests {
  @Test(arguments: ["site.yml", "donate.md", "newsletter.md"])
  func whatYAMLTakesForItsOwnIsToldInSharedFilesToo(_ path: String) async {
    let lines = [
      ("name: & Co", "a value can't start with &; put the whole value in \"quotation marks\""),
      ("name: {{ a }} b", "a value that starts with {{ needs \"quotation marks\" around the whole of it"),
      ("name: Our work # 1", "# with a blank before it begins a remark, so the value is only \"Our work\""),
      ("name: \"Our\" work", "the \" that starts this value ends before the value does"),
      ("name:Our work", "a colon behind a key needs a blank behind it"),
    ]
    for (line, message) in lines {
      let text = path == "site.yml" ? "url: https://example.org/\n\(line)\n" : "---\nbutton: a\n\(line)\n---\n"
      let built = await TestSite().with(path, text).build()
      let place = path == "site.yml" ? ":2:" : ":3:"
      let first = built.report.diagnostics.first { $0.message.hasPrefix(message) }
      #expect(first != nil && built.messages.contains(path + place), "\(line): \(built.messages)")
    }
  }

  @Test(arguments: [
    ("https://example.org/report", "an address alone"), ("example.org", "an address alone"),
    ("Our annual report", "a title alone"),
  ])
  func aSourceThatIsNoKeyIsToldHowToWriteOne(_ text: String, _ start: String) {
    let key = Located(text, at: SourceRange(fileNumber: 0, 0..<1))
    #expect(
      SourceParser.problem(withKey: key)?.message == start
        + " is no source; write source: {title: …, url: https://…}, or the key of one of site.yml's sources")
  }

  @Test func aKeyIsNoProblem() {
    #expect(SourceParser.problem(withKey: Located("report-2020", at: SourceRange(fileNumber: 0, 0..<1))) == nil)
  }

  @Test(arguments: ["donate.md", "newsletter.md"])
  func aContactIsNoFurtherMistakeWhereTheSettingsCannotBeRead(_ path: String) async {
    let keys =
      path == "donate.md"
      ? "url: https://example.org/donate"
      : "provider: mailchimp\naction: https://a.us1.list-manage.com/subscribe/post?u=1&id=2"
    let site = "name: \"Our\" work\nurl: https://example.org/\nlanguages: [en]\ncontacts: {hotline: \"116 000\"}\n"
    let built = await TestSite().with("site.yml", site)
      .with(path, "---\ntitle: Help us\nbutton: Go\n\(keys)\n---\nCall {{ hotline }}.\n").build()
    #expect(
      built.messages == """
        Content/site.yml:1:7: error: the " that starts this value ends before the value does; put the whole value in \
        quotation marks of the other kind
            1 | name: "Our" work
              |       ^~~~~~~~~~
              = write: '"Our" work'

        """)
  }

  @Test func aListIsNoSource() async {
    let site = "name: a\nurl: https://example.org/\nlanguages: [en]\nsources:\n  report: []\n"
    let built = await TestSite().with("site.yml", site).with("10-people.md", nil).build()
    #expect(
      built.messages == """
        Content/site.yml:5:11: error: a source is written as {title: …, url: https://…}, but this is an empty list
            5 |   report: []
              |           ^

        """)
  }
}
