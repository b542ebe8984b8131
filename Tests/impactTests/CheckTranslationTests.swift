import Foundation
import Testing

/// Which translations `impact check` takes for older than their originals.
@Suite struct CheckTranslationTests {
  private func site() throws -> DiskSite {
    let site = try DiskSite()
    try site.write("Content/site.yml", "name: K\nurl: https://kite.test/\nlanguages: [en, fr]\n")
    try FileManager.default.removeItem(at: site.path("Content/10-people.md"))
    try site.write("Content/index.fr.md", "---\ntitle: Notre action\n---\n")
    return site
  }

  private func change(_ site: DiskSite, _ path: String, at seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: site.path(path).path)
  }

  private func git(_ site: DiskSite, _ arguments: String..., at seconds: Int = 1_600_000_000) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=A", "-c", "user.email=a@kite.test"] + arguments
    process.currentDirectoryURL = site.folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_COMMITTER_DATE": "\(seconds) +0000", "GIT_AUTHOR_DATE": "\(seconds) +0000",
    ]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func isOlder(_ site: DiskSite) throws -> Bool {
    let result = try Program.run(["check"], in: site.folder)
    #expect(result.status == 0, "\(result.output)")
    return result.output.contains("A translation is older than its original\n")
  }

  @Test func withoutGitTheFilesTimeStampsCount() throws {
    let site = try site()
    try change(site, "Content/index.md", at: 1_700_000_000)
    try change(site, "Content/index.fr.md", at: 1_600_000_000)
    #expect(try isOlder(site))
    try change(site, "Content/index.fr.md", at: 1_700_000_000)
    #expect(try !isOlder(site))
  }

  @Test func inAWorkTreeTheCommitsCountAndChangesThatAreNotCommitted() throws {
    let site = try site()
    try git(site, "init", "--quiet")
    try git(site, "add", ".")
    try git(site, "commit", "--quiet", "--message", "All", at: 1_600_000_000)
    try change(site, "Content/index.fr.md", at: 1_500_000_000)
    #expect(try !isOlder(site))
    try site.write("Content/index.md", "---\ntitle: Our new impact\n---\n")
    #expect(try isOlder(site))
    try git(site, "commit", "--quiet", "--all", "--message", "Home", at: 1_600_000_001)
    #expect(try isOlder(site))
    try site.write("Content/index.fr.md", "---\ntitle: Notre nouvelle action\n---\n")
    #expect(try !isOlder(site))
    try git(site, "commit", "--quiet", "--all", "--message", "French", at: 1_600_000_002)
    #expect(try !isOlder(site))
  }

  @Test func aMoveOfBothFilesHidesNothingAndARemarkClears() throws {
    let site = try site()
    try site.write("Content/a.md", "---\ntitle: Cats and their keepers\n---\nText of some length.\n")
    try site.write("Content/a.fr.md", "---\ntitle: Chats\n---\n")
    try git(site, "init", "--quiet")
    try git(site, "add", ".")
    try git(site, "commit", "--quiet", "--message", "All")
    try site.write("Content/a.md", "---\ntitle: Cats and their keepers\n---\nText of another length.\n")
    try git(site, "commit", "--quiet", "--all", "--message", "Text")
    try git(site, "mv", "Content/a.md", "Content/b.md")
    try git(site, "mv", "Content/a.fr.md", "Content/b.fr.md")
    try git(site, "commit", "--quiet", "--message", "Move")
    #expect(try isOlder(site))
    try site.write("Content/b.fr.md", "---\n# checked 2026-11-26\ntitle: Chats\n---\n")
    #expect(try !isOlder(site))
    try git(site, "commit", "--quiet", "--all", "--message", "Check")
    #expect(try !isOlder(site))
  }

  @Test func aCheckStartsNoHook() throws {
    let site = try site()
    try git(site, "init", "--quiet")
    try git(site, "add", ".")
    try git(site, "commit", "--quiet", "--message", "All")
    try site.write(".git/hooks/post-index-change", "#!/bin/sh\ntouch started\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: site.path(".git/hooks/post-index-change").path)
    // The same bytes at another time are what git would note in its index.
    try change(site, "Content/index.md", at: 1_500_000_000)
    _ = try isOlder(site)
    #expect(!FileManager.default.fileExists(atPath: site.path("started").path))
  }

  @Test func aShallowCloneIsToldOnce() throws {
    let site = try site()
    try git(site, "init", "--quiet")
    try git(site, "add", ".")
    try git(site, "commit", "--quiet", "--message", "All")
    try git(site, "clone", "--quiet", "--depth", "1", "file://\(site.folder.path)", "clone")
    let result = try Program.run(["check", "--site", "clone"], in: site.folder)
    #expect(result.output.hasPrefix("Translations were not all compared with their originals\n"), "\(result.output)")
    #expect(result.output.hasSuffix("\n1 thing to look at.\n"))
  }

  @Test func missingTextsAreCounted() throws {
    let site = try site()
    try site.write("Content/10-people.md", "---\ntitle: People\n---\n")
    let result = try Program.run(["check"], in: site.folder)
    #expect(result.output.hasPrefix("A translation is missing\nFrench: 1 of 2 texts is missing.\n"), "\(result.output)")
  }
}
