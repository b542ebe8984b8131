import ImpactSite
import Testing

@testable import Publishing

@Suite struct PlanWriterTests {
  private static let target = PublishTarget(
    name: "production", destination: .rsync(host: "web@example.org", path: "/var/www"))

  private static func text(
    _ old: [String]?, _ new: [String], _ change: (inout PlannedPublish) -> Void = { _ in }
  ) throws -> String {
    var before = try old.map(manifest)
    before?.facts = .init(identifier: "a1", time: "2026-11-25T14:03:09Z", publisher: "ana@office", before: nil)
    var after = try manifest(new)
    after.facts = .init(identifier: "b2", time: "2026-11-26T09:30:00Z", publisher: "ben@home", before: "a1")
    var state = TargetState()
    state.manifest = before
    var planned = PlannedPublish(target, over: state, to: after)
    change(&planned)
    return PlanWriter(planned).text
  }

  @Test func figuresComeFirstThenPagesAndFiles() throws {
    let old = [
      file("2019/index.html"), file("assets/a.css"), file("index.html"), "edition\ten\t",
      "figure\tprofessionals\t700\tover 700 professionals", "figure\tpress\t140\ta total of 140 press articles",
      "edition\ten\t2020", "figure\tmembers\t29\t29 members",
    ]
    let new = [
      file("2024/index.html"), file("assets/b.css", size: 12_345), file("index.html", 2), "edition\ten\t",
      "figure\tprofessionals\t760\tover 760 professionals", "figure\twebinars\t10\t10 expert webinars",
      "edition\ten\t2020", "figure\tmembers\t30\t30 members of 2",
    ]
    #expect(
      try Self.text(old, new) == """
        production (web@example.org:/var/www)
        Figures: 4
          professionals: over 700 → over 760
          webinars: new: 10 expert webinars
          2020/members: 29 members → 30 members of 2
          press: gone: a total of 140 press articles
        Pages added: 1
          /2024/
        Pages changed: 1
          /
        Pages removed: 1
          /2019/
        Files added: 1
          assets/b.css
        Files removed: 1
          assets/a.css
        To send: 13 kB
        Live is the release published on 25 November 2026 at 14:03 UTC by ana@office.

        """)
  }

  @Test func aPublishThatGoesOnSaysSoWhereNothingElseChanges() throws {
    let site = try manifest([file("index.html"), "edition\ten\t"])
    var state = TargetState()
    state.manifest = site
    state.manifest?.facts = .init(identifier: "a1", time: "2026-11-25T14:03:09Z", publisher: "ana@office", before: nil)
    state.unfinished = [Array("half.html".utf8)]
    let planned = PlannedPublish(Self.target, over: state, to: site)
    #expect(planned.isNeeded)
    #expect(
      PlanWriter(planned).text == """
        production (web@example.org:/var/www)
        No figure and no file changes.
        To send: 0 bytes
        Live is the release published on 25 November 2026 at 14:03 UTC by ana@office.
        The last publish there was cut off before its end; publishing again puts right what it has left.

        """)
  }

  @Test func anotherLanguageIsToldOnlyWhereTheFirstDidNotChangeInTheSameWay() throws {
    func site(_ english: String, _ french: String, _ alone: String) -> [String] {
      [
        file("index.html"), "edition\ten\t", "figure\tcourses\t1\t\(english)", "edition\tfr\t",
        "figure\tcourses\t1\t\(french)", "figure\tteam\t1\t\(alone)",
      ]
    }
    let text = try Self.text(site("5 courses", "5 cours", "équipe de 3"), site("6 courses", "6 cours", "équipe de 4"))
    #expect(text.contains("Figures: 2\n  courses: 5 → 6\n  team (fr): équipe de 3 → équipe de 4\n"))
  }

  @Test func ofManyOfAKindTwentyAreNamed() throws {
    let text = try Self.text([file("index.html")], [file("index.html")] + (10...59).map { file("\($0).pdf") })
    #expect(text.contains("Files added: 50\n  10.pdf\n"))
    #expect(text.contains("\n  29.pdf\n  and 30 more\n"))
    let figures = try Self.text(
      [file("index.html")], [file("index.html"), "edition\ten\t"] + (10...59).map { "figure\tf\($0)\t1\t\($0) things" })
    #expect(figures.contains("\n  f29: new: 29 things\n  and 30 more new\n"))
  }

  @Test func nothingToDoIsSaid() throws {
    let text = try Self.text([file("index.html")], [file("index.html")])
    #expect(text.contains("Nothing to do: what is live is what was built.\n"))
    #expect(!text.contains("To send"))
    let unchecked = try Self.text([file("index.html")], [file("index.html")]) { $0.isUnchecked = true }
    #expect(unchecked.contains("Nothing to do, as far as the list of what was published tells.\n"))
  }

  @Test func draftsOthersAndNoticesAreNamed() throws {
    let text = try Self.text(nil, [file("index.html")]) {
      $0.drafts = ["/2022/"]
      $0.notices = ["It takes a moment."]
      $0.since = "Since your last publish, ana@office published."
    }
    #expect(
      text.hasSuffix(
        """
        Left out: 1 draft, /2022/
        To send: 100 bytes
        Nothing was published there yet.
        It takes a moment.
        Since your last publish, ana@office published.

        """))
  }

  @Test func whatTheTargetSaysNeverReachesTheTerminalRaw() throws {
    let hostile = "%1B]0;x%07%1B[2J"
    let old = [
      file("\(hostile).html"), file("index.html"), file("a.png"), file("b.png"), file("c.png"),
      "edition\ten\t\(hostile)",
      "figure\t\(hostile)\t1\t\(hostile)",
    ]
    let text = try Self.text(old, [file("index.html")]) { planned in
      var state = TargetState()
      state.notices = ["\u{1B}[2J"]
      planned.notices = state.notices
    }
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
  }
}
