import Foundation
import ImpactSite
import Testing

@testable import Publishing

/// A folder that is published to, and the folder of what is published.
struct FolderTarget {
  /// How a release becomes live in it.
  enum Kind: CaseIterable, Sendable { case exchange, link, order }

  let folder = try? TemporaryFolder()
  let kind: Kind
  /// The server that leads to it; nil for a folder of this machine.
  let server: SSHServer?

  init(_ kind: Kind = .exchange, through server: SSHServer? = nil) throws {
    self.kind = kind
    self.server = server
    let folder = try #require(folder)
    switch kind {
    case .exchange: break
    case .link:
      // As a publish through ssh leaves it, with a site that is no release.
      try folder.write("web/.site.impact-releases/first/strange.txt", "not ours")
      try FileManager.default.createSymbolicLink(
        atPath: live, withDestinationPath: ".site.impact-releases/first")
    case .order: try folder.write("web/site/strange.txt", "not ours")
    }
    if kind == .exchange { try folder.write("web/site/strange.txt", "not ours") }
  }

  /// Another target that holds the same.
  func copy() throws -> FolderTarget {
    let copy = try FolderTarget(kind, through: server)
    try FileManager.default.removeItem(atPath: copy.path)
    try SSHServer.run("/bin/cp", ["-a", path, copy.path])
    return copy
  }

  var path: String { folder?.path ?? "" }
  var live: String { path + "/web/site" }
  var area: String { kind == .order ? live + "/.impact-releases" : path + "/web/.site.impact-releases" }

  /// The host; in `.order`, one that says that it can't exchange folders.
  func host(by publisher: String = "ana@office") throws -> any ReleaseHost {
    let time = "2026-11-26T09:45:00Z"
    if let server { return try server.host(live, holder: publisher, time: time) }
    return LocalHost(path: live, publisher: publisher, time: time, exchanges: kind != .order)
  }

  /// What is in the live folder, but for bookkeeping.
  func site() throws -> [String: String] {
    guard let folder else { return [:] }
    let real = try #require(Disk.real(live)).dropFirst((Disk.real(folder.path) ?? "").count + 1)
    return try folder.files(in: String(real)).filter { !$0.key.hasPrefix(".impact") }
  }

  /// All that is on the target.
  func all() throws -> [String: String] { try folder?.files(in: "web").filter { !$0.key.hasSuffix("/lock") } ?? [:] }

  /// The folders of releases.
  func releases() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: area)).subtracting(["lock"])
  }

  /// Publishes a site; true where it is live and what is there is just that.
  @discardableResult
  func publish(_ identifier: String, _ files: [String: String], on host: (any ReleaseHost)? = nil) async throws
    -> [String]
  {
    let engine = ReleaseEngine(try host ?? self.host())
    let folder = try #require(folder)
    let log = Notices()
    do {
      let state = try await engine.open()
      let release = try localRelease(identifier, files, over: state, in: folder)
      // Told of the same release again, nothing of it changes.
      try await engine.publish(release, over: state, log.report)
      if state.manifest?.facts?.identifier != identifier {
        #expect(try await engine.differences(from: release, log.report) == [])
      }
    } catch {
      await engine.close()
      throw error
    }
    await engine.close()
    return log.notices
  }

  /// Goes back to the release before; nil where none is kept.
  @discardableResult
  func rollBack(to wanted: String? = nil, on host: (any ReleaseHost)? = nil) async throws -> String? {
    let engine = ReleaseEngine(try host ?? self.host())
    do {
      let state = try await engine.open()
      let live = state.manifest?.facts?.identifier
      guard wanted == nil || live != wanted, let before = state.manifest,
        var earlier = try await engine.earlier(state)
      else {
        await engine.close()
        return live == wanted ? wanted : nil
      }
      earlier.carry(from: before)
      earlier.foreign = state.foreign
      try await engine.rollBack(to: earlier, over: state) { _ in }
      #expect(try await engine.differences(from: earlier) { _ in } == [])
      await engine.close()
      return earlier.facts?.identifier
    } catch {
      await engine.close()
      throw error
    }
  }
}

/// What an engine says that the user has to know.
final class Notices: Sendable {
  private let texts = Protected<[String]>([])
  var notices: [String] { texts.value }
  var report: ProgressReport {
    { [texts] progress in if case .notice(let text) = progress { texts.change { $0.append(text) } } }
  }
}

/// A value that several threads change.
final class Protected<Value: Sendable>: @unchecked Sendable {
  private var content: Value
  private let lock = NSLock()
  init(_ value: Value) { content = value }
  var value: Value { lock.withLock { content } }
  func change(_ body: (inout Value) -> Void) { lock.withLock { body(&content) } }
}
