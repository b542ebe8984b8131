public import ImpactSite

/// What a user asks for.
public struct PublishRequest: Sendable {
  /// Where to publish.
  public var target: PublishTarget
  /// The path of the site's folder.
  public var site: String
  /// The site's own folders, which nothing is published into.
  public var folders = SiteFolders()
  /// Whether only the plan is wanted.
  public var isDryRun = false
  /// Whether nobody need be asked.
  public var isConfirmed = false
  /// Whether much may be removed without a question.
  public var allowsRemovals = false

  /// Makes a request.
  public init(target: PublishTarget, site: String) {
    self.target = target
    self.site = site
  }

  /// The built site.
  var output: String { site + "/Public" }
  /// Where what is known of the target is kept.
  var records: String { site + "/.impact/publish/" + target.name }
  /// The copy of the built site that is sent.
  var copy: String { records + "/site" }
}

/// Whom a publish tells what it does, and asks.
public protocol PublishDialogue: Sendable {
  /// Whether somebody is there to answer.
  var canAsk: Bool { get }
  /// Why it asks nobody, where it can't: the beginning of a sentence.
  var unasked: String { get }
  /// Takes the plan, before anything is sent.
  func show(_ plan: PlannedPublish)
  /// Asks a question and gives the answer, without its line end; nil where none came.
  func answer(_ question: String) -> String?
  /// Takes what is just being done.
  func report(_ progress: PublishProgress)
}

extension PublishDialogue {
  /// There is nobody.
  public var unasked: String { "nobody is there to ask" }
}

/// What a publish came to.
public struct PublishOutcome: Sendable {
  /// Whether another release is live now than before.
  public var isPublished = false
  /// The release that is live now, as far as it is known.
  public var release: String?
  /// What was to be done; nil where it did not come to a plan.
  public var plan: PlannedPublish?
  /// What the user has to know.
  public var notices: [String] = []
  /// The files and addresses on the target that are not as they should be.
  public var differences: [String] = []
  /// Why it failed; nil where it did not.
  public var error: PublishError?

  /// Makes an outcome of nothing done.
  public init(error: PublishError? = nil) {
    self.error = error
  }
}
