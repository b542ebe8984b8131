/// The site that an output folder holds: every file in it is Impact's, or git's own.
struct OldSite: Sendable {
  /// git's own files, which stay where they are.
  static let kept: [[UInt8]] = [Array(".gitignore".utf8), Array(".gitkeep".utf8)]
  static let manifestName = Array(OutputManifest.fileName.utf8)

  /// A file that Impact wrote.
  struct File: Sendable {
    let path: [UInt8]
    /// What the manifest or a record says of it; nil where neither does.
    let content: FileContent?
    /// The stamp, without the time that a second name for the file changes.
    let stamp: FileStamp
    /// Whether a record vouches for the content.
    let isKnown: Bool
  }

  /// The files that Impact wrote, in the order of their paths.
  private(set) var files: [File] = []
  /// Files that Impact did not write.
  private(set) var foreign: [[UInt8]] = []
  /// Which of git's files are there.
  private(set) var kept: [[UInt8]] = []
  /// The folders, each before those in it.
  let folders: [[UInt8]]
  /// The manifest; nil where there is none that can be read.
  let manifest: KnownFile?
  /// Whether the manifest is the one that a record vouches for.
  let hasKnownManifest: Bool
  /// Whether there is a file of the manifest's name that is none.
  let hasDamagedManifest: Bool
  /// Whether there are no empty folders, and all folders have the mode that new ones get.
  private(set) var hasRightFolders = false
  /// The mode that new folders get in it.
  private(set) var folderMode: UInt16 = 0o755
  /// Whether all is just as a record says.
  private(set) var isKnown = false

  /// Reads a folder; nil where something in it can't be read, which `unreadable` is told. While the manifest has the stamp of a known file, it need
  /// not be read: what it says is known too.
  init?(
    _ root: String, known: Records = Records(), unreadable: ([UInt8]) -> Void = { _ in }
  ) async {
    guard let listing = await FolderListing.of(root, unreadable: unreadable) else { return nil }
    folders = listing.folders
    let listed = listing.files.first { $0.path == Self.manifestName && $0.isRegular }
    hasKnownManifest = listed.map { known.vouches(for: $0) != nil } ?? false
    var named: [[UInt8]: FileContent?] = [:]
    if let listed, let known = known.vouches(for: listed) {
      manifest = known
    } else if let listed, let bytes = Disk.read(root + "/" + OutputManifest.fileName),
      let files = OutputManifest.files(bytes)
    {
      named = files
      manifest = KnownFile(
        content: FileContent(size: bytes.count, hash: ContentHash(of: bytes)), stamp: listed.stamp.ofContent)
    } else {
      manifest = nil
    }
    hasDamagedManifest = listed != nil && manifest == nil
    var parts = await Self.parts(listing, hasKnownManifest ? nil : named, known)
    // What records do not know the manifest may.
    if hasKnownManifest, parts.contains(where: { !$0.foreign.isEmpty }),
      let files = Disk.read(root + "/" + OutputManifest.fileName).flatMap(OutputManifest.files)
    {
      parts = await Self.parts(listing, files, known)
    }
    files = parts.flatMap(\.files).sorted { $0.path.lexicographicallyPrecedes($1.path) }
    foreign = parts.flatMap(\.foreign)
    kept = parts.flatMap(\.kept)
    let mode = Disk.modeOfNewFolders(in: root)
    folderMode = mode
    // Rules of the file system may give new folders other modes.
    let modes = known.folderMode & 0o2000 == mode & 0o2000 ? [mode, known.folderMode] : [mode]
    hasRightFolders = listing.folderModes.allSatisfy(modes.contains) && folders.count == folderCount
    isKnown =
      hasKnownManifest && hasRightFolders && files.count + 1 == known.outputs.count && files.allSatisfy(\.isKnown)
  }

  private static func parts(
    _ listing: FolderListing, _ named: [[UInt8]: FileContent?]?, _ known: Records
  ) async -> [Part] {
    await inParallel(listing.files.count, from: Part()) { $0.add(listing.files[$1], named, known) }
  }

  /// Sorts what is listed.
  private struct Part: Sendable {
    var files: [File] = []
    var foreign: [[UInt8]] = []
    var kept: [[UInt8]] = []

    /// `named` is what the manifest names; nil where it names just what is known.
    mutating func add(_ listed: ListedFile, _ named: [[UInt8]: FileContent?]?, _ known: Records) {
      // Without its manifest the folder may be foreign, but not what is just as Impact left it.
      if listed.path == OldSite.manifestName { return }
      if OldSite.kept.contains(listed.path) { return kept.append(listed.path) }
      let stamp = listed.stamp.ofContent
      if let known = known.vouches(for: listed) {
        files.append(File(path: listed.path, content: known.content, stamp: stamp, isKnown: true))
      } else if let content = Self.content(listed, named, known) {
        files.append(
          File(path: listed.path, content: listed.isRegular ? content : nil, stamp: stamp, isKnown: false))
      } else {
        foreign.append(listed.path)
      }
    }

    /// What is said of the content of a file that is named; nothing where that is not said, nil for a foreign file.
    private static func content(
      _ listed: ListedFile, _ named: [[UInt8]: FileContent?]?, _ known: Records
    ) -> FileContent?? {
      if let named { return named[listed.path] }
      guard let file = known.outputs[listed.path] else { return nil }
      return .some(file.content)
    }
  }

  /// The position of a file by its path.
  func index(of path: String) -> Int? {
    var path = path
    return path.withUTF8 { path in
      var low = 0
      var high = files.count
      while low < high {
        let middle = (low + high) / 2
        let found = files[middle].path
        if found.elementsEqual(path) { return middle }
        if found.lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  /// Whether nothing but the contents could differ from what a build would write.
  var isTidy: Bool {
    hasRightFolders && (hasKnownManifest || manifest?.stamp.mode == Disk.modeOfNewFiles)
  }

  /// How many folders the files need: each where the path leaves that of the file before it.
  private var folderCount: Int {
    var count = 0
    var last: [UInt8] = []
    for path in files.lazy.map(\.path) {
      let common = zip(path, last).prefix { $0 == $1 }.count
      count += path[common...].count(where: { $0 == UInt8(ascii: "/") })
      last = path
    }
    return count
  }
}

extension Records {
  /// A file of the output that is just as a record says, and has not been touched since the records were written.
  func vouches(for file: ListedFile) -> KnownFile? {
    guard file.isRegular, file.stamp.isCertain(at: time), let known = outputs[file.path],
      known.stamp == file.stamp.ofContent
    else { return nil }
    return known
  }
}
