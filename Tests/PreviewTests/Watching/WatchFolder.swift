import Foundation
import Testing

@testable import ImpactSite
@testable import Preview

/// A folder on the disk to watch, removed with the value's last use.
final class WatchFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "impact-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = try #require(PathLookup.real(url.path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func full(_ name: String) -> String { name.isEmpty ? path : path + "/" + name }

  func write(_ name: String, _ text: String = "text", flags: Int32 = O_TRUNC) throws {
    let file = try opened(name, flags: flags)
    try text.utf8CString.dropLast().withUnsafeBytes {
      try #require(Foundation.write(file, $0.baseAddress, $0.count) >= 0)
    }
    close(file)
  }

  /// Opens a file for writing, which the caller closes.
  func opened(_ name: String, flags: Int32 = O_TRUNC) throws -> Int32 {
    let file = open(full(name), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
    try #require(file >= 0, "\(name) can't be opened")
    return file
  }

  func make(_ names: String...) throws {
    for name in names {
      try FileManager.default.createDirectory(atPath: full(name), withIntermediateDirectories: true)
    }
  }

  func move(_ old: String, to new: String) throws { try #require(rename(full(old), full(new)) == 0) }

  func link(_ name: String, to target: String) throws { try #require(symlink(target, full(name)) == 0) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: full(name)) }

  /// Runs a shell script in the folder.
  func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", script]
    process.currentDirectoryURL = URL(filePath: path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script)")
  }

  /// Paths from the folder.
  func relative(_ paths: Set<ByteString>) -> [String] {
    paths.sorted().map(\.text).map { $0.hasPrefix(path + "/") ? String($0.dropFirst(path.count + 1)) : $0 }
  }
}

/// Waits for a burst, but not forever.
func next(_ watcher: any FileWatcher, within time: Duration = .seconds(5)) async -> Burst? {
  await withTaskGroup(of: Burst?.self) { group in
    group.addTask { await watcher.next() }
    group.addTask {
      try? await Task.sleep(for: time)
      return nil
    }
    let first = await group.next() ?? nil
    group.cancelAll()
    return first
  }
}

/// Gathers bursts until they name all of some paths, or five seconds passed.
func gather(_ watcher: any FileWatcher, until paths: Set<ByteString>) async -> Burst {
  var all = Burst()
  let end = ContinuousClock.now + .seconds(5)
  while !paths.isSubset(of: all.paths), .now < end, let burst = await next(watcher, within: end - .now) {
    all.merge(burst)
  }
  return all
}
