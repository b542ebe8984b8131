import Tools

extension Tool {
  /// Runs it to its end, for a publish. Throws where it can't be started, not where it fails. `onLine` gets each line of
  /// the standard error (where `watchesOutput`, of the standard output) as it comes, parted by line ends or carriage returns.
  func run(
    _ arguments: [String], input: [UInt8] = [], watchesOutput: Bool = false,
    onLine: (@Sendable (String) -> Void)? = nil
  ) async throws(PublishError) -> Result {
    do throws(ToolError) {
      return try await result(of: arguments, input: input, watchesOutput: watchesOutput, onLine: onLine)
    } catch {
      throw PublishError(error)
    }
  }
}

extension PublishError {
  /// Nothing is published without a program that does a part of the work.
  init(_ error: ToolError) { self.init(error.message, details: error.details) }
}
