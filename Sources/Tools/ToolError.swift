/// Why a program can't be started, in plain words.
package struct ToolError: Error, Equatable, Sendable {
  /// The sentence: what failed, and what to do.
  package var message: String
  /// What the system said of it.
  package var details: String?
  /// Whether there is no such program on this machine.
  package var isMissing = false
}
