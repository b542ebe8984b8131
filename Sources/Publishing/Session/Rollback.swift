import Diagnostics
import ImpactSite

extension Publisher {
  /// Brings the release back that was live before the present one.
  public func rollBack() async -> PublishOutcome {
    await session { (outcome) async throws(PublishError) in
      try await withEngine(&outcome) { (engine, state, outcome) async throws(PublishError) in
        try await rollBack(by: engine, over: state, &outcome)
      }
    }
  }

  private func rollBack(
    by engine: any PublishEngine, over state: TargetState, _ outcome: inout PublishOutcome
  ) async throws(PublishError) {
    guard state.manifest != nil else {
      throw PublishError("nothing was published to \(request.target.name) yet, so there is nothing to bring back")
    }
    guard var earlier = try await engine.earlier(state) else {
      throw PublishError(
        "no release before the present one is kept on \(request.target.name), so there is nothing to bring back")
    }
    earlier.carry(over: state)
    earlier.foreign = state.foreign
    var planned = PlannedPublish(request.target, over: state, to: earlier)
    planned.isRollback = true
    planned.since = since(planned.live)
    outcome.plan = planned
    outcome.notices = planned.allNotices
    dialogue.show(planned)
    guard try consent(to: planned) else { return }
    try await dropDamagedAssets(of: &earlier, by: engine)
    let release = earlier
    try await makeLive(release, planned.changes, &outcome) { () async throws(PublishError) in
      try await engine.rollBack(to: release, over: state, dialogue.report)
    } comparing: { () async throws(PublishError) in
      try await engine.differences(from: release, dialogue.report)
    }
  }
}
