import CPlatform
import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How the new site comes to stand where the old one did.
extension FolderOutput {
  /// Makes the new tree the site, with some of the old files in it. What could not be cleared up afterwards is told.
  func replace(by new: [[UInt8]], _ carried: [[UInt8]]) async throws(OutputError) -> [String] {
    if !place.isFixed {
      try refuseMounts()
      try await link(carried + (old?.kept ?? []))
      try nameOldFiles()
      if try Swap(place: place).swap(place.staging.tree, hasOld: old != nil) == .done {
        guard let old else { return place.staging.remove() ? [] : ["\(place.staging.path) can't be taken away"] }
        try await refuseStrangers(to: old)
        return await Retirement(place: place).retire(old, in: place.staging)
      }
    }
    try await refuseStrangers()
    let placing = Placing(place: place, staging: place.staging)
    let journal = PlacingJournal(new: new, kept: Set(carried), old: old)
    try placing.begin(journal)
    let result = try placing.finish(journal)
    // What was carried over stands in both.
    let told = await Retirement(place: place).retire(place.staging)
    guard result.taken.isEmpty else {
      throw OutputError(.unfinishedOutput, Self.taken(result.taken), path: place.shown)
    }
    return result.told + told
  }

  /// Swaps the trees back, where something of somebody else's has come into the old one since it was looked at.
  private func refuseStrangers(to old: OldSite) async throws(OutputError) {
    let (paths, _) = await Strangers(to: old).find(in: place.staging.tree)
    guard !paths.isEmpty else { return }
    guard try Swap(place: place).swap(place.staging.tree, hasOld: true) == .done else {
      throw OutputError(
        .unfinishedOutput,
        "files of somebody else's (\(paths.named)) came while the new site took its place, and the old one could not come "
          + "back; they are in \(place.staging.tree), and the next build puts them where they were", path: place.shown)
    }
    throw Self.foreign(paths, place)
  }

  /// What is mounted below the output would go away with the old tree.
  private func refuseMounts() throws(OutputError) {
    guard let old, let root = FolderHandle(place.target) else { return }
    let mounted = old.folders.first { path in PathBytes.withPath(path) { impact_is_mount_at(root.descriptor, $0) != 0 }
    }
    guard let mounted else { return }
    throw OutputError(
      "something is mounted at \(PathBytes.text(mounted)) in it; mount all of the output, or nothing of it",
      path: place.shown)
  }

  /// Looks once more before files are put in place one by one.
  private func refuseStrangers() async throws(OutputError) {
    guard let old else { return }
    let own = String(place.staging.path.lastName.drop { $0 == "/" })
    let (paths, areAllFound) = await Strangers(to: old).find(in: place.target, except: place.isFixed ? own : nil)
    guard paths.isEmpty else { throw Self.foreign(paths, place) }
    guard areAllFound else { throw OutputError("the folder can't be read: \(Disk.lastError)", path: place.shown) }
  }

  /// Writes the list of the old site again, if it was lost: it is what tells Impact's files from others that may come
  /// before the old site is taken away.
  private func nameOldFiles() throws(OutputError) {
    guard let old, old.manifest == nil else { return }
    let files = old.files.compactMap { file in
      file.content.map { PublishedFile(name: file.path, file: KnownFile(content: $0, stamp: file.stamp)) }
    }
    guard let folder = FolderHandle(place.target),
      Self.write([OutputManifest.bytes(files: files)[...]], in: folder) != nil
    else { throw failure(OutputManifest.fileName) }
  }

  /// Gives old files a second name in the new tree.
  private func link(_ names: [[UInt8]]) async throws(OutputError) {
    guard !names.isEmpty else { return }
    guard let old = FolderHandle(place.target), let new = made() else {
      throw OutputError("the files that stay can't be carried over: \(Disk.lastError)", path: place.shown)
    }
    let place = place
    let errors = await inParallel(names.count, from: [OutputError]()) { errors, index in
      let path = PathBytes.text(names[index])
      if Disk.makeFolder(of: path, in: new.descriptor),
        linkat(old.descriptor, path, new.descriptor, path, 0) == 0
      {
        return
      }
      // A file system without second names gets a copy.
      guard let bytes = Disk.read(path, in: old.descriptor), Disk.write(path, bytes, in: new.descriptor) != nil else {
        errors.append(OutputError("\(path) can't be carried over: \(Disk.lastError)", path: place.shown))
        return
      }
    }
    if let error = errors.flatMap(\.self).first { throw error }
  }
}
