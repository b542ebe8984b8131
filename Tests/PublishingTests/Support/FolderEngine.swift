import Foundation
import ImpactSite
import Synchronization

@testable import Publishing

/// An engine of the simplest kind: it copies a release over a folder, and keeps the manifest of the one before.
final class FolderEngine: PublishEngine {
  let folder: TemporaryFolder
  /// What it was asked to do, in order.
  let calls = Mutex<[String]>([])
  /// What it fails at, if at anything.
  let failure: String?
  /// A file that it damages while it publishes.
  let damages: String?

  init(_ folder: TemporaryFolder, failsAt failure: String? = nil, damages: String? = nil) {
    (self.folder, self.failure, self.damages) = (folder, failure, damages)
  }

  private func note(_ call: String) throws(PublishError) {
    calls.withLock { $0.append(call) }
    if call == failure { throw PublishError("The test says no.") }
  }

  private func manifest(_ name: String) -> ReleaseManifest? {
    FileManager.default.contents(atPath: folder.path + "/" + name).flatMap { ReleaseManifest(Array($0)) }
  }

  func open(isDryRun: Bool) async throws(PublishError) -> TargetState {
    try note(isDryRun ? "look" : "open")
    var state = TargetState()
    state.manifest = manifest(".impact-files")
    let names = (try? folder.files().keys.filter { !$0.hasPrefix(".impact") }) ?? []
    state.names = Set(names.map { Array($0.utf8) })
    return state
  }

  func publish(_ release: LocalRelease, over state: TargetState, _ progress: ProgressReport) async throws(PublishError)
  {
    try note("publish")
    progress(.notice("It was slow."))
    if let old = state.manifest { try? folder.write(".impact-before", String(decoding: old.bytes, as: UTF8.self)) }
    for name in state.owned where release.manifest.owned[name] == nil {
      try? FileManager.default.removeItem(atPath: folder.path + "/" + String(decoding: name, as: UTF8.self))
    }
    let names = release.manifest.site.files.keys.map { String(decoding: $0, as: UTF8.self) } + [".impact-files"]
    for name in names {
      let bytes = FileManager.default.contents(atPath: release.folder + "/" + name) ?? Data()
      try? folder.write(name, String(decoding: bytes, as: UTF8.self))
    }
    if let damages { try? folder.write(damages, "damaged") }
  }

  func differences(from release: LocalRelease, _ progress: ProgressReport) async throws(PublishError) -> [FileName] {
    try await differences(from: release.manifest, progress)
  }

  func earlier(_ state: TargetState) async throws(PublishError) -> ReleaseManifest? { manifest(".impact-before") }

  func rollBack(to release: ReleaseManifest, over state: TargetState, _ progress: ProgressReport)
    async throws(PublishError)
  {
    try note("rollBack")
    try? folder.write(".impact-files", String(decoding: release.bytes, as: UTF8.self))
  }

  func differences(from manifest: ReleaseManifest, _ progress: ProgressReport) async throws(PublishError) -> [FileName]
  {
    try note("differences")
    return manifest.owned.filter { name, content in
      FileContent(ofFile: folder.path + "/" + String(decoding: name, as: UTF8.self)) != content
    }.map(\.key)
  }

  func close() async { calls.withLock { $0.append("close") } }
}

/// A dialogue that answers as a test says.
final class TestDialogue: PublishDialogue {
  let canAsk: Bool
  private let answers: Mutex<[String]>
  let questions = Mutex<[String]>([])
  let plans = Mutex<[PlannedPublish]>([])

  /// With nil nobody is there.
  init(_ answers: [String]? = nil) {
    canAsk = answers != nil
    self.answers = Mutex(answers ?? [])
  }

  func show(_ plan: PlannedPublish) { plans.withLock { $0.append(plan) } }

  func answer(_ question: String) -> String? {
    questions.withLock { $0.append(question) }
    return answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  func report(_ progress: PublishProgress) {}
}
