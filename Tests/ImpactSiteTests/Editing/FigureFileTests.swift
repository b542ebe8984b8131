import Foundation
import Testing

@testable import ImpactSite

@Suite("Writing a content file")
struct FigureFileTests {
  private let folder: TestFolder
  private let old = Array("old".utf8)
  private let new = Array("new bytes".utf8)

  init() throws {
    folder = try TestFolder()
    try folder.write("Content/2020/index.md", old)
  }

  @Test("replaces it in one step and keeps its mode")
  func replaces() throws {
    chmod(folder.full("Content/2020/index.md"), 0o640)
    let inode = try folder.state("Content/2020/index.md").inode
    #expect(write("2020/index.md") == nil)
    #expect(folder.text("Content/2020/index.md") == "new bytes")
    #expect(Disk.mode(folder.full("Content/2020/index.md")) == 0o640)
    #expect(try folder.state("Content/2020/index.md").inode != inode)
    #expect(folder.entries("Content/2020") == [Array("index.md".utf8)])
  }

  @Test("leaves one that has changed since, and nothing beside it")
  func changed() throws {
    try folder.write("Content/2020/index.md", "other")
    #expect(write("2020/index.md") == .changedSince)
    #expect(folder.text("Content/2020/index.md") == "other")
    #expect(folder.entries("Content/2020").count == 1)
  }

  @Test("writes to the file that a link in the content leads to, and keeps the link")
  func links() throws {
    #expect(symlink("2020/index.md", folder.full("Content/index.md")) == 0)
    #expect(write("index.md") == nil)
    #expect(Disk.status(folder.full("Content/index.md"), followLinks: false)?.kind == .link)
    #expect(folder.text("Content/2020/index.md") == "new bytes")
  }

  @Test("never leaves the content folder", arguments: ["../other.md", "link.md", "folder/other.md"])
  func outside(_ path: String) throws {
    try folder.write("other.md", old)
    try folder.write("Content2/other.md", old)
    #expect(symlink("../other.md", folder.full("Content/link.md")) == 0)
    #expect(symlink("../Content2", folder.full("Content/folder")) == 0)
    #expect(write(path) == .unwritable("the file lies outside the content folder, so it is not written to"))
    #expect(folder.text("other.md") == "old" && folder.text("Content2/other.md") == "old")
  }

  @Test("says that a file is read-only")
  func readOnly() {
    chmod(folder.full("Content/2020/index.md"), 0o444)
    #expect(write("2020/index.md") == .unwritable("the file is read-only; allow writing to it first"))
    #expect(folder.text("Content/2020/index.md") == "old")
  }

  @Test("says that a folder can't be written to", .enabled(if: geteuid() != 0))
  func folderReadOnly() {
    chmod(folder.full("Content/2020"), 0o555)
    defer { chmod(folder.full("Content/2020"), 0o755) }
    #expect(write("2020/index.md") == .unwritable("the folder can't be written to: Permission denied"))
    #expect(folder.text("Content/2020/index.md") == "old")
  }

  @Test("says what is no file at all")
  func noFile() {
    #expect(write("2021/index.md") == .unwritable("the file can't be found: No such file or directory"))
    #expect(write("2020") == .unwritable("this is not a file"))
  }

  @Test("says that the disk is full and leaves nothing behind", .enabled(if: FullDisk.isPossible))
  func full() throws {
    let disk = try FullDisk(folder.full("Content/full"))
    defer { disk.remove() }
    try folder.write("Content/full/index.md", old)
    let large = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(write("full/index.md", large) == .unwritable("there is no room left on the disk"))
    #expect(folder.text("Content/full/index.md") == "old")
    #expect(folder.entries("Content/full").count == 1)
  }

  private func write(_ path: String, _ bytes: [UInt8]? = nil) -> FigureFile.Problem? {
    do {
      try FigureFile.write(bytes ?? new, expecting: old, path, in: folder.full("Content"))
      return nil
    } catch {
      return error
    }
  }
}

/// A file system in memory that has room for very little; the administrator alone can make one.
private struct FullDisk {
  let path: String

  static let isPossible: Bool = {
    #if os(Linux)
      guard geteuid() == 0 else { return false }
      let path = "/tmp/impact-full-\(getpid())"
      guard Disk.makeFolders(path) else { return false }
      defer { rmdir(path) }
      guard mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 else { return false }
      return umount(path) == 0
    #else
      return false
    #endif
  }()

  init(_ path: String) throws {
    self.path = path
    try #require(Disk.makeFolders(path))
    #if os(Linux)
      try #require(mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0)
    #endif
  }

  func remove() {
    #if os(Linux)
      umount(path)
    #endif
  }
}
