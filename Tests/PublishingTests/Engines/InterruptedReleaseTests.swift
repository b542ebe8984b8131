import Foundation
import Testing

@testable import Publishing

/// What a target holds when a publish or a rollback is cut off at any moment, and after the next try.
@Suite struct InterruptedReleaseTests {
  static let old = [
    "index.html": "home 1 assets/a1.css", "2020/index.html": "page 1 assets/a1.css", "gone/index.html": "assets/g.css",
    "assets/a1.css": "a1", "assets/g.css": "g", "robots.txt": "r1", "turns/index.html": "assets/g.css",
  ]
  static let new = [
    "index.html": "home 2 assets/a2.css", "2020/index.html": "page 1 assets/a1.css", "assets/a1.css": "a1",
    "assets/a2.css": "a2", "robots.txt": "r2", "new/index.html": "assets/a2.css", "turns": "assets/a2.css",
  ]

  enum Step: CaseIterable, Sendable { case first, second, third, rollback }

  /// How many of the moments are tried: all by `IMPACT_PUBLISH_MOMENTS=all`.
  static let isThorough = ProcessInfo.processInfo.environment["IMPACT_PUBLISH_MOMENTS"] == "all"

  private func prepare(_ step: Step, _ kind: FolderTarget.Kind, _ server: SSHServer?) async throws -> FolderTarget {
    let target = try FolderTarget(kind, through: server)
    if step != .first { try await target.publish("r1", Self.old) }
    if step == .third { try await target.publish("r0", Self.old.merging(["index.html": "x assets/g.css"]) { $1 }) }
    if step == .rollback { try await target.publish("r2", Self.new) }
    if step != .first { try target.folder?.write("web/site/later.txt", "not ours either") }
    return target
  }

  private func run(_ step: Step, _ target: FolderTarget, on host: any ReleaseHost) async throws {
    switch step {
    case .first: try await target.publish("r1", Self.old, on: host)
    case .second, .third: try await target.publish("r2", Self.new, on: host)
    case .rollback: try await target.rollBack(to: "r1", on: host)
    }
  }

  @Test(arguments: Step.allCases, FolderTarget.Kind.allCases)
  func theSiteIsWholeAndTheNextTryEndsAsIfNothingHadHappened(_ step: Step, _ kind: FolderTarget.Kind) async throws {
    try await cutOff(step, kind, nil, every: 3)
  }

  @Test(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync"), arguments: [Step.second, .rollback])
  func soItIsThroughSSH(_ step: Step) async throws {
    for (kind, moments) in [(FolderTarget.Kind.link, 10), (.order, 14)] {
      try await cutOff(step, kind, SSHServer(), every: moments)
    }
  }

  private func cutOff(_ step: Step, _ kind: FolderTarget.Kind, _ server: SSHServer?, every stride: Int) async throws {
    let prepared = try await prepare(step, kind, server)
    let before = try prepared.site()
    let undisturbed = try prepared.copy()
    let counting = FaultyHost(try undisturbed.host(), fault: nil)
    try await run(step, undisturbed, on: counting)
    let (expected, after) = (try undisturbed.all(), try undisturbed.site())
    #expect(counting.moments > 20)
    // From the end, where things become live.
    for fault in (0..<counting.moments).reversed() {
      guard Self.isThorough || (counting.moments - fault) % stride == 1 else { continue }
      let target = try prepared.copy()
      await #expect(throws: PublishError.self, "\(fault)") {
        try await run(step, target, on: FaultyHost(target.host(), fault: fault))
      }
      try expectWhole(target, from: before, to: after, "\(step) \(kind) \(fault)")
      try await run(step, target, on: target.host())
      #expect(try target.all() == expected, "\(step) \(kind) \(fault)")
      if step == .rollback { continue }
      #expect(try target.releases().count <= 3, "\(fault)")
    }
  }

  private func expectWhole(
    _ target: FolderTarget, from old: [String: String], to new: [String: String], _ comment: Comment
  ) throws {
    let site = try target.site()
    #expect(site["strange.txt"] == "not ours", comment)
    #expect(site["later.txt"] == old["later.txt"], comment)
    guard target.kind == .order else {
      #expect(site == old || site == new, comment)
      return
    }
    for (name, text) in site {
      #expect(text == old[name] || text == new[name], "\(name) \(comment)")
      for word in text.split(separator: " ") where word.hasPrefix("assets/") {
        #expect(site[String(word)] != nil, "\(name) names \(word), \(comment)")
      }
    }
    for name in Set(old.keys).intersection(new.keys) { #expect(site[name] != nil, "\(name) \(comment)") }
  }
}
