import Diagnostics

/// The Markdown of a content file: not its bytes, of which there may be too many to keep, but where they are and how to
/// know that they are still the same.
struct Body: Sendable, Hashable {
  /// The file's number.
  let file: Int
  /// Where the Markdown begins in the file, in bytes.
  let start: Int
  /// The hash of the whole file.
  let hash: ContentHash
  /// Whether nothing but white space follows.
  let isBlank: Bool
}
