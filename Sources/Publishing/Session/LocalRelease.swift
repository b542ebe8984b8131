/// The site as it is to be published, in a folder of its own: a build that goes on meanwhile does not change it. The
/// folder holds just the files of the manifest, and the manifest.
struct LocalRelease: Sendable {
  /// The folder's path.
  let folder: String
  /// What is in it. `carried` and `foreign` name files that are on the target alone.
  let manifest: ReleaseManifest
}
