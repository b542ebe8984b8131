/// Why something was not published, in plain words.
public struct PublishError: Error, Equatable, Sendable {
  /// The sentence: what failed and why, and what to do.
  public var message: String
  /// What the tool that failed said itself, in its own words.
  public var details: String?

  /// Makes an error.
  public init(_ message: String, details: String? = nil) {
    self.message = message
    self.details = details
  }
}
