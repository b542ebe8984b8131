import Diagnostics
import ImpactSite

/// Publishes a site to one target: shows what changes, asks, sends it, and looks whether it has arrived.
public struct Publisher: Sendable {
  let request: PublishRequest
  let dialogue: NotedDialogue
  /// Makes what carries files to the target.
  let makeEngine: @Sendable () throws(PublishError) -> any PublishEngine
  /// How long the live pages are waited for.
  var patience: Duration
  /// How long where nothing was sent.
  private var laterPatience: Duration

  /// Makes a publisher of what a user asks for.
  public init(_ request: PublishRequest, _ dialogue: any PublishDialogue) {
    let isInteractive = dialogue.canAsk
    self.init(request, dialogue) { () throws(PublishError) in try engine(for: request, isInteractive: isInteractive) }
  }

  init(
    _ request: PublishRequest, _ dialogue: any PublishDialogue,
    makeEngine: @escaping @Sendable () throws(PublishError) -> any PublishEngine
  ) {
    self.request = request
    self.dialogue = NotedDialogue(dialogue)
    self.makeEngine = makeEngine
    // The hosts of git's pages build them some time after the push.
    if case .git = request.target.destination {
      (patience, laterPatience) = (.seconds(180), .seconds(180))
    } else {
      (patience, laterPatience) = (.seconds(15), .zero)
    }
  }

  /// Publishes what was built into the site's `Public`; `drafts` are the paths of the pages that were left out.
  public func publish(drafts: [String]) async -> PublishOutcome {
    await session { (outcome) async throws(PublishError) in
      let snapshot = try await Snapshot.take(of: request.output, in: request.copy)
      try DraftFiles.refuse(snapshot.manifest.site, drafts: drafts)
      try await withEngine(&outcome) { (engine, state, outcome) async throws(PublishError) in
        try await publish(snapshot, drafts, by: engine, over: state, &outcome)
      }
    }
  }

  /// Does something under the lock of the target's folder here.
  func session(
    _ body: (inout PublishOutcome) async throws(PublishError) -> Void
  ) async -> PublishOutcome {
    var outcome = PublishOutcome()
    do throws(PublishError) {
      let lock = try LocalLock(request.records)
      defer { lock.release() }
      do throws(PublishError) {
        try await body(&outcome)
      } catch {
        outcome.error = error
      }
      await Disk.remove(request.copy)
    } catch {
      outcome.error = error
    }
    outcome.notices += dialogue.notices
    return outcome
  }

  /// Opens the target, does something there, and closes it again.
  func withEngine(
    _ outcome: inout PublishOutcome,
    _ body: (any PublishEngine, TargetState, inout PublishOutcome) async throws(PublishError) -> Void
  ) async throws(PublishError) {
    if request.target.url != nil { try await CurlRun.check() }
    let engine = try makeEngine()
    dialogue.report(.step("Looking at \(request.target.name)"))
    do throws(PublishError) {
      let state = try await engine.open(isDryRun: request.isDryRun)
      outcome.release = state.manifest?.facts?.identifier
      try await body(engine, state, &outcome)
    } catch {
      await engine.close()
      throw error
    }
    await engine.close()
  }

  private func publish(
    _ snapshot: Snapshot, _ drafts: [String], by engine: any PublishEngine, over state: TargetState,
    _ outcome: inout PublishOutcome
  ) async throws(PublishError) {
    var new = snapshot.manifest
    new.facts = .new(before: state.manifest?.facts?.identifier)
    new.carry(over: state)
    new.foreign = state.foreign
    var planned = PlannedPublish(request.target, over: state, to: new)
    planned.drafts = drafts.map { printable("/\($0)/") }
    planned.since = since(planned.live)
    if !planned.isNeeded, !request.isDryRun, let live = state.manifest {
      dialogue.report(.step("Nothing changed; checking what is there"))
      let damaged = try await engine.differences(from: snapshot.release(live), dialogue.report)
      planned.damaged = PublishPlan.repairs(damaged + (try await damagedAssets(of: live, by: engine)), of: live)
    }
    planned.isUnchecked = request.isDryRun
    outcome.plan = planned
    outcome.notices = planned.allNotices
    dialogue.show(planned)
    guard planned.isNeeded || !planned.damaged.isEmpty else {
      if !request.isDryRun {
        do throws(PublishError) {
          try await checkLive(snapshot.manifest, planned.changes, within: laterPatience, &outcome)
        } catch {
          throw error.following("the files are there, but ")
        }
      }
      return
    }
    guard try consent(to: planned) else { return }
    try await dropDamagedAssets(of: &new, by: engine)
    let release = try snapshot.release(new)
    try await makeLive(new, planned.changes, &outcome) { () async throws(PublishError) in
      try await engine.publish(release, over: state, dialogue.report)
    } comparing: { () async throws(PublishError) in
      try await engine.differences(from: release, dialogue.report)
    }
  }
}
