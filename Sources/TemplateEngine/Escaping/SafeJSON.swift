package import HTML

/// Finished JSON for a `<script type="application/ld+json">`; it can stand nowhere else in HTML.
///
/// Only a writer whose JSON can't end the script can make one: `SafeJSONWriter`, and the filter `tojson`.
public struct SafeJSON: Sendable, Equatable {
  /// The JSON, in UTF-8.
  public let bytes: [UInt8]

  /// Takes what was written.
  package init(_ writer: SafeJSONWriter) {
    bytes = writer.bytes
  }

  /// Takes JSON that holds none of the characters that HTML gives a meaning to.
  init(ascii bytes: [UInt8]) {
    self.bytes = bytes
  }
}
