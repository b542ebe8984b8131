import Testing

@testable import ImpactSite
@testable import Preview

@Suite("The journal of changed files")
struct ChangeJournalTests {
  private static func changes(_ paths: String..., removed: [ByteString] = []) -> SiteChanges {
    var changes = SiteChanges()
    for path in paths { changes.written[ByteString(path)] = ContentHash(of: Array(path.utf8)) }
    changes.removed = removed
    return changes
  }

  @Test("tells the files that changed since a version, but no pages")
  func since() {
    var journal = ChangeJournal()
    journal.add(Self.changes("index.html", "404.html", "a.jpg", "assets/style.1234.css"), version: 2)
    journal.add(Self.changes("b.jpg", removed: ["a.jpg", "2020/index.html"]), version: 3)
    #expect(journal.files(since: 1)?.keys.sorted() == ["a.jpg", "b.jpg"])
    #expect(journal.files(since: 1)?["a.jpg"] == "")
    #expect(journal.files(since: 2)?.keys.sorted() == ["a.jpg", "b.jpg"])
    #expect(journal.files(since: 3) == [:])
  }

  @Test("does not tell names apart by halves where they differ only in how Unicode is written")
  func normalisation() {
    var journal = ChangeJournal()
    journal.add(Self.changes("caf\u{e9}.css", removed: ["cafe\u{301}.css"]), version: 2)
    #expect(journal.files(since: 1) == nil)
    #expect(journal.files(since: 2) == [:])
  }

  @Test("does not know what was long ago")
  func limit() {
    var journal = ChangeJournal()
    for version in 2..<100 { journal.add(Self.changes("\(version).jpg"), version: version) }
    #expect(journal.files(since: 1) == nil)
    #expect(journal.files(since: 90)?.count == 9)
  }
}
