/// A piece of HTML that is written as it is.
///
/// Only code of this package can make one; no template can, so that what a template prints is either escaped or comes
/// from a place that is known to write sound HTML.
public struct SafeHTML: Sendable, Equatable {
  /// The HTML, in UTF-8.
  public let bytes: [UInt8]

  /// Vouches for a piece of HTML.
  package init(unescaped bytes: [UInt8]) {
    self.bytes = bytes
  }
}
