import Diagnostics
import ImpactSite

extension Publisher {
  /// Whether what is planned is to be done: asks where it has to. Throws why it can't be done.
  func consent(to planned: PlannedPublish) throws(PublishError) -> Bool {
    let asksAboutRemovals = !request.isDryRun && dialogue.canAsk && planned.guardsRemovals(request)
    var allowed = request
    if asksAboutRemovals { allowed.allowsRemovals = true }
    let reasons = planned.reasons(allowed)
    guard reasons.isEmpty else {
      throw PublishError(reasons.joined(separator: "; and "))
    }
    if request.isDryRun { return false }
    if !request.isConfirmed {
      let question =
        planned.isRollback
        ? "Bring this back on \(request.target.name)" : "Publish this to \(request.target.name)"
      guard dialogue.canAsk else {
        throw PublishError("\(dialogue.unasked); look at the plan, and give --yes to carry it out")
      }
      let answer = dialogue.answer("\(question) (\(request.target.place))? [y/N] ")
      guard ["y", "yes"].contains(answer?.lowercased() ?? "") else { throw Self.declined }
    }
    if asksAboutRemovals {
      let removed = planned.changes.files.count { $0.change == .removed }
      let answer = dialogue.answer("\(count(removed, "file")) will be removed there. Type \"remove\" to go on: ")
      guard answer?.lowercased() == "remove" else { throw Self.declined }
    }
    return true
  }

  private static let declined = PublishError("Nothing was published, as you answered")
}
