public import Diagnostics

/// Why a page could not be rendered, and where in the template.
public struct RenderError: Error, Equatable, Sendable {
  /// What to tell the user.
  public let diagnostic: Diagnostic

  /// Makes an error from what to tell the user.
  public init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
