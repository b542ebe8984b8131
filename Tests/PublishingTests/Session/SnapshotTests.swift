import Foundation
import ImpactSite
import Testing

@testable import Publishing

@Suite struct SnapshotTests {
  @Test func itHoldsJustWhatWasBuilt() async throws {
    let site = try PublisherFixture()
    try site.site.write("Public/.gitignore", "*")
    let folder = site.site.path + "/copy"
    try site.site.write("copy/old.html", "old")
    let snapshot = try await Snapshot.take(of: site.site.path + "/Public", in: folder)
    #expect(snapshot.manifest.site.files.count == PublisherFixture.pages.count)
    #expect(try site.site.files(in: "copy") == PublisherFixture.pages)
    // What is edited later does not change it.
    let file = try #require(FileHandle(forWritingAtPath: site.site.path + "/Public/index.html"))
    try file.write(contentsOf: Data("hack".utf8))
    #expect(try site.site.files(in: "copy") == PublisherFixture.pages)
  }

  @Test(arguments: ["changed", nil])
  func aFileThatWasChangedByHandIsNamed(_ text: String?) async throws {
    let site = try PublisherFixture()
    if let text {
      try site.site.write("Public/2020/index.html", text)
    } else {
      try FileManager.default.removeItem(atPath: site.site.path + "/Public/2020/index.html")
    }
    let error = await #expect(throws: PublishError.self) {
      try await Snapshot.take(of: site.site.path + "/Public", in: site.site.path + "/copy")
    }
    #expect(error?.message.contains("2020/index.html was changed by hand") == true)
  }

  @Test func buildsThatEndMeanwhileGiveOneOrTheOtherSite() async throws {
    let site = try PublisherFixture(Dictionary(uniqueKeysWithValues: (0..<300).map { ("\($0).txt", "first") }))
    let root = site.site.path
    try FileManager.default.moveItem(atPath: root + "/Public", toPath: root + "/first")
    try site.build(Dictionary(uniqueKeysWithValues: (0..<300).map { ("\($0).txt", "second") }))
    let swapping = Task.detached {
      for turn in 0..<40 {
        let (next, last) = turn % 2 == 0 ? ("first", "second") : ("second", "first")
        rename(root + "/Public", root + "/" + last)
        rename(root + "/" + next, root + "/Public")
        try? await Task.sleep(for: .milliseconds(3))
      }
    }
    for _ in 0..<3 {
      do {
        _ = try await Snapshot.take(of: root + "/Public", in: root + "/copy")
        #expect(Set(try site.site.files(in: "copy").values).count == 1)
      } catch let error as PublishError {
        // Between the two renames there is none.
        #expect(error.message.contains("can't be read") || error.message.contains("again and again"))
      }
    }
    await swapping.value
  }
}
