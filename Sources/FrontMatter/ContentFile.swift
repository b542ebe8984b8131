public import Diagnostics

/// A content file in its two halves: front matter between two lines that are exactly `---`, and Markdown.
///
/// A byte-order mark at the start and CRLF line ends are accepted.
public struct ContentFile: Sendable {
  /// The file.
  public let source: SourceFile
  /// The bytes of the YAML between the fences, without them.
  public let frontMatter: Range<Int>
  /// The bytes of the Markdown after the second fence.
  public let body: Range<Int>

  /// Splits a file. What keeps it from being one (not UTF-8, a NUL byte, no or unclosed front matter) is appended
  /// to the diagnostics, and nil is returned.
  public init?(_ source: SourceFile, diagnostics: inout [Diagnostic]) {
    guard TextCheck.passes(source, diagnostics: &diagnostics) else { return nil }
    let bytes = source.bytes
    let start = TextCheck.startOfText(bytes)
    guard let first = Self.fence(bytes, at: start) else {
      let lineEnd = source.lineRange(at: start)
      diagnostics.append(
        .error(
          .missingFrontMatter,
          bytes.count == start
            ? "the file is empty; a content file starts with front matter: a line ---, a line \"title: …\" and a line ---"
            : bytes[lineEnd].starts(with: "---".utf8)
              && Self.looksLikeFence(bytes[lineEnd].dropFirst(start == 0 ? 0 : 3))
              ? "the first line must be exactly ---; take out what stands behind it, also blanks"
              : "the file does not start with front matter; its first line must be exactly ---",
          at: SourceRange(source, max(start, lineEnd.lowerBound)..<lineEnd.upperBound)
        )
      )
      return nil
    }
    var lineStart = first
    while lineStart < bytes.count {
      if let next = Self.fence(bytes, at: lineStart) {
        self.source = source
        frontMatter = first..<lineStart
        body = next..<bytes.count
        return
      }
      lineStart = Self.nextLine(bytes, after: lineStart)
    }
    diagnostics.append(
      .error(
        .unclosedFrontMatter,
        "the front matter that starts here is never closed; write a line that is exactly --- after its last key",
        at: SourceRange(source, start..<start + 3),
        notes: Self.nearFence(source, from: first).map {
          [.init("this line is close, but it must be exactly ---", at: .range(SourceRange(source, $0)))]
        } ?? []
      )
    )
    return nil
  }

  private static func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    return offset + 1
  }

  /// The first line that may have been meant as the second fence.
  private static func nearFence(_ source: SourceFile, from first: Int) -> Range<Int>? {
    var lineStart = first
    while lineStart < source.bytes.count {
      let line = source.lineRange(at: lineStart)
      if looksLikeFence(source.bytes[line]) { return line }
      lineStart = nextLine(source.bytes, after: line.upperBound)
    }
    return nil
  }

  /// If the line at an offset is exactly `---`, the offset after it.
  private static func fence(_ bytes: [UInt8], at start: Int) -> Int? {
    let dash = UInt8(ascii: "-")
    guard start + 3 <= bytes.count, bytes[start] == dash, bytes[start + 1] == dash, bytes[start + 2] == dash else {
      return nil
    }
    var next = start + 3
    if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
    if next == bytes.count { return next }
    return bytes[next] == UInt8(ascii: "\n") ? next + 1 : nil
  }

  private static func looksLikeFence(_ line: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return false
      }
    }
    return dashes >= 2
  }
}
