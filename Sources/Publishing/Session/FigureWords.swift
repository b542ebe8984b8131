import Diagnostics

/// Changes of figures in words, such as `professionals: over 700 → over 760`.
struct FigureWords {
  /// The changes to be told: those of the first language, and others only where that one did not change in the same way.
  private let changes: [PublishPlan.FigureChange]
  private let firstLanguage: String?

  /// What happens to a figure.
  private enum Kind: CaseIterable {
    case changed, new, gone
  }

  private struct Key: Hashable {
    let reference: String
    let kind: Kind
  }

  init(_ changes: [PublishPlan.FigureChange], firstLanguage: String?) {
    let told = Set(changes.filter { $0.language == firstLanguage }.map(Self.key))
    self.changes = changes.filter { $0.language == firstLanguage || !told.contains(Self.key($0)) }
    self.firstLanguage = firstLanguage
  }

  private static func key(_ change: PublishPlan.FigureChange) -> Key {
    let kind: Kind = change.before == nil ? .new : change.after == nil ? .gone : .changed
    return Key(reference: change.reference, kind: kind)
  }

  /// A title and a line for each change, in the order of the pages; of each kind only so many.
  var lines: [String] {
    guard !changes.isEmpty else { return [] }
    var lines = ["Figures: \(changes.count)"]
    var counts: [Kind: Int] = [:]
    for change in changes {
      let kind = Self.key(change).kind
      counts[kind, default: 0] += 1
      if counts[kind, default: 0] <= PlanWriter.most { lines.append("  " + line(change)) }
    }
    for kind in Kind.allCases {
      let rest = counts[kind, default: 0] - PlanWriter.most
      if rest > 0 { lines.append("  and \(rest) more \(kind)") }
    }
    return lines
  }

  private func line(_ change: PublishPlan.FigureChange) -> String {
    let language = change.language == firstLanguage ? "" : " (\(change.language))"
    return printable("\(change.reference)\(language): \(Self.words(change))")
  }

  /// The words before and after, without those that both share at the end and that have no digit.
  static func words(_ change: PublishPlan.FigureChange) -> String {
    guard let before = change.before else { return "new: \(change.after ?? "")" }
    guard let after = change.after else { return "gone: \(before)" }
    var old = before.split(separator: " ")
    var new = after.split(separator: " ")
    while old.count > 1, new.count > 1, let last = old.last, last == new.last, !last.contains(where: \.isNumber) {
      old.removeLast()
      new.removeLast()
    }
    return "\(old.joined(separator: " ")) → \(new.joined(separator: " "))"
  }
}
