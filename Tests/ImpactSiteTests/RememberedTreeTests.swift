import Diagnostics
import Foundation
import Testing

@testable import ImpactSite

@Suite("A folder whose files are remembered")
struct RememberedTreeTests {
  private static let names = [
    "a.md", "b.md", "a", "ab", "a-b.md", "c/d.md", "c/e/f.md", "c", "c.md", "c/e", "\u{E9}.md",
  ]

  @Test("lists what a fresh look lists after every change that was noted", arguments: 0..<20)
  func randomChanges(seed: Int) async throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TestFolder()
    try folder.write("tree/start.md", "x")
    let disk = DiskTree(name: "tree", path: folder.full("tree"))
    let tree = RememberedTree(disk)
    for step in 0..<30 {
      guard let name = Self.names.randomElement(using: &generator) else { return }
      let path = "tree/" + name
      if Bool.random(using: &generator) {
        if Disk.isFolder(folder.full(path)) {
          await Disk.remove(folder.full(path))
        } else {
          folder.remove(path)
        }
      } else {
        for level in path.levels.dropLast() where !Disk.isFolder(folder.full(String(level))) {
          folder.remove(String(level))
        }
        await Disk.remove(folder.full(path))
        try folder.write(path, String(repeating: "x", count: step))
      }
      // A watcher names the folders that came, too.
      for level in name.levels { tree.note(changed: String(level)) }
      var (found, expected): ([Diagnostic], [Diagnostic]) = ([], [])
      let files = await tree.files(diagnostics: &found)
      let fresh = await disk.files(diagnostics: &expected).sorted { bytewise($0.path, $1.path) }
      #expect(files == fresh, "seed \(seed), step \(step): \(name)")
      #expect(found == expected)
    }
  }

  @Test("looks at nothing that was not noted")
  func unnoted() async throws {
    let folder = try TestFolder()
    try folder.write("tree/a.md", "x")
    let tree = RememberedTree(DiskTree(name: "tree", path: folder.full("tree")))
    var diagnostics: [Diagnostic] = []
    #expect(await tree.files(diagnostics: &diagnostics).map(\.path) == ["a.md"])
    try folder.write("tree/b.md", "x")
    #expect(await tree.files(diagnostics: &diagnostics).map(\.path) == ["a.md"])
    tree.note(changed: "b.md")
    #expect(await tree.files(diagnostics: &diagnostics).map(\.path) == ["a.md", "b.md"])
    try folder.write("tree/c.md", "x")
    tree.note(changed: nil)
    #expect(await tree.files(diagnostics: &diagnostics).map(\.path) == ["a.md", "b.md", "c.md"])
  }

  @Test("tells what is wrong as long as it is")
  func wrong() async throws {
    let folder = try TestFolder()
    try folder.write("tree/a.md", "x")
    #expect(symlink("/etc", folder.full("tree/out")) == 0)
    let tree = RememberedTree(DiskTree(name: "tree", path: folder.full("tree")))
    for _ in 0..<2 {
      var diagnostics: [Diagnostic] = []
      #expect(await tree.files(diagnostics: &diagnostics).map(\.path) == ["a.md"])
      #expect(diagnostics.count == 1)
    }
    folder.remove("tree/out")
    tree.note(changed: "out")
    var diagnostics: [Diagnostic] = []
    _ = await tree.files(diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
  }
}
