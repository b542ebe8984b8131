public import Diagnostics
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An output folder as a transaction: the new tree is written beside the folder and takes its place with one rename, so
/// that any failure before leaves the old site as it was. Where that is impossible its files take their places one by
/// one, under a journal. A build that changes nothing touches nothing.
public final class FolderOutput: SiteOutput {
  let place: OutputPlace
  /// The site that is there; nil when there is no folder.
  let old: OldSite?
  struct State {
    /// The positions of the old site's files that stay.
    var kept: [Int] = []
    var new: [PublishedFile] = []
    var published = PublishedSite()
  }

  let state = Mutex(State())
  /// What earlier builds left and could not be taken away.
  private let leftovers: [String]

  /// Opens an output folder, which may not exist yet.
  ///
  /// Throws when the folder holds anything that Impact did not write, when another build is at it, or when nothing can
  /// be written there. `shown` is the path for messages; `site` are folders that the output must not touch; `records`
  /// say which files need not be read again.
  public init(
    path: String, shown: String, site: SiteFolders = SiteFolders(), records: Records = Records()
  ) async throws(OutputError) {
    place = try OutputPlace(path: path, shown: shown, site: site)
    leftovers = try await Self.clear(place)
    old = try await Self.ownership(of: place, records)
    // What can't be written is said before the work is done.
    guard access(place.isFixed ? place.target : place.parent, W_OK) == 0 else {
      throw OutputError("nothing can be written \(place.isFixed ? "in" : "beside") it: \(Disk.lastError)", path: shown)
    }
  }

  /// Finishes what builds began that were cut off, and takes away what they left; what stays is told.
  private static func clear(_ place: OutputPlace) async throws(OutputError) -> [String] {
    var told: [String] = []
    for staging in try place.leftovers() {
      if let journal = try journal(of: staging, place) {
        let result = try Placing(place: place, staging: staging).finish(journal)
        if !result.taken.isEmpty { told.append(Self.taken(result.taken)) }
        told += result.told
      }
      told += await Retirement(place: place).retire(staging)
    }
    return told
  }

  /// What a build that was cut off had still to do; nil where it had not begun to put files in place.
  private static func journal(of staging: Staging, _ place: OutputPlace) throws(OutputError) -> PlacingJournal? {
    errno = 0
    guard let bytes = Disk.read(staging.journal, followLinks: false) else {
      if errno == ENOENT { return nil }
      throw OutputError("\(staging.journal) can't be read: \(Disk.lastError)", path: place.shown)
    }
    guard let journal = PlacingJournal(bytes) else {
      throw OutputError(
        "\(staging.journal), by which an earlier build is to be finished, is damaged; delete \(staging.path) and what is "
          + "in the output folder, and build again", path: place.shown)
    }
    return journal
  }

  /// That files of others stand where the site has files.
  static func taken(_ paths: [[UInt8]]) -> String {
    "files that impact did not write stand where the site has files of the same names (\(paths.named)); move them away "
      + "and build again"
  }

  /// The site in an output folder in which every file is Impact's or git's; nil when there is no folder.
  private static func ownership(
    of place: OutputPlace, _ records: Records
  ) async throws(OutputError) -> OldSite? {
    errno = 0
    guard let status = Disk.status(place.target, followLinks: false) else {
      if errno == ENOENT { return nil }
      throw OutputError("the folder can't be read: \(Disk.lastError)", path: place.shown)
    }
    guard status.kind == .folder else {
      throw OutputError(.foreignFiles, "this is a file, not a folder", path: place.shown)
    }
    var unreadable: [UInt8] = []
    guard let site = await OldSite(place.target, known: records, unreadable: { unreadable = $0 }) else {
      let subject = unreadable.isEmpty ? "the folder" : PathBytes.text(unreadable)
      let advice = unreadable.isEmpty ? "" : "; mend that, or move it away"
      throw OutputError("\(subject) can't be read: \(Disk.lastError)\(advice)", path: place.shown)
    }
    guard site.foreign.isEmpty else {
      throw foreign(site.foreign, place, isListDamaged: site.hasDamagedManifest)
    }
    return site
  }

  static func foreign(_ paths: [[UInt8]], _ place: OutputPlace, isListDamaged: Bool = false) -> OutputError {
    let problem =
      isListDamaged
      ? "the list of what impact wrote here, \(OutputManifest.fileName), is damaged, so some files may not be impact's"
      : "the output folder holds files that impact did not write"
    let names = paths.sorted { $0.lexicographicallyPrecedes($1) }.named
    return OutputError(
      .foreignFiles, "\(problem) (\(names)); move them away or choose another folder", path: place.shown)
  }

  /// The tree in which the new site grows.
  func made() -> FolderHandle? { place.staging.made(like: old == nil || place.isFixed ? nil : place.target) }

  /// Keeps a file of the old site, which then is in both trees under one inode, with its time stamp.
  public func keep(_ path: String, _ content: FileContent) -> Bool {
    guard let old, let index = old.index(of: path), holds(content, old.files[index]) else { return false }
    state.withLock { $0.kept.append(index) }
    return true
  }

  /// Whether an old file has a content, and the mode of a new one: by its stamp if that is vouched for, else by its bytes.
  private func holds(_ content: FileContent, _ file: OldSite.File) -> Bool {
    guard file.content == content, Int(file.stamp.size) == content.size else { return false }
    if file.isKnown { return true }
    guard file.stamp.mode == Disk.modeOfNewFiles else { return false }
    let hasher = StreamHasher()
    return Disk.stream(place.target + "/" + PathBytes.text(file.path), hasher.add) && hasher.hash == content.hash
  }

  /// Writes one file into the new tree, or keeps the old one that is just the same.
  public func write(_ path: String, _ bytes: [UInt8], _ hash: ContentHash) throws(OutputError) {
    let content = FileContent(size: bytes.count, hash: hash)
    if keep(path, content) { return }
    guard let folder = made(), let stamp = Disk.write(path, bytes, in: folder.descriptor) else {
      throw failure(path)
    }
    add(path, content, stamp)
  }

  /// Writes one file as it comes, or keeps the old one when it turns out to be just the same.
  public func copy(
    _ path: String, from source: FileStamp?, _ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) throws(OutputError) -> FileContent? {
    // Read it first, and nothing is written for a file that is there already.
    if let index = old?.index(of: path), source == nil || Int(source?.size ?? 0) == old?.files[index].content?.size {
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
    guard let folder = made() else { throw failure(path) }
    let file = Disk.create(path, in: folder.descriptor)
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
      unlinkat(folder.descriptor, path, 0)
    } else {
      add(path, content, FileStamp(info).ofContent)
    }
    return content
  }

  private func add(_ path: String, _ content: FileContent, _ stamp: FileStamp) {
    let file = PublishedFile(name: Array(path.utf8), file: KnownFile(content: content, stamp: stamp))
    state.withLock { $0.new.append(file) }
  }

  func failure(_ path: String) -> OutputError {
    OutputError("\(path) can't be written: \(Disk.lastError)", path: place.shown)
  }

  /// The files of the new site, once it is there.
  public var published: PublishedSite { state.withLock { $0.published } }

  /// The manifest of the old site, if it is the one that a record vouches for.
  public var lastManifest: [UInt8]? {
    guard let old, old.hasKnownManifest, let bytes = Disk.read(place.target + "/" + OutputManifest.fileName),
      ContentHash(of: bytes) == old.manifest?.content.hash
    else { return nil }
    return bytes
  }

  /// Whether the folder still holds just the files that a record vouches for.
  public var isJustAsRecorded: Bool { old?.isKnown ?? false }

  /// Makes the new site the one that is there, if they differ at all.
  public func commit(
    figures: @escaping @Sendable () async -> [ArraySlice<UInt8>]
  ) async throws(OutputError) -> [Diagnostic] {
    let (kept, new) = state.withLock { (Self.once($0.kept), $0.new) }
    var files = try merged(kept, new)
    let manifest = [OutputManifest.bytes(files: files)[...]] + (await figures())
    let content = FileContent(of: manifest)
    var told = leftovers
    if let known = old?.manifest, new.isEmpty, kept.count == old?.files.count, known.content == content,
      old?.isTidy == true
    {
      publish(&files, known, old?.folderMode)
      await discard()
    } else {
      let stamp = try write(manifest)
      publish(&files, KnownFile(content: content, stamp: stamp), folderMode(of: new))
      let carried = kept.compactMap { old?.files[$0].path }
      told += try await replace(by: new.map(\.name), carried)
    }
    return told.map { OutputError($0, path: place.shown).warning }
  }

  /// Writes the manifest, whole or not at all: it makes a tree a site.
  private func write(_ manifest: [ArraySlice<UInt8>]) throws(OutputError) -> FileStamp {
    guard let tree = made(), let stamp = Self.write(manifest, in: tree) else { throw failure(OutputManifest.fileName) }
    return stamp
  }

  static func write(_ manifest: [ArraySlice<UInt8>], in folder: FolderHandle) -> FileStamp? {
    let unfinished = OutputManifest.fileName + ".new"
    guard let stamp = Disk.write(unfinished, manifest, in: folder.descriptor),
      renameat(folder.descriptor, unfinished, folder.descriptor, OutputManifest.fileName) == 0
    else { return nil }
    return stamp
  }

  /// The mode that the file system gave to a new folder; what it should give where none was made.
  private func folderMode(of new: [PublishedFile]) -> UInt16? {
    let first = new.lazy.map { $0.name.prefix { $0 != UInt8(ascii: "/") } }
      .first { Disk.isFolder(self.place.staging.tree + "/" + PathBytes.text(Array($0))) }
    return first.flatMap { Disk.mode(place.staging.tree + "/" + PathBytes.text(Array($0))) } ?? old?.folderMode
  }

  /// Positions in their order, each once: a file is kept again where what belongs to it had to be made anew.
  private static func once(_ positions: [Int]) -> [Int] {
    let sorted = positions.sorted()
    return zip(sorted, [-1] + sorted).compactMap { $0 == $1 ? nil : $0 }
  }

  /// The files that stay and the new ones, in the order of their names.
  private func merged(_ kept: [Int], _ new: [PublishedFile]) throws(OutputError) -> [PublishedFile] {
    var files: [PublishedFile] = []
    files.reserveCapacity(kept.count + new.count + 1)
    if let old {
      for index in kept {
        let file = old.files[index]
        guard let content = file.content else { continue }
        files.append(PublishedFile(name: file.path, file: KnownFile(content: content, stamp: file.stamp)))
      }
    }
    files += new
    if !new.isEmpty { files.sort(by: PublishedFile.comesBefore) }
    if let (double, _) = zip(files, files.dropFirst()).first(where: { $0.name == $1.name }) {
      throw OutputError(
        .duplicateOutput, "two parts of the site would be written to \(PathBytes.text(double.name))", path: place.shown)
    }
    return files
  }

  private func publish(_ files: inout [PublishedFile], _ manifest: KnownFile, _ folderMode: UInt16?) {
    let entry = PublishedFile(name: OldSite.manifestName, file: manifest)
    files.insert(entry, at: files.firstIndex { PublishedFile.comesBefore(entry, $0) } ?? files.count)
    let published = PublishedSite(files: files, folderMode: folderMode ?? 0)
    state.withLock { $0 = State(published: published) }
  }

  /// Removes what was written and is no site yet. What is being put in place file by file stays for the next build.
  public func discard() async {
    if Disk.status(place.staging.journal, followLinks: false) != nil { return }
    if place.staging.isMade { _ = await Retirement(place: place).retire(place.staging) }
  }
}
