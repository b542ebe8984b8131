/// The site that an output folder holds: every file in it is Impact's, or git's own.
struct OldSite: Sendable {
  /// git's own files, which stay where they are.
  static let kept: [[UInt8]] = [Array(".gitignore".utf8), Array(".gitkeep".utf8)]
  static let manifestName = Array(OutputManifest.fileName.utf8)

  /// A file that Impact wrote.
  struct File: Sendable {
    /// What the manifest says of it; nil where it does not.
    let content: FileContent?
    let stamp: FileStamp
  }

  /// The files that the manifest names and that are there.
  private(set) var files: [[UInt8]: File] = [:]
  /// Files that Impact did not write.
  private(set) var foreign: [[UInt8]] = []
  /// Which of git's files are there.
  private(set) var kept: [[UInt8]] = []
  /// The folders.
  let folders: [[UInt8]]
  /// The manifest; nil where there is none that can be read.
  let manifest: KnownFile?

  /// Reads a folder; nil where something in it can't be read. While the manifest has the stamp of a known file, it need
  /// not be read: what it says is known too.
  init?(_ root: String, known: [[UInt8]: KnownFile] = [:]) async {
    guard let listing = await FolderListing.of(root) else { return nil }
    folders = listing.folders
    let file = listing.files.first { $0.path == Self.manifestName && $0.isRegular }
    var named: [[UInt8]: FileContent?] = [:]
    if let file, let known = known[Self.manifestName], known.stamp == file.stamp {
      manifest = known
    } else if let file, let bytes = Disk.read(root + "/" + OutputManifest.fileName),
      let files = OutputManifest.files(bytes)
    {
      named = files
      manifest = KnownFile(
        content: FileContent(size: bytes.count, hash: ContentHash(of: bytes)), stamp: file.stamp)
    } else {
      manifest = nil
    }
    let isKnown = manifest != nil && manifest == known[Self.manifestName]
    files.reserveCapacity(listing.files.count)
    for file in listing.files {
      if file.path == Self.manifestName { continue }
      if Self.kept.contains(file.path) {
        kept.append(file.path)
      } else if let content = isKnown ? known[file.path]?.content : named[file.path] {
        files[file.path] = File(content: file.isRegular ? content : nil, stamp: file.stamp)
      } else {
        foreign.append(file.path)
      }
    }
  }
}
