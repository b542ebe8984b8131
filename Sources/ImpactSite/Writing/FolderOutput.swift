import Diagnostics
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An output folder as a transaction: the new tree is written beside the folder and takes its place with one rename, so
/// that any failure before leaves the old site as it was. A build that changes nothing touches nothing.
public final class FolderOutput: SiteOutput {
  private let place: OutputPlace
  /// The site that is there; nil when there is no folder.
  private let old: OldSite?
  /// Stamps that a record vouches for: a file with this stamp has this content.
  private let known: [[UInt8]: KnownFile]

  private struct State {
    var files: [[UInt8]: NewFile] = [:]
    /// Whether any file is not the old site's.
    var hasNew = false
    var manifest: KnownFile?
  }

  private struct NewFile {
    let content: FileContent
    let stamp: FileStamp
    let isKept: Bool
  }

  private let state = Mutex(State())

  /// Opens an output folder, which may not exist yet.
  ///
  /// Throws when the folder holds anything that Impact did not write, when another build is at it, or when nothing can
  /// be written there. `shown` is the path for messages; `site` are folders that the output must not touch; `known` are
  /// files whose content need not be read again.
  public init(
    path: String, shown: String, site: SiteFolders = SiteFolders(), known: [[UInt8]: KnownFile] = [:]
  ) async throws(OutputError) {
    place = try OutputPlace(path: path, shown: shown, site: site)
    self.known = known
    // A run that was cut off between two renames left the site there.
    if Disk.status(place.target, followLinks: false) == nil, Disk.status(place.aside) != nil {
      _ = rename(place.aside, place.target)
    }
    await Retirement(place: place).retire(place.staging)
    await Retirement(place: place).retire(place.aside)
    old = try await Self.ownership(of: place, known)
    // What can't be written is said before the work is done.
    guard access(place.parent, W_OK) == 0 else {
      throw OutputError("nothing can be written beside it: \(Disk.lastError)", path: shown)
    }
  }

  /// The site in an output folder in which every file is Impact's or git's; nil when there is no folder.
  private static func ownership(
    of place: OutputPlace, _ known: [[UInt8]: KnownFile]
  ) async throws(OutputError) -> OldSite? {
    guard let status = Disk.status(place.target, followLinks: false) else { return nil }
    guard status.kind == .folder else {
      throw OutputError(.foreignFiles, "this is a file, not a folder", path: place.shown)
    }
    guard let site = await OldSite(place.target, known: known) else {
      throw OutputError("the folder can't be read: \(Disk.lastError)", path: place.shown)
    }
    guard site.foreign.isEmpty else {
      let sorted = site.foreign.sorted { $0.lexicographicallyPrecedes($1) }
      let names = sorted.prefix(3).map(PathBytes.text).joined(separator: ", ") + (sorted.count > 3 ? ", …" : "")
      throw OutputError(
        .foreignFiles,
        "the output folder holds files that impact did not write (\(names)); move them away or choose another folder",
        path: place.shown)
    }
    return site
  }

  /// Keeps a file of the old site, which then is in both trees under one inode, with its time stamp.
  public func keep(_ path: String, _ content: FileContent) -> Bool {
    let name = Array(path.utf8)
    guard let file = old?.files[name], holds(content, name, file) else { return false }
    state.withLock { $0.files[name] = NewFile(content: content, stamp: file.stamp, isKept: true) }
    return true
  }

  /// Whether an old file still has a content: by its stamp if that is vouched for, else by its bytes.
  private func holds(_ content: FileContent, _ name: [UInt8], _ file: OldSite.File) -> Bool {
    guard file.content == content, Int(file.stamp.size) == content.size else { return false }
    if let known = known[name], known.stamp == file.stamp { return known.content == content }
    let hasher = StreamHasher()
    return Disk.stream(place.target + "/" + PathBytes.text(name), hasher.add) && hasher.hash == content.hash
  }

  /// Writes one file into the new tree, or keeps the old one that is just the same.
  public func write(_ path: String, _ bytes: [UInt8], _ hash: ContentHash) throws(OutputError) {
    let content = FileContent(size: bytes.count, hash: hash)
    if keep(path, content) { return }
    guard let stamp = Disk.write(place.staging + "/" + path, bytes) else { throw failure(path) }
    try add(path, NewFile(content: content, stamp: stamp, isKept: false))
  }

  /// Writes one file as it comes, or keeps the old one when it turns out to be just the same.
  public func copy(
    _ path: String, _ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) throws(OutputError) -> FileContent? {
    // Read it first, and nothing is written for a file that is there already.
    if old?.files[Array(path.utf8)]?.content != nil {
      let hasher = StreamHasher()
      var size = 0
      let isComplete = stream { bytes in
        size += bytes.count
        return hasher.add(bytes)
      }
      guard isComplete else { return nil }
      let content = FileContent(size: size, hash: hasher.hash)
      if keep(path, content) { return content }
    }
    let full = place.staging + "/" + path
    let file = Disk.create(full)
    guard file >= 0 else { throw failure(path) }
    let hasher = StreamHasher()
    var size = 0
    var isFailed = false
    let isComplete = stream { bytes in
      size += bytes.count
      isFailed = !(hasher.add(bytes) && Disk.write(bytes, to: file))
      return !isFailed
    }
    var info = stat()
    isFailed = fstat(file, &info) != 0 || isFailed
    isFailed = close(file) != 0 || isFailed
    if isFailed { throw failure(path) }
    guard isComplete else { return nil }
    let content = FileContent(size: size, hash: hasher.hash)
    if keep(path, content) {
      unlink(full)
    } else {
      try add(path, NewFile(content: content, stamp: FileStamp(info).ofContent, isKept: false))
    }
    return content
  }

  private func add(_ path: String, _ file: NewFile) throws(OutputError) {
    let isNew = state.withLock { state in
      state.hasNew = true
      return state.files.updateValue(file, forKey: Array(path.utf8)) == nil
    }
    guard isNew else {
      throw OutputError(.duplicateOutput, "two parts of the site would be written to \(path)", path: place.shown)
    }
  }

  private func failure(_ path: String) -> OutputError {
    OutputError("\(path) can't be written: \(Disk.lastError)", path: place.shown)
  }

  /// The files of the new site, once it is there.
  public var knownFiles: [[UInt8]: KnownFile] {
    state.withLock { state in
      var files = state.files.mapValues { KnownFile(content: $0.content, stamp: $0.stamp) }
      files[OldSite.manifestName] = state.manifest
      return files
    }
  }

  /// The manifest of the old site, if it is the one that a record vouches for.
  public var lastManifest: [UInt8]? {
    guard let manifest = old?.manifest, manifest == known[OldSite.manifestName],
      let bytes = Disk.read(place.target + "/" + OutputManifest.fileName),
      ContentHash(of: bytes) == manifest.content.hash
    else { return nil }
    return bytes
  }

  /// Whether the folder still holds just the files that a record vouches for.
  public func holds(_ files: [[UInt8]: KnownFile]) -> Bool {
    guard let old, let manifest = old.manifest, files[OldSite.manifestName] == manifest,
      old.files.count + 1 == files.count
    else { return false }
    return old.files.allSatisfy { path, file in files[path]?.stamp == file.stamp }
  }

  /// Puts the new tree in the place of the old one, if they differ at all.
  public func commit(figures: [UInt8]) async throws(OutputError) {
    let (files, hasNew) = state.withLock { ($0.files, $0.hasNew) }
    let manifest = OutputManifest.bytes(files: files.map { ($0.key, $0.value.content) }, figures: figures)
    let content = FileContent(size: manifest.count, hash: ContentHash(of: manifest))
    if let old, !hasNew, old.files.count == files.count, let known = old.manifest, known.content == content {
      state.withLock { $0.manifest = known }
      await Disk.remove(place.staging)
      return
    }
    let kept = files.filter(\.value.isKept).map(\.key) + (old?.kept ?? [])
    try await link(kept)
    guard let stamp = Disk.write(place.staging + "/" + OutputManifest.fileName, manifest) else {
      throw failure(OutputManifest.fileName)
    }
    state.withLock { $0.manifest = KnownFile(content: content, stamp: stamp) }
    try Swap(place: place).swap(hasOld: old != nil)
    await Retirement(place: place).retire(old)
  }

  /// Gives old files a second name in the new tree.
  private func link(_ names: [[UInt8]]) async throws(OutputError) {
    let place = place
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    let errors = await inParallel(sorted.count, from: [OutputError]()) { errors, index in
      let path = PathBytes.text(sorted[index])
      let (old, new) = (place.target + "/" + path, place.staging + "/" + path)
      if Disk.makeFolder(of: new), systemLink(old, new) { return }
      // A file system without second names gets a copy.
      guard let bytes = Disk.read(old), Disk.write(new, bytes) != nil else {
        errors.append(OutputError("\(path) can't be carried over: \(Disk.lastError)", path: place.shown))
        return
      }
    }
    if let error = errors.flatMap(\.self).first { throw error }
  }

  /// Removes what was written beside the folder.
  public func discard() async {
    await Disk.remove(place.staging)
  }
}

/// Gives a file a second name.
private func systemLink(_ old: String, _ new: String) -> Bool { link(old, new) == 0 }
