import Testing

@testable import Publishing

/// A manifest from its lines, the fields parted by blanks where they have none themselves.
func manifest(_ lines: [String]) throws -> ReleaseManifest {
  let text = (["impact manifest 1"] + lines).joined(separator: "\n") + "\n"
  return try #require(ReleaseManifest(Array(text.utf8)))
}

func file(_ name: String, _ content: Int = 1, size: Int = 100) -> String {
  let hash = String(repeating: "0", count: 24) + String(10_000_000 + content)
  return "file\t\(size)\t\(hash)\t\(name)"
}

@Suite struct PublishPlanTests {
  @Test func figuresThatShowSomethingElseAreNamedAsReferencesNameThem() throws {
    let old = try manifest([
      file("index.html"), "edition\ten\t", "figure\tprofessionals\t700\tover 700 professionals",
      "figure\tpress\t140\t140 articles", "edition\ten\t2020", "figure\tmembers\t29\t29 members",
    ])
    let new = try manifest([
      file("index.html", 2), "edition\ten\t", "figure\tprofessionals\t760\tover 760 professionals",
      "figure\twebinars\t10\t10 webinars", "edition\ten\t2020", "figure\tmembers\t30\t30 members",
    ])
    let plan = PublishPlan(from: old, to: new)
    #expect(plan.figures.map(\.reference) == ["professionals", "webinars", "2020/members", "press"])
    #expect(plan.figures.map(\.before) == ["over 700 professionals", nil, "29 members", "140 articles"])
    #expect(plan.figures.map(\.after) == ["over 760 professionals", "10 webinars", "30 members", nil])
    #expect(plan.files.map(\.change) == [.changed])
    #expect(plan.bytesToSend == 100)
  }

  @Test func moreThanAQuarterOfTheFilesIsMuchAndAssetsDoNotCount() throws {
    let names = ["index.html", "404.html", "sitemap.xml", "robots.txt"]
    let assets = (1...9).map { file("assets/\($0).css") }
    let old = try manifest(names.map { file($0) } + assets)
    #expect(try PublishPlan(from: old, to: manifest(names.map { file($0) })).removesMuch == false)
    #expect(try PublishPlan(from: old, to: manifest(names.dropLast().map { file($0) })).removesMuch == false)
    #expect(try PublishPlan(from: old, to: manifest(names.prefix(2).map { file($0) })).removesMuch)
    #expect(try PublishPlan(from: old, to: manifest(names.dropFirst().map { file($0) })).removesMuch)
  }

  @Test func anAssetThatIsStillThereNeedNotBeSent() throws {
    var old = try manifest([file("index.html"), file("assets/a.css", 7, size: 5000)])
    let next = try manifest([file("index.html", 2)])
    var live = next
    live.carry(from: old)
    #expect(live.carried.keys.map { String(decoding: $0, as: UTF8.self) } == ["assets/a.css"])
    old = live
    #expect(
      try PublishPlan(from: old, to: manifest([file("index.html"), file("assets/a.css", 7, size: 5000)])).bytesToSend
        == 100)
  }

  @Test func aNameThatLeadsOutOfTheFolderMakesAManifestUnsound() {
    for name in ["../x", "/etc/passwd", "a//b", "a/../../x", ".", "a/"] {
      let text = "impact manifest 1\n\(file(name))\n"
      #expect(ReleaseManifest(Array(text.utf8)) == nil, "\(name)")
    }
  }

  @Test func aManifestIsReadAsItWasWritten() throws {
    var one = try manifest([file("index.html"), file("assets/a.css"), "edition\ten\t", "figure\tn\t1\t1 thing"])
    one.facts = .init(identifier: "b2", time: "2026-11-26T09:30:00Z", publisher: "ana@office", before: "a1")
    one.foreign = [Array("strange\tname\n".utf8), [0xFF, 0x25]]
    one.carry(from: try manifest([file("assets/old.css")]))
    let read = try #require(ReleaseManifest(one.bytes))
    #expect(read == one)
    #expect(read.bytes == one.bytes)
  }
}
