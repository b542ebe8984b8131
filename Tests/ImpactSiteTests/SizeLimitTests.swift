import Diagnostics
import Testing

@testable import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct SizeLimitTests {
  struct Case: Sendable {
    let limit: SizeLimit
    let size: Int64
    let problem: String?
  }

  static let cases: [Case] = [
    Case(limit: .text, size: 0x80_0000, problem: nil),
    Case(limit: .text, size: 0x80_0001, problem: "has 8.1 MiB; a text has at most 8 MiB"),
    Case(limit: .text, size: 0x100_0000_0000, problem: "has 1 TiB; a text has at most 8 MiB"),
    Case(limit: .copied, size: 0x8000_0000, problem: nil),
    Case(limit: .copied, size: 0xC000_0000, problem: "has 3 GiB; a file of a site has at most 2 GiB"),
    Case(limit: .copied, size: 0x2FF_FFFF_FFFF, problem: "has 3 TiB; a file of a site has at most 2 GiB"),
  ]

  @Test(arguments: cases)
  func aFileBeyondALimitIsToldWithItsSize(example: Case) {
    #expect(example.limit.problem(example.size) == example.problem)
  }

  /// A site on a disk with one file of a terabyte that takes no room there.
  private func diagnostics(largeFile path: String, home: String = "Hello.\n") async throws -> [String] {
    let folder = try TestFolder()
    for (name, text) in [
      "Content/site.yml": "name: Org\nurl: https://example.com/\nlanguages: [en]\n",
      "Content/index.md": "---\ntitle: T\n---\n" + home, "Templates/page.html": "<title>x</title>",
      "Templates/404.html": "<title>x</title>",
    ] { try folder.write(name, text) }
    try folder.write(path, "")
    try #require(truncate(folder.path + "/" + path, 1 << 40) == 0)
    let input = BuildInput(
      content: DiskTree(name: "Content", path: folder.path + "/Content"),
      templates: DiskTree(name: "Templates", path: folder.path + "/Templates"))
    let report = await build(input) { _ in MemoryOutput() }
    #expect(!report.isWritten)
    return TextWriter(report.sources).text(report.diagnostics).split(separator: "\n").filter { $0.contains("error:") }
      .map(String.init)
  }

  @Test(arguments: ["Content/index.md", "Content/site.yml", "Content/10-people.md", "Templates/page.html"])
  func aTextOfATerabyteIsNotRead(path: String) async throws {
    let found = try await diagnostics(largeFile: path)
    #expect(found == ["\(path): error: the file has 1 TiB; a text has at most 8 MiB"])
  }

  @Test func anAssetOfATerabyteIsNotCopied() async throws {
    let found = try await diagnostics(largeFile: "Templates/assets/film.mp4")
    #expect(found.contains("Templates/assets/film.mp4: error: the file has 1 TiB; a file of a site has at most 2 GiB"))
  }

  @Test(arguments: [("[report](", "report.pdf"), ("![chart](", "report.png")])
  func aDocumentOfATerabyteIsToldWhereATextNamesIt(start: String, name: String) async throws {
    let found = try await diagnostics(largeFile: "Content/" + name, home: "\nSee \(start)\(name)).\n")
    let message = "\"\(name)\" can't be published: it has 1 TiB; a file of a site has at most 2 GiB"
    #expect(found == ["Content/index.md:5:\(start.utf8.count + 5): error: \(message)"])
  }
}
