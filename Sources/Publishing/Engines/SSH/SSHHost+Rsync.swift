import Diagnostics
import ImpactSite
import Tools

extension SSHHost {
  func upload(
    _ release: LocalRelease, to folder: String, like: String?, _ progress: ProgressReport
  ) async throws(PublishError) {
    progress(.step("Sending what is new to \(shell.host)"))
    // rsync has a connection of its own and may write on for a while when its publisher was cut off: each try fills a
    // folder of its own, which gets the right name when it is complete.
    let area = ReleaseLayout.parent(of: folder)
    let stale = try await folders(in: area).map { area + "/" + $0 }
      .filter { $0 == folder || ReleaseLayout.isUnfinished(String($0.dropFirst(area.count + 1))) }
    let place = area + "/" + ReleaseLayout.unfinishedName()
    // Where that can't be, rsync's own words are lost now and then.
    _ = try await ask("folder", [place], "Making \(folder)")
    let result = try await send(release, to: place, like: [like].compactMap { $0 } + stale, progress)
    for old in stale {
      do throws(PublishError) {
        let names = try await names(in: old)
        if !names.isEmpty { try await remove(names, in: old) }
        _ = try await removeEmptyFolder(old)
      } catch {
        // One into which something is still written goes next time; a host that is gone is told of below.
        continue
      }
    }
    try await rename(place, to: folder)
    if let count = RsyncOutput.count(result.text) { progress(.step(count)) }
  }

  /// Fills a new folder. Files that are just so in one of the other folders become second names of these.
  private func send(
    _ release: LocalRelease, to folder: String, like others: [String], _ progress: ProgressReport
  ) async throws(PublishError) -> Tool.Result {
    // Without the times: files are compared by their bytes, and one that is the same stays one with the earlier one's.
    // rsync writes to a new file and renames it. `-s` keeps names from the shell at the other end.
    var options = [
      "-rpc", "-s", "--no-human-readable", "--stats", "--info=progress2", "--chmod=D\(modeOfFolders),F644",
    ]
    // rsync takes no more than twenty.
    options += others.prefix(20).map { "--link-dest=\($0)" }
    let (fractions, lines) = AsyncStream.makeStream(of: Double.self)
    async let sending = rsync(options, [Self.local(release.folder), remote(folder)], fractions: lines)
    for await fraction in fractions { progress(.fraction(fraction)) }
    let result = try await sending.get()
    guard result.isSuccess else {
      throw RsyncFailure.error("Sending files to \(shell.host)", host: shell.host, result)
    }
    return result
  }

  func differences(from release: LocalRelease, in folder: String) async throws(PublishError) -> [FileName] {
    let options = [
      "-rpc", "-s", "-n", "--chmod=D\(modeOfFolders),F644", "--itemize-changes", "--out-format=%i %n",
    ]
    let result = try await rsync(options, [Self.local(release.folder), remote(folder)])
    guard result.isSuccess else {
      throw RsyncFailure.error("Comparing the files on \(shell.host)", host: shell.host, result)
    }
    return RsyncOutput.names(result.output).sorted { $0.lexicographicallyPrecedes($1) }
  }

  func differences(
    from contents: [FileName: FileContent], in folder: String
  ) async throws(PublishError) -> [FileName] {
    let temporary = try TemporaryPlace()
    var differing: [FileName] = []
    do throws(PublishError) {
      for part in Self.parts(of: contents) {
        differing += try await differences(in: part, of: folder, fetchedTo: temporary)
      }
    } catch {
      await temporary.remove()
      throw error
    }
    await temporary.remove()
    return differing.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Fetches some files, compares them with what they have to be, and removes them here.
  private func differences(
    in part: [(name: FileName, content: FileContent)], of folder: String, fetchedTo place: TemporaryPlace
  ) async throws(PublishError) -> [FileName] {
    var list: [UInt8] = []
    for file in part { list += file.name + [0] }
    let largest = part.map(\.content.size).max() ?? 0
    // Links are not followed, and what has grown is not fetched.
    let options = ["-s", "--from0", "--files-from=-", "--max-size=\(largest)"]
    let result = try await rsync(options, [remote(folder, isSource: true), place.path + "/site/"], input: list)
    // 23 and 24: a file is missing or can't be read, and so differs.
    guard result.isSuccess || result.status == 23 || result.status == 24 else {
      throw RsyncFailure.error("Comparing the files on \(shell.host)", host: shell.host, result)
    }
    let differing = part.filter { place.content(of: Array("site/".utf8) + $0.name) != $0.content }
    await Disk.remove(place.path + "/site")
    return differing.map(\.name)
  }

  private func rsync(
    _ options: [String], _ paths: [String], input: [UInt8] = []
  ) async throws(PublishError) -> Tool.Result {
    try await Tool("rsync").run(options + ["-e", shell.line, "--"] + paths, input: input)
  }

  /// Runs rsync, and tells how much is done until it ends.
  private func rsync(
    _ options: [String], _ paths: [String], fractions: AsyncStream<Double>.Continuation
  ) async -> Result<Tool.Result, PublishError> {
    defer { fractions.finish() }
    do {
      let arguments = options + ["-e", shell.line, "--"] + paths
      return .success(
        try await Tool("rsync").run(arguments, watchesOutput: true) { line in
          if let fraction = RsyncOutput.fraction(line) { fractions.yield(fraction) }
        })
    } catch {
      return .failure(error)
    }
  }

  private static func local(_ folder: String) -> String { (folder.hasPrefix("/") ? "" : "./") + folder + "/" }

  /// A folder there as rsync names it. Of a folder to read from, signs that stand for any name are taken as they are.
  private func remote(_ folder: String, isSource: Bool = false) -> String {
    var folder = folder
    if isSource, folder.contains(where: "*?[".contains) {
      folder = String(folder.flatMap { "*?[]\\".contains($0) ? ["\\", $0] : [$0] })
    }
    return shell.host + ":" + folder + "/"
  }

  /// Files in portions that do not fill a disk.
  static func parts(of contents: [FileName: FileContent]) -> [[(name: FileName, content: FileContent)]] {
    var parts: [[(name: FileName, content: FileContent)]] = []
    var size = Int.max
    for (name, content) in contents.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if size > 64 << 20 {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append((name, content))
      size += content.size
    }
    return parts
  }
}
