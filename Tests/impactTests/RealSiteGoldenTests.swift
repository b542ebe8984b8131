import Foundation
import Testing

/// The page of this repository, byte for byte as the program made it before its stages were laid out anew.
@Suite struct RealSiteGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let golden = folder.appending(path: "Golden")

  /// `IMPACT_RECORD_GOLDEN=1 swift test --filter RealSiteGoldenTests` writes the files anew, and fails.
  static let isRecording = ProcessInfo.processInfo.environment["IMPACT_RECORD_GOLDEN"] == "1"

  /// The repository's site, built by the program into a folder of its own.
  private func build() throws -> DiskSite {
    let site = try DiskSite()
    let root = Self.folder.appending(path: "../..").standardizedFileURL
    for name in ["Content", "Templates"] {
      try FileManager.default.removeItem(at: site.path(name))
      try FileManager.default.copyItem(at: root.appending(path: name), to: site.path(name))
    }
    let result = try site.build("--strict")
    #expect(result.status == 0)
    #expect(result.errors == "")
    return site
  }

  /// The text of a file, with `HASH` for the hashes in the names of assets, which change with each of them.
  private func text(_ data: Data) throws -> String {
    try #require(String(data: data, encoding: .utf8)).replacing(#/(assets/[\w-]+\.)[0-9a-f]{12}(?=\.)/#) {
      $0.output.1 + "HASH"
    }
  }

  @Test func thePagesAreTheGoldenOnes() throws {
    let site = try build()
    let files = try site.files()
    for name in ["index.html", "404.html", "robots.txt", "sitemap.xml"] {
      let built = try text(try #require(files[name], "\(name) was not written"))
      let file = Self.golden.appending(path: name)
      if Self.isRecording {
        try Data(built.utf8).write(to: file)
        Issue.record("\(name) was recorded; look at the difference, and run again without IMPACT_RECORD_GOLDEN")
      } else {
        let expected = try String(contentsOf: file, encoding: .utf8)
        let comment: Comment = "\(name) is not the golden one:\n\(difference(built, expected))"
        #expect(Array(built.utf8) == Array(expected.utf8), comment)
      }
    }
    let assets = files.keys.filter { $0.hasPrefix("assets/") }.sorted()
    #expect(try assets.map { try text(Data($0.utf8)) } == ["assets/icon.HASH.svg", "assets/style.HASH.css"])
    #expect(files.keys.count { !$0.hasPrefix(".") } == 9)
  }

  /// The first line that differs.
  private func difference(_ built: String, _ expected: String) -> String {
    let lines = zip(built.split(separator: "\n"), expected.split(separator: "\n"))
    return lines.first { $0 != $1 }.map { "+ \($0)\n- \($1)" } ?? "one is longer"
  }
}
