@testable import Publishing

extension PublishEngine {
  /// Opens it as a publish does.
  func open() async throws(PublishError) -> TargetState { try await open(isDryRun: false) }
}

extension ReleaseHost {
  /// Opens it as a publish does.
  func open() async throws(PublishError) -> HostFacts { try await open(isDryRun: false) }
}
