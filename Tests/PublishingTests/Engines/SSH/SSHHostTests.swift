import Foundation
import Testing

@testable import Publishing

/// The few things that a web host is asked to do, each with names that would do something else in a shell.
@Suite(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync")) struct SSHHostTests {
  static let hostile = [
    "a\nb.html", "$(touch x)", "`touch x`", "'\"'", "-rf", "--help", " ", "a b", "*", "~", "é", "\\", "\\#012", "%s",
    ";x",
    "&", "sub/-rf", "sub/*/$HOME", "sub/a\tb",
  ]
  static let names: [FileName] = hostile.map { Array($0.utf8) } + [[0xFF, 0xFE], [0x73, 0x2F, 0x80]]

  let server: SSHServer
  let web: TemporaryFolder
  let host: SSHHost
  let root: String

  init() async throws {
    server = try SSHServer()
    web = try TemporaryFolder()
    root = web.path + "/it's $(here) [a*b]; `x` & \"y\" \\ -e"
    host = try server.host(root + "/site")
    _ = try await host.open()
  }

  /// Makes files with those names below a folder, each with its name as its text.
  private func fill(_ folder: String, _ names: [FileName] = names) throws {
    for name in names {
      let path = Array((root + "/" + folder + "/").utf8) + name
      let slash = try #require(path.lastIndex(of: UInt8(ascii: "/")))
      let above = String(decoding: path[..<slash], as: UTF8.self)
      try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
      let file = path.map { CChar(bitPattern: $0) } + [0]
      let stream = try #require(fopen(file, "w"))
      _ = name.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
      fclose(stream)
    }
  }

  private func inode(_ folder: String, _ name: FileName) -> UInt64? {
    var info = stat()
    let path = Array((root + "/" + folder + "/").utf8) + name
    return lstat(path.map { CChar(bitPattern: $0) } + [0], &info) == 0 ? UInt64(info.st_ino) : nil
  }

  private func sorted(_ names: [FileName]) -> [FileName] { names.sorted { $0.lexicographicallyPrecedes($1) } }

  private func names(_ folder: String) async throws -> [FileName] {
    sorted(try await host.names(in: root + "/" + folder))
  }

  @Test func namesAreAnyBytesAndLinksAreNamedButNotFollowed() async throws {
    try fill("site")
    try web.write("outside/secret", "x")
    try FileManager.default.createSymbolicLink(atPath: root + "/site/link", withDestinationPath: web.path + "/outside")
    #expect(try await names("site") == sorted(Self.names + [Array("link".utf8)]))
    #expect(try await names("nowhere") == [])
    #expect(try await host.folders(in: root + "/site").sorted() == ["s", "sub"])
    #expect(try await host.folders(in: root + "/nowhere") == [])
    await host.close()
  }

  @Test func filesGetASecondNameAndReplaceWhatIsThereWithoutWritingIntoIt() async throws {
    try fill("one")
    try fill("two", [Array("a b".utf8)])
    try FileManager.default.linkItem(atPath: root + "/two/a b", toPath: root + "/kept")
    try FileManager.default.createSymbolicLink(atPath: root + "/one/link", withDestinationPath: "/nowhere/at all")
    try await host.link(Self.names + [Array("link".utf8)], from: root + "/one", to: root + "/two")
    #expect(try await names("two") == sorted(Self.names + [Array("link".utf8)]))
    for name in Self.names { #expect(inode("one", name) == inode("two", name), "\(name)") }
    #expect(inode(".", Array("kept".utf8)) != inode("two", Array("a b".utf8)))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: root + "/two/link")
    #expect(link == "/nowhere/at all")
    await host.close()
  }

  @Test func filesArePutInPlaceByRenamesAndStayInTheRelease() async throws {
    try fill("one")
    try fill("two")
    let before = Self.names.map { inode("one", $0) }
    try await host.place(Self.names, from: root + "/one", in: root + "/two")
    #expect(Self.names.map { inode("two", $0) } == before)
    #expect(try await names("one") == sorted(Self.names))
    // What is in place already is no mistake.
    try await host.place(Self.names, from: root + "/one", in: root + "/two")
    #expect(Self.names.map { inode("two", $0) } == before)
    await host.close()
  }

  @Test func aFolderInTheWayIsNotReplacedAndTheErrorNamesIt() async throws {
    try fill("one", [Array("a".utf8), Array("b".utf8)])
    try fill("two/b", [Array("own".utf8)])
    let error = await #expect(throws: PublishError.self) {
      try await host.place([Array("a".utf8), Array("b".utf8)], from: root + "/one", in: root + "/two")
    }
    #expect(error?.message.hasSuffix("failed: a folder stands there where a file has to go; move it away") == true)
    #expect(error?.details == "\(root)/two/./b: Is a directory")
    #expect(try await names("two") == [Array("a".utf8), Array("b/own".utf8)])
    #expect(try await names("one") == [Array("a".utf8), Array("b".utf8)])
    await host.close()
  }

  @Test func whatIsRemovedTakesItsEmptyFoldersAlongAndNothingElse() async throws {
    try fill("site")
    try fill("site/sub", [Array("own".utf8)])
    try await host.remove(Self.names + [Array("gone/long ago".utf8)], in: root + "/site")
    #expect(try await names("site") == [Array("sub/own".utf8)])
    #expect(try await host.folders(in: root + "/site") == ["sub"])
    try await host.remove([Array("sub/own".utf8)], in: root + "/site")
    #expect(FileManager.default.fileExists(atPath: root + "/site"))
    await host.close()
  }

  @Test func onlyFoldersWithoutFilesAreRemoved() async throws {
    try fill("full/deep", [Array("own".utf8)])
    try FileManager.default.createDirectory(atPath: root + "/empty/a/b", withIntermediateDirectories: true)
    #expect(try await host.removeEmptyFolder(root + "/full") == false)
    #expect(try await host.removeEmptyFolder(root + "/empty"))
    #expect(try await host.removeEmptyFolder(root + "/empty"))
    #expect(try web.files().keys.contains { $0.hasSuffix("full/deep/own") })
    #expect(!FileManager.default.fileExists(atPath: root + "/empty"))
    await host.close()
  }

  @Test func aFileIsWrittenInOneStepAndReadAsItIs() async throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let path = root + "/site/.impact-files"
    #expect(try await host.read(path) == nil)
    try await host.write(bytes, to: path)
    try FileManager.default.linkItem(atPath: path, toPath: root + "/kept")
    #expect(try await host.read(path) == bytes)
    try await host.write([], to: path)
    #expect(try await host.read(path) == [])
    #expect(FileManager.default.contents(atPath: root + "/kept") == Data(bytes))
    let error = await #expect(throws: PublishError.self) { try await host.write(bytes, to: root + "/site") }
    #expect(error?.message.contains("a folder stands there") == true)
    #expect(try await host.read(path) == [])
    await host.close()
  }

  @Test func aLinkIsSwitchedInOneStepAndAFolderIsNever() async throws {
    try fill("a", [Array("x".utf8)])
    try await host.link(root + "/site", to: ".site.impact-releases/r-1")
    try await host.link(root + "/site", to: "a")
    try await host.link(root + "/site", to: "-rf $(touch x)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: root + "/site") == "-rf $(touch x)")
    await #expect(throws: PublishError.self) { try await host.link(root + "/a", to: "b") }
    #expect(try await names("a") == [Array("x".utf8)])
    await host.close()
  }

  @Test func aFolderGetsAFreeNameOnly() async throws {
    try fill("a", [Array("x".utf8)])
    try fill("b", [Array("y".utf8)])
    let error = await #expect(throws: PublishError.self) { try await host.rename(root + "/a", to: root + "/b") }
    #expect(error?.message.contains("something stands there already") == true)
    try await host.rename(root + "/a", to: root + "/c")
    #expect(try await names("c") == [Array("x".utf8)])
    #expect(try await names("a") == [])
    await #expect(throws: PublishError("Folders can't be exchanged on web")) {
      try await host.exchange(root + "/b", root + "/c")
    }
    await host.close()
  }

  @Test func aPathWithALineEndIsRefused() async throws {
    await #expect(throws: PublishError.self) { _ = try await host.read(root + "/a\nnames\n/") }
    #expect(try await host.read(root + "/nowhere") == nil)
    await host.close()
  }
}
