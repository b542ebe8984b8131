/// A template engine that makes the page, with its templates read and its data in the form that it takes.
protocol Engine {
  /// Makes the page once and keeps it until the next one.
  mutating func render() throws
  /// The page that was made last.
  var output: [UInt8] { get }
}
