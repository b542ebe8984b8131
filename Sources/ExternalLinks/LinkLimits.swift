/// How patient and how modest a check of links is.
public struct LinkLimits: Sendable {
  /// How many requests are under way at once, at most.
  public var atOnce = 8
  /// How long a host is left alone between two requests.
  public var pause = Duration.milliseconds(500)
  /// How long a connection may take.
  public var connection = Duration.seconds(10)
  /// How long one request may take.
  public var request = Duration.seconds(20)
  /// How long everything may take.
  public var total = Duration.seconds(120)

  /// The usual limits.
  public init() {}
}
