import ImpactSite

/// A machine that keeps releases in folders: this one, or one that ssh leads to. These are the few things that it is
/// asked to do; what is done with them, and in which order, is the same for all. Paths are the machine's own; names of
/// files are bytes, below a folder. Every function throws what failed, in words.
protocol ReleaseHost: Sendable {
  /// Looks at the live folder and takes the lock, held until `close`, or until this process or the connection ends.
  /// Throws who holds it, and since when. Makes the folder of the releases where there is none.
  /// In a dry run it only looks, and throws where this user may not write there.
  func open(isDryRun: Bool) async throws(PublishError) -> HostFacts
  /// The bytes of a file; nil where there is none.
  func read(_ path: String) async throws(PublishError) -> [UInt8]?
  /// The names of all files and links below a folder, links not followed, but for the folder of the releases; none where
  /// there is no folder.
  func names(in folder: String) async throws(PublishError) -> [FileName]
  /// The names of the folders in a folder.
  func folders(in folder: String) async throws(PublishError) -> [String]
  /// Puts a file in place in one step. Until then it stands in the folder of the releases alone.
  func write(_ bytes: [UInt8], to path: String) async throws(PublishError)
  /// Fills a folder with the files of a release, and no others. Files that are just so in another folder of the machine,
  /// the `like` one, become second names of these and are not sent. Never writes into a file that is there: it may have a
  /// second name elsewhere.
  func upload(_ release: LocalRelease, to folder: String, like: String?, _ progress: ProgressReport)
    async throws(PublishError)
  /// Compares every file of a release with a folder's, by their bytes, and names those that are missing or differ.
  func differences(from release: LocalRelease, in folder: String) async throws(PublishError) -> [FileName]
  /// Compares files by size and hash, and names those that are missing or differ.
  func differences(from contents: [FileName: FileContent], in folder: String) async throws(PublishError) -> [FileName]
  /// Gives files and links of a folder a second name in another one, or a copy where that can't be; what stands there
  /// under that name is replaced. Folders are made. What is not in the first folder (any more) is left out.
  func link(_ names: [FileName], from folder: String, to other: String) async throws(PublishError)
  /// The names of all folders below a folder, but for that of the releases; none where there is no folder.
  func allFolders(in folder: String) async throws(PublishError) -> [FileName]
  /// Makes folders of a folder, those around others first, in another one that is there, and gives them the mode and, as
  /// far as that is permitted, the owner that they have in the first one; the empty name stands for the folder itself.
  /// What is no folder on either side is left out.
  func adopt(_ folders: [FileName], from folder: String, to other: String) async throws(PublishError)
  /// What others did in a folder to files that a release had taken over from it: those that are other ones and newer than
  /// the release's, and those that are gone, but for those that came to the release only after its manifest.
  func changes(of names: [FileName], in folder: String, against other: String)
    async throws(PublishError) -> ForeignChanges
  /// Puts files of a folder in place in another one, each by one rename, in this order; they stay in the first one too.
  func place(_ names: [FileName], from folder: String, in other: String) async throws(PublishError)
  /// Removes files and links below a folder in this order, and those folders in it that are empty then. What is gone
  /// already is fine, and a folder under such a name stays. A link on the way to a file is not followed.
  func remove(_ names: [FileName], in folder: String) async throws(PublishError)
  /// Removes a folder that is empty or holds only empty folders, or is gone; false where there is something in it.
  func removeEmptyFolder(_ path: String) async throws(PublishError) -> Bool
  /// Gives a folder another name, which is free.
  func rename(_ path: String, to other: String) async throws(PublishError)
  /// Exchanges two folders in one step.
  func exchange(_ path: String, _ other: String) async throws(PublishError)
  /// Makes a path a symbolic link in one step, also where one stands there already.
  func link(_ path: String, to text: String) async throws(PublishError)
  /// Gives back the lock and ends the connection.
  func close() async
}

/// What a machine says of a live folder.
struct HostFacts: Sendable, Equatable {
  /// Where things stand, and how a release becomes live there.
  var layout: ReleaseLayout
  /// Whether there is a live folder, or a link to one.
  var isThere: Bool
  /// The identifier of the release that the live link leads to; nil where the live name is no such link.
  var linked: String?
  /// Why it can't be done in one step, as a sentence; nil where it can.
  var notice: String?
}
