import Diagnostics
import ImpactSite

/// A plan in words: the figures first, then pages and files, then how much is sent, and over what.
public struct PlanWriter: Sendable {
  /// How many of a kind are named.
  static let most = 20
  private let planned: PlannedPublish

  /// Makes a writer of a plan.
  public init(_ planned: PlannedPublish) {
    self.planned = planned
  }

  /// The whole text, each line with its end.
  public var text: String {
    var lines = [heading]
    let changes = planned.changes
    lines += FigureWords(changes.figures, firstLanguage: planned.firstLanguage).lines
    lines += block("Pages", changes.files.filter(\.isPage)) { pageAddress($0.name) }
    lines += block("Files", changes.files.filter { !$0.isPage }) { file in
      let stays = file.change == .removed && planned.staying.contains(file.name)
      return printable(file.path) + (stays ? " (stays for a while, for pages that are open)" : "")
    }
    lines += block("Changed there without a publish", planned.damaged.map { printable($0.path) })
    lines += summary
    return lines.map { $0 + "\n" }.joined()
  }

  private var heading: String {
    let target = planned.target
    guard planned.isRollback else { return "\(target.name) (\(target.place))" }
    let release = planned.release.map { " published \($0.inWords)" } ?? ""
    return "\(target.name) (\(target.place)): back to the release\(release)"
  }

  private var summary: [String] {
    var lines: [String] = []
    if !planned.drafts.isEmpty {
      lines.append("Left out: \(count(planned.drafts.count, "draft")), \(listed(planned.drafts, most: Self.most))")
    }
    let isSame = planned.changes.isEmpty && planned.damaged.isEmpty
    if isSame && !planned.isNeeded && !planned.isRollback {
      lines.append(
        planned.isUnchecked
          ? "Nothing to do, as far as the list of what was published tells."
          : "Nothing to do: what is live is what was built.")
    } else {
      if isSame {
        let rest = planned.live == nil ? "; what is there becomes a release that can be brought back" : ""
        lines.append("No figure and no file changes\(rest).")
      }
      if !planned.isRollback { lines.append("To send: \(size)") }
    }
    if let live = planned.live {
      lines.append("Live is the release published \(live.inWords).")
    } else {
      lines.append("Nothing was published there yet.")
    }
    return lines + planned.allNotices
  }

  private var size: String {
    let bytes = planned.bytesToSend
    switch bytes {
    case ..<10_000: return count(bytes, "byte")
    case ..<10_000_000: return "\((bytes + 500) / 1000) kB"
    default: return "\((bytes + 500_000) / 1_000_000) MB"
    }
  }

  private func block(
    _ kind: String, _ files: [PublishPlan.FileChange], _ name: (PublishPlan.FileChange) -> String
  ) -> [String] {
    [PublishPlan.Change.added, .changed, .removed].flatMap { change in
      block("\(kind) \(change.rawValue)", files.filter { $0.change == change }.map(name).sorted())
    }
  }

  private func block(_ title: String, _ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    let rest = names.count > Self.most ? ["  and \(names.count - Self.most) more"] : []
    return ["\(title): \(names.count)"] + names.prefix(Self.most).map { "  " + $0 } + rest
  }
}
