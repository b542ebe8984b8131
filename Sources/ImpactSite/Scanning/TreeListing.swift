import Diagnostics

/// What was found in a folder.
struct TreeListing: Sendable {
  /// The files, in no order.
  var files: [FileEntry] = []
  /// What could not be listed.
  var diagnostics: [Diagnostic] = []
  /// Whether there are symbolic links: what they lead to can change while they stay.
  var hasLinks = false

  mutating func add(_ other: TreeListing) {
    files += other.files
    diagnostics += other.diagnostics
    hasLinks = hasLinks || other.hasLinks
  }
}
