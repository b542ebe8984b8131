import Diagnostics
import ImpactSite

/// The pages of a published site as readers get them, fetched by curl.
struct LivePages: Sendable {
  /// A page that is not as published.
  struct Difference: Sendable, Equatable {
    /// Its address.
    let address: String
    /// What is wrong, such as `status 404`.
    let problem: String
    /// Whether no answer came at all.
    var isUnanswered = false
  }

  /// An address and what it is to answer; nil where it is to answer no more.
  struct Page: Sendable {
    let address: String
    let content: FileContent?
  }

  /// How many pages one run of curl fetches.
  private static let most = 64
  /// After how many pages without an answer no more are asked for: each may take half a minute.
  private static let mostUnanswered = 4
  private let pages: [Page]
  /// Where pages lie while they are compared.
  private let folder: String

  var count: Int { pages.count }

  /// The pages of a site whose home page has an address, and those that were removed.
  init(url: String, _ manifest: ReleaseManifest, removed: [FileName], folder: String) {
    func isShown(_ name: FileName) -> Bool {
      ReleaseManifest.isPage(name) && !name.suffix(8).elementsEqual("404.html".utf8)
    }
    let there = manifest.site.files.filter { isShown($0.key) }
    // The home page first.
    let names = there.keys.map { (path: Self.path($0), name: $0) }.sorted { $0.path < $1.path }
    pages =
      names.map { Page(address: url + $0.path, content: there[$0.name]) }
      + removed.filter(isShown).map { Page(address: url + Self.path($0), content: nil) }
    self.folder = folder
  }

  /// The pages that are not as published, after so long at the most: caches, and hosts that build the site first, take
  /// their time.
  func differences(within patience: Duration, _ progress: ProgressReport) async throws(PublishError) -> [Difference] {
    do throws(PublishError) {
      let differences = try await settled(within: patience, progress)
      await Disk.remove(folder)
      return differences
    } catch {
      await Disk.remove(folder)
      throw error
    }
  }

  private func settled(within patience: Duration, _ progress: ProgressReport) async throws(PublishError) -> [Difference]
  {
    let end = ContinuousClock.now + patience
    var rest = pages
    var pause = Duration.seconds(1)
    while true {
      let found = try await compare(rest, progress)
      guard !found.isEmpty, ContinuousClock.now + pause < end else { return found.compactMap(\.difference) }
      rest = found.map(\.page)
      progress(.step("Waiting for \(Publishing.count(rest.count, "live page"))"))
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .seconds(10))
    }
  }

  /// The pages that are not as published, and without a difference those that were not asked for.
  private func compare(
    _ pages: [Page], _ progress: ProgressReport
  ) async throws(PublishError) -> [(page: Page, difference: Difference?)] {
    var result: [(page: Page, difference: Difference?)] = []
    var unanswered = 0
    var done = 0
    while done < pages.count {
      guard unanswered < Self.mostUnanswered else { return result + pages[done...].map { ($0, nil) } }
      // A host that is not there is asked once, not for each page.
      let part = pages[done..<min(done + (done == 0 ? 1 : Self.most), pages.count)]
      let answers = try await CurlRun(folder: folder).fetch(part.map(\.address))
      for (page, answer) in zip(part, answers) {
        guard let problem = Self.problem(answer, page.content) else { continue }
        let difference = Difference(
          address: printable(page.address), problem: problem, isUnanswered: answer.status == 0)
        result.append((page, difference))
        if answer.error != nil { unanswered += done == 0 ? Self.mostUnanswered : 1 }
      }
      done += part.count
      progress(.fraction(Double(done) / Double(pages.count)))
    }
    return result
  }

  private static func problem(_ answer: CurlRun.Answer, _ content: FileContent?) -> String? {
    guard let content else { return answer.status == 200 ? "was removed, but is still there" : nil }
    if let error = answer.error { return printable(error) }
    guard answer.status == 200 else {
      let place = answer.redirection.map { ", which leads to \(printable($0))" } ?? ""
      return "status \(answer.status)\(words(ofStatus: answer.status))\(place)"
    }
    guard let got = answer.content else { return "the page could not be kept to be compared" }
    if got.size != content.size { return "\(got.size) bytes in place of \(content.size)" }
    return got.hash == content.hash ? nil : "other bytes"
  }

  private static func words(ofStatus status: Int) -> String {
    switch status {
    case 401, 403: ": the web server lets nobody see it"
    case 404, 410: ": the web server does not have it"
    case 429, 503: ": the web server is too busy"
    case 500...: ": the web server failed"
    default: ""
    }
  }

  /// A page's path as it stands in an address.
  private static func path(_ name: FileName) -> String {
    var name = name[...]
    let index = Array("index.html".utf8)
    if name.elementsEqual(index) || name.suffix(index.count + 1).elementsEqual([UInt8(ascii: "/")] + index) {
      name = name.dropLast(index.count)
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var path: [UInt8] = []
    for byte in name {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        path.append(byte)
      default: path += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: path, as: UTF8.self)
  }
}
