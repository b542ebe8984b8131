import Diagnostics
import ImpactSite

/// What tells whether a host is this very machine: a file that only this run knows the content of.
struct OwnMachine: Sendable {
  /// The folder on this machine in which the file stands for a moment.
  let records: String
  /// The site's own folders.
  let folders: SiteFolders

  fileprivate static let name = Array("token".utf8)
}

extension SSHHost {
  /// Throws where the host is this machine and the live folder one that belongs to the site.
  func refuseOwnSite(_ live: String) async throws(PublishError) {
    guard let own, let path = Disk.resolved(own.records), RemoteLook.isPath(path), let folder = try LocalFolder(path)
    else { return }
    let token = Array((0..<4).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined().utf8)
    let place = LocalFolder.Place(folder: folder.descriptor, name: OwnMachine.name)
    LocalFolder.remove(place)
    let isWritten = LocalFolder.create(place) { file in token.withUnsafeBytes { Disk.write($0, to: file) } }
    guard isWritten else { throw LocalFailure.error("\(folder.shown(OwnMachine.name)) can't be written") }
    defer { LocalFolder.remove(place) }
    let read: [UInt8]?
    do {
      read = try await ask("get", [folder.shown(OwnMachine.name)], "Looking at \(path)")
    } catch {
      // Another machine, or another user's eyes: what can't be read proves nothing.
      return
    }
    guard read == token, let problem = PublishRefusal.problem(withPath: live, site: own.folders) else { return }
    throw PublishError("\(shell.host) leads back to this machine, to \(printable(live)), but \(problem)")
  }
}
