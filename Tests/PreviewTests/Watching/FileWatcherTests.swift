import Foundation
import Testing

@testable import ImpactSite
@testable import Preview

@Suite("Watching files", .serialized)
struct FileWatcherTests {
  let folder: WatchFolder

  init() throws {
    folder = try WatchFolder()
    try folder.make("Content")
  }

  @Test("tells one save after another")
  func saves() async throws {
    try folder.write("Content/a.md")
    let watcher = try watchFiles(below: [folder.full("Content")])
    defer { watcher.stop() }
    for round in 0..<20 {
      async let burst = next(watcher)
      try folder.write("Content/a.md", "round \(round)")
      #expect(await burst?.paths == [ByteString(folder.full("Content/a.md"))])
    }
  }

  @Test("says nothing while nothing happens")
  func silence() async throws {
    let watcher = try watchFiles(below: [folder.full("Content")])
    defer { watcher.stop() }
    try folder.write("Content/.hidden")
    #expect(await next(watcher, within: .milliseconds(200)) == nil)
  }

  @Test("loses no file in folders that are made fast, one in the other")
  func fastTrees() async throws {
    let watcher = try watchFiles(below: [folder.full("Content")])
    defer { watcher.stop() }
    var made: Set<ByteString> = []
    for number in 0..<200 {
      let path = "Content/\(number)/a/b"
      try folder.make(path)
      for name in ["/a.md", "/../b.md", "/../../c.md"] { try folder.write(path + name) }
      made.formUnion(["a/b/a.md", "a/b.md", "c.md"].map { ByteString(folder.full("Content/\(number)/\($0)")) })
    }
    let burst = await gather(watcher, until: made)
    #expect(made.subtracting(burst.paths).isEmpty)
    #expect(!burst.isIncomplete)
  }

  @Test("follows a checkout of hundreds of files")
  func checkout() async throws {
    try folder.shell(
      """
      export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
      git init -q -b old . && git config user.name n && git config user.email e@example.org
      mkdir -p Content/same Content/gone
      for n in $(seq 150); do echo old > Content/same/$n.md; echo old > Content/gone/$n.md; done
      git add . && git commit -qm old && git checkout -qb new && git rm -rq Content/gone && mkdir -p Content/come/in
      for n in $(seq 150); do echo new > Content/same/$n.md; echo new > Content/come/in/$n.md; done
      git add . && git commit -qm new && git checkout -q old
      """)
    let watcher = try watchFiles(below: [folder.full("Content")])
    defer { watcher.stop() }
    try folder.shell("git checkout -q new")
    let forth = Set(
      (1...150).flatMap { ["same/\($0).md", "come/in/\($0).md", "gone/\($0).md"] }.map { "Content/" + $0 })
    let burst = await gather(watcher, until: Set(forth.map { ByteString(folder.full($0)) }))
    #expect(forth.subtracting(folder.relative(burst.paths)).isEmpty)
    try folder.shell("git checkout -q old")
    let back = await gather(watcher, until: Set(forth.map { ByteString(folder.full($0)) }))
    #expect(forth.subtracting(folder.relative(back.paths)).isEmpty)
  }

  @Test("ends when it is stopped, also while one waits, and may be stopped again")
  func stop() async throws {
    let watcher = try watchFiles(below: [folder.full("Content")])
    async let burst = next(watcher)
    watcher.stop()
    #expect(await burst == nil)
    watcher.stop()
    #expect(await watcher.next() == nil)
  }

  #if os(Linux)
    @Test("gives back what the system lent when it is stopped, and when nobody holds it any more")
    func descriptors() async throws {
      let watcher = try watchFiles(below: [folder.full("Content")])
      #expect(try queues() == 1)
      watcher.stop()
      try await waitForNoQueue()
      _ = try watchFiles(below: [folder.full("Content")])
      try await waitForNoQueue()
    }

    private func waitForNoQueue() async throws {
      let end = ContinuousClock.now + .seconds(5)
      while try queues() > 0, .now < end { try await Task.sleep(for: .milliseconds(10)) }
      #expect(try queues() == 0)
    }

    /// How many of this process's queues watch the folder: proc(5) tells the inode of each watched folder.
    private func queues() throws -> Int {
      var info = stat()
      try #require(stat(folder.full("Content"), &info) == 0)
      let mark = " ino:" + String(info.st_ino, radix: 16) + " "
      let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fdinfo")
      return files.count {
        (try? String(contentsOfFile: "/proc/self/fdinfo/" + $0, encoding: .utf8))?.contains(mark) == true
      }
    }
  #endif
}
