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
  /// The manifest's bytes.
  let manifest: [UInt8]

  /// Reads a folder; nil where something in it can't be read.
  init?(_ root: String) async {
    guard let listing = await FolderListing.of(root) else { return nil }
    folders = listing.folders
    manifest =
      listing.files.contains { $0.path == Self.manifestName && $0.isRegular }
      ? Disk.read(root + "/" + OutputManifest.fileName) ?? [] : []
    let named = OutputManifest.files(manifest) ?? [:]
    files.reserveCapacity(named.count)
    for file in listing.files {
      if file.path == Self.manifestName { continue }
      if Self.kept.contains(file.path) {
        kept.append(file.path)
      } else if let content = named[file.path] {
        files[file.path] = File(content: file.isRegular ? content : nil, stamp: file.stamp)
      } else {
        foreign.append(file.path)
      }
    }
  }
}
