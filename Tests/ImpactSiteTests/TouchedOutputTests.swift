import Diagnostics
import Foundation
import Testing

@testable import ImpactSite

/// Whatever somebody does to the output folder between two builds, the next one leaves what a clean build makes, to the
/// byte and the mode, or says why it can't.
@Suite struct TouchedOutputTests {
  /// A site that was built twice, so that records vouch for all of its output.
  private static func built() async throws -> DiskRecordsTests.Site {
    let site = try DiskRecordsTests.Site()
    _ = await site.build()
    DiskRecordsTests.Site.wait()
    _ = await site.build()
    DiskRecordsTests.Site.wait()
    #expect(await site.build().reads == 0)
    return site
  }

  /// What there is in an output folder, with modes.
  private static func modes(_ folder: TestFolder, _ output: String) async throws -> [[UInt8]: UInt16] {
    let listing = try #require(await FolderListing.of(folder.full(output)))
    var modes: [[UInt8]: UInt16] = [[]: try #require(Disk.mode(folder.full(output)))]
    for path in listing.files.map(\.path) + listing.folders {
      let mode: UInt16 = try #require(Disk.mode(folder.full(output + "/" + String(decoding: path, as: UTF8.self))))
      modes[path] = mode
    }
    return modes
  }

  private static func expectClean(_ site: DiskRecordsTests.Site) async throws {
    try await site.expectClean()
    #expect(try await modes(site.folder, "Public") == modes(site.folder, "Clean"))
  }

  @Test(arguments: [true, false])
  func changedModesAreMended(_ isRecorded: Bool) async throws {
    let site = try await Self.built()
    for (path, mode) in [
      ("index.html", 0o600), ("assets", 0o700), ("robots.txt", 0o755), ("assets", 0o2755),
    ] as [(String, mode_t)] {
      #expect(chmod(site.folder.full("Public/" + path), mode) == 0)
      _ = await site.build(isRecorded: isRecorded)
      try await Self.expectClean(site)
      _ = await site.build(isRecorded: isRecorded)
    }
  }

  /// The folder itself is the owner's: a group, and its bit for what is made in it.
  @Test(arguments: [0o750, 0o2775, 0o1755, 0o2770] as [mode_t])
  func theModeOfTheFolderItselfStays(_ mode: mode_t) async throws {
    let site = try await Self.built()
    #expect(chmod(site.folder.full("Public"), mode) == 0)
    try site.folder.write("Content/index.md", "---\ntitle: Another\n---\n")
    _ = await site.build()
    #expect(Disk.mode(site.folder.full("Public")) == UInt16(mode))
    var modes = try await Self.modes(site.folder, "Public")
    modes[[]] = nil
    #if os(Linux)
      #expect(Set(modes.values) == [0o644, 0o755 | UInt16(mode) & 0o2000])
    #endif
    #expect(await site.build().reads >= 0)
    #expect(Disk.mode(site.folder.full("Public")) == UInt16(mode))
  }

  @Test func anEditThatHidesItsTimeIsMended() async throws {
    let site = try await Self.built()
    let page = try #require(site.folder.text("Public/index.html"))
    let before = try site.folder.state("Public/index.html")
    try site.folder.write("Public/index.html", page.replacing("760", with: "999"))
    site.folder.setModified("Public/index.html", before.modified)
    #expect(try site.folder.state("Public/index.html") == before)
    _ = await site.build()
    try await Self.expectClean(site)
    #expect(site.folder.text("Public/index.html") == page)
  }

  /// Times that nanoseconds of 64 bits can't hold.
  @Test func filesOfTheFarFutureAreBuilt() async throws {
    let site = try await Self.built()
    for name in ["Content/index.md", "Templates/page.html", "Public/index.html"] {
      let far = timespec(tv_sec: 12_000_000_000, tv_nsec: 0)
      #expect(utimensat(AT_FDCWD, site.folder.full(name), [far, far], 0) == 0)
      #expect(await site.build().report.isWritten)
      try await Self.expectClean(site)
    }
  }

  @Test(arguments: [true, false])
  func emptyFoldersAreTakenAway(_ isRecorded: Bool) async throws {
    let site = try await Self.built()
    for path in ["new", "fr/new", "new/in/new"] {
      #expect(Disk.makeFolders(site.folder.full("Public/" + path)))
      _ = await site.build(isRecorded: isRecorded)
      try await Self.expectClean(site)
    }
  }

  @Test func aLostListIsWrittenAgainWhereRecordsKnowTheFiles() async throws {
    let site = try await Self.built()
    let list = "Public/" + OutputManifest.fileName
    for damage in [nil, "", "foreign\n"] as [String?] {
      if let damage { try site.folder.write(list, damage) } else { site.folder.remove(list) }
      _ = await site.build()
      try await Self.expectClean(site)
      DiskRecordsTests.Site.wait()
      _ = await site.build()
      DiskRecordsTests.Site.wait()
    }
  }

  @Test func withoutRecordsALostListIsSaid() async throws {
    let site = try await Self.built()
    try site.folder.write("Public/" + OutputManifest.fileName, "")
    let error = await #expect(throws: OutputError.self) { try await site.folder.output() }
    #expect(error?.message.contains("the list of what impact wrote here, .impact-files, is damaged") == true)
    site.folder.remove("Public/" + OutputManifest.fileName)
    await #expect(throws: OutputError.self) { try await site.folder.output() }
  }

  @Test func aForeignFileIsNeverTakenForOneOfTheSite() async throws {
    let site = try await Self.built()
    let records = DiskRecords(folder: site.folder.full(".impact"), program: site.program).load()
    #expect(records.outputs.count > 3)
    try site.folder.write("Public/photo.jpg", "mine")
    for name in ["photo.jpg", "fr/photo.jpg"] {
      try site.folder.write("Public/" + name, "mine")
      let error = await #expect(throws: OutputError.self) { try await site.folder.output(records: records) }
      #expect(error?.identifier == .foreignFiles)
      #expect(site.folder.text("Public/" + name) == "mine")
      site.folder.remove("Public/" + name)
      site.folder.remove("Public/photo.jpg")
    }
  }
}
