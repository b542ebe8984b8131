/// The parts of secrets by which one is recognised in a message.
struct SecretWindows {
  private static let length = 6
  private let texts: [String]
  private let parts: Set<ArraySlice<UInt8>>

  init(_ texts: [String]) {
    self.texts = texts.filter { !$0.isEmpty }
    parts = Set(texts.flatMap { Self.parts($0) })
  }

  /// Whether a message tells a secret or a part of one.
  func tell(_ message: String) -> Bool {
    if texts.isEmpty { return false }
    if Self.parts(message).contains(where: parts.contains) { return true }
    let segments = message.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    return segments.contains { segment in texts.contains { $0.contains(segment) || segment.contains($0) } }
  }

  private static func parts(_ text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    guard bytes.count >= length else { return [] }
    return (0...bytes.count - length).map { bytes[$0..<$0 + length] }
  }
}
