import Diagnostics
import Foundation
import Testing

@testable import ImpactSite

/// A folder on the disk with an output folder `Public`, removed with the value's last use.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "impact-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = try #require(Disk.real(url.path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What a file and its folder entry are: touching it in any way changes one of them.
  struct State: Equatable {
    var inode: UInt64
    var modified: Int64
  }

  func full(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try #require(Disk.makeFolder(of: full(name)))
    // Not Foundation, which would write another form of a name.
    let file = open(full(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    #expect(bytes.withUnsafeBytes { Disk.write($0, to: file) })
  }

  func text(_ name: String) -> String? { Disk.read(full(name)).map { String(decoding: $0, as: UTF8.self) } }

  func remove(_ name: String) { unlink(full(name)) }

  /// What stands in a folder, by the bytes of the names.
  func entries(_ name: String = "") -> [[UInt8]] {
    var names: [[UInt8]] = []
    #expect(Disk.forEachName(in: Disk.openFolder(full(name))) { names.append(Array($0.bytes)) })
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  func state(_ name: String) throws -> State {
    let stamp = try #require(Disk.status(full(name), followLinks: false)?.stamp, "\(name) is not there")
    return State(inode: stamp.inode, modified: stamp.modified)
  }

  /// Every file below a folder, and the folders themselves, with their states.
  func states(_ name: String = "Public") async throws -> [[UInt8]: State] {
    let listing = try #require(await FolderListing.of(full(name)))
    var states: [[UInt8]: State] = [[]: try state(name)]
    for path in listing.files.map(\.path) + listing.folders {
      states[path] = try state(name + "/" + String(decoding: path, as: UTF8.self))
    }
    return states
  }

  /// Every file below a folder with its bytes.
  func files(_ name: String = "Public") async throws -> [[UInt8]: [UInt8]] {
    var files: [[UInt8]: [UInt8]] = [:]
    for file in try #require(await FolderListing.of(full(name))).files {
      files[file.path] = Disk.read(full(name) + "/" + String(decoding: file.path, as: UTF8.self))
    }
    return files
  }

  /// Sets a file's time of change.
  func setModified(_ name: String, _ time: Int64) {
    let part = timespec(tv_sec: Int(time / 1_000_000_000), tv_nsec: Int(time % 1_000_000_000))
    #expect(utimensat(AT_FDCWD, full(name), [part, part], 0) == 0)
  }

  func output(
    _ name: String = "Public", records: Records = Records()
  ) async throws(OutputError) -> FolderOutput {
    try await FolderOutput(path: full(name), shown: name, records: records)
  }

  /// Builds a site from memory into the folder and returns what was wrong.
  @discardableResult func build(_ site: TestSite) async -> [String] {
    let report = await report(site)
    #expect(report.isWritten == report.diagnostics.isEmpty)
    return report.diagnostics.map(\.message)
  }

  /// Builds a site from memory into the folder.
  func report(_ site: TestSite) async -> BuildReport {
    let input = BuildInput(
      content: MemoryTree(name: "Content", site.content), templates: MemoryTree(name: "Templates", site.templates))
    return await ImpactSite.build(input) { _ throws(OutputError) -> any SiteOutput in try await self.output() }
  }
}
