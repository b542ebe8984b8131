import Foundation
import ImpactSite
import Testing

@testable import Publishing

@Suite struct ForeignFolderTests {
  private func facts(_ path: String) -> [UInt32] {
    var info = stat()
    return stat(path, &info) == 0 ? [info.st_mode & 0o7777, info.st_uid, info.st_gid] : []
  }

  @Test(arguments: ReleaseEngineTests.ways.filter { $0.0 != .order })
  func foldersOfOthersStayAsTheyAre(_ kind: FolderTarget.Kind, _ isRemote: Bool) async throws {
    let target = try FolderTarget(kind, through: isRemote ? SSHServer() : nil)
    try await target.publish("r1", ReleaseEngineTests.site)
    try target.folder?.write("web/site/private/file.txt", "theirs")
    let modes: [(String, mode_t)] = [("/private", 0o700), ("/empty", 0o1775), ("/repo/refs", 0o2750), ("", 0o750)]
    for (name, mode) in modes {
      let path = target.live + name
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      if getuid() == 0 { chown(path, 33, 33) }
      chmod(path, mode)
    }
    symlink("nowhere", target.live + "/link")
    mkfifo(target.live + "/pipe", 0o600)
    let before = modes.map { facts(target.live + $0.0) }
    try await target.publish("r2", ["index.html": "2"])
    #expect(modes.map { facts(target.live + $0.0) } == before)
    #expect(Disk.status(target.live + "/pipe", followLinks: false)?.kind == .other)
    #expect(Disk.status(target.live + "/link", followLinks: false)?.kind == .link)
    try await target.rollBack()
    #expect(modes.map { facts(target.live + $0.0) } == before)
  }
}
