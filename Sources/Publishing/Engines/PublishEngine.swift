/// How a site gets to a target and back: one type for each kind of target. An engine is opened once, used for one
/// publish or rollback, and closed.
protocol PublishEngine: Sendable {
  /// Takes the target's lock, which ends with this process at the latest, and tells what is there. Of the published site
  /// only the manifest is fetched. A dry run only looks: nothing changes on the target, it takes no lock, and what was cut
  /// off there stays as it is.
  func open(isDryRun: Bool) async throws(PublishError) -> TargetState

  /// Makes a release live over what `open` told: assets before pages, removals last, in one step where the target can.
  /// A release's files are in its folder, manifest included. What a publish that was cut off has left is finished or
  /// taken away. Afterwards no more releases are kept than the last three.
  func publish(_ release: LocalRelease, over state: TargetState, _ progress: @escaping ProgressReport)
    async throws(PublishError)

  /// Compares every file of a release with the live one on the target, by the engine's own check, and names those that
  /// are missing or differ.
  func differences(from release: LocalRelease, _ progress: @escaping ProgressReport) async throws(PublishError)
    -> [FileName]

  /// The manifest of the release that a rollback leads to; nil where none is kept.
  func earlier(_ state: TargetState) async throws(PublishError) -> ReleaseManifest?

  /// Makes an earlier release live again. `release` is that one's manifest with the `carried` lines, and the `foreign`
  /// ones, of this moment.
  func rollBack(to release: ReleaseManifest, over state: TargetState, _ progress: @escaping ProgressReport)
    async throws(PublishError)

  /// Compares every file that a manifest names with the live one on the target, by its size and hash, and names those
  /// that are missing or differ.
  func differences(from manifest: ReleaseManifest, _ progress: @escaping ProgressReport) async throws(PublishError)
    -> [FileName]

  /// Gives back the lock and all else.
  func close() async
}

/// Takes what an engine is just doing.
typealias ProgressReport = @Sendable (PublishProgress) -> Void

/// What an engine is just doing.
public enum PublishProgress: Sendable, Equatable {
  /// A step that begins, in words, such as `Sending 3 files`.
  case step(String)
  /// How much of the step is done, from 0 to 1.
  case fraction(Double)
  /// What the user has to know, such as that nothing was left of an earlier try.
  case notice(String)
  /// The release is the live one from now on; what follows only tidies up.
  case live
}
