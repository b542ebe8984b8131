import Synchronization

/// A text that a person wrote, and the name under which that person knows it.
///
/// The bytes are kept as they were read; every position in them is a byte offset from 0.
public final class SourceFile: Sendable {
  /// The number by which places name the file.
  public let number: Int
  /// The path as it is shown to the user, such as `Content/index.md`.
  public let path: String
  /// The file's bytes, exactly as read.
  public let bytes: [UInt8]
  /// Where the lines start; found when the first place is asked for, which most files never are.
  private let lineStarts = Mutex<[Int]?>(nil)
  /// Where secrets stand; found when the first place is shown.
  private let foundSecrets = Mutex<[Range<Int>]?>(nil)

  /// Makes a file from what was read.
  public init(number: Int = 0, path: String, bytes: [UInt8]) {
    self.number = number
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file from text, for tests and tools.
  public convenience init(number: Int = 0, path: String, text: String) {
    self.init(number: number, path: path, bytes: Array(text.utf8))
  }

  /// The line and column of a byte offset. Offsets past the end stand for the end.
  public func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let (line, start, _) = line(at: offset)
    return SourceLocation(path: path, line: line, column: offset - start + 1)
  }

  /// The number of the line that holds an offset, where it starts, and where the next one does.
  private func line(at offset: Int) -> (number: Int, start: Int, next: Int) {
    lineStarts.withLock { cache in
      let starts = cache ?? findLineStarts()
      cache = starts
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return (low + 1, starts[low], high < starts.count ? starts[high] : bytes.count)
    }
  }

  private func findLineStarts() -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    return starts
  }

  /// The bytes of the line that holds an offset, without its line end (LF or CRLF).
  public func lineRange(at offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    let (_, start, next) = line(at: offset)
    var end = next
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a range of bytes; malformed UTF-8 comes as U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The bytes that look like secrets, which nobody is shown, in the order of the file. Keys that name secrets count in
  /// settings only: in a text, what follows "password:" is a sentence.
  public var secrets: [Range<Int>] {
    foundSecrets.withLock { cache in
      let secrets = cache ?? findSecrets()
      cache = secrets
      return secrets
    }
  }

  /// Those of them that have bytes in common with a range.
  public func secrets(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let all = secrets
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.lowerBound < range.upperBound }
  }

  private func findSecrets() -> [Range<Int>] {
    let shapes = SecretShape.ranges(in: bytes)
    guard path.hasSuffix(".yml") || path.hasSuffix(".yaml") else { return shapes }
    let sorted = (shapes + SecretLines.ranges(in: bytes)).sorted { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for range in sorted {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
