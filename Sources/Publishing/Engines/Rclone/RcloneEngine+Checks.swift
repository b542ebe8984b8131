import Diagnostics
import ImpactSite
import Tools

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension RcloneEngine {
  func differences(from release: LocalRelease, _ progress: @escaping ProgressReport) async throws(PublishError)
    -> [FileName]
  {
    let names = Array(release.manifest.site.files.keys) + [Array(ReleaseManifest.name.utf8)]
    progress(.step("Checking \(Self.count(names.count))"))
    let found = try await differing(names, from: release.folder, byBytes: !features.hasHashes, progress)
    damaged = Set(found)
    return found
  }

  private func differing(
    _ names: [FileName], from folder: String, byBytes: Bool, _ progress: @escaping ProgressReport
  ) async throws(PublishError) -> [FileName] {
    let command = ["check", "--one-way", "--combined", "-"] + (byBytes ? ["--download"] : [])
    let paths = [Self.localPath(folder), rclone.remote]
    let result = try await rclone.start(command, paths, names: names, progress)
    if !byBytes, result.errors.contains("hashes could not be checked") {
      return try await differing(names, from: folder, byBytes: true, progress)
    }
    var marks: [FileName: UInt8] = [:]
    for line in result.output.split(separator: UInt8(ascii: "\n")) where line.count > 2 {
      marks[Array(line.dropFirst(2))] = line.first
    }
    // A failure of its own is none of the files.
    guard names.allSatisfy({ marks[$0] != nil && marks[$0] != UInt8(ascii: "!") }) else {
      if result.isSuccess || marks.isEmpty && result.status == 3 {
        return names.filter { marks[$0] != UInt8(ascii: "=") }.sorted { $0.lexicographicallyPrecedes($1) }
      }
      throw await rclone.failure(result, "check the files")
    }
    return names.filter { marks[$0] != UInt8(ascii: "=") }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  func differences(from manifest: ReleaseManifest, _ progress: @escaping ProgressReport) async throws(PublishError)
    -> [FileName]
  {
    let owned = manifest.owned
    let names = Array(owned.keys)
    try Self.checkNames(names)
    progress(.step("Checking \(Self.count(names.count))"))
    let folder = try TemporaryPlace()
    do throws(PublishError) {
      try await rclone.run(
        ["copy", "--no-traverse"], [rclone.remote, folder.path], names: names, doing: "fetch files to check them",
        progress)
    } catch {
      await folder.remove()
      throw error
    }
    let differing = names.filter { folder.content(of: $0) != owned[$0] }
    await folder.remove()
    return differing.sorted { $0.lexicographicallyPrecedes($1) }
  }

  nonisolated func quotedName(_ name: FileName) -> String { quoted(PathBytes.text(name)) }
}
