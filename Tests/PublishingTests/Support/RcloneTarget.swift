import Foundation
import ImpactSite
import Testing
import Tools

@testable import Publishing

/// The kinds of back ends that the engine is tried with: one that puts files in place by renames, and a server that does
/// not. The tests of the program try more of them.
enum RcloneBackend: String, CaseIterable, Sendable {
  case folder, webdav

  @discardableResult
  static func run(_ program: String, _ arguments: [String]) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A target for rclone, with its server; both are gone with it.
final class RcloneTarget: @unchecked Sendable {
  let backend: RcloneBackend
  let folder: TemporaryFolder
  let remote: String
  private var server: Process?
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  init(_ backend: RcloneBackend) async throws {
    self.backend = backend
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/live", withIntermediateDirectories: true)
    remote = backend == .folder ? folder.path + "/live" : "there:"
    try folder.write("rclone.conf", "")
    try folder.write("runs", "")
    if backend != .folder { try await serve() }
    try cutOff(after: nil)
  }

  deinit {
    server?.terminate()
  }

  /// Starts the server at a free port.
  private func serve() async throws {
    for _ in 0..<20 {
      let port = Int.random(in: 20_000..<32_000)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["rclone", "serve", "webdav", "--addr", "127.0.0.1:\(port)", folder.path + "/live"]
      process.environment = ProcessInfo.processInfo.environment.merging([
        "RCLONE_CONFIG": folder.path + "/rclone.conf", "XDG_CACHE_HOME": folder.path + "/cache",
      ]) { $1 }
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try configure(port)
      try process.run()
      server = process
      for _ in 0..<200 where process.isRunning {
        if RcloneBackend.run("bash", ["-c", "exec 3<>/dev/tcp/127.0.0.1/\(port)"]) == 0, process.isRunning { return }
        try await Task.sleep(for: .milliseconds(50))
      }
      process.terminate()
    }
    Issue.record("the server does not start")
  }

  private func configure(_ port: Int) throws {
    let lines = ["type = webdav", "url = http://127.0.0.1:\(port)", "vendor = other"]
    try folder.write("rclone.conf", (["[there]"] + lines).joined(separator: "\n") + "\n")
  }

  /// The program with the test's configuration; each run is counted.
  var tool: Tool {
    var tool = Tool("rclone")
    tool.environment = [
      "RCLONE_CONFIG": folder.path + "/rclone.conf", "PATH": "\(folder.path):\(Self.path)",
    ]
    return tool
  }

  /// Makes the program fail after some more runs; nil for never.
  func cutOff(after runs: Int?) throws {
    let limit = runs.map { "[ $(wc -c < '\(folder.path)/runs') -gt \($0) ] && exit 99" } ?? ""
    try folder.write(
      "rclone", "#!/bin/sh\nprintf x >> '\(folder.path)/runs'\n\(limit)\nPATH='\(Self.path)' exec rclone \"$@\"\n")
    try folder.write("runs", "")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/rclone")
  }

  func engine(_ publisher: String = "ana@office") -> RcloneEngine {
    RcloneEngine(remote: remote, publisher: publisher, tool: tool, pause: .milliseconds(20))
  }

  /// The paths of the files on the target and their texts, without those for bookkeeping.
  func files() async throws -> [String: String] {
    try await allFiles().filter { !$0.key.hasPrefix(".impact") }
  }

  func allFiles() async throws -> [String: String] {
    try folder.files(in: "live")
  }

  /// Puts a file there that is not Impact's.
  func put(_ name: String, _ text: String) async throws {
    let result = try await tool.run(
      ["rcat", "--", remote + (remote.hasSuffix(":") ? "" : "/") + name], input: Array(text.utf8))
    #expect(result.isSuccess, "\(result.errors)")
  }

  /// Publishes files as a release, and checks it by the engine itself.
  @discardableResult
  func publish(_ identifier: String, _ files: [String: String]) async throws -> TargetState {
    let engine = engine()
    do {
      let state = try await engine.open()
      let release = try localRelease(identifier, files, over: state, in: folder)
      #expect(state.conflicts(with: release.manifest).isEmpty)
      try await engine.publish(release, over: state) { _ in }
      #expect(try await engine.differences(from: release) { _ in }.isEmpty)
      await engine.close()
      return state
    } catch {
      await engine.close()
      throw error
    }
  }

  /// Rolls back as a publisher does.
  func rollBack() async throws {
    let engine = engine()
    do {
      let state = try await engine.open()
      var earlier = try #require(try await engine.earlier(state))
      if let live = state.manifest { earlier.carry(from: live) }
      earlier.foreign = state.foreign
      try await engine.rollBack(to: earlier, over: state) { _ in }
      #expect(try await engine.differences(from: earlier) { _ in }.isEmpty)
      await engine.close()
    } catch {
      await engine.close()
      throw error
    }
  }
}
