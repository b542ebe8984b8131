import Diagnostics
import ImpactSite

extension Publisher {
  private var lastPath: String { request.records + "/last" }

  /// Keeps which release was published last from here.
  func remember(_ manifest: ReleaseManifest) {
    guard let facts = manifest.facts else { return }
    Disk.replace(lastPath, [Array((facts.identifier + "\n").utf8)])
  }

  /// What to say where somebody else has published since the last time from here; nil where nobody has.
  func since(_ live: ReleaseManifest.Facts?) -> String? {
    guard let bytes = Disk.read(lastPath), let live else { return nil }
    let last = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard ReleaseManifest.isIdentifier(last), last != live.identifier else { return nil }
    // Identifiers begin with their time; what follows it is by chance.
    if live.identifier.prefix(while: { $0 != "-" }) < last.prefix(while: { $0 != "-" }) {
      return "Since your last publish, an older release was brought back, the one published \(live.inWords)."
    }
    let moment = UTCTime(live.time)?.inWords ?? printable(live.time)
    return "Since your last publish, \(printable(live.publisher)) published on \(moment)."
  }
}

extension PlannedPublish {
  /// All that the user has to know beside the changes.
  var allNotices: [String] { notices.map { printable($0) } + (since.map { [$0] } ?? []) }
}
