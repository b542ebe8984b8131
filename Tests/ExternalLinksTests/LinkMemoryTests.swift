import Foundation
import Testing

@testable import ExternalLinks

@Suite struct LinkMemoryTests {
  private static let time = 1_800_000_000
  private static let hour = 3_600
  private static let week = 7 * 86_400

  /// Does something with a folder that is gone afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("impact-links-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test(arguments: [
    (LinkAnswer.fine, week), (.moved("https://example.org/b"), hour), (.missing(404), hour), (.closed, hour),
    (.failing(500), hour), (.later(0), hour), (.later(7_200), 7_200), (.later(.max), week), (.endless, hour),
    (.astray, hour), (.overlong, hour), (.unreachable(.expired, host: "example.org"), hour),
  ])
  func anAnswerIsRememberedAsLongAsItHolds(_ answer: LinkAnswer, _ seconds: Int) throws {
    try withFolder { folder in
      let address = try RequestAddress("https://example.org/a")
      var memory = LinkMemory(folder: folder, now: Self.time)
      memory.save([address: answer])
      #expect(LinkMemory(folder: folder, now: Self.time)[address] == answer)
      #expect(LinkMemory(folder: folder, now: Self.time + seconds - 1)[address] == answer)
      #expect(LinkMemory(folder: folder, now: Self.time + seconds)[address] == nil)
      // The clock was put back.
      #expect(LinkMemory(folder: folder, now: Self.time - 1)[address] == nil)
    }
  }

  @Test func whatAnotherCheckWroteMeanwhileStays() throws {
    try withFolder { folder in
      let (first, second) = (try RequestAddress("https://a.example/"), try RequestAddress("https://b.example/"))
      var one = LinkMemory(folder: folder, now: Self.time)
      var other = LinkMemory(folder: folder, now: Self.time)
      one.save([first: .fine])
      other.save([second: .fine])
      let memory = LinkMemory(folder: folder, now: Self.time)
      #expect(memory[first] == .fine && memory[second] == .fine)
    }
  }

  @Test(arguments: [LinkAnswer.unchecked, .unfinished(404)])
  func whatWasNotAskedForToTheEndIsNotRemembered(_ answer: LinkAnswer) throws {
    try withFolder { folder in
      var memory = LinkMemory(folder: folder, now: Self.time)
      memory.save([try RequestAddress("https://a.example/"): answer])
      #expect(!FileManager.default.fileExists(atPath: folder))
    }
  }
}
