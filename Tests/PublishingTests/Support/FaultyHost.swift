import ImpactSite
import Synchronization

@testable import Publishing

/// A host on which something fails once: the n-th thing that it is asked to do, before it does it or just after. What is
/// asked of several files is asked of one after the other.
final class FaultyHost: ReleaseHost {
  let real: any ReleaseHost
  /// Which call fails, from 0, before and after it alternately; nil for none.
  let fault: Int?
  private let count = Mutex(0)

  init(_ real: any ReleaseHost, fault: Int?) {
    self.real = real
    self.fault = fault
  }

  /// How many moments there were at which something could have failed.
  var moments: Int { count.withLock { $0 } }

  private func moment() throws(PublishError) {
    let now = count.withLock { count in
      count += 1
      return count - 1
    }
    if now == fault { throw PublishError("cut off at moment \(now)") }
  }

  func open(isDryRun: Bool) async throws(PublishError) -> HostFacts {
    try moment()
    let facts = try await real.open(isDryRun: isDryRun)
    try moment()
    return facts
  }

  func read(_ path: String) async throws(PublishError) -> [UInt8]? {
    try moment()
    return try await real.read(path)
  }

  func names(in folder: String) async throws(PublishError) -> [FileName] {
    try moment()
    return try await real.names(in: folder)
  }

  func folders(in folder: String) async throws(PublishError) -> [String] {
    try moment()
    return try await real.folders(in: folder)
  }

  func write(_ bytes: [UInt8], to path: String) async throws(PublishError) {
    try moment()
    try await real.write(bytes, to: path)
    try moment()
  }

  func upload(
    _ release: LocalRelease, to folder: String, like: String?, _ progress: ProgressReport
  ) async throws(PublishError) {
    try moment()
    try await real.upload(release, to: folder, like: like, progress)
    try moment()
  }

  func differences(from release: LocalRelease, in folder: String) async throws(PublishError) -> [FileName] {
    try moment()
    return try await real.differences(from: release, in: folder)
  }

  func differences(
    from contents: [FileName: FileContent], in folder: String
  ) async throws(PublishError) -> [FileName] {
    try moment()
    return try await real.differences(from: contents, in: folder)
  }

  func link(_ names: [FileName], from folder: String, to other: String) async throws(PublishError) {
    for name in names {
      try moment()
      try await real.link([name], from: folder, to: other)
    }
    try moment()
  }

  func allFolders(in folder: String) async throws(PublishError) -> [FileName] {
    try moment()
    return try await real.allFolders(in: folder)
  }

  func adopt(_ folders: [FileName], from folder: String, to other: String) async throws(PublishError) {
    for name in folders {
      try moment()
      try await real.adopt([name], from: folder, to: other)
    }
    try moment()
  }

  func changes(
    of names: [FileName], in folder: String, against other: String
  ) async throws(PublishError) -> ForeignChanges {
    try moment()
    return try await real.changes(of: names, in: folder, against: other)
  }

  func place(_ names: [FileName], from folder: String, in other: String) async throws(PublishError) {
    for name in names {
      try moment()
      try await real.place([name], from: folder, in: other)
    }
    try moment()
  }

  func remove(_ names: [FileName], in folder: String) async throws(PublishError) {
    for name in names {
      try moment()
      try await real.remove([name], in: folder)
    }
    try moment()
  }

  func removeEmptyFolder(_ path: String) async throws(PublishError) -> Bool {
    try moment()
    let isRemoved = try await real.removeEmptyFolder(path)
    try moment()
    return isRemoved
  }

  func rename(_ path: String, to other: String) async throws(PublishError) {
    try moment()
    try await real.rename(path, to: other)
    try moment()
  }

  func exchange(_ path: String, _ other: String) async throws(PublishError) {
    try moment()
    try await real.exchange(path, other)
    try moment()
  }

  func link(_ path: String, to text: String) async throws(PublishError) {
    try moment()
    try await real.link(path, to: text)
    try moment()
  }

  func close() async { await real.close() }
}
