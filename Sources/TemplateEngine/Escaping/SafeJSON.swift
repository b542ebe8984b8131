/// Finished JSON for a `<script type="application/ld+json">`; it can stand nowhere else in HTML.
///
/// Only a writer whose JSON can't end the script can make one; no template can.
public struct SafeJSON: Sendable, Equatable {
  /// The JSON, in UTF-8.
  public let bytes: [UInt8]

  /// Takes what was written.
  package init(_ writer: SafeJSONWriter) {
    bytes = writer.bytes
  }
}
