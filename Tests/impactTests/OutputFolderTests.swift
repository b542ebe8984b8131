import Foundation
import Testing

@Suite struct OutputFolderTests {
  @Test func filesThatImpactDidNotWriteAreNeverTouched() throws {
    let site = try DiskSite()
    try site.write("Public/photo.jpg", "mine")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.hasPrefix(
        "Public: error: the output folder holds files that impact did not write (photo.jpg); move them away or choose another folder\n"
      ))
    #expect(try site.files() == ["photo.jpg": Data("mine".utf8)])

    try FileManager.default.removeItem(at: site.path("Public/photo.jpg"))
    #expect(try site.build().status == 0)
    let before = try site.files()
    try site.write("Public/2020/notes.txt", "mine")
    #expect(try site.build().status == 1)
    #expect(try site.files() == before.merging(["2020/notes.txt": Data("mine".utf8)]) { $1 })
  }

  @Test func gitsOwnFilesAreCarriedOver() throws {
    let site = try DiskSite()
    try site.write("Public/.gitignore", "*\n")
    try site.write("Public/.gitkeep", "")
    #expect(try site.build().status == 0)
    #expect(try site.build().status == 0)
    #expect(try String(contentsOf: site.path("Public/.gitignore"), encoding: .utf8) == "*\n")
    #expect(FileManager.default.fileExists(atPath: site.path("Public/.gitkeep").path))
  }

  @Test func aPageThatIsGoneLeavesNothingBehind() throws {
    let site = try DiskSite()
    try site.write("Content/2020/index.md", "---\ntitle: Old\n---\n![A team](team.jpg)\n")
    try site.write("Content/2020/team.jpg", "GIF89a")
    #expect(try site.build().status == 0)
    #expect(try site.files()["2020/team.jpg"] == Data("GIF89a".utf8))
    try FileManager.default.removeItem(at: site.path("Content/2020"))
    #expect(try site.build().status == 0)
    #expect(!FileManager.default.fileExists(atPath: site.path("Public/2020").path))
  }

  @Test func anUnchangedFileKeepsItsTimeStamp() throws {
    let site = try DiskSite()
    #expect(try site.build().status == 0)
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    for file in ["robots.txt", "index.html"] {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: site.path("Public/" + file).path)
    }
    try site.write("Content/index.md", "---\ntitle: Our new impact\n---\n")
    #expect(try site.build().status == 0)
    func date(_ file: String) throws -> Date? {
      try FileManager.default.attributesOfItem(atPath: site.path("Public/" + file).path)[.modificationDate] as? Date
    }
    #expect(try date("robots.txt") == old)
    #expect(try date("index.html") != old)
  }

  @Test func aLinkOutOfContentIsRefused() throws {
    let site = try DiskSite()
    try site.write("secret.md", "---\ntitle: Secret\n---\n")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: site.path("Content/30-secret.md").path, withDestinationPath: "../secret.md")
    try manager.createSymbolicLink(atPath: site.path("Content/40-loop.md").path, withDestinationPath: "40-loop.md")
    try manager.createSymbolicLink(atPath: site.path("Content/up").path, withDestinationPath: "..")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors == """
        Content/30-secret.md: error: the symbolic link leads out of Content; put a copy of the file here instead
        Content/40-loop.md: error: the symbolic link leads nowhere
        Content/up: error: the symbolic link leads out of Content; put a copy of the file here instead
        Nothing was built: 3 errors. Public is as it was.

        """)
  }

  @Test func aLinkInsideContentIsFollowed() throws {
    let site = try DiskSite()
    try FileManager.default.createSymbolicLink(
      atPath: site.path("Content/2020-people.md").path, withDestinationPath: "10-people.md")
    // The same section twice, under one number each: the names are the same, and so the link was followed.
    #expect(try site.build().errors.contains("there is another section \"people\" on this page"))
  }

  static let inContent = "this is in Content, which the site is made from; choose a folder outside it, such as Public"
  static let aroundSite =
    "this is the site's own folder or above it; choose a folder of its own for the output, such as Public"
  static let inRecords = "impact keeps its records here, not the site; choose another folder, such as Public"

  @Test(
    arguments: [
      ("Content", inContent), ("Content/out", inContent), ("Content/new/out/", inContent),
      ("./Templates/../Content/new", inContent), ("new/../Content/out", inContent), ("to-content/out", inContent),
      ("Templates", inContent.replacingOccurrences(of: "Content", with: "Templates")),
      (".", aroundSite), ("..", aroundSite), ("Content/..", aroundSite), ("/", aroundSite),
      (".impact", inRecords), (".impact/out", inRecords), ("new/../.impact", inRecords), (".Impact", inRecords),
    ])
  func theOutputCannotGoWhereTheSiteIsKept(_ output: String, _ message: String) throws {
    let site = try DiskSite()
    try FileManager.default.createSymbolicLink(
      atPath: site.path("to-content").path, withDestinationPath: "Content")
    let before = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path).sorted()
    let result = try site.build("--output", output)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("\(output): error: \(message)\n"))
    let after = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path).sorted()
    #expect(after.filter { ![".output", ".errors"].contains($0) } == before)
  }

  @Test func theOutputCannotGoIntoTheRecordsThatAreThere() throws {
    let site = try DiskSite()
    #expect(try site.build().status == 0)
    #expect(try site.build("--output", ".impact/out").errors.hasPrefix(".impact/out: error: \(Self.inRecords)\n"))
  }

  @Test func theOutputCannotHoldContentThatLiesElsewhere() throws {
    let (site, elsewhere) = (try DiskSite(), try DiskSite())
    try FileManager.default.removeItem(at: site.path("Content"))
    try FileManager.default.createSymbolicLink(
      at: site.path("Content"), withDestinationURL: elsewhere.path("Content"))
    #expect(
      try site.build("--output", elsewhere.folder.path).errors.contains(
        "error: this folder holds Content, which the site is made from; choose a folder of its own for the output, "))
  }

  @Test(arguments: ["Public/sub", "Public/a/b", "to-public/sub", "Public/2020"])
  func theOutputCannotGoIntoAnotherOne(_ output: String) throws {
    let site = try DiskSite()
    try site.write("Content/2020/index.md", "---\ntitle: Old\n---\n")
    #expect(try site.build().status == 0)
    try FileManager.default.createSymbolicLink(atPath: site.path("to-public").path, withDestinationPath: "Public")
    let before = try site.files()
    let result = try site.build("--output", output)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("\(output): error: this is inside "))
    #expect(
      result.errors.contains(
        "/Public, where impact writes a site; that site could not be built again, so choose a folder outside it\n"))
    #expect(try site.files() == before)
    #expect(try site.build().status == 0)
    #expect(try site.build("--output", "Other/sub").status == 0)
  }

  @Test(arguments: ["Public/sub", "public/sub"])
  func theOutputCannotGoIntoAFolderThatIsStillToCome(_ output: String) throws {
    let site = try DiskSite()
    let result = try site.build("--output", output)
    #expect(result.status == 1)
    #expect(result.errors.contains("/\(output.prefix(6)), where impact writes a site;"))
    #expect(try site.build().status == 0)
  }

  @Test func theOutputCannotHaveTheNameOfASiteThatIsBeingWritten() throws {
    let site = try DiskSite()
    let result = try site.build("--output", ".Public.impact-0123abcd")
    #expect(result.status == 1)
    #expect(result.errors.contains("impact gives such a name to a site that is being written"))
    #expect(try site.build().status == 0)
  }

  /// A web server is another user than the one who builds.
  @Test(arguments: [0o077, 0o002, 0o777] as [mode_t])
  func theSiteIsForAllToReadWhateverTheUserKeepsToHimself(_ mask: mode_t) throws {
    let site = try DiskSite()
    #expect(try site.build().status == 0)
    let usual = try site.modes()
    #expect(Set(usual.values) == [0o644, 0o755])
    try site.write("Content/2020/index.md", "---\ntitle: New\n---\n")
    #expect(try site.build(mask: mask).status == 0)
    #expect(Set(try site.modes().values) == [0o644, 0o755])
    try FileManager.default.removeItem(at: site.path("Public"))
    #expect(try site.build(mask: mask).status == 0)
    #expect(Set(try site.modes().values) == [0o644, 0o755])
  }

  @Test func whatIsWrongWithTheOutputHidesNothingElse() throws {
    let site = try DiskSite()
    #expect(try site.build().status == 0)
    try site.write("Public/mine.txt", "mine")
    try site.write("Content/10-people.md", "---\ntitle: People\n---\n{{ nobody }} came.\n")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/10-people.md:4:1: error: there is no figure"))
    #expect(result.errors.contains("Public: error: the output folder holds files that impact did not write"))
  }

  @Test func aSecondBuildAtTheSameTimeSaysSo() throws {
    let site = try DiskSite()
    let handle = open(site.folder.path, O_RDONLY)
    defer { close(handle) }
    #expect(flock(handle, LOCK_EX) == 0)
    let result = try site.build()
    #expect(result.status == 1)
    #expect(
      result.errors.hasPrefix(
        "Public: error: another build is writing there, or beside it; try again when it is done\n"))
  }

  @Test func whatACutOffBuildLeftIsClearedAway() throws {
    let site = try DiskSite()
    let left = ".Public.impact-0123abcd"
    try FileManager.default.createDirectory(
      at: site.path(left + "/impact-staging-1"), withIntermediateDirectories: true)
    try site.write(left + "/site/index.html", "half")
    #expect(try site.build().status == 0)
    #expect(!FileManager.default.fileExists(atPath: site.path(left).path))
  }
}
