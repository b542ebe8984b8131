import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import ImpactSite

/// A build with the records of earlier ones makes what a build without them makes, whatever was changed between.
@Suite struct RecordedBuildTests {
  /// Two free cores do these in about a minute. For more:
  /// `IMPACT_EDIT_SEQUENCES=100000 swift test --filter RecordedBuildTests`; IMPACT_EDIT_SEED is the first one's seed, to
  /// repeat a sequence that failed.
  static let sequences = Int(ProcessInfo.processInfo.environment["IMPACT_EDIT_SEQUENCES"] ?? "") ?? 1_000
  static let firstSeed = Int(ProcessInfo.processInfo.environment["IMPACT_EDIT_SEED"] ?? "") ?? 0

  @Test func randomEditsGiveWhatACleanBuildGives() async {
    let total = await withTaskGroup(of: EditSequence.Count.self) { group in
      for worker in 0..<4 {
        group.addTask {
          var count = EditSequence.Count()
          for seed in stride(from: Self.firstSeed + worker, to: Self.firstSeed + Self.sequences, by: 4) {
            var sequence = EditSequence(seed: seed)
            await sequence.run()
            count.add(sequence.count)
            // One sequence tells enough.
            if sequence.hasFailed { break }
          }
          return count
        }
      }
      var total = EditSequence.Count()
      for await count in group { total.add(count) }
      return total
    }
    // The edits are worth something only where many builds succeed and many do not.
    #expect(total.written * 3 > total.builds, "\(total)")
    #expect(Self.sequences < 100 || total.written < total.builds, "\(total)")
    #expect(Self.sequences < 100 || total.warned > 0, "\(total)")
    // And where records spare much of the work.
    #expect(total.recordedReads < total.cleanReads, "\(total)")
  }

  @Test func onlyWhatDependsOnAnEditIsRenderedAgain() async {
    var site = TestSite()
    site.content["2020/index.md"] = Array("---\ntitle: Old\nfigures: {a: 5 people, b: 6 people}\n---\nText\n".utf8)
    site.content["2021/index.md"] = Array("---\ntitle: User\n---\n{{ 2020/a }} came.\n".utf8)
    site.content["2022/index.md"] = Array("---\ntitle: Other\n---\nNobody came.\n".utf8)
    let (records, output) = (MemoryRecords(), MemoryOutput())
    func rendered(_ site: TestSite) async -> [String] {
      let input = BuildInput(
        content: MemoryTree(name: "Content", site.content),
        templates: MemoryTree(name: "Templates", site.templates), records: records)
      let counting = CountingOutput(output)
      let report = await build(input) { _ throws(OutputError) -> any SiteOutput in counting }
      #expect(report.isWritten)
      return counting.pages
    }
    #expect(await rendered(site) == ["2020/index.html", "2021/index.html", "2022/index.html", "index.html"])
    #expect(await rendered(site) == [])
    site = site.with("2022/index.md", "---\ntitle: Other\n---\nOne came.\n")
    #expect(await rendered(site) == ["2022/index.html"])
    site = site.with("2020/index.md", "---\ntitle: Old\nfigures: {a: 7 people, b: 6 people}\n---\nText\n")
    #expect(await rendered(site) == ["2020/index.html", "2021/index.html"])
    site = site.with("2020/index.md", "---\ntitle: Older\nfigures: {a: 7 people, b: 8 people}\n---\nText\n")
    #expect(await rendered(site) == ["2020/index.html"])
    site = site.with(
      "2022/index.md", "---\ntitle: Other\nperiod: 2022\nfigures: {a: 9 people}\n---\n{{ a }}, {{ a.change }}\n")
    site = site.with("2020/index.md", "---\ntitle: Older\nperiod: 2020\nfigures: {a: 7 people}\n---\nText\n")
    #expect(await rendered(site) == ["2020/index.html", "2021/index.html", "2022/index.html"])
    site = site.with("2020/index.md", "---\ntitle: Older\nperiod: 2020\nfigures: {a: 6 people}\n---\nText\n")
    #expect(await rendered(site) == ["2020/index.html", "2021/index.html", "2022/index.html"])
    site = site.with("2021/index.md", "---\ntitle: User\nperiod: 2021\nfigures: {a: 8 people}\n---\nText\n")
    #expect(await rendered(site) == ["2021/index.html", "2022/index.html"])
    // What lies before the period before matters to nobody.
    site = site.with("2020/index.md", "---\ntitle: Older\nperiod: 2020\nfigures: {a: 5 people}\n---\nText\n")
    #expect(await rendered(site) == ["2020/index.html", "2021/index.html"])
  }

  /// What was found in a page is told again without rendering it, also where files have other numbers than before.
  @Test func whatWasFoundIsToldAgainWithoutRendering() async {
    var site = TestSite()
    for page in 1...200 { site = site.with("p\(page)/index.md", "---\ntitle: P\n---\nWe met 5\(page) children.\n") }
    let (records, output) = (MemoryRecords(), MemoryOutput())
    func built(_ site: TestSite) async -> (pages: [String], reads: Int, messages: String, clean: String) {
      let tree = CountingTree(MemoryTree(name: "Content", site.content))
      let templates = MemoryTree(name: "Templates", site.templates)
      let counting = CountingOutput(output)
      let input = BuildInput(content: tree, templates: templates, scrutiny: .texts, records: records)
      let report = await build(input) { _ throws(OutputError) -> any SiteOutput in counting }
      let reads = tree.reads.filter { $0.key.hasSuffix("/index.md") && $0.value > 1 }.count
      let clean = await build(BuildInput(content: tree, templates: templates, scrutiny: .texts)) {
        _ throws(OutputError) -> any SiteOutput in MemoryOutput()
      }
      return (
        counting.pages, reads, TextWriter(report.sources).text(report.diagnostics),
        TextWriter(clean.sources).text(clean.diagnostics)
      )
    }
    #expect(await built(site).pages.count == 201)
    site = site.with("p7/index.md", "---\ntitle: P\n---\nWe met 999 children.\n")
    let saved = await built(site)
    #expect(saved.pages == ["p7/index.html"])
    #expect(saved.messages == saved.clean)
    #expect(saved.messages.contains("999 children"))
    site = site.with("p7/index.md", "---\ntitle: P\nfigures: {met: 51 children}\n---\nText\n")
    let named = await built(site)
    #expect(named.pages == ["p1/index.html", "p7/index.html"])
    #expect(named.messages == named.clean)
    site = site.with("a/index.md", "---\ntitle: A\n---\nText\n")
    let added = await built(site)
    #expect(added.messages == added.clean)
  }
}

/// One site, edited again and again, and built after each edit with records and without.
struct EditSequence {
  struct Count {
    var builds = 0
    var written = 0
    var warned = 0
    var recordedReads = 0
    var cleanReads = 0

    mutating func add(_ other: Count) {
      builds += other.builds
      written += other.written
      warned += other.warned
      recordedReads += other.recordedReads
      cleanReads += other.cleanReads
    }
  }

  let seed: Int
  private(set) var count = Count()
  private(set) var hasFailed = false
  private var edits: RandomEdits
  private let records: any RecordStore
  private let output = MemoryOutput()

  /// Half of the sequences keep their records as the preview does, half as files do.
  init(seed: Int) {
    self.seed = seed
    records = seed.isMultiple(of: 2) ? MemoryRecords() : EncodedRecords()
    edits = RandomEdits(seed: seed)
  }

  mutating func run() async {
    var log = "seed \(seed)"
    var good = edits.site
    for _ in 0..<Int.random(in: 3...4, using: &edits.generator) {
      if await compare(log) {
        good = edits.site
        if edits.generator.once(in: 3) { await expectNothingRendered(log) }
      } else if edits.generator.once(in: 3) {
        edits.mend()
        log += ", mended"
      } else {
        edits.site = good
        log += ", taken back"
      }
      if hasFailed { return }
      for _ in 0..<Int.random(in: 1...2, using: &edits.generator) { log += ", " + edits.edit() }
    }
  }

  private func build(
    _ records: (any RecordStore)?, _ output: any SiteOutput
  ) async -> (report: BuildReport, messages: String, reads: [String: Int]) {
    let tree = CountingTree(MemoryTree(name: "Content", edits.site.content))
    let templates = MemoryTree(name: "Templates", edits.site.templates)
    let input = BuildInput(
      content: tree, templates: templates, includesDrafts: edits.includesDrafts, scrutiny: edits.scrutiny,
      records: records)
    let report = await ImpactSite.build(input) { _ throws(OutputError) -> any SiteOutput in output }
    let reads = tree.reads
    return (report, TextWriter(report.sources).text(report.diagnostics), reads)
  }

  /// Builds both ways; true where the site was written.
  private mutating func compare(_ log: String) async -> Bool {
    let before = (files: output.files, manifest: await output.manifest())
    let clean = MemoryOutput()
    let recorded = await build(records, output)
    let fresh = await build(nil, clean)
    count.builds += 1
    count.recordedReads += recorded.reads.values.reduce(0, +)
    count.cleanReads += fresh.reads.values.reduce(0, +)
    expect(recorded.report.isWritten == fresh.report.isWritten, log)
    expect(recorded.messages == fresh.messages, log + "\n" + recorded.messages + "---\n" + fresh.messages)
    expect(recorded.report.summary == fresh.report.summary, log)
    guard fresh.report.isWritten else {
      let manifest = await output.manifest()
      let isSame = output.files == before.files && manifest == before.manifest
      expect(isSame, log)
      return false
    }
    count.written += 1
    if !fresh.messages.isEmpty { count.warned += 1 }
    let different = Set(clean.files.keys).union(output.files.keys).filter { clean.files[$0] != output.files[$0] }
    expect(different.isEmpty, "\(log): \(different.sorted())")
    let isSame = await output.manifest() == clean.manifest()
    expect(isSame, log)
    return true
  }

  /// A site that was just built is not rendered again, unless something had a warning that is not kept.
  private mutating func expectNothingRendered(_ log: String) async {
    let counting = CountingOutput(output)
    let again = await build(records, counting)
    guard again.messages.isEmpty else { return }
    expect(again.report.isWritten && counting.pages.isEmpty, "\(log): \(counting.pages)")
  }

  private mutating func expect(_ isTrue: Bool, _ log: String) {
    #expect(isTrue, Comment(rawValue: log))
    if !isTrue { hasFailed = true }
  }
}

/// A tree that counts how often each file is read.
final class CountingTree: FileTree {
  private let tree: any FileTree
  private let counts = Mutex<[String: Int]>([:])

  init(_ tree: any FileTree) { self.tree = tree }

  var reads: [String: Int] { counts.withLock { $0 } }
  var name: String { tree.name }

  func files(diagnostics: inout [Diagnostic]) async -> [FileEntry] { await tree.files(diagnostics: &diagnostics) }

  func read(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    counts.withLock { $0[path, default: 0] += 1 }
    return tree.read(path, diagnostics: &diagnostics)
  }

  func stream(
    _ path: String, diagnostics: inout [Diagnostic], _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    tree.stream(path, diagnostics: &diagnostics, consume)
  }
}
