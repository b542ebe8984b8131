import Diagnostics
public import ImpactSite

/// Finds the target that a user means among those of `site.yml`.
public enum TargetChoice {
  /// Why there is none.
  public struct Problem: Error, Equatable {
    /// The sentence, and what to write.
    public let error: PublishError
    /// Whether the command line is wrong: it names none of several, or one that is not there.
    public let isWrongName: Bool
  }

  private static let example =
    "publish:\n  production: {rsync: \"web@www.my-site.org:/var/www/impact\", url: \"https://www.my-site.org/impact/\"}"

  /// The target of a name, or the only one there is.
  public static func choose(_ name: String?, from targets: [PublishTarget]) throws(Problem) -> PublishTarget {
    guard let first = targets.first else {
      let message = "Content/site.yml does not say where the site is published to; write there such as"
      throw Problem(error: PublishError(message, details: example), isWrongName: false)
    }
    let names = targets.map(\.name).joined(separator: ", ")
    if name == nil, targets.count == 1 { return first }
    guard let name else { throw wrongName("Content/site.yml has several targets; name one of them: \(names)") }
    guard let target = targets.first(where: { $0.name == name }) else {
      throw wrongName(
        "Content/site.yml has no target \(quoted(name)); it has \(names)"
          + suggestion(for: name, in: targets.map(\.name)))
    }
    return target
  }

  private static func wrongName(_ message: String) -> Problem {
    Problem(error: PublishError(message), isWrongName: true)
  }
}
