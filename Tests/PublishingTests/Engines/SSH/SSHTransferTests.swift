import Foundation
import ImpactSite
import Synchronization
import Testing

@testable import Publishing

/// Collects what an upload tells.
private final class Steps: Sendable {
  private let all = Mutex<[PublishProgress]>([])
  var report: ProgressReport { { step in self.all.withLock { $0.append(step) } } }
  /// rsync's own count.
  var count: String? {
    all.withLock { steps in
      steps.compactMap { if case .step(let text) = $0, text.hasPrefix("rsync: ") { text } else { nil } }.last
    }
  }
  var fractions: [Double] {
    all.withLock { $0.compactMap { if case .fraction(let value) = $0 { value } else { nil } } }
  }
}

@Suite(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync")) struct SSHTransferTests {
  static let files = [
    "index.html": "home", "-rf": "option", "$(touch x)": "code", "a\nb '\"`&;": "signs", "\\#012": "escape",
    "--delete/*?[x]/é": "deep", " ": "blank",
  ]

  let server: SSHServer
  let web: TemporaryFolder
  let local: TemporaryFolder
  let host: SSHHost
  let root: String

  init() async throws {
    server = try SSHServer()
    web = try TemporaryFolder()
    local = try TemporaryFolder()
    root = web.path + "/it's $(here) [a*b]; `x` & \"y\" \\ -e"
    host = try server.host(root + "/site")
    _ = try await host.open()
  }

  private func files(_ folder: String) throws -> [String: String] {
    try web.files(in: String(root.dropFirst(web.path.count + 1)) + "/" + folder).filter {
      $0.key != ReleaseManifest.name
    }
  }

  private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: root + "/" + path)
  }

  @Test func aFolderGetsTheFilesOfAReleaseAndNoOthers() async throws {
    let release = try localRelease("r-1", Self.files, in: local)
    try web.write(String(root.dropFirst(web.path.count + 1)) + "/one/left/over", "x")
    let steps = Steps()
    try await host.upload(release, to: root + "/one", like: nil, steps.report)
    #expect(try files("one") == Self.files)
    #expect(steps.count?.hasPrefix("rsync: 8 files sent, ") == true)
    #expect(steps.fractions.last == 1)
    #expect(try attributes("one")[.posixPermissions] as? Int == 0o755)
    #expect(try attributes("one/index.html")[.posixPermissions] as? Int == 0o644)
    #expect(try await host.differences(from: release, in: root + "/one") == [])
    await host.close()
  }

  @Test func filesThatAreThereAlreadyAreNotSentAndBecomeSecondNames() async throws {
    let first = try localRelease("r-1", Self.files, in: local)
    try await host.upload(first, to: root + "/one", like: nil, { _ in })
    // As old as no file that was just sent.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: root + "/one/index.html")
    var changed = Self.files
    changed["-rf"] = "changed"
    let second = try localRelease("r-2", changed, in: local)
    let steps = Steps()
    try await host.upload(second, to: root + "/two", like: root + "/one", steps.report)
    #expect(steps.count?.hasPrefix("rsync: 2 files sent, ") == true)
    #expect(try files("one") == Self.files)
    #expect(try files("two") == changed)
    let one = try attributes("one/index.html")
    let two = try attributes("two/index.html")
    #expect(one[.systemFileNumber] as? UInt64 == two[.systemFileNumber] as? UInt64)
    #expect((two[.modificationDate] as? Date)?.timeIntervalSince1970 == 1_000_000)
    try await host.upload(second, to: root + "/two", like: root + "/one", steps.report)
    #expect(steps.count?.hasPrefix("rsync: 0 files sent, ") == true)
    await host.close()
  }

  @Test func aHandEditIsNeitherTakenOverNorWrittenInto() async throws {
    let release = try localRelease("r-1", ["index.html": "home"], in: local)
    try await host.upload(release, to: root + "/one", like: nil, { _ in })
    let edited = root + "/one/index.html"
    try "hemo".write(toFile: edited, atomically: false, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: root + "/two", withIntermediateDirectories: true)
    try FileManager.default.linkItem(atPath: edited, toPath: root + "/two/index.html")
    try await host.upload(release, to: root + "/two", like: root + "/one", { _ in })
    #expect(try files("one") == ["index.html": "hemo"])
    #expect(try files("two") == ["index.html": "home"])
    await host.close()
  }

  @Test func whatDiffersIsNamedWhateverItsName() async throws {
    let release = try localRelease("r-1", Self.files, in: local)
    try await host.upload(release, to: root + "/one", like: nil, { _ in })
    try FileManager.default.removeItem(atPath: root + "/one/a\nb '\"`&;")
    try "hemo".write(toFile: root + "/one/index.html", atomically: false, encoding: .utf8)
    try "own".write(toFile: root + "/one/own", atomically: false, encoding: .utf8)
    try FileManager.default.removeItem(atPath: root + "/one/--delete/*?[x]/é")
    try FileManager.default.createSymbolicLink(atPath: root + "/one/--delete/*?[x]/é", withDestinationPath: "../../own")
    let expected = ["--delete/*?[x]/é", "a\nb '\"`&;", "index.html"].map { Array($0.utf8) }
    let inRelease = try await host.differences(from: release, in: root + "/one")
    #expect(inRelease == expected)
    let contents = release.manifest.owned
    let inContents = try await host.differences(from: contents, in: root + "/one")
    #expect(inContents == expected)
    try await host.upload(release, to: root + "/one", like: nil, { _ in })
    let none = try await host.differences(from: contents, in: root + "/one")
    #expect(none.map { String(decoding: $0, as: UTF8.self) } == [])
    await host.close()
  }

  @Test func theFoldersGroupIsKept() async throws {
    try FileManager.default.createDirectory(atPath: web.path + "/group", withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o2775], ofItemAtPath: web.path + "/group")
    let other = try server.host(web.path + "/group/site")
    let facts = try await other.open()
    let release = try localRelease("r-1", ["a/index.html": "home"], in: local)
    try await other.upload(release, to: facts.layout.new, like: nil, { _ in })
    for folder in [facts.layout.area, facts.layout.new, facts.layout.new + "/a"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder)
      #expect(attributes[.posixPermissions] as? Int == 0o2755, "\(folder)")
    }
    await other.close()
    await host.close()
  }

  @Test func aFolderThatCanNotBeWrittenToIsSaidInPlainWords() async throws {
    try web.write("file", "x")
    let release = try localRelease("r-1", ["index.html": "home"], in: local)
    let error = await #expect(throws: PublishError.self) {
      try await host.upload(release, to: web.path + "/file/below", like: nil, { _ in })
    }
    #expect(
      error?.message
        == "Making \(web.path)/file/below failed: a file stands there where a folder has to go; move it away")
    #expect(error?.details?.contains("Not a directory") == true)
    await host.close()
  }

  @Test(.enabled(if: getuid() == 0, "needs root, for a small disk"))
  func aDiskThatIsFullThereIsSaidAndWhatIsThereStays() async throws {
    await host.close()
    let disk = web.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    // Not every container allows that.
    guard try SSHServer.succeeds("/bin/mount", ["-t", "tmpfs", "-o", "size=300k", "tmpfs", disk]) else { return }
    defer { _ = try? SSHServer.succeeds("/bin/umount", ["-l", disk]) }
    let host = try server.host(disk + "/site")
    let layout = try await host.open().layout
    let small = try localRelease("r-1", ["index.html": "home"], in: local)
    try await host.upload(small, to: layout.release("r-1"), like: nil, { _ in })
    let large = try localRelease("r-2", ["index.html": String(repeating: "home", count: 200_000)], in: local)
    let error = await #expect(throws: PublishError.self) {
      try await host.upload(large, to: layout.new, like: layout.release("r-1"), { _ in })
    }
    #expect(error?.message.contains("full") == true, "\(String(describing: error))")
    let written = await #expect(throws: PublishError.self) {
      try await host.write(Array(repeating: 7, count: 400_000), to: layout.release("r-1") + "/" + ReleaseManifest.name)
    }
    #expect(written?.message.contains("the disk of web is full") == true, "\(String(describing: written))")
    #expect(
      FileManager.default.contents(atPath: layout.release("r-1") + "/" + ReleaseManifest.name)
        == Data(small.manifest.bytes))
    await host.close()
    #expect(!FileManager.default.fileExists(atPath: layout.area + "/data"))
  }
}
