/// Keeps errors back while somebody types: an error is shown when it has been there for a while and its own file was not
/// saved in that time, whatever else is saved. One that is gone goes at once, but where its file has another one
/// that is still kept back: half a word is wrong in many ways, one after the other.
struct ErrorPatience: Sendable {
  /// A diagnostic, for the browser and the terminal.
  struct Finding: Sendable, Equatable {
    let shown: ShownDiagnostic
    let text: String

    /// The file that is wrong.
    fileprivate var path: String { shown.place.path ?? "" }

    /// Whether two are the same mistake, though its line may have moved.
    fileprivate func isSame(as other: Finding) -> Bool {
      path == other.path && shown.message == other.shown.message
    }
  }

  private struct Entry: Sendable {
    var finding: Finding
    /// Since when its file was not saved.
    var since: ContinuousClock.Instant
    var isShown: Bool
    var isThere = true
  }

  private let patience: Duration
  private var entries: [Entry] = []

  /// Keeps errors back for so long.
  init(_ patience: Duration) { self.patience = patience }

  /// What is shown.
  var shown: [Finding] { entries.filter(\.isShown).map(\.finding) }

  /// When there may be more to show; nil where nothing is kept back.
  var next: ContinuousClock.Instant? { entries.lazy.filter { !$0.isShown }.map { $0.since + patience }.min() }

  /// Takes what a build found that a save at some time led to. `isSaved` tells whether a file was a part of that save.
  mutating func update(
    _ findings: [Finding], at time: ContinuousClock.Instant, isSaved: (_ path: String) -> Bool
  ) {
    var old = entries
    var new: [Entry] = []
    for finding in findings {
      guard let index = old.firstIndex(where: { $0.isThere && $0.finding.isSame(as: finding) }) else {
        new.append(Entry(finding: finding, since: time, isShown: false))
        continue
      }
      var entry = old.remove(at: index)
      entry.finding = finding
      if !entry.isShown, isSaved(finding.path) { entry.since = time }
      new.append(entry)
    }
    for var entry in old where entry.isShown {
      entry.isThere = false
      new.append(entry)
    }
    entries = new
    forgetMended()
  }

  /// Shows what has been there for long enough.
  mutating func show(at now: ContinuousClock.Instant) {
    for index in entries.indices where entries[index].since + patience <= now { entries[index].isShown = true }
    forgetMended()
  }

  /// Forgets all.
  mutating func clear() { entries = [] }

  private mutating func forgetMended() {
    let typed = Set(entries.lazy.filter { !$0.isShown }.map(\.finding.path))
    entries.removeAll { !$0.isThere && !typed.contains($0.finding.path) }
  }
}
