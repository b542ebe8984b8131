public import ImpactSite

/// The bytes of a file's path in a site: names may be any bytes.
public typealias FileName = [UInt8]

/// What a target says of the release that is published there: a site's manifest, with lines of its own behind those of
/// the build.
///
/// A line `release`, identifier, time, who published it, and the identifier of the release that a rollback leads to
/// (empty where there is none); a line `carried`, age, size, hash and name for each asset of an earlier release that
/// stays for readers who hold its pages; a line `foreign` and name for each file that was there and is not Impact's.
public struct ReleaseManifest: Sendable, Equatable {
  /// What a release is, apart from its files.
  public struct Facts: Sendable, Equatable {
    /// The identifier: letters, digits and hyphens.
    public var identifier: String
    /// When it was published, in UTC: `2026-11-26T09:30:00Z`.
    public var time: String
    /// Who published it: `user@machine`.
    public var publisher: String
    /// The release that a rollback leads to: the one that was live before.
    public var before: String?
  }

  /// An asset of an earlier release.
  public struct Carried: Sendable, Equatable {
    /// Its content.
    public var content: FileContent
    /// How many releases ago a page named it last; at least 1.
    public var age: Int
  }

  /// How many releases assets stay for that no page names any more.
  static let oldestAge = 2
  /// The name of a manifest in the target's folder.
  public static let name = ManifestFile.name

  /// The site: its files and figures.
  public var site: SiteManifest
  /// Nil where somebody copied a built site there without publishing it.
  public var facts: Facts?
  /// The assets that stay, by their names.
  public var carried: [FileName: Carried] = [:]
  /// The files that are not Impact's and were carried along into this release.
  public var foreign: Set<FileName> = []
  /// The bytes of the build's own lines.
  private let siteBytes: [UInt8]

  /// Reads a manifest that may come from anywhere; nil for one that is not sound.
  public init?(_ bytes: [UInt8]) {
    guard let site = SiteManifest(bytes) else { return nil }
    self.site = site
    for fields in site.otherLines {
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      switch texts[0] {
      case "release":
        guard fields.count == 5, Self.isIdentifier(texts[1]), texts[4].isEmpty || Self.isIdentifier(texts[4]) else {
          return nil
        }
        facts = Facts(
          identifier: texts[1], time: texts[2], publisher: texts[3], before: texts[4].isEmpty ? nil : texts[4])
      case "carried":
        guard fields.count == 5, let age = Int(texts[1]), age > 0,
          let content = SiteManifest.content(fields[2], fields[3]), SiteManifest.isInside(fields[4])
        else { return nil }
        carried[fields[4]] = Carried(content: content, age: age)
      case "foreign":
        guard fields.count == 2, SiteManifest.isInside(fields[1]) else { return nil }
        foreign.insert(fields[1])
      default: continue
      }
    }
    self.site.otherLines = []
    siteBytes = Self.ofBuild(bytes)
  }

  /// The bytes of the whole manifest.
  public var bytes: [UInt8] {
    var output = siteBytes
    func append(_ kind: String, _ fields: [[UInt8]]) { output += SiteManifest.line([Array(kind.utf8)] + fields) }
    if let facts {
      append("release", [facts.identifier, facts.time, facts.publisher, facts.before ?? ""].map { Array($0.utf8) })
    }
    for (name, file) in carried.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      append("carried", [Array(String(file.age).utf8)] + SiteManifest.fields(file.content) + [name])
    }
    for name in foreign.sorted(by: { $0.lexicographicallyPrecedes($1) }) { append("foreign", [name]) }
    return output
  }

  /// The files that are Impact's: those of the site and those that stay from earlier ones; not the manifest.
  public var owned: [FileName: FileContent] {
    site.files.merging(carried.mapValues(\.content)) { file, _ in file }
  }

  /// Whether a file has its content's hash in its name, so that no other content ever stands under that name.
  public static func isAsset(_ name: FileName) -> Bool { name.starts(with: "assets/".utf8) }

  /// Whether a file is a page.
  public static func isPage(_ name: FileName) -> Bool { name.suffix(5).elementsEqual(".html".utf8) }

  /// Sets what stays of what stands on a target that this release takes the place of.
  mutating func carry(over state: TargetState) {
    carried = [:]
    if let live = state.manifest { carry(from: live) }
    for (name, content) in state.cutOff?.site.files ?? [:]
    where Self.isAsset(name) && site.files[name] == nil && carried[name] == nil {
      carried[name] = Carried(content: content, age: 1)
    }
  }

  /// Sets what stays of a release that this one takes the place of.
  public mutating func carry(from live: ReleaseManifest) {
    carried = [:]
    for (name, file) in live.carried where file.age < Self.oldestAge && site.files[name] == nil {
      carried[name] = Carried(content: file.content, age: file.age + 1)
    }
    for (name, content) in live.site.files where Self.isAsset(name) && site.files[name] == nil {
      carried[name] = Carried(content: content, age: 1)
    }
  }

  /// Whether a text can be a release's identifier, and so the name of a folder.
  public static func isIdentifier(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
        default: false
        }
      }
  }

  private static func ofBuild(_ bytes: [UInt8]) -> [UInt8] {
    let own = ["release\t", "carried\t", "foreign\t"]
    var result: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"))
    where !own.contains(where: { line.starts(with: $0.utf8) }) {
      result += line
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }
}
