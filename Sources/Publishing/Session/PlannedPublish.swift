import Diagnostics
public import ImpactSite

/// What is to be published, and over what.
public struct PlannedPublish: Sendable {
  /// Where to.
  public let target: PublishTarget
  /// Whether an earlier release is to come back.
  public var isRollback = false
  /// What is live now; nil where nothing was published yet.
  public let live: ReleaseManifest.Facts?
  /// The release to come.
  public let release: ReleaseManifest.Facts?
  /// What changes.
  public let changes: PublishPlan
  /// The site's first language.
  public let firstLanguage: String?
  /// The addresses of the pages that are left out as drafts.
  public var drafts: [String] = []
  /// What the user has to know of the target.
  public var notices: [String] = []
  /// Somebody else's publish since the last one from here, as a sentence.
  public var since: String?
  /// Whether a publish or rollback that was cut off has left something to go on with.
  public let isContinued: Bool
  /// The files on the target that changed without a publish, and what is done about each.
  public var damaged: [PublishPlan.FileChange] = []
  /// Whether nobody looks if the files on the target are still those that were published.
  public var isUnchecked = false
  /// The files on the target that are not Impact's and stand in the way.
  public var conflicts: [String] = []
  /// The assets that no page names any more, and that stay for readers of earlier ones.
  public let staying: Set<FileName>
  /// Whether there is something to do.
  public let isNeeded: Bool

  init(_ target: PublishTarget, over state: TargetState, to new: ReleaseManifest) {
    self.target = target
    live = state.manifest?.facts
    release = new.facts
    changes = PublishPlan(from: state.manifest, to: new)
    firstLanguage = new.site.editions.first?.language
    isContinued = !state.unfinished.isEmpty
    notices = state.notices
    if isContinued || state.isUnsettled { notices.append(Self.continued) }
    staying = Set(new.carried.keys)
    conflicts = state.conflicts(with: new).map { printable(PathBytes.text($0)) }
    isNeeded = !changes.isEmpty || live == nil || isContinued
  }

  /// All files that change, those that are put right among them.
  public var files: [PublishPlan.FileChange] { changes.files + damaged }

  /// How many bytes have to be sent, before any compression.
  public var bytesToSend: Int {
    damaged.reduce(changes.bytesToSend) { sum, file in file.change == .repaired ? sum + file.size : sum }
  }

  private static let continued =
    "The last publish there was cut off before its end; publishing again puts right what it has left."

  /// Why it can't be carried out without a word more from the user.
  func reasons(_ request: PublishRequest) -> [String] {
    var reasons: [String] = []
    if !conflicts.isEmpty {
      let (file, it) = conflicts.count == 1 ? ("this file", "it") : ("these files", "them")
      reasons.append(
        "the target has \(file) that Impact did not put there and a new one would replace: "
          + "\(listed(conflicts)); move or rename \(it) there, or rename the page or file here")
    }
    if guardsRemovals(request) {
      let removed = changes.files.count { $0.change == .removed }
      reasons.append(
        "\(count(removed, "file")) would be removed, which is much at once; if that is meant, give --allow-removals")
    }
    return reasons
  }

  /// Whether more than usual goes, and nobody said that this is meant.
  func guardsRemovals(_ request: PublishRequest) -> Bool {
    !isRollback && changes.removesMuch && !request.allowsRemovals
  }
}

extension PublishTarget {
  /// Where it leads, as `site.yml` says it.
  public var place: String {
    switch destination {
    case .rsync(let host, let path): printable("\(host):\(path)")
    case .rclone(let remote): printable(remote)
    case .git(let repository, let branch): printable("\(repository), branch \(branch)")
    case .directory(let path): printable(path)
    }
  }
}

/// A number and what is counted.
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// Names in a sentence; the first of them where there are many.
func listed(_ names: [String], most: Int = 20) -> String {
  let shown = names.prefix(most).joined(separator: ", ")
  return names.count > most ? "\(shown) and \(names.count - most) more" : shown
}

/// The address of a page's file in the site: that of its folder for an `index.html`.
func pageAddress(_ name: FileName) -> String {
  let text = PathBytes.text(name)
  guard text == "index.html" || text.hasSuffix("/index.html") else { return printable("/" + text) }
  return printable("/" + text.dropLast("index.html".count))
}
